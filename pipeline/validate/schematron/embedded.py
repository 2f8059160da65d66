"""The Schematron rules that a RELAX NG schema or an ODD carries, as a schema of their own.

ODD: rules in a ``constraintSpec``; RELAX NG: foreign elements anywhere.
"""

from collections.abc import Iterator
from copy import deepcopy
from pathlib import Path

from lxml import etree

from pipeline.tei import NS, Element, local
from pipeline.validate.schematron.reading import (
    SCH,
    SchematronError,
    local_file,
    parsed,
    read,
    sch,
)

RNG = "http://relaxng.org/ns/structure/1.0"
_EXAMPLE = "{http://www.tei-c.org/ns/Examples}egXML"
_TOP = frozenset({"ns", "let", "phase", "diagnostics", "properties", "pattern"})
_OWN = frozenset({"xml", "sch", "rng", "xi"})
"""Prefixes of the schema's own language, which rules do not use unless they declare them."""


def schema_of(path: Path) -> Element:
    """The ``sch:schema`` of a file, whatever it is; raises `SchematronError` if it has none."""
    root = read(path)
    if root.tag != sch("schema"):
        schema = etree.Element(sch("schema"), nsmap={"sch": SCH}, queryBinding="xslt2")
        for piece in _pieces(root, path, set()):
            schema.append(piece)
        root = schema
    if root.find(f".//{sch('rule')}") is None:
        raise SchematronError(f"{path}: there are no Schematron rules in this file")
    return root


def _pieces(root: Element, path: Path, seen: set[Path]) -> Iterator[Element]:
    seen.add(path.resolve())
    own = [e for e in root.iter(f"{{{SCH}}}*") if not _held(e) and _in_force(e)]
    declared = {prefix: uri for e in own for prefix, uri in e.nsmap.items()}
    for element in own:
        yield from _piece(element)
    for prefix, uri in declared.items():
        if prefix and prefix not in _OWN:
            yield etree.Element(sch("ns"), prefix=prefix, uri=uri)
    for asking in root.iter(f"{{{RNG}}}include", f"{{{RNG}}}externalRef"):
        target = local_file(asking.get("href", ""), path)
        if target is not None and target.is_file() and target.resolve() not in seen:
            yield from _pieces(parsed(target), target, seen)


def _held(element: Element) -> bool:
    """Whether another element of Schematron holds this one and is taken over with it."""
    parent = element.getparent()
    within = parent is not None and str(parent.tag).startswith(f"{{{SCH}}}")
    return element.tag == sch("schema") or (
        within and parent is not None and parent.tag != sch("schema")
    )


def _in_force(element: Element) -> bool:
    """Whether an element is neither an example nor in a specification that is deleted."""
    return not any(e.tag == _EXAMPLE or e.get("mode") == "delete" for e in element.iterancestors())


def _piece(element: Element) -> Iterator[Element]:
    """What an embedded element adds: itself, in a pattern of its own if it is a rule or a test."""
    name = local(element)
    made = deepcopy(element)
    made.tail = None
    if name in ("assert", "report"):
        rule = etree.Element(sch("rule"), context=_context(element))
        rule.append(made)
        made = rule
    if name in ("assert", "report", "rule"):
        pattern = etree.Element(sch("pattern"))
        pattern.append(made)
        made = pattern
    if made.tag == sch("pattern") and "id" not in made.attrib:
        made.set("id", _ident(element))
    if local(made) in _TOP:
        yield made


def _ident(element: Element) -> str:
    specification = next(element.iterancestors(f"{{{NS}}}constraintSpec"), None)
    return "" if specification is None else specification.get("ident", "")


def _context(element: Element) -> str:
    """What a test without a rule is about: the element, or attribute, that it is declared in."""
    attribute = ""
    for around in element.iterancestors():
        if around.tag == f"{{{NS}}}attDef":
            attribute = f"/@{around.get('ident', '')}"
        if around.tag == f"{{{NS}}}elementSpec":
            return f"Q{{{_namespace(around, NS)}}}{around.get('ident', '')}{attribute}"
        if around.tag == f"{{{RNG}}}element" and around.get("name"):
            return f"Q{{{_namespace(around, '')}}}{around.get('name', '').rpartition(':')[2]}"
    message = "a test stands outside of any rule, in no element's declaration"
    raise SchematronError(f"line {element.sourceline}: {message}")


def _namespace(element: Element, otherwise: str) -> str:
    """The nearest ``ns`` at or above an element."""
    given = (e.get("ns") for e in (element, *element.iterancestors()))
    return next((ns for ns in given if ns is not None), otherwise)
