"""Bytes in letters (XML Schema part 2, 3.2.15 and 3.2.16)."""

import re
from binascii import a2b_base64

from pipeline.relaxng.datatypes.kinds import Kind

_HEX = re.compile(r"(?:[0-9A-Fa-f]{2})*")
_BASE64 = re.compile(
    r"(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{3}=|[A-Za-z0-9+/]{2}==)?"
)  # fmt: skip
_LAST_OF_TWO = "AEIMQUYcgkosw048"
_LAST_OF_ONE = "AQgw"


def _read_hex(text: str) -> bytes | None:
    return bytes.fromhex(text) if _HEX.fullmatch(text) else None


def _read_base64(text: str) -> bytes | None:
    bare = text.replace(" ", "")
    if not _BASE64.fullmatch(bare) or not _tidy(bare):
        return None
    return a2b_base64(bare)


def _tidy(bare: str) -> bool:
    """Whether the bits that no byte is made of are zero, as the grammar of 3.2.16 demands."""
    if bare.endswith("=="):
        return bare[-3] in _LAST_OF_ONE
    return not bare.endswith("=") or bare[-2] in _LAST_OF_TWO


def _explain_hex(text: str) -> str:
    bad = re.search(r"[^0-9A-Fa-f]", text)
    if bad:
        return f"“{bad[0]}” is no hexadecimal digit" if bad[0] != " " else "it holds a space"
    return "hexadecimal digits come in pairs"


def _explain_base64(text: str) -> str:
    bare = text.replace(" ", "")
    bad = re.search(r"[^A-Za-z0-9+/=]", bare)
    if bad:
        return f"“{bad[0]}” is no character of base 64"
    if len(bare) % 4:
        return "characters of base 64 come in fours, filled up with ="
    return "“=” stands only at the end" if not _BASE64.fullmatch(bare) else "stray bits at the end"


HEX = Kind(
    "hexBinary", "bytes in hexadecimal digits", ("0FB7", "00"), _read_hex, _explain_hex, length=len
)
BASE64 = Kind(
    "base64Binary", "bytes in base 64", ("YWJj", "YQ=="), _read_base64, _explain_base64, length=len
)
