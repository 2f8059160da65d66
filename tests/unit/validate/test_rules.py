"""The rules that no grammar can state, on TEI that somebody edited by hand."""

from collections.abc import Callable, Iterable
from functools import cache

import pytest

from pipeline.model import Document
from pipeline.tei import NS, XML_ID, Element, parse, path, serialize
from pipeline.validate import INTEGRITY, validate
from pipeline.validate.view import View, pointers
from tests.unit.documents import encoded
from tests.unit.editions import CONFIG, mismatch, parallel, trilingual

Edit = Callable[[Element], None]
_DOCUMENTS: dict[str, Callable[[], Document]] = {
    "parallel": parallel,
    "mismatch": mismatch,
    "trilingual": trilingual,
}


@cache
def _bytes(name: str) -> bytes:
    return serialize(encoded(_DOCUMENTS[name](), CONFIG))


def _root(name: str) -> Element:
    return parse(_bytes(name), name)


def _codes(name: str, *edits: Edit, licences: frozenset[str] | None = None) -> list[str]:
    root = _root(name)
    for edit in edits:
        edit(root)
    return sorted({found.code for found in validate(root, "page.xml", licences)})


def _ungrammatical_aside(codes: Iterable[str]) -> list[str]:
    return [code for code in codes if not code.startswith("RNG")]


def _all(root: Element, tag: str) -> list[Element]:
    return list(root.iter(f"{{{NS}}}{tag}"))


def _set(tag: str, name: str, value: str, index: int = 0) -> Edit:
    def edit(root: Element) -> None:
        _all(root, tag)[index].set(name, value)

    return edit


def _remove(tag: str, index: int = 0) -> Edit:
    def edit(root: Element) -> None:
        found = _all(root, tag)[index]
        parent = found.getparent()
        assert parent is not None
        parent.remove(found)

    return edit


@pytest.mark.parametrize("name", _DOCUMENTS)
def test_what_the_program_makes_breaks_no_rule(name: str) -> None:
    assert _codes(name) == []


def test_every_integrity_rule_yields_its_own_code() -> None:
    assert {code[:3] for code in INTEGRITY} == {"LNK", "TEI"}
    for code, rule in INTEGRITY.items():
        assert (rule.__doc__ or "").startswith(f"{code}: "), code


@pytest.mark.parametrize(
    ("edit", "codes"),
    [
        (_set("link", "ana", "#al-nothing"), ["LNK002"]),
        (_set("link", "target", "#ru-o1-s1 #en-o1-s1"), ["LNK003", "LNK004"]),
        (_remove("link"), ["LNK004"]),
        (_set("link", "n", "2:2"), ["LNK007"]),
        (_set("linkGrp", "ana", "#pair-mismatch"), ["LNK008", "LNK020"]),
        (_set("tagUsage", "occurs", "4711"), ["TEI004"]),
        (_set("div", "decls", "#src-ru #class-ru"), ["TEI003"]),
        (_set("revisionDesc", "status", "approved"), []),
    ],
)
def test_an_edit_that_breaks_a_rule_is_found(edit: Edit, codes: list[str]) -> None:
    assert _ungrammatical_aside(_codes("parallel", edit)) == codes


def test_an_id_that_is_used_twice_is_found() -> None:
    found = _codes("parallel", _set("s", XML_ID, "ru"))
    assert {"LNK001", "LNK002"} <= set(found)


def test_a_link_within_one_version_joins_nothing() -> None:
    def edit(root: Element) -> None:
        link = _all(root, "link")[0]
        link.set("target", link.get("target", "").split()[0])

    assert "LNK005" in _codes("parallel", edit)


def _cross(root: Element) -> None:
    first, second = _all(root, "link")[2:4]
    left, right = first.get("target", "").split()
    one, other = second.get("target", "").split()
    first.set("target", f"{left} {other}")
    second.set("target", f"{one} {right}")


def test_links_that_cross_must_say_so() -> None:
    assert _codes("parallel", _cross) == ["LNK006"]
    said = _set("link", "ana", "#al-equivalent #al-crossing", 2)
    assert _codes("parallel", _cross, said) == []


def test_a_group_of_one_domain_or_three_is_no_order_to_cross() -> None:
    for domains in ("#ru", "#ru #en #es"):
        found = _codes("parallel", _cross, _set("linkGrp", "domains", domains))
        assert "LNK006" not in found


def test_a_group_whose_versions_are_missing_asks_for_no_sentence() -> None:
    found = _codes("trilingual", _set("linkGrp", "domains", "#xx #yy"))
    assert "LNK004" not in found
    assert "LNK002" in found


def test_a_sentence_in_a_source_note_needs_no_counterpart() -> None:
    def edit(root: Element) -> None:
        inner = '<s xml:id="ru-x-s1">From the papers.</s>'
        note = parse(f'<note xmlns="{NS}" type="source">{inner}</note>'.encode(), "x")
        next(root.iterfind(path("text/body/div"))).append(note)

    assert "LNK004" not in _codes("trilingual", edit)


def test_an_approved_file_has_no_open_question() -> None:
    assert _codes("mismatch") == []
    assert _codes("mismatch", _set("revisionDesc", "status", "approved")) == ["TEI007"]


def test_a_year_that_the_text_does_not_print_is_no_value_there() -> None:
    def edit(root: Element) -> None:
        date = next(root.iterfind(f".//{path('body')}//{path('date')}"))
        assert "1910" in "".join(map(str, date.itertext()))
        date.set("when", "1911-05-05")

    assert _codes("parallel", edit) == ["TEI002"]


def test_a_year_of_two_digits_may_be_read_in_full() -> None:
    def edit(root: Element) -> None:
        date = next(root.iterfind(f".//{path('body')}//{path('date')}"))
        for child in list(date):
            date.remove(child)
        date.text = "5/V-10"
        date.set("when", "1910-05-05")

    assert "TEI002" not in _codes("parallel", edit)


def test_an_act_that_no_version_declares_is_somebodys_mistake() -> None:
    def edit(root: Element) -> None:
        act = _all(root, "correspDesc")[0]
        copy = parse(b'<correspDesc xmlns="http://www.tei-c.org/ns/1.0"/>', "x")
        copy.set(XML_ID, "corr-xx")
        act.addnext(copy)

    assert "TEI003" in _codes("parallel", edit)


def test_a_licence_must_be_the_configured_one_where_there_is_a_configuration() -> None:
    known = frozenset({CONFIG.publication.licence})
    assert _codes("parallel", licences=known) == []
    assert _codes("parallel", licences=frozenset()) == ["TEI006"]
    assert _codes("parallel", licences=None) == []


@pytest.mark.parametrize("tag", ["s", "link"])
def test_a_comment_breaks_no_rule(tag: str) -> None:
    def edit(root: Element) -> None:
        comment = parse(b"<x><!-- looks fine to me --></x>", "x")[0]
        _all(root, tag)[0].addnext(comment)

    assert _codes("parallel", edit) == []


def test_numbers_of_parts_are_unique_on_their_level() -> None:
    def edit(root: Element) -> None:
        first, second = list(root.iterfind(path("text/body/div/p")))[:2]
        second.set("n", first.get("n", ""))

    root = _root("parallel")
    paragraphs = list(next(iter(root.iterfind(path("text/body/div")))).iterfind(path("p")))
    assert len(paragraphs) > 1
    assert _codes("parallel", edit) == ["TEI008"]


def test_a_file_of_somebody_else_is_judged_and_not_choked_on() -> None:
    data = (
        b'<TEI xmlns="http://www.tei-c.org/ns/1.0"><text><body><div xml:id="a"><p>x</p></div>'
        b'</body></text><standOff><linkGrp domains="#a"><link target="#a #b"/><desc/></linkGrp>'
        b"</standOff></TEI>"
    )
    found = validate(parse(data, "other.xml"), "other.xml", data=data)
    assert {"RNG003", "TEI003", "LNK002"} <= {one.code for one in found}
    assert {one.path for one in found} == {"other.xml"}
    assert all(one.line == 1 for one in found)


def test_a_file_without_text_counts_nothing() -> None:
    data = (
        b'<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader><tagUsage gi="s" occurs="1"/>'
        b"</teiHeader></TEI>"
    )
    assert "TEI004" in {one.code for one in validate(parse(data, "x.xml"), "x.xml")}


def test_a_view_looks_up_what_there_is() -> None:
    view = View(_root("trilingual"), "page.xml")
    assert [div.get(XML_ID) for div in view.divisions] == ["ru", "en", "es"]
    assert view.division_of["en-p1-s1"] == "en"
    assert "corr-ru" in view.ids
    assert "corr-ru" not in view.division_of
    assert max(view.ids.values()) == 1
    assert view.by_id["es"] is view.divisions[2]
    assert [e.get(XML_ID) for e in view.all("s", "div")] == [
        "ru", "ru-p1-s1", "en", "en-p1-s1", "es", "es-p1-s1",
    ]  # fmt: skip


def test_of_doubled_ids_the_first_is_looked_up() -> None:
    root = _root("trilingual")
    divisions = list(root.iterfind(path("text/body/div")))
    divisions[2].set(XML_ID, "ru")
    view = View(root, "page.xml")
    assert view.ids["ru"] == 2
    assert view.by_id["ru"] is divisions[0]


def test_pointers_into_other_files_are_not_looked_up() -> None:
    assert pointers("#ru https://mill.example/#en ln:1,2 #es") == ["ru", "es"]
