"""anyURI, as jing judges it (XML Schema part 2, 3.2.17).

The specification leaves open how much is checked: a text may hold any character that XLink's
algorithm escapes. jing escapes those and holds the rest against the grammar of RFC 2396, as
java.net.URI reads it: with empty paths and authorities, and IPv6 addresses of RFC 2732.
"""

import re

from pipeline.relaxng.datatypes.kinds import Kind

_OTHER = r"\x00-\x20\x7f-\U0010ffff<>\"{}|\\^`"
"""Characters that are escaped before anything is judged."""
_MARK = r"A-Za-z0-9_.!~*'()\-"
_ESCAPED = "%[0-9A-Fa-f]{2}"
_URIC = rf"(?:[{_MARK}{_OTHER};/?:@&=+$,\[\]]|{_ESCAPED})"
_PATH = rf"(?:[{_MARK}{_OTHER};/:@&=+$,]|{_ESCAPED})"
_NAME = rf"(?:[{_MARK}{_OTHER}$,;:@&=+]|{_ESCAPED})"
_USER = rf"(?:[{_MARK}{_OTHER};:&=+$,]|{_ESCAPED})"

_DISALLOWED = re.compile(f"[{_OTHER}]")
_PERCENT = re.compile(r"%(?![0-9A-Fa-f]{2})")
_HOST_END = re.compile(r"[/?]")
_SCHEME = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*")
_BEFORE = re.compile(r"[^/?#:]*:")
_FRAGMENT = re.compile(f"{_URIC}*")
_OPAQUE = re.compile(f"{_URIC}+")
_TAIL = re.compile(rf"{_PATH}*(?:\?{_URIC}*)?")
_REGISTERED = re.compile(f"{_NAME}+")
_SERVER = re.compile(
    rf"(?:{_USER}*@)?\[(?P<address>[0-9A-Fa-f:.]+)(?:%[A-Za-z0-9_.]+)?\](?::[0-9]*)?"
)
_GROUP = re.compile(r"[0-9A-Fa-f]{1,4}")
_IPV4 = re.compile(r"(?<=:)(?:[0-9]+\.){3}[0-9]+\Z")
_GROUPS, _GREATEST = 8, 255


def _read(text: str) -> str | None:
    return text if not _amiss(text) else None


def _amiss(text: str) -> str:
    """What is wrong with a URI reference (``""``: nothing)."""
    body, hash_, fragment = text.partition("#")
    if "#" in fragment:
        return "“#” stands twice"
    if hash_ and not _FRAGMENT.fullmatch(fragment):
        return _stray(fragment, "behind “#”")
    start = _BEFORE.match(body)
    if start is None:
        return _tree(body, hash_)
    scheme, rest = start[0][:-1], body[start.end() :]
    return (
        _tree(rest, hash_)
        if rest.startswith("/") and _SCHEME.fullmatch(scheme)
        else (_absolute(scheme, rest))
    )


def _stray(text: str, where: str) -> str:
    """Which character has to be escaped."""
    if bad := _PERCENT.search(text):
        return f"two hexadecimal digits follow a “%”: {text[bad.start() : bad.start() + 3]}"
    return f"a character {where} has to be escaped, [ or ] perhaps"


def _absolute(scheme: str, rest: str) -> str:
    """What is wrong with a scheme, or with what is no path behind it."""
    if not scheme:
        return "it cannot begin with a colon"
    if not _SCHEME.fullmatch(scheme):
        return f"“{scheme}:” begins no address: letters, digits and + - . only"
    if not rest:
        return f"nothing follows “{scheme}:”"
    return "" if _OPAQUE.fullmatch(rest) else _stray(rest, f"behind “{scheme}:”")


def _tree(text: str, hash_: str) -> str:
    """What is wrong with an authority, path and query."""
    rest = text
    if text.startswith("//"):
        end = _HOST_END.search(text, 2)
        host, rest = (text[2:], "") if end is None else (text[2 : end.start()], text[end.start() :])
        if not (host or rest or hash_):
            return "a host is missing behind “//”"
        if host and not _REGISTERED.fullmatch(host) and not _server(host):
            return f"“{host}” is no host"
    return "" if _TAIL.fullmatch(rest) else _stray(rest, "of the path")


def _server(host: str) -> bool:
    """Whether a host is an IPv6 address, with what may surround it."""
    match = _SERVER.fullmatch(_DISALLOWED.sub(_escape, host))
    return match is not None and _ipv6(match["address"])


def _escape(match: re.Match[str]) -> str:
    return "".join(f"%{byte:02X}" for byte in match[0].encode("utf-8", "surrogatepass"))


def _ipv6(address: str) -> bool:
    """Whether an address is one (RFC 2373, appendix B)."""
    four = _IPV4.search(address)
    if four:
        if any(int(number[-4:]) > _GREATEST for number in four[0].split(".")):
            return False
        address = f"{address[: four.start()]}0:0"
    halves = address.split("::")
    groups = [group for half in halves for group in half.split(":") if half]
    fits = len(groups) == _GROUPS if len(halves) == 1 else len(groups) < _GROUPS
    return len(halves) <= 2 and fits and all(map(_GROUP.fullmatch, groups))  # noqa: PLR2004  RFC


URI = Kind(
    "anyURI", "an address or pointer",
    ("https://example.org/", "#letter1", "letter1", "../letter1.xml"), _read, _amiss, length=len,
)  # fmt: skip
