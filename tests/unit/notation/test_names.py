"""Names of people in headings, routing lines and signatures."""

import pytest

from pipeline.notation.inflection import nominative
from pipeline.notation.likeness import alike, compatible, initials, surname
from pipeline.notation.names import (
    addressees,
    signatories,
)
from pipeline.notation.shapes import name_words, skeleton


@pytest.mark.parametrize(
    ("title", "lang", "forms"),
    [
        ("Letter to K.E. Voroshilov, June 12, 1932", "en", ["K.E. Voroshilov"]),
        ("Телеграмма Л.М. Кагановичу 12 июня 1932 года", "ru", ["Л.М. Каганович"]),
        ("Письмо Н.И. Орловой 28 августа 1911 года", "ru", ["Н.И. Орлова"]),
        ("Письмо т. Зо–ину", "ru", ["Зо–ин"]),
        ("A LETTER TO COMRADE ZO—IN", "en", ["ZO—IN"]),
        ("Carta a F.M. Fomin (finales de noviembre de 1903)", "es", ["F.M. Fomin"]),
        ("Письмо Молотову, Кагановичу 3 мая 1931 г.", "ru", ["Молотов", "Каганович"]),
        ("Letter to V. Molotov and L. Kaganovich", "en", ["V. Molotov", "L. Kaganovich"]),
        ("Letter from the House of Holm to A.P. Ryumin, 14 May 1887", "en", ["A.P. Ryumin"]),
        ("Письмо торгового дома «Хольм и Таубе» А.П. Рюмину 14 мая", "ru", ["А.П. Рюмин"]),
        ("Письмо Льву Николаевичу Толстому", "ru", ["Лев Николаевич Толстой"]),
        ("Письмо В.П. Седовой 9 июня 1887 года", "ru", ["В.П. Седова"]),
        ("Письмо К. Седовой 9 июня 1887 года", "ru", ["К. Седова"]),
        ("Письмо П.Г. Седовой 9 июня 1887 года", "ru", ["П.Г. Седова"]),
        ("Письмо Т. Г. Седовой 9 июня 1887 года", "ru", ["Т. Г. Седова"]),
        ("Письмо в Москву Г. Седовой", "ru", ["Г. Седова"]),
        ("Письмо т. К.А. Седовой и г. Лукину", "ru", ["К.А. Седова", "Лукин"]),
        ("Письмо графинѣ Е.А. Толбузиной 3/16 – 6/19 марта 1909 г.", "ru", ["Е.А. Толбузина"]),
        ("Carta a A. Fomin, 3 de mayo de 1903", "es", ["A. Fomin"]),
    ],
)
def test_addressees(title: str, lang: str, forms: list[str]) -> None:
    found = addressees(title, lang)
    assert [name.form for name in found] == forms
    assert all(name.person for name in found)


@pytest.mark.parametrize(
    ("title", "lang", "text"),
    [
        ("TO THE CHIEF OF THE WORKS, GORODOK", "en", "CHIEF OF THE WORKS, GORODOK"),
        ("TO THE RAILWAYMEN OF THE STEPPE LINE", "en", "RAILWAYMEN OF THE STEPPE LINE"),
        ("Телеграмма Язьвинской лесной конторе", "ru", "Язьвинской лесной конторе"),
        ("Letter to my brother at the Cape", "en", "my brother at the Cape"),
    ],
)
def test_offices_and_bodies_are_no_persons(title: str, lang: str, text: str) -> None:
    (found,) = addressees(title, lang)
    assert (found.form, found.person) == (text, False)


@pytest.mark.parametrize(
    "title", ["The Ferry Landing", "Городок. Начальнику Консервстроя", "Orlov's letter", "Письмо"]
)
def test_no_addressee(title: str) -> None:
    assert addressees(title, "ru" if title[0] > "z" else "en") == ()


@pytest.mark.parametrize(
    ("text", "lang", "names"),
    [
        ("I. Stalin.", "en", ["I. Stalin"]),
        ("Сталин. Молотов.", "ru", ["Сталин", "Молотов"]),
        ("Your Lev", "en", ["Lev"]),
        ("Ваш И. Сталин", "ru", ["И. Сталин"]),
        ("Chairman of the Council, A. Petrenko", "en", ["A. Petrenko"]),
        ("Acting Commander of the 17th Division, Hausmann", "en", ["Hausmann"]),
        ("Врид начдива 17 Гаусман", "ru", ["Гаусман"]),
        ("Военком К. Мяги", "ru", ["К. Мяги"]),
        ("Лев Н. Толстой", "ru", ["Лев Н. Толстой"]),
        ("in charge of the meridian service", "en", []),
    ],
)
def test_signatories(text: str, lang: str, names: list[str]) -> None:
    assert [name.form for name in signatories(text, lang)] == names


def test_a_case_that_is_not_sure_leaves_the_name_alone() -> None:
    assert nominative("Орджоникидзе", "datv") == "Орджоникидзе"
    assert nominative("Zorin", "datv") == "Zorin"
    assert nominative("ЗОРИНУ", "datv") == "ЗОРИН"
    assert nominative("Зорину", "") == "Зорину"


def test_names_are_compared_across_scripts() -> None:
    assert alike("К.Е. Ворошилов", "K.E. Voroshilov")
    assert not alike("Н.И. Орлова", "А.С. Белов")
    assert surname("Л.М. Каганович") == "kaganovich"
    assert initials("Lev A. Orlov") == "la"
    assert compatible("Сталин", "I. Stalin")
    assert not compatible("P.N. Zorin", "A.N. Zorin")


def test_shapes() -> None:
    assert name_words("J. Stalin, V. Molotov")
    assert not name_words("That is all for now")
    assert not name_words("L.")
    assert skeleton("РГАСПИ. Ф. 558") == "rgaspif558"
