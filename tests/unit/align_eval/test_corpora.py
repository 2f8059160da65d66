"""Corpora: one's own in files, and paragraphs made unequal with their gold."""

import re
from collections.abc import Iterable
from pathlib import Path

import pytest

from tests.align_eval.corpora import disturb, read_corpus

PAIRS = [(f"One {i}. And more of {i}. So it is.", f"Одно {i}. И ещё о {i}. Так и есть.")
         for i in range(200)]  # fmt: skip


def _numbers(texts: Iterable[str]) -> set[str]:
    return {number for text in texts for number in re.findall(r"\d+", text)}


@pytest.mark.parametrize("seed", [1, 2])
def test_gold_of_changed_paragraphs_pairs_what_belongs_together(seed: int) -> None:
    text = disturb(PAIRS, "made", seed)
    assert [i for bead in text.gold for i in bead[0]] == list(range(len(text.left)))
    assert [j for bead in text.gold for j in bead[1]] == list(range(len(text.right)))
    for left, right in text.gold:
        one = _numbers(text.left[i] for i in left)
        other = _numbers(text.right[j] for j in right)
        assert not one or not other or one == other


def test_fates_are_as_common_as_stated() -> None:
    text = disturb(PAIRS * 20, "made", 1)
    shapes = [(len(left), len(right)) for left, right in text.gold]
    of = len(shapes)
    assert sum(0 in shape for shape in shapes) / of == pytest.approx(0.08, abs=0.01)
    assert sum(max(shape) == 2 for shape in shapes) / of == pytest.approx(0.16, abs=0.02)


def test_the_same_seed_changes_the_same_way() -> None:
    assert disturb(PAIRS, "made", 1) == disturb(PAIRS, "made", 1)
    assert disturb(PAIRS, "made", 1).gold != disturb(PAIRS, "made", 2).gold


def test_files_with_numbers_before_their_lines_are_read(tmp_path: Path) -> None:
    left, right, gold = (tmp_path / name for name in ("a", "b", "gold.txt"))
    left.write_text("0\tOne.\n1\t Two. \n", encoding="utf-8")
    right.write_text("1 May.\n", encoding="utf-8")
    gold.write_text("[0, 1]:[0]\n", encoding="utf-8")
    text = read_corpus(left, right, gold)
    assert (text.corpus, text.left, text.right) == ("gold", ("One.", "Two."), ("1 May.",))
    assert text.gold == (((0, 1), (0,)),)


def test_gold_of_segments_that_are_not_there_is_refused(tmp_path: Path) -> None:
    left, right, gold = (tmp_path / name for name in ("a", "b", "gold.txt"))
    for path, words in ((left, "One.\n"), (right, "Один.\n"), (gold, "[0]:[1]\n")):
        path.write_text(words, encoding="utf-8")
    with pytest.raises(ValueError, match="segment 1, but there are 1"):
        read_corpus(left, right, gold)
