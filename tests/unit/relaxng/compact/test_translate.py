"""Translations of the compact syntax as files for people: `translated` has each with its source."""

from pathlib import Path

import pytest
from lxml import etree

from pipeline.relaxng.compact import translate
from pipeline.relaxng.faults import SchemaError

_SOURCES = sorted((Path(__file__).parent / "translated").glob("*.rnc"))
_SCHEMAS = Path(__file__).parents[4] / "schemas"


@pytest.mark.parametrize("source", _SOURCES, ids=lambda path: path.stem)
def test_a_translation_is_as_expected(source: Path) -> None:
    made = translate(source.read_bytes(), str(source))
    assert made.decode() == source.with_suffix(".rng").read_text(encoding="utf-8")
    assert etree.QName(etree.fromstring(made)).namespace == "http://relaxng.org/ns/structure/1.0"


def test_the_grammar_of_the_project_is_translated_from_its_source() -> None:
    made = translate((_SCHEMAS / "diglot.rnc").read_bytes(), "diglot.rnc")
    assert made == (_SCHEMAS / "diglot.rng").read_bytes(), "make schema"


def test_what_cannot_be_read_is_not_translated() -> None:
    with pytest.raises(SchemaError, match="expected a pattern"):
        translate(b"start =", "x.rnc")
