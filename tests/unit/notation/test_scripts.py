"""Words of other languages than the text's."""

import pytest

from pipeline.notation.scripts import foreign


@pytest.mark.parametrize(
    ("text", "lang", "found"),
    [
        ("сохранить status quo здесь", "ru", [("status quo", "la")]),
        ("mon cher ami, пишу", "ru", [("mon cher ami", "und-Latn")]),
        ("пароход Port Zorin и К-12", "ru", []),
        ("насос ABC, 12 km, пункт b", "ru", []),
        ("cop и xop", "ru", []),
        ("Orlov von Zorin", "ru", []),
        ("пишите на orlov@port.org", "ru", []),
        ("the дорогой друг came", "en", [("дорогой друг", "und-Cyrl")]),
        ("the Заря came", "en", []),
        ("a committee ad hoc, and Status Quo", "en", [("ad hoc", "la"), ("Status Quo", "la")]),
        ("the λόγος came", "en", [("λόγος", "und-Grek")]),
        ("the שלום came", "en", [("שלום", "und-Hebr")]),
        ("status quo", "la", []),
    ],
)
def test_foreign_words(text: str, lang: str, found: list[tuple[str, str]]) -> None:
    assert [(one.span.of(text), one.lang) for one in foreign(text, lang)] == found


def test_a_footnote_mark_behind_the_stop_leaves_the_phrase_whole() -> None:
    text = "Деньги — status quo.¹"
    assert [found.span.of(text) for found in foreign(text, "ru")] == ["status quo"]
