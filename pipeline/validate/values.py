"""What is said of values that do not fit: of attributes, of the texts of elements, of ids."""

import re

from pipeline.relaxng.datatypes import Datatype
from pipeline.relaxng.faults import Fault, Sort
from pipeline.validate.names import Names, listed, quoted
from pipeline.validate.nearest import distance, nearest, ranked
from pipeline.validate.repairs import repaired, typed
from pipeline.validate.said import Said

_TYPES = 3
"""How many datatypes a message describes."""
_LONGEST = 40
_FORM = re.compile(r"text of the form (\S+)$")
_ONE_WORD = frozenset({r"\S+", r"[^\s]+", r"[^\p{C}\p{Z}]+"})


def wrong_value(fault: Fault, names: Names) -> Said:
    """RNG006: the value of an attribute does not fit."""
    name = names.attribute(fault.attribute or ("", ""))
    fields = {"attribute": name, "element": names.tag(fault.element)}
    fields |= {"value": quoted(fault.value), "rest": _why(fault)}
    right, example = _right(fault), _example(fault)
    write = f'write {name.removeprefix("@")}="{right}"' if right else ""
    like = f'write it as in {name.removeprefix("@")}="{example}"' if example else ""
    return Said("RNG006", fields, fault.value, write or like)


def wrong_text(fault: Fault, names: Names) -> Said:
    """RNG010: the text of an element does not fit."""
    fields = {"element": names.tag(fault.element), "value": quoted(fault.value)}
    right = _right(fault)
    write = f"write {quoted(right)}" if right else ""
    return Said("RNG010", fields | {"rest": _why(fault)}, fault.value, write)


def _choice(fault: Fault) -> list[str]:
    """The values of a list that could stand there, nearest first."""
    values = {one.text for one in fault.wanted if one.sort is Sort.VALUE}
    return ranked(fault.value, values)


def _right(fault: Fault) -> str:
    """What to write, if that can be told, else ``""``."""
    guess = nearest(fault.value, _choice(fault))
    made = repaired(fault.value, fault.wanted)
    return guess or (made[0] if made else "")


def _example(fault: Fault) -> str:
    """A good value, if values are no list and have a form of their own."""
    types = () if _choice(fault) else _in_order(fault)
    return next((one.words()[1] for one in types[:1] if _described(one)), "")


def _why(fault: Fault) -> str:
    """Why a value is wrong, and what it must be."""
    choice = [quoted(one) for one in _choice(fault)]
    guess = nearest(fault.value, _choice(fault))
    if guess:
        return f"; did you mean {quoted(guess)}?"
    types = _in_order(fault)
    why = fault.detail or next((said for one in types if (said := one.why(fault.value))), "")
    if not fault.value.strip():
        why = ""
    described = [words for words in dict.fromkeys(map(_described, types)) if words]
    most = 1 if (why or repaired(fault.value, fault.wanted)) and not choice else _TYPES
    if len(described) > most + 1:
        others = len(described) - most
        described = [*described[:most], f"one of {others} other forms"]
    must = listed([*choice, *described], "or")
    return "".join(f"; {part}" for part in (why, must and f"it must be {must}") if part)


def _described(one: Datatype) -> str:
    """A datatype in words with an example, ``a date (1912-03-05)``; ``""`` for any text."""
    words, example = one.words()
    form = _FORM.match(words)
    if form and form[1] in _ONE_WORD:
        return "one word without blanks"
    if form and example not in {"text", form[1]}:
        return f"text like {example}"
    if words == "text" or words.startswith("text of length at least 1"):
        return ""
    return words if example in words else f"{words} ({example})"


def _in_order(fault: Fault) -> list[Datatype]:
    """The datatypes that could stand there, first those whose values look most like this one."""
    made = repaired(fault.value, fault.wanted)
    shape, parts = _shape(fault.value), len(_parts(fault.value))

    def rank(one: Datatype) -> tuple[bool, int, int]:
        example = one.words()[1]
        other = abs(parts - len(_parts(example))) + bool(_FORM.match(one.words()[0]))
        return not made or one is not made[1], other, distance(shape, _shape(example))

    return sorted((one for _, one in typed(fault.wanted)), key=rank)


def _parts(value: str) -> list[str]:
    return re.findall(r"\w+", value)


def _shape(value: str) -> str:
    """A value with all digits and all letters alike."""
    return re.sub(r"[^\W\d_]", "a", re.sub(r"\d", "9", value))[:_LONGEST]


def twice(fault: Fault, _names: Names) -> Said:
    """RNG011: an id that another element has."""
    return Said("RNG011", {"value": quoted(fault.value), "rest": ""}, fault.value)


def dangling(fault: Fault, names: Names) -> Said:
    """RNG012: an id that no element has."""
    fields = {
        "attribute": names.attribute(fault.attribute or ("", "")),
        "element": names.tag(fault.element),
        "value": quoted(fault.value),
        "rest": "",
    }
    return Said("RNG012", fields, fault.value)
