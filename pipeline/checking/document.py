"""One document → what is wrong with it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from pipeline.catalog.choosing import Chosen, chosen, made_here
from pipeline.catalog.loading import grammar
from pipeline.catalog.models import GRAMMAR
from pipeline.checking.neighbours import beside_of
from pipeline.diagnostics import Diagnostic, Region, in_order
from pipeline.disk import read_file
from pipeline.errors import BrokenSchemaError, WorldError
from pipeline.gathering.entry import Entry
from pipeline.model import Where
from pipeline.relaxng.patterns import TooComplex
from pipeline.relaxng.schema import Schema
from pipeline.rules import finding
from pipeline.tei import NS, NotXmlError, parse
from pipeline.validate import integrity
from pipeline.validate.beside import Beside
from pipeline.validate.blame import blamed
from pipeline.validate.grammar import at
from pipeline.validate.names import Names
from pipeline.validate.places import located
from pipeline.validate.wording import tell

_TEI = frozenset({f"{{{NS}}}TEI", f"{{{NS}}}teiCorpus"})
_MALFORMED, _TWICE, _TWICE_BY_GRAMMAR = "RNG001", "LNK001", "RNG011"
_WIDE = (b"\xff\xfe", b"\xfe\xff", b"\x00<", b"<\x00")
"""How a document in UTF-16 or UTF-32 begins."""
_MARK = b"\xef\xbb\xbf"


@dataclass(frozen=True, slots=True)
class Terms:
    """How documents are checked: the schemas that a call names (none: those that each names), and
    the catalogs in which addresses are sought.

    `listing` asks for all that was expected in place of a fault. That is much to hand from one
    process to another, and few reports show it.
    """

    schemas: tuple[Chosen, ...] = ()
    catalogs: tuple[Path, ...] = ()
    listing: bool = True


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of one document: its name, its file, its findings in order, the files of the
    schemas it was held against, and its bytes, if there are findings to show in them.
    """

    name: str
    path: Path
    findings: tuple[Diagnostic, ...]
    schemas: tuple[Path, ...] = ()
    data: bytes | None = None


def check(entry: Entry, terms: Terms) -> Outcome:
    """Everything wrong with one document; what cannot be read is a finding like any other."""
    problem, data = entry.problem, entry.data
    if not problem and data is None:
        try:
            data = read_file(entry.path)
        except WorldError as fault:
            problem = str(fault).partition(": ")[2]
    if data is None:
        found = finding("VAL010", Where(entry.name, 0, 0), problem=problem)
        return Outcome(entry.name, entry.path, (found,))
    illegible = tuple(_illegible(data, entry.name))
    if illegible:
        return Outcome(entry.name, entry.path, illegible, (), data)
    return _judged(entry, data, terms)


def _judged(entry: Entry, data: bytes, terms: Terms) -> Outcome:
    schemas, findings = terms.schemas, tuple[Diagnostic, ...]()
    if not schemas:
        schemas, findings = chosen(data, entry.name, _place(entry), terms.catalogs)
    grammars = sorted(schemas, key=lambda schema: schema.kind != GRAMMAR)
    for schema in grammars:
        findings += tuple(_held_against(schema, data, entry.name, listing=terms.listing))
        if any(found.code == _MALFORMED for found in findings):
            break
    else:
        findings = tuple(_beyond(data, entry, findings))
    used = tuple(schema.path for schema in schemas)
    return Outcome(entry.name, entry.path, in_order(findings), used, data if findings else None)


def _place(entry: Entry) -> Path:
    """What the relative addresses of a document are relative to; of one in an archive, where it
    would be if that were unpacked beside itself.
    """
    return entry.path.with_name(entry.member) if entry.member else entry.path


def _illegible(data: bytes, name: str) -> Iterator[Diagnostic]:
    """VAL011, where no parser need be asked: nothing there, no markup, or bytes that are no UTF-8
    although nothing calls them another encoding.
    """
    if not data.removeprefix(_MARK).strip():
        yield finding("VAL011", Where(name, 0, 0), problem="it is empty")
        return
    if data.startswith(_WIDE):
        return
    head = data.removeprefix(_MARK).lstrip()
    if not head.startswith(b"<"):
        yield finding("VAL011", Where(name, 1, 1), problem="it does not begin with <")
    elif not _declares_other(head):
        try:
            data.decode()
        except UnicodeDecodeError as fault:
            yield _undecoded(data, fault, name)


def _declares_other(head: bytes) -> bool:
    declaration = head[: head.find(b"?>")].lower() if head.startswith(b"<?xml ") else b""
    return b"encoding" in declaration and b"utf-8" not in declaration


def _undecoded(data: bytes, fault: UnicodeDecodeError, name: str) -> Diagnostic:
    before = data[: fault.start]
    line = before.count(b"\n") + 1
    column = len(before[before.rfind(b"\n") + 1 :].decode("utf-8", "replace")) + 1
    problem = f"byte 0x{data[fault.start]:02X} at column {column} is not UTF-8"
    told = finding("VAL011", Where(name, line, line), problem=problem)
    region = Region(line, column, line, column + 1)
    return Diagnostic(told.path, line, told.code, told.message, region=region)


def _held_against(schema: Chosen, data: bytes, name: str, *, listing: bool) -> Iterator[Diagnostic]:
    """What one schema finds, or that it is broken; SaxonC is not loaded before rules need it."""
    try:
        if schema.kind == GRAMMAR:
            known = grammar(schema.path)
            names = _names(known)
            yield from (tell(f, names, name, listing=listing) for f in known.faults(data))
        else:
            from pipeline.validate.schematron import schematron

            yield from schematron(data, name, schema.path)
    except TooComplex:
        problem = f"held against {schema.name}, it leads to more cases than can be followed"
        yield finding("VAL010", Where(name, 0, 0), problem=problem)
    except (BrokenSchemaError, WorldError) as fault:
        yield finding("VAL003", Where(name, 0, 0), schema=schema.name, problem=str(fault))


@cache
def _names(known: Schema) -> Names:
    return Names(known)


def _beyond(data: bytes, entry: Entry, before: Sequence[Diagnostic]) -> Iterator[Diagnostic]:
    """What was found before, blamed on lines of the source in what Diglot made, and what no grammar
    can say: of such a file all rules of the profile; of other TEI those that hold for any.
    """
    name, ours = entry.name, made_here(data)
    try:
        root = parse(data, name)
    except NotXmlError as fault:
        yield from before
        yield finding("VAL011", Where(name, fault.line, fault.line), problem=fault.problem)
        return
    for found in before:
        yield blamed(found, at(root, found.element)) if ours and found.element else found
    if root.tag not in _TEI:
        return
    twice = {_TWICE} if any(found.code == _TWICE_BY_GRAMMAR for found in before) else set()
    beside = Beside() if entry.member else beside_of(root, name, data)
    for found in located(integrity(root, name, profile=ours, beside=beside), data):
        if found.code not in twice:
            yield found
