"""Places behind the day of a dateline."""

import pytest

from pipeline.notation.behind import opens_with_date, place_behind

LINES = {
    ("12 июня 1932 г., Городок", "ru"): "Городок",
    ("12 июня 1932 г., г. Городок.", "ru"): "Городок",
    ("12 June 1932, L. Orlov", "en"): None,
    ("12 June 1932, Sunday", "en"): None,
    ("12 июня 1932 г., Орлова", "ru"): None,
    ("12 June 1932, Gorodok on the river", "en"): None,
    ("12 June 1932 Gorodok", "en"): None,
}


@pytest.mark.parametrize(("line", "place"), LINES.items(), ids=[line for line, _ in LINES])
def test_place_behind(line: tuple[str, str], place: str | None) -> None:
    text, lang = line
    end = text.index("1932") + len("1932 г." if lang == "ru" else "1932")
    found = place_behind(text, end, lang)
    assert (found.of(text) if found else None) == place


def test_a_line_may_open_with_an_article_before_its_date() -> None:
    assert opens_with_date("Le 12 juin", 3)
    assert not opens_with_date("Gorodok 12 juin", 8)
