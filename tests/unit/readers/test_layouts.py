"""Which layout a page has, and what its own lines say."""

import pytest

from pipeline.capture import Capture
from pipeline.config.values import LAYOUTS
from pipeline.model import Kind, Line, Role
from pipeline.readers import layouts
from pipeline.readers.formats import FORMATS
from pipeline.readers.layouts import READERS

LETTER = """Dear Pyotr,

The ice is still on the river, and the ferry lies where we left it in the autumn.

L. Orlov
"""
KEYS = f"""Title: Letter to Pyotr Zorin
From: Orlov, Lev
To: Zorin, Pyotr

{LETTER}"""
RUSSIAN = "Лед еще стоит на реке, и паром лежит там, где мы его осенью оставили."


def capture(text: str, layout: str = "") -> Capture:
    made, problem = layouts.read("page.txt", text.encode(), layout=layout)
    assert made is not None, problem
    return made


def kinds(text: str, layout: str = "") -> dict[str, Kind | None]:
    return {line.text: line.kind for line in capture(text, layout).lines if line.text}


def subjects(text: str) -> dict[str, str]:
    """What each line of a header is about, by its text."""
    return {
        line.text: dict(line.marks[0].value)["subtype"]
        for line in capture(text).lines
        if line.kind in {Kind.FIELD, Kind.RIGHTS}
    }


def columns(text: str) -> dict[str, str]:
    return {line.text: line.column for line in capture(text).lines if line.column and line.text}


def test_keys_on_lines_with_their_values() -> None:
    assert subjects(KEYS) == {
        "Title: Letter to Pyotr Zorin": "title",
        "From: Orlov, Lev": "sender",
        "To: Zorin, Pyotr": "recipient",
    }


def test_one_key_is_no_header() -> None:
    assert subjects(f"To: Pyotr Zorin\n\n{LETTER}") == {}


def test_one_key_given_twice_is_no_header() -> None:
    assert subjects(f"To: Pyotr Zorin\nTo: Anna Belova\n\n{LETTER}") == {}


def test_values_below_their_keys_and_keys_without_values() -> None:
    text = f"Реквизиты\nНаправление: \nДатировка: \n1914.09.29\nАрхив:\nОГАП Ф. 12.\n\n{RUSSIAN}"
    assert subjects(text) == {
        "Реквизиты": "block",
        "Направление:": "other",
        "Датировка:": "date",
        "1914.09.29": "date",
        "Архив:": "archive",
        "ОГАП Ф. 12.": "archive",
    }


def test_the_text_behind_a_blank_line_is_no_value() -> None:
    assert RUSSIAN not in subjects(f"Датировка: 1914\nАрхив:\n\n{RUSSIAN}")


def test_keys_alone_on_their_lines() -> None:
    text = f"Title\n\nOn the ice\n\nCreator\n\nLev Orlov\n\nDate\n\n5 May 1912\n\nText\n\n{LETTER}"
    said = subjects(text)
    assert said["Lev Orlov"] == "creator"
    assert said["5 May 1912"] == "date"
    assert "L. Orlov" not in said


def test_the_last_of_them_has_one_line() -> None:
    said = subjects(f"Title\nOn the ice\nCreator\nLev Orlov\nDate\n5 May 1912\n{LETTER}")
    assert said["5 May 1912"] == "date"
    assert "Dear Pyotr," not in said


@pytest.mark.parametrize(
    ("sender", "recipient", "date"),
    [
        ("Absender: Lew Orlow", "Empfänger: P. Sorin", "Datum: 5. März 1912"),
        ("De : Léon Orlof", "À : P. Zorine", "Date : 5 mars 1912"),
        ("Remitente: León Orlov", "Destinatario: P. Zorin", "Fecha: 5 de marzo de 1912"),
        ("От: Орлова", "Кому: Зорину", "Дата: 5 марта 1912"),
        ("**From:** L. Orlov", "**To:** P. Zorin", "**Date:** 5 March 1912"),
    ],
)
def test_keys_of_every_language(sender: str, recipient: str, date: str) -> None:
    said = subjects(f"{sender}\n{recipient}\n{date}\n\n{LETTER}")
    assert said == {sender: "sender", recipient: "recipient", date: "date"}


def test_a_statement_of_rights_is_not_a_field() -> None:
    text = f"Source: Works\nPublic Domain: Archive. You may copy this work.\n\n{LETTER}"
    assert kinds(text)["Public Domain: Archive. You may copy this work."] is Kind.RIGHTS


def test_a_key_that_no_table_knows_between_others() -> None:
    assert subjects(f"From: A\nSea level: low\nTo: B\n\n{LETTER}")["Sea level: low"] == "unknown"
    assert "Sea level: low" not in subjects(f"From: A\nTo: B\nSea level: low\n\n{LETTER}")


def test_pictures_are_no_text() -> None:
    assert kinds(f"scan [1].jpg\n{KEYS}")["scan [1].jpg"] is Kind.BACKLINK


def test_an_index_line_makes_a_captured_page() -> None:
    made = kinds(f"From: A\nTo: B\n1912-03-05 ru:tom2;en:AI\n\n{LETTER}")
    assert made["From: A"] is None
    assert made["1912-03-05 ru:tom2;en:AI"] is Kind.META


@pytest.mark.parametrize(
    ("above", "below"),
    [
        ("Transcription", "Translation"),
        ("Original", "English translation"),
        ("Транскрипция", "Перевод на английский"),
        ("Transkription:", "Übersetzung"),
        ("[Texte original]", "Traduction anglaise"),
        ("## Texto original", "## Traducción al inglés"),
        ("Original (Russian)", "Translation (English)"),
        ("По-русски", "In English"),
    ],
)
def test_headings_of_versions(above: str, below: str) -> None:
    text = f"{above}\n\n{RUSSIAN}\n\n{below}\n\n{LETTER}"
    found = columns(text)
    assert (found[RUSSIAN], found["L. Orlov"]) == ("s1", "s2")
    assert kinds(text)[above] is Kind.SECTION


def test_what_headings_state() -> None:
    made = capture(f"Original\n\n{RUSSIAN}\n\nEnglish translation\n\n{LETTER}")
    assert [(c.role, c.lang) for c in made.columns] == [
        (Role.ORIGINAL, ""),
        (Role.TRANSLATION, "en"),
    ]
    assert {line.lang for line in made.lines if line.column == "s2"} == {"en"}


def test_the_language_translated_from_is_not_that_of_the_text() -> None:
    made = capture(f"{RUSSIAN}\n\nTranslation from Russian\n\n{LETTER}")
    assert [(c.role, c.lang) for c in made.columns] == [
        (Role.UNSTATED, ""),
        (Role.TRANSLATION, ""),
    ]


@pytest.mark.parametrize(
    "text",
    [
        f"{RUSSIAN}\n\nOriginal.",
        f"Translation\n\n{LETTER}",
        f"{LETTER}\n\nThe translation is by A. Hand, the original is lost.\n\n{RUSSIAN}",
    ],
)
def test_no_headings_of_versions(text: str) -> None:
    assert capture(text).columns == ()


WIKI = f"""Category | Template |
---|---|
Letter to P. Zorin, 5 March 1912
Jump to navigation
Русский
Deutsch
Keywords : Letter, Zorin
Source: Orlov Papers, 1976
{LETTER}
- ↑ Of the autumn of 1911.
- ↑ Not found.
Retrieved from the archive"""


def test_menus_and_notes_of_a_wiki() -> None:
    made = capture(WIKI)
    named = {line.text: line for line in made.lines if line.text}
    furniture = [text for text, line in named.items() if line.kind is Kind.BACKLINK]
    assert furniture == [
        "Category | Template |", "---|---|", "Jump to navigation", "Русский", "Deutsch",
        "Retrieved from the archive",
    ]  # fmt: skip
    assert _numbers(named["- ↑ Of the autumn of 1911."]) == "1"
    assert _numbers(named["- ↑ Not found."]) == "2"
    assert named["Keywords : Letter, Zorin"].kind is Kind.FIELD


def _numbers(line: Line) -> str:
    assert line.kind is Kind.FOOTNOTE
    return dict(line.marks[0].value)["n"]


def test_marks_of_leaves_are_no_links() -> None:
    text = f"Transcription\n<<l.2>>\n{RUSSIAN}\nTranslation\n<<l.2>>\n{LETTER}"
    assert kinds(text)["<<l.2>>"] is Kind.RUNNING_HEAD


def test_a_layout_that_is_named_is_not_sniffed() -> None:
    assert Kind.FIELD not in kinds(KEYS, "plain").values()


def test_every_page_has_a_layout() -> None:
    assert list(READERS)[-1] == "plain"
    assert all(layout.title and layout.told for layout in READERS.values())


def test_keys_alone_below_the_text_are_read_too() -> None:
    header = "Creator\n\nMarsh, Edwin\n\nDate\n\n1908-01-15\n\nTitle\n\nThe mouse\n\nText"
    tail = "Edwin Marsh\n\nFiles\n\nmouse.jpg\n\nCollection\n\nPort Press Papers"
    found = kinds(f"{header}\n\n{LETTER}\n\n{tail}")
    assert {found[text] for text in ("Files", "Collection")} == {Kind.FIELD}
    assert found["Port Press Papers"] is Kind.FIELD
    assert found["Edwin Marsh"] is None


def test_languages_of_original_and_translation_in_front_matter() -> None:
    keys = 'title = "A mouse"\nauthor = "Edwin Marsh"\noriginal = "en"\ntranslation = "russisch"'
    made = capture(f"{keys}\n\n{LETTER}\n\n{RUSSIAN}")
    assert (made.declared.original, made.declared.translated) == ("en", ("ru",))


def test_headings_that_come_round_again_head_the_same_versions() -> None:
    page = f"Original\n\n{RUSSIAN}\n\nTranslation\n\n{LETTER}"
    found = capture(f"{page}\n\nLetter to P. Zorin\n\n{page}")
    names = [line.column for line in found.lines if line.text in {RUSSIAN, "L. Orlov"}]
    assert names == ["s1", "s2", "s1", "s2"]
    assert {line.column for line in found.lines if line.text == "Letter to P. Zorin"} == {""}


def test_every_format_and_layout_can_be_named_in_the_configuration() -> None:
    assert (*FORMATS, *READERS) == LAYOUTS
