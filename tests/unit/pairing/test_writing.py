"""Aligned pairs written: what each format says, read back where it can be."""

import ast
import json
from dataclasses import replace

import pytest
from lxml import etree

from pipeline.align.explain import Term
from pipeline.exchange.reading import links
from pipeline.pairing.pair import Pair
from pipeline.pairing.text import Text
from pipeline.pairing.texts import texts
from pipeline.pairing.writing import FORMS
from pipeline.pairing.writing.table import rows
from pipeline.tei import NS, Element, parse
from tests.unit.pairing.made import ENGLISH, GERMAN, bead, pair, source, tei, two


def _pair(*, ruled: bool = False) -> Pair:
    beads = (
        bead((0,), (0,), cert="0.93"),
        bead((1, 2), (1,), "partial"),
        bead((), (2,), "added"),
        bead((3,), (), "omitted"),
        bead((), (3,), "added"),
    )
    return pair(*two(ENGLISH, GERMAN, "sentence"), *beads, ruled=ruled)


def _written(form: str, made: Pair, folder: str = "") -> bytes:
    return FORMS[form].write(made, folder)


def test_the_table_has_a_row_a_bead() -> None:
    found = rows(_written("tsv", _pair()))
    assert [(row["left"], row["right"], row["relation"], row["certainty"]) for row in found] == [
        ("1", "1", "equivalent", "0.93"),
        ("2.1 2.2", "2.1", "partial", ""),
        ("", "2.2", "added", ""),
        ("4", "", "omitted", ""),
        ("", "4", "added", ""),
    ]
    assert found[1]["left_text"] == "The ferry goes again. We wait for the salt."
    assert {row["crossing"] for row in found} == {"no"}


def test_scores_and_terms_have_columns_and_entries_of_their_own() -> None:
    term = Term("first", "likeness", 0.5, 6.0)
    beads = replace(bead((0,), (0,)), terms=(term,)), bead((1,), (1,))
    made = pair(*two(ENGLISH, GERMAN), *beads)
    found = rows(_written("tsv", made))
    assert [(row["score"], row["first: likeness"]) for row in found] == [
        ("0.500", "+3.000"),
        ("0.500", ""),
    ]
    one, other = json.loads(_written("json", made))["beads"]
    assert one["terms"] == [{"look": "first", "term": "likeness", "value": 0.5, "weight": 6.0}]
    assert "terms" not in other


def test_tabs_and_backslashes_in_texts_survive_the_table() -> None:
    odd = "Salt\tand \\t oats \\\\.\n"
    made = pair(*two(odd, GERMAN, "line"), bead((0,), (0,)))
    (row,) = rows(_written("tsv", made))
    assert row["left_text"] == odd.rstrip("\n")


def test_beads_read_as_those_of_gold_files_do() -> None:
    lines = _written("beads", _pair()).decode().splitlines()
    assert lines == ["[0]:[0]:0.93", "[1, 2]:[1]", "[]:[2]", "[3]:[]", "[]:[3]"]
    assert [ast.literal_eval(part) for part in lines[1].split(":")] == [[1, 2], [1]]


def test_beads_of_lines_count_blank_lines() -> None:
    made = pair(*two(ENGLISH, GERMAN, "line"), bead((1,), (1,)), bead((2,), (2,)))
    assert _written("beads", made).decode() == "[1]:[1]\n[3]:[3]\n"


def test_json_has_units_verdict_and_beads() -> None:
    found = json.loads(_written("json", _pair(ruled=True)))
    assert found["left"]["units"][1] == {
        "ref": "2.1", "lines": [2, 2], "paragraph": 0, "text": "The ferry goes again.",
    }  # fmt: skip
    assert found["verdict"]["relation"] == "parallel"
    assert (found["verdict"]["by"], found["verdict"]["measured"]) == ("user", "mismatch")
    assert [(b["left"], b["right"], b["certainty"]) for b in found["beads"]][:2] == [
        ([0], [0], 0.93),
        ([1, 2], [1], None),
    ]


def test_tmx_has_a_unit_a_link() -> None:
    root = etree.fromstring(_written("tmx", _pair()))
    assert [[seg.text for seg in unit.iter("seg")] for unit in root.iter("tu")] == [
        ["The ice broke.", "Das Eis ist gebrochen."],
        ["The ferry goes again. We wait for the salt.", "Die Fähre fährt wieder."],
    ]
    certainties = [p.text for p in root.iter("prop") if p.get("type") == "x-certainty"]
    assert certainties == ["0.93", "not measured"]


@pytest.mark.parametrize("form", ["tmx", "tei", "json"])
def test_a_ruling_is_said_to_be_the_users(form: str) -> None:
    assert b"user" in _written(form, _pair(ruled=True))
    assert b"user" not in _written(form, _pair())


def _root(made: Pair, folder: str = "") -> Element:
    return parse(_written("tei", made, folder), "al.xml")


def test_texts_that_cannot_be_pointed_to_are_in_the_file() -> None:
    root = _root(_pair())
    found = [([s.text for s in link.left], [s.text for s in link.right]) for link in links(root)]
    assert found[0] == (["The ice broke."], ["Das Eis ist gebrochen."])
    assert found[1][0] == ["The ferry goes again.", "We wait for the salt."]
    assert [link.cert for link in links(root)][:2] == ["0.93", ""]
    sentences = list(root.iter(f"{{{NS}}}s"))
    assert len(sentences) == len(_pair().left.pieces) + len(_pair().right.pieces)
    assert sentences[1].get("source") == "ice.en.txt#line=1,2"


def _versions(name: str, left: str, right: str) -> tuple[Text, Text]:
    body = "".join(
        f"<div xml:id='{lang}' xml:lang='{lang}' type='version'>{inner}</div>"
        for lang, inner in (("en", left), ("de", right))
    )
    sources = source(tei(body), f"{name}#en"), source(tei(body), f"{name}#de")
    return texts(sources, ("", ""), "auto")


def _targets(root: Element) -> list[str | None]:
    return [link.get("target") for link in root.iter(f"{{{NS}}}link", f"{{{NS}}}ptr")]


def test_tei_whose_units_have_ids_is_pointed_to_from_where_the_file_is() -> None:
    pairs = _versions("a/the ice.xml", "<p xml:id='e1'>Ice.</p>", "<p xml:id='d1'>Eis.</p>")
    root = _root(pair(*pairs, bead((0,), (0,))), "out")
    assert _targets(root) == ["../a/the%20ice.xml#e1 ../a/the%20ice.xml#d1"]
    assert root.find(f"{{{NS}}}text") is None
    group = next(root.iter(f"{{{NS}}}linkGrp"))
    assert group.get("domains") == "../a/the%20ice.xml#en ../a/the%20ice.xml#de"


def test_tei_without_ids_is_taken_into_the_file() -> None:
    root = _root(pair(*_versions("a.xml", "<p>Ice.</p>", "<p xml:id='d1'>Eis.</p>")))
    places = [s.get("source") for s in root.iter(f"{{{NS}}}s")]
    assert places == ["a.xml#line=0,1", "a.xml#d1"]


def test_without_links_the_file_says_that_there_are_none() -> None:
    root = _root(pair(*two(ENGLISH, GERMAN)))
    assert _targets(root) == ["#en", "#de"]
    assert b"No link is asserted" in _written("tei", pair(*two(ENGLISH, GERMAN)))
