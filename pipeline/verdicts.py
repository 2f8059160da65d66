"""What is said of two versions: verdicts and links, part of a document (`pipeline.model`)."""

from dataclasses import dataclass
from enum import StrEnum


class Relation(StrEnum):
    """The verdict on two versions, or on a page that has only one."""

    PARALLEL = "parallel"
    PARTIAL = "partial"
    MISMATCH = "mismatch"
    SINGLE = "single"
    UNDECIDED = "undecided"


@dataclass(frozen=True, slots=True)
class Evidence:
    """One signal that speaks for or against a pair, in words an editor understands."""

    signal: str
    speaks: str
    words: str


@dataclass(frozen=True, slots=True)
class Verdict:
    """Whether two versions translate each other, and why.

    `cert` is the measured probability that "a translation" or "no translation" is right (empty:
    such a case was not measured).
    """

    relation: Relation
    evidence: tuple[Evidence, ...]
    cert: str = ""


@dataclass(frozen=True, slots=True)
class Bead:
    """Sentences that render each other, by id; one side is empty where there is no counterpart.

    `relation` is equivalent, partial, omitted or added; `cert` the measured probability that the
    bead is exactly right (empty: not measured). One that an editor reviewed has that editor's id in
    `by`, and as its `cert` what the editor says: high, medium, low, or nothing.
    """

    left: tuple[str, ...]
    right: tuple[str, ...]
    relation: str
    cert: str = ""
    crossing: bool = False
    by: str = ""


@dataclass(frozen=True, slots=True)
class Alignment:
    """What was found out about a pair of versions, named by id, the original first."""

    left: str
    right: str
    verdict: Verdict
    beads: tuple[Bead, ...] = ()


@dataclass(frozen=True, slots=True)
class Standing:
    """What the likeness of a pair is worth within its edition, for a verdict on it to weigh.

    `document` and `right` are ids: of the document, and of the version held against its first.
    """

    document: str
    right: str
    evidence: Evidence

    def of(self, document: str, right: str) -> bool:
        """Whether it is that of a document's first version and the one that `right` names."""
        return (self.document, self.right) == (document, right)


@dataclass(frozen=True, slots=True)
class Counterpart:
    """A version of another page that editors pair with one of this document's.

    `version` is the id of the own one, `document` and `other` are those of the other document and
    its version; `name` is what ``edition.toml`` calls that, `lang` and `words` are its language and
    heading. `side` tells what the own version is to it: original, translation, or ``""`` where that
    is not known.
    """

    version: str
    document: str
    other: str
    name: str
    lang: str
    words: str
    side: str
    verdict: Verdict


@dataclass(frozen=True, slots=True)
class Elsewhere:
    """What the rest of an edition tells about the documents of one page: how their doubtful pairs
    stand in it, and what editors pair their versions with, by the ids of the documents.
    """

    standings: tuple[Standing, ...] = ()
    counterparts: tuple[tuple[str, Counterpart], ...] = ()


NOWHERE = Elsewhere()
"""What is told where the rest of an edition is not known, or tells nothing."""
