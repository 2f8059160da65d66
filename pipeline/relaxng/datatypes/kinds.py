"""A type before facets, and with them."""

from collections.abc import Callable, Hashable
from dataclasses import dataclass
from typing import Generic, TypeVar

from pipeline.relaxng.datatypes import space
from pipeline.relaxng.datatypes.contract import Datatype, Namespaces, Parameters

V = TypeVar("V", bound=Hashable)

_LONGEST = 300
"""Characters of what is said of a text."""


def _silent(_text: str) -> str:
    return ""


@dataclass(frozen=True, slots=True)
class Kind(Generic[V]):
    """A type before facets.

    `read` makes the value of a text whose white space is normalised, or None. `compare` is below,
    at or above zero, or None where two values have no order; `length` counts what the length facets
    count. A type without one or the other has no such facets.
    """

    name: str
    title: str
    examples: tuple[str, ...]
    read: Callable[[str], V | None]
    explain: Callable[[str], str] = _silent
    normalise: Callable[[str], str] = space.collapse
    compare: Callable[[V, V], int | None] | None = None
    length: Callable[[V], int] | None = None
    digits: Callable[[V], tuple[int, int]] | None = None
    id_type: str = ""

    def with_facets(self, parameters: Parameters) -> Datatype:
        """The type with its facets; raises DatatypeError."""
        if not parameters:
            return Typed(self)
        from pipeline.relaxng.datatypes.facets import facets

        return Typed(self, facets(self, parameters))


class Facet(Generic[V]):
    """One restriction of a type."""

    __slots__ = ()

    def holds(self, value: V, text: str) -> bool:
        """Whether a value, with its normalised text, is within the restriction."""
        raise NotImplementedError

    def why(self, value: V, text: str) -> str:
        """What is wrong with a value that is not."""
        raise NotImplementedError

    def words(self) -> str:
        """The restriction, to be put behind the name of the type."""
        raise NotImplementedError


@dataclass(frozen=True, slots=True)
class Typed(Generic[V]):
    """A type with its facets: what `contract.Datatype` asks for."""

    kind: Kind[V]
    facets: tuple[Facet[V], ...] = ()

    @property
    def id_type(self) -> str:
        """As the type has it."""
        return self.kind.id_type

    @property
    def needs_context(self) -> bool:
        """Never: what a text stands for does not depend on where it stands."""
        return False

    def allows(self, text: str, _namespaces: Namespaces) -> bool:
        """Whether a text is of the type."""
        text = self.kind.normalise(text)
        value = self.kind.read(text)
        if value is None:
            return False
        for facet in self.facets:  # noqa: SIM110  half as fast again as all() here
            if not facet.holds(value, text):
                return False
        return True

    def value(self, text: str, namespaces: Namespaces) -> Hashable:
        """What a text stands for; raises ValueError."""
        value = self.kind.read(self.kind.normalise(text))
        if value is None or not self.allows(text, namespaces):
            raise ValueError(self.why(text))
        return value

    def why(self, text: str) -> str:
        """What is wrong with a text."""
        text = self.kind.normalise(text)
        value = self.kind.read(text)
        if value is None:
            return space.shown(self.kind.explain(text), _LONGEST)
        wrong = (f.why(value, text) for f in self.facets if not f.holds(value, text))
        return space.shown(next(wrong, ""), _LONGEST)

    def words(self) -> tuple[str, str]:
        """What it is, for people, and an example."""
        from pipeline.relaxng.datatypes.samples import sample

        title = " ".join([self.kind.title, *filter(None, (f.words() for f in self.facets))])
        return title, sample(self)
