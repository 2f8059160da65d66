"""Links as the ``[[links]]`` of a sidecar: of a document's, and as text among other corrections."""

import json
import re
import tomllib
from collections.abc import Iterable, Mapping, Sequence

from pipeline.align.rulings import Side, side_of
from pipeline.align.units import units_of
from pipeline.config.places import Place
from pipeline.corrections.sidecar import Certainty, OfLink, Sidecar
from pipeline.errors import UsageError
from pipeline.model import Alignment, Bead, Document

_TABLE = re.compile(r"\s*\[")
_BARE = re.compile(r"[A-Za-z0-9_-]+")
_LINKS = "links"


def sides_of(document: Document) -> dict[str, Side]:
    """What the sentences of each version are called, by version."""
    return {v.id: side_of(v, units_of(v)) for v in document.versions}


Called = Mapping[str, Mapping[str, str]]
"""What sentences are called, by their version and their id."""


def called(document: Document) -> Called:
    """What all sentences that can have a counterpart are called."""
    sides = sides_of(document).items()
    return {name: dict(zip(side.ids, side.names, strict=True)) for name, side in sides}


def stated(made: Alignment, bead: Bead, names: Called, by: str) -> OfLink:
    """A link as the editor states it who reviewed it, or else `by`, who is content with it; `names`
    are those of its document.
    """
    ends = (made.left, bead.left), (made.right, bead.right)
    named = [{i: names[version][i] for i in ids} for version, ids in ends]
    absent = "" if len(names) <= len(named) or all(named) else made.left if named[1] else made.right
    return OfLink(
        left=named[0],
        right=named[1],
        relation="partial" if bead.relation == "partial" else "equivalent",
        version=absent,
        by=bead.by or by,
        certainty=_graded(bead.cert) if bead.by else "",
    )


def _graded(cert: str) -> Certainty:
    grades: tuple[Certainty, ...] = ("high", "medium", "low")
    return next((grade for grade in grades if grade == cert), "")


def with_links(sidecar: Sidecar, links: Sequence[OfLink], by: str) -> str:
    """The text of a sidecar with `links` in place of those it has; all else stays as it is.

    `by` is who makes the corrections of a sidecar that is not there yet. Raises `UsageError` where
    the text cannot be changed without losing something.
    """
    above = sidecar.above
    text = sidecar.text or f"by = {_text(by)}\n"
    kept = _without(text, (*above, _LINKS))
    header = ".".join(map(str, (*above, _LINKS)))
    usual = sidecar.given.by if sidecar.text else by
    tables = (f"\n[[{header}]]\n{_lines(link, usual)}" for link in links)
    made = kept.rstrip("\n") + "\n" + "".join(tables)
    if _others(tomllib.loads(made), above) != _others(tomllib.loads(text), above):
        raise UsageError(
            f"{sidecar.name}: its [[{header}]] cannot be replaced without touching other "
            "corrections; put them at the end of the file, each under a line of its own"
        )
    return made


def _without(text: str, place: Place) -> str:
    """A text without the tables of a list."""
    keys = r"\s*\.\s*".join(re.escape(str(key)) for key in place)
    header = re.compile(rf"\s*\[\[\s*{keys}\s*\]\]")
    out: list[str] = []
    inside = False
    for line in text.splitlines(keepends=True):
        if _TABLE.match(line):
            inside = bool(header.match(line))
        if not inside:
            out.append(line)
    return "".join(out)


def _others(data: object, above: Place) -> object:
    """What a sidecar says beside its links."""
    if not isinstance(data, dict):
        return data
    if not above:
        return {key: value for key, value in data.items() if key != _LINKS}
    first, *rest = above
    inner = _others(data.get(first, {}), tuple(rest))
    return {**{k: v for k, v in data.items() if k != first}, **({first: inner} if inner else {})}


def _lines(link: OfLink, by: str) -> str:
    """The keys of one table, in lines."""
    said = {
        "left": _sentences(link.left) if link.left else "",
        "right": _sentences(link.right) if link.right else "",
        "version": _text(link.version) if link.version else "",
        "relation": _text(link.relation) if link.relation != "equivalent" else "",
        "by": _text(link.by) if link.by not in {"", by} else "",
        "certainty": _text(link.certainty) if link.certainty else "",
        "note": _text(link.note) if link.note else "",
    }
    return "".join(f"{key} = {value}\n" for key, value in said.items() if value)


def _sentences(named: Mapping[str, str]) -> str:
    pairs: Iterable[str] = (f"{_key(i)} = {_text(name)}" for i, name in named.items())
    return f"{{{', '.join(pairs)}}}"


def _key(identifier: str) -> str:
    return identifier if _BARE.fullmatch(identifier) else _text(identifier)


def _text(value: str) -> str:
    return json.dumps(value, ensure_ascii=False).replace("\x7f", "\\u007f")
