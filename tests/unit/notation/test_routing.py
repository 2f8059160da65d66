"""Routing lines: through which place and hands a message goes, whom it is for, who gets a copy."""

import pytest

from pipeline.notation.routing import route


def _read(text: str, lang: str) -> dict[str, list[str]]:
    found = route(text, lang)
    named = {
        "handed": [name.form for name in found.handed],
        "for": [name.form for name in found.receivers],
        "copies": [name.form for name in found.copies],
        "bodies": [span.of(text) for span in found.bodies],
        "place": [found.place.of(text)] if found.place else [],
    }
    return {key: value for key, value in named.items() if value}


@pytest.mark.parametrize(
    ("text", "lang", "said"),
    [
        (
            "Городок. ЦК ВКП. Поскребышеву.",
            "ru",
            {"place": ["Городок"], "bodies": ["ЦК ВКП"], "handed": ["Поскребышев"]},
        ),
        ("Для Белова и других членов ПБ.", "ru", {"for": ["Белов"], "bodies": ["ПБ"]}),
        (
            "тт. Орлову, Зорину. Копия: Белову",
            "ru",
            {"handed": ["Орлов", "Зорин"], "copies": ["Белов"]},
        ),
        ("Копия: тт. Белову, А. Фомину", "ru", {"copies": ["Белов", "А. Фомин"]}),
        ("Копия — т. Белов", "ru", {"copies": ["Белов"]}),
        ("ГОРОДОК КОНТОРА ОРЛОВУ", "ru", {"handed": ["ОРЛОВ"]}),
        ("Книжная лавка, Фомину.", "ru", {"handed": ["Фомин"]}),
        ("Из Каменки. А. Холодов — в Городок", "ru", {}),
        (
            "To Comrades Orlov, Zorin. Copy to Belov",
            "en",
            {"handed": ["Orlov", "Zorin"], "copies": ["Belov"]},
        ),
        ("To L. Orlov, Gorodok", "en", {"handed": ["L. Orlov"]}),
        ("cc: L. Belov, P. Zorin", "en", {"copies": ["L. Belov", "P. Zorin"]}),
        ("For Belov and other members of the PB", "en", {"for": ["Belov"], "bodies": ["PB"]}),
        ("To the Board of Works, Gorodok", "en", {}),
        (
            "An Herrn L. Orlow. Durchschlag an Herrn Below",
            "de",
            {"handed": ["L. Orlow"], "copies": ["Below"]},
        ),
        ("An das Hafenamt Gorodok.", "de", {}),
        ("An den Genossen Orlow", "de", {"handed": ["Orlow"]}),
        ("Wien IX, Frankgasse 1", "de", {}),
        ("À M. Fomin. Copie à M. Orlov", "fr", {"handed": ["M. Fomin"], "copies": ["M. Orlov"]}),
        ("Al camarada Orlov; copia a Zorin", "es", {"handed": ["Orlov"], "copies": ["Zorin"]}),
        ("From Kamenka, L. Orlov", "en", {}),
    ],
)
def test_routes(text: str, lang: str, said: dict[str, list[str]]) -> None:
    assert _read(text, lang) == said
