"""The compact syntax of RELAX NG (James Clark, 21 November 2002), and its way into XML."""

from typing import Protocol, TypeAlias, cast

from lxml import etree

from pipeline.relaxng.compact.translation import read_all, written
from pipeline.relaxng.compact.writing import Writer

Tree: TypeAlias = "etree._ElementTree[etree._Element]"
"""An XML document; the class has no public name in lxml."""

_LAST_LINE = 65_535
"""lxml knows no lines beyond this one."""


class _Placed(Protocol):
    """What the types of lxml do not say: the line of an element can be set."""

    sourceline: int


def parse(data: bytes, path: str) -> Tree:
    """A schema as annex A translates it into the XML syntax, with its annotations.

    Each element has the line of the compact file on which it begins as its ``sourceline``; the
    document's URL is the path. Raises `SchemaError` with line and column.
    """
    _, root, environment = read_all(data, path)
    text = Writer(environment.prefixes(), for_people=False).write([root])
    # Namespaces need not be URIs; lxml refuses others, but recovers from them unharmed.
    parser = etree.XMLParser(huge_tree=True, resolve_entities=False, recover=True)
    made = etree.fromstring(text.encode(), parser).getroottree()
    for element, node in zip(made.iter(), root.below(), strict=True):
        cast("_Placed", element).sourceline = min(node.line, _LAST_LINE)
    made.docinfo.URL = path
    return made


def translate(data: bytes, path: str) -> bytes:
    """A schema in the XML syntax, as a file for people: indented, with its comments.

    The same schema always gives the same bytes. Files that it includes are taken to be translated
    likewise: ``x.rnc`` becomes ``x.rng``. Raises `SchemaError` with line and column.
    """
    return written(*read_all(data, path))
