"""The files that a schema is made of: found by a resolver, never fetched."""

import os
import re
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TypeAlias
from urllib.parse import unquote, urlsplit

from pipeline.relaxng.faults import SchemaError


@dataclass(frozen=True, slots=True)
class Source:
    """A file of a schema: its bytes, its absolute URI, and the path that users know it by."""

    data: bytes
    uri: str
    path: str


Resolve: TypeAlias = Callable[[str], Source]
"""Finds the file at an absolute URI; OSError: there is none; SchemaError: it may not be read."""


def local(uri: str) -> Source:
    """A file on this machine; SchemaError: the URI leads elsewhere."""
    parts = urlsplit(uri)
    if parts.scheme != "file" or parts.netloc not in ("", "localhost"):
        message = (
            f"{uri} is not fetched from the network; put a copy of it beside the schema and refer "
            "to that, or put it into the catalog"
        )
        raise SchemaError(message)
    path = Path(_name(unquote(parts.path)))
    if not path.is_file():
        raise FileNotFoundError(f"there is no file {shown(path)}")
    return Source(path.read_bytes(), uri, shown(path))


def _name(path: str) -> str:
    """The path of a file: URI as this machine writes it."""
    drive = os.name == "nt" and re.match("/[A-Za-z]:", path)
    return path[1:] if drive else path


def shown(path: Path) -> str:
    """A path as users know it: from the working folder, if it is in there."""
    try:
        return path.relative_to(Path.cwd()).as_posix()
    except ValueError:
        return path.as_posix()
