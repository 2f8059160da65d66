"""What is said of a file that is no well-formed XML: expat's few messages, in plain words."""

import re
from html.entities import html5

from pipeline.relaxng.faults import TOO_MANY, Fault
from pipeline.validate.said import Said, steps

_SAVE = "save the file as UTF-8, and declare that or nothing"
_WORDS: dict[str, tuple[str, str]] = {
    "unclosed token": ("a tag or a comment begins here and is never ended", "end it with > or -->"),
    "unclosed CDATA section": ("a CDATA section begins here and is never ended", "end it with ]]>"),
    "duplicate attribute": ("an attribute is there twice in one tag", "keep one of the two"),
    "junk after document element": (
        "something stands behind the end of the outermost element",
        "a file has one outermost element: put all into it, or take out what is behind it",
    ),
    "unbound prefix": (
        "a prefix is used that nothing declares",
        "declare it on the outermost element, with xmlns:, or write the name without it",
    ),
    "XML or text declaration not at start of entity": (
        "the XML declaration is not the very first thing in the file",
        "take out what stands before it, blank lines too",
    ),
    "reference to invalid character number": (
        "this number of a character is none that XML allows",
        "write the character itself, or its right number",
    ),
    "encoding specified in XML declaration is incorrect": (
        "the file is not in the encoding that it declares", _SAVE,
    ),
    "unknown encoding": ("the file declares an encoding that is not known", _SAVE),
}  # fmt: skip
_MARKS: tuple[tuple[re.Pattern[str], str, str], ...] = (
    (re.compile(r".?&[^\w#]|&."), "a bare & stands here", "write &amp; for it"),
    (re.compile(r".?<[^\w/!?]|<[^\w/!?]"), "a bare < stands here", "write &lt; for it"),
    (re.compile(r"=[^\"']"), "the value of an attribute is not in quotes", "put it into quotes"),
    (re.compile(r".?--|-"), "-- stands inside a comment", "write one hyphen, or a dash"),
    (re.compile(r".?[\0-\x08\x0b\x0c\x0e-\x1f]"), "a control character stands here",
     "take it out; it may not show in the editor"),
)  # fmt: skip
"""What the characters around the place tell: a pattern for the one before it and those behind."""
_BYTE = re.compile(r"'([\w-]+)' codec can't decode byte (0x[0-9a-f]{2})")
_ENTITY = re.compile(r"&([\w.-]+;)")
_END_TAG = re.compile(r"/\s*([\w:.-]+)")


def malformed(fault: Fault) -> Said:
    """RNG001, RNG014: what else might be wrong behind it is not known."""
    if fault.detail == TOO_MANY:
        return Said("RNG014", {"why": fault.detail})
    open_elements = steps(fault.place.path)
    around = f"<{open_elements[-1][0]}>" if open_elements else ""
    why, advice = _why(fault, around)
    return Said("RNG001", {"why": why}, "", advice)


def _why(fault: Fault, around: str) -> tuple[str, str]:
    """Why a file is no XML, and what to do; `around` is the element that is open."""
    looked_at = {
        "mismatched tag": lambda: _mismatched(fault.value, around),
        "no element found": lambda: _ended(around),
        "undefined entity": lambda: _undefined(fault.value),
        "not well-formed (invalid token)": lambda: _broken(fault.value),
    }.get(fault.detail)
    if looked_at:
        return looked_at()
    byte = _BYTE.match(fault.detail)
    if byte:
        return f"byte {byte[2]} is no text in the encoding {byte[1]}", _SAVE
    return _WORDS.get(fault.detail, (fault.detail or "a tag or a character is wrong", ""))


def _ended(around: str) -> tuple[str, str]:
    if around:
        return f"the file ends while {around} is open", f"end {around}, and all around it"
    return "there is nothing in the file", "put the document into it"


def _mismatched(text: str, around: str) -> tuple[str, str]:
    found = _END_TAG.search(text)
    tag = f"</{found[1]}>" if found else "this end tag"
    advice = f"end {around} before it, or correct the name in one of the two tags"
    return f"{tag} stands where {around} is still open", advice


def _undefined(text: str) -> tuple[str, str]:
    found = _ENTITY.search(text)
    known = html5.get(found[1], "") if found else ""
    name = f"&{found[1]}" if found else "this entity"
    if known:
        numbers = "".join(f"&#{ord(character)};" for character in known)
        return (
            f"{name} is an entity of HTML, not of XML",
            f"write the character itself, or {numbers}",
        )
    return f"{name} is declared nowhere", "write the character itself; a bare & is written &amp;"


def _broken(text: str) -> tuple[str, str]:
    for pattern, why, advice in _MARKS:
        if pattern.match(text):
            return why, advice
    return (
        "something here cannot stand in XML as it is",
        "a bare & is written &amp;, a bare < is written &lt;; values of attributes need quotes",
    )
