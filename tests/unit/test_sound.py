"""Small pages that once came out broken: what is made of a page is valid, whole and reads back."""

import pytest

from pipeline.build import Source, convert
from pipeline.config import Config
from pipeline.diagnostics import Severity
from pipeline.rules import RULES

_LETTER = "Dear Zorin,\nThe boats are sold, and nobody wept for them at all.\nL. Orlov\n"
_TEXT = "The boats are sold, and nobody wept for them at all."


def errors(name: str, text: str) -> list[str]:
    """The errors of a page under a name."""
    outcome = convert(Source(name, text.encode()), Config())
    found = outcome.findings
    return [str(f) for f in found if RULES[f.code].severity is Severity.ERROR]


PAGES = {
    "a signature above all text": (
        "page.txt",
        f"Letter to Zorin\n\nL. Orlov\n\nTo the Harbour Board.\n\nMay 5, 1911\n\n{_TEXT}\n",
    ),
    "a source cut in two": (
        "page.txt",
        f"{_LETTER}Source: Collected Works, Port Press, Gorodok, 1960, Volume 34, pages 3\n.\n",
    ),
    "brackets in a header and none in the text": (
        "page.txt",
        f"Letter to Zorin\nПисьмо Зорину [отрывок]\n1911-05-05 ru:tom1;en:tom1\n{_LETTER}",
    ),
    "brackets in a title above the index line": (
        "page.txt",
        f"Letter to [illegible] Zorin\n1911-05-05 en:tom1\n{_LETTER}",
    ),
    "a paragraph marked like the closer": (
        "page.txt",
        "Dear Zorin,\nThe nets were delivered in April, late as ever.\n\n"
        f"c) {_TEXT}\n\nWith greetings,\nL. Orlov\n",
    ),
    "a mark alone on its line": (
        "page.txt",
        f"Dear Zorin,\nI report:\n1) {_TEXT}\n2) Of the boats:\n(a) the first is sold;\n(b)\n"
        "the second, which leaks, is not\n, they say.\n3) I come on Friday.\nL. Orlov\n",
    ),
    "a name of a collection in bold type": (
        "page.html",
        f"<b>Source: Tom 17</b><p>Dear Zorin,</p><p>{_TEXT}</p><p>L. Orlov</p>",
    ),
    "a key in bold type": (
        "page.html",
        "<div>Title</div><div>Letter to Zorin</div><div><b>Creator</b></div><div>Lev Orlov</div>"
        f"<div>Date</div><div>5 May 1911</div><div>Text</div><p>Dear Zorin,</p><p>{_TEXT}</p>",
    ),
    "text behind the body": (
        "page.html",
        f"<html><body><p>Dear Zorin,</p><p>{_TEXT}</p></body>L. Orlov</html>",
    ),
    "a source inside a postscript": (
        "page.txt",
        f"{_LETTER}P.S.\nRGASPI. F. 2. Op. 1. D. 12. L. 3.\n{_TEXT}\n",
    ),
    "an unsigned postscript": (
        "page.txt",
        f"{_LETTER}P.S. The ferry lies where we left it in the autumn.\n[unsigned]\n---\n{_TEXT}\n",
    ),
    "a number of a register cut in two": (
        "page.txt",
        f"Incoming No. 12\n.\nDear Zorin,\n{_TEXT}\nL. Orlov\n",
    ),
    "a shelfmark cut in a number": (
        "page.txt",
        f"{_LETTER}РГАСПИ. Ф. 2. Оп. 1. Д. 12\n, 14. Л. 3.\n",
    ),
    "spaces of other widths in a drawn line and in the mark of a page": (
        "page.txt",
        f"{_LETTER}--\u00a0-\n{_TEXT} [p.\u00a012] {_TEXT} /2\u2003об./ {_TEXT}\n",
    ),
    "a stop cut off by another letter": (
        "page.txt",
        f"Letter to Zorin, May 5, 1911\n{_LETTER}\nLetter to Belov, May 6, 1911\nDear Belov,\n"
        "Дорогой Белов!\nЛодки проданы, и никто о них совсем не плакал в этом городе\n"
        "The nets were delivered in April, late as ever.\n"
        ". Больше о них не спрашивай, я устал от этого вопроса.\nЛ. Орлов\nL. Orlov\n",
    ),
}


@pytest.mark.parametrize(("name", "text"), PAGES.values(), ids=PAGES)
def test_a_page_comes_out_whole(name: str, text: str) -> None:
    assert errors(name, text) == []
