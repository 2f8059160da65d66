r"""TSV: one row a bead, UTF-8, a heading, LF.

In texts a tab is written ``\t``, a line break ``\n`` or ``\r`` and a backslash ``\\``; the units of
a side are joined by a space, their ids by a space too. Where beads are explained, their score and
what each term adds to it stand before the texts, in nats. `rows` reads it back.
"""

import re
from collections.abc import Iterator, Sequence

from pipeline.align.explain import Term
from pipeline.pairing.pair import Bead, Pair
from pipeline.pairing.text import references

COLUMNS = ("left", "right", "relation", "certainty", "crossing")
TEXTS = ("left_text", "right_text")

_ESCAPES = {"\\": r"\\", "\t": r"\t", "\n": r"\n", "\r": r"\r"}
_MEANT = {written: character for character, written in _ESCAPES.items()}
_WRITTEN = re.compile(r"\\[\\tnr]")


def write(pair: Pair, _: str) -> bytes:
    """The table; the certainty is empty where none was measured."""
    return "".join("\t".join(map(_escaped, row)) + "\n" for row in _rows(pair)).encode()


def rows(data: bytes) -> list[dict[str, str]]:
    """The rows of such a table by its columns, with the texts as they were."""
    heading, *lines = data.decode().removesuffix("\n").split("\n")
    names = heading.split("\t")
    return [dict(zip(names, map(_meant, line.split("\t")), strict=True)) for line in lines]


def _rows(pair: Pair) -> Iterator[tuple[str, ...]]:
    terms = tuple(dict.fromkeys(_column(term) for bead in pair.beads for term in bead.terms))
    yield (*COLUMNS, *(("score", *terms) if terms else ()), *TEXTS)
    left, right = (references(text.pieces) for text in (pair.left, pair.right))
    for bead in pair.beads:
        yield (
            " ".join(left[i] for i in bead.left),
            " ".join(right[j] for j in bead.right),
            bead.relation,
            bead.cert,
            "yes" if bead.crossing else "no",
            *(_numbers(bead, terms) if terms else ()),
            " ".join(pair.left.pieces[i].text for i in bead.left),
            " ".join(pair.right.pieces[j].text for j in bead.right),
        )


def _column(term: Term) -> str:
    return f"{term.look}: {term.name}"


def _numbers(bead: Bead, columns: Sequence[str]) -> Iterator[str]:
    """The score, and what each term adds; empty where a term does not apply."""
    yield f"{bead.score:.3f}"
    added = {_column(term): f"{term.nats:+.3f}" for term in bead.terms}
    yield from (added.get(column, "") for column in columns)


def _escaped(text: str) -> str:
    return "".join(_ESCAPES.get(character, character) for character in text)


def _meant(text: str) -> str:
    return _WRITTEN.sub(lambda found: _MEANT[found[0]], text)
