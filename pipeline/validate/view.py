"""A parsed TEI file with what the integrity rules look up again and again."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property

from pipeline.tei import NS, XML_ID, Element
from pipeline.validate.aims import Aim, Origin
from pipeline.validate.beside import Beside, identified
from pipeline.validate.pointing import Pointer, pointers_in
from pipeline.validate.schemes import Schemes


@dataclass(frozen=True)
class View:
    """A TEI file; `name` is what it is called in messages, `licences` what may be claimed.

    `licences` is None where no configuration is known; `beside` is what is known of other files.
    """

    root: Element
    name: str
    licences: frozenset[str] | None = None
    beside: Beside = field(default_factory=Beside)

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
        return Counter(str(e.get(XML_ID)) for e in self._identified)

    @cached_property
    def by_id(self) -> dict[str, Element]:
        """The element of each xml:id; of doubles the first."""
        return {str(e.get(XML_ID)): e for e in reversed(self._identified)}

    @cached_property
    def _identified(self) -> list[Element]:
        return identified(self.root)

    @cached_property
    def origin(self) -> Origin:
        """What relative references start from."""
        return Origin.of(self.root, self.name)

    @cached_property
    def schemes(self) -> Schemes:
        """The private schemes of pointers that the file declares."""
        return Schemes.of(self.root)

    @cached_property
    def pointers(self) -> tuple[Pointer, ...]:
        """Every pointer of the file, as it is written, in document order."""
        return tuple(pointers_in(self.root))

    @cached_property
    def aims(self) -> tuple[Aim, ...]:
        """Those pointers that lead to an id, of this file or of another of the edition."""
        return tuple(self.origin.aims(self.pointers, self.schemes))

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
