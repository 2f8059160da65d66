import pytest

from pipeline.align.conflicts import AGAINST, FOR
from pipeline.counterparts import texts_of
from pipeline.counterparts.chance import FEWEST
from pipeline.counterparts.standing import sample, standings
from pipeline.model import Document, Evidence
from tests.unit.counterparts.invented import Numbers, page, pages, text


def _of_a(*documents: Document) -> list[Evidence]:
    found = list(standings(texts_of(documents), frozenset({"a.txt"}), Numbers()))
    assert {source for source, _ in found} <= {"a.txt"}
    return [standing.evidence for _, standing in found]


def test_a_pair_like_no_other_speaks_for_itself() -> None:
    halves = page("a", text("ru", 1, 2, 3, 4), text("en", 1, 12, 13, 14))
    (evidence,) = _of_a(halves, *pages(40))
    assert evidence.speaks == FOR
    assert evidence.words.startswith("of 40 other Russian texts of the edition, none is as alike")
    assert "p = 0.024" in evidence.words


def test_a_pair_like_any_other_has_that_against_it() -> None:
    other = page("a", text("ru", 1, 2, 3, 4), text("en", 5, 6, 7, 8))
    formulaic = [page(f"f{i}", text("ru", 5, 6, 100 + i, 200 + i)) for i in range(40)]
    (evidence,) = _of_a(other, *formulaic)
    assert evidence.speaks == AGAINST
    assert "40 are as alike" in evidence.words


@pytest.mark.parametrize(("count", "told"), [(FEWEST - 1, 0), (FEWEST, 1)])
def test_few_texts_tell_nothing(count: int, told: int) -> None:
    other = page("a", text("ru", 1, 2, 3, 4), text("en", 5, 6, 7, 8))
    assert len(_of_a(other, *pages(count))) == told


def test_what_is_linked_needs_no_standing() -> None:
    linked = page("a", text("ru", 1, 2, 3, 4), text("en", 1, 2, 3, 4))
    assert _of_a(linked, *pages(40)) == []


def test_a_sample_stays_when_pages_are_added() -> None:
    few = [f"{i}.txt" for i in range(1_000)]
    more = [*few, *(f"new-{i}.txt" for i in range(20))]
    assert len(sample(few)) == len(sample(more))
    assert len(set(sample(few)) & set(sample(more))) >= len(sample(few)) - 10
    assert sample(few[:5]) != ()
