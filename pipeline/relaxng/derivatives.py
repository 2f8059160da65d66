"""Derivatives: what is left of a pattern once something has been seen.

After J. Clark, *An algorithm for RELAX NG validation* (2002), with three changes. Where he wraps
what follows an element into ``after`` patterns, `Derivatives.opened` gives it beside the element,
so that the patterns inside an element know nothing of what is around it, and are met again and
again. Choices and groups have any number of members. All that is found is kept on the patterns.
"""

import re
from collections.abc import Callable, Iterable, Mapping

from pipeline.relaxng.names import closeness, shown
from pipeline.relaxng.patterns import (
    ANY_ATTRIBUTE,
    EMPTY,
    NOTHING,
    TEXT,
    WILD,
    Declared,
    Form,
    Pattern,
    Patterns,
)
from pipeline.relaxng.simple import Name

Opened = dict[Declared, Pattern]
"""The elements that a tag can begin, each with what may follow its end."""

EVERY: Name = ("", "*")
"""Opens all elements that may begin somewhere; no element has this name."""

SPACE = " \t\r\n"
"""White space in XML; Python's own idea of it is wider."""

_WORD = re.compile(r"[^ \t\r\n]+")
_LONG = 200
_MANY = 5_000
"""Texts up to this length are remembered as good: so many of them, and of tags, for a pattern."""


class Derivatives:
    """The derivatives of patterns that one maker of patterns has made."""

    def __init__(self, patterns: Patterns, known: Callable[[Name], Opened]) -> None:
        """`known` gives what a name opens inside of what the schema does not know (`WILD`)."""
        self._of = patterns
        self._known = known

    def opened(self, pattern: Pattern, name: Name) -> Opened:
        """What a start tag leads to."""
        if pattern is WILD:  # all grammars share it, and it must remember none
            return self._known(name)
        found = pattern.opened.get(name)
        if found is None:
            if len(pattern.opened) > _MANY:
                pattern.opened.clear()
            found = pattern.opened[name] = self._opened(pattern, name)
        return found

    def _opened(self, pattern: Pattern, name: Name) -> Opened:
        match pattern.form:
            case Form.ELEMENT:
                declared = pattern.declared
                met = name is EVERY or closeness(declared.names, name)
                return {declared: EMPTY} if met else {}
            case Form.CHOICE:
                return self.either(self.opened(part, name) for part in _begun(pattern, name))
            case Form.GROUP | Form.INTERLEAVE:
                mingled = pattern.form is Form.INTERLEAVE
                return (self._mingled if mingled else self._in_turn)(pattern.of, name)
            case Form.MORE:
                rest = self._of.star(pattern)
                inner = self.opened(pattern.of[0], name)
                return {one: self._of.group((left, rest)) for one, left in inner.items()}
            case _:
                return {}

    def either(self, ways: Iterable[Opened]) -> Opened:
        """What any of some ways opens."""
        found: dict[Declared, list[Pattern]] = {}
        for way in ways:
            for one, left in way.items():
                found.setdefault(one, []).append(left)
        return {one: self._of.choice(lefts) for one, lefts in found.items()}

    def _in_turn(self, of: tuple[Pattern, ...], name: Name) -> Opened:
        ways: list[Opened] = []
        for place, part in enumerate(of):
            inner = self.opened(part, name)
            rest = of[place + 1 :]
            ways.append({one: self._of.group((left, *rest)) for one, left in inner.items()})
            if not part.nullable:
                break
        return self.either(ways)

    def _mingled(self, of: tuple[Pattern, ...], name: Name) -> Opened:
        ways: list[Opened] = []
        for place, part in enumerate(of):
            rest = of[:place] + of[place + 1 :]
            inner = self.opened(part, name)
            ways.append({one: self._of.interleave((left, *rest)) for one, left in inner.items()})
        return self.either(ways)

    def attributed(self, pattern: Pattern, fit: frozenset[Pattern]) -> Pattern:
        """What an attribute leaves; `fit` are the patterns of attributes that it is as."""
        found = pattern.attributed.get(fit)
        if found is None:
            found = pattern.attributed[fit] = self._attributed(pattern, fit)
        return found

    def _attributed(self, pattern: Pattern, fit: frozenset[Pattern]) -> Pattern:
        of = pattern.of
        match pattern.form:
            case Form.ATTRIBUTE:
                return EMPTY if pattern in fit else NOTHING
            case Form.CHOICE:
                return self._of.choice(self.attributed(part, fit) for part in of)
            case Form.GROUP | Form.INTERLEAVE:
                join = self._of.group if pattern.form is Form.GROUP else self._of.interleave
                return self._of.choice(
                    join((*of[:place], self.attributed(part, fit), *of[place + 1 :]))
                    for place, part in enumerate(of)
                    if not fit.isdisjoint(attributes(part))
                )
            case Form.MORE:
                left = self.attributed(of[0], fit)
                return self._of.group((left, self._of.star(pattern)))
            case Form.WILD:
                return WILD if ANY_ATTRIBUTE in fit else NOTHING
            case _:
                return NOTHING

    def closed(self, pattern: Pattern) -> Pattern:
        """What is left of a pattern at the end of a start tag: no attribute can come any more."""
        if not attributes(pattern):
            return pattern
        if pattern.closed is None:
            pattern.closed = self._without(pattern, self.closed, NOTHING)
        return pattern.closed

    def forgiven(self, pattern: Pattern) -> Pattern:
        """The same, where missing attributes count as present."""
        return self._without(pattern, self.forgiven, EMPTY) if attributes(pattern) else pattern

    def _without(
        self, pattern: Pattern, inner: Callable[[Pattern], Pattern], attribute: Pattern
    ) -> Pattern:
        match pattern.form:
            case Form.ATTRIBUTE:
                return attribute
            case Form.CHOICE:
                return self._of.choice(inner(part) for part in pattern.of)
            case Form.GROUP:
                return self._of.group([inner(part) for part in pattern.of])
            case Form.INTERLEAVE:
                return self._of.interleave([inner(part) for part in pattern.of])
            case Form.MORE:
                return self._of.more(inner(pattern.of[0]))
            case _:
                return pattern

    def textual(self, pattern: Pattern) -> Pattern:
        """What text leaves that stands beside elements: it is of no datatype."""
        if pattern.textual is None:
            pattern.textual = self._texted(pattern, self.textual)
        return pattern.textual

    def read(self, pattern: Pattern, text: str, namespaces: Mapping[str, str]) -> Pattern:
        """What a text leaves that is all there is in an element, an attribute or a word."""
        match pattern.form:
            case Form.DATA:
                return EMPTY if self._is(pattern, text, namespaces) else NOTHING
            case Form.LIST:
                return EMPTY if self._listed(pattern.of[0], text, namespaces) else NOTHING
            case _:
                return self._texted(pattern, lambda part: self.read(part, text, namespaces))

    def _texted(self, pattern: Pattern, inner: Callable[[Pattern], Pattern]) -> Pattern:
        of = pattern.of
        match pattern.form:
            case Form.TEXT | Form.WILD:
                return pattern
            case Form.CHOICE:
                return self._of.choice(inner(part) for part in of)
            case Form.GROUP:
                ways = []
                for place, part in enumerate(of):
                    ways.append(self._of.group((inner(part), *of[place + 1 :])))
                    if not part.nullable:
                        break
                return self._of.choice(ways)
            case Form.INTERLEAVE:
                return self._of.choice(
                    self._of.interleave((*of[:place], inner(part), *of[place + 1 :]))
                    for place, part in enumerate(of)
                )
            case Form.MORE:
                return self._of.group((inner(of[0]), self._of.star(pattern)))
            case _:
                return NOTHING

    def _is(self, pattern: Pattern, text: str, namespaces: Mapping[str, str]) -> bool:
        datum = pattern.datum
        return datum.allows(text, namespaces) and not any(
            self.fits(but, text, namespaces) for but in pattern.of
        )

    def _listed(self, pattern: Pattern, text: str, namespaces: Mapping[str, str]) -> bool:
        ways: dict[tuple[Pattern, str], Pattern] = {}
        for word in _WORD.finditer(text):
            key = pattern, word[0]
            after = ways.get(key)
            if after is None:
                after = self.read(*key, namespaces)
                if len(ways) < _MANY:
                    ways[key] = after
            if after is NOTHING:
                return False
            pattern = after
        return pattern.nullable

    def fits(self, pattern: Pattern, text: str, namespaces: Mapping[str, str]) -> bool:
        """Whether a text is all that a pattern asks for."""
        if pattern is TEXT or text in pattern.seen:
            return True
        if pattern.nullable and not text.strip(SPACE):
            return True
        if pattern.form is Form.CHOICE:
            good = any(self.fits(part, text, namespaces) for part in pattern.of)
        else:
            good = self.read(pattern, text, namespaces).nullable
        if good and len(text) < _LONG and not depends(pattern):
            if len(pattern.seen) > _MANY:
                pattern.seen.clear()
            pattern.seen.add(text)
        return good


def words(text: str) -> list[str]:
    """The words of a text as lists have them, between white space of XML."""
    return _WORD.findall(text)


def attributes(pattern: Pattern) -> frozenset[Pattern]:
    """All attributes of an element whose content a pattern is."""
    if pattern.attributes is None:
        match pattern.form:
            case Form.ATTRIBUTE:
                found = frozenset((pattern,))
            case Form.WILD:
                found = frozenset((ANY_ATTRIBUTE,))
            case Form.LIST | Form.DATA:
                found = frozenset()
            case _:
                found = frozenset().union(*map(attributes, pattern.of))
        pattern.attributes = found
    return pattern.attributes


def depends(pattern: Pattern) -> bool:
    """Whether what a text is to a pattern depends on the prefixes in force."""
    if pattern.depends is None:
        itself = pattern.form is Form.DATA and pattern.datum.datatype.needs_context
        pattern.depends = itself or any(map(depends, pattern.of))
    return pattern.depends


def _begun(choice: Pattern, name: Name) -> tuple[Pattern, ...]:
    """The members of a choice that a tag may begin, out of an index by name.

    Choices of TEI have hundreds of members, nearly all of them elements with one name.
    """
    if name is EVERY:
        return choice.of
    if choice.opening is None:
        index: dict[Name, list[Pattern]] = {}
        others: list[Pattern] = []
        for part in choice.of:
            names = tuple(shown(part.declared.names)) if _one_tag(part) else ()
            for one in names:
                index.setdefault(one, []).append(part)
            if not names:
                others.append(part)
        choice.opening = {one: tuple(parts) for one, parts in index.items()}
        choice.opening[_OTHERS] = tuple(others)
    others_of = choice.opening[_OTHERS]
    return choice.opening.get(name, ()) + others_of


def _one_tag(part: Pattern) -> bool:
    return part.form is Form.ELEMENT and not any(
        local == "*" for _, local in shown(part.declared.names)
    )


_OTHERS: Name = ("", "")
"""Where the index keeps members that are not single elements with names."""
