"""Texts that are any string (XML Schema part 2, 3.2.1, 3.3.1 and 3.3.2)."""

from pipeline.relaxng.datatypes import space
from pipeline.relaxng.datatypes.kinds import Kind

EXAMPLES = ("text", "1912", "en", "a", "A", "1", "Some text.")


def read(text: str) -> str:
    """Any text."""
    return text


STRING = Kind("string", "text", EXAMPLES, read, normalise=space.preserve, length=len)
NORMALIZED = Kind(
    "normalizedString", "text on one line", EXAMPLES, read, normalise=space.replace, length=len
)
TOKEN = Kind("token", "text", EXAMPLES, read, length=len)
ATOMIC = Kind("anyAtomicType", "text", EXAMPLES, read, normalise=space.preserve, length=len)
UNTYPED = Kind("untypedAtomic", "text", EXAMPLES, read, normalise=space.preserve, length=len)
