"""The places and organisations of an authority, found in a text by their forms in any case."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from pipeline.authority import Authority, Entry
from pipeline.lexicon import fold
from pipeline.model import Span
from pipeline.notation.inflection import readings
from pipeline.notation.naming import script_of
from pipeline.notation.shapes import words, words_with_spans

_GENERIC = frozenset(
    {"г", "гор", "город", "с", "село", "дер", "деревня", "пос", "ст", "станция", "м", "местечко"}
)
"""Words for a settlement that may stand before its name, folded and without stops."""


@dataclass(frozen=True, slots=True)
class Named:
    """A place or organisation in a text, and the entries it may stand for."""

    span: Span
    kind: str
    entries: tuple[Entry, ...]


@dataclass(frozen=True, slots=True)
class _Record:
    kind: str
    entry: Entry
    lang: str
    words: tuple[str, ...]


_MOST_WORDS = 10
"""Words of a form that are compared."""
Gazetteer = dict[str, tuple[_Record, ...]]
"""Forms by their first words, the longest first."""


@lru_cache(4)
def gazetteer(authority: Authority) -> Gazetteer:
    """The places and organisations of an authority, prepared once for all documents."""
    found = defaultdict[str, list[_Record]](list)
    for record in _records(authority):
        found[record.words[0]].append(record)
    return {
        first: tuple(sorted(records, key=lambda record: -len(record.words)))
        for first, records in found.items()
    }


def _records(authority: Authority) -> Iterator[_Record]:
    kinds = (("place", authority.places), ("org", authority.organisations))
    entries = ((kind, entry) for kind, several in kinds for entry in several)
    for kind, entry in entries:
        for lang, form in entry.forms:
            tokens = plain(form)[:_MOST_WORDS]
            if tokens:
                yield _Record(kind, entry, lang, tokens)


def plain(name: str) -> tuple[str, ...]:
    """The words of a name folded, without stops and without *town* or *village* before it."""
    tokens = tuple(fold(word).replace(".", "").removesuffix("ъ") for word in words(name))
    return tokens[1:] if len(tokens) > 1 and tokens[0] in _GENERIC else tokens


def stand_for(things: Gazetteer, name: str, lang: str, *, own: bool) -> tuple[Named, ...]:
    """The entries that a whole name stands for, by kind; `own` as in `pipeline.annotate.known`."""
    tokens = plain(name)
    found = _at(things, tokens, lang, own=own) if tokens else []
    whole = [record for record in found if len(record.words) == len(tokens)]
    return tuple(_by_kind(whole, Span(0, len(name))))


def things_in(things: Gazetteer, text: str, lang: str, *, own: bool) -> Iterator[Named]:
    """The places and organisations that a text names, the longest form at each place."""
    found = list(words_with_spans(text)) if things else []
    tokens = [fold(word).replace(".", "").removesuffix("ъ") for word, _ in found]
    at = 0
    while at < len(found):
        word, span = found[at]
        run = tokens[at : at + _adjacent(text, found, at)]
        records = _at(things, run, lang, own=own) if word[0].isupper() else []
        longest = max((len(record.words) for record in records), default=1)
        best = [record for record in records if len(record.words) == longest]
        yield from _by_kind(best, Span(span.start, _end(text, found[at + longest - 1][1])))
        at += longest


def _by_kind(records: Sequence[_Record], span: Span) -> Iterator[Named]:
    for kind in dict.fromkeys(record.kind for record in records):
        entries = {record.entry.id: record.entry for record in records if record.kind == kind}
        yield Named(span, kind, tuple(entries.values()))


def _adjacent(text: str, found: Sequence[tuple[str, Span]], at: int) -> int:
    """How many words, from one on, stand side by side, as many as any form has at the most."""
    count = 1
    for (_, one), (_, other) in pairwise(found[at : at + _MOST_WORDS]):
        if text[one.end : other.start].strip(" .-–()\u00a0"):
            break
        count += 1
    return count


def _end(text: str, last: Span) -> int:
    return last.end - (last.of(text).endswith(".") and last.end - last.start > len("ст."))


def _at(things: Gazetteer, tokens: Sequence[str], lang: str, *, own: bool) -> list[_Record]:
    """The forms that begin a run of words."""
    return [
        record
        for form in _forms(tokens[0], lang)
        for record in things.get(form, ())
        if len(record.words) <= len(tokens)
        and (not own or record.lang in {lang, ""})
        and all(map(_is, record.words, tokens))
    ]


def _forms(token: str, lang: str) -> Iterable[str]:
    spoken = script_of(token) or lang
    return dict.fromkeys(reading.form for reading in readings(token, spoken))


def _is(word: str, token: str) -> bool:
    return word == token or word in _forms(token, script_of(token))
