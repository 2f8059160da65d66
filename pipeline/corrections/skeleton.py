"""The open questions of a page as the beginning of its sidecar, for an editor to fill in."""

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from pipeline.diagnostics import Diagnostic
from pipeline.rules import RULES

_QUOTED = 60
"""Characters of a line that are quoted to know it again."""


@dataclass(frozen=True, slots=True)
class Page:
    """What a skeleton is about: the page's name and its sidecar's, its lines by their numbers, its
    languages, the original first, and the editors' ids.
    """

    name: str
    sidecar: str
    lines: Mapping[int, str]
    langs: Sequence[str]
    editors: Sequence[str]


def skeleton(page: Page, questions: Sequence[Diagnostic], *, goes_on: bool) -> str:
    """TOML with every question, its line, and the keys that settle it.

    Empty notes make it an error to build with an answer that nobody gave. With `goes_on` it is to
    stand at the end of a sidecar that there is.
    """
    lines = [*_head(page, len(questions), goes_on=goes_on)]
    for found in questions:
        lines += _question(page, found)
    return "\n".join(lines) + "\n"


def _head(page: Page, count: int, *, goes_on: bool) -> Iterator[str]:
    questions = f"{count} open question" + "s" * (count != 1)
    todo = f"add it to {page.sidecar}" if goes_on else f"save it as {page.sidecar}"
    yield f"# {page.name}: {questions}. Answer what you can, delete the rest, and {todo}."
    if goes_on:
        return
    one = page.editors[0] if len(page.editors) == 1 else ""
    known = ", ".join(page.editors) or "none yet; add [[editors]] to edition.toml"
    yield f"by = {_text(one)}  # one of the editors in edition.toml: {known}"


def _question(page: Page, found: Diagnostic) -> Iterator[str]:
    rule = RULES[found.code]
    line = page.lines.get(found.line, "")
    yield ""
    yield f"# line {found.line}: {line}" if line else "# the page as a whole"
    yield f"# {found.code}: {found.message}"
    yield f"# → {rule.advice}"
    if rule.settle:
        yield "# To settle it:"
        yield from (f"#   {example}" for example in _example(rule.settle, page, found))
        yield "# or, where nothing is to be changed:"
    yield "[[answers]]"
    yield f"code = {_text(found.code)}"
    if line:
        yield f"line = {found.line}"
        yield f"text = {_text(_start(line))}"
    yield 'note = ""  # what you found out'


def _example(key: str, page: Page, found: Diagnostic) -> tuple[str, ...]:
    """Lines that show a key, filled in as far as the page allows."""
    quoted = f"text = {_text(_start(page.lines.get(found.line, '')))}"
    left, right = (*page.langs, "", "")[:2]
    examples = {
        "[date]": ("[date]", 'value = "1912-03-05"', 'note = ""'),
        "[sent]": ("[sent]", 'from = "Lev Orlov"', 'place = "unknown"'),
        "[received]": ("[received]", 'to = "unknown"'),
        "[[lines]]": ("[[lines]]", f"line = {found.line}", quoted, "begins = true"),
        "[[pairs]]": (
            "[[pairs]]", f"left = {_text(left)}", f"right = {_text(right)}",
            'verdict = "parallel"  # or "partial", "mismatch"',
        ),
        "original": (f"original = {_text(left)}  # above all tables",),
    }  # fmt: skip
    return examples[key]


def _start(line: str) -> str:
    """The beginning of a line, cut between words."""
    if len(line) <= _QUOTED:
        return line
    return line[:_QUOTED].rpartition(" ")[0] or line[:_QUOTED]


def _text(value: str) -> str:
    return json.dumps(value, ensure_ascii=False)
