"""What the engine asks of a datatype, whatever library it is from."""

from collections.abc import Hashable, Mapping
from typing import Protocol

Parameters = tuple[tuple[str, str], ...]
"""Facets by name, in the order of the schema; a name may come more than once."""

Namespaces = Mapping[str, str]
"""Prefixes in force (``""``: the default namespace).

Unparsed entities of the document, which only ENTITY and ENTITIES ask for, are keys of the form
``&name``: no prefix begins with that sign.
"""


class DatatypeError(ValueError):
    """A schema asks for a library, type or facet that is not there, or states a facet wrongly."""


class Datatype(Protocol):
    """A type of texts, with its facets (RELAX NG specification, section 4.16 and 6.2.8)."""

    @property
    def id_type(self) -> str:
        """``"ID"``, ``"IDREF"``, ``"IDREFS"`` or ``""`` (DTD compatibility, section 5)."""
        ...

    @property
    def needs_context(self) -> bool:
        """Whether namespaces have a say, as for QName."""
        ...

    def allows(self, text: str, namespaces: Namespaces) -> bool:
        """Whether a text, with white space as in the document, is of the type."""
        ...

    def value(self, text: str, namespaces: Namespaces) -> Hashable:
        """What a text stands for: two texts mean the same if these are equal.

        Raises ValueError with `why`, if it is not of the type.
        """
        ...

    def why(self, text: str) -> str:
        """What is wrong with a text, in words (``""``: nothing to say beyond the type)."""
        ...

    def words(self) -> tuple[str, str]:
        """What it is, for people, and an example that it allows (``""``: none was found)."""
        ...
