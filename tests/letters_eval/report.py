"""docs/evaluation.md from the counts."""

import datetime
from collections.abc import Sequence
from pathlib import Path

from tests.letters_eval.facts import FIELDS
from tests.letters_eval.measuring import YEARS, Letter, Share, score

_HEAD = "| | claims | exact | compatible | wrong | precision | met | of | recall | could be read |"
_RULE = "|---|---:|---:|---:|---:|---|---:|---:|---|---:|"

_WORDS = Path(__file__).with_name("words.md")
"""The words around the tables, with the fields count, today, first and last."""


def report(letters: Sequence[Letter]) -> str:
    """The whole page."""
    seen = [letter for letter in letters if letter.seen]
    held = [letter for letter in letters if not letter.seen]
    parts = [
        _WORDS.read_text(encoding="utf-8").format(
            count=len(letters),
            today=datetime.datetime.now(tz=datetime.UTC).date(),
            first=YEARS[0],
            last=YEARS[1],
        ),
        _table("All letters", letters),
        _table("Held out", held),
        _table("Looked at", seen),
        _unconverted(letters),
    ]
    return "\n".join(parts)


def _table(title: str, letters: Sequence[Letter]) -> str:
    lines = [f"## {title}: {len(letters)}", ""]
    for unasked in (True, False):
        what = "Stated without a query" if unasked else "All claims, with or without a query"
        lines += [f"{what}:", "", _HEAD, _RULE]
        for field in FIELDS:
            found = score(letters, field, unasked=unasked)
            right, met = found.precision, found.recall
            lines.append(
                f"| {field} | {right.total} | {found.exact} | {found.compatible} | {found.wrong} "
                f"| {_share(right)} | {found.met} | {found.truths} | {_share(met)} "
                f"| {found.readable} |"
            )
        lines.append("")
    return "\n".join(lines)


def _share(share: Share) -> str:
    low, high = share.interval
    return f"{share.value:.3f} ({low:.3f}–{high:.3f})"


def _unconverted(letters: Sequence[Letter]) -> str:
    """How many letters were refused, as no running text or for another reason."""
    refused = sum(not letter.converted for letter in letters)
    return (
        f"{refused} of {len(letters)} were refused as no running text (visiting cards, title pages "
        "of books with a dedication); nothing is claimed of them, and all of it counts as missed.\n"
    )
