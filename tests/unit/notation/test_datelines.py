"""Places in datelines."""

import pytest

from pipeline.notation.datelines import place_before


@pytest.mark.parametrize(
    ("text", "end", "lang", "place"),
    [
        ("Gorodok, 22/7.", 9, "en", "Gorodok"),
        ("Toulon, le 31 octobre", 11, "fr", "Toulon"),
        ("Орлов, Зорин — Белову 29 сентября", 22, "ru", ""),
        ("Белов, 3 мая", 7, "ru", ""),
        ("Ce Jeudi matin 18", 15, "fr", ""),
        ("22/7", 0, "en", ""),
        ("À Brissac, ce 3 mai", 15, "fr", "Brissac"),
        ("Au Mesnil-Aubin, ce vendredi 4 mars", 20, "fr", "Mesnil-Aubin"),
        ("Le Havre, le 3 mai", 13, "fr", "Le Havre"),
        ("De Belov, le 3 mai", 13, "fr", ""),
        ("Из Городка, 3 мая", 12, "ru", "Городка"),
        ("От Белова, 3 мая", 11, "ru", ""),
        ("С.-Петербург, 3 мая", 14, "ru", "С.-Петербург"),
        ("дер. Каменка, 3 мая", 14, "ru", "дер. Каменка"),
        ("From the camp at Gorodok, 3 May", 26, "en", "Gorodok"),
        ("Camp near Gorodok, 3 May", 19, "en", "Gorodok"),
        ("From Belov, 3 May", 12, "en", ""),
        ("Gorodok this 3d of May", 13, "en", "Gorodok"),
        ("Neu-Voss, Wisconsin, den 3. Mai", 25, "de", "Neu-Voss, Wisconsin"),
        ("Von Orlow, den 3. Mai", 15, "de", ""),
        ("Anna Below, Gorodok, 3. Mai", 21, "de", ""),
        ("Aus Gorodok, den 3. Mai", 17, "de", "Gorodok"),
        ("En Olmos, a 3 de mayo", 12, "es", "Olmos"),
        ("La Coruña, 3 de mayo", 11, "es", "La Coruña"),
    ],
)
def test_places_of_datelines(text: str, end: int, lang: str, place: str) -> None:
    span = place_before(text, end, lang)
    assert (span.of(text) if span else "") == place
