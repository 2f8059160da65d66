"""The facet pattern (XML Schema part 2, 4.3.4)."""

from collections.abc import Hashable
from dataclasses import dataclass
from functools import lru_cache
from typing import TypeVar

from pipeline.relaxng.datatypes.contract import DatatypeError
from pipeline.relaxng.datatypes.kinds import Facet
from pipeline.relaxng.datatypes.regex.machine import IntricateError, Machine
from pipeline.relaxng.datatypes.regex.parse import PatternError

V = TypeVar("V", bound=Hashable)

_SPOKEN = {
    r"\S+": "without spaces",
    r"[^\p{C}\p{Z}]+": "without spaces",
    ".+": "that is not empty",
    r"\s*\S(.|\s)*": "that is not blank",
    r"[^\p{C}\p{Z}]+( [^\p{C}\p{Z}]+)*": "of words, with one space between them",
}
"""Patterns that have a name among people."""


@lru_cache(256)
def _machine(pattern: str) -> Machine:
    return Machine(pattern)


@dataclass(frozen=True, slots=True)
class Pattern(Facet[V]):
    """A regular expression that the whole text matches."""

    machine: Machine

    @staticmethod
    def of(pattern: str) -> "Pattern[V]":
        """A pattern; raises DatatypeError."""
        try:
            return Pattern(_machine(pattern))
        except PatternError as error:
            raise DatatypeError(f"this pattern cannot be read: {error}") from error

    def holds(self, _value: V, text: str) -> bool:
        """Whether the text matches; not, if that cannot be decided in bounded time."""
        try:
            return self.machine.matches(text)
        except IntricateError:
            return False

    def why(self, _value: V, text: str) -> str:
        """What the text has that it should not have, where that has a name."""
        try:
            self.machine.matches(text)
        except IntricateError:
            return "it is too long to be held against such an intricate pattern"
        if self.words() == "without spaces" and " " in text:
            return f"“{text}” holds a space"
        return "" if text else "it is empty"

    def words(self) -> str:
        """``of the form [a-z]+``."""
        pattern = self.machine.pattern
        return _SPOKEN.get(pattern, f"of the form {pattern}")
