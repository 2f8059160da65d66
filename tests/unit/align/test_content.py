"""What of a text is evidence."""

from collections.abc import Sequence

import numpy as np
import pytest

from pipeline.align.content import FORMULAE, Content, Text, contents
from pipeline.embed.embedder import Vectors, unit
from pipeline.embed.usem3 import Use


class _Crowded(Use):
    """A model that puts all texts close together."""

    name = "crowded"

    def encode(self, texts: Sequence[str]) -> Vectors:
        """The vectors of the model below with a long vector added to each."""
        far = np.zeros(512, dtype=np.float32)
        far[7] = 4.0
        return unit(super().encode(texts) + far)


_USE = Use()
_LETTER = "The stove in the school has collapsed and the ink is freezing."


def _of(*sentences: str, model: Use = _USE) -> Content:
    text = Text(sentences, model.encode(sentences))
    return contents(text, text, model)[0]


@pytest.mark.parametrize(
    "formula",
    [
        *FORMULAE,
        "Я получил Ваше письмо от 5 марта.",
        "Я получил Ваше письмо.",
        "Крепко жму руку.",
        "Ich habe Ihren Brief erhalten.",
        "J'ai bien reçu votre lettre.",
        "Второе.",
    ],
)
def test_a_formula_counts_for_nothing(formula: str) -> None:
    assert len(_of(formula).weights) == 0


@pytest.mark.parametrize(
    "sentence",
    [
        _LETTER,
        "Баржи с углем стоят у островов третий день.",
        "I have your letter about the stove, and the bricks you ask for left on Monday by cart.",
        "Приезжаю четверг вечерним поездом, встречайте с лошадьми.",
    ],
)
def test_what_only_one_letter_says_counts(sentence: str) -> None:
    assert len(_of(sentence).weights) == 1


def test_a_sentence_counts_by_the_root_of_its_letters() -> None:
    weights = _of("Ink froze.", _LETTER).weights
    assert weights == pytest.approx([np.sqrt(8), np.sqrt(50)])


def test_a_sentence_without_letters_counts_for_nothing() -> None:
    assert len(_of("1 240 | 57", _LETTER).weights) == 1


def test_lists_are_compared_without_their_figures() -> None:
    one, other = "Kerosene, 31 poods, 46 rubles.", "Kerosene, 88 poods, 15 rubles."
    assert np.allclose(_of(one).vectors, _of(other).vectors)


def test_figures_count_in_texts_that_hold_few() -> None:
    rest = (_LETTER, "The children sit in their furs.")
    one, other = _of("The stove cost 31 rubles.", *rest), _of("The stove cost 88 rubles.", *rest)
    assert not np.allclose(one.vectors[0], other.vectors[0])


def test_a_model_that_crowds_all_texts_together_is_seen_from_its_middle() -> None:
    sentences = (_LETTER, "The regiment has taken the crossing.")
    raw = _Crowded().encode(sentences)
    seen = _of(*sentences, model=_Crowded()).vectors
    assert raw[0] @ raw[1] > 0.9
    assert seen[0] @ seen[1] < 0.3


def test_the_vectors_of_other_models_are_left_alone() -> None:
    assert np.allclose(_of(_LETTER).vectors, _USE.encode([_LETTER]))


def test_texts_of_no_sentences_have_no_content() -> None:
    empty = Text((), np.zeros((0, 512), dtype=np.float32))
    assert [len(side.weights) for side in contents(empty, empty, _USE)] == [0, 0]
