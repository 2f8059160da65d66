"""Without a model: figures, names and words that languages share."""

import numpy as np
import pytest

from pipeline.embed.embedder import knows
from pipeline.embed.spelling import Spelling

_RUSSIAN = "Орлов телеграфировал Фомину 14 марта, что 320 рублей получены."
_ENGLISH = "Orlov telegraphed Fomin on 14 March that 320 roubles had been received."
_OTHER = "My aunt sells salted herring for 12 kopecks."


def test_names_and_figures_make_texts_alike_in_any_script() -> None:
    one, same, other = Spelling().encode([_RUSSIAN, _ENGLISH, _OTHER])
    assert one @ same > 0.3
    assert one @ other < 0.15


def test_figures_count_by_their_value() -> None:
    one, same, other = Spelling().encode(["в 0320 г.", "٣٢٠", "321"])
    assert one @ same == pytest.approx(1)
    assert one @ other == 0


def test_meaning_counts_for_nothing() -> None:
    one, same = Spelling().encode(["Мост снова открыт.", "The bridge is open again."])
    assert abs(one @ same) < 0.15


def test_a_text_without_figure_or_long_word_is_like_nothing() -> None:
    made = Spelling().encode(["Да, так.", "", "…"])
    assert not made.any()
    assert made.shape == Spelling().encode(["word"] * 3).shape


def test_it_takes_any_language_and_judges_none() -> None:
    assert knows(Spelling(), "is")
    assert knows(Spelling(), "und")
    assert not Spelling().judges


def test_a_text_has_one_vector_whatever_stands_beside_it() -> None:
    texts = [_RUSSIAN, _ENGLISH, _OTHER]
    alone = np.concatenate([Spelling().encode([text]) for text in texts])
    assert alone.tobytes() == Spelling().encode(texts).tobytes()
