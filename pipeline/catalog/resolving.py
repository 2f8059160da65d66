"""From an address to the one that catalogs give for it (OASIS XML Catalogs 1.1, section 7)."""

import re
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from urllib.parse import unquote, urlsplit

from pipeline.catalog.entries import Entry, entries, normal, public_id

_DRIVE = re.compile(r"^/([A-Za-z]:)")
_URN = "urn:publicid:"
_UNWRAPPED = (("+", " "), (":", "//"), (";", "::"), ("%2B", "+"), ("%3A", ":"), ("%2F", "/"),
              ("%3B", ";"), ("%27", "'"), ("%3F", "?"), ("%23", "#"), ("%25", "%"))  # fmt: skip


def resolved(uri: str, catalogs: Sequence[Path]) -> str:
    """The URI that the catalogs, the first ones first, give for another; ``""`` where none does.

    Entries for URIs are asked first, then those for system identifiers, since many catalogs give
    schemas as these; a ``urn:publicid:`` is also sought as the public identifier it stands for.
    """
    if uri.lower().startswith(_URN):
        return _through(catalogs, "Public", public_id(_unwrapped(uri[len(_URN) :])))
    name = normal(uri)
    return _through(catalogs, "URI", name) or _through(catalogs, "System", name)


def local_path(uri: str) -> Path | None:
    """The file that a ``file:`` URI names; None where it is another sort of URI."""
    parts = urlsplit(uri)
    if parts.scheme != "file":
        return None
    path = unquote(parts.path)
    return Path(_DRIVE.sub(r"\1", path) if sys.platform == "win32" else path)


def _unwrapped(urn: str) -> str:
    """The public identifier that a URN holds (section 6.4, RFC 3151)."""
    for written, meant in _UNWRAPPED:
        urn = urn.replace(written, meant)
    return urn


def _through(catalogs: Sequence[Path], sort: str, name: str) -> str:
    """Ask catalogs in turn; what they call next comes behind them, what they delegate to instead of
    all others (sections 7.1.2 and 7.2.2).
    """
    waiting, seen = list(catalogs), set[Path]()
    while waiting:
        catalog = waiting.pop(0)
        if catalog in seen or not catalog.is_file():
            continue
        seen.add(catalog)
        found = entries(catalog)
        target = _matched(found, sort, name)
        if target:
            return target
        delegates = _paths(_delegates(found, sort, name))
        if delegates:
            waiting = delegates
        else:
            following = _paths(e.target for e in found if e.kind == "nextCatalog")
            waiting = [*following, *waiting]
    return ""


def _matched(found: Sequence[Entry], sort: str, name: str) -> str:
    """Where an exact entry leads, or else the longest beginning, or else the longest end."""
    exact = (e.target for e in found if e.kind == sort.lower() and e.key == name)
    target = next(exact, "")
    if target or sort == "Public":
        return target
    kinds = {"URI": "uriSuffix", "System": "systemSuffix"}
    begun = [e for e in found if e.kind == f"rewrite{sort}" and name.startswith(e.key)]
    if begun:
        longest = max(begun, key=lambda e: len(e.key))
        return longest.target + name[len(longest.key) :]
    ended = [e for e in found if e.kind == kinds[sort] and name.endswith(e.key)]
    return max(ended, key=lambda e: len(e.key)).target if ended else ""


def _delegates(found: Sequence[Entry], sort: str, name: str) -> Iterator[str]:
    fitting = [e for e in found if e.kind == f"delegate{sort}" and name.startswith(e.key)]
    return (e.target for e in sorted(fitting, key=lambda e: -len(e.key)))


def _paths(uris: Iterator[str]) -> list[Path]:
    return [path for uri in uris if (path := local_path(uri))]
