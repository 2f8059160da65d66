"""Pairs of texts that are or are not translations, and how alike the program finds them.

`corpora()` has them by the corpus they come from, `scored` measures them under any model. The
letters in ``tuning`` and ``heldout`` are invented: a file a matter, in it a letter and its answer,
or telegrams of one affair, each in two or three languages. No limit was fitted to those held out.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

import numpy as np

from pipeline.align.content import Text, contents
from pipeline.align.signals import Signals, measure
from pipeline.embed.embedder import Embedder, Vectors
from tests.verdicts import letters, pages, passages
from tests.verdicts.case import Case

Corpus = Callable[[], tuple[Case, ...]]


def corpora(*, shared: bool = True) -> dict[str, Corpus]:
    """What makes the pairs of each corpus; without `shared` those of the project alone."""
    own: dict[str, Corpus] = {
        "letters": letters.tuning,
        "pages": pages.cases,
        "held out": letters.heldout,
    }
    return {**own, "en-ru": passages.stories, "de-fr": passages.yearbooks} if shared else own


@dataclass(frozen=True, slots=True)
class Scored:
    """A pair with what was measured on it; None where a side carries no content."""

    case: Case
    signals: Signals | None

    @property
    def score(self) -> float:
        """The likeness that the verdict goes by."""
        return self.signals.likeness if self.signals else 0.0


class Remembering:
    """A model that encodes each text once."""

    def __init__(self, model: Embedder) -> None:
        self._model = model
        self._known: dict[str, Vectors] = {}
        self.name = model.name

    @property
    def title(self) -> str:
        """The model's."""
        return self._model.title

    @property
    def languages(self) -> frozenset[str]:
        """The model's."""
        return self._model.languages

    @property
    def judges(self) -> bool:
        """As the model does."""
        return self._model.judges

    def encode(self, texts: Sequence[str]) -> Vectors:
        """The model's vectors."""
        new = sorted(set(texts) - self._known.keys())
        self._known.update(zip(new, self._model.encode(new) if new else (), strict=True))
        return np.array([self._known[text] for text in texts])


def scored(cases: Iterable[Case], model: Remembering) -> tuple[Scored, ...]:
    """Measure pairs of texts."""
    return tuple(Scored(case, _signals(case, model)) for case in cases)


def _signals(case: Case, model: Remembering) -> Signals | None:
    one, other = (Text(side, model.encode(side)) for side in (case.left, case.right))
    return measure(*contents(one, other, model), model.name)
