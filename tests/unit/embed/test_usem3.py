"""Vectors: alike where the meaning is, whatever the language."""

import numpy as np
import pytest

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


def test_a_text_has_one_vector_whatever_stands_beside_it() -> None:
    alone = Use().encode([_PAIRS["ru"]])[0]
    among = Use().encode(list(_PAIRS.values()))[1]
    assert alone == pytest.approx(among, abs=1e-4)


def test_the_model_is_named_with_its_version() -> None:
    assert any(character.isdigit() for character in Use().title.rpartition(" ")[2])
    assert set(_PAIRS) <= Use().languages
