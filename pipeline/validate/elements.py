"""What is said of elements that are unknown, in the wrong place, or not complete; and of text."""

from pipeline.relaxng.faults import Fault, Sort
from pipeline.relaxng.simple import Name
from pipeline.validate.names import Names, listed, quoted
from pipeline.validate.said import Said, has, may_stand, meant, steps, wanted

_PARENTS = 6
"""How many parents a reminder names."""


def unknown(fault: Fault, names: Names) -> Said:
    """RNG002, RNG013: the schema has no element of this name, or has it in another namespace."""
    known = names.spaces(fault.element[1]) - {fault.element[0]}
    if known:
        return _of_another_namespace(fault, names, known)
    tag = names.tag(fault.element)
    here = wanted(fault, Sort.ELEMENT)
    guess = meant(fault.element, here)
    if guess:
        right = names.tag(guess)
        return Said("RNG002", {"element": tag, "rest": f"; did you mean {right}?"}, tag,
                    f"write {right}, in the end tag too")  # fmt: skip
    guess = meant(fault.element, names.schema.elements)
    if guess:
        right, where = names.tag(guess), _reminder(guess, fault, names)
        rest = f"; did you mean {right}? It cannot stand here, either{_here(fault, names)}"
        return Said("RNG002", {"element": tag, "rest": rest}, tag, f"{right} {where}")
    return Said("RNG002", {"element": tag, "rest": _here(fault, names)}, tag)


def _of_another_namespace(fault: Fault, names: Names, known: frozenset[str]) -> Said:
    space, local = fault.element
    right = names.main if names.main in known else min(known)
    fields = {
        "element": f"<{local}>",
        "space": f"the namespace {space}" if space else "no namespace",
        "known": right or "no namespace",
    }
    on = "it" if fault.parent is None else "it, or on the outermost element"
    advice = f'write xmlns="{right}" on {on}' if right else f'write xmlns="" on {on}'
    return Said("RNG013", fields, f"<{local}>", advice)


def misplaced(fault: Fault, names: Names) -> Said:
    """RNG003: the element is known, but cannot stand here."""
    tag, parent = names.tag(fault.element), fault.parent
    if parent is None:
        roots = listed([names.tag(one) for one in wanted(fault, Sort.ELEMENT)], "or")
        fields = {"element": tag, "rest": f" as the outermost element; that must be {roots}"}
        return Said("RNG003", fields, tag, f"put it into {roots}")
    first = wanted(fault, Sort.ELEMENT, required=True)
    if parent not in names.schema.allowed_in(fault.element):
        rest = f" in {names.tag(parent)}{_here(fault, names)}"
        advice = f"{tag} {_reminder(fault.element, fault, names)}"
        return Said("RNG003", {"element": tag, "rest": rest}, tag, advice)
    if first:
        missing = listed([names.tag(one) for one in first])
        rest = f" yet: {missing} must come before it in {names.tag(parent)}"
        advice = f"put {missing} before it, or, if it is there, {tag} behind it"
        return Said("RNG003", {"element": tag, "rest": rest}, tag, advice)
    return _out_of_order(fault, names, parent)


def _out_of_order(fault: Fault, names: Names, parent: Name) -> Said:
    """The element may stand in its parent, but not behind what is there already."""
    tag, around = names.tag(fault.element), names.tag(parent)
    number = steps(fault.place.path)[-1][1]
    again = f"; there is {tag} in this {around} before" if number > 1 else ""
    rest = f", behind what comes before it in {around}{again}{_here(fault, names)}"
    advice = f"{around} may have {tag}, but earlier"
    if number > 1:
        advice += f", or once only: move it, or make one of the {number}"
    else:
        advice += ": move it up"
    return Said("RNG003", {"element": tag, "rest": rest}, tag, advice)


def incomplete(fault: Fault, names: Names) -> Said:
    """RNG008: the element ends too early."""
    tag = names.tag(fault.element)
    first = wanted(fault, Sort.ELEMENT, required=True)
    if first:
        missing = listed([names.tag(one) for one in first])
        verb = "is" if len(first) == 1 else "are"
        return Said("RNG008", {"element": tag, "rest": f": {missing} {verb} missing"}, "",
                    f"add {missing} before the end tag of {tag}")  # fmt: skip
    things = may_stand(fault, names)
    return Said("RNG008", {"element": tag, "rest": f": it needs {things}"}, "")


def stray_text(fault: Fault, names: Names) -> Said:
    """RNG009: text where none is allowed."""
    tag = names.tag(fault.element)
    elements = sorted(wanted(fault, Sort.ELEMENT), key=lambda one: (len(one[1]), one))
    into = listed([names.tag(one) for one in elements], "or")
    fields = {"element": tag, "value": quoted(fault.value)}
    fields["rest"] = f"; here may stand {into}" if into else ""
    advice = f"put it into {listed([names.tag(one) for one in elements[:3]], 'or')}" if into else ""
    return Said("RNG009", fields, quoted(fault.value), advice)


def _here(fault: Fault, names: Names) -> str:
    things = may_stand(fault, names)
    if things:
        return f"; here may stand {things}"
    return "; nothing more may stand here" if has(fault, Sort.END) else ""


def _reminder(name: Name, fault: Fault, names: Names) -> str:
    """Where an element may stand, what is around the fault first."""
    parents = names.schema.allowed_in(name)
    around = [step for step, _ in steps(fault.place.path)[:-1]]
    order = sorted(parents, key=lambda one: (-_last(around, one[1]), len(one[1]), one))
    if not order:
        return "may be the outermost element only"
    return f"may stand in {listed([names.tag(one) for one in order], 'or', _PARENTS)}"


def _last(around: list[str], name: str) -> int:
    """How far down an ancestor is; -1 if it is none."""
    return max((i for i, step in enumerate(around) if step == name), default=-1)
