"""Numbers and truth values (XML Schema part 2, 3.2.2 to 3.2.5 and 3.3.13 to 3.3.25)."""

import math
import re
import struct
from decimal import Decimal
from functools import partial

from pipeline.relaxng.datatypes.kinds import Kind

Bounds = tuple[int | None, int | None]
"""The least and the greatest number, if there are such."""

NAN = "NaN"
"""The value that is no number: equal to itself, and in no order with any other (3.2.4)."""

_DECIMAL = re.compile(r"[+-]?(?:[0-9]+(?:\.[0-9]*)?|\.[0-9]+)")
_INTEGER = re.compile(r"[+-]?[0-9]+")
_FLOAT = re.compile(r"[+-]?(?:[0-9]+(?:\.[0-9]*)?|\.[0-9]+)(?:[Ee][+-]?[0-9]+)?")
_SPECIAL: dict[str, float | str] = {"INF": math.inf, "-INF": -math.inf, "NaN": NAN}
_GREATEST = float.fromhex("0x1.fffffep+127")
_BEYOND = float.fromhex("0x1.ffffffp+127")
"""The greatest number of single precision, and what lies between it and the next there would be."""


def _read_decimal(text: str) -> Decimal | None:
    return Decimal(text) if _DECIMAL.fullmatch(text) else None


def _read_integer(bounds: Bounds, text: str) -> Decimal | None:
    if not _INTEGER.fullmatch(text):
        return None
    number = Decimal(text)
    least, greatest = bounds
    fits = (least is None or number >= least) and (greatest is None or number <= greatest)
    return number if fits else None


def _read_double(text: str) -> float | str | None:
    if _FLOAT.fullmatch(text):
        return float(text)
    return _SPECIAL.get(text)


def _read_float(text: str) -> float | str | None:
    """The nearest number of single precision.

    Rounded twice a number can miss it: where the double lies in the middle between two of single
    precision, the text decides.
    """
    number = _read_double(text)
    if number is None or isinstance(number, str) or math.isinf(number):
        return number
    single = _single(number)
    if abs(number) == _BEYOND and Decimal(text).copy_abs() < Decimal(_BEYOND):
        return math.copysign(_GREATEST, number)
    if single == number or math.isinf(single):
        return single
    other = _single(2 * number - single)
    if other == single or abs(number - single) != abs(other - number):
        return single
    exact = Decimal(text)
    if exact == Decimal(number):
        return single
    return max(single, other) if exact > Decimal(number) else min(single, other)


def _single(number: float) -> float:
    try:
        return float(struct.unpack("<f", struct.pack("<f", number))[0])
    except OverflowError:
        return math.copysign(math.inf, number)


def _compare(left: Decimal, right: Decimal) -> int:
    return (left > right) - (left < right)


def _compare_floats(left: float | str, right: float | str) -> int | None:
    if isinstance(left, str) or isinstance(right, str):
        return 0 if left == right else None
    return (left > right) - (left < right)


def _digits(number: Decimal) -> tuple[int, int]:
    """How many digits a number has in all and behind the point, without idle zeros (4.3.11)."""
    _, digits, exponent = number.as_tuple()
    figures = "".join(map(str, digits))
    behind = -int(exponent)
    idle = min(len(figures) - len(figures.rstrip("0")), behind)
    figures = figures[: len(figures) - idle].lstrip("0")
    return max(len(figures), behind - idle, 1), behind - idle


def _read_boolean(text: str) -> bool | None:
    return {"true": True, "1": True, "false": False, "0": False}.get(text)


def _explain_number(text: str) -> str:
    if not text:
        return "a number is missing"
    if re.fullmatch(r"[+-]?[0-9]+,[0-9]+", text):
        return f"a decimal point is a full stop: {text.replace(',', '.')}"
    if re.fullmatch(r"[+-]?[0-9]{1,3}(?:[ ,'][0-9]{3})+(?:\.[0-9]+)?", text):
        return f"thousands are not set apart: {re.sub('[ ,]', '', text)}"
    if _FLOAT.fullmatch(text):
        return "no power of ten belongs here"
    unit = re.fullmatch(r"([+-]?[0-9.]+) ?([^\W\d_]+|%)", text)
    return f"only a number belongs here, without “{unit[2]}”: {unit[1]}" if unit else ""


def _explain_float(text: str) -> str:
    if text.lstrip("+-").upper() in {"INF", "NAN", "INFINITY"}:
        return "these are written INF, -INF and NaN"
    return _explain_number(text)


def _explain_integer(bounds: Bounds, text: str) -> str:
    if not _INTEGER.fullmatch(text):
        whole = _DECIMAL.fullmatch(text)
        return (
            "only a whole number belongs here, without a point" if whole else _explain_number(text)
        )
    least, greatest = bounds
    if least is not None and Decimal(text) < least:
        return f"{text} is below {least}"
    return f"{text} is above {greatest}"


def _explain_boolean(text: str) -> str:
    low = text.lower()
    if low in {"true", "false"}:
        return f"it is written in small letters: {low}"
    meant = {"yes": "true", "y": "true", "no": "false", "n": "false"}.get(low)
    return f"“{text}” is written {meant}" if meant else ""


def _integer(name: str, title: str, examples: tuple[str, ...], bounds: Bounds) -> Kind[Decimal]:
    return Kind(
        name, title, examples, partial(_read_integer, bounds), partial(_explain_integer, bounds),
        compare=_compare, digits=_digits,
    )  # fmt: skip


def _sized(name: str, least: int, greatest: int) -> Kind[Decimal]:
    title = f"a whole number from {least} to {greatest}"
    return _integer(name, title, ("1", "12", "0"), (least, greatest))


BOOLEAN = Kind("boolean", "true or false", ("true", "1"), _read_boolean, _explain_boolean)
DECIMAL = Kind(
    "decimal", "a number", ("12.5", "1", ".5"), _read_decimal, _explain_number,
    compare=_compare, digits=_digits,
)  # fmt: skip
FLOAT: Kind[float | str] = Kind(
    "float", "a number", ("12.5", "1", ".5"), _read_float, _explain_float, compare=_compare_floats
)
DOUBLE: Kind[float | str] = Kind(
    "double", "a number", ("12.5", "1", ".5"), _read_double, _explain_float, compare=_compare_floats
)
INTEGERS = (
    _integer("integer", "a whole number", ("12", "1", "0"), (None, None)),
    _integer("nonPositiveInteger", "0 or a negative whole number", ("-1", "0"), (None, 0)),
    _integer("negativeInteger", "a negative whole number", ("-1", "-12"), (None, -1)),
    _integer("nonNegativeInteger", "0 or a positive whole number", ("12", "1", "0"), (0, None)),
    _integer("positiveInteger", "a positive whole number", ("12", "1"), (1, None)),
    _sized("long", -(2**63), 2**63 - 1),
    _sized("int", -(2**31), 2**31 - 1),
    _sized("short", -(2**15), 2**15 - 1),
    _sized("byte", -(2**7), 2**7 - 1),
    _sized("unsignedLong", 0, 2**64 - 1),
    _sized("unsignedInt", 0, 2**32 - 1),
    _sized("unsignedShort", 0, 2**16 - 1),
    _sized("unsignedByte", 0, 2**8 - 1),
)
