"""Leaves: ``57`` · ``64-65`` · ``12 об.–13`` · ``64, 66об.`` · ``12 и об.`` · ``12 RS``."""

import re
from dataclasses import dataclass

from anyascii import anyascii

from pipeline.lexicon import archives, fold
from pipeline.model import Span


def _any(*words: str) -> str:
    spelled = sorted({fold(word) for word in words}, key=lambda word: (-len(word), word))
    return "|".join(map(re.escape, spelled))


_VERSO = _any(*archives.VERSOS.every())
_RECTO = _any(*archives.RECTOS.every())
_SIDE = rf"(?:(?P<verso>{_VERSO})|(?P<recto>{_RECTO}))(?!\w)(?:(?<=об|ob|ор|rs|vs|ks|to)\.)?"
_LEAF = re.compile(rf"(?P<n>\d{{1,6}})(?:\s?{_SIDE}|(?P<letter>[a-zа-я])(?!\w))?(?!\w)")
_ALSO = re.compile(r"\s?[,и]?\s?[ис]?\s?(?:об|ob)(?!\w)\.?")
"""The verso besides: ``12 и об.``, ``12, об.``, ``2–3 с об.``."""
_TO, _NEXT = re.compile(r"\s?[-–—]\s?(?=\d)"), re.compile(r"\s?(?:[,;&]|и|and|et|und|y)\s?(?=\d)")
_OF_DATE = re.compile(r"\s[^\W\d_]{3}|[./]\s?[\divx]")
_YEARS = range(1500, 2100)


@dataclass(frozen=True, slots=True)
class Locus:
    """One leaf or range, `first` and `last` with ``v`` or ``r`` where the side is known."""

    span: Span
    first: str
    last: str


def leaves(text: str, start: int) -> tuple[Locus, ...]:
    """The list of leaves that begins at `start`, which is a digit; empty where it is none."""
    folded = fold(text)
    found: list[Locus] = []
    at: int | None = start
    while at is not None:
        locus = _locus(folded, at)
        if locus is None or (found and _is_dated(folded, found[-1], locus)):
            break
        found.append(locus)
        following = _NEXT.match(folded, locus.span.end)
        at = following.end() if following else None
    return tuple(found)


def _locus(folded: str, start: int) -> Locus | None:
    first = _LEAF.match(folded, start)
    if not first:
        return None
    to = _TO.match(folded, first.end())
    last = (_LEAF.match(folded, to.end()) if to else None) or first
    also = _ALSO.match(folded, last.end())
    end = also.end() if also else last.end()
    one = _named(first, first["n"])
    other = _named(last, _full(first["n"], last["n"]), recto=first["verso"] is not None)
    return Locus(Span(start, end), one, other.rstrip("rv") + "v" if also else other)


def _named(match: re.Match[str], number: str, *, recto: bool = False) -> str:
    """``12v``; a plain leaf to which a range goes from a verso is its `recto`."""
    if match["verso"]:
        return f"{number}v"
    if match["letter"]:
        return f"{number}{match['letter']}"
    return f"{number}r" if match["recto"] or recto else number


def _full(first: str, last: str) -> str:
    """``176`` for the ``6`` of ``175-6``."""
    shortened = len(last) < len(first) and int(last) < int(first)
    return first[: len(first) - len(last)] + last if shortened else last


def _is_dated(folded: str, before: Locus, locus: Locus) -> bool:
    """Whether what follows a list of leaves is a year, or the day of a date."""
    if folded[locus.span.end - 1].isdecimal() and _OF_DATE.match(folded, locus.span.end):
        return True
    return _number(locus.first) in _YEARS and _number(before.last) < _YEARS.start // 2


def _number(leaf: str) -> int:
    return int("".join(filter(str.isdecimal, leaf)))


def keyed(loci: tuple[Locus, ...]) -> str:
    """Leaves in a key: ``12V-13``; a letter is set apart from the sides (``12.A``)."""
    ends = ((_key(locus.first), _key(locus.last)) for locus in loci)
    return ",".join(one if one == other else f"{one}-{other}" for one, other in ends)


def _key(leaf: str) -> str:
    number, side = str(_number(leaf)), leaf.lstrip("0123456789")
    if side in {"", "r"}:
        return number
    return f"{number}V" if side == "v" else f"{number}.{anyascii(side).upper()}"
