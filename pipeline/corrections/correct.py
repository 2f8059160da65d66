"""All corrections of a page, in the order in which one makes the next possible."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from pipeline.capture import Capture
from pipeline.corrections import letters, lines, versions
from pipeline.corrections.answers import answer
from pipeline.corrections.sidecar import OfPair, Sidecar
from pipeline.diagnostics import Diagnostic
from pipeline.interpret import Interpretation, interpret
from pipeline.model import Evidence, Relation, Role, Verdict
from pipeline.structure.document import Expected

_TRANSLATES = frozenset({Relation.PARALLEL, Relation.PARTIAL})


@dataclass(frozen=True, slots=True)
class Corrected:
    """A page as editors want it, and what is wrong or idle about their corrections."""

    interpretation: Interpretation
    findings: tuple[Diagnostic, ...] = ()


def correct(capture: Capture, expected: Expected, sidecar: Sidecar) -> Corrected:
    """Interpret a page under its corrections; they are held against what is inferred without."""
    inferred = interpret(capture, expected)
    if not sidecar.name:
        return Corrected(inferred)
    wrong = tuple(lines.wrong(capture, sidecar))
    if wrong:
        return Corrected(inferred, wrong)
    told = _told(capture, expected, sidecar)
    outcome = interpret(lines.settle(told[0], sidecar), told[1], _rulings(sidecar))
    if outcome.document is None:
        return Corrected(outcome)
    change = lines.record(inferred.document, outcome.document, sidecar)
    change = change.then(versions.record(inferred.document, outcome.document, sidecar))
    change = change.then(letters.correct(change.document, sidecar))
    change = change.then(answer(change.document, sidecar))
    document = replace(change.document, corrections=change.records)
    return Corrected(replace(outcome, document=document), change.findings)


def _told(capture: Capture, expected: Expected, sidecar: Sidecar) -> tuple[Capture, Expected]:
    """The capture and what is expected of it, as an editor says they are."""
    given = sidecar.given
    machine = {lang: v.machine for lang, v in given.version.items() if v.machine is not None}
    genres = {lang: v.genre for lang, v in given.version.items() if v.genre}
    genres |= {"": given.genre} if given.genre else {}
    expected = replace(expected, machine=machine, genres=genres)
    if not given.original:
        return capture, expected
    declared = replace(capture.declared, original=given.original)
    columns = tuple(replace(column, role=Role.UNSTATED) for column in capture.columns)
    told = replace(capture, declared=declared, columns=columns)
    return told, replace(expected, original=given.original)


def _rulings(sidecar: Sidecar) -> Mapping[frozenset[str], Verdict]:
    return {
        frozenset({pair.left, pair.right}): Verdict(
            Relation(pair.verdict), (_evidence(pair),), pair.certainty
        )
        for pair in sidecar.given.pairs
    }


def _evidence(pair: OfPair) -> Evidence:
    """An editor's verdict as the evidence that it rests on."""
    speaks = "for" if Relation(pair.verdict) in _TRANSLATES else "against"
    return Evidence("editor", speaks, pair.note or "an editor compared the texts")
