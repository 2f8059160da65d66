"""Where long texts can be cut, so that neither memory nor time grows with their product.

Sentences that are each other's nearest, and that lie on one rising chain, are anchors. Where four
in a row are anchors on both sides, the border between the second and the third surely lies on the
best way: the texts are cut there about every `_ROWS` sentences. Stretches with too few anchors
are cut at single ones; a stretch without any that is still too large has no counterpart that
could be found, and its sentences are left alone.
"""

from bisect import bisect_left
from collections.abc import Iterator, Sequence

from pipeline.align.nearest import Pairs

Border = tuple[int, int]
"""Units before it on the left and on the right."""

_ROWS = 100
MOST_CELLS = 1_000_000
"""Pairs of units of a stretch that is searched at once, at most."""
_SMALL = 60_000
"""Pairs of units up to which texts are searched whole."""


def stretches(n: int, m: int, pairs: Pairs) -> Iterator[tuple[range, range]]:
    """Both sides cut at the same borders, in order; together they are all of both."""
    whole = range(n), range(m)
    if n * m <= _SMALL:
        yield whole
        return
    chain = _chain(list(zip(pairs.left.tolist(), pairs.right.tolist(), strict=True)))
    for rows, columns in _cut(*whole, _spaced((0, 0), _firm(chain))):
        if len(rows) * len(columns) <= MOST_CELLS:
            yield rows, columns
        else:
            inside = [(i, j) for i, j in chain if i in rows and j in columns]
            yield from _cut(rows, columns, _spaced((rows.start, columns.start), inside))


def _chain(pairs: Sequence[Border]) -> list[Border]:
    """The longest run of pairs that rise on both sides (Fredman 1975); the left rises already."""
    tails: list[int] = []
    heads: list[int] = []
    before = [-1] * len(pairs)
    for k, (_, right) in enumerate(pairs):
        length = bisect_left(tails, right)
        tails[length : length + 1] = [right]
        heads[length : length + 1] = [k]
        before[k] = heads[length - 1] if length else -1
    out = []
    k = heads[-1] if heads else -1
    while k >= 0:
        out.append(pairs[k])
        k = before[k]
    return out[::-1]


def _firm(chain: Sequence[Border]) -> list[Border]:
    """Borders with two anchors in a row on either side of them."""
    known = set(chain)
    around = (-2, -1, 0, 1)
    return [(i, j) for i, j in chain if all((i + step, j + step) in known for step in around)]


def _spaced(start: Border, borders: Sequence[Border]) -> Iterator[Border]:
    """Borders about `_ROWS` units apart, and those just before and behind a wide gap."""
    last, waiting = start, start
    for border in borders:
        far = max(border[0] - last[0], border[1] - last[1])
        if far > 2 * _ROWS and waiting != last:
            yield waiting
            last = waiting
        if max(border[0] - last[0], border[1] - last[1]) >= _ROWS:
            yield border
            last = border
        waiting = border
    if waiting != last:
        yield waiting


def _cut(rows: range, columns: range, borders: Iterator[Border]) -> Iterator[tuple[range, range]]:
    i, j = rows.start, columns.start
    for row, column in borders:
        yield range(i, row), range(j, column)
        i, j = row, column
    yield range(i, rows.stop), range(j, columns.stop)
