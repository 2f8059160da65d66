"""A pair of texts with the truth about it."""

from dataclasses import dataclass

HARD = frozenset({"same matter", "next passage", "wrong page"})
"""Kinds of pairs that have more in common than any two texts."""


@dataclass(frozen=True, slots=True)
class Case:
    """Sentences of two texts, whether they translate each other, and what kind of pair it is."""

    kind: str
    true: bool
    left: tuple[str, ...]
    right: tuple[str, ...]

    @property
    def hard(self) -> bool:
        """Whether the two have people, things or words in common though they differ."""
        return self.kind in HARD
