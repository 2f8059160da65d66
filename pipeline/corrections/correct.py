"""All corrections of a page, in the order in which one makes the next possible."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from pipeline.align.rulings import Rulings
from pipeline.capture import Capture
from pipeline.corrections import letters, lines, links, versions
from pipeline.corrections.answers import answer
from pipeline.corrections.sidecar import OfLetter, OfPair, Sidecar
from pipeline.diagnostics import Diagnostic
from pipeline.embed.embedder import Embedder
from pipeline.interpret import Interpretation, interpret
from pipeline.model import Evidence, Relation, Role, Verdict
from pipeline.rules import finding
from pipeline.structure.document import Expected
from pipeline.structure.letters import letters as split

_TRANSLATES = frozenset({Relation.PARALLEL, Relation.PARTIAL})


@dataclass(frozen=True, slots=True)
class Corrected:
    """A page as editors want it, and what is wrong or idle about their corrections."""

    interpretation: Interpretation
    findings: tuple[Diagnostic, ...] = ()


def correct(
    capture: Capture, expected: Expected, sidecar: Sidecar, embedder: Embedder
) -> tuple[Corrected, ...]:
    """Interpret the letters of a page under its corrections; these are held against what is
    inferred without them.
    """
    wrong = tuple(lines.wrong(capture, sidecar))
    parts = split(capture if wrong else lines.settle(capture, sidecar))
    wrong += tuple(_misaddressed(sidecar, len(parts)))
    if wrong or not sidecar.name:
        first, *others = (Corrected(interpret(part, expected, embedder)) for part in parts)
        return replace(first, findings=wrong), *others
    one = len(parts) == 1
    return tuple(
        _corrected(
            (lines.unsettled(part, capture, sidecar), part),
            expected,
            sidecar if one else sidecar.of(part.part),
            embedder,
        )
        for part in parts
    )


def _misaddressed(sidecar: Sidecar, count: int) -> Iterator[Diagnostic]:
    """What a sidecar says of no letter that the page holds."""
    given = sidecar.given
    for number in given.letter:
        if count == 1 or number not in map(str, range(1, count + 1)):
            problem = f"there is no letter {number}; the page holds {count}"
            yield finding("CFG003", sidecar.where("letter", number), problem=problem)
    for key in OfLetter.__struct_fields__ if count > 1 else ():
        if getattr(given, key):
            problem = f"the page holds {count} letters; say of which, as in [letter.1]"
            yield finding("CFG003", sidecar.where(key), problem=problem)
    for place, said in enumerate(given.answers if count > 1 else ()):
        if not said.line:
            problem = f"the page holds {count} letters; give the `line` of the question"
            yield finding("CFG003", sidecar.where("answers", place), problem=problem)


def _corrected(
    pair: tuple[Capture, Capture], expected: Expected, sidecar: Sidecar, embedder: Embedder
) -> Corrected:
    """Interpret one letter; `pair` is its capture as it was, and with its lines settled."""
    inferred = interpret(pair[0], expected, embedder)
    outcome = interpret(*_told(pair[1], expected, sidecar), embedder, _rulings(sidecar))
    if outcome.document is None:
        return Corrected(outcome)
    change = lines.record(inferred.document, outcome.document, pair[1], sidecar)
    change = change.then(versions.record(inferred.document, outcome.document, sidecar))
    change = change.then(links.record(change.document, sidecar))
    change = change.then(letters.correct(change.document, sidecar, expected.authority))
    change = change.then(answer(change.document, pair[1], sidecar))
    document = replace(change.document, corrections=change.records)
    return Corrected(replace(outcome, document=document), change.findings)


def _told(capture: Capture, expected: Expected, sidecar: Sidecar) -> tuple[Capture, Expected]:
    """The capture and what is expected of it, as an editor says they are."""
    given = sidecar.given
    machine = {lang: v.machine for lang, v in given.version.items() if v.machine is not None}
    translators = {lang: v.translator for lang, v in given.version.items() if v.translator}
    machine |= dict.fromkeys(translators, False)
    genres = {lang: v.genre for lang, v in given.version.items() if v.genre}
    genres |= {"": given.genre} if given.genre else {}
    expected = replace(expected, machine=machine, genres=genres, translators=translators)
    if not given.original:
        return capture, expected
    declared = replace(capture.declared, original=given.original)
    columns = tuple(replace(column, role=Role.UNSTATED) for column in capture.columns)
    told = replace(capture, declared=declared, columns=columns)
    return told, replace(expected, original=given.original)


def _rulings(sidecar: Sidecar) -> Rulings:
    verdicts = {
        frozenset({pair.left, pair.right}): Verdict(
            Relation(pair.verdict), (_evidence(pair),), pair.certainty
        )
        for pair in sidecar.given.pairs
    }
    return Rulings(verdicts, links.ruled(sidecar))


def _evidence(pair: OfPair) -> Evidence:
    """An editor's verdict as the evidence that it rests on."""
    speaks = "for" if Relation(pair.verdict) in _TRANSLATES else "against"
    return Evidence("editor", speaks, pair.note or "an editor compared the texts")
