"""Marks of offices: what they are, and where they are none."""

import pytest

from pipeline.notation.office import is_telegraphic, numbers, office_marks


@pytest.mark.parametrize(
    ("text", "lang", "found"),
    [
        ("Строго секретно. Шифром. ш/т № 15", "ru",
         ["classification", "transmission", "number telegram"]),
        ("Вх. № 1234/ш", "ru", ["number incoming"]),
        ("Исх. № 5 от 12.06.32", "ru", ["number outgoing"]),
        ("№ 44", "ru", ["number registry"]),
        ("Секретно Шифром", "ru", ["classification", "transmission"]),
        ("Вручить лично Белову", "ru", []),
        ("[Telegram]", "en", ["transmission"]),
        ("Secret. No. 44", "en", ["classification", "number registry"]),
        ("June 12, 4/III. No. 0412", "en", ["number registry"]),
        ("To the personal secretary", "en", []),
        ("to Belov No. 44", "en", []),
        ("Tgb.-Nr. 1234/17", "de", ["number registry"]),
        ("Geheim! Telegramm Nr. 17", "de", ["classification", "number telegram"]),
        ("Confidentiel. N° 12", "fr", ["classification", "number registry"]),
        ("Reservado. Telegrama núm. 7", "es", ["classification", "number telegram"]),
    ],
)  # fmt: skip
def test_marks(text: str, lang: str, found: list[str]) -> None:
    marks = office_marks(text, lang)
    assert [f"{mark.kind} {mark.register}".strip() for mark in marks] == found


def test_marks_have_their_brackets() -> None:
    (mark,) = office_marks("[Telegram]", "en")
    assert (mark.span.start, mark.span.end) == (0, 10)


def test_numbers_are_found_beside_other_things() -> None:
    text = "Gorodok, June 12. Secret. No. 0412."
    assert [mark.span.of(text) for mark in numbers(text, "en")] == ["No. 0412"]


def test_some_ways_of_sending_make_a_telegram() -> None:
    assert is_telegraphic("Шифром.", "ru")
    assert is_telegraphic("[Telegram]", "en")
    assert not is_telegraphic("Durch Boten", "de")
