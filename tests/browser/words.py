"""Texts reduced to what two renderings of them must share."""


def words(text: str) -> str:
    """A text with every run of white space as one space, and none at the ends."""
    return " ".join(text.split())
