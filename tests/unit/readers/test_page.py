"""The captured page: its index line, its machinery, what they declare."""

import pytest

from pipeline.capture import Capture, Code
from pipeline.model import Kind
from pipeline.readers.layouts import read


def _capture(text: str) -> Capture:
    capture, problem = read("p.txt", text.encode())
    assert capture is not None, problem
    return capture


@pytest.mark.parametrize(
    ("index", "date", "codes", "machine"),
    [
        (
            "1932-06-12 ru:tom17;en:AI AI translated",
            "1932-06-12",
            "ru:tom17 en:AI",
            "AI translated",
        ),
        ("1904-01-11 en:OCS", "1904-01-11", "en:OCS", ""),
        ("1905 en:OCS;es:OCE;ru:marxists.org", "1905", "en:OCS es:OCE ru:marxists.org", ""),
        ("1910-05-02/1910-05-04 ru:tom3;en:AI", "1910-05-02/1910-05-04", "ru:tom3 en:AI", "en:AI"),
        ("ru:tom3;en:MT;", "", "ru:tom3 en:MT", ""),
    ],
)
def test_index_line(index: str, date: str, codes: str, machine: str) -> None:
    declared = _capture(f"← Back\nTitle\n{index}\nDear friend,").declared
    assert declared.line == 3
    assert declared.date == date
    assert declared.codes == tuple(Code(*code.split(":")) for code in codes.split())
    assert declared.machine == machine


def test_only_the_first_index_line_counts() -> None:
    capture = _capture("1904-01-11 en:OCS\n1905-01-11 ru:tom3;en:AI\nDear friend,")
    assert capture.declared.date == "1904-01-11"
    assert [line.kind for line in capture.lines] == [Kind.META, Kind.META, None]


def test_provenance_names_the_original() -> None:
    capture = _capture("Title\nTranslated from: ru/1904/letter.txt\nDear friend,")
    assert capture.declared.original == "ru"
    assert capture.lines[1].kind is Kind.PROVENANCE


@pytest.mark.parametrize(
    ("line", "original"),
    [
        ("Translated from: the Russian", "ru"),
        ("Перевод с французского", "fr"),
        ("Übersetzt aus dem Spanischen", "es"),
        ("Traduit de l'allemand", "de"),
        ("Traducido del inglés", "en"),
        ("Translated from German and French drafts", ""),
        ("Translated from: the draft", ""),
    ],
)
def test_provenance_in_words_names_the_only_language(line: str, original: str) -> None:
    assert _capture(f"{line}\nDear friend,").declared.original == original


@pytest.mark.parametrize("line", ["← Back to index", "Назад к списку", "Volver al índice"])
def test_back_links(line: str) -> None:
    assert _capture(f"{line}\nDear friend,").lines[0].kind is Kind.BACKLINK


@pytest.mark.parametrize("line", ["Back to the question of bread, I must say no.", "1904 was hard"])
def test_text_is_no_machinery(line: str) -> None:
    assert _capture(f"{line}\nDear friend,").lines[0].kind is None


def test_machinery_stands_only_at_the_top() -> None:
    capture = _capture("text\n" * 40 + "← Back to index")
    assert capture.lines[-1].kind is None


@pytest.mark.parametrize(
    "line",
    [
        "« Previous | Next »",
        "[Index] [Prev] [Next]",
        "◄ Lettre 8 | Lettre 10 ►",
        "← Письмо 7 | Письмо 9 →",
        "Zurück · Weiter",
        "Imprimir",
    ],
)
def test_links_beside_each_other_are_no_text(line: str) -> None:
    assert _capture(f"Dear friend,\n\n{line}").lines[2].kind is Kind.BACKLINK


@pytest.mark.parametrize(
    "line", ["Next", "Port | Gorodok", "→ see the other letter", "« Index of lies »"]
)
def test_other_lines_are_text(line: str) -> None:
    assert _capture(f"Dear friend,\n\n{line} we go.").lines[2].kind is None
