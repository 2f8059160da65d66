"""TOML into frozen structs: unknown keys and wrong types are errors at their line, in words."""

import re
import tomllib
from collections.abc import Mapping
from typing import TypeVar

import msgspec

from pipeline.config.places import Place, line_of
from pipeline.errors import ConfigError

S = TypeVar("S", bound=msgspec.Struct)


def load(path: str, text: str) -> dict[str, object]:
    """The data of a TOML file; raise `ConfigError` with `path` and the line where it is none."""
    try:
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError as fault:
        line = re.search(r"line (\d+)", str(fault))
        number = int(line[1]) if line else len(text.splitlines())
        raise ConfigError(path, number, f"this is not TOML: {fault}") from None


def shape(
    path: str, text: str, data: Mapping[str, object], struct: type[S], tables: Mapping[str, type]
) -> S:
    """The data of the file `text` as a struct; raise `ConfigError` at the line to blame.

    `tables` names the keys whose values are tables of tables, with what each inner table is.
    """
    try:
        return msgspec.convert(data, struct, strict=True)
    except msgspec.ValidationError as fault:
        place, problem = _blamed(data, str(fault), tables)
        raise ConfigError(path, line_of(text, place), problem) from None


_FAULT = re.compile(r"(?P<message>.*?)(?: - at `\$\.?(?P<place>.*)`)?")
_STEP = re.compile(r"(?P<key>[\w-]+)|\[(?P<index>\d+|\.\.\.)\]")
_WORDS = (
    (re.compile(r"Object contains unknown field (`.*`)"), r"unknown key \1"),
    (re.compile(r"Object missing required field (`.*`)"), r"\1 is missing"),
    (re.compile(r"Invalid RFC3339 encoded date"), "this is not a date such as 1932-06-12"),
)
_EXPECTED = re.compile(r"Expected `([\w| ]+)`(?: of length \d+)?, got .*")
_CHOICE = re.compile(r"Invalid enum value '?(.*?)'?")
_TYPES = {
    "array": "a list in square brackets",
    "bool": "true or false",
    "date": "a date such as 1932-06-12",
    "int": "a whole number",
    "object": "a table",
    "str": "a text in quotation marks",
}


def _blamed(
    data: Mapping[str, object], fault: str, tables: Mapping[str, type]
) -> tuple[Place, str]:
    """The place in the file and the problem there, in words, of one of msgspec's messages."""
    match = _FAULT.fullmatch(fault)
    message, path = (match["message"], match["place"] or "") if match else (fault, "")
    place = tuple(_step(data, step, tables) for step in _STEP.finditer(path))
    key = re.search(r"unknown field `(.*)`", message)
    table = ".".join(str(step) for step in place if isinstance(step, str))
    return (*place, key[1]) if key else place, _plain(message) + (f" in [{table}]" if table else "")


def _step(data: Mapping[str, object], step: re.Match[str], tables: Mapping[str, type]) -> str | int:
    """A key, an index, or the code of the table that msgspec does not name but cannot convert."""
    if step["key"]:
        return step["key"]
    if step["index"].isdigit():
        return int(step["index"])
    name = step.string[: step.start()].rpartition(".")[2]
    inner = data.get(name)
    members = inner.items() if isinstance(inner, dict) else ()
    return next((code for code, table in members if not _is_a(table, tables[name])), "")


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
        if found:
            return found.expand(words)
    expected = _EXPECTED.fullmatch(message)
    if expected:
        kinds = [kind for kind in expected[1].split(" | ") if kind != "null"]
        return f"this must be {' or '.join(_TYPES.get(kind, kind) for kind in kinds)}"
    chosen = _CHOICE.fullmatch(message)
    return f"{chosen[1]!r} is not one of the words that can stand here" if chosen else message
