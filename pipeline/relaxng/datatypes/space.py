"""White space as XML Schema has it (part 2, 4.3.6): four characters, never more."""

import re

BLANKS = " \t\n\r"
_BLANK = re.compile(f"[{BLANKS}]+")
_LOOSE = re.compile(r"[\t\n\r]|  |\A | \Z")
_REPLACED = {9: " ", 10: " ", 13: " "}


def shown(text: str, most: int = 80) -> str:
    """A text for a message: what is longer loses its middle."""
    return text if len(text) <= most else f"{text[: most // 2]}…{text[-most // 2 :]}"


def preserve(text: str) -> str:
    """The text as it is."""
    return text


def replace(text: str) -> str:
    """Tabs and ends of lines become spaces."""
    return text.translate(_REPLACED)


def collapse(text: str) -> str:
    """Words with one space between them."""
    return text if _LOOSE.search(text) is None else " ".join(words(text))


def words(text: str) -> list[str]:
    """The words of a text."""
    bare = text.strip(BLANKS)
    return _BLANK.split(bare) if bare else []
