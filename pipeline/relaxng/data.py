"""Datatypes and values as patterns have them."""

from collections.abc import Hashable, Mapping
from dataclasses import dataclass
from functools import lru_cache

from pipeline.relaxng.datatypes import Datatype, datatype


@dataclass(frozen=True, slots=True)
class Datum:
    """A datatype with its facets; or one value of a datatype, where `text` is no None."""

    library: str
    type: str
    parameters: tuple[tuple[str, str], ...] = ()
    text: str | None = None
    namespaces: tuple[tuple[str, str], ...] = ()

    @property
    def datatype(self) -> Datatype:
        """The datatype itself."""
        return datatype(self.library, self.type, self.parameters)

    def allows(self, text: str, namespaces: Mapping[str, str]) -> bool:
        """Whether a text, with the prefixes in force, is of the type, or equal to the value."""
        kind = self.datatype
        if self.text is None:
            return kind.allows(text, namespaces)
        try:
            return kind.value(text, namespaces) == _value(self)
        except ValueError:
            return False


@lru_cache(maxsize=10_000)
def _value(datum: Datum) -> Hashable:
    return datum.datatype.value(datum.text or "", dict(datum.namespaces))
