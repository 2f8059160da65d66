"""Names in signature lines, with nothing else taken for one."""

import pytest

from pipeline.notation.signatures import signatories


@pytest.mark.parametrize(
    ("text", "lang", "names"),
    [
        ("Deine Schwester Ottilie", "de", ["Ottilie"]),
        ("Euer Sohn Konrad Voss", "de", ["Konrad Voss"]),
        ("i. V. Matuschke", "de", ["Matuschke"]),
        ("Bahnmeister I. Kl.", "de", []),
        ("Personen", "de", []),
        ("Votre sœur Séverine", "fr", ["Séverine"]),
        ("Catégorie : Lettres", "fr", []),
        ("Tu hermano Ramón", "es", ["Ramón"]),
        ("Etiquetas", "es", []),
        ("Files", "en", []),
        ("[[Category:Letters]]", "en", []),
        ("Yr humble Servt", "en", []),
        ("Holbeach Family Papers", "en", []),
        ("Tom XVII", "en", []),
        ("YOUR WIFE WELL STOP IT IS A GIRL", "en", []),
        ("One that can Reckon", "en", []),
        ("Captain Ross Ashby", "en", ["Ross Ashby"]),
        ("Твоя сестра Нюша", "ru", ["Нюша"]),
        ("Категория: Письма", "ru", []),
        ("Начальник порта И. Белов", "ru", ["И. Белов"]),
    ],
)
def test_signatories(text: str, lang: str, names: list[str]) -> None:
    assert [name.form for name in signatories(text, lang)] == names
