"""Printed references."""

import pytest

from pipeline.notation import citations
from pipeline.notation.citations.parts import Part


def _parts(text: str) -> list[tuple[str, str]]:
    return [(_named(part), part.span.of(text)) for part in citations.read(text).parts]


def _named(part: Part) -> str:
    level = dict(part.value).get("level", "")
    return f"{part.kind} {level}".strip()


def _unread(text: str) -> list[str]:
    return [span.of(text) for span in citations.read(text).unread]


def test_citation_with_gloss() -> None:
    text = "Source: Pisma L.A. Orlova. 1910-1920 gg. [Letters of L.A. Orlov], pp. 240-241."
    found = citations.read(text)
    assert found.label is not None
    assert found.label.of(text) == "Source:"
    assert _parts(text) == [
        ("title m", "Pisma L.A. Orlova. 1910-1920 gg."),
        ("title m", "Letters of L.A. Orlov"),
        ("page", "pp. 240-241"),
    ]
    assert dict(found.parts[1].value)["type"] == "translated"


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("Портовые бумаги. Переписка. 1910–1930. С. 101.",
         [("title m", "Портовые бумаги. Переписка. 1910–1930"), ("page", "С. 101")]),
        ("Сталин и Каганович. Переписка. 1931–1936 гг. С. 161.",
         [("title m", "Сталин и Каганович. Переписка. 1931–1936 гг."), ("page", "С. 161")]),
        ("Портовые бумаги. C. 161", [("title m", "Портовые бумаги"), ("page", "C. 161")]),
        ("Большевик. 1947. № 3. С. 6",
         [("title j", "Большевик"), ("date", "1947"), ("issue", "№ 3"), ("page", "С. 6")]),
        ("Source: The Lamp, No. 3, May 1910.",
         [("title j", "The Lamp"), ("issue", "No. 3"), ("date", "May 1910")]),
        ("The Lamp, vol. 3, no. 147, p. 6",
         [("title j", "The Lamp"), ("volume", "vol. 3"), ("issue", "no. 147"), ("page", "p. 6")]),
        ("Le Phare, t. II, no 5, p. 12",
         [("title j", "Le Phare"), ("volume", "t. II"), ("issue", "no 5"), ("page", "p. 12")]),
        ("Blatt des Hafens, Bd. 2, Heft 4, S. 12 f.",
         [("title j", "Blatt des Hafens"), ("volume", "Bd. 2"), ("issue", "Heft 4"),
          ("page", "S. 12 f.")]),
        ("Zorin, P.: Der Hafen. In: Blatt des Hafens 3 (1911), S. 5-6.",
         [("author", "Zorin, P."), ("title a", "Der Hafen"), ("title j", "Blatt des Hafens"),
          ("volume", "3"), ("date", "1911"), ("page", "S. 5-6")]),
        ("Орлов Л. А. О порте // Вестник порта. 1911. № 3. С. 5–6.",
         [("author", "Орлов Л. А."), ("title a", "О порте"), ("title j", "Вестник порта"),
          ("date", "1911"), ("issue", "№ 3"), ("page", "С. 5–6")]),
        ("О порте // Вестник порта. С. 5.",
         [("title a", "О порте"), ("title", "Вестник порта"), ("page", "С. 5")]),
        ("Письма Л. А. Орлова. М.: Порт, 1911. С. 5, 7–9.",
         [("title m", "Письма Л. А. Орлова"), ("pubplace", "М."), ("publisher", "Порт"),
          ("date", "1911"), ("page", "С. 5"), ("page", "7–9")]),
        ("Harbour Papers. Gorodok: Port Press, 1911. Vol. 2, No. 211.",
         [("title m", "Harbour Papers"), ("pubplace", "Gorodok"), ("publisher", "Port Press"),
          ("date", "1911"), ("volume", "Vol. 2"), ("entry", "No. 211")]),
        ("Портовые бумаги. Т. 3. Док. № 17. С. 44.",
         [("title m", "Портовые бумаги"), ("volume", "Т. 3"), ("entry", "Док. № 17"),
          ("page", "С. 44")]),
        ("Портовые бумаги. Т. 3. № 219.",
         [("title m", "Портовые бумаги"), ("volume", "Т. 3"), ("entry", "№ 219")]),
        ("Harbour Papers, ed. by L. Zorin, London 1911, p. 5",
         [("title m", "Harbour Papers"), ("editor", "L. Zorin"), ("pubplace", "London"),
          ("date", "1911"), ("page", "p. 5")]),
        ("“On the Port,” The Lamp, No. 5 (1911), pp. 5-6",
         [("title a", "“On the Port,”"), ("title j", "The Lamp"), ("issue", "No. 5"),
          ("date", "1911"), ("page", "pp. 5-6")]),
        ("Cartas del puerto, tomo II, págs. 12-13.",
         [("title m", "Cartas del puerto"), ("volume", "tomo II"), ("page", "págs. 12-13")]),
        ("Газета «Фонарь», 30 мая 1911 г.",
         [("title j", "Газета «Фонарь»"), ("date", "30 мая 1911 г.")]),
        ("Lettres du port, Paris, Éditions du Quai, 1911, p. 5.",
         [("title m", "Lettres du port"), ("pubplace", "Paris"),
          ("publisher", "Éditions du Quai"), ("date", "1911"), ("page", "p. 5")]),
        ("P. Zorin, Briefe aus dem Hafen, Gorodok 1911, S. 175–6",
         [("author", "P. Zorin"), ("title m", "Briefe aus dem Hafen"), ("pubplace", "Gorodok"),
          ("date", "1911"), ("page", "S. 175–6")]),
        ("Портовые бумаги / под ред. Л. Зорина. Серия Бумаги. М., 1911. Кн. 2. С. XII.",
         [("title m", "Портовые бумаги"), ("editor", "Л. Зорина"), ("title s", "Серия Бумаги"),
          ("pubplace", "М."), ("date", "1911"), ("part", "Кн. 2"), ("page", "С. XII")]),
        ("Источник:", []),
        ("С. 161", [("page", "С. 161")]),
    ],
)  # fmt: skip
def test_citations(text: str, parts: list[tuple[str, str]]) -> None:
    assert _parts(text) == parts
    assert _unread(text) == []


@pytest.mark.parametrize(
    ("text", "unread"),
    [
        ("Harbour Papers, chest 5, p. 3", ["chest 5"]),
        ("Бумаги порта. Городок, 1911. С. 5.", ["Городок"]),
        ("Бумаги порта. Т. 2. Из архива мельника. С. 5.", ["Из архива мельника"]),
        ("О порте. С. 3 // Вестник порта. 1911. № 5.", ["С. 3"]),
    ],
)
def test_what_is_not_understood_is_told(text: str, unread: list[str]) -> None:
    assert _unread(text) == unread


def test_a_number_alone_tells_no_periodical_from_a_book() -> None:
    text = "Harbour Papers, No. 211."
    assert _parts(text) == [("title", "Harbour Papers"), ("number", "No. 211")]
    assert citations.read(text).undecided
    assert not citations.read("The Lamp, No. 5, 1911").undecided


@pytest.mark.parametrize(
    ("text", "ends"),
    [
        ("Papers, pp. 175-6", [("175", "176")]),
        ("Papers, pp. 175–176", [("175", "176")]),
        ("Papers, S. 12 ff.", [("12", None)]),
        ("Papers, p. 12a", [("12a", "12a")]),
        ("Papers, S. 5, 12 f.", [("5", "5"), ("12", "13")]),
        ("Papers, pp. 5, 7-9", [("5", "5"), ("7", "9")]),
        ("Papers, p. 5, 7 May 1911", [("5", "5")]),
    ],
)
def test_pages(text: str, ends: list[tuple[str, str | None]]) -> None:
    pages = [dict(part.value) for part in citations.read(text).parts if part.kind == "page"]
    assert [(page["from"], page.get("to")) for page in pages] == ends


@pytest.mark.parametrize(
    ("lang", "text", "parts"),
    [
        ("en", "First published in The Lamp, No. 147, May 30, 1911.",
         ["The Lamp", "No. 147", "May 30, 1911"]),
        ("en", "The Lamp, No. 5, 1927", ["The Lamp", "No. 5", "1927"]),
        ("ru", "Впервые опубликовано: Большевик. 1947. № 3. С. 6",
         ["Большевик", "1947", "№ 3", "С. 6"]),
        ("en", "First published in 1911", None),
        ("en", "The Lamp, chest 5, No. 3, 1911", None),
    ],
)  # fmt: skip
def test_publications(lang: str, text: str, parts: list[str] | None) -> None:
    found = citations.read_publication(text, lang)
    assert (found and [part.span.of(text) for part in found.parts]) == parts


@pytest.mark.parametrize(
    ("text", "name"),
    [("Том 17", "Том 17"), ("Source: Tom 17", "Tom 17"), ("Band IV", "Band IV"), ("Hello", "")],
)
def test_collections(text: str, name: str) -> None:
    span = citations.collection_of(text)
    assert (span.of(text) if span else "") == name
