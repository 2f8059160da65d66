"""From the text of a schema to its nodes, and from these to the text of the XML syntax."""

from pipeline.relaxng.compact.cursor import Cursor
from pipeline.relaxng.compact.nodes import Node, Part
from pipeline.relaxng.compact.patterns import Patterns
from pipeline.relaxng.compact.preamble import Environment, preamble
from pipeline.relaxng.compact.source import read
from pipeline.relaxng.compact.tidy import tidy
from pipeline.relaxng.compact.writing import Writer


def read_all(data: bytes, path: str) -> tuple[list[Part], Node, Environment]:
    """A schema with the comments around it, its root among them, and the prefixes it declares."""
    cursor = Cursor(read(data, path))
    environment = preamble(cursor)
    parts = Patterns(cursor, environment).top()
    root = next(part for part in parts if isinstance(part, Node))
    return [*environment.comments, *parts], root, environment


def written(parts: list[Part], root: Node, environment: Environment) -> bytes:
    """What was read as a file for people; the nodes are changed."""
    prefixes = tidy(root, environment)
    return Writer(prefixes, for_people=True).write(parts).encode()
