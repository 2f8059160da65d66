"""Dates as editors give them: EDTF level 1 (Library of Congress, 2019), and the ranges of TEI."""

import calendar
import datetime
import re

from pipeline.corrections.sidecar import Certainty, Dated
from pipeline.model import Attributes

_DAY = re.compile(r"(\d{4})(?:-(\d\d)(?:-(\d\d))?)?")
_VAGUE = re.compile(r"(\d{3})X|(\d{4})-(?:XX|(\d\d)-XX)|(\d{4})-XX-XX")
_SEASONS = {"21": (3, 5), "22": (6, 8), "23": (9, 11)}
"""Spring, summer, autumn, by months; winter runs over two years and is no span of one."""
_UNSURE: dict[str, Certainty] = {"?": "low", "~": "medium", "%": "low"}
_NONE: Certainty = ""
HOW = (
    "write it as 1912-03-05, 1912-03, 1912, 1912-03-05? (uncertain), 1912-03-01/1912-03-05 (from "
    "one to the other), ../1912-03-05 (not after)"
)
"""What a date must look like, in words for a message."""


def value_of(said: Dated) -> tuple[Attributes, Certainty]:
    """The TEI attributes of a date and the certainty its own sign gives it (``""``: none).

    Raises `ValueError`, in words, where it is no date, runs backwards, or is said in two ways.
    """
    bounds = [
        (name, _point(text))
        for name, text in (
            ("notBefore", said.not_before), ("notAfter", said.not_after),
            ("from", said.first), ("to", said.last),
        )
        if text
    ]  # fmt: skip
    if bool(said.value) is bool(bounds):
        raise ValueError("give either `value` or bounds: `not_before`, `not_after`, `from`, `to`")
    value, certainty = _edtf(said.value) if said.value else (tuple(bounds), _NONE)
    mixed = {name for name, _ in value} & {"from", "to"}
    if mixed and len(mixed) < len(value):
        raise ValueError("`from` and `to` say how long, `not_before` and `not_after` how unsure")
    if len(value) > 1 and value[0][1] > f"{value[1][1]}~":
        raise ValueError(f"the date runs backwards, from {value[0][1]} to {value[1][1]}")
    return value, certainty


def printed(said: Dated) -> str:
    """A date as it is to stand in the header: as the editor wrote it, a range in EDTF."""
    if said.value:
        return said.value
    start, end = said.not_before or said.first, said.not_after or said.last
    return f"{start or '..'}/{end or '..'}"


def _edtf(text: str) -> tuple[Attributes, Certainty]:
    certainty = _UNSURE.get(text[-1:], _NONE)
    bare = text[:-1] if certainty else text
    start, slash, end = bare.partition("/")
    if not slash:
        return _single(bare), certainty
    opens, closes = start in {"", ".."}, end in {"", ".."}
    if opens and closes:
        raise ValueError(f"{text!r} has no bound at all; {HOW}")
    if opens:
        return (("notAfter", _point(end)),), certainty
    if closes:
        return (("notBefore", _point(start)),), certainty
    return (("from", _point(start)), ("to", _point(end))), certainty


def _single(text: str) -> Attributes:
    """One date; a season or a decade becomes the bounds it lies in."""
    vague = _VAGUE.fullmatch(text)
    if vague:
        decade, year, month, bare = vague.groups()
        if decade:
            return (("notBefore", f"{decade}0"), ("notAfter", f"{decade}9"))
        return (("when", _point(f"{year}-{month}" if month else year or bare)),)
    if text[5:] in _SEASONS and len(text) == len("1912-21"):
        first, last = _SEASONS[text[5:]]
        year = _point(text[:4])
        end = calendar.monthrange(int(year), last)[1]
        return (("notBefore", f"{year}-{first:02}-01"), ("notAfter", f"{year}-{last:02}-{end}"))
    return (("when", _point(text)),)


def _point(text: str) -> str:
    """A day, month or year that the calendar has."""
    found = _DAY.fullmatch(text)
    try:
        if not found:
            raise ValueError
        datetime.date(int(found[1]), int(found[2] or 1), int(found[3] or 1))
    except ValueError:
        raise ValueError(f"{text!r} is no date that can be used; {HOW}") from None
    return text
