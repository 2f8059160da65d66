"""Faults that editors make, and what is said of each: ``tests/cases/faults``, ``docs/faults.md``.

``python -m tests.faults`` writes the messages and the page anew; read each message aloud, as a
colleague would say it, before you keep it.
"""

from pathlib import Path

from pipeline.catalog.choosing import Chosen
from pipeline.catalog.models import GRAMMAR
from pipeline.checking.document import Terms, check
from pipeline.diagnostics import Diagnostic
from pipeline.gathering.entry import Entry
from pipeline.reporters.run import Checked, Run
from pipeline.reporters.text import report

CASES = Path(__file__).parent / "cases" / "faults"
SCHEMA = CASES / "letters.rnc"
PAGE = Path(__file__).parent.parent / "docs" / "faults.md"
_NAME = "letter.xml"
_GROUPS = {
    1: "Names of elements", 7: "Namespaces", 10: "Places", 21: "Text", 24: "Attributes",
    31: "Dates", 36: "Values", 44: "Ids and pointers", 49: "Well-formedness",
}  # fmt: skip
"""The heading before the case of a number."""
_HEAD = """\
# What editors get wrong, and what Diglot says

Each of these is one slip in an otherwise valid letter, and gets one message. The page is made from
[tests/cases/faults](../tests/cases/faults), where the files are, by `python -m tests.faults`; a
test holds it to what the program says. The schema is a small one of letters,
[letters.rnc](../tests/cases/faults/letters.rnc); another test holds the same files against the
whole TEI. What a code means, and more about messages: [validation.md](validation.md).
"""


def cases() -> list[Path]:
    """The folders of all cases, in their order."""
    return sorted(path for path in CASES.iterdir() if path.is_dir())


def findings(case: Path, schema: Path = SCHEMA) -> tuple[Diagnostic, ...]:
    """What is found in the file of a case."""
    chosen = Chosen(GRAMMAR, schema, schema.name)
    data = (case / "input.xml").read_bytes()
    return check(Entry(_NAME, CASES / _NAME, data), Terms((chosen,))).findings


def told(case: Path) -> str:
    """What the program says of the file of a case."""
    data = (case / "input.xml").read_bytes()
    return "".join(report([Checked(_NAME, findings(case), data)], Run(width=96)))


def page() -> str:
    """The page with all cases."""
    parts = [_HEAD]
    for number, case in enumerate(cases(), start=1):
        if number in _GROUPS:
            parts.append(f"\n## {_GROUPS[number]}\n")
        words = case.name.partition("-")[2].replace("-", " ")
        said = (case / "expected.txt").read_text(encoding="utf-8")
        parts.append(f"\n{number}. {words[0].upper()}{words[1:]}\n\n{_indented(said)}")
    return "".join(parts)


def _indented(text: str) -> str:
    return "".join(f"        {line}".rstrip() + "\n" for line in text.splitlines())


def main() -> None:
    """Write all messages and the page."""
    for case in cases():
        (case / "expected.txt").write_text(told(case), encoding="utf-8")
    PAGE.write_text(page(), encoding="utf-8")


if __name__ == "__main__":
    main()
