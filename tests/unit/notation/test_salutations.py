"""Whom salutations and address lines name."""

import pytest

from pipeline.notation.salutations import addressed, called, names_nobody


@pytest.mark.parametrize(
    ("text", "lang", "name"),
    [
        ("Lieber Herr Zorin,", "de", "Zorin"),
        ("Sehr geehrter Herr Dr. Belov,", "de", "Belov"),
        ("Lieber und verehrter Dr. Max Belov,", "de", "Max Belov"),
        ("verehrte Frau Orlova,", "de", "Orlova"),
        ("Lieber Herr Landesgerichtsrat Zorin!", "de", "Zorin"),
        ("Lieber Herr von Belov!", "de", "Belov"),
        ("Lieber Herr Gerhart Hauptmann!", "de", "Gerhart Hauptmann"),
        ("Dear Mr. Zorin,", "en", "Zorin"),
        ("Уважаемый т. Зорин!", "ru", "Зорин"),
        ("Cher Monsieur Max Belov", "fr", "Max Belov"),
        ("Estimado señor Zorin:", "es", "Zorin"),
    ],
)
def test_a_title_makes_a_surname(text: str, lang: str, name: str) -> None:
    found = called(text, lang)
    assert found
    assert (found.span.of(text), found.formal) == (name, True)


@pytest.mark.parametrize(
    ("text", "lang", "name"),
    [
        ("Lieber Max!", "de", "Max"),
        ("mein lieber Hermann,", "de", "Hermann"),
        ("Lieber Max, vergessen Sie nicht – Sonntag Westbahn.", "de", "Max"),
        ("My dear Peter,", "en", "Peter"),
        ("Дорогой Петр Иванович!", "ru", "Петр Иванович"),
        ("Querido Pedro:", "es", "Pedro"),
        ("Chère Vera,", "fr", "Vera"),
    ],
)
def test_without_a_title_it_may_be_a_given_name(text: str, lang: str, name: str) -> None:
    found = called(text, lang)
    assert found
    assert (found.span.of(text), found.formal) == (name, False)


@pytest.mark.parametrize(
    ("text", "lang"),
    [
        ("Verehrter Herr Doctor!", "de"),
        ("Mein lieber Freund,", "de"),
        ("Sehr verehrter lieber Herr Hofrat!", "de"),
        ("Gnädige Frau!", "de"),
        ("Liebe Mutter!", "de"),
        ("Hafenfest!", "de"),
        ("Lieber Max, Peter und alle, die in Kamenka noch am Tisch Sitzen bleiben wollen", "en"),
        ("Liebe V. B.!", "de"),
        ("Dear Sir,", "en"),
        ("Милостивый государь!", "ru"),
        ("Monsieur le Préfet,", "fr"),
        ("Lieber Max, der", "es"),
        ("Lieber Max geht", "de"),
    ],
)
def test_nobody_is_named(text: str, lang: str) -> None:
    assert called(text, lang) is None


@pytest.mark.parametrize(
    ("text", "below", "name"),
    [
        ("Herrn Dr. Max Belov", "", "Max Belov"),
        ("Hrn Dr. Max. Belov-Zorin", "in Kamenka", "Max. Belov-Zorin"),
        ("Herrn", "Dr. Max Belov", "Max Belov"),
        ("Herrn Landesgerichtsrat", "Dr. Max Belov", "Max Belov"),
        ("Herrn Hugo von Belov", "", "Hugo von Belov"),
        ("Frau Anna Zorin, Gorodok.", "", "Anna Zorin"),
        ("Herrn u Frau Dr. Max.", "Belov", "Max"),
        ("Herrn Zorin bei Belov", "", "Zorin"),
    ],
)
def test_who_is_addressed(text: str, below: str, name: str) -> None:
    found = addressed(text, "de", below)
    assert found
    assert found[1].of(found[0]) == name


@pytest.mark.parametrize("text", ["Gorodok", "Herrn", "Herrn Hofrat"])
def test_an_address_without_a_name(text: str) -> None:
    assert addressed(text, "de") is None


def test_titles_kin_and_greetings_name_nobody() -> None:
    assert names_nobody("Bruder", "de")
    assert names_nobody("Herr Doktor", "de")
    assert names_nobody("Gruß", "de")
    assert not names_nobody("Max Bruder", "de")
