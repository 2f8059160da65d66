"""What the page's own header of keys and values says of the letter: who wrote to whom, and where.

It is evidence from outside the letter. Where the text names somebody else, that is asked about.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from pipeline.annotate.agreeing import can_write
from pipeline.annotate.people import Mention
from pipeline.model import Block, Document, Kind, Mark, Party, Query
from pipeline.notation.likeness import alike
from pipeline.notation.names import Name
from pipeline.notation.shapes import skeleton
from pipeline.rules import query

_ROLES = {"sender": "sent", "creator": "sent", "recipient": "received"}
_A_NAME = 4
"""Letters of a word that two namings must share to be of one person."""
_CONTRADICTS = "SRC014"
_CYRILLIC = range(0x400, 0x530)


def with_header(
    document: Document, acts: int, mentions: Sequence[Mention]
) -> tuple[list[Mention], tuple[Query, ...]]:
    """The mentions of a page with those of its header, and what is to be asked about these."""
    said = list(_said(document))
    if not said:
        return list(mentions), ()
    if acts > 1:
        return list(mentions), (query("SRC013", said[0].source),)
    out = [mention for mention in mentions if mention.role not in _ROLES.values()]
    for role in dict.fromkeys(_ROLES.values()):
        header = [mention for mention in said if mention.role == role]
        text = [mention for mention in mentions if mention.role == role]
        out += _weighed(header, text) if header else text
    return out, ()


def place_of(document: Document, acts: int) -> Party | None:
    """The place that the header gives, if the page has one act."""
    for block, mark in _marks(document, "place"):
        if acts == 1:
            text = mark.span.of(block.text)
            return Party("place", text, "", block.id, _language(document, text))
    return None


def _weighed(header: Sequence[Mention], text: Sequence[Mention]) -> Iterator[Mention]:
    """Who is named in one role: by the header, and by the text where that is no guess.

    Where the text names whom the header does, others that it may name are left out; so are all that
    nothing in the text says are who is meant.
    """
    same = [m for m in text if any(_can_be_one(m, other) for other in header)]
    others = [m for m in text if m not in same and not m.doubt]
    asked = bool(others) and not same
    for mention in header:
        yield replace(mention, doubt=_CONTRADICTS) if asked else mention
    for mention in text:
        if mention in others and not same:
            yield replace(mention, doubt=_CONTRADICTS)
        elif any(_is_same(mention, other) for other in header):
            yield replace(mention, doubt="")


def _is_same(one: Mention, other: Mention) -> bool:
    return alike(one.name.form, other.name.form)


def _can_be_one(one: Mention, other: Mention) -> bool:
    """Whether two namings can be of one person: alike, shorter, or with a word in common."""
    a, b = one.name.form, other.name.form
    shared = _words(a) & _words(b)
    return bool(shared) or alike(a, b) or can_write(one, other)


def _words(name: str) -> set[str]:
    return {word for part in name.split() if len(word := skeleton(part)) >= _A_NAME}


def _said(document: Document) -> Iterator[Mention]:
    """Whom the header names; the creator only where it names no sender."""
    subjects = {_subject(block) for block in document.furniture}
    for block, mark in _marks(document, "person", "addressee"):
        subject = _subject(block)
        role = _ROLES.get(subject, "")
        if not role or (subject == "creator" and "sender" in subjects):
            continue
        text = mark.span.of(block.text)
        name = Name(mark.span, text, mark.kind == "person")
        yield Mention(0, role, _language(document, text), block.id, name)


def _marks(document: Document, *kinds: str) -> Iterator[tuple[Block, Mark]]:
    for block in document.furniture:
        for mark in block.marks:
            if block.kind is Kind.FIELD and mark.kind in kinds:
                yield block, mark


def _subject(block: Block) -> str:
    """What a line of a header is about."""
    return next((dict(m.value)["subtype"] for m in block.marks if m.kind == "about"), "")


def _language(document: Document, text: str) -> str:
    """The language of a name in a header: that of the first version in its script."""
    for version in document.versions:
        if _is_cyrillic(version.blocks[0].text) == _is_cyrillic(text):
            return version.lang
    return "und"


def _is_cyrillic(text: str) -> bool:
    letters = [character for character in text if character.isalpha()]
    return sum(ord(character) in _CYRILLIC for character in letters) * 2 > len(letters)
