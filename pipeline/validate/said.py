"""What is said of one fault, before it becomes a finding; and what many kinds of faults share."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from pipeline.relaxng.faults import Fault, Kind, Sort
from pipeline.relaxng.simple import Name
from pipeline.validate.everyday import everyday_first
from pipeline.validate.names import Names, listed
from pipeline.validate.nearest import near, ranked

_STEP = re.compile(r"([^/\[\]{}:]+)(?:\[(\d+)\])?$")


@dataclass(frozen=True, slots=True)
class Said:
    """The fields of the message of rule `code`, what is `found`, and `advice` beyond the rule's."""

    code: str
    fields: dict[str, str]
    found: str = ""
    advice: str = ""


def wanted(fault: Fault, sort: Sort, *, required: bool = False) -> tuple[Name, ...]:
    """The names of what could stand there of one sort; of that which is `required`, if asked."""
    chosen = (one for one in fault.wanted if one.sort is sort and (one.required or not required))
    return tuple(dict.fromkeys(one.name for one in chosen))


def has(fault: Fault, *sorts: Sort) -> bool:
    """Whether something of these sorts could stand there."""
    return any(one.sort in sorts for one in fault.wanted)


def in_rank(found: Name, names: Iterable[Name]) -> list[Name]:
    """Names by their likeness to what was found."""
    by_local: dict[str, list[Name]] = {}
    for name in names:
        by_local.setdefault(name[1], []).append(name)
    return [name for local in ranked(found[1], by_local) for name in sorted(by_local[local])]


def meant(found: Name, names: Iterable[Name]) -> Name | None:
    """Which of these names was probably meant."""
    others = [name for name in names if name != found and name[1] != "*"]
    return next((one for one in in_rank(found, others)[:1] if near(found[1], one[1])), None)


def may_stand(fault: Fault, names: Names) -> str:
    """``<hi>, <name>, text and 140 more``: what may stand there in place of the element at fault,
    ``""`` if nothing may.

    What is required comes first, then what is like it. Nobody who knows the name of an element
    takes another for it, so of these only the likest go before the others.
    """
    first = wanted(fault, Sort.ELEMENT, required=True)
    others = in_rank(fault.element, set(wanted(fault, Sort.ELEMENT)) - set(first))
    if fault.kind is Kind.ELEMENT:
        like = [one for one in others if near(fault.element[1], one[1])]
        others = [*like, *everyday_first(set(others) - set(like))]
    things = [names.tag(name) for name in (*first, *others)]
    if has(fault, Sort.TEXT, Sort.DATATYPE, Sort.VALUE):
        things.append("text")
    return listed(things, "or")


def steps(path: str) -> list[tuple[str, int]]:
    """The elements of a path and the number of each among its siblings of that name."""
    found = [_STEP.search(step) for step in re.sub(r"\{[^}]*\}", "", path).split("/") if step]
    return [(step[1], int(step[2] or 1)) for step in found if step]
