"""How names, and the URIs of libraries and files, are written (4.2 to 4.5, 4.10)."""

import re

from pipeline.relaxng.datatypes import namechars

_PLAIN = re.compile("[A-Za-z_][A-Za-z0-9._-]*")
_SCHEME = re.compile(r"[A-Za-z][A-Za-z0-9+.\-]*")
_PERCENT = re.compile(r"%(?![0-9A-Fa-f]{2})")
SPACE = " \t\r\n"
"""White space in XML."""


def ncname(text: str) -> bool:
    """Whether a text is a name without a colon."""
    return (_PLAIN.fullmatch(text) or namechars.ncname().fullmatch(text)) is not None


def qname(text: str) -> bool:
    """Whether a text is a name, with a prefix or without."""
    prefix, colon, local = text.partition(":")
    return ncname(prefix) and (not colon or ncname(local))


def unsound(uri: str) -> str:
    """What is wrong with a URI or reference to one, in words; ``""``: nothing (RFC 2396)."""
    if _PERCENT.search(uri):
        return "has a % that two hexadecimal digits do not follow"
    if uri.count("#") > 1:
        return "has more than one #"
    scheme, colon, rest = uri.partition(":")
    if colon and not rest:
        return "ends with its first colon"
    if colon and not _SCHEME.fullmatch(scheme):
        return "has something before its first colon that is no scheme, as http or urn is"
    return ""


def unfit(uri: str) -> str:
    """What keeps a URI from naming a library of datatypes, in words; ``""``: nothing (4.3)."""
    if not uri:
        return ""
    if ":" not in re.split("[/?#]", uri, maxsplit=1)[0]:
        return "is relative, but must be absolute"
    return "has a fragment (#), which may not stand there" if "#" in uri else unsound(uri)
