"""Where pointers lead: to an id of this file, or of another file of the edition.

Names of files are paths with ``/``, all from one folder.
"""

import posixpath
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import NamedTuple
from urllib.parse import unquote, urlsplit

from lxml import etree

from pipeline.tei import XML, Element
from pipeline.validate.pointing import Pointer
from pipeline.validate.schemes import Schemes

_BASE = f"{{{XML}}}base"
_INCLUDE = "{http://www.w3.org/2001/XInclude}include"
_SUFFIXES = (".xml", ".tei", ".odd")
_MOVED = etree.XPath("boolean(/*//*/@xml:base)")


class Aim(NamedTuple):
    """A pointer to an id of `file`, another XML file of the edition, or of this one (``""``)."""

    pointer: Pointer
    file: str
    id: str


@dataclass(frozen=True, slots=True)
class Origin:
    """What relative references start from in a file, called `name`.

    `moved` tells that an xml:base inside the root makes some start from elsewhere; that of the root
    is the address of the very file, and ``#id`` stays in it.
    """

    name: str
    moved: bool

    @classmethod
    def of(cls, root: Element, name: str) -> "Origin":
        """That of a parsed file."""
        return cls(name, bool(_MOVED(root)))

    def aims(self, pointers: Iterable[Pointer], schemes: Schemes) -> Iterator[Aim]:
        """Where those of some pointers lead that name an id of a file of the edition.

        A fragment with ``=`` is none: it names lines of a text (RFC 5147).
        """
        for pointer in pointers:
            for text in schemes.resolved(pointer):
                file, mark, fragment = text.partition("#")
                if not fragment or not mark or "=" in fragment:
                    continue
                found = self._file(file, pointer.element) if file or self.moved else ""
                if found is not None:
                    yield Aim(pointer, found, unquote(fragment) if "%" in fragment else fragment)

    def included(self, root: Element) -> tuple[str | None, ...]:
        """The files that a file takes in by XInclude; None for one from elsewhere."""
        return tuple(self._beside(e.get("href", ""), self._base(e)) for e in root.iter(_INCLUDE))

    def _file(self, file: str, element: Element) -> str | None:
        """The other XML file that a reference names; ``""``: this one; None: no such file."""
        own = posixpath.normpath(self.name)
        around = (element, *element.iterancestors()) if self.moved else ()
        if not file and not any(e.get(_BASE) and e.getparent() is not None for e in around):
            return ""
        base = self._base(element)
        found = self._beside(file or posixpath.basename(base), base)
        if found == own:
            return ""
        return found if found and found.lower().endswith(_SUFFIXES) else None

    def _base(self, element: Element) -> str:
        """What relative references on an element start from (XML Base, 4)."""
        base = self.name
        for around in reversed((element, *element.iterancestors())):
            own = around.get(_BASE)
            if own:
                base = own if urlsplit(own).scheme else posixpath.join(posixpath.dirname(base), own)
        return base

    def _beside(self, reference: str, base: str) -> str | None:
        """The name of a file that a reference leads to; None: it leads out of the edition."""
        parts = urlsplit(reference)
        if parts.scheme or parts.netloc or urlsplit(base).scheme:
            return None
        return posixpath.normpath(posixpath.join(posixpath.dirname(base), unquote(parts.path)))
