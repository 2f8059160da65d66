"""Faults that a schema finds, in the words of a colleague: what stands there, what may, what to do.

One function for each kind of fault; each fills the fields of its rule's message (`pipeline.rules`)
and may say what to do in this very case.
"""

from collections.abc import Callable

from pipeline.diagnostics import Diagnostic, Expected, Region
from pipeline.relaxng.faults import Fault, Kind, Sort, Wanted
from pipeline.rules import RULES
from pipeline.validate import attributes, elements, values
from pipeline.validate.malformed import malformed
from pipeline.validate.names import Names
from pipeline.validate.nearest import unlikeness
from pipeline.validate.said import Said

KINDS: dict[Kind, Callable[[Fault, Names], Said]] = {
    Kind.MALFORMED: lambda fault, _: malformed(fault),
    Kind.UNKNOWN_ELEMENT: elements.unknown,
    Kind.ELEMENT: elements.misplaced,
    Kind.UNKNOWN_ATTRIBUTE: attributes.unknown,
    Kind.ATTRIBUTE: attributes.misplaced,
    Kind.VALUE: values.wrong_value,
    Kind.NO_ATTRIBUTE: attributes.lacking,
    Kind.INCOMPLETE: elements.incomplete,
    Kind.TEXT: elements.stray_text,
    Kind.CONTENT: values.wrong_text,
    Kind.DUPLICATE_ID: values.twice,
    Kind.DANGLING_IDREF: values.dangling,
}
"""What is said of each kind of fault."""


def tell(fault: Fault, names: Names, path: str) -> Diagnostic:
    """The finding for a fault of the file `path`, found by the schema whose `names` are given."""
    said = KINDS[fault.kind](fault, names)
    place = fault.place
    start = place.start if place.start[0] else (place.line, place.column)
    return Diagnostic(
        path,
        start[0],
        said.code,
        RULES[said.code].message.format(**said.fields),
        region=Region(*start, place.line, place.column),
        element=place.path,
        found=said.found,
        expected=_expected(fault, said.found.strip("<>@")),
        advice=said.advice,
    )


def _expected(fault: Fault, found: str) -> tuple[Expected, ...]:
    """What could stand there: by sort, what is required first, then by likeness to what does."""
    sorts = list(Sort)

    def rank(one: Wanted) -> tuple[int, bool, float, str]:
        word = one.name[1] or one.text
        likeness = round(unlikeness(found, word), 3) if found and word else 1
        return sorts.index(one.sort), not one.required, likeness, word

    ordered = sorted(set(fault.wanted), key=rank)
    return tuple(Expected(w.sort.value, w.name[1] or w.text, w.name[0]) for w in ordered)
