"""What a correction comes to: a document, a record, or what is wrong or idle about it."""

from collections.abc import Collection
from dataclasses import dataclass, replace

from pipeline.config.places import Place
from pipeline.corrections.sidecar import Sidecar, Statement
from pipeline.diagnostics import Diagnostic
from pipeline.model import Act, Correction, Document, Kind
from pipeline.rules import RULES, finding


@dataclass(frozen=True, slots=True)
class Change:
    """A document after some corrections, their records, and what is to be said of them."""

    document: Document
    records: tuple[Correction, ...] = ()
    findings: tuple[Diagnostic, ...] = ()

    def then(self, other: "Change") -> "Change":
        """Both changes, one after the other."""
        records, findings = (*self.records, *other.records), (*self.findings, *other.findings)
        return Change(other.document, records, findings)


@dataclass(frozen=True, slots=True)
class Saying:
    """A statement with its place in a sidecar."""

    sidecar: Sidecar
    place: Place
    said: Statement

    def refused(self, document: Document, problem: str) -> Change:
        """The document as it was, and why the statement does not fit it."""
        where = self.sidecar.where(*self.place)
        return Change(document, findings=(finding("CFG003", where, problem=problem),))

    def record(self, key: str, target: str, words: str) -> Correction:
        """The record of a correction under its key, about the element with the id `target`."""
        by = self.said.by or self.sidecar.given.by
        return Correction(key, by, (target,), words, self.said.note, self.said.certainty)

    def made(
        self,
        document: Document,
        record: tuple[str, str, str],
        words: tuple[str, str],
        *,
        settles: bool = False,
    ) -> Change:
        """The document after the statement: `record` has the key of the correction, the id of what
        it is about and what that is called; `words` what is stated and what was inferred. What was
        inferred anyway is no news, unless it settles a question.
        """
        key, target, called = record
        new, old = words
        former = f", in place of {old}" if old and old != new else ""
        done = self.record(key, target, f"{called}: {new}{former}")
        if new != old or settles:
            return Change(document, (done,))
        where = self.sidecar.where(*self.place)
        return Change(document, (done,), (finding("CFG004", where, what=f"{called}: {new}"),))


def with_act(document: Document, act: Act) -> Document:
    """The document with one of its acts changed."""
    return replace(document, acts=tuple(act if a.id == act.id else a for a in document.acts))


def without_questions(
    document: Document, act: Act, key: str, kinds: Collection[Kind] = tuple(Kind)
) -> Document:
    """The document without the questions about an act, and about its blocks of some `kinds`, that a
    key of the sidecar settles.
    """
    blocks = [b for v in document.versions if v.id in act.versions for b in v.blocks]
    own = {b.id for b in (*document.furniture, *blocks) if b.kind in kinds}
    own |= {act.id, *act.versions}
    kept = (q for q in document.queries if q.target not in own or RULES[q.code].settle != key)
    return replace(document, queries=tuple(kept))
