"""Lines of pages with their gold, from the truths of invented pages.

Of every page in two languages that translate each other, whole or in part: the lines of running
text. Lines that share a unit of meaning, directly or through others, are a bead. Lines of which the
truth names no unit are left out on either side.
"""

import json
from collections.abc import Iterator, Mapping, Sequence
from itertools import chain
from pathlib import Path

from tests.align_eval.corpora import Text
from tests.align_eval.scoring import Bead, Beads
from tests.judges import SHARED

FOLDERS = (Path(__file__).parents[1] / "pages", SHARED / "pages")
_RUNNING = frozenset({"p", "item", "closing"})

_Line = tuple[str, frozenset[str]]
"""What a line says, and its units."""


def lines() -> tuple[Text, ...]:
    """The pages of the project, and the team's where they are there, each as a text."""
    found = chain.from_iterable(sorted(folder.glob("*.truth.json")) for folder in FOLDERS)
    pages = (read_page(json.loads(path.read_text(encoding="utf-8"))) for path in found)
    return tuple(page for page in pages if page)


def read_page(truth: Mapping[str, object]) -> Text | None:
    """The page of a truth as a text; None where it is no translation in two languages."""
    if truth["verdict"] not in {"parallel", "partial"}:
        return None
    by_language: dict[str, list[_Line]] = {}
    for lang, line in _running(truth):
        by_language.setdefault(lang, []).append(line)
    if len(by_language) != len(("left", "right")):
        return None
    (one, left), (other, right) = by_language.items()
    ours, theirs = (tuple(words for words, _ in side) for side in (left, right))
    return Text("pages", str(truth["name"]), (one, other), ours, theirs, joined(left, right))


def _running(truth: Mapping[str, object]) -> Iterator[tuple[str, _Line]]:
    found = truth["lines"]
    assert isinstance(found, list)
    for line in found:
        if line["kind"] in _RUNNING and line.get("u"):
            yield line["lang"], (" ".join(line["text"].split()), frozenset(line["u"].split()))


def joined(left: Sequence[_Line], right: Sequence[_Line]) -> Beads:
    """Beads of the lines that share units, in the order of their first lines."""
    groups: list[tuple[frozenset[str], Bead]] = []
    ours = [(units, ((i,), ())) for i, (_, units) in enumerate(left)]
    theirs = [(units, ((), (j,))) for j, (_, units) in enumerate(right)]
    for units, bead in (*ours, *theirs):
        met = [group for group in groups if group[0] & units]
        groups = [group for group in groups if not group[0] & units]
        groups.append(_merged((*met, (units, bead))))
    return tuple(bead for _, bead in groups)


def _merged(groups: Sequence[tuple[frozenset[str], Bead]]) -> tuple[frozenset[str], Bead]:
    units = frozenset(chain.from_iterable(units for units, _ in groups))
    left = sorted(chain.from_iterable(bead[0] for _, bead in groups))
    right = sorted(chain.from_iterable(bead[1] for _, bead in groups))
    return units, (tuple(left), tuple(right))
