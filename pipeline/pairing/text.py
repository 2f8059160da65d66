"""One of two texts to be aligned: its units, each with its place in the file."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

STDIN = "-"


@dataclass(frozen=True, slots=True)
class Piece:
    """A unit: its text, its lines of the file (1-based, both ends included), the paragraph it is in
    (from 0), and its xml:id if it has one that no other unit has.
    """

    text: str
    rows: tuple[int, int]
    paragraph: int
    id: str = ""


@dataclass(frozen=True, slots=True)
class Text:
    """A text: `name` is the file's as it was called, with the `fragment` of it that was asked for.

    `key` names the version in what is written, `form` is the format of the file, `unit` what a
    piece of it is, `detected` whether software told the language, `anchor` the xml:id of the
    element that holds the version, if it is one element with an id.
    """

    name: str
    fragment: str
    sha256: str
    form: str
    key: str
    lang: str
    detected: bool
    unit: str
    pieces: tuple[Piece, ...]
    anchor: str = ""

    @property
    def title(self) -> str:
        """The file's name, and the fragment behind ``#``."""
        name = "(stdin)" if self.name == STDIN else self.name
        return f"{name}#{self.fragment}" if self.fragment else name

    @property
    def pointable(self) -> bool:
        """Whether all units can be pointed to from another file."""
        return self.form == "tei" and self.name != STDIN and all(p.id for p in self.pieces)


def references(pieces: Sequence[Piece]) -> tuple[str, ...]:
    """What each unit is called in tables: its xml:id, or else its line.

    ``12.2`` is the second unit that begins in line 12, ``12-14`` one that goes on to line 14.
    """
    begun = Counter(piece.rows[0] for piece in pieces)
    seen: Counter[int] = Counter()
    out = []
    for piece in pieces:
        first, last = piece.rows
        seen[first] += 1
        part = f".{seen[first]}" if begun[first] > 1 else ""
        until = f"-{last}" if last > first else ""
        out.append(piece.id or f"{first}{part}{until}")
    return tuple(out)
