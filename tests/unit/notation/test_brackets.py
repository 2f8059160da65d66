"""Groups in brackets and the words beside them."""

import pytest

from pipeline.notation.brackets import broken_words, groups, words_before


def test_groups_of_every_sort_are_found_innermost_first_of_each() -> None:
    found = [
        group.span.of(text) for text in ["[a [b] c] <d> ⟨e⟩ (f [g])"] for group in groups(text)
    ]
    assert found == ["[b]", "[g]", "<d>", "⟨e⟩", "(f [g])"]


def test_broken_words_have_letters_on_both_sides_of_a_bracket() -> None:
    text = "кот[орые] [Belov] г<осподи>н a[b]c[d] word[7] [T]he <b>bold</b>"
    found = {word.span.of(text): word.outside(text) for word in broken_words(text)}
    assert found == {"кот[орые]": "кот", "г<осподи>н": "гн", "a[b]c[d]": "ac", "[T]he": "he"}


@pytest.mark.parametrize(
    ("text", "count", "words"),
    [
        ("he recieved ", 1, "recieved"),
        ("he said «teh» ", 1, "teh"),
        ("(at once), ", 2, "at once"),
        ("at Mr B[elov] ", 1, "B[elov]"),
        ("il est arrivé", 1, "arrivé"),
        ("once ", 2, None),
        (" ... ", 1, None),
        ("[...] ", 1, None),
        ("", 1, None),
    ],
)
def test_words_before_a_place(text: str, count: int, words: str | None) -> None:
    span = words_before(text, len(text), count)
    assert (span.of(text) if span else None) == words
