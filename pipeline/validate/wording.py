"""Faults that a schema finds, in the words of a colleague: what stands there, what may, what to do.

One function for each kind of fault; each fills the fields of its rule's message (`pipeline.rules`)
and may say what to do in this very case.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass

from pipeline.diagnostics import Diagnostic, Expected, Region
from pipeline.relaxng.faults import Fault, Kind, Sort, Wanted
from pipeline.rules import RULES
from pipeline.validate import attributes, elements, values
from pipeline.validate.malformed import malformed
from pipeline.validate.names import Names
from pipeline.validate.nearest import unlikeness
from pipeline.validate.said import Said

_NUMBER = re.compile(r"\[\d+\]")
_KEPT = 10_000
"""So many different faults are kept in words, for each schema."""
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


@dataclass(frozen=True, slots=True)
class _Words:
    """What is said of a fault wherever it stands; the fault is kept, so that its wishes are."""

    fault: Fault
    code: str
    message: str
    found: str
    advice: str
    expected: tuple[Expected, ...]


def tell(fault: Fault, names: Names, path: str, *, listing: bool = True) -> Diagnostic:
    """The finding for a fault of the file `path`, found by the schema whose `names` are given; with
    all that was expected, if `listing` asks for it.
    """
    words = _words(fault, names)
    place = fault.place
    return Diagnostic(
        path,
        place.start[0],
        words.code,
        words.message,
        region=Region(*place.start, *place.end),
        element=place.path,
        found=words.found,
        expected=words.expected if listing else (),
        advice=words.advice,
    )


def _words(fault: Fault, names: Names) -> _Words:
    """What is said of a fault. The same mistake is made again and again, and documents share their
    wishes, so what was said once is kept with the names.
    """
    path = fault.place.path
    around, own = _NUMBER.sub("", path), path.rpartition("[")[2]
    key = (
        fault.kind, fault.element, fault.parent, fault.attribute, fault.value, fault.detail,
        id(fault.wanted), around, own,
    )  # fmt: skip
    known = names.said.get(key)
    if isinstance(known, _Words):
        return known
    if len(names.said) >= _KEPT:
        names.said.clear()
    said = KINDS[fault.kind](fault, names)
    message = RULES[said.code].message.format(**said.fields)
    expected = _expected(fault, said.found.strip("<>@"))
    made = _Words(fault, said.code, message, said.found, said.advice, expected)
    names.said[key] = made
    return made


def _expected(fault: Fault, found: str) -> tuple[Expected, ...]:
    """What could stand there: by sort, what is required first, then by likeness to what does."""
    sorts = list(Sort)

    def rank(one: Wanted) -> tuple[int, bool, float, str]:
        word = one.name[1] or one.text
        likeness = round(unlikeness(found, word), 3) if found and word else 1
        return sorts.index(one.sort), not one.required, likeness, word

    ordered = sorted(set(fault.wanted), key=rank)
    return tuple(Expected(w.sort.value, w.name[1] or w.text, w.name[0]) for w in ordered)
