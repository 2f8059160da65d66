"""TEI of anybody: passages, sentences marked in them, versions."""

import pytest

from pipeline.readers.foreign import passages_of, version_of, versions_of
from pipeline.readers.passages import Passage
from pipeline.tei import Element, parse
from tests.unit.pairing.made import tei


def _root(body: str) -> Element:
    return parse(tei(body).encode(), "ice.xml")


def _texts(body: str) -> list[str]:
    return [passage.text for passage in passages_of(_root(body))]


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("<p>The ice\n   broke.</p>", ["The ice broke."]),
        ("<head>I</head><p>One.</p><ab>Two.</ab>", ["I", "One.", "Two."]),
        ("<p>The fer<lb break='no'/>\n ry is <lb/>old.</p>", ["The ferry is old."]),
        ("<p>He <hi>saw</hi> it<note>A <p>ship</p>.</note> go.</p>",
         ["He saw it go.", "A", "ship", "."]),
        ("<p>An <choice><orig>olde</orig><reg>old</reg></choice> mill.</p>", ["An olde mill."]),
        ("<p>Not <del>here</del> there.<fw>12</fw></p>", ["Not there."]),
        ("<lg><l>The ice,</l><l>the ice</l></lg>", ["The ice,", "the ice"]),
        ("<sp><speaker>LEV</speaker><stage>sits</stage><p>Ice.</p></sp>", ["LEV", "sits", "Ice."]),
        ("<sp><p>Ice. <stage>sits</stage> Salt.</p></sp>", ["Ice. sits Salt."]),
        ("<opener><dateline>May</dateline><salute>Dear P.,</salute></opener>", ["May", "Dear P.,"]),
        ("<p>He wrote: <q>come</q>, and left.</p>", ["He wrote: come, and left."]),
        ("<list><item>Salt.</item><item>Oats.</item></list>", ["Salt.", "Oats."]),
        ("<p>Bring:<list><item>salt</item></list>and oats.</p>", ["Bring:", "salt", "and oats."]),
        ("<p>A mark<ref type='noteAnchor'>1</ref>.</p>", ["A mark."]),
        ("<p>One<!-- not seen --> two.</p><p> </p>", ["One two."]),
        ("<table><row><cell>Salt</cell><cell>12</cell></row></table>", ["Salt", "12"]),
    ],
)  # fmt: skip
def test_the_text_of_a_body_is_read_passage_by_passage(body: str, expected: list[str]) -> None:
    assert _texts(body) == expected


def _runs(passage: Passage) -> list[tuple[str, str, bool]]:
    return [(run.text, run.id, run.marked) for run in passage.runs]


def test_sentences_that_are_marked_stay_as_they_are() -> None:
    body = "<p xml:id='p1'><s xml:id='a'>One. <hi>Two</hi>.</s> Three. <s>Four.</s></p>"
    (passage,) = passages_of(_root(body))
    assert passage.id == "p1"
    assert _runs(passage) == [("One. Two.", "a", True), ("Three.", "", False), ("Four.", "", True)]


def test_segments_count_where_they_hold_the_whole_passage() -> None:
    whole, partly = passages_of(
        _root("<p><seg xml:id='a'>One.</seg><seg>Two.</seg></p><p>A <seg>no</seg>.5 b.</p>")
    )
    assert _runs(whole) == [("One.", "a", True), ("Two.", "", True)]
    assert _runs(partly) == [("A no.5 b.", "", False)]


def test_lines_of_the_file_are_kept() -> None:
    rows = [p.runs[0].row for p in passages_of(_root("\n<p>One.</p>\n\n<p>Two.</p>"))]
    assert rows == [2, 4]


_PROFILE = (
    "<div type='edition' xml:id='ru' xml:lang='ru'><p>Лед.</p></div>"
    "<div type='translation' xml:id='en' xml:lang='en'><p>The ice.</p></div>"
)
_MIXED = (
    "<p xml:lang='de'>Das Eis. <foreign xml:lang='la'>Finis.</foreign></p>"
    "<p xml:lang='fr'>La glace.</p><div xml:lang='de'><p>Das Salz und das Eis.</p>"
    "<lg xml:lang='la'><l>Glacies</l></lg></div><p xml:lang='fr'>Le sel et la glace.</p>"
)


def test_versions_are_divisions_that_say_so() -> None:
    found = versions_of(_root(_PROFILE))
    assert [(held.fragment, held.lang, held.id) for held in found] == [
        ("ru", "ru", "ru"),
        ("en", "en", "en"),
    ]


def test_versions_are_languages_with_much_of_the_text() -> None:
    found = versions_of(_root(_MIXED))
    assert [(held.fragment, [p.text for p in held.passages]) for held in found] == [
        ("de", ["Das Eis. Finis.", "Das Salz und das Eis.", "Glacies"]),
        ("fr", ["La glace.", "Le sel et la glace."]),
    ]


def test_a_file_in_one_language_is_one_version() -> None:
    (held,) = versions_of(_root("<p xml:lang='de'>Das Eis.</p>"))
    assert (held.fragment, held.lang) == ("", "de")
    (silent,) = versions_of(_root("<p>Das Eis.</p>"))
    assert silent.lang == ""


@pytest.mark.parametrize(
    ("body", "fragment", "expected"),
    [
        (_PROFILE, "en", ["The ice."]),
        (_MIXED, "fr", ["La glace.", "Le sel et la glace."]),
        (_MIXED, "la", ["Glacies"]),
        ("<p xml:lang='pt-BR'>O gelo.</p><p xml:lang='en'>Ice.</p>", "pt", ["O gelo."]),
        ("<p xml:id='x'>One.</p><p>Two.</p>", "x", ["One."]),
    ],
)
def test_a_version_is_found_by_id_or_language(
    body: str, fragment: str, expected: list[str]
) -> None:
    held = version_of(_root(body), fragment)
    assert held is not None
    assert [passage.text for passage in held.passages] == expected


def test_what_is_not_there_is_no_version() -> None:
    assert version_of(_root(_PROFILE), "fr") is None


def test_namespaces_of_older_tei_do_not_matter() -> None:
    old = parse(b"<TEI.2><teiHeader/><text><body><p>One.</p></body></text></TEI.2>", "old.xml")
    assert [passage.text for passage in passages_of(old)] == ["One."]
