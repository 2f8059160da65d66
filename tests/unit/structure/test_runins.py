"""Salutations, closings and signatures that share a line with others."""

import pytest

from pipeline.model import Kind, Line, Mark, Span
from pipeline.structure.passages import Passage, cut
from pipeline.structure.runins import doubtful_tail, taken_apart

_TEXT = "The boats are sold, and nobody wept."


def _apart(*lines: tuple[str, Kind], lang: str = "en") -> list[tuple[str, Kind, bool]]:
    passages = tuple(
        (Passage((Line(n, text),), text), kind) for n, (text, kind) in enumerate(lines, start=1)
    )
    found = taken_apart(passages, lang, frozenset({"belov"}))
    return [(passage.text, kind, passage.inline) for passage, kind in found]


@pytest.mark.parametrize(
    ("lang", "call"),
    [
        ("en", "Dear Mr. Orlov,"), ("en", "Comrades!"), ("en", "Belov!"),
        ("en", "My dear friend,"),
        ("ru", "Т. Орлов!"), ("ru", "Дорогая Нюша,"), ("ru", "Милый друг!"),
        ("de", "Lieber Below,"),
        ("es", "Querida amiga,"), ("fr", "Cher ami,"), ("fr", "Mon cher Orlov !"),
    ],
)  # fmt: skip
def test_a_salutation_before_the_first_sentence(lang: str, call: str) -> None:
    found = _apart((f"{call} The boats are all sold.", Kind.PARAGRAPH), lang=lang)
    assert found == [
        (call, Kind.SALUTATION, True),
        ("The boats are all sold.", Kind.PARAGRAPH, False),
    ]


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "Comrade Orlov, who came today, has counted them."),
        ("en", "Disaster! The boats are sold."),
        ("en", "Dear is the price, and nobody pays it."),
        ("en", "Dear Orlov, come."),
        ("ru", "Папа, мама и я ходили на пристань."),
        ("ru", "Здравствуйте. Какая беда! Лодки проданы."),
        ("en", "Dear all of you who have waited here since morning, listen."),
    ],
)
def test_what_is_no_salutation(lang: str, text: str) -> None:
    assert _apart((text, Kind.PARAGRAPH), lang=lang) == [(text, Kind.PARAGRAPH, False)]


def test_only_the_first_paragraph_greets_or_one_below_a_date() -> None:
    greeting = "Dear Orlov, the boats are all sold."
    found = _apart((_TEXT, Kind.PARAGRAPH), (greeting, Kind.PARAGRAPH))
    assert [kind for _, kind, _ in found] == [Kind.PARAGRAPH] * 2
    found = _apart((_TEXT, Kind.PARAGRAPH), ("5 May", Kind.DATELINE), (greeting, Kind.PARAGRAPH))
    assert [kind for _, kind, _ in found][2:] == [Kind.SALUTATION, Kind.PARAGRAPH]


@pytest.mark.parametrize(
    ("lang", "tail", "parts"),
    [
        ("en", "I kiss you. Your Lev", ["I kiss you.", "Your Lev"]),
        ("en", "I kiss you. Greetings. L. Orlov", ["I kiss you. Greetings.", "L. Orlov"]),
        ("ru", "С ком. приветом Л. Орлов", ["С ком. приветом", "Л. Орлов"]),
        ("de", "Mit Gruß, Dein Lev", ["Mit Gruß,", "Dein Lev"]),
    ],
)  # fmt: skip
def test_a_closing_and_a_signature_behind_the_last_sentence(
    lang: str, tail: str, parts: list[str]
) -> None:
    found = _apart((f"{_TEXT} {tail}", Kind.PARAGRAPH), lang=lang)
    assert found == [
        (_TEXT, Kind.PARAGRAPH, False),
        (parts[0], Kind.CLOSING, True),
        (parts[1], Kind.SIGNATURE, True),
    ]


@pytest.mark.parametrize(
    "text",
    [
        f"{_TEXT} I kiss you. Orlov",
        f"{_TEXT} L. Orlov",
        f"{_TEXT} Greetings to Nyusha, K. Belov",
        f"{_TEXT} I kiss you. Orlov!",
    ],
)
def test_what_is_not_sure_stays(text: str) -> None:
    assert _apart((text, Kind.PARAGRAPH)) == [(text, Kind.PARAGRAPH, False)]


def test_a_letter_that_is_signed_below_needs_no_other_signature() -> None:
    text = f"{_TEXT} I kiss you. Your Lev"
    assert _apart((text, Kind.PARAGRAPH), ("Lev", Kind.SIGNATURE))[0] == (
        text, Kind.PARAGRAPH, False,
    )  # fmt: skip


@pytest.mark.parametrize(
    ("text", "kind", "parts"),
    [
        ("With greetings, L. Orlov", Kind.CLOSING, ["With greetings,", "L. Orlov"]),
        ("Greetings to Nyusha, K. Belov.", Kind.CLOSING, ["Greetings to Nyusha, K. Belov."]),
        ("Zorin. Orlov.", Kind.SIGNATURE, ["Zorin.", "Orlov."]),
        ("P. Zorin, L. Orlov", Kind.SIGNATURE, ["P. Zorin,", "L. Orlov"]),
        ("Orlov, Gorodok", Kind.SIGNATURE, ["Orlov, Gorodok"]),
        ("L. Orlov, harbour-master", Kind.SIGNATURE, ["L. Orlov, harbour-master"]),
    ],
)
def test_who_signs_on_one_line(text: str, kind: Kind, parts: list[str]) -> None:
    assert [piece for piece, _, _ in _apart((_TEXT, Kind.PARAGRAPH), (text, kind))][1:] == parts


@pytest.mark.parametrize(
    ("text", "tail"),
    [
        (f"{_TEXT} L. Orlov.", "L. Orlov."),
        (f"{_TEXT} Orlov", "Orlov"),
        ("I saw Belov, Orlov", ""),
        (_TEXT, ""),
    ],
)
def test_a_name_at_the_end_is_asked_about(text: str, tail: str) -> None:
    assert doubtful_tail(text, "en") == tail


def test_a_cut_passage_keeps_its_lines_breaks_and_marks() -> None:
    lines = (Line(4, "Dear friend, the"), Line(5, "boats are"), Line(6, "sold."))
    text = "Dear friend, the boats are sold."
    marks = (Mark("underlined", Span(5, 16)), Mark("break", Span(17, 17)))
    head, tail = cut(Passage(lines, text, (26,), marks), 12)
    assert (head.text, head.first, head.last, head.breaks) == ("Dear friend,", 4, 4, ())
    assert (tail.text, tail.first, tail.last, tail.breaks) == ("the boats are sold.", 4, 6, (13,))
    assert [mark.span.of(head.text) for mark in head.marks] == ["friend,"]
    assert [mark.span for mark in tail.marks] == [Span(0, 3), Span(4, 4)]
