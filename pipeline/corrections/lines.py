"""Kinds and languages of single lines: set on the capture, looked for in what came of it."""

from collections.abc import Iterator
from dataclasses import replace

from pipeline.capture import Capture
from pipeline.corrections.change import Change, Saying
from pipeline.corrections.kinds import KINDS, kind_name
from pipeline.corrections.sidecar import OfLine, Sidecar
from pipeline.diagnostics import Diagnostic
from pipeline.model import Block, Document, Kind, Line
from pipeline.notation.citations import has_label
from pipeline.rules import finding

_BEGINS: dict[bool | None, str] = {True: "begins a letter", False: "begins no letter"}
_SAME = ({Kind.TITLE, Kind.REPEAT_TITLE}, {Kind.COLLECTION, Kind.SOURCE_TAG})
"""Kinds that editors call by one name."""


def settle(capture: Capture, sidecar: Sidecar) -> Capture:
    """The capture with what an editor says of its lines; what cannot be said is left out."""
    said = {line.number: one for one in sidecar.given.lines if (line := _meant(capture, one)[0])}
    lines = (_settled(line, said.get(line.number)) for line in capture.lines)
    return replace(capture, lines=tuple(lines))


def _settled(line: Line, said: OfLine | None) -> Line:
    if said is None or line.kind is Kind.META:
        return line
    kind = KINDS.get(said.kind)
    if kind is Kind.COLLECTION and has_label(line.text):
        kind = Kind.SOURCE_TAG
    lang = said.lang or line.lang
    if kind is Kind.BACKLINK:
        return replace(line, kind=kind, lang=lang)
    kept = None if kind else line.kind
    return replace(line, kind=kept, given=kind, lang=lang, begins=said.begins)


def unsettled(part: Capture, whole: Capture, sidecar: Sidecar) -> Capture:
    """A letter of a settled page with its lines as they were before: `whole` has those."""
    said = {line.number for one in sidecar.given.lines if (line := _meant(whole, one)[0])}
    before = {line.number: line for line in whole.lines if line.number in said}
    return replace(part, lines=tuple(before.get(line.number, line) for line in part.lines))


def wrong(capture: Capture, sidecar: Sidecar) -> Iterator[Diagnostic]:
    """The corrections of lines, and the answers, that do not fit the page as it is."""
    seen: set[int] = set()
    for number, said in enumerate(sidecar.given.lines):
        line, problem = _meant(capture, said)
        problem = problem or _misused(said)
        if line and line.number in seen:
            problem = f"line {said.line} is settled twice"
        elif line and not problem and line.kind is Kind.META:
            problem = f"line {said.line} is the page's index line; correct it in the page"
        if problem:
            yield finding("CFG003", sidecar.where("lines", number), problem=problem)
        seen.add(line.number if line else 0)
    for number, answer in enumerate(sidecar.given.answers):
        problem = _misplaced(capture, answer.line, answer.text) if answer.line else ""
        if problem:
            yield finding("CFG003", sidecar.where("answers", number), problem=problem)


def _meant(capture: Capture, said: OfLine) -> tuple[Line | None, str]:
    """The line that an editor means, or why none can be meant."""
    problem = _misplaced(capture, said.line, said.text)
    if problem:
        return None, problem
    meant = [line for line in _at(capture, said.line) if _flat(said.text) in line.text]
    if len(meant) > 1:
        return None, f"line {said.line} holds {len(meant)} lines of text; quote one in `text`"
    return meant[0], ""


def _at(capture: Capture, number: int) -> list[Line]:
    """The lines with text that stand at a line of the file."""
    return [line for line in capture.lines if (line.row or line.number) == number and line.text]


def _misplaced(capture: Capture, number: int, text: str) -> str:
    """Why a statement about a line cannot be meant for the page, ``""`` where it can."""
    here = _at(capture, number)
    last = max((line.row or line.number for line in capture.lines), default=0)
    if not here:
        if 0 < number <= last:
            return f"line {number} is blank"
        return f"there is no line {number}; the page has {last}"
    if not any(_flat(text) in line.text for line in here):
        reads = " / ".join(line.text for line in here)
        return f"line {number} no longer has the words “{text}”; it reads “{reads}”"
    return ""


def _flat(text: str) -> str:
    return " ".join(text.split())


def _misused(said: OfLine) -> str:
    if not said.kind and not said.lang and said.begins is None:
        return "it says nothing of the line; give its `kind`, its `lang`, or both"
    if said.kind and said.kind not in KINDS:
        return f"there is no kind {said.kind!r}; there are {', '.join(sorted(KINDS))}"
    return ""


def record(before: Document | None, after: Document, capture: Capture, sidecar: Sidecar) -> Change:
    """Record what became of a page (`before`: without corrections) by what is said of its lines,
    of those that are in `capture`.
    """
    change = Change(after)
    for number, said in enumerate(sidecar.given.lines):
        line, _ = _meant(capture, said)
        if line:
            saying = Saying(sidecar, ("lines", number), said)
            change = change.then(_recorded((before, after), line.number, saying, said))
    return change


def _recorded(
    pages: tuple[Document | None, Document], line: int, saying: Saying, said: OfLine
) -> Change:
    before, after = pages
    block = _block_at(after, line)
    if block is None or not _agrees(after, block, said):
        became = kind_name(block.kind) if block else "nothing"
        return saying.refused(after, f"line {said.line} cannot be that; it is read as {became}")
    new = " ".join(part for part in (said.kind, said.lang, _BEGINS.get(said.begins, "")) if part)
    old = _former(before, block, line, said) if before else ""
    return saying.made(after, ("lines", block.id, f"line {said.line}"), (new, old))


def _former(before: Document, block: Block, line: int, said: OfLine) -> str:
    """What the line of a block was taken for, in the words of a correction; ``""``: part of another
    passage.
    """
    was = _block_at(before, line)
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
    return block.kind is kind or any({block.kind, kind} <= same for same in _SAME)
