"""The command: ``python -m tests.letters_eval [--failures]``."""

import sys
from pathlib import Path

from tests.judges import SHARED
from tests.letters_eval.measuring import failures, letters
from tests.letters_eval.report import report

FOLDER = SHARED / "corpora" / "schnitzler-300"
PAGE = Path(__file__).parents[2] / "docs" / "evaluation.md"


def main(arguments: list[str]) -> int:
    """Measure and write the page; with ``--failures`` list the wrong claims of the seen half."""
    if not FOLDER.is_dir():
        sys.stderr.write(f"The letters are not here: {FOLDER}\n")
        return 3
    found = letters(FOLDER)
    if "--failures" in arguments:
        seen = [letter for letter in found if letter.seen]
        print(*failures(seen, unasked="--stated" in arguments), sep="\n")
        return 0
    PAGE.write_text(report(found), encoding="utf-8")
    print(PAGE.read_text(encoding="utf-8"))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
