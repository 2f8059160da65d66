"""The kind of lines that only their words, their neighbours or their place in a letter tell."""

import pytest

from pipeline.model import Kind
from tests.making import lines

_TEXT = "The boats are sold, and nobody wept. The money will be sent on Friday, if it rains."
_RUSSIAN = "Лодки проданы, и никто не плакал. Деньги вышлем в пятницу, если пойдёт дождь."


def _kinds(*texts: str) -> list[Kind | None]:
    found = lines("\n".join(texts))
    return [found[number].kind for number in sorted(found)]


def _below(*texts: str) -> list[Kind | None]:
    return _kinds("Dear Belov,", _TEXT, "Fomin", "", *texts)[3:]


@pytest.mark.parametrize(
    ("texts", "kinds"),
    [
        (("First published in The Lamp, No. 5, 1911",), [Kind.PUBLICATION]),
        (("First published in the collection", "problems of the lakes"), [Kind.PUBLICATION] * 2),
        (("The Lamp,", "No. 5, 7 May 1911"), [Kind.PUBLICATION] * 2),
        (("The Lamp, No. 5,", "7 May 1911"), [Kind.PUBLICATION] * 2),
        (("Source: Harbour Papers, p. 146.",), [Kind.SOURCE]),
        (("OGAP. F. 12. Op. 1. D. 41. L. 1-4.",), [Kind.SHELFMARK]),
        (("NOTE: The lower part of the sheet is torn.",), [Kind.NOTE]),
        (("Editor's note", "The lower part of the sheet is torn off."), [Kind.NOTE] * 2),
        (("[The lower part of the sheet is torn off.]",), [Kind.NOTE]),
        (("* See this volume, p. 12.",), [Kind.FOOTNOTE]),
        (("See this volume, page twelve.—Ed.",), [Kind.FOOTNOTE]),
    ],
)
def test_what_stands_below_a_letter(texts: tuple[str, ...], kinds: list[Kind]) -> None:
    assert _below(*texts) == kinds


@pytest.mark.parametrize(
    ("texts", "kinds"),
    [
        (("Ever your loving", "Matvei"), [Kind.CLOSING, Kind.SIGNATURE]),
        (("I shake your hand, ever your", "Matvei"), [Kind.CLOSING, Kind.SIGNATURE]),
        (("It is late, but I am ever your", "Matvei"), [Kind.CLOSING, Kind.SIGNATURE]),
        (("Your devoted Matvei",), [Kind.SIGNATURE]),
        (("With our warmest thanks,", "Matvei Fomin"), [Kind.CLOSING, Kind.SIGNATURE]),
        (("and I am, Sir, your most humble servant,", "M. Fomin"), [Kind.CLOSING, Kind.SIGNATURE]),
        (("For the Bureau, Lemekh",), [Kind.SIGNATURE]),
        (("Chairman of the Council, A. Petrenko",), [Kind.SIGNATURE]),
        (("A firm handshake,", "Lev"), [Kind.CLOSING, Kind.SIGNATURE]),
        (("Lev", "P.S. It rains."), [Kind.SIGNATURE, Kind.POSTSCRIPT]),
    ],
)
def test_how_a_letter_closes(texts: tuple[str, ...], kinds: list[Kind]) -> None:
    assert _kinds("Dear Belov,", _TEXT, *texts)[2:] == kinds


@pytest.mark.parametrize(
    ("texts", "kinds"),
    [
        (("Gorodok, 5 May 1910",), [Kind.DATELINE]),
        (("Wednesday, a quarter to six",), [Kind.DATELINE]),
        (("The Lower Battery, on the eve of the Assumption, 1854",), [Kind.DATELINE]),
        (("Gorodok,", "5 May 1910"), [Kind.DATELINE] * 2),
        (("TO THE CHIEF OF THE WORKS, GORODOK",), [Kind.ADDRESSEE]),
        (("To the Chief of the Works,", "residing in Gorodok"), [Kind.ADDRESSEE] * 2),
        (("Secret. No. 318",), [Kind.ADDRESSEE]),
        (("Letter to A.S. Belov",), [Kind.TITLE]),
        (("Source: Tom 2",), [Kind.SOURCE_TAG]),
        (("Tom 2",), [Kind.COLLECTION]),
    ],
)
def test_how_a_letter_opens(texts: tuple[str, ...], kinds: list[Kind]) -> None:
    assert _kinds(*texts, "Dear Belov,", _TEXT, "Fomin")[: len(kinds)] == kinds


def test_a_date_in_two_lines_is_a_dateline_in_two_lines() -> None:
    kinds = _kinds("Дорогой Белов!", _RUSSIAN, "Фомин", "30 мая", "1921 г.")
    assert kinds[3:] == [Kind.DATELINE] * 2


def test_a_short_line_in_the_middle_of_a_text_is_no_signature() -> None:
    kinds = _kinds("Dear Belov,", _TEXT, "Nobody wept.", _TEXT, _TEXT, "Fomin")
    assert kinds == [Kind.SALUTATION, *[Kind.PARAGRAPH] * 4, Kind.SIGNATURE]


def test_a_running_head_interrupts_a_sentence() -> None:
    kinds = _kinds("Dear Belov,", "The boats are sold and", "LETTERS 45", "nobody wept for them.")
    assert kinds[2] is Kind.RUNNING_HEAD


def test_a_numbered_line_is_a_note_only_if_the_text_has_its_mark() -> None:
    assert _kinds("Dear Belov,", f"{_TEXT}7", "Fomin", "7 Of the mill.")[-1] is Kind.FOOTNOTE
    assert _kinds("Dear Belov,", _TEXT, "Fomin", "7 Of the mill.")[-1] is not Kind.FOOTNOTE


def test_an_index_line_without_a_date_declares_its_versions() -> None:
    kinds = _kinds("ru:tom3;en:AI", "", "Dear Belov,", _TEXT)
    assert kinds[0] is Kind.META


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("The boat number 3 is sold. Nobody wept.", Kind.PARAGRAPH),
        ("Кран № 3 стоит без тросов.", Kind.PARAGRAPH),
        ("Das Boot Nr. 3 liegt noch am Ufer.", Kind.PARAGRAPH),
        ("The Lamp, No. 147, May 30, 1911", Kind.PUBLICATION),
        ("«Лампа», № 147, 30 мая 1911 г.", Kind.PUBLICATION),
    ],
)
def test_a_number_in_a_sentence_is_no_issue(line: str, kind: Kind) -> None:
    assert _below(line) == [kind]
