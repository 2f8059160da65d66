"""Lines of postal addresses."""

import pytest

from pipeline.notation.addresses import (
    before_address,
    continues,
    is_address,
    is_district,
    is_street,
    opens_address,
    town_of,
)


@pytest.mark.parametrize(
    ("text", "lang"),
    [
        ("Hafengasse 12", "de"),
        ("I. Kornzeile 15.", "de"),
        ("IX, Mühlgaße 1", "de"),
        ("Gorodok, XVIII, Hafenstr. 71.", "de"),
        ("M. B. Gorodok XVIII Mühlstrasse 71", "de"),
        ("Tiefer Graben 23", "de"),
        ("24 rue du Port", "fr"),
        ("24 rue du Port", "de"),
        ("ул. Садовая, д. 5", "ru"),
        ("12 Mill Lane", "en"),
        ("Calle Mayor, 5", "es"),
    ],
)
def test_streets(text: str, lang: str) -> None:
    assert is_street(text, lang)
    assert is_address(text, lang)


@pytest.mark.parametrize(
    "text",
    [
        "Wir zahlten 5 Mark im Hof",
        "Seite 27",
        "I. Buch 3",
        "Mühlstraße",
        "Gorodok, 3. Mai 1908",
        "",
        "Am 5. Mai kam der Kahn den Weg herauf und lag 3 Tage am Markt, weil niemand ihn lud",
    ],
)
def test_no_streets(text: str) -> None:
    assert not is_street(text, "de")


@pytest.mark.parametrize(
    ("text", "town"),
    [("Gorodok XVIII", "Gorodok"), ("Gorodok, IV.", "Gorodok"), ("Gorodok NW 6", "Gorodok")],
)
def test_a_town_and_its_district(text: str, town: str) -> None:
    assert is_district(text)
    assert town_of(text) == town
    assert town_of(f"{text} Hafengasse 3") == town


@pytest.mark.parametrize("text", ["Gorodok", "Seite 27", "Gorodok 3. V. 08", "Band IV des Werkes"])
def test_no_district(text: str) -> None:
    assert not is_district(text)
    assert town_of("Hafengasse 3") == ""


@pytest.mark.parametrize(
    ("text", "lang", "led"),
    [
        ("Herrn", "de", "herrn"),
        ("Herrn Dr. Peter Zorin", "de", "herrn"),
        ("Hrn Landesgerichtsrat Zorin", "de", "hrn"),
        ("Frau Anna Zorin, Gorodok.", "de", "frau"),
        ("Herrn Direktor des Hafens", "de", "herrn"),
        ("Mr. P. Zorin", "en", "mr."),
        ("Г-ну Зорину", "ru", "г-ну"),
        ("Sra. Zorina", "es", "sra."),
        ("Monsieur Zorin", "fr", "monsieur"),
    ],
)
def test_who_is_addressed(text: str, lang: str, led: str) -> None:
    assert opens_address(text, lang) == led


@pytest.mark.parametrize(
    ("text", "lang"),
    [
        ("Herr Zorin kam gestern mit dem Kahn.", "de"),
        ("Frau Zorin ist krank.", "de"),
        ("Herrn Zorin!", "de"),
        ("Monsieur", "fr"),
        ("Sir,", "en"),
        ("herrn zorin", "de"),
        ("Der Hafen", "de"),
    ],
)
def test_nobody_is_addressed(text: str, lang: str) -> None:
    assert opens_address(text, lang) == ""


@pytest.mark.parametrize("text", ["Gorodok", "in Kamenka", "Villa Rosa", "k. k. Bezirksrichter"])
def test_what_goes_on_with_an_address(text: str) -> None:
    assert continues(text, "de") is (text[0] != "k")


@pytest.mark.parametrize(
    "text",
    ["Lieber Zorin", "Herzlichst", "Ihr Belov", "3. Mai 1908", "Wie geht es?", "—", "er kam"],
)
def test_what_ends_an_address(text: str) -> None:
    assert not continues(text, "de")


@pytest.mark.parametrize(
    ("text", "before"),
    [
        ("Gorodok, I. Hafengasse No 2, den", "Gorodok"),
        ("Gorodok IV., Hafengasse 1, den", "Gorodok"),
        ("Gorodok I. Kornstrasse No 10", "Gorodok"),
        ("Gorodok, Hafengasse 3,", "Gorodok"),
        ("Gorodok, Pension Rosenhof,", "Gorodok"),
        ("I. Tiefer Graben 17.", ""),
        ("Hafengasse 3, Gorodok", ""),
        ("Gorodok, den", "Gorodok, den"),
        ("Gorodok-Hafengasse, den", "Gorodok-Hafengasse, den"),
    ],
)
def test_what_stands_before_an_address(text: str, before: str) -> None:
    assert before_address(text, "de") == before
