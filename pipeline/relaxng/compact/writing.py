"""The XML syntax as text: for a parser, without a space too many, or for people, with indents."""

from collections.abc import Mapping, Sequence
from typing import TypeAlias
from xml.sax.saxutils import escape, quoteattr

from pipeline.relaxng.compact.nodes import RELAXNG, XML, Comment, Node, Part

_INDENT = "  "


_Waiting: TypeAlias = tuple[Part, str, str | None] | str
"""What is still to be written: text as it is, or a part with its margin and default namespace."""


class Writer:
    """Writes nodes; `prefixes` are declared at the root."""

    def __init__(self, prefixes: Mapping[str, str], *, for_people: bool) -> None:
        """Start an empty text; without `for_people` comments are left out, too."""
        self._short = {uri: prefix for prefix, uri in prefixes.items()} | {XML: "xml"}
        self._declared = "".join(f" xmlns:{p}={quoteattr(u)}" for p, u in sorted(prefixes.items()))
        self._for_people = for_people
        self._out: list[str] = []

    def write(self, parts: Sequence[Part]) -> str:
        """The text of comments and one root, with a newline at the end."""
        self._out = ['<?xml version="1.0" encoding="UTF-8"?>\n']
        for part in parts:
            self._all(part)
        return "".join(self._out)

    def _all(self, first: Part) -> None:
        """Write a part with all below it; what is open waits as the text that closes it."""
        waiting: list[_Waiting] = [(first, "\n", None)]
        while waiting:
            item = waiting.pop()
            if isinstance(item, str):
                self._out.append(item)
                continue
            part, margin, default = item
            if isinstance(part, str):
                self._out.append(escape(part, {"\r": "&#13;"}))
            elif isinstance(part, Comment):
                self._comment(part, margin)
            else:
                waiting += reversed(self._element(part, margin, default))

    def _element(self, node: Node, margin: str, default: str | None) -> list[_Waiting]:
        """Write the tag of an element; what is still to be written, in order.

        `margin` is what stands before each line (``""``: nothing may be added, since there is text
        around); `default` is the default namespace in force.
        """
        uri, local = node.name
        named = local if uri in ("", RELAXNG) else f"{self._short[uri]}:{local}"
        opened = self._tag(node, named, default)
        laid_out = bool(margin) and self._for_people
        lead, end = (margin[1:], "\n") if laid_out else ("", "")
        if not node.children:
            self._out.append(f"{lead}<{opened}/>{end}")
            return []
        inner = margin + _INDENT if laid_out else ""
        if any(isinstance(part, str) for part in node.children):
            inner = ""
        inside = uri if uri in ("", RELAXNG) else default
        self._out.append(f"{lead}<{opened}>{end if inner else ''}")
        return [
            *((part, inner, inside) for part in node.children),
            f"{margin[1:] if inner else ''}</{named}>{end}",
        ]

    def _tag(self, node: Node, named: str, default: str | None) -> str:
        declared = ""
        if ":" not in named and node.name[0] != default:
            declared = f" xmlns={quoteattr(node.name[0])}"
        if default is None:
            declared += self._declared
        return (
            named
            + declared
            + "".join(
                f" {self._attribute(uri, local)}={_quoted(value)}"
                for (uri, local), value in node.attributes.items()
            )
        )

    def _attribute(self, uri: str, local: str) -> str:
        return f"{self._short[uri]}:{local}" if uri else local

    def _comment(self, comment: Comment, margin: str) -> None:
        if not self._for_people:
            return
        text = comment.text.replace("--", "- -").replace("--", "- -")
        lines = [line.rstrip() for line in text.split("\n")]
        lead, end = (margin[1:], "\n") if margin else ("", "")
        if len(lines) == 1:
            self._out.append(f"{lead}<!-- {lines[0]} -->{end}")
            return
        body = "".join(f"{lead}{_INDENT}{line}".rstrip() + "\n" for line in lines)
        self._out.append(f"{lead}<!--\n{body}{lead}-->{end}")


def _quoted(value: str) -> str:
    return quoteattr(value, {"\r": "&#13;"})
