"""Remarks that go on below their line, and quotation marks that reach over paragraphs."""

import pytest

from pipeline.notation.remarks import read
from pipeline.structure.reach import quotations, under

_TEXT = "The boats are sold, and nobody on the quay wept for them at all."


def _under(*lines: str) -> list[str]:
    return list(under(lines, [read(line, "en") for line in lines]))


@pytest.mark.parametrize(
    ("lines", "sorts"),
    [
        (("Minute: Agreed.", "P. Zorin", "12 May", "Secretary"), ["", *["resolution"] * 3]),
        (("Minute: Agreed.", "P. Zorin", "12 May", "A", "K. Belov"), ["", *["resolution"] * 3, ""]),
        (("Minute: Agreed.", "and so it was, they say, for a long time after"), ["", ""]),
        (("Editor's note", "Minute: The sheet is torn."), ["", "editorial"]),
        (("NOTE: Torn.", "P. Zorin"), ["", ""]),
    ],
)
def test_what_goes_on_below_a_remark(lines: tuple[str, ...], sorts: list[str]) -> None:
    assert _under(_TEXT, *lines) == ["", *sorts]


def test_a_date_above_the_text_opens_the_letter() -> None:
    assert _under("Minute: Agreed.", "12 May 1911", _TEXT) == ["", "", ""]


@pytest.mark.parametrize(
    ("lines", "inside"),
    [
        (("He wrote:", "“Dear Lev,", "All is well.”", "So he did."), [False, True, True, False]),
        (("He wrote:", "«Дорогой Лев!", "Всё хорошо».", "Да."), [False, True, True, False]),
        (("He wrote.", "“Dear Lev,", "All is well.”"), [False] * 3),
        (("He wrote:", "“Dear Lev, all is well.”", "So he did.”"), [False] * 3),
        (("He wrote:", "“Dear Lev,", "All is well."), [False] * 3),
        (("“Dear Lev,", "All is well.”"), [False] * 2),
        (("He wrote:", '"Dear Lev,', 'All is "well" now."'), [False, True, True]),
    ],
)
def test_what_stands_in_quotation_marks(lines: tuple[str, ...], inside: list[bool]) -> None:
    assert list(quotations(lines)) == inside
