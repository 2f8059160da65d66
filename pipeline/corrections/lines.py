"""Kinds and languages of single lines: set on the capture, looked for in what came of it."""

from collections.abc import Iterator
from dataclasses import replace

from pipeline.capture import Capture
from pipeline.corrections.change import Change, Saying
from pipeline.corrections.kinds import KINDS, kind_name
from pipeline.corrections.sidecar import OfLine, Sidecar
from pipeline.diagnostics import Diagnostic
from pipeline.model import Block, Document, Kind, Line
from pipeline.rules import finding

_TITLES = frozenset({Kind.TITLE, Kind.REPEAT_TITLE})


def settle(capture: Capture, sidecar: Sidecar) -> Capture:
    """The capture with what an editor says of its lines; what cannot be said is left out."""
    said = {one.line: one for one in sidecar.given.lines}
    lines = (_settled(line, said.get(line.number)) for line in capture.lines)
    return replace(capture, lines=tuple(lines))


def _settled(line: Line, said: OfLine | None) -> Line:
    if said is None or line.kind in {Kind.BLANK, Kind.META}:
        return line
    kind = KINDS.get(said.kind)
    lang = said.lang or line.lang
    if kind is Kind.BACKLINK:
        return replace(line, kind=kind, lang=lang)
    return replace(line, kind=None if kind else line.kind, given=kind, lang=lang)


def wrong(capture: Capture, sidecar: Sidecar) -> Iterator[Diagnostic]:
    """The corrections of lines, and the answers, that do not fit the page as it is."""
    by_number = {line.number: line for line in capture.lines}
    seen: set[int] = set()
    for number, said in enumerate(sidecar.given.lines):
        where = sidecar.where("lines", number)
        problem = _misplaced(said.line, said.text, by_number) or _misused(said)
        if said.line in seen:
            problem = f"line {said.line} is settled twice"
        elif not problem and by_number[said.line].kind is Kind.META:
            problem = f"line {said.line} is the page's index line; correct it in the page"
        if problem:
            yield finding("CFG003", where, problem=problem)
        seen.add(said.line)
    for number, answer in enumerate(sidecar.given.answers):
        problem = _misplaced(answer.line, answer.text, by_number) if answer.line else ""
        if problem:
            yield finding("CFG003", sidecar.where("answers", number), problem=problem)


def _misplaced(number: int, text: str, lines: dict[int, Line]) -> str:
    """Why a statement about a line cannot be meant for the page, ``""`` where it can."""
    line = lines.get(number)
    if line is None:
        last = max(lines, default=0)
        return f"there is no line {number}; the page has {last}"
    if not line.text:
        return f"line {number} is blank"
    if " ".join(text.split()) not in line.text:
        return f"line {number} no longer has the words “{text}”; it reads “{line.text}”"
    return ""


def _misused(said: OfLine) -> str:
    if not said.kind and not said.lang:
        return "it says nothing of the line; give its `kind`, its `lang`, or both"
    if said.kind and said.kind not in KINDS:
        return f"there is no kind {said.kind!r}; there are {', '.join(sorted(KINDS))}"
    return ""


def record(before: Document | None, after: Document, sidecar: Sidecar) -> Change:
    """Record what became of a page (`before`: without corrections) by what is said of its lines."""
    change = Change(after)
    for number, said in enumerate(sidecar.given.lines):
        saying = Saying(sidecar, ("lines", number), said)
        change = change.then(_recorded(before, after, saying, said))
    return change


def _recorded(before: Document | None, after: Document, saying: Saying, said: OfLine) -> Change:
    block = _block_at(after, said.line)
    if block is None or not _agrees(after, block, said):
        became = kind_name(block.kind) if block else "nothing"
        return saying.refused(after, f"line {said.line} cannot be that; it is read as {became}")
    new = " ".join(part for part in (said.kind, said.lang) if part)
    old = _former(before, block, said) if before else ""
    return saying.made(after, ("lines", block.id, f"line {said.line}"), (new, old))


def _former(before: Document, block: Block, said: OfLine) -> str:
    """What the line of a block was taken for, in the words of a correction; ``""``: part of another
    passage.
    """
    was = _block_at(before, said.line)
    if was is None or was.where.first != block.where.first:
        return ""
    kind = said.kind if _is(was, KINDS.get(said.kind, was.kind)) else kind_name(was.kind)
    lang = _languages(before).get(was.id, was.lang)
    return " ".join(part for part in (said.kind and kind, said.lang and lang) if part)


def _agrees(document: Document, block: Block, said: OfLine) -> bool:
    """Whether a block has become what an editor says its line is."""
    speaks = _languages(document).get(block.id, block.lang)
    return _is(block, KINDS.get(said.kind, block.kind)) and said.lang in {"", speaks}


def _languages(document: Document) -> dict[str, str]:
    """The language of every block of a version, by id."""
    return {b.id: b.lang or v.lang for v in document.versions for b in v.blocks}


def _block_at(document: Document, line: int) -> Block | None:
    """The block that a line of the page is in."""
    blocks = [*document.furniture, *(b for v in document.versions for b in v.blocks)]
    return next((b for b in blocks if b.where.first <= line <= b.where.last), None)


def _is(block: Block, kind: Kind) -> bool:
    return block.kind is kind or {block.kind, kind} <= _TITLES
