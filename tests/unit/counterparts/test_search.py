import pytest

from pipeline.counterparts import Candidate, Sought, seek, texts_of
from pipeline.counterparts.chance import FEWEST
from pipeline.model import Document, Relation
from tests.unit.counterparts.invented import Numbers, page, pages, text


def _sought(*documents: Document, most: int = 5) -> dict[str, Sought]:
    found = seek(texts_of(documents), Numbers(), most)
    return {sought.text.name: sought for sought in found}


def _names(sought: Sought) -> list[str]:
    return [one.text.name for one in sought.candidates]


def _swapped() -> list[Document]:
    return [
        page("a", text("ru", 1, 2, 3, 4), text("en", 5, 6, 7, 8)),
        page("b", text("ru", 5, 6, 7, 8), text("en", 1, 2, 3, 4)),
    ]


def test_swapped_versions_are_found_again() -> None:
    found = _sought(*_swapped(), *pages(30))
    assert {name: _names(sought) for name, sought in found.items()} == {
        "a.txt#ru": ["b.txt#en"],
        "a.txt#en": ["b.txt#ru"],
        "b.txt#ru": ["a.txt#en"],
        "b.txt#en": ["a.txt#ru"],
    }
    best = found["a.txt#ru"].candidates[0]
    assert best.p == pytest.approx(1 / 31)
    assert best.searches == 30
    assert best.verdict.relation is Relation.PARALLEL


def test_what_is_not_there_is_not_claimed() -> None:
    found = _sought(page("a", text("ru", 1, 2, 3, 4)), *pages(30))
    assert _names(found["a.txt#ru"]) == []


def test_translated_texts_are_not_sought() -> None:
    assert _sought(*pages(3)) == {}


def test_a_few_texts_give_no_p() -> None:
    found = _sought(*_swapped(), *pages(FEWEST - 1))
    best = found["a.txt#ru"].candidates[0]
    assert (best.text.name, best.p, best.searches) == ("b.txt#en", None, 0)


def test_texts_are_held_against_those_of_their_length() -> None:
    lone = page("a", text("ru", 1)), page("b", text("en", 1))
    (best,) = _sought(*lone, *pages(30, length=4))["a.txt#ru"].candidates
    assert best.p is None
    best, *_ = _sought(*lone, *pages(30, length=1))["a.txt#ru"].candidates
    assert best.text.name == "b.txt#en"
    assert best.p == pytest.approx(1 / 31)


def test_one_item_of_an_archive_comes_first() -> None:
    key = "RGASPI:558:11:77:57"
    documents = [
        page("a", text("ru", 1, 2, 3, 4, shelfmark=key)),
        page("b", text("en", 1, 2, 3, 4)),
        page("c", text("en", 1, 2, 9, 10, shelfmark=key)),
    ]
    assert _names(_sought(*documents)["a.txt#ru"]) == ["c.txt#en", "b.txt#en"]


def test_another_item_of_the_same_file_is_not_one_item() -> None:
    one = page("a", text("ru", 1, 2, 3, 4, shelfmark="RGASPI:558:11:77:57"))
    other = page("b", text("en", 5, 6, 7, 8, shelfmark="RGASPI:558:11:77:58"))
    assert _names(_sought(one, other)["a.txt#ru"]) == []


def test_two_candidates_that_are_as_near_are_open() -> None:
    lone = page("a", text("ru", 1, 2, 3, 4))
    two = page("b", text("en", 1, 2, 3, 4)), page("c", text("en", 1, 2, 3, 4))
    found = _sought(lone, *two)
    assert found["a.txt#ru"].open
    assert not found["b.txt#en"].open
    assert not _sought(lone, two[0])["a.txt#ru"].open


def test_most_bounds_the_candidates() -> None:
    lone = page("a", text("ru", 1, 2, 3, 4))
    twins = [page(f"t{i}", text("en", 1, 2, 3, 4)) for i in range(4)]
    assert len(_names(_sought(lone, *twins, most=3)["a.txt#ru"])) == 3


def test_a_text_of_the_same_page_or_language_is_no_candidate() -> None:
    twin = page("a", text("ru", 1, 2, 3, 4)), page("b", text("ru", 1, 2, 3, 4))
    assert _names(_sought(*twin)["a.txt#ru"]) == []


def test_letters_of_one_page_are_numbered() -> None:
    documents = pages(2)
    named = [t.name for t in texts_of([page("a", text("ru", 1)), page("a", text("ru", 2))])]
    assert named == ["a.txt#1/ru", "a.txt#2/ru"]
    assert [t.name for t in texts_of(documents)][:2] == ["p1000.txt#ru", "p1000.txt#en"]


def test_languages_without_a_model_are_joined_by_shelfmarks_only() -> None:
    key = "RGASPI:558:11:77:57"
    one = page("a", text("ru", 1, 2, 3, 4, shelfmark=key))
    other = page("b", text("en", 1, 2, 3, 4, shelfmark=key))

    class OnlyRussian(Numbers):
        languages = frozenset({"ru"})

    def candidates(*documents: Document) -> list[tuple[Candidate, ...]]:
        return [s.candidates for s in seek(texts_of(documents), OnlyRussian(), 5)]

    assert [c[0].text.name for c in candidates(one, other)] == ["b.txt#en", "a.txt#ru"]
    bare = page("b", text("en", 1, 2, 3, 4))
    assert candidates(one, bare) == [(), ()]
