"""The aligners that are compared, each as a function from a text and its vectors to beads.

Others are installed for this comparison only and never shipped: galechurch and sentweave, both
Apache-2.0 as their metadata and the licence text inside each say. hunalign is in no registry; it is
run where the command is there.
"""

import shutil
import subprocess
import tempfile
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from importlib.metadata import PackageNotFoundError, version
from itertools import pairwise
from pathlib import Path

import numpy as np

from pipeline.align.beads import Link, search
from pipeline.align.moved import with_moved
from pipeline.align.units import BODY, Unit
from pipeline.embed.embedder import Embedder, Vectors, knows, unit
from tests.align_eval.corpora import Text
from tests.align_eval.scoring import Bead, Beads
from tests.align_eval.vectors import kept, vectors

Found = tuple[Bead, float | None]
"""A bead and its stated certainty, if one is stated."""


_NONE: Vectors = np.zeros((0, 1), dtype=np.float32)


@dataclass(frozen=True, slots=True)
class Aligner:
    """An aligner: what it is called, with its version, and the model whose vectors it uses.

    `encodes` tells that it has groups of sentences encoded as well, as one text each; their vectors
    are kept after a first run.
    """

    name: str
    run: Callable[[Text, Vectors, Vectors], list[Found]]
    model: Embedder | None = None
    encodes: bool = False

    @property
    def label(self) -> str:
        """The name with the model's, as tables have it."""
        return f"{self.name}, {self.model.name}" if self.model else self.name

    def fits(self, text: Text) -> bool:
        """Whether the model knows the text's languages; of unknown languages it is assumed."""
        known = {*text.langs} - {"und"}
        return self.model is None or all(knows(self.model, lang) for lang in known)

    def vectors(self, text: Text) -> tuple[Vectors, Vectors]:
        """The vectors of both sides, empty where no model is used."""
        if self.model is None:
            return _NONE, _NONE
        return vectors(self.model, text.left), vectors(self.model, text.right)


@dataclass(frozen=True, slots=True)
class Absent:
    """An aligner that cannot be run here, and why."""

    name: str
    reason: str


def own(model: Embedder) -> Aligner:
    """Diglot's search over beads, and for passages that moved where the model can judge these."""
    return Aligner("Diglot", partial(_own, model=model), model, encodes=True)


def others(models: Sequence[Embedder]) -> tuple[list[Aligner], list[Absent]]:
    """The aligners to compare with, and those that are missing."""
    here, absent = [], []
    for name in ("galechurch", "sentweave"):
        try:
            label = f"{name} {version(name)}"
        except PackageNotFoundError:
            absent.append(Absent(name, "not installed (pip install -r requirements-eval.txt)"))
            continue
        if name == "galechurch":
            here.append(Aligner(label, _galechurch))
        else:
            here += [Aligner(label, _sentweave, model) for model in models]
            anew = partial(_sentweave_anew, model=models[0])
            here.append(Aligner(f"{label} with groups", anew, models[0], encodes=True))
    if shutil.which("hunalign"):
        here.append(Aligner("hunalign", _hunalign))
    else:
        absent.append(Absent("hunalign", "in no package registry, and no such command is here"))
    return here, absent


def units(side: Sequence[str]) -> tuple[Unit, ...]:
    """Plain sentences as the search takes them: all of them running text, in one block."""
    return tuple(Unit(f"s{i}", text, "", BODY, frozenset()) for i, text in enumerate(side))


def bead_of(link: Link) -> Bead:
    """A link as numbers."""
    return tuple(link.left), tuple(link.right)


def _own(text: Text, x: Vectors, y: Vectors, *, model: Embedder) -> list[Found]:
    sides = units(text.left), units(text.right)
    links = search(*sides, x, y, kept(model))
    if model.judges:
        links = with_moved(*sides, x, y, links)
    return [(bead_of(link), link.cert) for link in links]


def _galechurch(text: Text, _x: Vectors, _y: Vectors) -> list[Found]:
    import galechurch

    beads = galechurch.align(list(text.left), list(text.right)).beads
    return [
        (
            (
                tuple(range(bead.source_start, bead.source_end)),
                tuple(range(bead.target_start, bead.target_end)),
            ),
            None,
        )
        for bead in beads
    ]


def _sentweave(text: Text, x: Vectors, y: Vectors) -> list[Found]:
    return _woven(text, Pooled((text.left, x), (text.right, y)).encode)


def _sentweave_anew(text: Text, _x: Vectors, _y: Vectors, *, model: Embedder) -> list[Found]:
    return _woven(text, partial(vectors, model))


def _woven(text: Text, encode: Callable[[Sequence[str]], Vectors]) -> list[Found]:
    import sentweave

    with np.errstate(invalid="ignore"):
        blocks = sentweave.align(list(text.left), list(text.right), encode).alignments
    return [((tuple(block.src_indices), tuple(block.tgt_indices)), None) for block in blocks]


class Pooled:
    """Vectors of groups of neighbours for Vecalign's search: means of theirs, weighted by length.

    It asks for all groups of one sentence of the left side, of two, and so on, then of the right;
    in front of each list stand as many words ``PAD`` as make it as long as the side.
    """

    def __init__(self, *sides: tuple[tuple[str, ...], Vectors]) -> None:
        self._sides = iter(sides)
        self._asked = 0
        self._now: tuple[tuple[str, ...], Vectors] = ((), _NONE)

    def encode(self, texts: Sequence[str]) -> Vectors:
        """Vectors of the next list that is asked for."""
        if self._asked % _GROUPS == 0:
            self._now = next(self._sides)
        side, found = self._now
        size = self._asked % _GROUPS + 1
        self._asked += 1
        weights = np.array([len(text) + 1.0 for text in side])[:, None]
        sums = np.concatenate((np.zeros((1, found.shape[1])), (found * weights).cumsum(0)))
        whole = np.asarray(sums[size:] - sums[:-size], dtype=np.float32)
        padding = np.full((len(texts) - len(whole), found.shape[1]), 1.0, dtype=np.float32)
        return unit(np.concatenate((padding, whole)))


_GROUPS = 8
"""The largest bead that sentweave looks for, by default."""


def _hunalign(text: Text, _x: Vectors, _y: Vectors) -> list[Found]:
    with tempfile.TemporaryDirectory() as folder:
        paths = [Path(folder) / name for name in ("empty.dic", "left", "right")]
        for path, side in zip(paths, ((), text.left, text.right), strict=True):
            path.write_text("".join(f"{line}\n" for line in side), encoding="utf-8")
        done = subprocess.run(
            ["hunalign", "-realign", *map(str, paths)], capture_output=True, text=True, check=True
        )
    return [(bead, None) for bead in read_ladder(done.stdout)]


def read_ladder(text: str) -> Beads:
    """Beads of hunalign's ladder: each line begins with the first numbers of both sides."""
    rungs = [tuple(map(int, line.split("\t")[:2])) for line in text.splitlines() if line.strip()]
    return tuple((tuple(range(a, c)), tuple(range(b, d))) for (a, b), (c, d) in pairwise(rungs))
