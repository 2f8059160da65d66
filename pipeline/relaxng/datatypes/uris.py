"""anyURI, as jing judges it (XML Schema part 2, 3.2.17).

The specification leaves open how much is checked: a text may hold any character that XLink's
algorithm escapes. jing escapes those and holds the rest against the grammar of RFC 2396, as
java.net.URI reads it: with empty paths and authorities, and IPv6 addresses of RFC 2732.
"""

import re
from ipaddress import AddressValueError, IPv6Address

from pipeline.relaxng.datatypes.kinds import Kind

_OTHER = r"\x00-\x20\x7f-\U0010ffff<>\"{}|\\^`"
"""Characters that are escaped before anything is judged."""
_MARK = r"A-Za-z0-9_.!~*'()\-"
_ESCAPED = "%[0-9A-Fa-f]{2}"
_URIC = rf"(?:[{_MARK}{_OTHER};/?:@&=+$,\[\]]|{_ESCAPED})"
_PATH = rf"(?:[{_MARK}{_OTHER};/:@&=+$,]|{_ESCAPED})"
_NAME = rf"(?:[{_MARK}{_OTHER}$,;:@&=+]|{_ESCAPED})"
_USER = rf"(?:[{_MARK}{_OTHER};:&=+$,]|{_ESCAPED})"

_PERCENT = re.compile(r"%(?![0-9A-Fa-f]{2})")
_HOST_END = re.compile(r"[/?]")
_SCHEME = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*")
_BEFORE = re.compile(r"[^/?#:]*:")
_FRAGMENT = re.compile(f"{_URIC}*")
_OPAQUE = re.compile(f"{_URIC}+")
_TAIL = re.compile(rf"{_PATH}*(?:\?{_URIC}*)?")
_REGISTERED = re.compile(f"{_NAME}+")
_SERVER = re.compile(rf"(?:{_USER}*@)?\[(?P<address>[^\]]*)\](?::[0-9]*)?")


def _read(text: str) -> str | None:
    return text if not _amiss(text) else None


def _amiss(text: str) -> str:
    """What is wrong with a URI reference (``""``: nothing)."""
    body, hash_, fragment = text.partition("#")
    if "#" in fragment:
        return "“#” stands twice"
    if bad := _PERCENT.search(text):
        return f"two hexadecimal digits follow a “%”: {text[bad.start() : bad.start() + 3]}"
    if hash_ and not _FRAGMENT.fullmatch(fragment):
        return "the part behind “#” holds a character that has to be escaped"
    start = _BEFORE.match(body)
    return _absolute(start[0][:-1], body[start.end() :]) if start else _tree(body)


def _absolute(scheme: str, rest: str) -> str:
    """What is wrong with what has a scheme."""
    if not scheme:
        return "it cannot begin with a colon"
    if not _SCHEME.fullmatch(scheme):
        return f"“{scheme}:” begins no address: letters, digits and + - . only"
    if not rest:
        return f"nothing follows “{scheme}:”"
    if rest.startswith("/"):
        return _tree(rest)
    return "" if _OPAQUE.fullmatch(rest) else "it holds a character that has to be escaped"


def _tree(text: str) -> str:
    """What is wrong with an authority, path and query."""
    rest = text
    if text.startswith("//"):
        end = _HOST_END.search(text, 2)
        host, rest = (text[2:], "") if end is None else (text[2 : end.start()], text[end.start() :])
        if not host and not rest:
            return "a host is missing behind “//”"
        if host and not _REGISTERED.fullmatch(host) and not _server(host):
            return f"“{host}” is no host"
    return "" if _TAIL.fullmatch(rest) else "it holds a character that has to be escaped: [ or ]"


def _server(host: str) -> bool:
    match = _SERVER.fullmatch(host)
    if match is None:
        return False
    try:
        IPv6Address(match["address"])
    except AddressValueError:
        return False
    return True


URI = Kind(
    "anyURI", "an address or pointer",
    ("https://example.org/", "#letter1", "letter1", "../letter1.xml"), _read, _amiss, length=len,
)  # fmt: skip
