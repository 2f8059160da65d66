"""The extra labse, with a stand-in for the libraries that would download the model."""

import sys
from collections.abc import Iterator, Sequence
from types import ModuleType

import numpy as np
import pytest

from pipeline import embed
from pipeline.embed import labse
from pipeline.embed.embedder import Vectors
from pipeline.errors import WorldError


class _Sentences:
    """What sentence-transformers loads: vectors of the length of a text, and how it was asked."""

    asked: list[tuple[int, bool]]

    def __init__(self, name: str, device: str) -> None:
        assert (name, device) == ("sentence-transformers/LaBSE", "cpu")
        type(self).asked = []

    def encode(self, texts: Sequence[str], batch_size: int, show_progress_bar: bool) -> Vectors:
        self.asked.append((batch_size, show_progress_bar))
        rows = [[len(text) + 1.0, 1.0] for text in texts]
        return np.asarray(rows, dtype=np.float32)


class _Offline:
    def __init__(self, name: str, device: str) -> None:
        raise OSError(f"no connection for {name} on {device}\nand a long story")


@pytest.fixture
def libraries(monkeypatch: pytest.MonkeyPatch) -> Iterator[ModuleType]:
    """The libraries as far as they are used; `SentenceTransformer` can be set anew."""
    sentences, torch = ModuleType("sentence_transformers"), ModuleType("torch")
    threads: list[int] = []
    vars(sentences)["SentenceTransformer"] = _Sentences
    vars(torch).update(set_num_threads=threads.append)
    monkeypatch.setitem(sys.modules, "sentence_transformers", sentences)
    monkeypatch.setitem(sys.modules, "torch", torch)
    embed.model.cache_clear()
    monkeypatch.setattr("pipeline.embed.embedder.find_spec", lambda _: object())
    monkeypatch.setattr(labse, "version", lambda _: "5.1")
    labse._model.cache_clear()
    yield sentences
    assert threads in ([], [1])
    labse._model.cache_clear()
    embed.model.cache_clear()


@pytest.mark.usefixtures("libraries")
def test_vectors_have_length_one_and_texts_go_one_by_one() -> None:
    model = embed.model("labse")
    made = model.encode(["ab", "abcd"])
    assert np.linalg.norm(made, axis=1) == pytest.approx(1, abs=1e-3)
    assert _Sentences.asked == [(1, False)]
    assert model.title == "LaBSE (sentence-transformers 5.1)"
    assert model.encode([]).shape[0] == 0


def test_a_model_that_cannot_be_loaded_is_told_in_one_line(libraries: ModuleType) -> None:
    vars(libraries)["SentenceTransformer"] = _Offline
    with pytest.raises(WorldError, match=r"LaBSE cannot be loaded: no connection .*; it is down"):
        embed.model("labse").encode(["ab"])


def test_a_missing_package_is_told_with_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    embed.model.cache_clear()
    monkeypatch.setattr("pipeline.embed.embedder.find_spec", lambda _: None)
    with pytest.raises(WorldError, match=r"needs the package sentence-transformers: .*\[labse\]"):
        embed.model("labse")
