"""Made by ``python -m tests.align_fit``: weights and measured certainties."""

from pipeline.align.weights import Weights

WHEN: dict[str, str] = {"usem3": "2026-11-26", "usem3+e5": "2026-11-26"}
"""The day on which each model was fitted."""

FITTED: dict[str, Weights] = {
    "usem3": Weights(
        first={
            "likeness": 6.875,
            "neighbours": -1.884,
            "drop": -2.189,
            "add": -1.966,
            "length": -3.491,
            "spread": -1.098,
            "numbers": 1.260,
            "odd numbers": -2.235,
            "names": 1.322,
            "rough": -0.685,
            "figures": 0.475,
            "1:1": 0.698,
            "1:2": -0.181,
            "2:2": -1.075,
            "1:3": -0.164,
            "2:3": -0.557,
            "1:4": -0.486,
            "larger": -1.453,
            "alone": -0.872,
            "nearest": -2.151,
            "extent": -0.209,
            "wordless": 2.153,
        },
        second={
            "evidence": 0.500,
            "likeness": 3.476,
            "likeness by size": 1.366,
            "drop": -1.571,
            "add": -3.720,
            "alone": 1.013,
        },
        certainty=(
            (0.618, 0.589),
            (0.891, 0.911),
            (0.988, 0.944),
            (1.0, 1.0),
        ),
    ),
    "usem3+e5": Weights(
        first={
            "likeness": 7.373,
            "neighbours": -2.732,
            "drop": -3.133,
            "add": -2.041,
            "length": -3.234,
            "spread": -1.109,
            "numbers": 1.123,
            "odd numbers": -2.250,
            "names": 1.020,
            "rough": -0.670,
            "figures": 0.242,
            "1:1": 0.652,
            "1:2": -0.272,
            "2:2": -1.179,
            "1:3": -0.192,
            "2:3": -0.599,
            "1:4": -0.429,
            "larger": -1.361,
            "alone": -1.122,
            "nearest": -1.504,
            "extent": -0.198,
            "wordless": 2.087,
        },
        second={
            "evidence": 0.504,
            "likeness": 3.933,
            "likeness by size": 2.004,
            "drop": -0.561,
            "add": -3.299,
            "alone": 1.408,
        },
        certainty=(
            (0.614, 0.56),
            (0.898, 0.917),
            (0.984, 0.949),
            (1.0, 1.0),
        ),
    ),
}
