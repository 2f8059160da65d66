"""The compact syntax of RELAX NG against trang, its reference implementation."""

from collections.abc import Iterator
from dataclasses import fields, is_dataclass, replace
from pathlib import Path

import pytest
from lxml import etree

from pipeline.relaxng.compact import translate
from pipeline.relaxng.loading import load_grammar
from pipeline.relaxng.simple import Value
from tests.conformance.test_relaxng_suite import cases, written
from tests.judges import SCHEMAS, trang

_ROOT = Path(__file__).parent.parent.parent
_COMPACT = sorted((_ROOT / "tests" / "generating" / "schemas").glob("*.rnc"))
_LARGE = [*sorted(SCHEMAS.glob("tei/*.rng")), *SCHEMAS.glob("cmif/*.rng")]
_RNG = "http://relaxng.org/ns/structure/1.0"
_NOT_FOR_TRANG = 'ns="http://www.example.com/2"'
"""In a schema of the suite: a default namespace for a value alone, which trang cannot state."""


def test_the_grammar_of_the_project_is_translated_as_trang_does(tmp_path: Path) -> None:
    source = _ROOT / "schemas" / "diglot.rnc"
    made = tmp_path / "diglot.rng"
    assert trang(source, made) == []
    parser = etree.XMLParser(remove_blank_text=True, remove_comments=True)
    ours = etree.fromstring(translate(source.read_bytes(), str(source)), parser)
    theirs = etree.parse(made, parser)
    assert etree.tostring(ours, method="c14n") == etree.tostring(theirs, method="c14n")


@pytest.mark.parametrize("source", _COMPACT, ids=lambda path: path.stem)
def test_trang_reads_the_compact_syntax_alike(source: Path, tmp_path: Path) -> None:
    assert trang(source, tmp_path / "made.rng") == []
    read = load_grammar(source)
    assert read == load_grammar(tmp_path / "made.rng")
    for one in _COMPACT:
        (tmp_path / one.with_suffix(".rng").name).write_bytes(translate(one.read_bytes(), one.name))
    assert read == load_grammar(tmp_path / source.with_suffix(".rng").name)


@pytest.mark.needs("shared")
@pytest.mark.parametrize("schema", _LARGE, ids=lambda path: path.stem)
def test_what_trang_writes_says_the_same(schema: Path, tmp_path: Path) -> None:
    compact = tmp_path / "made.rnc"
    assert trang(schema, compact) == []
    assert load_grammar(compact) == load_grammar(schema)
    again = tmp_path / "again.rng"
    again.write_bytes(translate(compact.read_bytes(), str(compact)))
    assert load_grammar(again) == load_grammar(schema)


def _suite() -> Iterator[str]:
    """The right schemas of the suite that need no other files."""
    for case in cases():
        if case.find("resource") is None and case.find("dir") is None:
            texts = (written(schema).decode() for schema in case.iterfind("correct"))
            yield from (text for text in texts if _NOT_FOR_TRANG not in text)


def _bare(part: object) -> object:
    """Part of a grammar, its values without the prefixes in force, of which files differ."""
    if isinstance(part, tuple):
        return tuple(map(_bare, part))
    if isinstance(part, Value):
        return replace(part, namespaces=())
    if is_dataclass(part) and not isinstance(part, type):
        return (type(part), *(_bare(getattr(part, one.name)) for one in fields(part)))
    return part


@pytest.mark.needs("shared")
def test_trang_translates_the_suite_and_we_read_the_same(tmp_path: Path) -> None:
    schemas = list(_suite())
    wrapped = (f'<r:element name="c{i}">{one}</r:element>' for i, one in enumerate(schemas))
    joined = f'<r:element xmlns:r="{_RNG}" name="all"><r:choice>{"".join(wrapped)}</r:choice>'
    source, compact = tmp_path / "suite.rng", tmp_path / "suite.rnc"
    source.write_text(f"{joined}</r:element>", encoding="utf-8")
    assert trang(source, compact) == []
    read, expected = load_grammar(compact), load_grammar(source)
    assert _bare(read) == _bare(expected)
    assert len(schemas) > 150
