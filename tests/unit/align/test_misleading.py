"""Shapes of pairs that mislead: repetitions, parts among other texts, two drafts, nothing said."""

from collections.abc import Sequence
from functools import cache

import pytest

from pipeline.align.content import Text, contents
from pipeline.align.signals import measure
from pipeline.align.verdict import Content, content_of
from pipeline.embed.embedder import Vectors
from pipeline.embed.usem3 import Use
from tests.verdicts.letters import texts

_USE = Use()
_LETTERS = {key: text for half in ("tuning", "heldout") for key, text in texts(half).items()}


def _said(left: Sequence[str], right: Sequence[str]) -> Content | None:
    one, other = (Text(side, _vectors(tuple(side))) for side in (left, right))
    found = measure(*contents(one, other, _USE), _USE.name)
    return content_of(found) if found else None


@cache
def _vectors(side: tuple[str, ...]) -> Vectors:
    return _USE.encode(side)


_RUSSIAN = _LETTERS["school_stove", "a", "ru"]
_GERMAN = _LETTERS["school_stove", "a", "de"]
_ANSWER = _LETTERS["school_stove", "b", "de"]
_OTHERS = [
    sentence
    for (matter, _, lang), text in _LETTERS.items()
    if lang == "de" and matter != "school_stove"
    for sentence in text
]


def test_a_translation_among_many_other_letters_is_found() -> None:
    middle = len(_OTHERS) // 2
    assert len(_OTHERS) > 50
    assert _said(_RUSSIAN, (*_OTHERS[:middle], *_GERMAN, *_OTHERS[middle:])) is Content.SAME


def test_many_other_letters_do_not_make_up_a_translation() -> None:
    assert _said(_RUSSIAN, _OTHERS) is not Content.SAME
    assert _said(_RUSSIAN, (*_ANSWER, *_OTHERS)) is not Content.SAME


def test_a_version_that_stands_there_twice_is_a_translation() -> None:
    assert _said(_RUSSIAN, (*_GERMAN, *_GERMAN)) is Content.SAME
    assert _said(_RUSSIAN, (*_ANSWER, *_ANSWER)) is Content.OTHER


def test_a_text_is_the_same_as_itself_and_not_as_its_answer_in_one_language() -> None:
    assert _said(_GERMAN, _GERMAN) is Content.SAME
    assert _said(_GERMAN, _ANSWER) is not Content.SAME


def test_two_drafts_of_a_letter_are_the_same() -> None:
    draft = (_GERMAN[0], _GERMAN[2], _GERMAN[1], *_GERMAN[3:])
    assert _said(_RUSSIAN, draft) is Content.SAME


@pytest.mark.parametrize(
    ("left", "right"),
    [
        (("Получил Ваше письмо.",), ("I have received your letter.",)),
        (("Получил Ваше письмо от 5 марта.",), ("I received your letter of August 9.",)),
        (("Жму руку.", "Пишите."), ("I shake your hand.", "Write to me.")),
        (("Первое.", "Второе."), ("First.", "Second.")),
    ],
)
def test_formulae_alone_say_nothing(left: tuple[str, ...], right: tuple[str, ...]) -> None:
    assert _said(left, right) is None


def test_telegrams_of_one_day_that_differ_by_a_word_are_left_open() -> None:
    taken = _LETTERS["cavalry_wires", "a", "ru"]
    assert _said(taken, _LETTERS["cavalry_wires", "b", "en"]) is Content.UNCLEAR
    assert _said(taken, _LETTERS["cavalry_wires", "a", "en"]) is not Content.OTHER


def test_budgets_with_the_same_sums_are_not_the_same() -> None:
    budget = _LETTERS["budget_lists", "a", "ru"]
    assert _said(budget, _LETTERS["budget_lists", "a", "en"]) is not Content.OTHER
    assert _said(budget, _LETTERS["budget_lists", "b", "en"]) is Content.OTHER


def test_letters_with_the_same_names_are_not_the_same() -> None:
    named = _LETTERS["names_in_common", "a", "ru"]
    assert _said(named, _LETTERS["names_in_common", "a", "en"]) is Content.SAME
    for other in ("b", "c"):
        assert _said(named, _LETTERS["names_in_common", other, "en"]) is Content.OTHER
