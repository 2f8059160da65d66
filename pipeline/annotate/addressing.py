"""Whom a letter goes to, by its address lines, or else by the name in its salutation."""

import re
from collections.abc import Iterator
from itertools import pairwise

from pipeline.annotate.signing import Named
from pipeline.model import Block, Kind, Version
from pipeline.notation.addresses import opens_address
from pipeline.notation.names import Name
from pipeline.notation.salutations import addressed, called
from pipeline.notation.shapes import is_initial, is_particle, words

_QUESTION = "ANN052"
_RUN_ON = "ANN054"
_TWO_NAMES = 2
_RUN_TOGETHER = re.compile(r"(?<!\bMc)(?<!\bMac)(?<!\bDe)(?<!\bLe)(?<!\bLa)(?<!\bFitz)"
                           r"(?<=[a-zà-ÿа-яё])[A-ZÀ-ÞА-ЯЁ]")  # fmt: skip


def address_of(version: Version) -> tuple[Block, ...]:
    """The lines that open the address of a letter: ``Herrn Dr. Belov``."""
    lines = (block for block in version.letter if block.kind is Kind.ADDRESSEE)
    return tuple(block for block in lines if opens_address(block.text, version.lang))


def recipients(version: Version, *, salutation: bool = True) -> Iterator[Named]:
    """Those whom the address lines of a letter name, else the one its first salutation calls.

    A title makes the name in a salutation a surname; without one it may be a given name, which
    tells the reader of a header nothing sure.
    """
    found = list(_by_address(version))
    yield from found
    if salutation and not found:
        yield from _by_salutation(version)


def _by_address(version: Version) -> Iterator[Named]:
    lines = [block for block in version.letter if block.kind is Kind.ADDRESSEE]
    for block, below in pairwise([*lines, None]):
        if block is None:
            continue
        follows = below is not None and below.where.first == block.where.last + 1
        read = addressed(block.text, version.lang, below.text if below and follows else "")
        if read:
            text, span = read
            at = below if below and text != block.text else block
            name = span.of(text)
            yield Named(at, Name(span, name), _RUN_ON if _runs_on(name) else "")


def _runs_on(name: str) -> bool:
    """Whether a name in an address has words enough for a place behind it, or a capital inside."""
    whole = [w for w in words(name) if not is_initial(w) and not is_particle(w)]
    return len(whole) > _TWO_NAMES or _RUN_TOGETHER.search(name) is not None


def _by_salutation(version: Version) -> Iterator[Named]:
    first = next((b for b in version.letter if b.kind is Kind.SALUTATION), None)
    read = called(first.text, version.lang) if first else None
    if first and read:
        name = Name(read.span, read.span.of(first.text))
        yield Named(first, name, "" if read.formal else _QUESTION, spoken=True)
