"""Both sides that headings name."""

import pytest

from pipeline.notation.sides import sides

BOTH = [
    ("fr", "Séverine Taillebois à Jules Aubin", ["Séverine Taillebois"], ["Jules Aubin"]),
    ("fr", "Lettre d’Henri Beau à sa mère", ["Henri Beau"], []),
    ("fr", "Lettre de Rose Petit à Maître Hippolyte Grand", ["Rose Petit"], ["Hippolyte Grand"]),
    ("fr", "Les gens du port au citoyen Aubin, commissaire", [], []),
    ("fr", "Jules Aubin à Paris", [], []),
    ("fr", "À MADAME DE SAINT-AUBIN", [], ["DE SAINT-AUBIN"]),
    ("fr", "Lettre au comte Orlov-Zorine, 30 mai 1821", [], ["Orlov-Zorine"]),
    ("en", "Baron Ebner to Sir Thomas Ashby", ["Ebner"], ["Thomas Ashby"]),
    ("en", "From Lev Orlov to Ivan Belov", ["Lev Orlov"], ["Ivan Belov"]),
    ("en", "Telegram: Harbormaster Belov to Captain Lev Orlov", ["Belov"], ["Lev Orlov"]),
    ("en", "Letter from Sister of Mercy E. N. Orlova to her mother", ["E. N. Orlova"], None),
    ("en", "To Josiah Carver, Timber Merchant", [], ["Josiah Carver"]),
    ("en", "Agatha Belov to the Clerk of the Parish, 22 May 1834", ["Agatha Belov"], []),
    ("en", "Letter to the Governor, Colonel Ashby", [], ["Ashby"]),
    ("en", "Letter from the Harbour Committee to the Port Press", [], []),
    ("en", "Journey to Kazan", [], []),
    ("en", "To Gorodok", [], []),
    ("en", "Letter of 3 May 1890", [], []),
    ("de", "Brief des Hafenmeisters Hinrich Voss an Kapitän Jens Orlow", ["Hinrich Voss"],
     ["Jens Orlow"]),
    ("de", "Schreiben des Deichgrafen Momme Voss an die Regierung zu Altenwarf", ["Momme Voss"],
     []),
    ("de", "Brief 12: Lotte Orlow an Max Below, 3. Mai 1890", ["Lotte Orlow"], ["Max Below"]),
    ("de", "Anna Zorin und Lev Orlow an Max Below", ["Anna Zorin", "Lev Orlow"], ["Max Below"]),
    ("de", "Eilpost des Lotsen an die Betriebsinspektion", [], []),
    ("de", "An Frau Anna Zorin", [], ["Anna Zorin"]),
    ("es", "Carta de Lola Ruiz a Don Ramón Ibarra", ["Lola Ruiz"], ["Ramón Ibarra"]),
    ("es", "Doña Inés de Ibarra a su apoderado, el licenciado Olmos Rojo", ["Inés de Ibarra"],
     ["Olmos Rojo"]),
    ("es", "A Don Ramón Ibarra", [], ["Ramón Ibarra"]),
    ("ru", "Записка Белова — Зорину", ["Белов"], ["Зорин"]),
    ("ru", "Орлов, Зорин — Белову", ["Орлов", "Зорин"], ["Белов"]),
    ("ru", "Письмо Л. А. Орлова И. С. Зорину", ["Л. А. Орлов"], ["И. С. Зорин"]),
    ("ru", "Письмо начальника порта Белова Зорину", ["Белов"], ["Зорин"]),
    ("ru", "Письмо сестры милосердия Е. Н. Орловой-Зориной матери", ["Е. Н. Орлова-Зорина"], []),
    ("ru", "Письмо Н. И. Орловой, 3 мая 1912", [], ["Н. И. Орлова"]),
    ("ru", "Докладная записка начальнику порта тов. Белову", [], ["Белов"]),
    ("ru", "Письмо графу Орлову-Зорину, 30 мая 1821 года", [], ["Орлов-Зорин"]),
    ("ru", "Телеграмма в Москву", [], []),
]  # fmt: skip


@pytest.mark.parametrize(("lang", "title", "senders", "addressees"), BOTH)
def test_sides(lang: str, title: str, senders: list[str], addressees: list[str] | None) -> None:
    found = sides(title, lang)
    assert [name.form for name in found.senders] == senders
    if addressees is not None:
        assert [name.form for name in found.addressees if name.person] == addressees
    for name in (*found.senders, *found.addressees):
        assert name.span.of(title).strip() == name.span.of(title)


def test_a_heading_of_two_sentences_names_no_sides_by_its_shape() -> None:
    title = "Gorodok. A los obreros de la conservera y a los ajustadores del vapor “Esperanza”"
    assert sides(title, "es").senders == ()
