"""What is said of values that do not fit: of attributes, of the texts of elements, of ids."""

from pipeline.relaxng.faults import Fault, Sort
from pipeline.validate.names import Names, listed, quoted
from pipeline.validate.nearest import nearest, ranked
from pipeline.validate.said import Said


def wrong_value(fault: Fault, names: Names) -> Said:
    """RNG006: the value of an attribute does not fit."""
    rest, advice = _wrong(fault)
    fields = {
        "attribute": names.attribute(fault.attribute or ("", "")),
        "element": names.tag(fault.element),
        "value": quoted(fault.value),
        "rest": rest,
    }
    return Said("RNG006", fields, fault.value, advice)


def wrong_text(fault: Fault, names: Names) -> Said:
    """RNG010: the text of an element does not fit."""
    rest, advice = _wrong(fault)
    fields = {"element": names.tag(fault.element), "value": quoted(fault.value), "rest": rest}
    return Said("RNG010", fields, fault.value, advice)


def _wrong(fault: Fault) -> tuple[str, str]:
    """Why a value is wrong, and what to write."""
    choice = sorted({one.text for one in fault.wanted if one.sort is Sort.VALUE})
    guess = nearest(fault.value, choice)
    if guess:
        return f"; did you mean {quoted(guess)}?", f"write {quoted(guess)}"
    why = f": {fault.detail}" if fault.detail else ""
    things = [quoted(one) for one in ranked(fault.value, choice)]
    things += sorted({one.text for one in fault.wanted if one.sort is Sort.DATATYPE})
    return f"{why}; it must be {listed(things, 'or')}" if things else why, ""


def twice(fault: Fault, _names: Names) -> Said:
    """RNG011: an id that another element has."""
    fields = {"value": quoted(fault.value), "rest": f": {fault.detail}" if fault.detail else ""}
    return Said("RNG011", fields, fault.value)


def dangling(fault: Fault, names: Names) -> Said:
    """RNG012: an id that no element has."""
    fields = {
        "attribute": names.attribute(fault.attribute or ("", "")),
        "element": names.tag(fault.element),
        "value": quoted(fault.value),
        "rest": "",
    }
    return Said("RNG012", fields, fault.value)
