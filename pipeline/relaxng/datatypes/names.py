"""Names and what refers to them (XML Schema part 2, 3.2.18 to 3.2.19 and 3.3.3 to 3.3.12)."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from pipeline.relaxng.datatypes import namechars, space
from pipeline.relaxng.datatypes.kinds import Kind

_PLAIN = re.compile(r"[A-Za-z_][A-Za-z0-9._-]*")
_LANGUAGE = re.compile(r"[a-zA-Z]{1,8}(-[a-zA-Z0-9]{1,8})*")


def read_ncname(text: str) -> str | None:
    """A name without colons."""
    return text if _PLAIN.fullmatch(text) or namechars.ncname().fullmatch(text) else None


def read_name(text: str) -> str | None:
    """A name, with colons or without."""
    return text if _PLAIN.fullmatch(text) or namechars.name().fullmatch(text) else None


def read_nmtoken(text: str) -> str | None:
    """Characters of names, in any order."""
    return text if _PLAIN.fullmatch(text) or namechars.nmtoken().fullmatch(text) else None


def read_language(text: str) -> str | None:
    """A tag of a language as RFC 3066 has it."""
    return text if _LANGUAGE.fullmatch(text) else None


def _several(read: Callable[[str], str | None], text: str) -> tuple[str, ...] | None:
    words = tuple(space.words(text))
    return words if words and all(read(word) is not None for word in words) else None


@dataclass(frozen=True, slots=True)
class _Wording:
    """How to speak of a kind of name."""

    what: str
    inside: Callable[[], re.Pattern[str]]
    any_start: bool = False


_NC = _Wording("a name", lambda: namechars.ncname())
_NAME = _Wording("a name", lambda: namechars.name())
_TOKEN = _Wording("a name token", lambda: namechars.nmtoken(), any_start=True)
_ID = _Wording("an id", lambda: namechars.ncname())


def explain(wording: _Wording, text: str) -> str:
    """What is wrong with a name."""
    if not text:
        return f"{wording.what} has at least one character"
    if " " in text:
        return f"“{text}” holds a space"
    known = wording.inside()
    if not wording.any_start and not known.fullmatch(text[0]):
        return f"{wording.what} cannot begin with {_named(text[0])}"
    bad = next(c for c in text if not known.fullmatch(("" if wording.any_start else "a") + c))
    return f"{wording.what} cannot hold {_named(bad)}"


def _named(char: str) -> str:
    if char.isdigit():
        return "a digit"
    return {"-": "a hyphen", ".": "a full stop", ":": "a colon"}.get(char, f"“{char}”")


def _explain_several(wording: _Wording, text: str) -> str:
    words = space.words(text)
    bad = (w for w in words if not wording.inside().fullmatch(w))
    return next((explain(wording, w) for w in bad), f"at least one word is needed: {wording.what}")


def _explain_language(text: str) -> str:
    if "_" in text:
        return f"a language is written with a hyphen: {text.replace('_', '-')}"
    if " " in text:
        return f"“{text}” holds a space"
    long = [part for part in text.split("-") if len(part) > 8]  # noqa: PLR2004  RFC 3066
    return f"no part of a language has more than eight characters: {long[0]}" if long else ""


NCNAME = Kind(
    "NCName", "a name without a colon", ("letter", "letter1"), read_ncname, partial(explain, _NC),
    length=len,
)  # fmt: skip
NAME = Kind("Name", "a name", ("letter", "letter1"), read_name, partial(explain, _NAME), length=len)
NMTOKEN = Kind(
    "NMTOKEN", "a name token", ("letter1", "1", "a"), read_nmtoken, partial(explain, _TOKEN),
    length=len,
)  # fmt: skip
NMTOKENS = Kind(
    "NMTOKENS", "name tokens", ("letter1", "letter1 letter2", "a b c"),
    partial(_several, read_nmtoken), partial(_explain_several, _TOKEN), length=len,
)  # fmt: skip
ID = Kind(
    "ID", "an id", ("letter1", "p1"), read_ncname, partial(explain, _ID), length=len, id_type="ID"
)
IDREF = Kind(
    "IDREF", "the id of something", ("letter1", "p1"), read_ncname, partial(explain, _ID),
    length=len, id_type="IDREF",
)  # fmt: skip
IDREFS = Kind(
    "IDREFS", "ids of things", ("letter1", "letter1 letter2", "a b c"),
    partial(_several, read_ncname), partial(_explain_several, _ID), length=len, id_type="IDREFS",
)  # fmt: skip
LANGUAGE = Kind(
    "language", "a language tag", ("en", "de-AT", "ru-Latn"), read_language, _explain_language,
    length=len,
)  # fmt: skip
