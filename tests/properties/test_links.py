"""Links that editors reviewed outlast whatever is done elsewhere, and never outlast their text."""

from collections.abc import Sequence
from functools import cache
from itertools import pairwise

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from pipeline.align.anchors import anchored
from pipeline.align.beads import Link, search
from pipeline.align.units import BODY, Unit
from pipeline.build import Converted, Source, convert
from pipeline.config import Config, Editor
from pipeline.corrections.sidecar import OfLink, Sidecar, read
from pipeline.corrections.tables import called, sides_of, stated, with_links
from pipeline.model import Document
from pipeline.readers import tei
from pipeline.tei import parse
from tests.properties.strategies import steady

_NAME = "page.txt"
_CONFIG = Config(editors=(Editor("ed", "A. Editor", "editing"),))
_RU = (
    "Мост у Каменки снова открыт. Поезда идут, хотя и медленно.",
    "С мельником не ссорьтесь. Напишите в уезд и ждите ответа до осени.",
    "К вам идут два вагона соли, разгрузите их в тот же день.",
    "Доктор уехал в Городок и вернётся к воскресенью. Хорошо. Лекарства он оставил на столе.",
    "Скрипка продана за сорок рублей. Хорошо. Ноты отдайте училищу, их просил директор.",
)
_EN = (
    "The bridge at Kamenka is open again. The trains are running, though slowly.",
    "Do not quarrel with the miller. Write to the district and wait for an answer until autumn.",
    "Two wagons of salt are coming to you, unload them the same day.",
    "The doctor has left for Gorodok and will be back by Sunday. Good. He left the medicine on the "
    "table.",
    "The violin has been sold for forty roubles. Good. Give the music to the school, its director "
    "asked for it.",
)
_NEW = {
    "ru": "Снег выпал рано, и дорога к пристани закрыта.",
    "en": "Snow fell early, and the road to the pier is closed.",
}
_DEAREST = {"ru": "Дорогая Вера!", "en": "Dear Vera!"}
_TITLES = {
    "ru": "Письмо В.И. Орловой 5 марта 1912 года",
    "en": "Letter to V.I. Orlova, March 5, 1912",
}


def _page(ru: Sequence[str], en: Sequence[str], *, english_first: bool = True) -> str:
    texts = {"en": en, "ru": ru} if english_first else {"ru": ru, "en": en}
    index = "1912-03-05 ru:tom2;en:AI AI translated"
    parts = ("\n\n".join((_TITLES[lang], _DEAREST[lang], *texts[lang])) for lang in texts)
    return "\n\n".join((index, *parts)) + "\n"


def _converted(page: str, sidecar: str = "") -> Converted:
    return convert(Source(_NAME, page.encode(), sidecar.encode() or None), _CONFIG)


def _document(page: str, sidecar: str = "") -> Document:
    outcome = _converted(page, sidecar)
    assert outcome.tei, outcome.findings
    return tei.read(parse(outcome.tei, _NAME))


@cache
def _found() -> tuple[OfLink, ...]:
    """The links that are found between the two texts, as an editor states them."""
    document = _document(_page(_RU, _EN))
    (made,) = document.alignments
    names = called(document)
    return tuple(stated(made, bead, names, "ed") for bead in made.beads)


def _sidecar(links: Sequence[OfLink]) -> str:
    return with_links(Sidecar(), links, "ed")


def _texts(document: Document, *, reviewed: bool) -> set[tuple[str, ...]]:
    """The links of a document by the texts they join."""
    sides = sides_of(document)
    (made,) = document.alignments
    return {
        tuple(
            side.names[side.ids.index(i)]
            for side, ids in (
                (sides["ru"], {*b.left, *b.right}),
                (sides["en"], {*b.left, *b.right}),
            )
            for i in side.ids
            if i in ids
        )
        for b in made.beads
        if b.by or not reviewed
    }


def _named(links: Sequence[OfLink]) -> set[tuple[str, ...]]:
    return {(*link.left.values(), *link.right.values()) for link in links}


_CHOSEN = st.lists(st.integers(0, len(_RU) * 2 - 1), unique=True, min_size=1).map(sorted)


def _accepted(numbers: Sequence[int]) -> list[OfLink]:
    return [_found()[n] for n in numbers if n < len(_found())]


@given(_CHOSEN)
@steady(10)
def test_accepted_links_change_nothing_but_who_answers_for_them(numbers: list[int]) -> None:
    links = _accepted(numbers)
    document = _document(_page(_RU, _EN), _sidecar(links))
    assert _texts(document, reviewed=True) == _named(links)
    assert _texts(document, reviewed=False) == _named(_found())


@given(
    _CHOSEN,
    st.integers(0, len(_RU)),
    st.sampled_from((("ru", "en"), ("ru",), ("en",))),
    st.booleans(),
)
@steady(25)
def test_accepted_links_outlast_what_is_done_elsewhere(
    numbers: list[int], at: int, langs: tuple[str, ...], first: bool
) -> None:
    links = _accepted(numbers)
    texts = {"ru": list(_RU), "en": list(_EN)}
    for lang in langs:
        texts[lang].insert(at, _NEW[lang])
    page = _page(texts["ru"], texts["en"], english_first=first)
    outcome = _converted(page, _sidecar(links))
    document = tei.read(parse(outcome.tei, _NAME))
    assert _texts(document, reviewed=True) == _named(links)
    assert "ALN020" not in {found.code for found in outcome.findings}


@given(_CHOSEN, st.integers(0, len(_RU) - 1), st.sampled_from(("ru", "en")))
@steady(25)
def test_a_link_whose_text_changed_is_asked_about(numbers: list[int], at: int, lang: str) -> None:
    links = _accepted(numbers)
    texts = {"ru": list(_RU), "en": list(_EN)}
    texts[lang][at] = _NEW[lang]
    page = _page(texts["ru"], texts["en"])
    document = _document(page, _sidecar(links))
    held = _texts(document, reviewed=True)
    asked = [q for q in document.queries if q.code == "ALN020"]
    assert held <= _named(links)
    assert len(asked) == len(_named(links)) - len(held)
    now = {name for side in sides_of(document).values() for name in side.names}
    assert held == {link for link in _named(links) if {*link} <= now}


def test_a_sidecar_keeps_all_else_when_its_links_are_written() -> None:
    before = (
        'by = "ed"  # mine\n\n[[links]]\nleft = {ru-p1-s1 = "Да."}\n\n'
        '[date]\nvalue = "1912-03-05"\n# sure\n'
    )
    sidecar, problems = read("page.toml", before.encode(), _CONFIG)
    assert not problems
    text = with_links(sidecar, _found()[:2], "ed")
    assert text.startswith(
        'by = "ed"  # mine\n\n[date]\nvalue = "1912-03-05"\n# sure\n\n[[links]]\n'
    )
    again, problems = read("page.toml", text.encode(), _CONFIG)
    assert not problems
    assert _named(again.given.links) == _named(_found()[:2])
    assert with_links(again, again.given.links, "ed") == text


_LENGTHS = st.lists(st.integers(20, 120), min_size=1, max_size=9)


@st.composite
def _fixed(draw: st.DrawFn, n: int, m: int) -> list[tuple[range, range]]:
    """Stretches of two sides that share no unit, in any order."""

    def cuts(size: int) -> list[range]:
        ends = sorted(draw(st.lists(st.integers(0, size), unique=True, max_size=6)))
        return [range(a, b) for a, b in zip(ends[::2], ends[1::2], strict=False)]

    left, right = cuts(n), draw(st.permutations(cuts(m)))
    pairs = list(zip(left, right, strict=False))
    pairs += [(range(i, i + 1), range(0)) for part in left[len(pairs) :] for i in part]
    return pairs + [(range(0), range(j, j + 1)) for part in right[len(left) :] for j in part]


@given(_LENGTHS, _LENGTHS, st.integers(0, 999), st.data())
@steady(150)
def test_fixed_links_and_those_around_them_part_both_sides(
    one: list[int], other: list[int], seed: int, data: st.DataObject
) -> None:
    left, right = (
        [Unit(f"u{i}", "x" * size, f"b{i // 3}", BODY, frozenset()) for i, size in enumerate(sizes)]
        for sizes in (one, other)
    )
    rows = np.random.default_rng(seed).normal(size=(len(one) + len(other), 6)).astype(np.float32)
    rows /= np.linalg.norm(rows, axis=1, keepdims=True)
    x, y = rows[: len(one)], rows[len(one) :]

    def again(a: Sequence[int], b: Sequence[int]) -> tuple[Link, ...]:
        units = [left[i] for i in a], [right[j] for j in b]
        return search(*units, x[list(a)], y[list(b)])

    fixed = data.draw(_fixed(len(one), len(other)))
    links = anchored(search(left, right, x, y), fixed, again)
    assert sorted(i for link in links for i in link.left) == list(range(len(one)))
    assert sorted(j for link in links for j in link.right) == list(range(len(other)))
    assert {(tuple(a), tuple(b)) for a, b in fixed} <= {
        (*map(tuple, (k.left, k.right)),) for k in links
    }
    straight = [link for link in links if link.left and link.right and not link.crossing]
    assert all(a.right.stop <= b.right.start for a, b in pairwise(straight))
    assert all(a.left.stop <= b.left.start for a, b in pairwise(straight))


@given(_LENGTHS, st.integers(0, 999), st.data())
@steady(60)
def test_fixing_what_is_found_moves_nothing(
    sizes: list[int], seed: int, data: st.DataObject
) -> None:
    units = [Unit(f"u{i}", "x" * k, f"b{i // 3}", BODY, frozenset()) for i, k in enumerate(sizes)]
    x, y = np.random.default_rng(seed).normal(size=(2, len(sizes), 6)).astype(np.float32)
    links = search(units, units, x, y)
    chosen = data.draw(st.sets(st.sampled_from(links)))
    fixed = [(link.left, link.right) for link in links if link in chosen]
    made = anchored(links, fixed, lambda a, b: search([units[i] for i in a], [units[j] for j in b],
                                                      x[list(a)], y[list(b)]))  # fmt: skip
    assert {(tuple(k.left), tuple(k.right), k.crossing) for k in made} == {
        (tuple(k.left), tuple(k.right), k.crossing) for k in links
    }
