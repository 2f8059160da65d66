"""Every letter converted and judged, and the counts of it all."""

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from pipeline.build import Source, convert
from pipeline.config import Config, Edition
from pipeline.notation.shapes import skeleton
from pipeline.tei import Element, parse
from tests.letters_eval.facts import FIELDS, Claim, Known, claimed, known
from tests.letters_eval.judging import COMPATIBLE, EXACT, JUDGES, WRONG, grade
from tests.letters_eval.printing import printed

YEARS = (1888, 1931)
"""The span that the letters are from: what their edition would configure for two-digit years."""
_CONFIG = Config(Edition(years=YEARS))
_Z = 1.96


@dataclass(frozen=True, slots=True)
class Judged:
    """One claim and how it was judged."""

    claim: Claim
    grade: str


@dataclass(frozen=True, slots=True)
class Field:
    """A field of a letter: the claims, the editors' statements, and how many of these were met."""

    claims: tuple[Judged, ...]
    truths: tuple[Known, ...]
    met: int
    met_unasked: int
    readable: int


@dataclass(frozen=True, slots=True)
class Letter:
    """A letter by the number of its file, with what was made of it."""

    name: str
    text: str
    converted: bool
    fields: dict[str, Field]

    @property
    def seen(self) -> bool:
        """Whether it is of the half that was looked at while the converter was improved."""
        return int(self.name[1:]) % 2 == 0


@dataclass(frozen=True, slots=True)
class Share:
    """A proportion with its 95 % interval (Wilson, JASA 22, 1927)."""

    hits: int
    total: int

    @property
    def value(self) -> float:
        """The proportion; 1 where there is nothing to be wrong about."""
        return self.hits / self.total if self.total else 1.0

    @property
    def interval(self) -> tuple[float, float]:
        """Its lower and upper bound."""
        n = self.total
        if not n:
            return 0.0, 1.0
        p, z2 = self.value, _Z * _Z
        middle = p + z2 / (2 * n)
        spread = _Z * math.sqrt(p * (1 - p) / n + z2 / (4 * n * n))
        return (middle - spread) / (1 + z2 / n), (middle + spread) / (1 + z2 / n)


@dataclass(frozen=True, slots=True)
class Score:
    """The counts of one field over some letters."""

    exact: int
    compatible: int
    wrong: int
    met: int
    truths: int
    readable: int

    @property
    def precision(self) -> Share:
        """Claims that are exact or compatible, of all claims."""
        right = self.exact + self.compatible
        return Share(right, right + self.wrong)

    @property
    def recall(self) -> Share:
        """Statements of the editors that a claim met, of all they make."""
        return Share(self.met, self.truths)


def letters(folder: Path) -> tuple[Letter, ...]:
    """All letters of a folder, judged."""
    return tuple(_letter(file) for file in sorted(folder.glob("L*.xml")))


def _letter(file: Path) -> Letter:
    edited = parse(file.read_bytes(), file.name)
    text = printed(edited)
    made = convert(Source(f"{file.stem}.txt", text.encode()), _CONFIG)
    root = parse(made.tei, file.name) if made.tei else None
    fields = {name: _field(name, root, edited, text) for name in FIELDS}
    return Letter(file.stem, text, root is not None, fields)


def _field(name: str, root: Element | None, edited: Element, text: str) -> Field:
    truths = known(edited, name)
    claims = claimed(root, name) if root is not None else ()
    claims = tuple(claim for claim in claims if claim.points or name != "date")
    judged = tuple(Judged(claim, grade(name, claim, truths)) for claim in claims if truths)
    unasked = [claim for claim in claims if not claim.asked]
    return Field(
        judged,
        truths,
        _met(name, claims, truths),
        _met(name, unasked, truths),
        sum(_readable(name, truth, text) for truth in truths),
    )


def _met(name: str, claims: Sequence[Claim], truths: Sequence[Known]) -> int:
    """How many statements of the editors a claim agrees with."""
    return sum(any(JUDGES[name](claim, truth) != WRONG for claim in claims) for truth in truths)


def _readable(name: str, truth: Known, text: str) -> bool:
    """Whether the text can be said to hold it: a date without brackets, a word of a name."""
    if name == "date":
        return not truth.inferred
    page = skeleton(text)
    first = truth.names[0].replace(",", " ").replace("-", " ")
    words = (skeleton(word) for word in first.split())
    return any(len(word) > 2 and word in page for word in words)


def score(some: Sequence[Letter], field: str, *, unasked: bool) -> Score:
    """The counts of a field; with `unasked`, of what is stated without query or low certainty."""
    fields = [letter.fields[field] for letter in some]
    grades = [one.grade for f in fields for one in f.claims if not (unasked and one.claim.asked)]
    return Score(
        grades.count(EXACT),
        grades.count(COMPATIBLE),
        grades.count(WRONG),
        sum(f.met_unasked if unasked else f.met for f in fields),
        sum(len(f.truths) for f in fields),
        sum(f.readable for f in fields),
    )


def failures(some: Sequence[Letter], *, unasked: bool) -> Iterator[str]:
    """The wrong claims, in words."""
    for letter in some:
        for name, field in letter.fields.items():
            truth = "; ".join(t.names[0] if name != "date" else str(t.points) for t in field.truths)
            for one in field.claims:
                if one.grade == WRONG and not (unasked and one.claim.asked):
                    mark = "?" if one.claim.asked else "!"
                    said = f"{one.claim.text!r} {one.claim.points}"
                    yield f"{letter.name} {name}{mark} {said}: {truth}"
