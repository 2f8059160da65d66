"""TEI as XML: namespaces, building, a safe parser, and one canonical way to write it."""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping

from lxml import etree

from pipeline.errors import WorldError

NS = "http://www.tei-c.org/ns/1.0"
XML = "http://www.w3.org/XML/1998/namespace"
XML_ID = f"{{{XML}}}id"
XML_LANG = f"{{{XML}}}lang"
SCHEMA = "https://www.tei-c.org/release/xml/tei/custom/schema/relaxng/tei_all.rng"

_DECLARATION = '<?xml version="1.0" encoding="UTF-8"?>\n'
_MODELS = (
    f'<?xml-model href="{SCHEMA}" type="application/xml"'
    ' schematypens="http://relaxng.org/ns/structure/1.0"?>\n'
    f'<?xml-model href="{SCHEMA}" type="application/xml"'
    ' schematypens="http://purl.oclc.org/dsdl/schematron"?>\n'
)
Element = etree._Element
"""An XML element; the class has no public name in lxml."""

_SHORTHANDS = {"id": XML_ID, "lang": XML_LANG}


def el(
    tag: str, attributes: Mapping[str, str] | None = None, *content: str | Element | None
) -> Element:
    """A TEI element. Attributes named ``id`` and ``lang`` are xml:id and xml:lang; xml:id comes
    first; empty ones are left out, as is content that is None.
    """
    made = etree.Element(f"{{{NS}}}{tag}", nsmap={None: NS})
    given = {_SHORTHANDS.get(name, name): value for name, value in (attributes or {}).items()}
    for name in sorted(given, key=lambda name: name != XML_ID):
        if given[name]:
            made.set(name, given[name])
    for piece in content:
        add(made, piece)
    return made


def add(parent: Element, piece: str | Element | None) -> None:
    """Append text or an element to a parent; text goes behind the last child."""
    if piece is None:
        return
    if not isinstance(piece, str):
        parent.append(piece)
        return
    last = next(parent.iterchildren(reversed=True), None)
    if last is not None:
        last.tail = (last.tail or "") + piece
    else:
        parent.text = (parent.text or "") + piece


def texts(element: Element, left_out: Callable[[Element], bool] | None = None) -> Iterator[str]:
    """The pieces of text below an element, in order.

    What an editor said in comments and processing instructions is none of it, nor is what stands
    in elements that are `left_out`.
    """
    if isinstance(element.tag, str):
        yield element.text or ""
        for child in element:
            if left_out is None or not left_out(child):
                yield from texts(child, left_out)
            yield child.tail or ""


def text_of(element: Element | None) -> str:
    """All text below an element, as it stands; none for no element."""
    return "".join(texts(element)) if element is not None else ""


def parse(data: bytes, name: str) -> Element:
    """Parse XML without entities, network or size tricks; raise `NotXmlError` if it is none."""
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, collect_ids=False,
        remove_comments=False, huge_tree=False,
    )  # fmt: skip
    declared = _DOCTYPE.search(data)
    if declared:
        line = data.count(b"\n", 0, declared.start()) + 1
        raise NotXmlError(name, line, "it has a document type declaration, which is not read")
    try:
        return etree.fromstring(data, parser)
    except etree.XMLSyntaxError as fault:
        problem = _PLACE.sub("", str(fault.msg))
        raise NotXmlError(
            name, fault.lineno or 1, f"it is not well-formed XML: {problem}"
        ) from None


_DOCTYPE = re.compile(rb"<\0?!\0?D\0?O\0?C\0?T\0?Y\0?P\0?E")
"""Found in any encoding; the parser would read what it points to."""
_PLACE = re.compile(r"(?:, line \d+, column \d+)+$")


class NotXmlError(WorldError):
    """A file is not well-formed XML at `line`."""

    def __init__(self, name: str, line: int, problem: str) -> None:
        """Say that the file `name` has a `problem` at `line`, 1-based."""
        super().__init__(f"{name}:{line}: {problem}")
        self.line = line
        self.problem = problem


def path(steps: str) -> str:
    """A path of TEI element names for lxml's find: ``note/p`` → ``{ns}note/{ns}p``."""
    return "/".join(f"{{{NS}}}{step}" for step in steps.split("/"))


def local(element: Element) -> str:
    """The local name of an element; ``""`` for comments and processing instructions."""
    tag = element.tag
    return tag.rpartition("}")[2] if isinstance(tag, str) else ""


def selected(expression: etree.XPath, root: Element) -> list[Element]:
    """The elements that a compiled XPath selects in the tree of `root`, in document order."""
    found = expression(root)
    return [e for e in found if isinstance(e, Element)] if isinstance(found, list) else []


def serialize(root: Element, *, models: bool = True) -> bytes:
    """Write a TEI document canonically: UTF-8, LF, two spaces a level in element-only content.

    White space is added only inside the elements of `ELEMENT_ONLY`, so no text is changed. With
    `models` the file names the official grammar and rules of the TEI, for editors that use them.
    """
    head = _DECLARATION + (_MODELS if models else "")
    return (head + "".join(_written(root, 0)) + "\n").encode()


ELEMENT_ONLY = frozenset({
    "TEI", "teiHeader", "fileDesc", "titleStmt", "editionStmt", "extent", "publicationStmt",
    "seriesStmt", "notesStmt", "sourceDesc", "listBibl", "biblStruct", "monogr", "imprint",
    "msDesc", "msIdentifier", "altIdentifier", "msContents", "msItem", "locusGrp", "physDesc",
    "analytic", "series", "respStmt", "encodingDesc",
    "editorialDecl", "tagsDecl", "namespace", "refsDecl", "citeStructure", "classDecl",
    "taxonomy", "category", "listPrefixDef", "prefixDef", "appInfo", "application",
    "profileDesc", "calendarDesc", "calendar", "langUsage", "textClass", "correspDesc",
    "correspAction", "revisionDesc",
    "text", "body", "opener", "closer", "address", "list", "postscript", "standOff",
    "listPerson", "person", "listPlace", "place", "listOrg", "org", "listRelation", "relation",
    "linkGrp", "listAnnotation",
    "availability", "projectDesc", "samplingDecl", "correction", "normalization", "punctuation",
    "quotation", "hyphenation", "segmentation", "stdVals", "interpretation", "author", "editor",
})  # fmt: skip
"""Elements of the profile whose content is elements only, or may be laid out as if it were."""

_LAID_OUT_IF = {
    "div": None,
    "item": frozenset({"p", "list"}),
    "note": frozenset({"list", "p"}),
    "desc": frozenset({"list"}),
}
"""Elements laid out only where all their children are of these kinds (None: of any kind)."""


def _is_laid_out(element: Element) -> bool:
    name = local(element)
    if not len(element) or (element.text or "").strip():
        return False
    if any((child.tail or "").strip() for child in element):
        return False
    if name in ELEMENT_ONLY:
        return True
    kinds = _LAID_OUT_IF.get(name, frozenset())
    return kinds is None or all(local(child) in kinds for child in element)


def _written(element: Element, depth: int) -> Iterator[str]:
    name = local(element)
    if not name:
        yield "  " * depth + _aside(element)
        return
    yield "  " * depth + f"<{name}{_attributes(element, depth)}"
    if not len(element) and not element.text:
        yield "/>"
        return
    yield ">"
    if _is_laid_out(element):
        for child in element:
            yield "\n"
            yield from _written(child, depth + 1)
        yield "\n" + "  " * depth
    else:
        yield from _inline(element)
    yield f"</{name}>"


def _inline(element: Element) -> Iterator[str]:
    yield _escaped(element.text or "")
    for child in element:
        name = local(child)
        if not name:
            yield _aside(child)
        elif len(child) or child.text:
            yield f"<{name}{_attributes(child, 1)}>"
            yield from _inline(child)
            yield f"</{name}>"
        else:
            yield f"<{name}{_attributes(child, 1)}/>"
        yield _escaped(child.tail or "")


def _aside(element: Element) -> str:
    """A comment or processing instruction, as it stands."""
    return etree.tostring(element, encoding="unicode", with_tail=False)


def _attributes(element: Element, depth: int) -> str:
    declared = "" if depth else f' xmlns="{NS}"'
    return declared + "".join(
        f' {_attribute_name(name)}="{_escaped(value, quote=True)}"'
        for name, value in _items(element)
    )


def _items(element: Element) -> Iterable[tuple[str, str]]:
    return ((str(name), str(value)) for name, value in element.attrib.items())


def _attribute_name(name: str) -> str:
    return f"xml:{name.partition('}')[2]}" if name.startswith(f"{{{XML}}}") else name


def _escaped(text: str, *, quote: bool = False) -> str:
    text = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    if quote:
        text = text.replace('"', "&quot;").replace("\n", "&#10;").replace("\t", "&#9;")
    return text.replace("\r", "&#13;")
