"""What every entry must be, whichever kind of file it stands in."""

import re

from pipeline.authority.entries import Entry, Found
from pipeline.authority.identifiers import bare, problem_of
from pipeline.errors import ConfigError

_ID = re.compile(r"[A-Za-z_][A-Za-z0-9_.-]*")
_DAY = re.compile(r"\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?")
_CONTROL = re.compile(r"[^\t\n\r\x20-\uD7FF\uE000-\uFFFD\U00010000-\U0010FFFF]")


def checked(found: Found) -> Found:
    """An entry with identifiers bare of addresses and forms once each; raise `ConfigError` where
    something in it cannot be.
    """
    entry = found.entry
    ids = tuple((kind, bare(value)) for kind, value in entry.ids)
    problem = _problem(entry) or next((p for kind, v in ids if (p := problem_of(kind, v))), "")
    if problem:
        raise ConfigError(found.path, found.line, problem)
    forms = tuple(dict.fromkeys(entry.forms))
    names = len(set(entry.forms[: entry.names]))
    whole = Entry(entry.id, forms, ids, entry.born, entry.died, entry.note, names)
    return Found(found.kind, whole, found.path, found.line)


def _problem(entry: Entry) -> str:
    if not entry.id:
        return "the entry has no id"
    if not _ID.fullmatch(entry.id):
        return (
            f"{entry.id!r} cannot be an id: it must be a name of letters and digits that begins "
            "with a letter"
        )
    if not entry.forms:
        return f"the entry {entry.id} has no name"
    for value in (*(text for _, text in entry.forms), entry.note):
        control = _CONTROL.search(value)
        if control:
            return f"{entry.id} holds the character U+{ord(control[0]):04X}, which XML cannot hold"
    for value in (entry.born, entry.died):
        if value and not _DAY.fullmatch(value):
            return f"{value!r} is no date: give a year or a day, as 1870 or 1870-04-22"
    return ""
