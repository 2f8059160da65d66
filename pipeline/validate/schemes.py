"""Private URI schemes: ``ln:14,15`` as a ``prefixDef`` explains it (TEI Guidelines, SAPU)."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from pipeline.tei import Element, path
from pipeline.validate.pointing import Pointer

_SUBTRACTION = re.compile(r"\[\[|-\[|--|&&|~~|\|\|")
"""Classes less others, which are written so in XPath only; the rest that differs is refused."""
_REFERENCE = re.compile(r"\$(\d)")

KNOWN = frozenset({
    "about", "acct", "ark", "blob", "cid", "data", "dav", "did", "doi", "file", "ftp", "ftps",
    "geo", "git", "gnd", "hdl", "http", "https", "imap", "info", "ipfs", "irc", "isbn", "jar",
    "javascript", "ldap", "magnet", "mailto", "mid", "news", "nntp", "orcid", "pkg", "rtsp",
    "sftp", "sip", "ssh", "swh", "tag", "tei", "tel", "urn", "viaf", "view-source", "ws", "wss",
    "xri",
})  # fmt: skip
"""Schemes that need no declaration: registered ones, and those that editions use as if they were;
``tei:`` is the TEI's own, for sources of a customisation.
"""


@dataclass(frozen=True, slots=True)
class Scheme:
    """One ``prefixDef``: a pattern for what follows the prefix, and what it stands for."""

    pattern: re.Pattern[str]
    replacement: str


@dataclass(frozen=True, slots=True)
class Schemes:
    """The schemes that a file declares, by their prefixes.

    None stands for one whose pattern is no regular expression that can be read here: it may stand
    for anything.
    """

    declared: dict[str, tuple[Scheme | None, ...]]

    @classmethod
    def of(cls, root: Element) -> "Schemes":
        """Those that the header declares."""
        declared: dict[str, tuple[Scheme | None, ...]] = {}
        for one in root.iter(path("prefixDef")):
            name = one.get("ident", "")
            declared[name] = (*declared.get(name, ()), _scheme(one))
        return cls(declared)

    def resolved(self, pointer: Pointer) -> Iterator[str]:
        """What a pointer stands for: itself, or what the declarations of its scheme make of it."""
        if not self.declared or pointer.scheme not in self.declared:
            yield pointer.text
            return
        rest = pointer.text.partition(":")[2]
        for scheme in self.declared[pointer.scheme]:
            found = scheme.pattern.search(rest) if scheme else None
            if scheme and found:
                yield rest[: found.start()] + _filled(scheme, found) + rest[found.end() :]

    def fits(self, pointer: Pointer) -> bool:
        """Whether a pointer is as the declarations of its scheme, if there are any, want it."""
        schemes = self.declared.get(pointer.scheme, (None,))
        return None in schemes or any(True for _ in self.resolved(pointer))


def _scheme(declaration: Element) -> Scheme | None:
    written = declaration.get("matchPattern", "")
    if _SUBTRACTION.search(written):
        return None
    try:
        pattern = re.compile(written)
    except re.error:
        return None
    return Scheme(pattern, declaration.get("replacementPattern", ""))


def _filled(scheme: Scheme, found: re.Match[str]) -> str:
    def group(reference: re.Match[str]) -> str:
        number = int(reference[1])
        return (found[number] or "") if number <= scheme.pattern.groups else ""

    return _REFERENCE.sub(group, scheme.replacement)
