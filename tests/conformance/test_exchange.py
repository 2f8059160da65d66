"""Every export against a judge from outside: grammars, a DTD, other programs' readers."""

import csv
import io
from functools import cache
from pathlib import Path

import pytest
from lxml import etree
from translate.storage.tmx import tmxfile

from pipeline.exchange import EXPORTS
from pipeline.exchange.outcome import Outcome
from pipeline.tei import Element, parse
from tests.conformance.editions import all_pages, sample
from tests.judges import SCHEMAS, jing, schematron


@cache
def _roots() -> tuple[Element, ...]:
    return tuple(parse(c.tei, c.source) for c in sample().converted if c.tei)


@cache
def _exported(form: str) -> Outcome:
    return EXPORTS[form](_roots())


def _table(name: str) -> list[dict[str, str]]:
    text = _exported("csv").files[name].decode()
    return list(csv.DictReader(io.StringIO(text, newline=""), strict=True))


@pytest.mark.needs("shared")
def test_cmif_is_valid(tmp_path: Path) -> None:
    path = tmp_path / "cmif.xml"
    path.write_bytes(_exported("cmif").files["cmif.xml"])
    assert jing(SCHEMAS / "cmif" / "cmi-customization.rng", [path]) == []
    assert schematron(SCHEMAS / "cmif" / "cmif.sch", [path]) == []


def test_cmif_has_one_entry_an_act() -> None:
    cmif = etree.fromstring(_exported("cmif").files["cmif.xml"])
    entries = cmif.findall(".//{*}correspDesc")
    keys = [entry.get("key") for entry in entries]
    assert len(keys) == len(set(keys)) == len(_roots()) + 1
    for entry in entries:
        assert [a.get("type") for a in entry.iterfind("{*}correspAction")] == ["sent", "received"]


@pytest.mark.needs("shared")
def test_tmx_is_valid() -> None:
    tmx = etree.fromstring(_exported("tmx").files["edition.tmx"])
    dtd = etree.DTD(str(SCHEMAS / "tmx" / "tmx14.dtd"))
    assert dtd.validate(tmx), dtd.error_log


def test_another_program_reads_the_tmx() -> None:
    store = tmxfile.parsestring(_exported("tmx").files["edition.tmx"])
    links = sum(1 for root in _roots() for _ in root.iter("{*}link"))
    assert len(store.units) == links
    sentence = "Hello, Pyotr!"
    assert any(sentence in str(unit.target) for unit in store.units)


def test_a_wrong_pair_yields_no_translation_unit() -> None:
    mismatched = [
        c
        for c in all_pages().converted
        if c.tei and b'ana="#pair-mismatch" cert="unknown"' in c.tei
    ]
    assert len(mismatched) > 3
    for converted in mismatched:
        root = parse(converted.tei, converted.source)
        tmx = etree.fromstring(EXPORTS["tmx"]([root]).files["edition.tmx"])
        assert not tmx.findall(".//tu"), converted.source
        links = EXPORTS["csv"]([root]).files["links.csv"].decode().splitlines()
        assert len(links) == 1


def test_the_ids_of_the_tables_join() -> None:
    letters, segments, links = map(_table, ("letters.csv", "segments.csv", "links.csv"))
    known = {row["letter"] for row in letters}
    assert len(known) == len(_roots())
    assert {row["letter"] for row in segments} == known
    ids = [row["segment"] for row in segments]
    assert len(ids) == len(set(ids))
    for row in links:
        assert row["letter"] in known
        ends = [end for side in ("left", "right") for end in row[side].split(" | ") if end]
        assert set(ends) <= set(ids)
    assert all(row["text"] for row in segments)


def test_the_tables_hold_the_texts_of_the_pages() -> None:
    texts = {row["text"] for row in _table("segments.csv")}
    assert "Здравствуй, Петр!" in texts
    assert any(row["date"] == "1910-05-02" for row in _table("letters.csv"))
