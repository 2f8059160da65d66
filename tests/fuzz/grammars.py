"""What is fuzzed of the grammar engine: schemas in both syntaxes, and documents."""

from functools import cache
from pathlib import Path

from pipeline.relaxng.compact import parse, translate
from pipeline.relaxng.faults import SchemaError
from pipeline.relaxng.reading.simplification import grammar, simplify
from pipeline.relaxng.reading.sources import Source
from pipeline.relaxng.schema import Schema
from pipeline.relaxng.simple import Grammar

_OWN = Path(__file__).parents[2] / "schemas" / "diglot.rng"
_TYPES = """
datatypes xsd = "http://www.w3.org/2001/XMLSchema-datatypes"
start = element a { any* & text & types? }
any = element * - (a | b) { attribute * - a { text }*, (any | text)* }
types = element b {
  attribute date { xsd:date | xsd:gYear | xsd:duration { minInclusive = "P1M" } }?,
  attribute number { xsd:float | xsd:byte | xsd:decimal { totalDigits = "5" } }?,
  attribute id { xsd:ID }?, attribute refs { xsd:IDREFS }?, attribute name { xsd:QName }?,
  attribute uri { xsd:anyURI }?, attribute bytes { xsd:base64Binary | xsd:hexBinary }?,
  attribute pattern { xsd:string { pattern = "([a-z-[aeiou]]+|\\i\\c*){1,3}[^\\p{L}\\s]?" } }?,
  (list { (xsd:integer, xsd:language)+ } | list { xsd:token, "x"* } | types+ | (types, text))
}
"""
_SAMPLES = (
    b"<a/>",
    b"<a b='1' c='x y'>text<b/><c xmlns='u'>1<d/></c>x</a>",
    b"<TEI xmlns='http://www.tei-c.org/ns/1.0'><text><body><p/></body></text></TEI>",
)


def _nowhere(uri: str) -> Source:
    raise FileNotFoundError(uri)


def _read(data: bytes, name: str) -> Grammar | None:
    try:
        return grammar(Source(data, f"file:///{name}", name), _nowhere)
    except SchemaError as error:
        _refused(error)
        return None


def _refused(error: SchemaError) -> None:
    assert error.message
    assert error.line >= 0
    assert error.column >= 0


def schemas(data: bytes) -> None:
    """A schema in the XML syntax is read or refused, and what is read holds documents."""
    made = _read(data, "schema.rng")
    if made:
        schema = Schema(made)
        for sample in _SAMPLES:
            assert schema.faults(sample) == schema.faults(sample)


def compact(data: bytes) -> None:
    """A schema in the compact syntax means what its translation means."""
    try:
        tree = parse(data, "schema.rnc")
    except SchemaError as error:
        _refused(error)
        return
    try:
        made = simplify(tree.getroot(), "file:///schema.rng", _nowhere)
    except SchemaError:
        made = None
    assert _read(translate(data, "schema.rnc"), "schema.rng") == made


@cache
def _schemas() -> tuple[Schema, ...]:
    read = (_read(_OWN.read_bytes(), "schema.rng"), _read(_TYPES.encode(), "schema.rnc"))
    return tuple(Schema(made) for made in read if made)


def documents(data: bytes) -> None:
    """A document has a verdict, always the same one, and its faults a place in it."""
    lines = data.count(b"\n") + data.count(b"\r") + 1
    own, types = _schemas()
    for schema in (own, types):
        faults = schema.faults(data)
        assert faults == schema.faults(data)
        for fault in faults:
            assert 1 <= fault.place.start[0] <= fault.place.line <= lines
            assert fault.place.column >= 1
