"""anyURI, as jing judges it (XML Schema part 2, 3.2.17).

The specification leaves open how much is checked: a text may hold any character that XLink's
algorithm escapes. jing escapes those and holds the rest against the grammar of RFC 2396, as
java.net.URI reads it: with empty paths and authorities, and IPv6 addresses of RFC 2732.
"""

import re

from pipeline.relaxng.datatypes.kinds import Kind

_ESCAPED = "%[0-9A-Fa-f]{2}"
_USUAL = re.compile(r"(?:[A-Za-z][A-Za-z0-9+.-]*://[^/?#%\[\]]+|(?!//))[^:#%\[\]]*(?:#[^#%]*)?")
"""What most addresses and pointers look like: only others are taken apart."""
_DISALLOWED = re.compile(r"[^A-Za-z0-9_.!~*'();/?:@&=+$,\[\]#%-]")
"""Characters that are escaped before anything is judged; so they may stand anywhere."""
_PERCENT = re.compile(r"%(?![0-9A-Fa-f]{2})")
_HOST_END = re.compile(r"[/?]")
_SCHEME = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*")
_BEFORE = re.compile(r"[^/?#:]*:")
_FRAGMENT = re.compile(rf"[^#%]*(?:{_ESCAPED}[^#%]*)*")
_TAIL = re.compile(rf"[^?#%\[\]]*(?:{_ESCAPED}[^?#%\[\]]*)*(?:\?[^#%]*(?:{_ESCAPED}[^#%]*)*)?")
_REGISTERED = re.compile(rf"(?:[^/?#%\[\]]|{_ESCAPED})+")
_SERVER = re.compile(
    rf"(?:(?:[^/?#%\[\]@]|{_ESCAPED})*@)?"
    r"\[(?P<address>[0-9A-Fa-f:.]+)(?:%[A-Za-z0-9_.]+)?\](?::[0-9]*)?"
)
_GROUP = re.compile(r"[0-9A-Fa-f]{1,4}")
_IPV4 = re.compile(r"(?<=:)(?:[0-9]+\.){3}[0-9]+\Z")
_GROUPS, _GREATEST = 8, 255


def _read(text: str) -> str | None:
    return text if _USUAL.fullmatch(text) or not _amiss(text) else None


def _amiss(text: str) -> str:
    """What is wrong with a URI reference (``""``: nothing)."""
    body, hash_, fragment = text.partition("#")
    if "#" in fragment:
        return "“#” stands twice"
    if hash_ and not _FRAGMENT.fullmatch(fragment):
        return _stray(fragment)
    start = _BEFORE.match(body)
    if start is None:
        return _tree(body, hash_)
    scheme, rest = start[0][:-1], body[start.end() :]
    if rest.startswith("/") and _SCHEME.fullmatch(scheme):
        return _tree(rest, hash_)
    return _absolute(scheme, rest)


def _stray(text: str) -> str:
    """What has to be escaped."""
    if bad := _PERCENT.search(text):
        return f"two hexadecimal digits follow a “%”: {text[bad.start() : bad.start() + 3]}"
    return "[ and ] are escaped in a path: %5B and %5D"


def _absolute(scheme: str, rest: str) -> str:
    """What is wrong with a scheme, or with what is no path behind it."""
    if not scheme:
        return "it cannot begin with a colon"
    if not _SCHEME.fullmatch(scheme):
        return f"“{scheme}:” begins no address: letters, digits and + - . only"
    if not rest:
        return f"nothing follows “{scheme}:”"
    return "" if _FRAGMENT.fullmatch(rest) else _stray(rest)


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
    return "" if _TAIL.fullmatch(rest) else _stray(rest)


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
