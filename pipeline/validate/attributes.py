"""What is said of attributes: unknown ones, those in the wrong place, missing ones."""

from pipeline.relaxng.faults import Fault, Kind, Sort
from pipeline.relaxng.simple import Name
from pipeline.validate.everyday import everyday_first
from pipeline.validate.names import Names, listed
from pipeline.validate.said import Said, in_rank, meant, steps, wanted

_CARRIERS = 6
"""How many elements a reminder names that can have an attribute."""


def unknown(fault: Fault, names: Names) -> Said:
    """RNG004: the schema has no attribute of this name."""
    name = fault.attribute or ("", "")
    written, tag = names.attribute(name), names.tag(fault.element)
    here = wanted(fault, Sort.ATTRIBUTE)
    guess = meant(name, here)
    if guess:
        right = names.attribute(guess)
        fields = {"attribute": written, "rest": f"; did you mean {right}?"}
        return Said("RNG004", fields, written, f"write {right}")
    guess = meant(name, names.schema.attributes)
    if guess:
        rest = f"; did you mean {names.attribute(guess)}? {tag} cannot have that, either"
        return Said("RNG004", {"attribute": written, "rest": rest}, written)
    rest = _may_have(fault, names, name)
    return Said("RNG004", {"attribute": written, "rest": rest}, written)


def misplaced(fault: Fault, names: Names) -> Said:
    """RNG005: the attribute is known, but not on this element, or not beside the others."""
    name = fault.attribute or ("", "")
    written, tag = names.attribute(name), names.tag(fault.element)
    fields = {"element": tag, "attribute": written}
    carriers = names.schema.carriers(name)
    if fault.element in carriers:
        rest = f" beside its others{_may_have(fault, names, name)}"
        advice = f"take {written} out, or what excludes it"
        return Said("RNG005", fields | {"rest": rest}, written, advice)
    guess = meant(name, wanted(fault, Sort.ATTRIBUTE))
    right = f"; did you mean {names.attribute(guess)}?" if guess else ""
    rest = right or _may_have(fault, names, name)
    around = [step for step, _ in steps(fault.place.path)]
    order = sorted(everyday_first(carriers), key=lambda one: one[1] not in around)
    where = listed([names.tag(one) for one in order], "or", _CARRIERS)
    advice = f"take it out; {written} may stand on {where}" if where else ""
    return Said("RNG005", fields | {"rest": rest}, written, advice)


def lacking(fault: Fault, names: Names) -> Said:
    """RNG007: a required attribute is missing."""
    tag = names.tag(fault.element)
    needed = wanted(fault, Sort.ATTRIBUTE, required=True)
    several = needed or wanted(fault, Sort.ATTRIBUTE)
    written = listed([names.attribute(one) for one in several], "and" if needed else "or")
    add = " ".join(f'{names.attribute(one).removeprefix("@")}="…"' for one in several[:1])
    return Said("RNG007", {"element": tag, "attribute": written, "rest": ""}, "",
                f"add {add} to the start tag of {tag}")  # fmt: skip


def _may_have(fault: Fault, names: Names, name: Name) -> str:
    others = wanted(fault, Sort.ATTRIBUTE)
    unknown_one = fault.kind is Kind.UNKNOWN_ATTRIBUTE
    ordered = in_rank(name, others) if unknown_one else everyday_first(others)
    if not others:
        return f"; {names.tag(fault.element)} can have no other attributes"
    return f"; it may still have {listed([names.attribute(one) for one in ordered], 'or')}"
