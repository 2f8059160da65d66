"""Parts of a letter that share a line: a salutation before its first sentence, a closing and a
signature behind its last, two signatures on one line (PHENOMENA 20, 22, 23).

What is not sure stays where it stands, and the editor is asked.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from pipeline.lexicon import closings, greetings
from pipeline.model import Kind
from pipeline.notation.shapes import holds, is_initial, name_words, starts_with, words
from pipeline.structure.lines import Version
from pipeline.structure.passages import Passage, cut
from pipeline.structure.signs.view import names_someone

_CALL = re.compile(r"[^!?]{2,60}?!(?=\s+[^\W\d_a-zа-яё]|\s*[—–-]+\s)")
_DEAR = re.compile(r"[^!?,]{3,60}?,(?=\s*[—–-]*\s*\S)")
_DEAR_WITH_COLON = re.compile(r"[^!?,:]{3,60}?[,:](?=\s*[—–-]*\s*\S)")
"""In Spanish a colon ends a salutation."""
_CUT_WITHIN = re.compile(r"[^\W\d_]{4}[.…]|[:;]")
"""A stop behind a whole word, which no salutation goes on over."""
_MOST_CALLED = 6
"""Words of a salutation that stands before a sentence."""
_FEWEST_LEFT = 3
_SEAM = re.compile(r"(?<!\b\w)[.!?…]\s+(?=[^\W\d_a-zа-яё])|,\s+")
"""Between two sentences, or before a name behind a comma; not within initials."""
_INITIALED = re.compile(r"(?<=\s)(?:[^\W\d_a-zа-яё]\.[\s-]?){1,3}[^\W\d_a-zа-яё][\w’'-]+\.?$")
_TAIL = 120
"""Characters at the end of a paragraph in which a closing and a signature are looked for."""
_FORMULA = 9
_NAMES = re.compile(r"(?<=[^\W\d]{3}[.,])\s+")
_OPENING = frozenset({Kind.ADDRESSEE, Kind.DATELINE, Kind.TITLE, Kind.RULE, Kind.ENCLOSURE})
_ABOVE = _OPENING | {
    Kind.COLLECTION,
    Kind.SOURCE_TAG,
    Kind.PROVENANCE,
    Kind.NOTE,
    Kind.REPEAT_TITLE,
}
_BODY = frozenset({Kind.PARAGRAPH, Kind.ITEM})


def taken_apart(version: Version, lang: str, known: frozenset[str]) -> Version:
    """The passages with each such part as a passage of its own; `known` are skeletons of the
    names that the page's titles give. What an editor says of a line holds for the whole of it.
    """
    first = next((i for i, (_, kind) in enumerate(version) if kind not in _ABOVE), -1)
    last = _last_of_text(version)
    out: list[tuple[Passage, Kind]] = []
    for i, (passage, kind) in enumerate(version):
        pieces: Sequence[tuple[Passage, Kind]] = ((passage, kind),)
        if passage.lines[0].given:
            out += pieces
            continue
        opened = i > 0 and version[i - 1][1] is Kind.DATELINE
        if (i == first or opened) and kind is Kind.PARAGRAPH:
            pieces = tuple(_greeted(passage, lang, known))
        if i == last:
            *before, (rest, own) = pieces
            pieces = (*before, *_signed(rest, own, lang))
        if kind in {Kind.SIGNATURE, Kind.CLOSING}:
            pieces = tuple(_by_formula_and_name(passage, kind, lang))
        out += pieces
    return tuple(out)


def _last_of_text(version: Version) -> int:
    """The last paragraph of a letter that nothing else closes, or -1."""
    closed = any(kind in {Kind.SIGNATURE, Kind.CLOSING} for _, kind in version)
    body = [i for i, (_, kind) in enumerate(version) if kind in _BODY]
    enclosed = any(kind is Kind.ENCLOSURE for _, kind in version)
    return -1 if closed or enclosed or not body else body[-1]


def _greeted(passage: Passage, lang: str, known: frozenset[str]) -> Iterator[tuple[Passage, Kind]]:
    at = _end_of_call(passage.text, lang, known)
    if at == 0:
        yield passage, Kind.PARAGRAPH
        return
    head, tail = cut(passage, at)
    yield replace(head, inline=True), Kind.SALUTATION
    yield tail, Kind.PARAGRAPH


def _end_of_call(text: str, lang: str, known: frozenset[str]) -> int:
    """Where the salutation ends that a paragraph begins with, 0 where it begins with none."""
    called = _CALL.match(text)
    if called and _is_call(called[0], lang, known):
        return called.end()
    dear = (_DEAR_WITH_COLON if lang == "es" else _DEAR).match(text)
    left = len(words(text)) - len(words(dear[0])) if dear else 0
    return dear.end() if dear and left >= _FEWEST_LEFT and _is_dear(dear[0], lang) else 0


def _is_call(text: str, lang: str, known: frozenset[str]) -> bool:
    """``Т. Зорин!`` · ``Comrades!`` · ``Zorin!`` where a title has that name."""
    if len(words(text)) > _MOST_CALLED or _CUT_WITHIN.search(text):
        return False
    phrase = starts_with(text, greetings.SALUTATIONS, lang)
    rest = text[len(phrase) :].strip("!, ")
    fond = rest.lower() in greetings.FRIENDS.words(lang)
    if phrase:
        return not words(rest) or fond or bool(name_words(rest))
    return bool(name_words(rest)) and names_someone(rest, known)


def _is_dear(text: str, lang: str) -> bool:
    """``Дорогая Нюша,``: only an adjective that calls; *Comrade Belov, who…* is a subject."""
    if len(words(text)) > _MOST_CALLED or _CUT_WITHIN.search(text[:-1]):
        return False
    phrase = starts_with(text, greetings.DEAR, lang)
    rest = text[len(phrase) :].strip(",: ")
    fond = rest.lower() in greetings.FRIENDS.words(lang)
    formal = not rest and " " in phrase
    return bool(phrase) and (fond or formal or bool(name_words(rest)))


def _signed(passage: Passage, kind: Kind, lang: str) -> Iterator[tuple[Passage, Kind]]:
    """A last paragraph, its closing and its signature, if it surely ends in both."""
    formula, name = tail_of(passage.text, lang)
    formula = formula or _taking_leave(passage.text, name, lang)
    if not formula or not name or not _is_sure_name(passage.text[name:], lang):
        yield passage, kind
        return
    text, close = cut(passage, formula)
    if text.text:
        yield text, kind
    if formula == name:
        yield replace(close, inline=True), Kind.SIGNATURE
        return
    salute, signature = cut(close, name - (len(passage.text) - len(close.text)))
    yield replace(salute, inline=True), Kind.CLOSING
    yield replace(signature, inline=True), Kind.SIGNATURE


def _taking_leave(text: str, name: int, lang: str) -> int:
    """Where the name begins if it is itself led by a formula: ``Yours ever, L. Orlov.``"""
    possessive = starts_with(text[name:], closings.POSSESSIVES, lang) if name else ""
    stands = text[:name].rstrip()[-1:] in {".", "!", "?", "…"}
    formula = bool(possessive) and starts_with(text[name:], closings.CLOSINGS, lang)
    return name if formula and stands else 0


def tail_of(text: str, lang: str) -> tuple[int, int]:
    """Where the closing formula and the name at the end of a paragraph begin; 0 for what it lacks.

    The formula may be longer than one sentence: ``Жму руку. Привет Нюше. Ваш Л. Орлов``.
    """
    near = max(0, len(text) - _TAIL)
    starts = ([0] if near == 0 else []) + [match.end() for match in _SEAM.finditer(text, near)]
    name = next((at for at in starts if at and _is_name(text[at:], lang)), 0)
    regards = _INITIALED.search(text, near)
    led = _before_possessive(text, regards.start(), lang) if regards else 0
    if not name and regards and _ends_in_regards(text[:led], lang):
        name = led
    formula = 0
    for at in reversed([at for at in starts if at < name]):
        if not _is_formula(text[at:name].strip(), lang):
            break
        formula = at if text[:at].rstrip()[-1:] != "," else formula
    return formula, name


def _before_possessive(text: str, at: int, lang: str) -> int:
    """Where a name begins with the *Your* before it: ``Mit besten Grüßen Ihr L. Orlow``."""
    last = text[max(0, at - _TAIL) : at].split()[-1:] or [""]
    return at - len(last[0]) - 1 if last[0].lower() in closings.POSSESSIVES.words(lang) else at


def _is_formula(text: str, lang: str) -> bool:
    """A closing; behind a comma only one that names nobody: ``Greetings to Nyusha, K. Belov.``"""
    regards = closings.REGARDS.words(lang)
    capitals = [w for w in words(text)[1:] if w[0].isupper() and w.lower() not in regards]
    opens = starts_with(text, closings.CLOSINGS, lang) or starts_with(text, closings.WITH, lang)
    return len(words(text)) <= _FORMULA and bool(opens) and not (text.endswith(",") and capitals)


def _ends_in_regards(text: str, lang: str) -> bool:
    """``С ком. приветом``, so that a name behind it signs and is not greeted."""
    near = " ".join(text.split()[-_FORMULA:])
    last = words(near)[-1].lower() if words(near) else ""
    return last in closings.REGARDS.words(lang) and holds(near, closings.WITH, lang)


def _is_name(text: str, lang: str) -> bool:
    possessive = starts_with(text, closings.POSSESSIVES, lang)
    opens = (starts_with(text, family, lang) for family in (closings.CLOSINGS, closings.WITH))
    if text.endswith(("!", "?", ",")) or (not possessive and any(opens)):
        return False
    return bool(name_words(text[len(possessive) :]))


def _is_sure_name(text: str, lang: str) -> bool:
    """*Your* and a name, or initials and a surname; a capital alone may be anything."""
    possessive = starts_with(text, closings.POSSESSIVES, lang)
    return bool(possessive) or any(map(is_initial, words(text)))


def _by_formula_and_name(passage: Passage, kind: Kind, lang: str) -> Iterator[tuple[Passage, Kind]]:
    """A closing with the signature on its line, and signatures of several people on one line."""
    _, name = tail_of(passage.text, lang)
    sure = name and _is_sure_name(passage.text[name:], lang)
    if kind is Kind.CLOSING and sure and _is_formula(passage.text[:name].strip(), lang):
        salute, passage = cut(passage, name)
        yield salute, Kind.CLOSING
        kind = Kind.SIGNATURE
    if kind is Kind.CLOSING:
        yield passage, kind
        return
    for piece in _each(passage):
        yield piece, Kind.SIGNATURE


def _each(passage: Passage) -> Iterator[Passage]:
    """One passage for each who signs: ``Zorin. Belov.`` · ``L. Orlov, K. Belov``."""
    names = _NAMES.split(passage.text)
    by_stop = all(name.endswith(".") for name in names[:-1])
    single = by_stop and all(len(words(name)) == 1 and name_words(name) for name in names)
    full = all(name_words(name) and is_initial(words(name)[0]) for name in names)
    rest = passage
    for match in _NAMES.finditer(passage.text) if single or full else ():
        head, rest = cut(rest, match.start() - (len(passage.text) - len(rest.text)))
        yield head
    yield rest


def doubtful_tail(text: str, lang: str) -> str:
    """What a last paragraph ends in that may be the letter's signature, or ``""``."""
    _, name = tail_of(text, lang)
    stands = text[:name].rstrip()[-1:] in {".", "!", "?", "…"}
    return text[name:] if name and (stands or _is_sure_name(text[name:], lang)) else ""
