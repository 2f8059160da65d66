"""Texts → vectors whose cosine is high where the meaning is the same, whatever the language."""

from collections.abc import Callable
from functools import cache
from pathlib import Path

from pipeline.embed.e5 import E5
from pipeline.embed.embedder import Embedder
from pipeline.embed.joined import Joined
from pipeline.embed.kept import Kept
from pipeline.embed.labse import Labse
from pipeline.embed.spelling import Spelling
from pipeline.embed.store import Store
from pipeline.embed.usem3 import Use

MODELS: dict[str, tuple[Callable[[], Embedder], ...]] = {
    "usem3": (Use,),
    "e5": (E5,),
    "usem3+e5": (Use, E5),
    "labse": (Labse,),
    "none": (Spelling,),
}
"""Every model there is, or the models that are joined, by what ``[alignment] model`` calls it."""


@cache
def model(name: str, store: Path | None = None) -> Embedder:
    """The model of a name in `MODELS`, one a process; nothing is loaded before the first text.

    What it makes is kept in the file `store`, if one is named, and shared with other processes.
    Raise `WorldError` where the package of an extra is not installed.
    """
    kept = Store(store) if store else None
    parts = tuple(Kept(make(), kept) for make in MODELS[name])
    return parts[0] if len(parts) == 1 else Joined(parts)


def extra_for(*tags: str) -> str:
    """The name of the extra whose model knows the languages of tags, ``""`` where none does."""
    wanted = {tag.partition("-")[0] for tag in tags}
    extras = (extra for extra in (E5, Labse) if wanted <= extra.languages)
    return next((extra.name for extra in extras), "")
