"""How names, values and lists of them are written in messages."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import Protocol

from pipeline.relaxng.simple import Name
from pipeline.tei import XML

MOST = 8
"""How many things a list in a message names."""
_LONG = 60
_HEAD, _TAIL = 40, 15


class Vocabulary(Protocol):
    """What messages need to know of a schema."""

    @property
    def elements(self) -> frozenset[Name]:
        """The names of all elements."""

    @property
    def attributes(self) -> frozenset[Name]:
        """The names of all attributes."""

    def allowed_in(self, name: Name) -> tuple[Name, ...]:
        """The elements in which one of this name may stand."""

    def carriers(self, attribute: Name) -> tuple[Name, ...]:
        """The elements that can have an attribute of this name."""


@dataclass(frozen=True)
class Names:
    """The names of a schema, as people write them; `said` keeps what was said of its faults."""

    schema: Vocabulary
    said: dict[object, object] = field(default_factory=dict, compare=False, repr=False)

    @cached_property
    def main(self) -> str:
        """The namespace that most elements are in: they are named without it."""
        spaces = [space for space, _ in self.schema.elements]
        return max(sorted(set(spaces)), key=spaces.count, default="")

    @cached_property
    def _spaces(self) -> dict[str, set[str]]:
        known: dict[str, set[str]] = {}
        for space, local in self.schema.elements:
            known.setdefault(local, set()).add(space)
        return known

    def spaces(self, local: str) -> frozenset[str]:
        """The namespaces in which the schema has an element of this local name."""
        return frozenset(self._spaces.get(local, ()))

    def tag(self, name: Name) -> str:
        """An element: ``<persName>``; of another namespace than most, with it."""
        space, local = name
        if local == "*":
            return "any element" if not space else f"any element of the namespace {space}"
        if space in {self.main, ""}:
            return f"<{local}>"
        return f"<{local}> of the namespace {space}"

    def attribute(self, name: Name) -> str:
        """An attribute: ``@when``, ``@xml:id``."""
        space, local = name
        if local == "*":
            return "any attribute" if not space else f"any attribute of the namespace {space}"
        if space == XML:
            return f"@xml:{local}"
        return f"@{local}" if not space else f"@{local} of the namespace {space}"


def quoted(text: str) -> str:
    """A value in quotes, its white space as one blank, its middle left out if it is long."""
    text = " ".join(text.split()) or text
    if not text:
        return "empty"
    if len(text) > _LONG:
        text = f"{text[:_HEAD].rstrip()} … {text[-_TAIL:].lstrip()}"
    return f"“{text}”"


def listed(items: Sequence[str], joint: str = "and", most: int = MOST) -> str:
    """``a, b and c``; of more than `most` the first ones: ``a, b, c and 140 more``."""
    if len(items) > most:
        return f"{', '.join(items[:most])} and {len(items) - most} more"
    if len(items) > 1:
        return f"{', '.join(items[:-1])} {joint} {items[-1]}"
    return "".join(items)
