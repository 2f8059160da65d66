"""What the program asks editors, and what they settle: part of a document (`pipeline.model`)."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Query:
    """A question to the editor about the element `target`; `code` names the rule that asks."""

    code: str
    target: str
    words: str


@dataclass(frozen=True, slots=True)
class Correction:
    """Something that an editor settled: `key` names it in a sidecar (``date``, ``sent.from``).

    `by` is the editor's id in the configuration, `targets` are the ids of what it is about, `words`
    say what was settled, `cert` is high, medium or low (empty: nothing is said of it).
    """

    key: str
    by: str
    targets: tuple[str, ...]
    words: str
    note: str = ""
    cert: str = ""
