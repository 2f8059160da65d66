"""Small TEI files of anybody's, and what is found in them."""

from collections.abc import Mapping

from pipeline.tei import parse
from pipeline.validate import integrity
from pipeline.validate.beside import Beside, offered

TEI = '<TEI xmlns="http://www.tei-c.org/ns/1.0"{attributes}>{content}</TEI>'


def tei(content: str, attributes: str = "") -> bytes:
    """A file of some content."""
    return TEI.format(content=content, attributes=attributes).encode()


def found(data: bytes, name: str = "letters/a.xml", **others: bytes) -> list[str]:
    """What is found in a file, as ``CODE MESSAGE``; `others` are given with it, by their names."""
    return found_in({name: data, **others}, name)


def found_in(
    given: Mapping[str, bytes], name: str, beside: Mapping[str, bytes] | None = None
) -> list[str]:
    """What is found in the file `name` of those `given`, with others `beside` them."""
    roots = {one: parse(data, one) for one, data in given.items()}
    known = Beside.of([offered(root, one) for one, root in roots.items()], dict(beside or {}).get)
    findings = integrity(roots[name], name, profile=False, beside=known)
    return sorted(f"{one.code} {one.message}" for one in findings)
