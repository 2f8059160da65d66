"""Remarks of editors, translators, officials and clerks; what is only a sentence is none."""

import pytest

from pipeline.notation.remarks import read


@pytest.mark.parametrize(
    ("lang", "text", "sort", "label"),
    [
        ("en", "NOTE: Written in pencil.", "editorial", "NOTE:"),
        ("en", "Editor's note", "editorial", "Editor's note"),
        ("en", "[Translator's note: a local word.]", "translator", ""),
        ("ru", "[Мост рухнул. — Прим. пер.]", "translator", ""),
        ("ru", "(Письмо не окончено. Прим. ред.)", None, ""),
        ("fr", "N. d. T. : le mot est du pays.", "translator", "N. d. T. :"),
        ("ru", "Помета синим карандашом: «Да»", "resolution", "Помета синим карандашом:"),
        ("ru", "Резолюция съезда принята единогласно.", None, ""),
        ("ru", "С подлинным верно:", "certification", "С подлинным верно:"),
        ("ru", "Верно. Секретарь К. Белов", "certification", "Верно."),
        ("ru", "Верно. Так и было в том году.", None, ""),
        ("ru", "верно: так и было", None, ""),
        ("ru", "М.П.", "stamp", ""),
        ("en", "[Stamp: Harbour Office]", "stamp", ""),
        ("ru", "Печать сломана.", None, ""),
        ("ru", "Без подписи.", "signature", ""),
        ("ru", "[подпись]", "signature", ""),
        ("ru", "Подпись", None, ""),
        ("de", "Anlagen (2): Karte und Liste", "enclosures", "Anlagen (2):"),
        ("de", "Anlagen:", None, ""),
        ("de", "Anlage zum Brief", None, ""),
    ],
)
def test_remarks(lang: str, text: str, sort: str | None, label: str) -> None:
    found = read(text, lang)
    assert (found.sort if found else None) == sort
    assert (found.label.of(text) if found and found.label else "") == label


@pytest.mark.parametrize(
    ("text", "alone"), [("ПРИМЕЧАНИЕ", True), ("Верно:", True), ("Верно: К. Белов", False)]
)
def test_a_label_may_be_all_there_is(text: str, alone: bool) -> None:
    found = read(text, "ru")
    assert found is not None
    assert found.alone is alone
