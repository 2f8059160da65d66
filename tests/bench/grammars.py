"""How the cost of validation grows with a document, and that of reading with a schema.

Each row is one way in which a document or schema can be large. Growth is the cost of the whole over
that of half of it: about 2 where the work is linear, 4 where it is quadratic.
"""

import time
from collections.abc import Callable, Iterator
from functools import partial

from pipeline.relaxng.compact import translate
from pipeline.relaxng.reading.simplification import grammar
from pipeline.relaxng.reading.sources import Source
from pipeline.relaxng.schema import Schema

_MANY = 100_000
_XSD = 'datatypes xsd = "http://www.w3.org/2001/XMLSchema-datatypes"\n'
_TREE = "start = a\na = element a { attribute * { text }*, (a | text)* }"
_FLAT = "start = element a { element b { text }* }"
_WILD = "start = element a { element * { attribute * { text }* }* }"
_IDS = "start = element a { element b { attribute i { xsd:ID }?, attribute r { xsd:IDREFS }? }* }"

Make = Callable[[int], bytes]


def _numbered(form: bytes, number: int) -> bytes:
    return b"".join(form.replace(b"#", b"%d" % one) for one in range(number))


def _in(form: bytes) -> Make:
    return lambda number: b"<a>%s</a>" % _numbered(form, number)


_DOCUMENTS: dict[str, tuple[str, Make]] = {
    "levels": (_TREE, lambda number: b"<a>" * number + b"</a>" * number),
    "levels, all wrong": (_FLAT, lambda number: b"<a>" * number + b"</a>" * number),
    "siblings": (_FLAT, _in(b"<b/>")),
    "siblings, the last wrong": (_FLAT, lambda number: _in(b"<b/>")(number)[:-4] + b"<c/></a>"),
    "siblings on lines, each wrong": (_FLAT, _in(b"<b>\n</b><c#/>\n")),
    "names that never come again": (_WILD, _in(b"<b# c#='x'/>")),
    "values that never come again": (
        "start = element a { element b { attribute c { xsd:date | xsd:integer } }* }",
        _in(b"<b c='#'/>"),
    ),
    "attributes of one element": (
        _TREE, lambda number: b"<a %s/>" % _numbered(b" b#='x'", number),
    ),
    "text": (_TREE, lambda number: b"<a>%s</a>" % (b"x" * 100 * number)),
    "text among elements": (_TREE, _in(b"some text<a/>")),
    "text among elements, wrong": (_FLAT, _in(b"some text<b/>")),
    "words of a list": (
        "start = element a { list { (xsd:integer | 'x')* } }",
        lambda number: b"<a>%s</a>" % _numbered(b"# x ", number),
    ),
    "ids": (_IDS, _in(b"<b i='i#'/>")),
    "ids without an element": (_IDS, _in(b"<b r='i#'/>")),
    "ids without an element, in one attribute": (
        _IDS, lambda number: b"<a><b r='%s'/></a>" % _numbered(b"i# ", number),
    ),
    "characters against (a+)+b": (
        "start = element a { xsd:string { pattern = '(a+)+b' } }",
        lambda number: b"<a>%s</a>" % (b"a" * number),
    ),
    "characters against .{0,1000000}": (
        "start = element a { xsd:string { pattern = '.{0,1000000}' } }",
        lambda number: b"<a>%s</a>" % (b"a" * number),
    ),
}  # fmt: skip


def _defines(number: int) -> bytes:
    start = b"start = element a { %s }\n" % b" | ".join(b"d%d" % one for one in range(number))
    return start + _numbered(b"d# = element e# { attribute b { text }?, d0*, text }\n", number)


def growth() -> Iterator[tuple[str, float, float]]:
    """What grows, seconds of CPU time for the whole, and growth."""
    for what, (schema, make) in _DOCUMENTS.items():
        yield f"document: {what}", *_grown(partial(_held, schema, make))
    yield "schema, compact: defines", *_grown(partial(_read, "schema.rnc"))
    yield "schema, XML: defines", *_grown(partial(_read, "schema.rng"))


def _grown(seconds: Callable[[int], float]) -> tuple[float, float]:
    half, whole = seconds(_MANY // 2), seconds(_MANY)
    return whole, whole / half


def _held(schema: str, make: Make, number: int) -> float:
    document = make(number)
    ready = Schema(grammar(Source((_XSD + schema).encode(), "file:///s.rnc", "s.rnc")))
    ready.faults(b"<a/>")
    start = time.process_time()
    ready.faults(document)
    return time.process_time() - start


def _read(name: str, number: int) -> float:
    source = _defines(number // 50)
    data = source if name.endswith("rnc") else translate(source, name)
    start = time.process_time()
    grammar(Source(data, f"file:///{name}", name))
    return time.process_time() - start
