"""A model that encodes each text once, and remembers its vector from one run to the next."""

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from pipeline.embed.embedder import Embedder, Vectors
from pipeline.embed.store import Store

_FORM = 2
"""Raised whenever vectors are made or kept otherwise than before."""


@dataclass(frozen=True, slots=True)
class Kept:
    """A model with the vectors it made before; without a store it remembers nothing.

    Vectors have half precision, which moves a cosine by some ten-thousandths, on the disk and off
    it: what comes back is what was computed, bit for bit.
    """

    model: Embedder
    store: Store | None = None

    @property
    def name(self) -> str:
        """The model's own name."""
        return self.model.name

    @property
    def title(self) -> str:
        """The model's own title."""
        return self.model.title

    @property
    def languages(self) -> frozenset[str]:
        """The model's own languages."""
        return self.model.languages

    @property
    def judges(self) -> bool:
        """Whether the model judges."""
        return self.model.judges

    def encode(self, texts: Sequence[str]) -> Vectors:
        """What the model makes of the texts, rounded, wherever it comes from."""
        if self.store is None or not texts:
            return self._encode_distinct(texts)
        salt = f"{_FORM}\n{self.title}\n".encode()
        digests = [_digest(salt, text) for text in texts]
        named = dict(zip(digests, texts, strict=True))
        known = self.store.get(list(named))
        missing = [digest for digest in named if digest not in known]
        if missing:
            made = _half(self.model, [named[digest] for digest in missing])
            fresh = {d: row.tobytes() for d, row in zip(missing, made, strict=True)}
            self.store.put(fresh)
            known |= fresh
        rows = np.frombuffer(b"".join(known[digest] for digest in digests), dtype=np.float16)
        return rows.reshape(len(texts), -1).astype(np.float32)

    def _encode_distinct(self, texts: Sequence[str]) -> Vectors:
        places = {text: place for place, text in enumerate(dict.fromkeys(texts))}
        made = _half(self.model, list(places)).astype(np.float32)
        return made[[places[text] for text in texts]]


def _half(model: Embedder, texts: Sequence[str]) -> NDArray[np.float16]:
    return model.encode(texts).astype(np.float16)


def _digest(salt: bytes, text: str) -> bytes:
    return hashlib.blake2b(salt + text.encode(), digest_size=20).digest()
