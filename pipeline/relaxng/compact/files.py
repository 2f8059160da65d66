"""A schema in the compact syntax with all that it includes, translated file by file."""

from collections.abc import Iterator
from pathlib import Path, PurePosixPath
from urllib.parse import unquote, urlsplit

from pipeline.relaxng.compact.nodes import Node
from pipeline.relaxng.compact.translation import read_all, written
from pipeline.relaxng.faults import SchemaError

_COMPACT = ".rnc"


def translations(source: Path, target: Path) -> Iterator[tuple[Path, bytes]]:
    """Where each file of a translated schema belongs, and its bytes.

    The schema itself is `target`. What it includes lies beside that as it does beside the source,
    named ``.rng``, so that the references hold. SchemaError: one of the files cannot be read.
    """
    waiting, seen = [(source, target)], {source.resolve()}
    while waiting:
        file, place = waiting.pop()
        parts, root, environment = read_all(_bytes(file), str(file))
        for reference in dict.fromkeys(_references(root)):
            included = file.parent / reference
            if included.resolve() not in seen:
                seen.add(included.resolve())
                waiting.append((included, (place.parent / reference).with_suffix(".rng")))
        yield place, written(parts, root, environment)


def _bytes(file: Path) -> bytes:
    try:
        return file.read_bytes()
    except OSError as error:
        message = f"the schema cannot be read: {error.strerror or error}"
        raise SchemaError(message, str(file)) from None


def _references(root: Node) -> Iterator[str]:
    """The files in the compact syntax that a schema includes, as paths from its folder."""
    for node in root.below():
        address = urlsplit(node.attributes.get(("", "href"), ""))
        path = PurePosixPath(unquote(address.path))
        if not address.scheme and not address.netloc and path.suffix == _COMPACT:
            yield str(path)
