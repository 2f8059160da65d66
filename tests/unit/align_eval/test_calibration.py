"""The calibration error and its diagram, on statements whose error is known."""

import pytest
from lxml import etree

from tests.align_eval.calibration import Bin, bins, chance, expected_error
from tests.align_eval.diagram import diagram


def test_bins_have_equal_mass_and_the_least_certain_come_first() -> None:
    statements = [(0.9, True), (0.9, True), (0.5, False), (0.7, True)]
    first, second = bins(statements, 2)
    assert (first.size, second.size) == (2, 2)
    assert [first.stated, second.stated] == pytest.approx([0.6, 0.9])
    assert (first.right, second.right) == (0.5, 1.0)


def test_the_error_is_the_mean_distance_weighted_by_size() -> None:
    assert expected_error([Bin(1, 0.5, 1.0), Bin(3, 0.9, 0.8)]) == pytest.approx(0.2)
    assert expected_error([]) == 0


def test_fewer_statements_than_bins_make_fewer_bins() -> None:
    assert len(bins([(0.5, True)])) == 1
    assert bins([]) == ()


def test_even_perfect_certainties_err_by_chance_and_less_so_the_more_there_are() -> None:
    few, many = chance([(0.8, True)] * 50), chance([(0.8, True)] * 5_000)
    assert 0 < many < few < 0.2


def test_the_diagram_says_in_words_what_it_draws() -> None:
    root = etree.fromstring(diagram([Bin(10, 0.8, 0.7), Bin(10, 0.95, 1.0)], 0.075))
    names = {"s": "http://www.w3.org/2000/svg"}
    assert root.get("role") == "img"
    for id_ in str(root.get("aria-labelledby")).split():
        assert root.xpath(f"string(//*[@id='{id_}'])")
    words = str(root.xpath("string(s:desc)", namespaces=names))
    assert "20 links in 2 bins" in words
    assert "error 0.075" in words
    assert "stated 0.80, right 0.70" in words
    dots = [
        (float(c.get("cx", "")), float(c.get("cy", ""))) for c in root.iterfind("s:circle", names)
    ]
    assert dots[0][0] < dots[1][0]
    assert dots[0][1] > dots[1][1]
