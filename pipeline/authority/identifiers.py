"""Identifiers of authority files: GND, VIAF, Wikidata, GeoNames."""

import re

ADDRESSES = {
    "GND": "https://d-nb.info/gnd/",
    "VIAF": "https://viaf.org/viaf/",
    "Wikidata": "http://www.wikidata.org/entity/",
    "GeoNames": "https://sws.geonames.org/",
}
"""What stands before an identifier in its address."""

_PATTERNS = {
    "GND": (re.compile(r"1[0-9]{7,8}[0-9X]|[1-9][0-9]{0,7}-[0-9X]"), "as 118540238 or 4005728-8"),
    "VIAF": (re.compile(r"[1-9][0-9]{1,21}"), "digits only"),
    "Wikidata": (re.compile(r"Q[1-9][0-9]{0,10}"), "as Q5879"),
    "GeoNames": (re.compile(r"[1-9][0-9]{0,8}"), "digits only"),
}
_IN_ADDRESS = re.compile(
    r"https?://(?:www\.)?(?:d-nb\.info/gnd|viaf\.org/viaf|wikidata\.org/(?:entity|wiki)"
    r"|(?:sws\.)?geonames\.org)/([0-9A-Za-z-]+)(?:/.*)?"
)


def bare(value: str) -> str:
    """An identifier without the address it may be written as."""
    found = _IN_ADDRESS.fullmatch(value)
    return found[1] if found else value


def problem_of(kind: str, value: str) -> str:
    """Why a value cannot be an identifier of a kind; ``""`` where it can."""
    pattern, like = _PATTERNS[kind]
    if not pattern.fullmatch(value):
        return f"{value!r} is no {kind} identifier: {like}"
    if kind == "GND" and not _checks(value):
        return f"{value!r} is no GND identifier: its last digit does not fit the others"
    return ""


def _checks(value: str) -> bool:
    """Whether the check digit of a GND number is right (modulo 11, as the DNB describes it).

    Numbers with a hyphen, of places, bodies and subjects, have the remainder itself as digit; those
    without, of persons, what lacks to eleven.
    """
    digits = value[:-1].removesuffix("-")
    total = sum(weight * int(digit) for weight, digit in enumerate(reversed(digits), start=2))
    digit = total % 11 if "-" in value else -total % 11
    return value[-1] == "0123456789X"[digit]
