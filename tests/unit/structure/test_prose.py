"""Whether there is running text at all."""

import pytest

from pipeline.model import Line
from pipeline.structure.prose import why_not_prose


def _why(*texts: str) -> str:
    return why_not_prose([Line(n, text) for n, text in enumerate(texts, start=1)])


@pytest.mark.parametrize(
    "text",
    [
        "Dear Belov, the boats are sold.",
        "Гороховая, 64, кв. 20. Деньги вышлем 5/V — 10 р. 50 коп.",
        "Que faire ? « Rien », dit-il… [et le 3 mai 1910]",
        "e\u0301te\u0301 passe\u0301, ← voir plus haut",
    ],
)
def test_running_text(text: str) -> None:
    assert _why(text) == ""


@pytest.mark.parametrize(
    ("texts", "why"),
    [
        (("x = {a: [1, 2], b: #3}; y = <<|x|>>",), "symbols"),
        (("17 22 19 33 4411 5521 of them are these",), "digits"),
        (("one … … … … … … … … … … … … … … … … … two three four",), "letters"),
        (("apples and pears", "plums"), "no line has 4 words"),
        (("", ""), "no text"),
    ],
)
def test_no_running_text_and_why(texts: tuple[str, ...], why: str) -> None:
    assert why in _why(*texts)
