"""Archival and printed references."""

import pytest

from pipeline.notation import citations, shelfmarks


@pytest.mark.parametrize(
    ("text", "key", "repository"),
    [
        ("РГАСПИ. Ф. 558. Оп. 11. Д. 77. Л. 57.", "RGASPI:558:11:77:57", "РГАСПИ"),
        ("RGASPI, f. 74, op. 2, d. 38, ll. 64-65.", "RGASPI:74:2:38:64-65", "RGASPI"),
        ("OGAP F. 45. Op. 1. D. 55. L. 66.", "OGAP:45:1:55:66", "OGAP"),
        ("AP RF F. 3. Op. 1. D. 5.", "APRF:3:1:5", "AP RF"),
        ("АП РФ. Ф. 3. Оп. 1. Д. 5.", "APRF:3:1:5", "АП РФ"),
        ("ОГАП. Ф. 12. Оп. 1. Д. 41. Л. 1–4.", "OGAP:12:1:41:1-4", "ОГАП"),
        ("РТА. Ф. 1102. Оп. 2. Д. 318. Л. 41–42 об.", "RTA:1102:2:318:41-42V", "РТА"),
        ("RTA, f. 1102, op. 2, d. 318, ll. 41-42ob.", "RTA:1102:2:318:41-42V", "RTA"),
        ("ОР АКБ. Ф. 61. Ед. хр. 31. Л. 2.", "ORAKB:61::31:2", "ОР АКБ"),
        ("ГАРУ. Ф. Р-17. Оп. 1. Д. 92. Л. 61.", "GARU:R-17:1:92:61", "ГАРУ"),
        ("ОГАП. Ф. 12а. Оп. 3.", "OGAP:12A:3", "ОГАП"),
    ],
)
def test_russian_marks(text: str, key: str, repository: str) -> None:
    mark = shelfmarks.read(text)
    assert mark is not None
    assert mark.key == key
    assert mark.repository.of(text) == repository


def test_what_follows_the_mark_is_kept_apart() -> None:
    text = "ОГАП Ф. 12. Оп. 11. Д. 85. Л. 156. Подлинник. Машинопись."
    mark = shelfmarks.read(text)
    assert mark is not None
    assert mark.rest.of(text) == ". Подлинник. Машинопись."


@pytest.mark.parametrize("text", ["Ф. 12. Оп. 3.", "Dear friend,", "Д. 5", "с. 12. он пришел"])
def test_no_mark(text: str) -> None:
    assert shelfmarks.read(text) is None


@pytest.mark.parametrize(
    "text",
    [
        "Box 4, Folder 19",
        "FO 371/22288",
        "GStA, Rep. 92, Nr. 14",
        "EBA Niederau, Fach 12, Nr. 4, Bl. 9.",
        "Arch. comm. de Saint-Aubry, série F, liasse 7, n° 15.",
        "ОР АКБ. Ф. 61. К. 6. Ед. хр. 31.",
        "ГММ. Ф. 88. № 1207.",
        "AN, AE/B/III/412, fol. 57.",
        "Politisches Archiv, R 19873, fol. 60.",
        "Государственный архив. R 901/20417. Л. 33–34.",
    ],
)
def test_marks_of_other_traditions_are_recognized(text: str) -> None:
    assert shelfmarks.looks_like_one(text)


@pytest.mark.parametrize("text", ["The Lamp, No. 5, 1927", "Т. 3. № 219.", "Buy 12 folders"])
def test_a_number_alone_is_no_mark(text: str) -> None:
    assert not shelfmarks.looks_like_one(text)


def test_a_sentence_about_a_box_is_no_mark() -> None:
    sentence = "I sent you the box 4 days ago and have heard nothing of it from you or anybody else"
    assert not shelfmarks.looks_like_one(sentence)


@pytest.mark.parametrize(
    ("text", "ends"),
    [("64-65", ("64", "65")), ("57", ("57", "57")), ("12 об.–13", ("12v", "13"))],
)
def test_leaves(text: str, ends: tuple[str, str]) -> None:
    assert shelfmarks.leaves_of(text) == ends


def test_citation_with_gloss() -> None:
    text = "Source: Pisma L.A. Orlova. 1910-1920 gg. [Letters of L.A. Orlov], pp. 240-241."
    found = citations.read(text)
    assert found.label is not None
    assert found.gloss is not None
    assert found.pages is not None
    assert found.label.of(text) == "Source:"
    assert found.title.of(text) == "Pisma L.A. Orlova. 1910-1920 gg."
    assert found.gloss.of(text) == "Letters of L.A. Orlov"
    assert (found.first, found.last) == ("240", "241")


@pytest.mark.parametrize(
    ("text", "title", "first", "last"),
    [
        ("Портовые бумаги. Переписка. 1910–1930. С. 101.", "Портовые бумаги. Переписка. 1910–1930",
         "101", "101"),
        ("Сталин и Каганович. Переписка. 1931–1936 гг. С. 161.",
         "Сталин и Каганович. Переписка. 1931–1936 гг.", "161", "161"),
        ("Дом Орловых. Из семейных бумаг. С. 37–38.", "Дом Орловых. Из семейных бумаг", "37", "38"),
        ("Who Kept the Lamp. p. 12.", "Who Kept the Lamp", "12", "12"),
        ("Source: The Lamp, No. 3, May 1910.", "The Lamp, No. 3, May 1910", "", ""),
    ],
)  # fmt: skip
def test_citations(text: str, title: str, first: str, last: str) -> None:
    found = citations.read(text)
    assert found.title.of(text) == title
    assert (found.first, found.last) == (first, last)


def test_a_label_with_nothing_behind_it_has_no_title() -> None:
    found = citations.read("Источник:")
    assert found.title.of("Источник:").strip() == ""


@pytest.mark.parametrize(
    ("text", "name"),
    [("Том 17", "Том 17"), ("Source: Tom 17", "Tom 17"), ("Band IV", "Band IV"), ("Hello", "")],
)
def test_collections(text: str, name: str) -> None:
    span = citations.collection_of(text)
    assert (span.of(text) if span else "") == name
