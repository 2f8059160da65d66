"""What a unit of a text is: a line as it stands, a sentence, or a paragraph."""

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import accumulate, chain, groupby, pairwise
from statistics import median

from pipeline.errors import UsageError
from pipeline.model import Block, Kind, Where
from pipeline.pairing.source import Source
from pipeline.pairing.text import Piece
from pipeline.readers.passages import Passage, Run
from pipeline.segment import sentences

LINE, SENTENCE, PARAGRAPH, AUTO = "line", "sentence", "paragraph", "auto"
UNITS = (AUTO, LINE, SENTENCE, PARAGRAPH)

_BLANKS = re.compile(r"[\t\n\f\r\v\x1c-\x1f\x85\u2028\u2029 ]+")
_ENDED = re.compile(r"[.!?…:;。！？；؟۔।॥][\s\"'”’»«“)\]]*$")
_FEWEST = 3
"""Lines that show how a file is laid out."""
_COMPLETE, _SEVERAL = 0.7, 0.15
"""Of the lines of a file with a sentence a line, at least so many end where a sentence can, and at
most so many hold more than one.
"""
_SHORT = 60
"""Characters that the middle one of verse lines has at most."""
_FREE = 0.25
"""Share of breaks that a metre leaves room before; lines that a program wrapped leave none."""
_WRAPPED = 0.25
"""Share of lines that begin with a small letter, from which lines without gaps are one text."""


def unit_of(sources: Sequence[Source], asked: str, langs: Sequence[str]) -> tuple[str, ...]:
    """What the unit of each of two sources is; lines only where both are laid out so, or as asked.

    Raises `UsageError` where a TEI file is to be taken line by line: its lines are not its text's.
    """
    plain = [source.form == "text" for source in sources]
    for source in sources:
        if asked == LINE and source.form == "tei":
            raise UsageError(
                f"{source.name}: lines of TEI are no units; take --unit sentence or paragraph"
            )
    if asked != AUTO:
        return (asked,) * len(sources)
    pairs = zip(sources, langs, strict=True)
    if all(plain) and all(_line_by_line(source, lang) for source, lang in pairs):
        return (LINE,) * len(sources)
    return (SENTENCE,) * len(sources)


def _line_by_line(source: Source, lang: str) -> bool:
    """Whether the lines of a plain text mostly hold one sentence, or one line of verse, each."""
    stanzas = [[_plain(run.text) for run in passage.runs] for passage in source.passages]
    lines = [line for stanza in stanzas for line in stanza]
    if len(lines) < _FEWEST:
        return False
    ended = sum(_ENDED.search(line) is not None for line in lines)
    several = sum(len(list(_sentences(line, lang))) > 1 for line in lines)
    complete = ended >= _COMPLETE * len(lines) or _is_verse(stanzas)
    return complete and several <= _SEVERAL * len(lines)


def _is_verse(stanzas: Sequence[Sequence[str]]) -> bool:
    """Whether lines are short and end where the next word would still have had room."""
    lines = [line for stanza in stanzas for line in stanza]
    width = max(map(len, lines))
    breaks = [(line, after) for stanza in stanzas for line, after in pairwise(stanza)]
    free = sum(len(line) + 1 + len(after.split(" ", 1)[0]) <= width for line, after in breaks)
    short = median(map(len, lines)) <= _SHORT
    return short and len(breaks) >= _FEWEST and free >= _FREE * len(breaks)


def pieces_of(source: Source, unit: str, lang: str) -> tuple[Piece, ...]:
    """The units of a source, in order; together they hold all its text, white space aside."""
    passages = source.passages if unit == LINE else _told_apart(source.passages)
    known = Counter(
        chain.from_iterable((p.id, *(run.id for run in p.runs if run.id != p.id)) for p in passages)
    )
    found = [
        piece
        for number, passage in enumerate(passages)
        for piece in _pieces(passage, number, unit, lang)
    ]
    return tuple(p if known[p.id] == 1 else replace(p, id="") for p in found)


def _told_apart(passages: tuple[Passage, ...]) -> tuple[Passage, ...]:
    """Without blank lines each line is a paragraph, unless sentences run over line ends."""
    if len(passages) != 1 or any(run.marked for run in passages[0].runs):
        return passages
    runs = passages[0].runs
    small = sum(_plain(run.text)[:1].islower() for run in runs)
    if small >= _WRAPPED * len(runs):
        return passages
    return tuple(replace(passages[0], runs=(run,)) for run in runs)


def _pieces(passage: Passage, number: int, unit: str, lang: str) -> Iterator[Piece]:
    if unit == LINE:
        for run in passage.runs:
            yield Piece(run.text, (run.row, run.row), number)
    elif unit == PARAGRAPH:
        yield _whole(passage.runs, number, passage.id)
    else:
        stretches = [tuple(group) for _, group in groupby(passage.runs, lambda run: run.owner)]
        for runs in stretches:
            if runs[0].marked:
                yield _whole(
                    runs, number, runs[0].id or (passage.id if len(stretches) == 1 else "")
                )
            else:
                yield from _cut(runs, number, lang, passage.id if len(stretches) == 1 else "")


def _whole(runs: Sequence[Run], number: int, identifier: str) -> Piece:
    text = " ".join(_plain(run.text) for run in runs)
    return Piece(text, (runs[0].row, runs[-1].row), number, identifier)


def _cut(runs: Sequence[Run], number: int, lang: str, identifier: str) -> Iterator[Piece]:
    """The sentences of lines that are one text; the block's id is that of its only sentence."""
    lines = [_plain(run.text) for run in runs]
    text = " ".join(lines)
    starts = [0, *accumulate(len(line) + 1 for line in lines)][:-1]
    spans = list(_sentences(text, lang))
    for start, end in spans:
        first, last = (bisect_right(starts, place) - 1 for place in (start, end - 1))
        rows = runs[first].row, runs[last].row
        yield Piece(text[start:end], rows, number, identifier if len(spans) == 1 else "")


def _sentences(text: str, lang: str) -> Iterator[tuple[int, int]]:
    """Where the sentences of a paragraph begin and end."""
    block = Block("b", Kind.PARAGRAPH, text, Where("", 0, 0))
    for span in sentences(block, lang):
        yield span.start, span.end


def _plain(text: str) -> str:
    return _BLANKS.sub(" ", text).strip()
