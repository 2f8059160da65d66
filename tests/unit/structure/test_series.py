"""Series of letters under headings of one shape."""

import pytest

from pipeline.model import Line
from pipeline.structure.passages import Passage
from pipeline.structure.series import in_series

TEXT = ("The boats are late again, and the harbour master blames the moon.", "A. Penrose")
LETTER = ("Holmstead, 4 April 1802", "Dear Anna,", *TEXT)


def starts(*texts: str, lang: str = "en") -> tuple[int, ...]:
    lines = [Line(number, text) for number, text in enumerate(texts, start=1)]
    return in_series([Passage((line,), line.text) for line in lines], lang)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("1. To Anna Carver", "2. To Josiah Carver"),
        ("IX. An Mathilde", "X. An dieselbe"),
        ("№ 41", "№ 42"),
        ("Л. А. ОРЛОВ — П. И. ЗОРИНУ", "П. И. ЗОРИН — Л. А. ОРЛОВУ"),
        ("Letter to Anna Carver, 4 April", "Letter to Josiah Carver, 9 April"),
    ],
)
def test_headings_of_one_shape_open_letters(one: str, other: str) -> None:
    assert starts(one, *LETTER, other, *LETTER) == (1, 2 + len(LETTER))


@pytest.mark.parametrize("rule", ["* * *", "----------"])
def test_a_drawn_line_opens_one_with_a_year_and_a_salutation(rule: str) -> None:
    found = starts(
        *LETTER, rule, "Neuhafen, am Ostermontag 1861", "Liebe Eltern!", *TEXT, lang="de"
    )
    assert found == (1 + len(LETTER),)


@pytest.mark.parametrize(
    "texts",
    [
        ("1. To Anna Carver", *LETTER, "3. To Josiah Carver", *LETTER),
        (*LETTER, "1. To the baker", TEXT[0], "2. To the smith", TEXT[0]),
        (*LETTER, "* * *", TEXT[0], "1802"),
        ("Letter to Anna Carver", *LETTER, "Letter to Anna Carver", *LETTER),
        (*LETTER, "Letter to Josiah Carver", TEXT[0]),
    ],
    ids=["numbers that do not count", "a bill", "a rule in a text", "one title twice", "no opener"],
)
def test_what_is_no_series(texts: tuple[str, ...]) -> None:
    assert starts(*texts) == ()
