import numpy as np
import pytest
from numpy.typing import NDArray

from pipeline.counterparts.space import space
from pipeline.counterparts.texts import texts_of
from tests.unit.counterparts.invented import Numbers, page, pages, text


def _path(cosines: NDArray[np.float64]) -> float:
    """The best monotone path, cell by cell."""
    rows, columns = cosines.shape
    best = np.zeros((rows + 1, columns + 1))
    for i in range(rows):
        for j in range(columns):
            own = best[i, j] + max(cosines[i, j], 0.0)
            best[i + 1, j + 1] = max(own, best[i, j + 1], best[i + 1, j])
    return float(best[-1, -1])


def test_many_are_compared_as_each_would_be() -> None:
    documents = [*pages(5, length=3), *pages(4, length=7), page("a", text("ru", 1, 2))]
    held = space(texts_of(documents), Numbers())
    others = list(range(1, len(held.texts)))
    for one in (0, len(held.texts) - 1):
        ours = held.bodies[one].astype(float)
        expected = [
            _path(ours @ held.bodies[i].astype(float).T) / np.sqrt(len(ours) * len(held.bodies[i]))
            for i in others
        ]
        assert held.alike(one, others) == pytest.approx(np.array(expected), abs=1e-3)


def test_the_nearest_are_of_other_languages_and_in_order() -> None:
    documents = pages(40)
    held = space(texts_of(documents), Numbers())
    (near,) = held.nearest([0], 10)
    assert [held.texts[i].version.lang for i in near] == ["en"] * 10
    cosines = held.wholes[near] @ held.wholes[0]
    assert near[0] == 1
    assert list(cosines) == sorted(cosines, reverse=True)


def test_texts_without_vectors_are_near_nothing() -> None:
    bare = page("a", text("ru", 1, 2)), page("b", text("en"))
    held = space(texts_of(bare), Numbers())
    assert held.nearest([0], 5) == [[]]
    assert held.alike(0, [1]).tolist() == [0.0]
    assert held.nearest([], 5) == []
