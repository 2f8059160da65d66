"""LaBSE through sentence-transformers: the extra labse, for those who can download the model."""

from collections.abc import Sequence
from functools import cache
from importlib.metadata import version
from typing import Protocol

import numpy as np

from pipeline.embed.embedder import Vectors, needed, unit
from pipeline.errors import WorldError

_MODEL = "sentence-transformers/LaBSE"
_WIDTH = 768


_LANGUAGES = """
af am ar as az be bg bn bo bs ca ceb co cs cy da de el en eo es et eu fa fi fr fy ga gd gl gu ha
haw he hi hmn hr ht hu hy id ig is it ja jv ka kk km kn ko ku ky la lb lo lt lv mg mi mk ml mn mr
ms mt my ne nl no ny or pa pl pt ro ru rw si sk sl sm sn so sq sr st su sv sw ta te tg th tk tl tr
tt ug uk ur uz vi wo xh yi yo zh zu
"""
"""Those that the model's own documentation lists."""


class Labse:
    """Sentences of 109 languages as 768 numbers; nearly two gigabytes, downloaded once.

    It is no judge: the limits of verdicts were not measured with it.
    """

    name = "labse"
    judges = False
    languages = frozenset(_LANGUAGES.split())

    def __init__(self) -> None:
        """Raise `WorldError` where the package is not installed."""
        needed(self.name, "sentence-transformers")

    @property
    def title(self) -> str:
        """The model's name, and the package's with its version."""
        return f"LaBSE (sentence-transformers {version('sentence-transformers')})"

    def encode(self, texts: Sequence[str]) -> Vectors:
        """Unit vectors of shape (n, 768); raise `WorldError` where the model cannot be loaded.

        One text a batch, since padding would change the last bits of the others' vectors.
        """
        if not texts:
            return np.zeros((0, _WIDTH), dtype=np.float32)
        made = _model().encode(list(texts), batch_size=1, show_progress_bar=False)
        return unit(np.asarray(made, dtype=np.float32))


class _Model(Protocol):
    def encode(self, texts: list[str], *, batch_size: int, show_progress_bar: bool) -> object: ...


@cache
def _model() -> _Model:
    """The model; whatever hinders the libraries, a network above all, is told as it is."""
    import torch
    from sentence_transformers import SentenceTransformer

    torch.set_num_threads(1)
    try:
        model: _Model = SentenceTransformer(_MODEL, device="cpu")
    except (OSError, ValueError, RuntimeError) as fault:
        reason = str(fault).strip().partition("\n")[0]
        advice = "it is downloaded when first used, so be online once"
        raise WorldError(f"the model {_MODEL} cannot be loaded: {reason}; {advice}") from None
    return model
