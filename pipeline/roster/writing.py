"""Open names as a table for people, as rows for the authority, as data."""

import csv
import io
import json
from collections.abc import Callable, Collection, Sequence
from itertools import count

from pipeline.notation.likeness import surname
from pipeline.roster.names import Open

Write = Callable[[Sequence[Open], Collection[str]], str]
_HEAD = ("kind", "name", "other forms", "times", "where", "in the authority")
_MOST_LINES = 3


def as_text(names: Sequence[Open], _: Collection[str]) -> str:
    """A table: what the names are, how often they stand where, and who they may be."""
    rows = [_HEAD, *map(_row, names)] if names else []
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    lines = ("  ".join(map(str.ljust, row, widths)).rstrip() for row in rows)
    return "".join(f"{line}\n" for line in lines)


def _row(one: Open) -> tuple[str, ...]:
    others = dict.fromkeys(form for _, form in one.forms if form != one.lemma)
    near = " or ".join(one.candidates)
    said = f"taken for {near}" if one.state == "guessed" else f"may be {near}" if near else ""
    return one.kind, one.lemma, "; ".join(others), str(len(one.seen)), _where(one), said


def _where(one: Open) -> str:
    places = sorted({(seen.source, seen.line) for seen in one.seen})
    told = ", ".join(f"{source}:{line}" for source, line in places[:_MOST_LINES])
    return told + (f" and {len(places) - _MOST_LINES} more" if len(places) > _MOST_LINES else "")


def as_csv(names: Sequence[Open], taken: Collection[str]) -> str:
    """Rows for a table of the authority: only names that it does not have, with ids not `taken`."""
    unknown = [one for one in names if one.state == "unknown"]
    langs = sorted({lang for one in unknown for lang, _ in one.forms})
    out = io.StringIO()
    rows = csv.writer(out, lineterminator="\n")
    rows.writerow(["id", *(f"{kind}_{lang}" for lang in langs for kind in ("name", "forms"))])
    ids = set(taken)
    for one in unknown:
        by_lang = [[form for own, form in one.forms if own == lang] for lang in langs]
        cells = [cell for forms in by_lang for cell in (forms[:1], forms[1:])]
        rows.writerow([_id(one, ids), *("|".join(cell) for cell in cells)])
    return out.getvalue()


def _id(one: Open, taken: set[str]) -> str:
    stem = surname(one.lemma) or one.kind
    stem = stem if stem[0].isalpha() else f"{one.kind}-{stem}"
    names = (stem if n == 1 else f"{stem}-{n}" for n in count(1))
    name = next(name for name in names if name not in taken)
    taken.add(name)
    return name


def as_json(names: Sequence[Open], _: Collection[str]) -> str:
    """A list of objects, one for each name, with every place it stands at."""
    data = [
        {
            "kind": one.kind,
            "state": one.state,
            "name": one.lemma,
            "forms": [{"lang": lang, "form": form} for lang, form in one.forms],
            "places": [{"source": seen.source, "line": seen.line} for seen in one.seen],
            "candidates": list(one.candidates),
        }
        for one in names
    ]
    return json.dumps(data, ensure_ascii=False, indent=2) + "\n"


ROSTERS: dict[str, Write] = {"csv": as_csv, "json": as_json, "text": as_text}
"""Every way to write open names; ids that are `taken` are given to nobody."""
