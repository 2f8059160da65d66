"""``NAME.toml`` → what an editor says about the page ``NAME.txt``, and on which line."""

import datetime
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import Literal

import msgspec

from pipeline.config import CONFIG, Config
from pipeline.config.places import Place, line_of
from pipeline.config.toml import load, shape
from pipeline.config.values import problems
from pipeline.diagnostics import Diagnostic
from pipeline.errors import ConfigError
from pipeline.model import Where
from pipeline.rules import finding

SUFFIX = ".toml"
UNKNOWN = "unknown"
"""What withdraws a guess: nobody knows who, or where."""

Certainty = Literal["", "high", "medium", "low"]
Names = str | tuple[str, ...]


class Statement(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """What every correction may have: who makes it, how sure that is, and why."""

    by: str = ""
    certainty: Certainty = ""
    note: str = ""


class Dated(Statement, frozen=True, kw_only=True, rename={"first": "from", "last": "to"}):
    """``[date]``: when a letter was sent: an EDTF date, or the bounds of a range as in TEI."""

    value: str = ""
    not_before: str = ""
    not_after: str = ""
    first: str = ""
    last: str = ""
    evidence: Literal["internal", "external", "conjecture"] = "internal"


class Sent(Statement, frozen=True, kw_only=True, rename={"who": "from"}):
    """``[sent]``: who wrote, and where; `lang` is the language of the names."""

    who: Names = ()
    place: str = ""
    lang: str = ""


class Received(Statement, frozen=True, kw_only=True, rename={"who": "to"}):
    """``[received]``: to whom, and where."""

    who: Names = ()
    place: str = ""
    lang: str = ""


class Transmitted(Statement, frozen=True, kw_only=True, rename={"who": "through"}):
    """``[transmitted]``: through whose hands, and where."""

    who: Names = ()
    place: str = ""
    lang: str = ""


Step = Sent | Received | Transmitted


class Facts(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """What may be said of a letter."""

    genre: Literal["", "letter", "telegram", "postcard", "greeting"] = ""
    date: Dated | None = None
    sent: Sent | None = None
    received: Received | None = None
    transmitted: Transmitted | None = None


class OfVersion(Facts, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """``[version.LANG]``: what may be said of one version, and of the letter that it carries."""

    machine: bool | None = None
    translator: str = ""


class OfLine(Statement, frozen=True, kw_only=True):
    """``[[lines]]``: what a single line of the page is, by its kind or its language, and whether a
    letter `begins` with it. `text` is a part of the line that must still be there.
    """

    line: int
    kind: str = ""
    lang: str = ""
    begins: bool | None = None
    text: str = ""


class OfPair(Statement, frozen=True, kw_only=True):
    """``[[pairs]]``: whether two versions, by their languages, translate each other."""

    left: str
    right: str
    verdict: Literal["parallel", "partial", "mismatch"]


class OfLink(Statement, frozen=True, kw_only=True):
    """``[[links]]``: sentences that render each other, by their ids, each with its words or its
    name (see `pipeline.align.names`). One side may be left out: those of the other have no
    counterpart in `version`, or in the only other one.
    """

    left: dict[str, str] = {}
    right: dict[str, str] = {}
    relation: Literal["equivalent", "partial"] = "equivalent"
    version: str = ""


class Answer(Statement, frozen=True, kw_only=True):
    """``[[answers]]``: a question of the program that is settled; `text` as in `OfLine`."""

    code: str
    note: str
    line: int = 0
    text: str = ""


class OfLetter(Facts, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """``[letter.N]``: what may be said of the N-th letter of a page that holds several."""

    original: str = ""
    version: dict[str, OfVersion] = {}
    pairs: tuple[OfPair, ...] = ()
    links: tuple[OfLink, ...] = ()


class Given(OfLetter, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """The whole file; `by` stands for every correction that names nobody itself."""

    by: str = ""
    letter: dict[str, OfLetter] = {}
    lines: tuple[OfLine, ...] = ()
    answers: tuple[Answer, ...] = ()


KEYS = frozenset(field.encode_name for field in msgspec.structs.fields(Given))
"""The keys that a sidecar may have at its top."""
NOTHING = Given()


_OF_PAGES = frozenset({"by", "letter", "lines", "answers"})
"""Keys that stand at the top of a sidecar, however many letters the page holds."""


@dataclass(frozen=True, slots=True)
class Sidecar:
    """A sidecar by name, as text, so that every statement has its line; `above` is the way to what
    it says of letters.
    """

    name: str = ""
    text: str = ""
    given: Given = NOTHING
    above: Place = ()

    def where(self, *place: str | int) -> Where:
        """The line that makes a statement."""
        whole = place[0] in _OF_PAGES
        line = line_of(self.text, place if whole else (*self.above, *place))
        return Where(self.name, line, line)

    def of(self, letter: int) -> "Sidecar":
        """What the sidecar says of one letter of a page that holds several, and of its lines."""
        own = self.given.letter.get(str(letter), OfLetter())
        facts = {name: getattr(own, name) for name in OfLetter.__struct_fields__}
        given = msgspec.structs.replace(self.given, **facts, letter={})
        return Sidecar(self.name, self.text, given, ("letter", str(letter)))


def sidecar_of(name: str) -> str:
    """The name of the sidecar of a page: ``letters/a.txt`` has ``letters/a.toml``."""
    return str(PurePosixPath(name).with_suffix(SUFFIX))


def is_sidecar(data: bytes) -> bool:
    """Whether a TOML file has any key of a sidecar: others, a project's own, are not ours."""
    try:
        return bool(KEYS & tomllib.loads(data.decode("utf-8-sig")).keys())
    except (UnicodeDecodeError, tomllib.TOMLDecodeError):
        return False


def read(name: str, data: bytes, config: Config) -> tuple[Sidecar, tuple[Diagnostic, ...]]:
    """Read a sidecar; where there are findings it says nothing that can be used."""
    try:
        text = data.decode("utf-8-sig")
        given = _given(name, text)
    except UnicodeDecodeError as fault:
        line = data.count(b"\n", 0, fault.start) + 1
        return Sidecar(), (finding("CFG001", Where(name, line, line), problem="not UTF-8"),)
    except ConfigError as fault:
        where = Where(name, fault.line, fault.line)
        return Sidecar(), (finding("CFG001", where, problem=fault.problem),)
    sidecar = Sidecar(name, text, given)
    return sidecar, tuple(_unsigned(sidecar, {editor.id for editor in config.editors}))


def _given(name: str, text: str) -> Given:
    data = _plain(load(name, text))
    given = shape(name, text, data, Given, _TABLES)
    for place, problem in problems(data):
        empty = (place[0], place[-1]) == ("answers", "note")
        told = "`note` says nothing; write what you found out" if empty else problem
        raise ConfigError(name, line_of(text, place), told)
    return given


def _plain(data: Mapping[str, object]) -> dict[str, object]:
    """Data with dates as texts: ``1932-06-12`` may be written with and without quotation marks."""
    return {key: _plain_value(value) for key, value in data.items()}


def _plain_value(value: object) -> object:
    if isinstance(value, datetime.date):
        return value.isoformat()
    if isinstance(value, dict):
        return _plain(value)
    return [_plain_value(inner) for inner in value] if isinstance(value, list) else value


_TABLES: Mapping[str, type] = {"version": OfVersion, "letter": OfLetter}


def statements(given: Given) -> Iterator[tuple[Place, Statement]]:
    """Every statement that is a table of its own, with its place in the file."""
    for above, letter in _letters(given):
        for way, facts in _facts(above, letter):
            yield from (((*way, key), said) for key, said in stated(facts))
        yield from (((*above, "pairs", number), pair) for number, pair in enumerate(letter.pairs))
        yield from (((*above, "links", number), link) for number, link in enumerate(letter.links))
    yield from ((("lines", number), said) for number, said in enumerate(given.lines))
    yield from ((("answers", number), said) for number, said in enumerate(given.answers))


def stated(facts: Facts) -> Iterator[tuple[str, Statement]]:
    """The facts that are given in tables, by their keys, in the order of an act."""
    for key, said in (
        ("date", facts.date),
        ("sent", facts.sent),
        ("transmitted", facts.transmitted),
        ("received", facts.received),
    ):
        if said:
            yield key, said


def _letters(given: Given) -> Iterator[tuple[Place, OfLetter]]:
    """The page as one letter, then its letters, each with its place in the file."""
    yield (), given
    yield from ((("letter", number), letter) for number, letter in given.letter.items())


def _facts(above: Place, letter: OfLetter) -> Iterator[tuple[Place, Facts]]:
    yield above, letter
    yield from (((*above, "version", lang), facts) for lang, facts in letter.version.items())


def _unsigned(sidecar: Sidecar, editors: set[str]) -> Iterator[Diagnostic]:
    """The statements that nobody known is responsible for."""
    given = sidecar.given
    known = ", ".join(sorted(editors)) or f"nobody; {CONFIG} has no [[editors]]"
    if given.by and given.by not in editors:
        yield finding("CFG002", sidecar.where("by"), who=given.by, known=known)
    for place, said in statements(given):
        who = said.by or given.by
        if (said.by or not given.by) and who not in editors:
            where = sidecar.where(*place, "by")
            yield finding("CFG002", where, who=who or "nobody", known=known)
    for place in () if given.by else _bare(given):
        yield finding("CFG002", sidecar.where(*place), who="nobody", known=known)


def _bare(given: Given) -> Iterator[Place]:
    """Where statements stand that have no room to say who makes them."""
    for above, letter in _letters(given):
        if letter.original:
            yield (*above, "original")
        for way, facts in _facts(above, letter):
            if facts.genre:
                yield (*way, "genre")
            if isinstance(facts, OfVersion) and facts.machine is not None:
                yield (*way, "machine")
            if isinstance(facts, OfVersion) and facts.translator:
                yield (*way, "translator")
