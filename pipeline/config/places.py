"""Which line of a TOML file sets a key: what its parser does not tell."""

import re
from collections import Counter
from collections.abc import Iterator

Place = tuple[str | int, ...]
"""The way to a value: names of tables and keys, and the number of a table in a list, from 0."""

_KEY = r"""(?:"[^"]*"|'[^']*'|[\w-]+)"""
_KEYS = rf"{_KEY}(?:\s*\.\s*{_KEY})*"
_HEADER = re.compile(rf"\s*(?P<open>\[\[?)\s*(?P<keys>{_KEYS})\s*\]")
_SETTING = re.compile(rf"\s*(?P<keys>{_KEYS})\s*=")
_LONG = re.compile(r'"""|\'\'\'')


def line_of(text: str, place: Place) -> int:
    """The line, 1-based, that sets `place` or opens the innermost table around it; 0: none does."""
    lines: dict[Place, int] = {}
    for found, line in _places(text):
        lines.setdefault(found, line)
    around = (place[:length] for length in range(len(place), 0, -1))
    return next((lines[part] for part in around if part in lines), 0)


def _places(text: str) -> Iterator[tuple[Place, int]]:
    """Every place that has a line of its own, with its line; long texts are passed over."""
    table: Place = ()
    counts: Counter[Place] = Counter()
    inside = False
    for number, line in enumerate(text.splitlines(), start=1):
        header, setting = _HEADER.match(line), _SETTING.match(line)
        if not inside and header:
            table = _keys(header["keys"])
            if header["open"] == "[[":
                counts[table] += 1
                table = (*table, counts[table] - 1)
            yield table, number
        elif not inside and setting:
            yield (*table, *_keys(setting["keys"])), number
        inside ^= len(_LONG.findall(line)) % 2 == 1


def _keys(dotted: str) -> Place:
    return tuple(key.strip("\"'") for key in re.findall(_KEY, dotted))
