"""Figures that two texts share, or do not."""

import pytest

from pipeline.align.figures import agreement, figures

_MANY = "In 1902 we had 140 horses, 2,300 sheep, 17 carts, 45 barrels and 31 sacks."


def test_what_parts_thousands_is_no_part_of_a_number() -> None:
    assert figures("1,240 poods, 1 240 пуд., 1.240 Pud, 3 mice and 1912, 15") == [
        "1240", "1240", "1240", "1912", "15",
    ]  # fmt: skip


def test_the_same_figures_in_the_same_order_agree() -> None:
    assert agreement(_MANY, "1902: 140 / 2300 / 17 / 45 / 31") is True


def test_figures_in_another_order_do_not_agree() -> None:
    assert agreement(_MANY, "31, 45, 17, 2300, 140, 1902") is None


def test_texts_with_hardly_a_figure_in_common_disagree() -> None:
    assert agreement(_MANY, "In 1877 there were 22 ships, 64 guns and 510 men") is False


@pytest.mark.parametrize("other", ["", "No figures here.", "1902, 140 and 17", "11, 12, 13"])
def test_few_figures_say_nothing(other: str) -> None:
    assert agreement(_MANY, other) is None
    assert agreement(other, _MANY) is None


def test_five_figures_are_too_few_to_agree() -> None:
    few = "14 poods, 15 sacks, 16 carts, 17 men, 18 days"
    assert agreement(few, few) is None
