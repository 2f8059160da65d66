"""What two versions say about their being one document without a model: headers, and figures."""

from collections.abc import Iterator

from pipeline.align.figures import agreement, figures
from pipeline.model import Document, Evidence, Kind, Mark, Version
from pipeline.notation.likeness import alike
from pipeline.notation.shelfmarks.keys import same_item
from pipeline.notation.sides import sides

FOR, AGAINST = "for", "against"
_TEXT = frozenset({Kind.PARAGRAPH, Kind.ITEM, Kind.POSTSCRIPT})
_Marked = tuple[Mark, str]


def header_evidence(document: Document, left: Version, right: Version) -> tuple[Evidence, ...]:
    """Every header signal that both versions carry, and which way it points."""
    return tuple(
        evidence
        for signal in (_addressee, _genre, _shelfmark, _pages, _points, _date, _figures)
        for evidence in signal(document, left, right)
    )


def _addressee(document: Document, left: Version, right: Version) -> Iterator[Evidence]:
    one, other = _addressee_of(document, left), _addressee_of(document, right)
    if not one or not other:
        return
    same = any(alike(a, b) for a in one for b in other)
    yield Evidence(
        "addressee",
        FOR if same else AGAINST,
        f"addressee: {', '.join(other)} ({right.lang}), {', '.join(one)} ({left.lang})",
    )


def _addressee_of(document: Document, version: Version) -> list[str]:
    heading = document.heading(version)
    names = sides(heading.text, version.lang).addressees if heading else ()
    return [name.form for name in names if name.person]


def _genre(_: Document, left: Version, right: Version) -> Iterator[Evidence]:
    if left.genre and right.genre:
        speaks = FOR if left.genre == right.genre else AGAINST
        words = f"genre: {right.genre} ({right.lang}), {left.genre} ({left.lang})"
        yield Evidence("genre", speaks, words)


def _shelfmark(_: Document, left: Version, right: Version) -> Iterator[Evidence]:
    one, other = _values(left, "shelfmark"), _values(right, "shelfmark")
    if not one or not other:
        return
    verdicts = {same_item(a, b) for a in one for b in other}
    if True not in verdicts and None in verdicts:
        return
    words = f"shelfmark: {', '.join(other)} ({right.lang}), {', '.join(one)} ({left.lang})"
    yield Evidence("shelfmark", FOR if True in verdicts else AGAINST, words)


def _pages(_: Document, left: Version, right: Version) -> Iterator[Evidence]:
    one, other = _marks(left, "pages"), _marks(right, "pages")
    if not one or not other:
        return
    same = any(_overlap(_page_range(a), _page_range(b)) for a, _ in one for b, _ in other)
    words = f"printed pages: {other[0][1]} ({right.lang}), {one[0][1]} ({left.lang})"
    yield Evidence("pages", FOR if same else AGAINST, words)


def _page_range(mark: Mark) -> tuple[int, int]:
    value = dict(mark.value)
    return _range(f"{value.get('from', '')}-{value.get('to', '')}")


def _points(_: Document, left: Version, right: Version) -> Iterator[Evidence]:
    one, other = _count_points(left), _count_points(right)
    if one and other:
        words = f"numbered points: {other} ({right.lang}), {one} ({left.lang})"
        yield Evidence("points", FOR if one == other else AGAINST, words)


def _count_points(version: Version) -> int:
    return sum(block.kind is Kind.ITEM and len(block.point) == 1 for block in version.blocks)


def _date(document: Document, left: Version, right: Version) -> Iterator[Evidence]:
    one, other = _day_of(document, left), _day_of(document, right)
    if one and other and one != other:
        words = f"date in the title: {other} ({right.lang}), {one} ({left.lang})"
        yield Evidence("date", AGAINST, words)


def _figures(_: Document, left: Version, right: Version) -> Iterator[Evidence]:
    one, other = _body(left), _body(right)
    same = agreement(one, other)
    if same is not None:
        shared = "nearly all the same, in the same order" if same else "hardly any the same"
        counts = f"{len(figures(other))} ({right.lang}), {len(figures(one))} ({left.lang})"
        words = f"figures: {counts}, {shared}"
        yield Evidence("figures", FOR if same else AGAINST, words)


def _body(version: Version) -> str:
    return "\n".join(block.text for block in version.blocks if block.kind in _TEXT)


def _day_of(document: Document, version: Version) -> str:
    """The full date of a version's title, ISO, or ``""``."""
    heading = document.heading(version)
    marks = heading.marks if heading else ()
    dates = [dict(mark.value).get("when", "") for mark in marks if mark.kind == "date"]
    return next((date for date in dates if len(date) == len("1932-06-12")), "")


def _values(version: Version, kind: str) -> list[str]:
    """The keys (``@n``) of all marks of a kind."""
    return [value for mark, _ in _marks(version, kind) for name, value in mark.value if name == "n"]


def _marks(version: Version, kind: str) -> list[_Marked]:
    return [
        (mark, mark.span.of(block.text))
        for block in version.blocks
        for mark in block.marks
        if mark.kind == kind
    ]


def _range(text: str) -> tuple[int, int]:
    """First and last number of ``64-65``; 0, 0 where there is none."""
    numbers = [
        int("".join(filter(str.isdecimal, part)))
        for part in text.split("-")
        if any(map(str.isdecimal, part))
    ]
    return (numbers[0], numbers[-1]) if numbers else (0, 0)


def _overlap(one: tuple[int, int], other: tuple[int, int]) -> bool:
    return one[0] <= other[1] and other[0] <= one[1]
