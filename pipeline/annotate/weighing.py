"""Whether a word in running text means somebody or something of the authority, and how surely."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from pipeline.annotate.known import Known, Level, Match, find
from pipeline.annotate.named import Gazetteer, Named, things_in
from pipeline.authority import Entry
from pipeline.lexicon.greetings import HONORIFICS
from pipeline.lexicon.languages import CAPITALIZES_NOUNS
from pipeline.lexicon.surroundings import NAMED_AFTER, PLACES_FOLLOW
from pipeline.model import Block, Span
from pipeline.notation.dates import share
from pipeline.notation.inflection import is_common, nominative, readings, tagged
from pipeline.notation.names import names_in
from pipeline.notation.naming import INITIAL, Parts, parts_of, script_of, sound
from pipeline.notation.shapes import words_with_spans

_NEAR = 40
"""Characters before a name that are looked at."""
_ARTICLES = frozenset({"the", "der", "die", "das", "den", "la", "le", "les", "el", "los", "las"})
_QUOTES = " «“„\"'(—–-"
_ENDS = ".!?…:;"


@dataclass(frozen=True, slots=True)
class Link:
    """A name in a block, what it may stand for, and how sure that is (empty: not at all)."""

    block: Block
    lang: str
    span: Span
    kind: str
    entries: tuple[Entry, ...]
    cert: str

    @property
    def text(self) -> str:
        """The name as printed."""
        return self.span.of(self.block.text)

    @property
    def nominative(self) -> str:
        """The name in the nominative, where its case is known."""
        if self.lang != "ru" or self.kind != "person":
            return self.text
        last = parts_of(self.text, "ru").surname
        wanted = {
            sound(surname)
            for lang, form in self.entries[0].forms
            for surname in parts_of(form, lang or "ru").surname
        }
        cases = [r.case for r in readings(last[-1], "ru") if r.case and sound(r.form) in wanted]
        return self.text if not cases or "nomn" in cases else nominative(self.text, cases[0])


@dataclass(frozen=True)
class Reading:
    """A block as it is read: in a language, and by forms of that language only (`own`)."""

    block: Block
    lang: str
    own: bool

    @cached_property
    def runs(self) -> tuple[Span, ...]:
        """The runs of capitals in the text."""
        return names_in(self.block.text, self.lang)

    @cached_property
    def _starts(self) -> frozenset[int]:
        return frozenset(sentence.start for sentence in self.block.sentences)

    def before(self, at: int) -> str:
        """The word before a place, in small letters."""
        head = self.block.text[max(0, at - _NEAR) : at].rstrip()
        return head[head.rfind(" ") + 1 :].lower()

    def opens(self, at: int) -> bool:
        """Whether a sentence opens at a place."""
        head = self.block.text[max(0, at - _NEAR) : at].rstrip(_QUOTES)
        return not head or head[-1] in _ENDS or at in self._starts

    def titled(self, at: int) -> bool:
        """Whether a title stands before a place."""
        return self.before(at) in HONORIFICS.words(self.lang)

    @cached_property
    def inner(self) -> frozenset[str]:
        """The words in capitals that stand inside a sentence somewhere in the text."""
        text = self.block.text
        return frozenset(
            word
            for word, span in words_with_spans(text)
            if word[0].isupper() and not self.opens(span.start)
        )

    def is_name(self, span: Span) -> bool:
        """Whether a word has its capital because it is a name, and not because of its place."""
        word = span.of(self.block.text)
        if share(word) > 0:
            return False
        if not self.opens(span.start):
            return True
        return not is_common(word) if self.lang == "ru" else word in self.inner


def people_in(reading: Reading, people: Known) -> Iterator[Link]:
    """The persons of an authority that a block names."""
    for run in reading.runs if people.by_sound else ():
        for span in _parts(reading, run):
            name = span.of(reading.block.text)
            match = find(people, name, reading.lang, own=reading.own)
            if match.level <= Level.GIVEN:
                continue
            cert = _certainty(reading, span, match)
            if cert is not None:
                yield Link(reading.block, reading.lang, span, "person", match.entries, cert)
            break


def _parts(reading: Reading, run: Span) -> Iterator[Span]:
    """A run of capitals, and the same without its first word if that opens a sentence."""
    text = reading.block.text
    yield _bare(text, run)
    inner = list(words_with_spans(text[: run.end], run.start))[1:]
    if inner and reading.opens(run.start):
        yield _bare(text, Span(inner[0][1].start, run.end))


def _bare(text: str, span: Span) -> Span:
    """A name without the English ending of the genitive."""
    ending = next((end for end in ("'s", "’s") if span.of(text).endswith(end)), "")
    return Span(span.start, span.end - len(ending))


def _certainty(reading: Reading, span: Span, match: Match) -> str | None:
    """How sure a match is where it stands; None where it is none."""
    parts = parts_of(span.of(reading.block.text), reading.lang)
    if not parts.given and not _is_person(reading, span):
        return None
    if match.level is Level.SPELLING and not parts.given:
        return None
    if match.open:
        return ""
    if match.level is Level.LISTED and (parts.given or _is_surname(parts, match.entries[0])):
        return "high"
    full = match.level is Level.FULL and not _may_be_another(reading.lang, parts)
    return "high" if full else "medium"


def _is_surname(parts: Parts, entry: Entry) -> bool:
    """Whether a single word is a surname in a fuller form of the entry, and no nickname."""
    forms = [parts_of(form, lang or script_of(form)) for lang, form in entry.forms]
    surnames = {form.surname for form in forms if form.given} or {form.surname for form in forms}
    return any(sound(s[-1]) == sound(parts.surname[-1]) for s in surnames if s)


def _may_be_another(lang: str, parts: Parts) -> bool:
    """Whether a Russian surname behind initials may be a man's in one case, a woman's in another:
    ``Л. Орлова``.
    """
    if lang != "ru" or any(len(name) > INITIAL for name in parts.given):
        return False
    return len({r.form for r in readings(parts.surname[-1], "ru") if r.proper}) > 1


def _is_person(reading: Reading, span: Span) -> bool:
    """Whether a surname alone means a person here, and no place, thing, month or common word."""
    if reading.titled(span.start):
        return True
    lang, before = reading.lang, reading.before(span.start)
    if lang in CAPITALIZES_NOUNS:
        return False
    if before in NAMED_AFTER.words(lang) or before in PLACES_FOLLOW.words(lang):
        return False
    if lang == "ru" and tagged(span.of(reading.block.text), "Geox"):
        return False
    return reading.is_name(span)


def places_in(reading: Reading, things: Gazetteer, people: Known) -> Iterator[Link]:
    """The places and organisations of an authority that a block names."""
    cover = _covers(reading)
    for named in things_in(things, reading.block.text, reading.lang, own=reading.own):
        if _is_thing(reading, named, people, cover.get(named.span.start)):
            cert = "high" if len(named.entries) == 1 else ""
            yield Link(reading.block, reading.lang, named.span, named.kind, named.entries, cert)


def _covers(reading: Reading) -> dict[int, Span]:
    """The run that each word in capitals stands in, by the start of the word."""
    text = reading.block.text
    return {
        span.start: run
        for run in reading.runs
        for _, span in words_with_spans(text[: run.end], run.start)
    }


def _is_thing(reading: Reading, named: Named, people: Known, run: Span | None) -> bool:
    """Whether a form means the place or body here: it is no part of a longer name, no person's, no
    common word.
    """
    span, lang = named.span, reading.lang
    led = reading.before(span.start) in PLACES_FOLLOW.words(lang)
    if run and not _is_whole(reading, span, run):
        return False
    if reading.titled(span.start):
        return False
    if " " in span.of(reading.block.text):
        return True
    word = span.of(reading.block.text)
    namesake = any(sound(r.form) in people.by_sound for r in readings(word, lang))
    if named.kind == "place" and (namesake or lang in CAPITALIZES_NOUNS):
        return led
    return reading.is_name(span) or (led and not is_common(word))


def _is_whole(reading: Reading, span: Span, run: Span) -> bool:
    """Whether a form is a run of capitals, but for a word before it that opens a sentence."""
    if run.end > span.end + 1:
        return False
    head = reading.block.text[run.start : span.start].split()
    led = bool(head) and head[-1].lower() in _ARTICLES
    return not head or led or (len(head) == 1 and reading.opens(run.start))
