"""Several models side by side."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from pipeline.embed.embedder import Embedder, Vectors


@dataclass(frozen=True, slots=True)
class Joined:
    """Two models and more as one: a cosine under it is the mean of theirs.

    It is trusted with the languages that all of them know; for others take the one that knows them.
    It judges if a part of it does, whose likeness alone verdicts then rest on.
    """

    parts: tuple[Embedder, ...]

    @property
    def name(self) -> str:
        """The names with a plus between them."""
        return "+".join(part.name for part in self.parts)

    @property
    def title(self) -> str:
        """The titles, one after the other."""
        return " and ".join(part.title for part in self.parts)

    @property
    def languages(self) -> frozenset[str]:
        """The languages that every part knows."""
        return frozenset.intersection(*(part.languages for part in self.parts))

    @property
    def judges(self) -> bool:
        """Whether a part judges."""
        return any(part.judges for part in self.parts)

    def encode(self, texts: Sequence[str]) -> Vectors:
        """Unit vectors of the parts' dimensions together."""
        made = np.concatenate([part.encode(texts) for part in self.parts], axis=1)
        return np.asarray(made / np.sqrt(np.float32(len(self.parts))), dtype=np.float32)
