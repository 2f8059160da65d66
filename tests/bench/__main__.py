"""Three tables: what 100,000 short lines cost, and how the cost of repeated things grows.

``python -m tests.bench``. Seconds are of CPU time. Growth is the cost of 20,000 characters over
that of 10,000: about 2 where the work is linear, 4 where it is quadratic; only what takes longer
than a tenth of a second is listed. The third table is that of `grammars`: validation.
"""

import random
import time
from collections.abc import Callable, Iterator
from functools import partial

from pipeline.model import Block, Kind, Where
from pipeline.notation import citations, points, shelfmarks
from pipeline.notation.dates import find, share
from pipeline.readers import layouts
from pipeline.segment import sentences
from pipeline.structure.document import Expected, read
from pipeline.structure.marks import Setting, marks_of
from tests.bench import grammars

_LINES = 100_000
_LENGTH = 20_000
_SLOW = 0.1
_YEARS = (1880, 1932)
_WORDS = (
    "the barge came in late and nobody knew who had sent the salt from Gorodok Orlov Zorin",
    "баржа пришла поздно и никто не знал кто послал соль из Городка Орлов Зорин",
)
_PIECES = (
    "Рогов.", "Orlov, ", "1", "1. ", "1) ", "(a) ", "(((", "[", "<", "a", "А ", "12/", "I.", "V",
    "№ 1 ", "л. 1, ", "Ф. 1. ", "p. 1-", ". . ", "...", "  ", "— ", "тчк ", "кот[орые] ", "von ",
    "т. Зорину, ", "3 мая ", "1932 ", "? ", '"', "«a» ", "* ", "x[sic] ", "<...>", "s p a c e d ",
    "Для ", "Box 1 ", "Bl. 1 RS, ", "FO 3/4 ", "between ", "до ", "//", "Vol. 1, ", "Ъ ", "Smith-",
    "A.-B. ", "\u0301", "P.S. ",
)  # fmt: skip
"""What lines may be nothing but, over and over."""


def main() -> None:
    """Print the tables."""
    for what, seconds in _short_lines():
        print(f"{what:48}{seconds:8.2f} s")
    print()
    for piece, name, seconds, growth in _growth():
        print(f"{piece!r:16}{name:24}{seconds:8.2f} s{growth:8.1f}")
    print()
    for what, seconds, growth in grammars.growth():
        print(f"{what:64}{seconds:8.2f} s{growth:8.1f}")


def _seconds(work: Callable[[], object]) -> float:
    start = time.process_time()
    work()
    return time.process_time() - start


def _short_lines() -> Iterator[tuple[str, float]]:
    lines = list(_made())
    data = "\n".join(lines).encode()
    yield "readers", _seconds(lambda: layouts.read("page.txt", data))
    yield "dates", _seconds(lambda: [find(line, _YEARS, loose=True) for line in lines])
    yield (
        "shelfmarks and printed sources",
        _seconds(lambda: [(shelfmarks.read(line), citations.read(line)) for line in lines]),
    )
    capture, _ = layouts.read("page.txt", data)
    if capture:
        yield "structure", _seconds(lambda: read(capture, Expected()))


def _made() -> Iterator[str]:
    """Short lines, the first half in English, the second in Russian; one in ten has a number."""
    chance = random.Random(5)  # noqa: S311
    for number in range(_LINES):
        stock = _WORDS[number * len(_WORDS) // _LINES].split()
        said = " ".join(chance.choices(stock, k=chance.randint(2, 9))).capitalize()
        yield said + chance.choice((".", "", ",", "!", f" {number}"))


def _growth() -> Iterator[tuple[str, str, float, float]]:
    for piece in _PIECES:
        text = (piece * _LENGTH)[:_LENGTH]
        for name, work in _works().items():
            seconds = _seconds(partial(work, text))
            if seconds > _SLOW:
                half = _seconds(partial(work, text[: _LENGTH // 2]))
                yield piece, name, seconds, seconds / half


def _works() -> dict[str, Callable[[str], object]]:
    works: dict[str, Callable[[str], object]] = {
        "dates": partial(find, years=_YEARS, loose=True),
        "share of dates": share,
        "shelfmarks": shelfmarks.read,
        "printed sources": citations.read,
        "label of a point": points.label_of,
    }
    works["sentences"] = _sentences
    works["layouts"] = lambda text: layouts.read("page.txt", text.encode())
    for kind in Kind:
        for lang in ("en", "ru"):
            works[f"{kind} {lang}"] = partial(marks_of, kind=kind, setting=Setting(lang, _YEARS))
    return works


def _sentences(text: str) -> None:
    block = Block("ru-p1", Kind.PARAGRAPH, text, Where("page.txt", 1, 1))
    sentences(block, "ru")


if __name__ == "__main__":
    main()
