"""Read the files of one schema, each where another refers to it, and never in a circle."""

from typing import TYPE_CHECKING

from pipeline.relaxng.faults import SchemaError
from pipeline.relaxng.reading.forms import KINDS, Role
from pipeline.relaxng.reading.markup import joined, parse
from pipeline.relaxng.reading.nodes import File, Node
from pipeline.relaxng.reading.sources import Resolve, Source
from pipeline.relaxng.reading.syntax import check
from pipeline.relaxng.reading.tree import nodes

if TYPE_CHECKING:
    from lxml import etree

_NESTED = 100
"""How many files may lead to one another."""


class Files:
    """Reads the files of one schema."""

    def __init__(self, resolve: Resolve) -> None:
        """A resolver finds each file by its absolute URI."""
        self._resolve = resolve

    def main(self, source: Source) -> Node:
        """The root of the schema itself: a pattern."""
        root = read(source, File(source.uri, source.path))
        check(root, Role.PATTERN, "")
        return root

    def tree(self, root: "etree._Element", base: str) -> Node:
        """The root of a schema that is read already: a pattern."""
        made = nodes(root, File(base, base))
        check(made, Role.PATTERN, "")
        return made

    def referred(self, node: Node) -> Node:
        """The root of the file that an include or externalRef names: a grammar, or a pattern.

        SchemaError: there is none, it may not be read, or it includes itself.
        """
        uri = joined(node.base, node.attributes["href"])
        section = "4.7" if node.kind == "include" else "4.6"
        source = self._found(node, uri, section)
        if node.file.within(uri) or node.file.within(source.uri):
            message = f"{node.attributes['href']} leads back to itself through {node.kind}"
            raise node.error(f"{message}; remove one of the references", section)
        if node.file.depth >= _NESTED:
            raise node.error(f"more than {_NESTED} files lead to one another here", section)
        parent = node.file
        file = File(source.uri, source.path, parent, parent.depth + 1, parent.budget)
        file.spend(node.place, 0)
        root = read(source, file)
        if node.kind == "include" and root.kind != "grammar":
            message = f"include needs a grammar, but the root of {source.path} is {root.kind}"
            hint = "; refer to it with externalRef" if root.kind in KINDS[Role.PATTERN] else ""
            raise node.error(message + hint, section)
        check(root, Role.PATTERN, node.ns)
        return root

    def _found(self, node: Node, uri: str, section: str) -> Source:
        try:
            return self._resolve(uri)
        except SchemaError as error:
            raise node.error(error.message, section) from None
        except (OSError, ValueError) as error:
            message = f"{node.attributes['href']} cannot be read: {error}"
            raise node.error(message, section) from None


def read(source: Source, file: File) -> Node:
    """The root of a file in either syntax."""
    if not compact(source):
        return parse(source.data, file)
    from pipeline.relaxng.compact import parse as parse_compact

    return nodes(parse_compact(source.data, source.path).getroot(), file)


def compact(source: Source) -> bool:
    """Whether a file is in compact syntax: by its name, or else by its first character."""
    if source.path.endswith((".rng", ".rnc")):
        return source.path.endswith(".rnc")
    start = source.data[:200].removeprefix(b"\xef\xbb\xbf").removeprefix(b"\xff\xfe")
    return not start.removeprefix(b"\xfe\xff").replace(b"\0", b"").lstrip().startswith(b"<")
