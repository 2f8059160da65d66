"""A TEI file against the RELAX NG grammar of the profile."""

from dataclasses import dataclass
from functools import cache
from pathlib import Path

from lxml import etree

from pipeline.resources import resource
from pipeline.tei import Element

PROFILE = "diglot.rng"


@dataclass(frozen=True, slots=True)
class Problem:
    """Something a grammar does not allow, at a 1-based line of the TEI file."""

    line: int
    message: str


def problems(root: Element, schema: Path | None = None) -> tuple[Problem, ...]:
    """What the grammar (default: the profile's) rejects in a parsed file, in order; none: valid."""
    grammar = _grammar(str(schema or resource("schemas", PROFILE)))
    if grammar.validate(root.getroottree()):
        return ()
    found = (Problem(entry.line, entry.message) for entry in grammar.error_log)
    return tuple(sorted(set(found), key=lambda problem: (problem.line, problem.message)))


@cache
def _grammar(path: str) -> etree.RelaxNG:
    return etree.RelaxNG(etree.parse(path))
