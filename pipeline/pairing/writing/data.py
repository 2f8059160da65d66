"""JSON: both texts unit by unit, the verdict with its evidence, the beads by indices of units."""

import json

from pipeline.model import Evidence
from pipeline.pairing.pair import Bead, Pair
from pipeline.pairing.text import Text, references

_DEEP = 3
"""Levels that are laid out line by line: a unit and a bead are one line."""


def write(pair: Pair, _: str) -> bytes:
    """All that is known of a pair, a line a unit and a bead."""
    verdict = {
        "relation": str(pair.relation),
        "by": "user" if pair.ruled else "diglot",
        "measured": str(pair.verdict.relation),
        "certainty": _number(pair.verdict.cert),
        "evidence": [_evidence(one) for one in pair.verdict.evidence],
    }
    parts = {
        "left": _text(pair.left),
        "right": _text(pair.right),
        "model": pair.model,
        "verdict": verdict,
        "beads": [_bead(bead) for bead in pair.beads],
    }
    return f"{_laid_out(parts, 0)}\n".encode()


def _laid_out(value: object, depth: int) -> str:
    """JSON with a line for each value of the outer levels, and for each of long lists."""
    if depth < _DEEP and value and isinstance(value, dict | list):
        named = value.items() if isinstance(value, dict) else (("", part) for part in value)
        within = "  " * (depth + 1)
        lines = (
            f"{within}{json.dumps(name) + ': ' if name else ''}{_laid_out(part, depth + 1)}"
            for name, part in named
        )
        opened, closed = "{}" if isinstance(value, dict) else "[]"
        return f"{opened}\n" + ",\n".join(lines) + f"\n{'  ' * depth}{closed}"
    return json.dumps(value, ensure_ascii=False)


def _text(text: Text) -> dict[str, object]:
    names = references(text.pieces)
    return {
        "file": text.name,
        "fragment": text.fragment or None,
        "sha256": text.sha256,
        "format": text.form,
        "language": text.lang,
        "language_detected": text.detected,
        "unit": text.unit,
        "units": [
            {"ref": name, "lines": list(piece.rows), "paragraph": piece.paragraph,
             "text": piece.text}
            for name, piece in zip(names, text.pieces, strict=True)
        ],
    }  # fmt: skip


def _evidence(evidence: Evidence) -> dict[str, str]:
    return {"signal": evidence.signal, "speaks": evidence.speaks, "words": evidence.words}


def _bead(bead: Bead) -> dict[str, object]:
    terms = [
        {"look": term.look, "term": term.name, "value": term.value, "weight": term.weight}
        for term in bead.terms
    ]
    return {
        "left": list(bead.left),
        "right": list(bead.right),
        "relation": bead.relation,
        "certainty": _number(bead.cert),
        "crossing": bead.crossing,
        "score": bead.score,
        **({"terms": terms} if terms else {}),
    }


def _number(cert: str) -> float | None:
    return float(cert) if cert else None
