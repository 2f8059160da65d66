"""Durations (XML Schema part 2, 3.2.6): six numbers, in a partial order."""

import re
from typing import TYPE_CHECKING

from pipeline.relaxng.datatypes.kinds import Kind

if TYPE_CHECKING:
    from fractions import Fraction

Duration = tuple[bool, tuple[int, int, int, int, int, int], str]
"""Whether it goes back; years, months, days, hours, minutes, seconds; digits behind the point."""

_LONGEST = 4000
_FORM = re.compile(
    r"(-?)P(?=[0-9T])(?:([0-9]+)Y)?(?:([0-9]+)M)?(?:([0-9]+)D)?"
    r"(?:T(?=[0-9])(?:([0-9]+)H)?(?:([0-9]+)M)?(?:([0-9]+)(?:\.([0-9]+))?S)?)?"
)
_MOMENTS = ((1696, 9), (1697, 2), (1903, 3), (1903, 7))
"""Months from whose first day on two durations are compared (3.2.6.2)."""
_DAYS = (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
_DAY = 86_400


def _read(text: str) -> Duration | None:
    match = _FORM.fullmatch(text)
    if match is None or len(text) > _LONGEST:
        return None
    sign, *figures, part = match.groups()
    years, months, days, hours, minutes, seconds = (int(figure or 0) for figure in figures)
    numbers, rest = (years, months, days, hours, minutes, seconds), (part or "").rstrip("0")
    return bool(sign) and (any(numbers) or bool(rest)), numbers, rest


def _compare(left: Duration, right: Duration) -> int | None:
    """Which is longer at each of the four moments of 3.2.6.2; None where they do not agree."""
    if left == right:
        return 0
    signs = {_sign(left, right, start) for start in _MOMENTS}
    return signs.pop() if len(signs) == 1 and 0 not in signs else None


def _sign(left: Duration, right: Duration, start: tuple[int, int]) -> int:
    first, second = _length(left, start), _length(right, start)
    return (first > second) - (first < second)


def _length(duration: Duration, start: tuple[int, int]) -> "Fraction":
    """Seconds that a duration lasts from the first of a month on."""
    from fractions import Fraction

    back, (years, months, days, hours, minutes, seconds), part = duration
    sign = -1 if back else 1
    clock = days * _DAY + hours * 3600 + minutes * 60 + seconds + Fraction(f"0.{part or 0}")
    return _months(start, sign * (years * 12 + months)) * _DAY + sign * clock


def _months(start: tuple[int, int], count: int) -> int:
    """Days from the first of a month to the first of the month so many months later."""
    year, month = start
    later, rest = divmod(month - 1 + count, 12)
    return _day(year + later, rest) - _day(year, month - 1)


def _day(year: int, month: int) -> int:
    """Days up to the first of a month (0: January)."""
    before = year - 1
    leap = year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)
    return (
        before * 365 + before // 4 - before // 100 + before // 400 + sum(_DAYS[:month])
        + (leap and month > 1)
    )  # fmt: skip


_HABITS = (
    (r"\+.*|P[+-].*", "a sign is a minus, before the P"),
    (r"-?[0-9].*[YMDHSW]", "a duration begins with P"),
    (r"-?P.*[0-9]W.*", "weeks are written in days: P7D"),
    (r"-?[pP].*[ymdhstp].*|-?p.*", "its letters are capitals, as in P1DT2H"),
    (r"-?P[^T]*[HS].*", "a T stands before hours, minutes and seconds: PT1H"),
    (r"-?P(?:.*T)?", "nothing follows the last letter"),
    (r"-?P.*[.,].*[YMDH].*", "only seconds have a fraction"),
    (r"-?P.*,.*S", "a decimal point is a full stop"),
)
"""What people write, and what to say of it; the first that fits."""


def _explain(text: str) -> str:
    if len(text) > _LONGEST:
        return f"durations of more than {_LONGEST} characters are not read"
    return next((say for form, say in _HABITS if re.fullmatch(form, text)), "")


DURATION = Kind(
    "duration", "a duration", ("P1Y2M", "P3D", "PT1H30M"), _read, _explain, compare=_compare
)
