"""What two headers say about their being one document."""

from dataclasses import replace

import pytest

from pipeline.align.conflicts import AGAINST, FOR, header_evidence
from pipeline.model import Attributes, Block, Evidence, Kind, Mark, Span, Version
from tests.unit.documents import block, document, item, version


def _marked(kind: str, value: Attributes) -> Block:
    text = "somewhere"
    return block("en-src1", Kind.SOURCE, text, Mark(kind, Span(0, len(text)), value))


def _said(left: Version, right: Version) -> dict[str, str]:
    found = header_evidence(document(left, right), left, right)
    return {evidence.signal: evidence.speaks for evidence in found}


def _of(kind: str, left: Attributes, right: Attributes) -> str:
    said = _said(version("ru", _marked(kind, left)), version("en", _marked(kind, right)))
    assert set(said) <= {kind}
    return said.get(kind, "")


def _titled(lang: str, title: str, date: str = "") -> Version:
    marks = (Mark("date", Span(0, 1), (("when", date),)),) if date else ()
    return version(lang, block(f"{lang}-h", Kind.TITLE, title, *marks))


@pytest.mark.parametrize(
    ("left", "right", "speaks"),
    [
        ("OGAP:12:1:41:4", "OGAP:12:1:41:4", FOR),
        ("OGAP:12:1:41:4-9", "OGAP:12:1:41:6", FOR),
        ("OGAP:12:1:41:4-9", "OGAP:12:1:41:10", AGAINST),
        ("OGAP:12:1:41:4V", "OGAP:12:1:41:4", FOR),
        ("OGAP:12:1:41", "OGAP:12:1:41:7", FOR),
        ("OGAP:12:1:42", "OGAP:12:1:41:7", AGAINST),
        ("OGAP:12:1:41:4", "TSAPO:12:1:41:4", AGAINST),
        ("OGAP:12:1:41:64,66V", "OGAP:12:1:41:66", FOR),
        ("OGAP:12::41:BOX=6:3", "OGAP:12::41:BOX=7:3", AGAINST),
        ("OGAP:12::41:BOX=6:3", "OGAP:12::41:BOX=6", FOR),
        ("LOC:BOX=4:FOLDER=19", "LOC:BOX=4:FOLDER=20", AGAINST),
        ("LOC:BOX=4:LEAVES=1-3", "LOC:BOX=4:LEAVES=2", FOR),
        ("LOC:BOX=4A", "LOC:BOX=4B", AGAINST),
    ],
)
def test_shelfmarks(left: str, right: str, speaks: str) -> None:
    assert _of("shelfmark", (("n", left),), (("n", right),)) == speaks


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("ARKHIVPORTAGORODKA:12:1:41", "HARBOURARCHIVEOFGORODOK:12:1:41"),
        ("LOC:COLLECTION=ORLOVPAPERS:BOX=4", "LOC:COLLECTION=BUMAGIORLOVA:BOX=4"),
        ("OGAP:12:1", "OGAP:12:1:41:4"),
    ],
)
def test_shelfmarks_that_cannot_be_compared(left: str, right: str) -> None:
    one, other = (("n", left),), (("n", right),)
    versions = version("ru", _marked("shelfmark", one)), version("en", _marked("shelfmark", other))
    assert "shelfmark" not in _said(*versions)


@pytest.mark.parametrize(
    ("left", "right", "speaks"),
    [
        (("12", "14"), ("14", "20"), FOR),
        (("12", "14"), ("15", "20"), AGAINST),
        (("7", "7"), ("7", "7"), FOR),
    ],
)
def test_pages(left: tuple[str, str], right: tuple[str, str], speaks: str) -> None:
    one, other = ((("from", a), ("to", b)) for a, b in (left, right))
    assert _of("pages", one, other) == speaks


@pytest.mark.parametrize("kind", ["shelfmark", "pages"])
def test_a_reference_that_only_one_version_has_says_nothing(kind: str) -> None:
    value = (("n", "OGAP:1:1:1"), ("from", "1"), ("to", "2"))
    assert _said(version("ru", _marked(kind, value)), version("en")) == {}
    assert _said(version("ru"), version("en", _marked(kind, value))) == {}


def test_genres() -> None:
    letter, other = version("ru"), version("en")
    assert _said(replace(letter, genre="letter"), replace(other, genre="letter")) == {"genre": FOR}
    said = _said(replace(letter, genre="letter"), replace(other, genre="telegram"))
    assert said == {"genre": AGAINST}
    assert _said(replace(letter, genre="letter"), other) == {}


@pytest.mark.parametrize(
    ("russian", "english", "speaks"),
    [
        ("Письмо А.С. Белову", "Letter to A.S. Belov", FOR),
        ("Письмо А.С. Белову", "Letter to Vera Orlova", AGAINST),
        ("Письмо начальнику пристани", "Letter to A.S. Belov", None),
        ("О хлебе", "Letter to A.S. Belov", None),
    ],
)
def test_addressees(russian: str, english: str, speaks: str | None) -> None:
    said = _said(_titled("ru", russian), _titled("en", english))
    assert said.get("addressee") == speaks


def test_the_title_above_the_text_counts_too() -> None:
    left, right = version("ru"), _titled("en", "Letter to Vera Orlova")
    title = replace(block("f1", Kind.TITLE, "Письмо А.С. Белову"), lang="ru")
    found = header_evidence(document(left, right, furniture=(title,)), left, right)
    assert [e.speaks for e in found if e.signal == "addressee"] == [AGAINST]


@pytest.mark.parametrize(
    ("left", "right", "said"),
    [
        ("1910-05-05", "1910-05-06", {"date": AGAINST}),
        ("1910-05-05", "1910-05-05", {}),
        ("1910-05-05", "1910-05", {}),
        ("", "1910-05-05", {}),
        ("--05-05", "1910-05-05", {}),
    ],
)
def test_dates_of_titles_speak_only_against_and_only_if_both_are_full(
    left: str, right: str, said: dict[str, str]
) -> None:
    assert _said(_titled("ru", "Ответ", left), _titled("en", "Reply", right)) == said


def _points(lang: str, *numbers: str) -> Version:
    return version(lang, *(item(f"{lang}-i{n}", f"{n}) text", *n.split(".")) for n in numbers))


def test_the_number_of_points_leaves_out_points_below_points() -> None:
    assert _said(_points("ru", "1", "2"), _points("en", "1", "1.a", "2")) == {"points": FOR}
    assert _said(_points("ru", "1", "2"), _points("en", "1", "2", "3")) == {"points": AGAINST}
    assert _said(_points("ru"), _points("en", "1", "2")) == {}


def test_the_words_name_both_versions() -> None:
    left, right = _points("ru", "1", "2"), _points("en", "1", "2", "3")
    assert header_evidence(document(left, right), left, right) == (
        Evidence("points", AGAINST, "numbered points: 3 (en), 2 (ru)"),
    )
