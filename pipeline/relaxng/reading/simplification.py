"""The way from the root of a schema to its simple form."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from pipeline.relaxng import simple
from pipeline.relaxng.reading.building import Builder
from pipeline.relaxng.reading.files import Files
from pipeline.relaxng.reading.links import Links
from pipeline.relaxng.reading.nodes import Node
from pipeline.relaxng.reading.pruning import prune
from pipeline.relaxng.reading.restrictions import Restrictions
from pipeline.relaxng.reading.sources import Resolve, Source, local

if TYPE_CHECKING:
    from lxml import etree


def grammar(source: Source, resolve: Resolve = local) -> simple.Grammar:
    """The simple form of a schema in either syntax.

    SchemaError: it cannot be read, or breaks the specification.
    """
    files = Files(resolve)
    with _without_collection():
        return _simplified(files, files.main(source))


def simplify(root: "etree._Element", base: str, resolve: Resolve = local) -> simple.Grammar:
    """The simple form of a schema in XML syntax that is read already.

    `base` is the absolute URI that its references start from. SchemaError: it breaks the
    specification.
    """
    files = Files(resolve)
    with _without_collection():
        return _simplified(files, files.tree(root, base))


def _simplified(files: Files, root: Node) -> simple.Grammar:
    builder = Builder(Links(root, files))
    made = builder.build()
    reached = Restrictions(made, builder.maker, root).reached
    return prune(made, sorted(reached))


@contextmanager
def _without_collection() -> Iterator[None]:
    """No search for garbage meanwhile: reading makes many small things, and keeps them all."""
    enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if enabled:
            gc.enable()
