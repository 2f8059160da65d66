"""A parsed TEI file with what the integrity rules look up again and again."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from pipeline.tei import NS, XML_ID, Element


@dataclass(frozen=True)
class View:
    """A TEI file; `name` is what it is called in messages, `licences` what may be claimed.

    `licences` is None where no configuration is known.
    """

    root: Element
    name: str
    licences: frozenset[str] | None = None

    def all(self, *tags: str) -> Iterator[Element]:
        """Every element with one of these names, in document order."""
        return self.root.iter(*(f"{{{NS}}}{tag}" for tag in tags))

    @cached_property
    def elements(self) -> tuple[Element, ...]:
        """Every element, in document order."""
        return tuple(element for element in self.root.iter() if isinstance(element.tag, str))

    @cached_property
    def ids(self) -> Counter[str]:
        """How often each xml:id occurs."""
        return Counter(value for e in self.elements if (value := e.get(XML_ID)))

    @cached_property
    def by_id(self) -> dict[str, Element]:
        """The element of each xml:id; of doubles the first."""
        out: dict[str, Element] = {}
        for element in self.elements:
            identifier = element.get(XML_ID)
            if identifier:
                out.setdefault(identifier, element)
        return out

    @cached_property
    def divisions(self) -> tuple[Element, ...]:
        """The version divisions of the text."""
        return tuple(self.root.iterfind(f"{{{NS}}}text/{{{NS}}}body/{{{NS}}}div"))

    @cached_property
    def division_of(self) -> dict[str, str]:
        """For every id inside a version division, the division's id."""
        return {
            identifier: division.get(XML_ID, "")
            for division in self.divisions
            for element in division.iter()
            if isinstance(element.tag, str) and (identifier := element.get(XML_ID))
        }


def pointers(value: str) -> list[str]:
    """The ids that an attribute of pointers names within the file."""
    return [pointer[1:] for pointer in value.split() if pointer.startswith("#")]
