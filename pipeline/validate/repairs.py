"""Values that do not fit, repaired in the ways in which people go wrong, if they fit then."""

import re
from collections.abc import Callable, Iterable

from pipeline.relaxng.datatypes import Datatype, DatatypeError, datatype
from pipeline.relaxng.faults import Sort, Wanted

_DAY_FIRST = re.compile(r"(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})")
_MONTH_FIRST = re.compile(r"(\d{1,2})\.(\d{4})")
_YEAR_FIRST = re.compile(r"(\d{4})[-./ ](\d{1,2})(?:[-./ ](\d{1,2}))?")
_LETTERS = re.compile(r"[^\W\d_]{3}")
_WHOLE = re.compile(r"[+-]?\d+")
_COMMA = re.compile(r"([+-]?\d+),(\d{1,2})")
_DATES = frozenset({"date", "gYearMonth", "gYear", "gMonthDay"})
_NUMBERS = frozenset({
    "decimal", "double", "float", "integer", "int", "long", "short", "nonNegativeInteger",
    "positiveInteger", "unsignedInt", "unsignedLong",
})  # fmt: skip
_NAMES = frozenset({"ID", "IDREF", "NCName", "Name"})
_WORDS = frozenset({"token", "NMTOKEN", "string"})


def repaired(value: str, wanted: Iterable[Wanted]) -> tuple[str, Datatype] | None:
    """The value as it was probably meant, and the one of the wanted datatypes that allows it."""
    for one, known in typed(wanted):
        if known.needs_context:
            continue
        right = next((way(value) for types, way in _WAYS if _name(one) in types), "")
        if right and right != value and known.allows(right, {}):
            return right, known
    return None


def typed(wanted: Iterable[Wanted]) -> list[tuple[Wanted, Datatype]]:
    """The datatypes among what is wanted; those that this engine does not know left out."""
    found = []
    for one in wanted:
        if one.sort is Sort.DATATYPE:
            try:
                found.append((one, datatype(one.library, _name(one), one.parameters)))
            except DatatypeError:
                continue
    return found


def _name(wanted: Wanted) -> str:
    return wanted.text.partition(" ")[0]


def _date(value: str) -> str:
    """``5.3.1912``, ``1912/3/5`` and ``5 March 1912`` as ``1912-03-05``; of what could be read in
    two ways, nothing.
    """
    value = value.strip()
    if found := _DAY_FIRST.fullmatch(value):
        return f"{found[3]}-{int(found[2]):02}-{int(found[1]):02}"
    if found := _MONTH_FIRST.fullmatch(value):
        return f"{found[2]}-{int(found[1]):02}"
    if found := _YEAR_FIRST.fullmatch(value):
        day = f"-{int(found[3]):02}" if found[3] else ""
        return f"{found[1]}-{int(found[2]):02}{day}"
    return _in_words(value) if _LETTERS.search(value) else ""


def _in_words(value: str) -> str:
    """A date with its month in words, in any language that the reader of dates knows; that is
    loaded where it is needed only.
    """
    from pipeline.notation.dates import find

    found = find(value, "en")
    if len(found) != 1 or found[0].doubt or found[0].span.end - found[0].span.start < len(value):
        return ""
    return dict(found[0].value).get("when", "")


def _number(value: str) -> str:
    """``1 250`` as ``1250``, ``12,5`` as ``12.5``; ``1,250`` may be either."""
    dense = "".join(value.split())
    if found := _COMMA.fullmatch(dense):
        return f"{found[1]}.{found[2]}"
    return dense if _WHOLE.fullmatch(dense) else ""


def _language(value: str) -> str:
    return "-".join(value.strip().split("_")) if " " not in value.strip() else ""


def _id(value: str) -> str:
    """A name without blanks, and with a letter at its start."""
    joined = "-".join(value.split()).removeprefix("#")
    return f"n{joined}" if joined[:1].isdigit() else joined


def _joined(value: str) -> str:
    return "-".join(value.split())


def _address(value: str) -> str:
    return "%20".join(value.split())


_WAYS: tuple[tuple[frozenset[str], Callable[[str], str]], ...] = (
    (_DATES, _date), (_NUMBERS, _number), (frozenset({"language"}), _language), (_NAMES, _id),
    (_WORDS, _joined), (frozenset({"anyURI"}), _address), (frozenset({"boolean"}), str.lower),
)  # fmt: skip
"""How values of some datatypes are repaired."""
