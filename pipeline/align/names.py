"""How a sentence is called so that it is known again when ids have moved: by its own words."""

import hashlib
import unicodedata
from collections import Counter
from collections.abc import Sequence

_WHOLE = 60
"""Characters up to which a sentence is written out."""
_OPENING = 40
"""Characters of a longer one that are; a digest stands for all of it."""
_DIGITS = 8


def names_of(texts: Sequence[str]) -> tuple[str, ...]:
    """Names for the sentences of one version, no two alike; each changes with its sentence only.

    A short sentence is its own name. A longer one has its first words and a digest of all of it;
    of equal ones each says which it is: ``Yes. (2 of 3)``.
    """
    short = [_shortened(even(text)) for text in texts]
    counts, seen = Counter(short), Counter[str]()
    return tuple(_numbered(name, counts, seen) for name in short)


def known(texts: Sequence[str]) -> dict[str, int]:
    """Everything a sentence may be called by, with its place: its name, or all of its words where
    no other has the same.
    """
    whole = [even(text) for text in texts]
    counts = Counter(whole)
    single = {text: place for place, text in enumerate(whole) if counts[text] == 1}
    return single | {name: place for place, name in enumerate(names_of(texts))}


def even(text: str) -> str:
    """A text with single spaces and composed letters, as names compare it."""
    return " ".join(unicodedata.normalize("NFC", text).split())


def _shortened(text: str) -> str:
    if len(text) <= _WHOLE:
        return text
    opening = text[:_OPENING].rpartition(" ")[0] or text[:_OPENING]
    return f"{opening} … #{hashlib.sha256(text.encode()).hexdigest()[:_DIGITS]}"


def _numbered(name: str, counts: Counter[str], seen: Counter[str]) -> str:
    if counts[name] == 1:
        return name
    seen[name] += 1
    return f"{name} ({seen[name]} of {counts[name]})"
