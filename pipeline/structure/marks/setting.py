"""What finders of marks are told about a line besides its text."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from pipeline.model import Mark
from pipeline.notation.dates import Years


@dataclass(frozen=True, slots=True)
class Setting:
    """What the marks of a line depend on besides its text.

    `version` is the id of its version where that is not the language, `keepers` are the plain names
    of known repositories with their keys, `translated` tells that the version is said to be a
    translation.
    """

    lang: str
    years: Years | None
    version: str = ""
    keepers: tuple[tuple[str, str], ...] = ()
    translated: bool = False

    @property
    def prefix(self) -> str:
        """What the ids of the version's blocks begin with."""
        return self.version or self.lang


Finder = Callable[[str, Setting], Iterator[Mark]]
"""Sees one sort of marks in a text, in whatever order."""
