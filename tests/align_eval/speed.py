"""CPU-seconds and peak memory, each task in a process of its own that prints them as JSON.

*short*: 1,000 sentences of the stories, 500 a language, end to end: the model is loaded, the
sentences are encoded and searched; only imports are not counted. *book*: 20,000 sentences against
as many, their vectors given. The book is made of the corpora with gold, all of them over and over
in an order of its own each time. Each copy has a quarter of its coordinates turned round, the same
on both sides, so that a sentence is half as like the copies of its translation as that itself, and
noise on every vector, another on either side. So its gold is known.
"""

import json
import re
import resource
import subprocess
import sys
import time
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from pathlib import Path

import numpy as np

from pipeline.align.beads import search
from pipeline.embed.embedder import Vectors, knows, unit
from pipeline.embed.usem3 import Use
from tests.align_eval.aligners import bead_of, units
from tests.align_eval.corpora import corpora, sentences
from tests.align_eval.scoring import Bead, Beads, score
from tests.align_eval.vectors import vectors

SHORT, BOOK = 1_000, 20_000
_MOST_MEMORY = 6_000_000_000
_MOST_SECONDS = 900
"""Bytes of address space and seconds of CPU time after which a task gives up."""
_NOISE = 0.3
"""Length of what is added to a vector of length 1."""
_TURNED = 0.25
_DIMENSION = 512
_TASKS = ("short", "book")


@dataclass(frozen=True, slots=True)
class Cost:
    """What a task took, and how good its outcome is; `failed` says why there is none."""

    task: str
    left: int = 0
    right: int = 0
    seconds: float = 0.0
    megabytes: float = 0.0
    strict_f1: float | None = None
    failed: str = ""


def costs() -> tuple[Cost, ...]:
    """Both tasks, one after the other."""
    return tuple(_in_process(task) for task in _TASKS)


def _in_process(task: str) -> Cost:
    done = subprocess.run(
        [sys.executable, "-m", "tests.align_eval.speed", task],
        capture_output=True, text=True, check=False,
    )  # fmt: skip
    if done.returncode:
        last = (done.stderr.strip().splitlines() or [f"stopped after {_MOST_SECONDS} s"])[-1]
        return Cost(task, failed=last)
    return Cost(**json.loads(done.stdout))


def main(task: str) -> None:
    """Carry out one task and print its cost."""
    resource.setrlimit(resource.RLIMIT_AS, (_MOST_MEMORY, _MOST_MEMORY))
    resource.setrlimit(resource.RLIMIT_CPU, (_MOST_SECONDS, _MOST_SECONDS))
    try:
        found = _short() if task == "short" else _book()
    except MemoryError:
        found = Cost(task, failed=f"needs more than {_MOST_MEMORY / 1e9:.0f} GB")
    print(json.dumps(asdict(found)))


def _megabytes() -> float:
    """Peak of resident memory; where it can be told, of this program without the one before it."""
    status = Path("/proc/self/status")
    peak = re.search(r"VmHWM:\s+(\d+)", status.read_text()) if status.is_file() else None
    kilobytes = int(peak[1]) if peak else resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return kilobytes * 1024 / 1e6


def _short() -> Cost:
    texts = sentences()
    left = [s for text in texts for s in text.left][: SHORT // 2]
    right = [s for text in texts for s in text.right][: SHORT // 2]
    start = time.process_time()
    model = Use()
    x, y = model.encode(left), model.encode(right)
    search(units(left), units(right), x, y, model)
    return Cost("short", len(left), len(right), time.process_time() - start, _megabytes())


def _book() -> Cost:
    left, right, x, y, gold = book(BOOK)
    sides = units(left), units(right)
    start = time.process_time()
    links = search(*sides, x, y)
    seconds = time.process_time() - start
    found = score(gold, map(bead_of, links)).strict.f1
    return Cost("book", len(left), len(right), seconds, _megabytes(), found)


def book(size: int) -> tuple[list[str], list[str], Vectors, Vectors, Beads]:
    """A book of at least `size` sentences a side: both texts, their vectors, its gold."""
    model = Use()
    parts = [text for text in corpora() if all(knows(model, lang) for lang in text.langs)]
    draw = np.random.default_rng(0)
    texts: tuple[list[str], list[str]] = ([], [])
    found: tuple[list[Vectors], list[Vectors]] = ([], [])
    gold: list[Bead] = []
    while min(map(len, texts)) < size:
        for number in draw.permutation(len(parts)):
            text = parts[number]
            signs = np.where(draw.random(_DIMENSION) < _TURNED, -1, 1).astype(np.float32)
            gold += _moved(text.gold, len(texts[0]), len(texts[1]))
            for side, vecs, own in zip(texts, found, (text.left, text.right), strict=True):
                side += own
                vecs.append(_changed(vectors(model, own), signs, draw))
    x, y = (np.concatenate(vecs) for vecs in found)
    return *texts, x, y, tuple(gold)


def _moved(beads: Sequence[Bead], left: int, right: int) -> list[Bead]:
    return [(tuple(i + left for i in a), tuple(j + right for j in b)) for a, b in beads]


def _changed(given: Vectors, signs: Vectors, draw: np.random.Generator) -> Vectors:
    """The vectors with some coordinates turned round, and noise of one length on each."""
    noise = unit(draw.standard_normal(given.shape).astype(np.float32))
    return unit(given * signs + _NOISE * noise)


if __name__ == "__main__":
    main(sys.argv[1])
