"""Schematron schemas as stylesheets, made once a process, and what they find."""

import re
from dataclasses import dataclass, replace
from functools import cache, lru_cache
from html import unescape
from pathlib import Path
from typing import TYPE_CHECKING

from lxml import etree

from pipeline.resources import resource
from pipeline.tei import Element
from pipeline.validate.schematron.embedded import schema_of
from pipeline.validate.schematron.expanding import expand
from pipeline.validate.schematron.reading import SchematronError

if TYPE_CHECKING:
    from saxonche import PySaxonProcessor, PyXsltExecutable

_SAXON = "http://saxon.sf.net/feature/"
_CODE = re.compile(r"X[A-Z]{3}\d{4}|F[A-Z]{3}\d{4}")
"""The code of an error in XPath or XSLT, which its description follows."""
_PLACE = re.compile(r"on line (\d+) column (\d+) of")
_EXPRESSION = re.compile(r' (?:test|match|select)="([^"]*)"')
_LANGUAGES = frozenset({"xslt", "xslt2", "xslt3", "xpath", "xpath2", "xpath3", "xpath31"})
"""The query languages that can be run; all of them as XSLT 3.0, which understands the others."""


@dataclass(frozen=True, slots=True)
class Found:
    """What a rule found: its `role` as the schema has it, the path of the node (as XPath's
    ``path()`` writes it), the rule's id and the text.

    `document` is the URI of another document that the node is in (``""``: the one checked).
    """

    role: str
    path: str
    document: str
    rule: str
    text: str


def run(root: Element, name: str, schema: Path, phase: str) -> tuple[Found, ...]:
    """What a schema finds in a document, which is called `name`, the path of its file if it has
    one. Raises `SchematronError`.
    """
    rules = _compiled(schema, _stamp(schema), phase)
    builder = _processor().new_document_builder()
    own = Path(name).absolute().as_uri()
    builder.set_base_uri(own)
    node = builder.parse_xml(xml_text=etree.tostring(root.getroottree(), encoding="unicode"))
    try:
        lines = str(rules.transform_to_string(xdm_node=node) or "").split("\n")
    except _fault() as fault:
        raise SchematronError(f"{schema} cannot be run on {name}: {_said(fault)}") from None
    found = (Found(*line.split("\t")) for line in lines if line)
    return tuple(replace(one, document="") if one.document == own else one for one in found)


def _stamp(schema: Path) -> int:
    try:
        return schema.stat().st_mtime_ns
    except OSError as fault:
        raise SchematronError(f"{schema}: {fault.strerror}") from None


@lru_cache(maxsize=8)
def _compiled(path: Path, _stamp: int, phase: str) -> "PyXsltExecutable":
    schema = schema_of(path)
    language = schema.get("queryBinding", "xslt").lower()
    if language not in _LANGUAGES:
        known = ", ".join(sorted(_LANGUAGES))
        raise SchematronError(f"{path}: rules in {language} cannot be run (only in {known})")
    try:
        expand(schema, phase)
    except SchematronError as fault:
        raise SchematronError(f"{path}: {fault}") from None
    schema.set("{http://www.w3.org/XML/1998/namespace}base", path.absolute().as_uri())
    node = _processor().parse_xml(xml_text=etree.tostring(schema, encoding="unicode"))
    stylesheet = _transpiler().transform_to_string(xdm_node=node)
    try:
        return _processor().new_xslt30_processor().compile_stylesheet(stylesheet_text=stylesheet)
    except _fault() as fault:
        problem, line = _said(fault), _line(fault, str(stylesheet), schema)
        where = f"{path}:{line}" if line else str(path)
        raise SchematronError(f"{where}: a rule cannot be read: {problem}") from None


@cache
def _transpiler() -> "PyXsltExecutable":
    path = resource("xslt", "schematron.xsl")
    return _processor().new_xslt30_processor().compile_stylesheet(stylesheet_file=str(path))


def _fault() -> type[Exception]:
    from saxonche import PySaxonApiError

    fault: type[Exception] = PySaxonApiError
    return fault


def _said(fault: Exception) -> str:
    """What Saxon says is wrong, on one line, without the place in a stylesheet nobody has seen."""
    lines = [line.strip() for line in str(fault).splitlines()]
    told = (line for line in lines if _CODE.match(line))
    return next(told, " ".join(lines))


def _line(fault: Exception, stylesheet: str, schema: Element) -> int:
    """The line of the schema whose expression Saxon refuses in the stylesheet; 0: not known."""
    place = _PLACE.search(str(fault))
    if place is None:
        return 0
    before = "".join(stylesheet.splitlines(keepends=True)[: int(place[1]) - 1])
    expressions = _EXPRESSION.findall(stylesheet, 0, len(before) + int(place[2]))
    refused = unescape(["", *expressions][-1])
    written = {refused, refused.partition("(")[2].removesuffix(")")}
    lines = (e.sourceline or 0 for e in schema.iter() if written & set(map(str, e.attrib.values())))
    return next(lines, 0)


@cache
def _processor() -> "PySaxonProcessor":
    """A processor of our own, for what it may do is bounded: it reads local files only.

    It is imported when it is needed, since that takes .2 s.
    """
    from saxonche import PySaxonProcessor

    processor = PySaxonProcessor(license=False)
    processor.set_configuration_property(f"{_SAXON}allowedProtocols", "file")
    processor.set_configuration_property(f"{_SAXON}allow-external-functions", "off")
    return processor
