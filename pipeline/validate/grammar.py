"""A TEI file against the RELAX NG grammar of the profile."""

from collections.abc import Iterator
from functools import cache

from pipeline.diagnostics import Diagnostic
from pipeline.relaxng import load
from pipeline.relaxng.schema import Schema
from pipeline.resources import resource
from pipeline.tei import Element, local
from pipeline.validate.blame import blamed
from pipeline.validate.names import Names
from pipeline.validate.said import steps
from pipeline.validate.wording import tell

PROFILE = "diglot.rng"


@cache
def profile() -> Schema:
    """The grammar of the profile, read once a process."""
    return load(resource("schemas", PROFILE))


@cache
def names() -> Names:
    """The names of the profile."""
    return Names(profile())


def ungrammatical(data: bytes, root: Element, name: str) -> Iterator[Diagnostic]:
    """What the grammar of the profile rejects in a file called `name`, of which `root` is what was
    parsed, blamed on lines of its source where the file names them.
    """
    for fault in profile().faults(data):
        yield blamed(tell(fault, names(), name), at(root, fault.place.path))


def at(root: Element, path: str) -> Element:
    """The element that the path of a fault leads to, or as far as it leads."""
    element = root
    for step, number in steps(path)[1:]:
        same = [child for child in element if local(child) == step]
        if len(same) < number:
            break
        element = same[number - 1]
    return element
