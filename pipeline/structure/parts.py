"""Which lines of a capture are page furniture, and which make up each language version."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from pipeline.model import Capture, Kind, Line
from pipeline.notation.shapes import words
from pipeline.structure.languages import tag_lines
from pipeline.structure.signs.above import genre_of

_FURNITURE = frozenset({Kind.BACKLINK, Kind.META})
_MOST_TITLES = 6
_LONGEST_TITLE = 40


@dataclass(frozen=True, slots=True)
class Parts:
    """A capture taken apart: furniture and, in page order, the lines of each version.

    `titles` are the furniture lines that are titles; no line is in two places, none is left out
    but the blank ones.
    """

    furniture: tuple[Line, ...]
    versions: tuple[tuple[Line, ...], ...]

    @property
    def titles(self) -> tuple[Line, ...]:
        """The titles above the index line, in page order."""
        return tuple(line for line in self.furniture if line.kind is Kind.TITLE)


def split(capture: Capture) -> Parts:
    """Take a capture apart by its index line and the languages of its lines."""
    lines = _tagged(capture)
    titles = _titles(lines)
    kept = [line for line in lines if line.kind in _FURNITURE]
    text = [line for line in lines if line.kind not in _FURNITURE and line.number not in titles]
    named = [replace(line, kind=Kind.TITLE) for line in lines if line.number in titles]
    furniture = tuple(sorted((*kept, *named), key=lambda line: line.number))
    return Parts(furniture, _versions(text))


def language_of(lines: Iterable[Line]) -> str:
    """The language of most letters of a version's lines."""
    weight: dict[str, int] = {}
    for line in lines:
        weight[line.lang or "und"] = weight.get(line.lang or "und", 0) + len(line.text)
    return max(sorted(weight), key=weight.__getitem__)


def _tagged(capture: Capture) -> list[Line]:
    """The lines that are not blank, each with its language; machinery has none."""
    lines = [line for line in capture.lines if line.kind is not Kind.BLANK]
    spoken = [line for line in lines if line.kind not in _FURNITURE]
    declared = [code.lang for code in capture.declared.codes]
    prose = [line for line in spoken if line.kind is None]
    tags = dict(zip((line.number for line in prose), tag_lines(prose, declared), strict=True))
    following = ""
    out: list[Line] = []
    for line in reversed(lines):
        following = tags.get(line.number, following)
        out.append(line if line.kind in _FURNITURE else replace(line, lang=following or "und"))
    return out[::-1]


def _titles(lines: Sequence[Line]) -> frozenset[int]:
    """Numbers of the title lines above the text."""
    index = next((i for i, line in enumerate(lines) if line.kind is Kind.META), None)
    if index is not None:
        above = [line for line in lines[:index] if line.kind is None]
        if len(above) <= _MOST_TITLES and all(_short(line) for line in above):
            return frozenset(line.number for line in above)
        return frozenset()
    return _unindexed_titles([line for line in lines if line.kind is None])


def _unindexed_titles(lines: Sequence[Line]) -> frozenset[int]:
    """Titles of a page without index line: headings in two languages or more, one after another."""
    found: list[Line] = []
    for line in lines[:_MOST_TITLES]:
        seen = {title.lang for title in found}
        if line.lang in seen or not _short(line) or not _is_heading(line):
            break
        found.append(line)
    return frozenset(line.number for line in found) if len(found) > 1 else frozenset()


def _is_heading(line: Line) -> bool:
    """Whether a line opens with a genre, or at least does not end like a sentence."""
    return bool(genre_of(line.text, line.lang or "")) or not line.text.endswith(
        (".", "!", "?", ",", ":")
    )


def _short(line: Line) -> bool:
    return len(words(line.text)) <= _LONGEST_TITLE


def _versions(lines: Sequence[Line]) -> tuple[tuple[Line, ...], ...]:
    """One version per language: its largest run, with the runs that interrupt others taken in."""
    runs = [tuple(run) for _, run in groupby(lines, key=lambda line: line.lang)]
    size = [sum(len(line.text) for line in run) for run in runs]
    largest: dict[str | None, int] = {}
    for i, run in enumerate(runs):
        best = largest.get(run[0].lang)
        if best is None or size[i] > size[best]:
            largest[run[0].lang] = i
    versions: list[tuple[Line, ...]] = []
    waiting: tuple[Line, ...] = ()
    for i, run in enumerate(runs):
        if largest[run[0].lang] == i and not _is_foreign(i, size):
            versions.append(waiting + run)
            waiting = ()
        elif versions:
            versions[-1] += run
        else:
            waiting += run
    return tuple(versions) if not waiting else (waiting, *versions)


_SLIVER = 0.04


def _is_foreign(i: int, size: Sequence[int]) -> bool:
    """Whether a run is too small beside the whole page to be a version: a quotation, a name."""
    return len(size) > 1 and size[i] < _SLIVER * sum(size)
