"""What is said of elements that are unknown, in the wrong place, or not complete; and of text."""

from pipeline.relaxng.faults import Fault, Sort
from pipeline.relaxng.simple import Name
from pipeline.validate.everyday import everyday_first
from pipeline.validate.names import Names, listed, quoted
from pipeline.validate.said import Said, has, may_stand, meant, steps, wanted

_PARENTS = 6
"""How many parents a reminder names."""


def unknown(fault: Fault, names: Names) -> Said:
    """RNG002, RNG013: the schema has no element of this name, or has it in another namespace."""
    known = names.spaces(fault.element[1])
    if known:
        return _of_another_namespace(fault, names, known)
    tag = names.tag(fault.element)
    guess = meant(fault.element, wanted(fault, Sort.ELEMENT))
    if guess:
        right = names.tag(guess)
        return Said("RNG002", {"element": tag, "rest": f"; did you mean {right}?"}, tag,
                    f"write {right}, in the end tag too")  # fmt: skip
    guess = meant(fault.element, names.schema.elements)
    if guess:
        rest = (
            f"; did you mean {names.tag(guess)}? It cannot stand here, either{_here(fault, names)}"
        )
        return Said("RNG002", {"element": tag, "rest": rest}, tag, _reminder(guess, fault, names))
    return Said("RNG002", {"element": tag, "rest": _here(fault, names)}, tag)


def _of_another_namespace(fault: Fault, names: Names, known: frozenset[str]) -> Said:
    space, local = fault.element
    right = names.main if names.main in known else min(known)
    fields = {
        "element": f"<{local}>",
        "space": f"the namespace {space}" if space else "no namespace",
        "known": right or "no namespace",
    }
    advice = f'write xmlns="{right}" on it'
    if fault.parent and fault.parent[0] == right:
        advice = "take xmlns out of it: what stands around it is in the right namespace"
    return Said("RNG013", fields, f"<{local}>", advice)


def misplaced(fault: Fault, names: Names) -> Said:
    """RNG003: the element is known, but cannot stand here.

    One that a schema knows only by a wildcard, as what stands in examples, is no better than
    unknown.
    """
    if fault.element not in names.schema.elements:
        return unknown(fault, names)
    tag, parent = names.tag(fault.element), fault.parent
    if parent is None:
        roots = listed([names.tag(one) for one in wanted(fault, Sort.ELEMENT)], "or")
        fields = {"element": tag, "rest": f"alone: the outermost element must be {roots}"}
        return Said("RNG003", fields, tag, f"put it into {roots}, with all that must be there")
    if parent not in names.schema.allowed_in(fault.element):
        guess = meant(fault.element, wanted(fault, Sort.ELEMENT))
        asked = f"; did you mean {names.tag(guess)}?" if guess else _here(fault, names)
        rest = f"in {names.tag(parent)}{asked}"
        advice = _way_out(fault, names, parent)
        return Said("RNG003", {"element": tag, "rest": rest}, tag, advice)
    return _out_of_order(fault, names, parent)


def _way_out(fault: Fault, names: Names, parent: Name) -> str:
    """Where an element may stand that its parent never has: around that, or elsewhere."""
    reminder = _reminder(fault.element, fault, names)
    around = [step for step, _ in steps(fault.place.path)[:-2]]
    allowed = {one[1] for one in names.schema.allowed_in(fault.element)}
    if not around or not allowed & set(around):
        return reminder
    before = f"end {names.tag(parent)} before it" if around[-1] in allowed else "move it further up"
    return f"{before}: {reminder}"


def _out_of_order(fault: Fault, names: Names, parent: Name) -> Said:
    """The element may stand in its parent, but not at this place."""
    tag, around = names.tag(fault.element), names.tag(parent)
    first = wanted(fault, Sort.ELEMENT, required=True)
    again = steps(fault.place.path)[-1][1] > 1
    if first and not again:
        missing = listed([names.tag(one) for one in first])
        rest = f"here yet: {missing} must come before it in {around}"
        advice = f"add {missing} before it; if it is there, but further down, move it up"
    elif again:
        rest = f"here: this {around} has one already, further up{_here(fault, names)}"
        advice = "make one of the two, or take this one out"
    elif has(fault, Sort.END):
        rest = f"here, so far down in {around}{_here(fault, names)}"
        advice = f"move it up, to where {around} may have it"
    else:
        rest = f"at this place in {around}{_here(fault, names)}"
        advice = f"{around} may have {tag}, but before or behind something else"
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
    elements = [names.tag(one) for one in everyday_first(wanted(fault, Sort.ELEMENT))]
    text = ["text"] if has(fault, Sort.TEXT, Sort.DATATYPE, Sort.VALUE) else []
    rest = f": there must be {listed([*elements, *text], 'or')} in it"
    others = ", or another of these," if len(elements) > 1 else ""
    advice = f"add {''.join([*elements, *text][:1])}{others} before the end tag of {tag}"
    return Said("RNG008", {"element": tag, "rest": rest}, "", advice)


def stray_text(fault: Fault, names: Names) -> Said:
    """RNG009: text where none is allowed."""
    tag = names.tag(fault.element)
    elements = [names.tag(one) for one in everyday_first(wanted(fault, Sort.ELEMENT))]
    fields = {"element": tag, "value": quoted(fault.value)}
    fields["rest"] = f"; here may stand {listed(elements, 'or')}"
    advice = f"put it into {''.join(elements[:1])}, or take it out"
    if not elements:
        fields["rest"] = f"; {tag} must be empty"
        advice = f"take it out, or end {tag} before it"
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
    order = sorted(everyday_first(parents), key=lambda one: -_last(around, one[1]))
    if not order:
        return f"{names.tag(name)} may be the outermost element only"
    where = listed([names.tag(one) for one in order], "or", _PARENTS)
    return f"{names.tag(name)} may stand in {where}"


def _last(around: list[str], name: str) -> int:
    """How far down an ancestor is; -1 if it is none."""
    return max((i for i, step in enumerate(around) if step == name), default=-1)
