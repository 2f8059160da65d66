"""Faults and a vocabulary made by hand, as a schema would give them."""

from dataclasses import dataclass, field, replace

from pipeline.diagnostics import Diagnostic
from pipeline.relaxng.faults import Fault, Kind, Place, Sort, Wanted
from pipeline.relaxng.reading.simplification import grammar
from pipeline.relaxng.reading.sources import Source, local
from pipeline.relaxng.schema import Schema
from pipeline.relaxng.simple import Name
from pipeline.tei import NS, XML
from pipeline.validate.names import Names
from pipeline.validate.wording import tell


@dataclass(frozen=True)
class Known:
    """A schema of which only the names are known."""

    parents: dict[str, tuple[str, ...]]
    attributes: frozenset[Name] = field(default=frozenset({("", "when"), (XML, "id")}))

    @property
    def elements(self) -> frozenset[Name]:
        """Its elements, all in TEI's namespace."""
        return frozenset((NS, name) for name in self.parents)

    def allowed_in(self, name: Name) -> tuple[Name, ...]:
        """The parents that are written down."""
        return tuple((NS, parent) for parent in self.parents.get(name[1], ()))

    def carriers(self, attribute: Name) -> tuple[Name, ...]:
        """Only dates can have @when."""
        return ((NS, "date"),) if attribute == ("", "when") else ()


LETTER = Known({
    "TEI": (), "teiHeader": ("TEI",), "text": ("TEI",), "body": ("text",),
    "div": ("body", "div"), "p": ("body", "div", "item"), "list": ("body", "div", "p"),
    "item": ("list",), "head": ("div", "list"), "date": ("p",), "hi": ("p",), "persName": ("p",),
    "orgName": ("p",), "graphic": ("p",), "height": ("p",),
})  # fmt: skip
"""A few elements of TEI."""
PLACE = Place(3, 20, (3, 9), (3, 20), "/TEI/text[1]/body[1]/div[1]/p[2]/date[1]")
DATE = Fault(Kind.VALUE, PLACE, (NS, "date"), (NS, "p"), ("", "when"), "5.3.1912")


def elements(*names: str, required: bool = False) -> tuple[Wanted, ...]:
    """Elements of TEI that could stand there."""
    return tuple(Wanted(Sort.ELEMENT, (NS, name), required=required) for name in names)


def attributes(*names: str, required: bool = False) -> tuple[Wanted, ...]:
    """Attributes without a namespace that could stand there."""
    return tuple(Wanted(Sort.ATTRIBUTE, ("", name), required=required) for name in names)


def told(fault: Fault, known: Known = LETTER) -> Diagnostic:
    """The finding for a fault of ``letter.xml``."""
    return tell(fault, Names(known), "letter.xml")


def schema(text: str) -> Schema:
    """A schema in the compact syntax."""
    return Schema(grammar(Source(text.encode(), "file:///letter.rnc", "letter.rnc"), local))


def found(compact: str, document: str) -> tuple[Diagnostic, ...]:
    """What a schema in the compact syntax finds in a document called ``letter.xml``."""
    judge = schema(compact)
    names = Names(judge)
    return tuple(tell(fault, names, "letter.xml") for fault in judge.faults(document.encode()))


def of_kind(kind: Kind, element: str = "date", wanted: tuple[Wanted, ...] = ()) -> Fault:
    """A fault at a date of a letter, or at another element there."""
    path = PLACE.path.replace("date[1]", f"{element}[1]")
    place = replace(PLACE, path=path)
    return replace(DATE, kind=kind, element=(NS, element), place=place, wanted=wanted)
