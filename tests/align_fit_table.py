"""Writes what was fitted into ``pipeline/align/fitted.py``."""

from collections.abc import Iterator, Mapping
from datetime import UTC, datetime
from pathlib import Path

from pipeline.align.fitted import FITTED, WHEN
from pipeline.align.weights import Weights

_PLACE = Path("pipeline/align/fitted.py")
_HEAD = '"""Made by ``python -m tests.align_fit``: weights and measured certainties."""'


def write(name: str, weights: Weights) -> None:
    """Put a model's table in place of its old one; the others stay."""
    tables = {**FITTED, name: weights}
    when = {**WHEN, name: datetime.now(UTC).date().isoformat()}
    _PLACE.write_text("\n".join(_lines(tables, when)) + "\n", encoding="utf-8")


def _lines(tables: Mapping[str, Weights], when: Mapping[str, str]) -> Iterator[str]:
    yield from (_HEAD, "", "from pipeline.align.weights import Weights", "")
    yield f"WHEN: dict[str, str] = {when!r}".replace("'", '"')
    yield from (
        '"""The day on which each model was fitted."""',
        "",
        "FITTED: dict[str, Weights] = {",
    )
    for model, weights in tables.items():
        yield f'    "{model}": Weights('
        for part in ("first", "second"):
            yield f"        {part}={{"
            for term, value in getattr(weights, part).items():
                yield f'            "{term}": {value:.3f},'
            yield "        },"
        yield "        certainty=("
        yield from (f"            ({found}, {right})," for found, right in weights.certainty)
        yield from ("        ),", "    ),")
    yield "}"
