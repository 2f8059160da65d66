"""Random texts that datatypes allow, and names that name classes hold."""

from functools import cache
from random import Random

from pipeline.relaxng.datatypes import Datatype, datatype
from pipeline.relaxng.datatypes.regex.classes import Span
from pipeline.relaxng.datatypes.regex.parse import parse
from pipeline.relaxng.datatypes.regex.syntax import Char, Either, Node, Repeat, Sequence
from pipeline.relaxng.simple import (
    Any,
    Choice,
    Data,
    In,
    Name,
    NameClass,
    One,
    Pattern,
    Value,
)
from pipeline.relaxng.simple import Either as Names

WORDS = ("Lieber", "Freund", "ваше", "письмо", "à", "Paris", "<&>", "1912", "…", "naïve", "x]]>y")
"""Words of texts, some of which need care in XML."""

_CHARS = "aZ09-.:/#, +_@()éßжλ\n"
_TRIES = 30
_MORE = 2
_LOCALS = ("a", "item", "p", "x-1", "ж")
_ELSEWHERE = ("", "urn:example:other", "urn:example:more")


class Values:
    """Makes values; each is allowed by its type, and fits a list where it is to."""

    def __init__(self, random: Random) -> None:
        """Values of this randomness."""
        self._random = random
        self._last = 0

    def possible(self, pattern: Data | Value) -> bool:
        """Whether there is a value at all that this class can make."""
        return isinstance(pattern, Value) or bool(_samples(pattern))

    def value(self, pattern: Value) -> str:
        """A text that means the same as a value."""
        return pattern.text

    def data(self, pattern: Data, *, word: bool) -> str:
        """A text of a datatype; without white space if it is to be a word of a list."""
        made = self.unique() if _typed(pattern).id_type == "ID" else self._made(pattern)
        fitting = [text for text in (made, *_samples(pattern)) if _fits(pattern, text)]
        if word:
            fitting = [text for text in fitting if len(text.split()) == 1 == len(text.split(" "))]
        return fitting[0] if fitting else "a"

    def unique(self) -> str:
        """A name that no other call gives."""
        self._last += 1
        return f"i{self._last}"

    def text(self, most: int = 4) -> str:
        """Some words."""
        return " ".join(self._random.choices(WORDS, k=self._random.randint(1, most)))

    def _made(self, pattern: Data) -> str:
        patterns = [value for name, value in pattern.parameters if name == "pattern"]
        if len(patterns) == 1:
            for _ in range(_TRIES):
                text = self._matching(_parsed(patterns[0]))
                if _fits(pattern, text):
                    return text
        if pattern.type in ("string", "token", "normalizedString"):
            text = self.text()
            return text if _fits(pattern, text) else ""
        return self._random.choice(_samples(pattern))

    def _matching(self, node: Node) -> str:
        """A random text that a regular expression matches, or nearly."""
        match node:
            case Char():
                return self._random.choice(_known_chars(node))
            case Sequence():
                return "".join(map(self._matching, node.parts))
            case Either():
                return self._matching(self._random.choice(node.branches))
            case Repeat():
                most = (
                    node.least + _MORE if node.most is None else min(node.most, node.least + _MORE)
                )
                many = self._random.randint(node.least, max(node.least, most))
                return "".join(self._matching(node.of) for _ in range(many))

    def names(self, names: NameClass) -> list[Name]:
        """The names of a class that may be chosen."""
        return [name for name in _candidates(names) if _held(names, name)]

    def name(self, names: NameClass, taken: set[Name]) -> Name | None:
        """A name of a class that is not yet taken; None if none was found."""
        found = [name for name in self.names(names) if name not in taken]
        return self._random.choice(found) if found else None


@cache
def _parsed(pattern: str) -> Node:
    return parse(pattern)


@cache
def _known_chars(node: Char) -> tuple[str, ...]:
    members = [member for member in node.of.members if isinstance(member, Span)]
    named = [edge for member in members for edge in (member.first, member.last)]
    return tuple(char for char in (*_CHARS, *named) if node.of.holds(char)) or ("a",)


def _typed(pattern: Data) -> Datatype:
    return datatype(pattern.library, pattern.type, pattern.parameters)


_known: dict[int, tuple[Data, list[str]]] = {}


def _samples(pattern: Data) -> list[str]:
    """Texts that a datatype is known to allow, the same ones for one pattern."""
    known = _known.get(id(pattern))
    if known is None:
        bare = (
            datatype(pattern.library, pattern.type, ()) if pattern.parameters else _typed(pattern)
        )
        tried = [_typed(pattern).words()[1], bare.words()[1], "1", "a", "urn:a", "true"]
        known = (pattern, [text for text in dict.fromkeys(tried) if text and _fits(pattern, text)])
        _known[id(pattern)] = known
    return known[1]


def _fits(pattern: Data, text: str) -> bool:
    allowed = bool(text) and _typed(pattern).allows(text, {})
    return allowed and (pattern.but is None or not _described(pattern.but, text))


def _described(pattern: Pattern, text: str) -> bool:
    """Whether a text is among those that a datatype leaves out."""
    match pattern:
        case Choice():
            return any(_described(one, text) for one in pattern.of)
        case Value():
            typed = datatype(pattern.library, pattern.type, ())
            try:
                return typed.value(text, {}) == typed.value(pattern.text, {})
            except ValueError:
                return False
        case Data():
            return _fits(pattern, text)
        case _:
            return True


def _candidates(names: NameClass) -> list[Name]:
    match names:
        case One():
            return [names.name]
        case Names():
            return [name for one in names.of for name in _candidates(one)]
        case In():
            return [(names.namespace, local) for local in _LOCALS]
        case Any():
            return [(uri, local) for uri in _ELSEWHERE for local in _LOCALS]


def _held(names: NameClass, name: Name) -> bool:
    match names:
        case One():
            return names.name == name
        case Names():
            return any(_held(one, name) for one in names.of)
        case In():
            inside = names.namespace == name[0]
        case Any():
            inside = True
    return inside and (names.but is None or not _held(names.but, name))
