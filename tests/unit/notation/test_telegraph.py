"""The telegraph's words for punctuation."""

import pytest

from pipeline.notation.telegraph import stops


@pytest.mark.parametrize(
    ("text", "lang", "marks"),
    [
        ("баржи пришли тчк соль зпт муку сдать вскл", "ru", ".,!"),
        ("Точка зрения ясна. Запятая лишняя.", "ru", ""),
        ("Barges in STOP Put salt away COMMA report", "en", ".,"),
        ("BARGES IN STOP PUT SALT AWAY", "en", "."),
        ("DO NOT STOP THE MILL. WAIT.", "en", ""),
        ("do not stop the mill", "en", ""),
        ("barges in stop put salt away stop report", "en", ".."),
        ("We stop here. They stop there.", "en", ""),
        ("Kähne da PUNKT An diesem Punkt warten", "de", "."),
    ],
)
def test_stops(text: str, lang: str, marks: str) -> None:
    assert "".join(stop.mark for stop in stops(text, lang)) == marks


def test_only_words_that_could_be_meant_are_uncertain() -> None:
    assert [s.certain for s in stops("Barges in STOP Put salt away STOP", "en")] == [True, True]
    assert [s.certain for s in stops("barges in stop put salt away stop", "en")] == [False, False]
