"""Whether a file holds running text at all, before anybody looks for a letter in it."""

from collections.abc import Sequence

from pipeline.model import Line
from pipeline.notation.shapes import words
from pipeline.structure.passages import is_rule

_PLAIN = frozenset(" .,;:!?…'’‘\"“”„«»()[]—–-№¡¿*/&`´%$£§°\u00a0\u202f\u2009ʹ")
_MOST_SYMBOLS = 0.08
_MOST_DIGITS = 0.35
_FEWEST_WORDS = 4


def why_not_prose(lines: Sequence[Line]) -> str:
    """Why these lines are no running text, in words for a message; ``""`` where they are."""
    text = "\n".join(line.text for line in lines if not is_rule(line.text))
    dense = [character for character in text if not character.isspace()]
    if not dense:
        return "it has no text"
    letters = sum(map(str.isalpha, dense))
    digits = sum(map(str.isdigit, dense))
    symbols = sum(not c.isalnum() and c not in _PLAIN and not _is_mark(c) for c in dense)
    if symbols / len(dense) > _MOST_SYMBOLS:
        return f"{symbols / len(dense):.0%} of it are symbols, as in program code or markup"
    if digits / len(dense) > _MOST_DIGITS:
        return f"{digits / len(dense):.0%} of it is digits, as in a table"
    if letters < len(dense) / 2:
        return f"only {letters / len(dense):.0%} of it are letters"
    if all(len(words(line.text)) < _FEWEST_WORDS for line in lines):
        return f"no line has {_FEWEST_WORDS} words, as in a list"
    return ""


def _is_mark(character: str) -> bool:
    """Combining accents and arrows: found in honest text."""
    return "\u0300" <= character <= "\u036f" or "\u2190" <= character <= "\u21ff"
