"""Datatypes and values as patterns have them."""

from collections.abc import Hashable, Mapping
from dataclasses import dataclass
from functools import cached_property

from pipeline.relaxng.datatypes import Datatype, datatype


@dataclass(frozen=True)
class Datum:
    """A datatype with its facets; or one value of a datatype, where `text` is no None.

    It has no slots, so that what is asked of it over and over can be kept on it.
    """

    library: str
    type: str
    parameters: tuple[tuple[str, str], ...] = ()
    text: str | None = None
    namespaces: tuple[tuple[str, str], ...] = ()

    @cached_property
    def datatype(self) -> Datatype:
        """The datatype itself."""
        return datatype(self.library, self.type, self.parameters)

    def allows(self, text: str, namespaces: Mapping[str, str]) -> bool:
        """Whether a text, with the prefixes in force, is of the type, or equal to the value."""
        kind = self.datatype
        if self.text is None:
            return kind.allows(text, namespaces)
        try:
            return kind.value(text, namespaces) == self._value
        except ValueError:
            return False

    @cached_property
    def _value(self) -> Hashable:
        return self.datatype.value(self.text or "", dict(self.namespaces))
