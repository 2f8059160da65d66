"""``edition.toml``: what the pages themselves do not say. Unknown keys are errors.

Nothing here has a default that states a fact: what is not configured is left out of the TEI, or
said to be unknown.
"""

import datetime
import re
import tomllib

import msgspec

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
    """The whole file; `path` says where it was found, ``""`` where there is none."""

    edition: Edition = Edition()
    publication: Publication = Publication()
    reading: Reading = Reading()
    editors: tuple[Editor, ...] = ()
    collections: dict[str, Collection] = {}
    repositories: dict[str, Repository] = {}
    path: str = ""


_NAME = re.compile(r"[A-Za-z_][\w.-]*")
_QUOTED = re.compile(r"`([^`]+)`")


def parse(path: str, text: str) -> Config:
    """Read the text of an ``edition.toml``; raise `ConfigError` with the line to blame."""
    try:
        data = tomllib.loads(text)
    except tomllib.TOMLDecodeError as fault:
        line = re.search(r"line (\d+)", str(fault))
        number = int(line[1]) if line else len(text.splitlines())
        raise ConfigError(path, number, f"this is not TOML: {fault}") from None
    if "path" in data:
        raise ConfigError(path, _line_of(text, "path"), "unknown key `path`")
    try:
        config = msgspec.convert({**data, "path": path}, Config, strict=True)
    except msgspec.ValidationError as fault:
        raise ConfigError(path, _blamed(text, str(fault)), _plain(str(fault))) from None
    for problem, key in _problems(config):
        raise ConfigError(path, _line_of(text, key), problem)
    return config


def _problems(config: Config) -> list[tuple[str, str]]:
    """What is well formed and still wrong, with the key to blame."""
    out: list[tuple[str, str]] = []
    years = config.edition.years
    if years and years[0] > years[1]:
        out.append((f"the years {years[0]} to {years[1]} run backwards", "years"))
    if config.publication.licence and "://" not in config.publication.licence:
        out.append(("licence must be an absolute URI, such as https://…", "licence"))
    out += [
        (f"the editor's id {editor.id!r} must be a name of letters and digits", "id")
        for editor in config.editors
        if not _NAME.fullmatch(editor.id)
    ]
    ids = [editor.id for editor in config.editors]
    out += [
        (f"two editors have the id {i!r}", "id")
        for i in sorted({i for i in ids if ids.count(i) > 1})
    ]
    if not _is_known(config.reading.encoding):
        out.append((f"the encoding {config.reading.encoding!r} is not known", "encoding"))
    return out


def _is_known(encoding: str) -> bool:
    """Whether Python knows an encoding of this name, for text."""
    try:
        b"a".decode(encoding)
    except LookupError:
        return False
    except UnicodeDecodeError:
        return True
    return True


def _plain(fault: str) -> str:
    """msgspec's message in the words of this project, with the place in front."""
    message, _, place = fault.partition(" - at `$")
    message = message.replace("Object contains unknown field", "unknown key")
    where = place.rstrip("`").lstrip(".")
    return f"{message} in [{where}]" if where else message


def _blamed(text: str, fault: str) -> int:
    """The line of the key a message names: the quoted one, else the last of the path."""
    _, _, place = fault.partition(" - at `$")
    quoted = _QUOTED.findall(fault.partition(" - at ")[0])
    keys = [*quoted, *reversed(re.findall(r"\w+", place))]
    return next((line for key in keys if (line := _line_of(text, key))), 0)


def _line_of(text: str, key: str) -> int:
    """The first line that sets or opens `key`, 1-based, or 0."""
    pattern = re.compile(rf"\s*(?:\[+(?:.*\.)?)?[\"']?{re.escape(key)}[\"']?\s*[=\].]")
    lines = enumerate(text.splitlines(), start=1)
    return next((number for number, line in lines if pattern.match(line)), 0)
