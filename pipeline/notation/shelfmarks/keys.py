"""Join keys: one item has one key in every script, language and order of its parts.

A reference with a fond has places for fond, *opis*, *delo* and leaves (``RGASPI:558:11:77:57``; a
part it does not give leaves its place empty); every other part is named (``LOC:BOX=4:FOLDER=19``).
"""

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass

from anyascii import anyascii

from pipeline.notation.shelfmarks.repositories import plain
from pipeline.notation.shelfmarks.units import ORDER

_PLACES = ("fond", "opis", "delo")
_COLLECTION, _LEAVES = "collection", "leaves"
_LEAF = "LEAVES="
_CALLS = frozenset({"callNumber", "class", "piece"})
WITHOUT_FOND = {"delo": "file", "opis": "inventory"}
"""What a part is called where there is no fond above it."""
_ACRONYM = 10
"""Letters that an abbreviation of a repository's name hardly goes beyond."""
_NAME = "COLLECTION="
_MOST = 1_000
"""Leaves of a range that are looked at."""
_DASHES = re.compile(r"[–—]")
_ALIKE = str.maketrans("abcehkmoptxABCEHKMOPTX", "авсенкмортхАВСЕНКМОРТХ")
"""Latin letters that stand for Cyrillic ones of the same shape."""
_CYRILLIC = re.compile(r"[а-яё]", re.IGNORECASE)
_PARTS_OF_CALL = re.compile(r"[A-Z]+|\d+")


@dataclass(frozen=True, slots=True)
class Part:
    """A part of a reference in a key: its type, its number in Latin letters."""

    kind: str
    value: str


def number(kind: str, whole: str, text: str) -> str:
    """A number of a unit as keys have it; `whole` has the word before it, which tells script."""
    if _CYRILLIC.search(whole):
        text = text.translate(_ALIKE)
    latin = anyascii(unicodedata.normalize("NFKC", _DASHES.sub("-", text))).upper()
    if kind in _CALLS:
        return ".".join(_PARTS_OF_CALL.findall(latin))
    return re.sub(r"^([A-Z]{1,2})-?(?=\d)", r"\1-", re.sub(r"[^A-Z0-9/-]", "", latin))


def key_of(repository: str, parts: Sequence[Part]) -> str:
    """The key of a reference."""
    values = {part.kind: part.value for part in parts if part.kind != _COLLECTION}
    names = [_NAME + plain(p.value) for p in parts if p.kind == _COLLECTION]
    leaf = ",".join(part.value for part in parts if part.kind == _LEAVES)
    if "fond" in values:
        places = [values.get(kind, "") for kind in _PLACES]
        named = [*names, *_named(values, frozenset(_PLACES))]
        return ":".join([repository, *places, *named, *([leaf] if leaf else [])]).rstrip(":")
    named = [*names, *_named(values, frozenset())]
    return ":".join([repository, *named, *([_LEAF + leaf] if leaf else [])])


def same_item(one: str, other: str) -> bool | None:
    """Whether two keys name the same leaves, or one item where one of them gives no leaves.

    None where that cannot be told: names in words, which each language has its own of, differ, or
    one reference is wider than the other.
    """
    (keeper, *a), (other_keeper, *b) = one.split(":"), other.split(":")
    if keeper != other_keeper:
        return None if max(len(keeper), len(other_keeper)) > _ACRONYM else False
    (item, leaves), (other_item, other_leaves) = _apart(a), _apart(b)
    words = [field for field in {*item} ^ {*other_item} if field.startswith(_NAME)]
    shorter = min(len(item), len(other_item))
    if item != other_item:
        wider = len(item) != len(other_item) and item[:shorter] == other_item[:shorter]
        return None if words or wider else False
    return not leaves or not other_leaves or _overlap(leaves, other_leaves)


def item_of(key: str) -> str:
    """A key without its leaves: what all keys that `same_item` holds for one have in common."""
    keeper, *fields = key.split(":")
    return ":".join([keeper, *(_apart(fields)[0] if fields else ())])


def _apart(fields: list[str]) -> tuple[list[str], str]:
    """The parts of a key behind the repository without the leaves, and these."""
    last = fields[-1]
    if last.startswith(_LEAF):
        return fields[:-1], last.removeprefix(_LEAF)
    placed = "=" not in fields[0] and len(fields) > len(_PLACES) and "=" not in last
    item, leaves = (fields[:-1], last) if placed else (fields, "")
    while item and not item[-1]:
        item = item[:-1]
    return item, leaves


def _overlap(one: str, other: str) -> bool:
    """Whether two lists of leaves have one in common, whatever its side."""
    return not _numbers(one).isdisjoint(_numbers(other))


def _numbers(leaves: str) -> frozenset[int]:
    ends = [re.findall(r"\d+", stretch) for stretch in leaves.split(",")]
    found = ((int(pair[0]), int(pair[-1])) for pair in ends if pair)
    return frozenset(n for first, last in found for n in range(first, min(last, first + _MOST) + 1))


def _named(values: dict[str, str], but: frozenset[str]) -> list[str]:
    kinds = (kind for kind in ORDER if kind in values and kind not in but and kind != _LEAVES)
    return [f"{WITHOUT_FOND.get(kind, kind).upper()}={values[kind]}" for kind in kinds]
