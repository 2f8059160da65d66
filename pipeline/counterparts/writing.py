"""What a search found: a table for people, rows, data, or pairings for ``edition.toml``."""

import csv
import io
import json
from collections.abc import Callable, Iterator, Sequence

from pipeline.align.conflicts import AGAINST, FOR
from pipeline.counterparts.search import Candidate, Sought
from pipeline.counterparts.texts import in_order

Write = Callable[[Sequence[Sought]], str]
_HEAD = ("text", "now", "could belong to", "verdict", "likeness", "p", "for", "against")
_COLUMNS = ("text", "state", "candidate", "verdict", "likeness", "p", "searches", "same_item",
            "for", "against")  # fmt: skip
_SIGNALS = {"day": "day of sending", "likeness": "sentences"}
_NONE = "none found"


def as_text(found: Sequence[Sought]) -> str:
    """A table: each text without a counterpart, and what could be one."""
    rows = [_HEAD, *(row for sought in found for row in _rows(sought))] if found else []
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    lines = ("  ".join(map(str.ljust, row, widths)).rstrip() for row in rows)
    return "".join(f"{line}\n" for line in lines)


def _rows(sought: Sought) -> Iterator[tuple[str, ...]]:
    empty = ("",) * (len(_HEAD) - 3)
    if not sought.candidates:
        yield sought.text.name, sought.text.state, _NONE, *empty
    names = ((sought.text.name, str(sought.text.state)), *[("", "")] * len(sought.candidates))
    for (name, state), one in zip(names, sought.candidates, strict=False):
        why = (", ".join(_signals(one, speaks)) for speaks in (FOR, AGAINST))
        p = "–" if one.p is None else f"{one.p:.3f}"
        yield name, state, one.text.name, str(one.verdict.relation), f"{one.likeness:.2f}", p, *why


def _signals(one: Candidate, speaks: str) -> tuple[str, ...]:
    """The signals that speak for or against a candidate, each once."""
    signals = (e.signal for e in one.verdict.evidence if e.speaks == speaks)
    return tuple(dict.fromkeys(_SIGNALS.get(signal, signal) for signal in signals))


def as_csv(found: Sequence[Sought]) -> str:
    """A row for each candidate, and one without for each text that has none."""
    out = io.StringIO()
    rows = csv.writer(out, lineterminator="\n")
    rows.writerow(_COLUMNS)
    for sought in found:
        if not sought.candidates:
            rows.writerow([sought.text.name, sought.text.state, *[""] * (len(_COLUMNS) - 2)])
        for one in sought.candidates:
            data = _data(one)
            why = ("|".join(_signals(one, speaks)) for speaks in (FOR, AGAINST))
            figures = (str(v).lower() if isinstance(v, bool) else v for v in data.values())
            rows.writerow([sought.text.name, sought.text.state, *list(figures)[:-1], *why])
    return out.getvalue()


def as_json(found: Sequence[Sought]) -> str:
    """A list of objects, one for each text, with its candidates and all evidence."""
    data = [
        {
            "text": sought.text.name,
            "document": sought.text.document.id,
            "state": sought.text.state,
            "open": sought.open,
            "candidates": [_data(one) for one in sought.candidates],
        }
        for sought in found
    ]
    return json.dumps(data, ensure_ascii=False, indent=2) + "\n"


def _data(one: Candidate) -> dict[str, object]:
    return {
        "candidate": one.text.name,
        "verdict": one.verdict.relation,
        "likeness": round(one.likeness, 4),
        "p": one.p and round(one.p, 4),
        "searches": one.searches,
        "same_item": one.same_item,
        "evidence": [
            {"signal": e.signal, "speaks": e.speaks, "words": e.words} for e in one.verdict.evidence
        ],
    }


def as_toml(found: Sequence[Sought]) -> str:
    """Pairings to be put into ``edition.toml``: of two texts the likeliest find; as comments where
    figures do not choose between two, or a text is taken already.
    """
    proposals = sorted(
        ((sought, one) for sought in found for one in sought.candidates),
        key=lambda pair: (not pair[1].same_item, -pair[1].likeness),
    )
    taken: set[str] = set()
    told: set[frozenset[str]] = set()
    tables = []
    for sought, one in proposals:
        pair = frozenset({sought.text.name, one.text.name})
        if pair not in told:
            told.add(pair)
            open_ = sought.open or bool(taken & pair)
            taken |= set() if open_ else pair
            tables.append(_table(sought, one, aside=open_))
    return "\n".join(tables)


def _table(sought: Sought, one: Candidate, *, aside: bool) -> str:
    left, right = in_order(sought.text, one.text)
    mark = "# " if aside else ""
    remark = "; another text is as near, so compare them" if aside else ""
    lines = [
        f"# could be: verdict {one.verdict.relation}, {_figures(one)}{remark}",
        *(f"#   {'+-'[e.speaks == AGAINST]} {e.words}" for e in one.verdict.evidence
          if e.speaks in {FOR, AGAINST}),
        f"{mark}[[pairings]]",
        f"{mark}left = {json.dumps(left.name, ensure_ascii=False)}",
        f"{mark}right = {json.dumps(right.name, ensure_ascii=False)}",
    ]  # fmt: skip
    return "".join(f"{line}\n" for line in lines)


def _figures(one: Candidate) -> str:
    words = f"likeness {one.likeness:.2f}"
    if one.p is None:
        return f"{words}, too few texts to say how often chance gives as much"
    return f"{words}, p = {one.p:.3f} over {one.searches} searches in vain"


WRITERS: dict[str, Write] = {"csv": as_csv, "json": as_json, "text": as_text, "toml": as_toml}
"""Every way to write what was found."""
