"""``edition.toml``: what the pages themselves do not say. Unknown keys are errors.

Nothing here has a default that states a fact: what is not configured is left out of the TEI, or
said to be unknown.
"""

import datetime
import re
import tomllib
from collections.abc import Mapping
from pathlib import PurePath

import msgspec

from pipeline.authority import Authority
from pipeline.config.places import Place, line_of
from pipeline.config.values import problems
from pipeline.errors import ConfigError

CONFIG = "edition.toml"
"""What the file is called, beside the pages."""


class Edition(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """``[edition]``: the edition as a whole.

    `version` becomes edition/@n of every file, `date` the date of this version, `original` the
    language of the originals, `years` the span that two-digit years are read in.
    """

    title: str = ""
    description: str = ""
    version: str = ""
    date: datetime.date | None = None
    original: str = ""
    years: tuple[int, int] | None = None


class Publication(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """``[publication]``: who publishes, and under which licence (an absolute URI)."""

    publisher: str = ""
    place: str = ""
    licence: str = ""
    licence_text: str = ""
    uri: str = ""


class Editor(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """``[[editors]]``: somebody responsible; `id` is used in the TEI as ``r-id``."""

    id: str
    name: str
    task: str
    ref: str = ""


class Collection(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """``[collections.CODE]``: a printed collection that index lines name by a code."""

    title: str
    lang: str = ""
    author: str = ""
    place: str = ""
    publisher: str = ""
    date: str = ""
    ref: str = ""


class Repository(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """``[repositories.NAME]``: an archive, by its name in Latin letters as in the join keys."""

    name: str
    settlement: str = ""
    country: str = ""
    country_code: str = ""
    ref: str = ""


class Reading(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """``[reading]``: how source files are read."""

    encoding: str = "utf-8"
    ignore: tuple[str, ...] = ()


class Config(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The whole file; `name` is what it is called in TEI files, ``""`` where there is none.

    `authority` is what the folder of that name beside the file says.
    """

    edition: Edition = Edition()
    publication: Publication = Publication()
    reading: Reading = Reading()
    editors: tuple[Editor, ...] = ()
    collections: dict[str, Collection] = {}
    repositories: dict[str, Repository] = {}
    name: str = ""
    authority: Authority = Authority()


_NOT_IN_FILE = ("name", "authority")
"""What the configuration has from elsewhere."""


def parse(path: str, text: str) -> Config:
    """Read the text of an ``edition.toml``; raise `ConfigError` with `path` and a line to blame."""
    try:
        data = tomllib.loads(text)
    except tomllib.TOMLDecodeError as fault:
        line = re.search(r"line (\d+)", str(fault))
        number = int(line[1]) if line else len(text.splitlines())
        raise ConfigError(path, number, f"this is not TOML: {fault}") from None
    for key in _NOT_IN_FILE:
        if key in data:
            raise ConfigError(path, line_of(text, (key,)), f"unknown key `{key}`")
    try:
        config = msgspec.convert({**data, "name": PurePath(path).name}, Config, strict=True)
    except msgspec.ValidationError as fault:
        place, problem = _blamed(data, str(fault))
        raise ConfigError(path, line_of(text, place), problem) from None
    for place, problem in problems(data):
        raise ConfigError(path, line_of(text, place), problem)
    return config


_TABLES: Mapping[str, type] = {"collections": Collection, "repositories": Repository}
_FAULT = re.compile(r"(?P<message>.*?)(?: - at `\$\.?(?P<place>.*)`)?")
_STEP = re.compile(r"(?P<key>[\w-]+)|\[(?P<index>\d+|\.\.\.)\]")
_WORDS = (
    (re.compile(r"Object contains unknown field (`.*`)"), r"unknown key \1"),
    (re.compile(r"Object missing required field (`.*`)"), r"\1 is missing"),
    (re.compile(r"Invalid RFC3339 encoded date"), "this is not a date such as 1932-06-12"),
    (re.compile(r"Expected `(\w+)(?: \| null)?`(?: of length \d+)?, got (?:`(\w+)`|.*)"), ""),
)
_TYPES = {
    "array": "a list in square brackets",
    "date": "a date such as 1932-06-12",
    "int": "a whole number",
    "object": "a table",
    "str": "a text in quotation marks",
}


def _blamed(data: Mapping[str, object], fault: str) -> tuple[Place, str]:
    """The place in the file and the problem there, in words, of one of msgspec's messages."""
    match = _FAULT.fullmatch(fault)
    message, path = (match["message"], match["place"] or "") if match else (fault, "")
    place = tuple(_step(data, step) for step in _STEP.finditer(path))
    key = re.search(r"unknown field `(.*)`", message)
    table = ".".join(str(step) for step in place if isinstance(step, str))
    return (*place, key[1]) if key else place, _plain(message) + (f" in [{table}]" if table else "")


def _step(data: Mapping[str, object], step: re.Match[str]) -> str | int:
    """A key, an index, or the code of the table that msgspec does not name but cannot convert."""
    if step["key"]:
        return step["key"]
    if step["index"].isdigit():
        return int(step["index"])
    name = step.string[: step.start()].rpartition(".")[2]
    tables = data.get(name)
    members = tables.items() if isinstance(tables, dict) else ()
    return next((code for code, table in members if not _is_a(table, _TABLES[name])), "")


def _is_a(table: object, struct: type) -> bool:
    try:
        msgspec.convert(table, struct, strict=True)
    except msgspec.ValidationError:
        return False
    return True


def _plain(message: str) -> str:
    """One of msgspec's messages without the key and in the words of this project."""
    for pattern, words in _WORDS:
        found = pattern.fullmatch(message)
        if found and words:
            return found.expand(words)
        if found:
            return f"this must be {_TYPES.get(found[1], found[1])}"
    return message
