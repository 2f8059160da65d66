"""What an authority says, as data: frozen, and part of the configuration."""

from dataclasses import dataclass

import msgspec


class Entry(msgspec.Struct, frozen=True):
    """A person, place or organisation.

    `forms` are names with their languages (``""``: of any), the one to cite it by first; `ids` are
    kinds and values, such as ``("GND", "118540238")``; `born` and `died` are ISO dates or years.
    The first `names` of the forms are to cite by, all of them where it is 0.
    """

    id: str
    forms: tuple[tuple[str, str], ...]
    ids: tuple[tuple[str, str], ...] = ()
    born: str = ""
    died: str = ""
    note: str = ""
    names: int = 0

    @property
    def name(self) -> str:
        """The name to cite the entry by where no form in the language at hand is given."""
        return self.forms[0][1]

    def name_in(self, lang: str) -> tuple[str, str]:
        """The first name in a language, else the first of all, with the language it is in."""
        names = self.forms[: self.names or len(self.forms)]
        return next((form for form in names if form[0] == lang), self.forms[0])


class Authority(msgspec.Struct, frozen=True):
    """All entries, in the order of their files."""

    persons: tuple[Entry, ...] = ()
    places: tuple[Entry, ...] = ()
    organisations: tuple[Entry, ...] = ()


@dataclass(frozen=True, slots=True)
class Found:
    """An entry with its kind (persons, places, organisations) and where it stands."""

    kind: str
    entry: Entry
    path: str
    line: int
