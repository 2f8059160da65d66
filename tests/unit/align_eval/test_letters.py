"""The notation of the letters with gold, and what they must have."""

import pytest

from tests.align_eval.letters import letters, read_letter
from tests.align_eval.scoring import is_whole

_EXAMPLE = "ru en\n\n< А.\n< Б.\n> A and B.\n\n<1 В.\n\n< Г.\n>\n\n> D.\n\n>1 V.\n>1 W.\n"


def test_blocks_are_beads_and_figures_join_what_moved() -> None:
    text = read_letter(_EXAMPLE, "c", "n")
    assert text.langs == ("ru", "en")
    assert text.left == ("А.", "Б.", "В.", "Г.")
    assert text.right == ("A and B.", "D.", "V.", "W.")
    assert text.gold == (((0, 1), (0,)), ((2,), (2, 3)), ((3,), ()), ((), (1,)))


def test_a_line_without_a_mark_is_named() -> None:
    with pytest.raises(ValueError, match="line 3"):
        read_letter("ru en\n\nА.\n", "c", "n")


@pytest.mark.parametrize("sealed", [False, True])
def test_letters_have_every_shape_of_bead_and_every_sentence_once(sealed: bool) -> None:
    found = letters(sealed=sealed)
    shapes = {(len(left), len(right)) for text in found for left, right in text.gold}
    assert {(1, 1), (1, 2), (2, 1), (2, 2), (1, 3), (1, 0), (0, 1)} <= shapes
    for text in found:
        assert 25 <= min(len(text.left), len(text.right)) <= 60, text.name
        assert sorted(i for bead in text.gold for i in bead[0]) == list(range(len(text.left)))
        assert sorted(j for bead in text.gold for j in bead[1]) == list(range(len(text.right)))
        places = [right[0] for left, right in text.gold if is_whole((left, right))]
        assert places != sorted(places), f"{text.name}: nothing has moved"
