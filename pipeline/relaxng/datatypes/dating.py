"""What is wrong with a date, as a colleague would say it."""

import re

from pipeline.relaxng.datatypes.calendar import FORMS, LONGEST_YEAR, amiss, parts

_BELONGS = {
    "dateTime": "a date and a time, with a T between them, belong here: 1912-03-05T14:30:00",
    "date": "only a year, month and day belong here: 1912-03-05",
    "time": "only hours, minutes and seconds belong here: 14:30:00",
    "gYearMonth": "only a year and month belong here: 1912-03",
    "gYear": "only a year belongs here: 1912",
    "gMonthDay": "only a month and day belong here: --03-05",
    "gMonth": "only a month belongs here: --03",
    "gDay": "only a day belongs here: ---05",
}
_DATE = re.compile(r"(-?)([0-9]+)([-/.])([0-9]{1,2})(?:\3([0-9]{1,2}))?")
_DAY_FIRST = re.compile(r"([0-9]{1,2})([-/.])([0-9]{1,2})\2([0-9]{4})")
_CLOCK = re.compile(r"([0-9]{1,2})[:.]([0-9]{2})(?::([0-9]{2}))?")
_YEAR = 4


def explain(name: str, text: str) -> str:
    """What is wrong with a text that is not of a type of `FORMS`."""
    if not text:
        return ""
    if len(text) > LONGEST_YEAR:
        return f"years of more than {LONGEST_YEAR} digits are not read"
    if stated := parts(name, text):
        return amiss(stated, text)
    found = re.fullmatch(r"(.*?)T?(\d\d?[:.]\d\d.*)", text)
    meant = next((other for other in FORMS if FORMS[other].fullmatch(text)), "")
    if meant:
        return _meant(name, meant, text)
    return _loose(name, text) or _clock(name, text) or (_BELONGS[name] if found else "")


def _meant(name: str, meant: str, text: str) -> str:
    """A text of another type, which may be wrong in itself."""
    stated = parts(meant, text)
    wrong = amiss(stated, text) if stated else ""
    return wrong or _BELONGS[name]


_CENTURY = 3
"""The fewest digits of a year that tell its century."""
_NO_CENTURY = "a year has four digits, those of the century too"


def _loose(name: str, text: str) -> str:
    """Digits of a date, but not written as the standard has it."""
    if turned := _DAY_FIRST.fullmatch(text):
        day, _, month, year = turned.groups()
        example = f"{year}-{month:0>2}-{day:0>2}"
        certain = turned[2] == "." and not _wrong("date", example)
        return "the year comes first" + (f": {example}" if certain else ", then month and day")
    found = _DATE.fullmatch(text)
    if not found:
        years = re.fullmatch(r"(-?)([0-9]{1,3})", text)
        if years and len(years[2]) < _CENTURY:
            return _NO_CENTURY
        return f"a year has four digits: {years[1]}{years[2]:0>4}" if years else ""
    sign, year, between, month, day = found.groups()
    if len(year) < _CENTURY:
        return _NO_CENTURY
    whole = "-".join([f"{sign}{year:0>4}", f"{month:0>2}", *([f"{day:0>2}"] if day else [])])
    form = "date" if day else "gYearMonth"
    ending = f": {whole}" if form == name and not _wrong(form, whole) else ""
    if between != "-":
        return f"hyphens stand between year, month and day{ending}"
    return _digits(year, month) + ending


def _digits(year: str, month: str) -> str:
    if len(year) < _YEAR:
        return "a year has four digits"
    if len(year) > _YEAR and year.startswith("0"):
        return "a year of more than four digits does not begin with 0"
    return "a month has two digits" if len(month) == 1 else "a day has two digits"


def _wrong(name: str, text: str) -> bool:
    stated = parts(name, text)
    return stated is None or bool(amiss(stated, text))


def _clock(name: str, text: str) -> str:
    """Digits of a time."""
    found = _CLOCK.fullmatch(text)
    if not found or name != "time":
        return ""
    hour, minute, second = found.groups()
    return f"hours, minutes and seconds have two digits each: {hour:0>2}:{minute}:{second or '00'}"
