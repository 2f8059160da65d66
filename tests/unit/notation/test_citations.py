"""Printed references."""

import pytest

from pipeline.notation import citations


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
