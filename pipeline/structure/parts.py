"""Which lines of a capture are page furniture, and which make up each language version."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import groupby, pairwise, takewhile

from pipeline.capture import Capture
from pipeline.lexicon import LANGUAGES
from pipeline.lexicon.genres import TOWARDS
from pipeline.model import Kind, Line, Role
from pipeline.notation.shapes import holds, is_initial, skeleton, words
from pipeline.readers.sections import ABOVE
from pipeline.structure.languages import tag_lines
from pipeline.structure.signs.above import ends_a_sentence, is_headed

_HEADER = frozenset({Kind.META, Kind.FIELD, Kind.RIGHTS})
_FURNITURE = _HEADER | {Kind.BACKLINK, Kind.SECTION}
_PROSE = frozenset({None, Kind.FOOTNOTE})
"""What a language is looked for in; other lines are in that of the next of these."""
_MOST_TITLES = 6
_LONGEST_TITLE = 40


@dataclass(frozen=True, slots=True)
class Parts:
    """A capture taken apart: furniture and, in page order, the lines of each version.

    `titles` are the furniture lines that are titles, `columns` what the layout calls each version;
    no line is in two places, none is left out but the blank ones. `apart` has the numbers of lines
    that belong to other letters of the page.
    """

    furniture: tuple[Line, ...]
    versions: tuple[tuple[Line, ...], ...]
    columns: tuple[str, ...] = ()
    apart: frozenset[int] = frozenset()

    @property
    def titles(self) -> tuple[Line, ...]:
        """The titles above the index line, in page order."""
        return tuple(line for line in self.furniture if line.kind is Kind.TITLE)

    @property
    def names(self) -> frozenset[str]:
        """Skeletons of the surnames in the titles: capitalized words behind initials."""
        tokens = [words(title.text) for title in self.titles]
        return frozenset(
            skeleton(word)
            for line in tokens
            for before, word in pairwise(line)
            if is_initial(before) and word[0].isupper()
        )


def split(capture: Capture) -> Parts:
    """Take a capture apart by its index line and the languages of its lines."""
    lines = _tagged(capture)
    titles = _titles(lines, capture)
    kept = [line for line in lines if line.kind in _FURNITURE]
    text = [line for line in lines if line.kind not in _FURNITURE and line.number not in titles]
    named = [_as_title(line) for line in lines if line.number in titles]
    furniture = tuple(sorted((*kept, *named), key=lambda line: line.number))
    if any(line.column for line in text):
        named_, versions = _in_columns(text)
        return Parts(furniture, versions, named_, capture.apart)
    versions = _versions(text)
    return Parts(furniture, versions, ("",) * len(versions), capture.apart)


def _as_title(line: Line) -> Line:
    """A title, in the one language whose words for a genre and its addressee it opens with."""
    fitting = [lang for lang in LANGUAGES if is_headed(line.text, lang)]
    if len(fitting) > 1:
        fitting = [lang for lang in fitting if holds(line.text, TOWARDS, lang)]
    lang = fitting[0] if len(fitting) == 1 else line.lang
    return replace(line, kind=Kind.TITLE, lang=lang)


def language_of(lines: Iterable[Line]) -> str:
    """The language of most letters of a version's lines."""
    weight: dict[str, int] = {}
    for line in lines:
        weight[line.lang or "und"] = weight.get(line.lang or "und", 0) + len(line.text)
    return max(sorted(weight), key=weight.__getitem__)


def _tagged(capture: Capture) -> list[Line]:
    """The lines that are not blank, each with its language; machinery has none."""
    lines = [line for line in capture.lines if line.kind is not Kind.BLANK]
    declared = [code.lang for code in capture.declared.codes]
    prose = [line for line in lines if line.kind in _PROSE]
    tags: dict[int, str] = {}
    for column in dict.fromkeys(line.column for line in prose):
        own = [line for line in prose if line.column == column]
        tags |= zip((line.number for line in own), tag_lines(own, declared), strict=True)
    nearest = tags[max(tags)] if tags else "und"
    out: list[Line] = []
    for line in reversed(lines):
        nearest = tags.get(line.number, nearest)
        lang = line.lang or nearest
        out.append(line if line.kind in _FURNITURE else replace(line, lang=lang))
    return out[::-1]


def _titles(lines: Sequence[Line], capture: Capture) -> frozenset[int]:
    """Numbers of the title lines above the text."""
    index = next((i for i, line in enumerate(lines) if _opens_a_header(line)), None)
    if index is not None:
        above = [line for line in lines[:index] if line.kind is None and _may_be_title(line)]
        if len(above) <= _MOST_TITLES and all(_short(line) for line in above):
            return frozenset(line.number for line in above)
        if lines[index].kind is Kind.META:
            return frozenset()
    sided = any(line.column for line in lines) and capture.columns
    if sided and sided[0].role is not Role.TRANSLATION and sided[0].name != ABOVE:
        return _titles_over_columns(lines)
    return _unindexed_titles([line for line in lines if line.kind is None])


def _opens_a_header(line: Line) -> bool:
    """Whether a line is the first of a header but for bare values above its keys."""
    bare = line.kind is Kind.FIELD and all(mark.kind != "key" for mark in line.marks)
    return line.kind in _HEADER and not bare


def _titles_over_columns(lines: Sequence[Line]) -> frozenset[int]:
    """Numbers of the lines above the first heading of a version, if they read like titles."""
    above = list(takewhile(lambda line: not line.column, lines))
    open_lines = [line for line in above if line.kind in {None, Kind.TITLE}]
    fits = all(_short(line) and (line.kind or _is_heading(line)) for line in open_lines)
    return frozenset(line.number for line in open_lines if fits and len(open_lines) <= _MOST_TITLES)


def _unindexed_titles(lines: Sequence[Line]) -> frozenset[int]:
    """Titles of a page without index line: headings in two languages or more, one after another."""
    found: list[Line] = []
    for line in map(_as_title, lines[:_MOST_TITLES]):
        known = line.lang in {title.lang for title in found} or not _may_be_title(line)
        if known or not _short(line) or not _is_heading(line):
            break
        found.append(line)
    return frozenset(line.number for line in found) if len(found) > 1 else frozenset()


def _may_be_title(line: Line) -> bool:
    """Whether no editor says that a line is something else."""
    return line.given in {None, Kind.TITLE}


def _is_heading(line: Line) -> bool:
    """Whether a line opens with a genre, or at least does not end like a sentence."""
    ends = line.text.endswith(("?", ",", ":")) or ends_a_sentence(line.text)
    return bool(is_headed(line.text, line.lang or "")) or not ends


def _short(line: Line) -> bool:
    return len(words(line.text)) <= _LONGEST_TITLE


def _in_columns(
    lines: Sequence[Line],
) -> tuple[tuple[str, ...], tuple[tuple[Line, ...], ...]]:
    """One version a column, with the columns' names; lines outside all of them go to the first in
    their language, or else to the first.
    """
    columns: dict[str, list[Line]] = {line.column: [] for line in lines if line.column}
    for line in lines:
        if line.column:
            columns[line.column].append(line)
    spoken = {name: language_of(own) for name, own in columns.items()}
    rest = {line.number for line in columns.pop(ABOVE, [])} if _goes_on(spoken) else set()
    spoken = {name: lang for name, lang in spoken.items() if name in columns}
    for line in lines:
        if not line.column or line.number in rest:
            fitting = (name for name, lang in spoken.items() if lang == line.lang)
            columns[next(fitting, next(iter(columns)))].append(line)
    versions = (tuple(sorted(own, key=lambda line: line.number)) for own in columns.values())
    return tuple(columns), tuple(versions)


def _goes_on(spoken: Mapping[str, str]) -> bool:
    """Whether the text above all headings is in the language of one below: no version."""
    return any(spoken.get(ABOVE) == lang for name, lang in spoken.items() if name != ABOVE)


def _versions(lines: Sequence[Line]) -> tuple[tuple[Line, ...], ...]:
    """One version per language, in the order in which the languages first appear."""
    runs = [_Run(lang or "und", tuple(run)) for lang, run in groupby(lines, lambda x: x.lang)]
    versions: dict[str, tuple[Line, ...]] = {}
    long = _without_slivers(runs)
    for run in long if _alternate(long) else _without_islands(long):
        versions[run.lang] = versions.get(run.lang, ()) + run.lines
    merged: dict[str, tuple[Line, ...]] = {}
    for own in versions.values():
        lang = language_of(own)
        merged[lang] = tuple(sorted((*merged.get(lang, ()), *own), key=lambda line: line.number))
    return tuple(merged.values())


_SLIVER = 0.04
"""Share of the page below which a language has no version: a quotation, a name."""
_ISLAND = 0.35
"""Size, beside the two runs of one language around it, below which a run belongs to them."""


@dataclass(frozen=True, slots=True)
class _Run:
    """Lines that follow each other and belong to the version in `lang`."""

    lang: str
    lines: tuple[Line, ...]

    @property
    def size(self) -> int:
        """Its characters."""
        return sum(len(line.text) for line in self.lines)

    def joined(self, *others: "_Run") -> "_Run":
        """This run with others behind it, in its own language."""
        return _Run(self.lang, sum((other.lines for other in others), self.lines))


def _without_slivers(runs: Sequence[_Run]) -> list[_Run]:
    """Runs of languages with hardly any text go to the run before them, or else after them."""
    sizes: dict[str, int] = {}
    for run in runs:
        sizes[run.lang] = sizes.get(run.lang, 0) + run.size
    least = _SLIVER * sum(sizes.values())
    out: list[_Run] = []
    waiting: tuple[Line, ...] = ()
    for run in runs:
        if sizes[run.lang] >= least:
            out.append(_Run(run.lang, waiting + run.lines))
            waiting = ()
        elif out:
            out[-1] = out[-1].joined(run)
        else:
            waiting += run.lines
    return out


_TURNS = 3
"""Turns each language must have before a page is taken to alternate, paragraph by paragraph."""


def _alternate(runs: Sequence[_Run]) -> bool:
    """Whether languages take turns, so that no short run is a quotation in what is around it."""
    langs = list(dict.fromkeys(run.lang for run in runs))
    turns = [run.lang for run in runs]
    regular = all(lang == langs[i % len(langs)] for i, lang in enumerate(turns))
    return len(langs) > 1 and regular and len(turns) >= _TURNS * len(langs)


def _without_islands(runs: Sequence[_Run]) -> list[_Run]:
    """A short run inside another language is a quotation: it joins what is around it."""
    out: list[_Run] = []
    for run in runs:
        out.append(run)
        while len(out) >= len(("before", "island", "after")) and _is_island(*out[-3:]):
            before, island, after = out[-3:]
            out[-3:] = [before.joined(island, after)]
    return out


def _is_island(before: _Run, island: _Run, after: _Run) -> bool:
    around = before.size + after.size
    return before.lang == after.lang and island.size < _ISLAND * around
