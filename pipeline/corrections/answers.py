"""Questions of the program that an editor has answered."""

from collections.abc import Sequence
from dataclasses import replace

from pipeline.capture import Capture
from pipeline.corrections.change import Change, Saying
from pipeline.corrections.questions import line_of, places_of
from pipeline.corrections.sidecar import Answer, Sidecar
from pipeline.model import Document, Query
from pipeline.rules import RULES


def answer(document: Document, capture: Capture, sidecar: Sidecar) -> Change:
    """Take the answered questions out; an answer to a question that is not asked is an error.

    Answers about lines of other letters than `capture` are left aside.
    """
    own = {line.row or line.number for line in capture.lines} | {0}
    change = Change(document)
    for number, said in enumerate(sidecar.given.answers):
        if said.line not in own:
            continue
        saying = Saying(sidecar, ("answers", number), said)
        change = change.then(_answered(document.queries, change.document, saying, said))
    return change


def _answered(asked: Sequence[Query], document: Document, saying: Saying, said: Answer) -> Change:
    """Take out what one answer settles, of the questions that were asked at first."""
    meant = _meant(document, asked, said)
    problem = _problem(document, asked, said, meant)
    if problem:
        return saying.refused(document, problem)
    kept = tuple(question for question in document.queries if question not in meant)
    done = (saying.record("answers", q.target, f"{q.code}: {q.words}") for q in meant)
    return Change(replace(document, queries=kept), tuple(done))


def _meant(document: Document, asked: Sequence[Query], said: Answer) -> list[Query]:
    """The questions that an answer is given to."""
    places = places_of(document)
    return [
        question
        for question in asked
        if question.code == said.code and said.line in {0, line_of(question, places)}
    ]


def _problem(
    document: Document, asked: Sequence[Query], said: Answer, meant: Sequence[Query]
) -> str:
    """Why an answer cannot be taken, ``""`` where it can."""
    if said.code not in RULES:
        return f"there is no question {said.code}; `diglot explain` lists all codes"
    places = places_of(document)
    lines = sorted({line_of(q, places) for q in asked if q.code == said.code})
    listed = ", ".join(map(str, lines))
    if not lines:
        return f"{said.code} is not asked on this page, or no longer"
    if not meant:
        return f"{said.code} is not asked at line {said.line}; it is at {listed}"
    if not said.line and len(lines) > 1:
        return f"{said.code} is asked at {len(lines)} lines; give the `line`: {listed}"
    return ""
