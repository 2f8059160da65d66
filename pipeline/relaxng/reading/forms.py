"""The full syntax, as tables: what each element of RELAX NG may have, and hold (section 3)."""

from dataclasses import dataclass
from enum import Enum


class Role(Enum):
    """What an element stands for at its place; the value is said to users."""

    __hash__ = object.__hash__
    PATTERN = "a pattern"
    CLASS = "a name class"
    PART = "a start, define, include or div"
    OVERRIDE = "a start, define or div"
    PARAM = "a param"
    EXCEPT = "an except"
    EXCEPT_CLASS = "an except of names"


@dataclass(frozen=True, slots=True)
class Form:
    """What an element has: attributes it must and may have, and the least and most children.

    `most` -1: any number.
    """

    must: tuple[str, ...] = ()
    may: tuple[str, ...] = ()
    least: int = 1
    most: int = -1


COMMON = frozenset({"ns", "datatypeLibrary"})
"""The attributes that every element may have."""
_LEAF = Form(least=0, most=0)
_MANY = Form()
_NAMED = Form(must=("name",), least=0, most=0)
FORMS = {
    "element": Form(may=("name",)),
    "attribute": Form(may=("name",), least=0, most=1),
    "group": _MANY,
    "interleave": _MANY,
    "choice": _MANY,
    "optional": _MANY,
    "zeroOrMore": _MANY,
    "oneOrMore": _MANY,
    "list": _MANY,
    "mixed": _MANY,
    "ref": _NAMED,
    "parentRef": _NAMED,
    "empty": _LEAF,
    "text": _LEAF,
    "value": Form(may=("type",), least=0, most=0),
    "data": Form(must=("type",), least=0),
    "notAllowed": _LEAF,
    "externalRef": Form(must=("href",), least=0, most=0),
    "grammar": Form(least=0),
    "param": _NAMED,
    "except": _MANY,
    "div": Form(least=0),
    "include": Form(must=("href",), least=0),
    "start": Form(may=("combine",), most=1),
    "define": Form(must=("name",), may=("combine",)),
    "name": _LEAF,
    "anyName": Form(least=0, most=1),
    "nsName": Form(least=0, most=1),
}
"""Every element of RELAX NG. Of element and attribute, the children that are patterns."""

_PATTERNS = frozenset(FORMS) - {
    "param", "except", "div", "include", "start", "define", "name", "anyName", "nsName",
}  # fmt: skip
KINDS = {
    Role.PATTERN: _PATTERNS,
    Role.CLASS: frozenset({"name", "anyName", "nsName", "choice"}),
    Role.PART: frozenset({"start", "define", "include", "div"}),
    Role.OVERRIDE: frozenset({"start", "define", "div"}),
    Role.PARAM: frozenset({"param"}),
    Role.EXCEPT: frozenset({"except"}),
    Role.EXCEPT_CLASS: frozenset({"except"}),
}
"""The elements that can stand for what is asked."""

_HOLDS = {
    "grammar": Role.PART,
    "include": Role.OVERRIDE,
    "anyName": Role.EXCEPT_CLASS,
    "nsName": Role.EXCEPT_CLASS,
}


def held(kind: str, role: Role) -> Role:
    """What the children of an element that stands for something must be."""
    if kind == "div" or (role is Role.CLASS and kind == "choice"):
        return role
    if role is Role.EXCEPT_CLASS:
        return Role.CLASS
    return _HOLDS.get(kind, Role.PATTERN)
