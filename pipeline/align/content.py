"""What of a text is evidence: which sentences count, how much, and where they lie in meaning.

Formulae that any letter may have, and figures that any list may share, must not speak for a
translation. So sentences that say no more than a formula count for nothing, and texts of which at
least half the sentences hold figures are compared without these. The longer a sentence, the more
it counts, by the root of its letters.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

import numpy as np
from numpy.typing import NDArray

from pipeline.embed.embedder import Embedder, Vectors, unit

Floats = NDArray[np.float64]

FORMULAE = (
    "I have received your letter.", "I received your letter of the 5th.",
    "In reply to your telegram.", "I am writing to you.", "Thank you for your letter.",
    "Forgive me for not writing for so long.", "Please reply soon.", "I await your answer.",
    "Write to me.", "I request that you reply.", "Inform me by telegraph.",
    "I have the honour to report.", "How are you?", "I am well.",
    "That is all for now.", "Well, that is all.", "Give my regards to your wife.",
    "Best regards to all.", "With greetings.", "I shake your hand.",
    "I embrace you and kiss you.", "God keep you.", "Goodbye.", "Yours faithfully.",
    "I remain, dear Sir, your obedient servant.", "Strictly confidential.", "Signed.",
    "First.", "Second.", "Third.",
)  # fmt: skip
"""What stands in letters of any content, in one language: the models know it in the others."""

_FORMULAIC = 0.6
"""Likeness to a formula from which on a sentence says no more than it."""

_NEUTRAL = (
    "The ship left the harbour at dawn.", "My brother has bought two horses.",
    "The committee met on Tuesday and decided nothing.", "It has rained for three weeks.",
    "The book will be printed in the autumn.", "Send the money to the bank.",
    "Der Arzt kommt morgen früh.", "Die Ernte war in diesem Jahr schlecht.",
    "Das Konzert hat allen gefallen.", "Die Schule braucht ein neues Dach.",
    "Wir haben den Vertrag unterschrieben.", "Der Zug hatte zwei Stunden Verspätung.",
    "Le ministre a refusé la demande.", "Les enfants jouent dans le jardin.",
    "La ville fut prise sans combat.", "Il a perdu la vue à la fin de sa vie.",
    "Le vin de cette année est excellent.", "Nous partons pour l'Italie au printemps.",
    "El río creció durante la noche.", "Mi madre está enferma desde el invierno.",
    "Los obreros piden un salario más alto.", "La carta se perdió en el camino.",
    "El juez leyó la sentencia.", "Compramos una casa pequeña.",
    "Завод остановлен из-за нехватки угля.", "Она играет на скрипке каждый вечер.",
    "Полк отступил за реку.", "Хлеб в городе подорожал.",
    "Рукопись возвращена автору.", "Весной мы посадили яблони.",
)  # fmt: skip
"""Sentences that have nothing to do with each other: where a model puts any sentence at all."""

_CROWDED = 0.5
"""How long the mean of the neutral sentences is under models that put all sentences close
together. Under the others taking it away would only add noise.
"""

_FIGURES = re.compile(r"\d[\d.,:\s]*")
_LISTED = 0.5


@dataclass(frozen=True, slots=True)
class Text:
    """The sentences of a body with their vectors, shape (n, d)."""

    sentences: Sequence[str]
    vectors: Vectors


@dataclass(frozen=True, slots=True)
class Content:
    """Sentences as evidence: `vectors` of shape (n, d), each with its weight, none 0."""

    vectors: Vectors
    weights: Floats


def contents(left: Text, right: Text, embedder: Embedder) -> tuple[Content, Content]:
    """What counts of two texts that are held against each other; either may be left empty."""
    listed = max(_share_with_figures(left), _share_with_figures(right)) >= _LISTED
    return _content(left, embedder, listed=listed), _content(right, embedder, listed=listed)


def _share_with_figures(text: Text) -> float:
    holding = sum(bool(_FIGURES.search(sentence)) for sentence in text.sentences)
    return holding / max(len(text.sentences), 1)


def _content(text: Text, embedder: Embedder, *, listed: bool) -> Content:
    vectors = _without_figures(text, embedder) if listed else text.vectors
    centred = unit(vectors - _centre(embedder))
    weights = np.sqrt([sum(map(str.isalpha, sentence)) for sentence in text.sentences])
    weights[_formulaic(text, embedder)] = 0.0
    counts = weights > 0
    return Content(centred[counts], weights[counts])


def _without_figures(text: Text, embedder: Embedder) -> Vectors:
    """The vectors with those of sentences that hold figures put in place without them."""
    holding = [i for i, sentence in enumerate(text.sentences) if _FIGURES.search(sentence)]
    vectors = text.vectors.copy()
    if holding:
        vectors[holding] = embedder.encode([_plain(text.sentences[i]) for i in holding])
    return vectors


def _plain(sentence: str) -> str:
    return " ".join(_FIGURES.sub(" ", sentence).split())


def _formulaic(text: Text, embedder: Embedder) -> NDArray[np.bool_]:
    if not len(text.vectors):
        return np.zeros(0, dtype=np.bool_)
    centred = unit(text.vectors - _centre(embedder))
    return np.asarray((centred @ _formulae(embedder).T).max(axis=1) >= _FORMULAIC)


@cache
def _centre(embedder: Embedder) -> Vectors:
    """The point around which a model's vectors lie, or the origin if they lie around that."""
    mean = embedder.encode(_NEUTRAL).mean(axis=0)
    crowded = float(np.linalg.norm(mean)) >= _CROWDED
    return np.asarray(mean if crowded else np.zeros_like(mean), dtype=np.float32)


@cache
def _formulae(embedder: Embedder) -> Vectors:
    return unit(embedder.encode(FORMULAE) - _centre(embedder))
