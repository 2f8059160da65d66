"""What exporters look up in TEI files, the program's own and others."""

from pipeline.exchange.reading import links, plain, segments, source_name
from pipeline.tei import NS, Element, parse, path
from tests.unit.documents import encoded
from tests.unit.editions import mismatch, trilingual


def _tei(inner: str, attributes: str = "") -> Element:
    return parse(f'<TEI xmlns="{NS}" {attributes}>{inner}</TEI>'.encode(), "other.xml")


def test_sentences_are_in_the_language_that_is_nearest() -> None:
    body = (
        '<text><body><div xml:id="ru" xml:lang="ru"><p><s xml:id="ru-p1-s1">a</s></p>'
        '<p xml:lang="fr"><s xml:id="ru-p2-s1">b</s><s xml:id="ru-p2-s2" xml:lang="la">c</s></p>'
        "</div></body></text>"
    )
    assert [s.lang for s in segments(_tei(body)).values()] == ["ru", "fr", "la"]


def test_a_language_that_nobody_states_is_undetermined() -> None:
    body = '<text><body><div xml:id="a"><s xml:id="a-s1">b</s></div></body></text>'
    (segment,) = segments(_tei(body)).values()
    assert (segment.lang, segment.version, segment.block) == ("und", "a", "a")


def test_white_space_and_footnote_marks_are_no_text() -> None:
    paragraph = _tei("<p> The\n mill<ref type='noteAnchor'>3</ref>, <ref>there</ref>. </p>")[0]
    assert plain(paragraph) == "The mill, there."


def test_of_two_readings_the_printed_one_is_exported_and_remarks_are_not() -> None:
    inner = (
        "<p>He <choice><abbr>c</abbr><expan>c<ex>[ame]</ex></expan></choice> "
        "<choice><orig>STOP</orig><reg>.</reg></choice> <sic>teh</sic><!-- look! --> "
        '<note type="editorial">[sic]</note> <gap><desc>[...]</desc></gap><pb rend="|2|"/></p>'
    )
    assert plain(_tei(inner)[0]) == "He c[ame] STOP teh [...]"


def test_a_file_is_called_by_its_source_or_its_id_or_not_at_all() -> None:
    assert source_name(encoded(trilingual())) == "page.txt"
    assert source_name(_tei("", 'xml:id="d-1"')) == "d-1"
    assert source_name(_tei("")) == ""


def test_links_have_two_sides_in_the_order_of_their_group() -> None:
    found = list(links(encoded(trilingual())))
    assert [([s.id for s in link.left], [s.id for s in link.right]) for link in found] == [
        (["ru-p1-s1"], ["en-p1-s1"]), (["ru-p1-s1"], ["es-p1-s1"]),
    ]  # fmt: skip
    assert {(link.relation, link.cert, link.reviewed) for link in found} == {
        ("equivalent", "", False)
    }


def test_the_certainty_of_a_group_is_that_of_its_links() -> None:
    root = encoded(trilingual())
    for group in root.iter(path("linkGrp")):
        group.set("cert", "0.8")
    assert {link.cert for link in links(root)} == {"0.8"}


def test_pairs_that_do_not_translate_each_other_have_no_links() -> None:
    assert list(links(encoded(mismatch()))) == []


def test_remarks_on_a_group_are_no_links() -> None:
    root = encoded(trilingual())
    for group in root.iter(path("linkGrp")):
        group.insert(0, _tei("<desc>checked</desc>")[0])
    assert len(list(links(root))) == 2
