"""Attributes of att.datable as EDTF, level 1 (ISO 8601-2; Library of Congress, 2019)."""

from pipeline.model import Attributes

_DECADE = 9
_QUALIFIERS = {(True, False): "?", (False, True): "~", (True, True): "%"}


def edtf(value: Attributes) -> str:
    """The same time as an EDTF string; ``""`` where no year is known, which level 1 cannot say.

    What lies somewhere between two bounds is written as the interval it lies in; a bound that is
    open is ``..``. A whole decade is ``193X``. Doubt is ``?``, approximation ``~``, both ``%``.
    """
    given = dict(value)
    low = given.get("when") or given.get("from") or given.get("notBefore") or ""
    high = given.get("to") or given.get("notAfter") or ""
    if low.startswith("--") or high.startswith("--") or not (low or high):
        return ""
    doubts = (given.get("cert") == "low", given.get("precision") == "low")
    mark = _QUALIFIERS.get(doubts, "")
    if "when" in given:
        return f"{low}{mark}"
    if "notBefore" in given and _is_decade(low, high):
        return f"{low[:3]}X{mark}"
    return "/".join(f"{edge}{mark}" if edge else ".." for edge in (low, high))


def _is_decade(low: str, high: str) -> bool:
    """Whether two bounds are the first and last day of a decade."""
    return low[3:] == "0-01-01" and high[3:] == "9-12-31" and low[:3] == high[:3]
