"""Who signed a letter: the names below it, and how surely each of them is the writer's."""

from bisect import bisect
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from pipeline.lexicon.closings import ON_BEHALF, POSSESSIVES
from pipeline.lexicon.greetings import HONORIFICS
from pipeline.lexicon.languages import CAPITALIZES_NOUNS, CAPITALIZES_TITLES
from pipeline.model import Block, Kind, Version
from pipeline.notation.addresses import is_street, opens_address
from pipeline.notation.likeness import can_be_one
from pipeline.notation.names import Name
from pipeline.notation.salutations import names_nobody
from pipeline.notation.shapes import is_initial, starts_with, words
from pipeline.notation.signatures import signatories

_TEXT = frozenset({Kind.PARAGRAPH, Kind.ITEM})
_BETWEEN = frozenset({Kind.DATELINE, Kind.ADDRESSEE, Kind.RULE})
"""What may stand between a closing and the name it leads to."""
_A_NAME = 4
"""Letters that a name in capitals has at least."""
_QUOTED = '»«„“”"'
_MOST_AFTER = 3
"""Paragraphs that a writer adds below the name without calling them a postscript."""
_SMALL = 0.5
"""Their size beside the letter's, at the most."""


@dataclass(frozen=True, slots=True)
class Named:
    """A name and its block; `doubt` is the code of the rule that asks about it, or ``""``.

    `led` tells that a closing or the like leads to it, `spoken` that a salutation calls it.
    """

    block: Block
    name: Name
    doubt: str = ""
    led: bool = True
    spoken: bool = False


@dataclass(frozen=True, slots=True)
class _Close:
    """Signatures that no text parts: names with their blocks, and whether a closing leads to them.

    `before` is the size of the text above them, `after` that of each paragraph below; `reopened`
    tells that a salutation follows.
    """

    signed: tuple[tuple[Block, Name, bool], ...]
    before: int
    after: tuple[int, ...]
    reopened: bool

    @property
    def led(self) -> bool:
        """Whether a closing leads to one of the names."""
        return any(led for _, _, led in self.signed)

    @property
    def ends(self) -> bool:
        """Whether no more follows than a writer adds below the name."""
        if not self.after:
            return True
        few = len(self.after) <= _MOST_AFTER and not self.reopened
        return self.led and few and sum(self.after) <= _SMALL * self.before


def signers(version: Version) -> Iterator[Named]:
    """Everybody who signs the letter of a version, in order.

    The last signatures are the writer's if no text follows them but a postscript. Names that
    closings lead to further up may be those of another letter on the page. Under a heading that
    says what this is, a name below the text needs no closing: where nouns have capitals, if it is
    the only one.
    """
    closes = _closes(version)
    if not closes or not closes[-1].ends:
        return
    *earlier, last = closes
    others = [close for close in earlier if close.led and _differ(close, last)]
    shared = any(close.reopened for close in others)
    for close in others:
        yield from (Named(block, name, "ANN051") for block, name, led in close.signed if led)
    headed = bool(version.genre) and (
        len(last.signed) == 1 or version.lang not in CAPITALIZES_NOUNS
    )
    for number, (block, name, led) in enumerate(last.signed):
        sure = led or headed or _is_plain(block, version.lang, number)
        yield Named(block, name, "ANN051" if shared else "" if sure else "ANN050", led)


def _differ(one: _Close, other: _Close) -> bool:
    """Whether nobody can have signed both."""
    names = ((a.form, b.form) for _, a, _ in one.signed for _, b, _ in other.signed)
    return not any(can_be_one(a, b) for a, b in names)


def _closes(version: Version) -> list[_Close]:
    """The signatures of a letter in groups that text parts; a postscript parts nothing."""
    letter = version.letter
    ends = next((i for i, b in enumerate(letter) if b.kind is Kind.POSTSCRIPT), len(letter))
    texts = [i for i, block in enumerate(letter[:ends]) if block.kind in _TEXT]
    sizes = [len(letter[i].text) for i in texts]
    opened = max((i for i, b in enumerate(letter) if b.kind is Kind.SALUTATION), default=-1)
    signed = tuple(_signed(letter, version.lang))
    return [
        _Close(
            tuple(names for _, names in group),
            sum(sizes[:above]),
            tuple(sizes[above:]),
            opened > last,
        )
        for above, members in groupby(signed, lambda pair: bisect(texts, pair[0]))
        for group in [tuple(members)]
        for last in [group[-1][0]]
    ]


def _signed(letter: Sequence[Block], lang: str) -> Iterator[tuple[int, tuple[Block, Name, bool]]]:
    """Every name of a signature with its place, and whether a closing leads to it."""
    led = False
    for number, block in enumerate(letter):
        if block.kind is Kind.SIGNATURE:
            yield from ((number, named) for named in _names(block, lang, led=led))
        led = _leads(block, lang, led=led)


def _leads(block: Block, lang: str, *, led: bool) -> bool:
    """Whether the next signature is led to by a closing, or by *Your* alone on its line."""
    if block.kind is Kind.CLOSING:
        return True
    if block.kind is Kind.SIGNATURE:
        return not signatories(block.text, lang) and bool(_possessive(block, lang))
    return led and block.kind in _BETWEEN


def _possessive(block: Block, lang: str) -> str:
    return starts_with(block.text, POSSESSIVES, lang)


def _names(block: Block, lang: str, *, led: bool) -> Iterator[tuple[Block, Name, bool]]:
    apart = block.text[:1] in _QUOTED or is_street(block.text, lang)
    if apart or opens_address(block.text, lang):
        return
    led = led or bool(_possessive(block, lang) or starts_with(block.text, ON_BEHALF, lang))
    for number, name in enumerate(signatories(block.text, lang)):
        behind = number > 0 and "," in block.text[: name.span.start]
        plain = led or not _is_code(block.text, name)
        if plain and not names_nobody(name.form, lang):
            yield block, name, led and not behind


def _is_code(text: str, name: Name) -> bool:
    """Whether a line is a short word in capitals, or calls somebody: ``RG`` · ``Sociétaires,``."""
    short = len(name.form) < _A_NAME and name.form.isupper() and "." not in text
    return short or (name.form == text.rstrip(" ,!:") and text.rstrip()[-1:] in {",", "!", ":"})


def _is_plain(block: Block, lang: str, number: int) -> bool:
    """Whether a name that nothing leads to is plainly one: no comma parts it from another.

    Where nouns have capitals, or letterheads give them to any word, a place or a remark below a
    letter looks like a name: there it needs an initial or a title.
    """
    if lang not in CAPITALIZES_NOUNS | CAPITALIZES_TITLES:
        return True
    honorifics = HONORIFICS.words(lang)
    titled = any(is_initial(word) or word.lower() in honorifics for word in words(block.text))
    return titled and (number == 0 or "," not in block.text)
