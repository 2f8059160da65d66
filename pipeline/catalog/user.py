"""The user's own catalog: a catalog file, which other programs can use, and the schemas beside it.

Every schema has a name, which is the entry ``urn:x-diglot:schema:NAME``, and as many entries as
there are addresses that documents know it by.
"""

import re
import shutil
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from lxml import etree

from pipeline.catalog.entries import NS
from pipeline.catalog.places import user_catalog
from pipeline.disk import read_file, unwritable, write
from pipeline.errors import ConfigError, UsageError
from pipeline.tei import Element

URN = "urn:x-diglot:schema:"
BUILT_IN = "diglot"
SCHEMAS = "schemas"
_OURS = "urn:x-diglot:catalog"
_SOURCE, _SHA256 = f"{{{_OURS}}}source", f"{{{_OURS}}}sha256"
_URI = f"{{{NS}}}uri"
_NAME = re.compile(r"[A-Za-z][\w.-]*", re.ASCII)


@dataclass(frozen=True, slots=True)
class Kept:
    """A schema in the user's catalog: its name, its file, where it is from, the hash of its first
    file, and the addresses it answers to.
    """

    name: str
    path: Path
    source: str
    sha256: str
    addresses: tuple[str, ...]


def kept() -> tuple[Kept, ...]:
    """The schemas of the user's catalog by name; none where there is no catalog yet."""
    catalog = user_catalog()
    root = _read(catalog) if catalog.is_file() else etree.Element(f"{{{NS}}}catalog")
    found = [entry for entry in root.iter(_URI) if entry.get("name", "").startswith(URN)]
    out = (
        Kept(
            entry.get("name", "").removeprefix(URN),
            catalog.parent / entry.get("uri", ""),
            entry.get(_SOURCE, ""),
            entry.get(_SHA256, ""),
            tuple(e.get("name", "") for e in root.iter(_URI) if _same(e, entry)),
        )
        for entry in found
    )
    return tuple(sorted(out, key=lambda one: one.name))


def find(name: str) -> Kept | None:
    """The schema of a name, None where there is none."""
    return next((one for one in kept() if one.name == name), None)


def check_name(name: str) -> None:
    """Raise `UsageError` where this cannot be the name of a schema."""
    if not _NAME.fullmatch(name):
        raise UsageError(
            f"{name}: this cannot be the name of a schema; give letters, digits, - and . which "
            "begin with a letter, as in tei_all"
        )
    if name == BUILT_IN:
        raise UsageError(f"{name} is the schema that is built in; give yours another name")


def keep(name: str, files: Mapping[str, bytes], about: Kept) -> Path:
    """Write the files of a schema, by their ways below its folder, the first of which is the schema
    itself, and its entries, in place of what the name had before; return the schema's path.
    """
    folder = _folder(name)
    _remove_folder(folder)
    for way, data in files.items():
        write(folder / way, data)
    path = folder / next(iter(files))
    root = _without(name)
    shown = path.relative_to(user_catalog().parent).as_posix()
    entry = etree.SubElement(root, _URI, {"name": URN + name, "uri": shown}, nsmap={"d": _OURS})
    entry.set(_SOURCE, about.source)
    entry.set(_SHA256, about.sha256)
    for address in about.addresses:
        etree.SubElement(root, _URI, {"name": address, "uri": shown})
    _write(root)
    return path


def remove(name: str) -> None:
    """Take a schema out of the catalog and off the disk; raise `UsageError` where there is none."""
    if find(name) is None:
        raise UsageError(f"{name}: there is no such schema; there are: {', '.join(names())}")
    _write(_without(name))
    _remove_folder(_folder(name))


def names() -> tuple[str, ...]:
    """What ``--schema`` can name: the schema that is built in, and those of the user."""
    return (BUILT_IN, *(one.name for one in kept()))


def _folder(name: str) -> Path:
    return user_catalog().parent / SCHEMAS / name


def _remove_folder(folder: Path) -> None:
    try:
        if folder.is_dir():
            shutil.rmtree(folder)
    except OSError as fault:
        raise unwritable(folder, fault) from None


def _without(name: str) -> Element:
    """The catalog, new if need be, without the entries of one schema."""
    catalog = user_catalog()
    root = _read(catalog) if catalog.is_file() else etree.Element(
        f"{{{NS}}}catalog", nsmap={None: NS, "d": _OURS}
    )  # fmt: skip
    own = [entry for entry in root.iter(_URI) if entry.get("name") == URN + name]
    gone = [e for entry in own for e in root.iter(_URI) if _same(e, entry)]
    for entry in (*gone, *own):
        parent = entry.getparent()
        if parent is not None:
            parent.remove(entry)
    return root


def _same(entry: Element, named: Element) -> bool:
    """Whether an entry is another address of a schema that has a name."""
    return entry.get("uri") == named.get("uri") and not entry.get("name", "").startswith(URN)


def _read(catalog: Path) -> Element:
    parser = etree.XMLParser(resolve_entities=False, no_network=True, remove_blank_text=True)
    try:
        return etree.fromstring(read_file(catalog), parser)
    except etree.XMLSyntaxError as fault:
        problem = f"this is no XML: {fault.msg}; mend it, or delete it and add your schemas again"
        raise ConfigError(str(catalog), fault.lineno or 0, problem) from None


def _write(root: Element) -> None:
    data = etree.tostring(root, encoding="UTF-8", xml_declaration=True, pretty_print=True)
    write(user_catalog(), data)


def twins(addresses: Sequence[str]) -> tuple[str, ...]:
    """Addresses, and the same with the other of ``http:`` and ``https:``, each once."""
    other = {"http:": "https:", "https:": "http:"}
    both = (
        one
        for address in addresses
        for head, colon, tail in [address.partition(":")]
        for one in (address, other.get(head + colon, head + colon) + tail)
    )
    return tuple(dict.fromkeys(both))
