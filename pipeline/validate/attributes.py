"""What is said of attributes: unknown ones, those in the wrong place, missing ones."""

from pipeline.relaxng.faults import Fault, Sort
from pipeline.relaxng.simple import Name
from pipeline.validate.names import Names, listed
from pipeline.validate.said import Said, in_rank, meant, wanted


def unknown(fault: Fault, names: Names) -> Said:
    """RNG004: the schema has no attribute of this name."""
    name = fault.attribute or ("", "")
    written, tag = names.attribute(name), names.tag(fault.element)
    here = wanted(fault, Sort.ATTRIBUTE)
    guess = meant(name, here)
    if guess:
        right = names.attribute(guess)
        fields = {"attribute": written, "rest": f"; did you mean {right}?"}
        return Said("RNG004", fields, written, f"write {right.removeprefix('@')}")
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
    guess = meant(name, wanted(fault, Sort.ATTRIBUTE))
    right = f"; did you mean {names.attribute(guess)}?" if guess else ""
    rest = right or _may_have(fault, names, name)
    return Said("RNG005", {"element": tag, "attribute": written, "rest": rest}, written)


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
    others = in_rank(name, wanted(fault, Sort.ATTRIBUTE))
    if not others:
        return f"; {names.tag(fault.element)} can have no other attribute"
    return f"; it may have {listed([names.attribute(one) for one in others], 'or')}"
