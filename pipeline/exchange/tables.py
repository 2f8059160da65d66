"""CSV tables (RFC 4180, UTF-8): letters, segments, links, names; their ids join."""

import csv
import io
from collections.abc import Iterable, Iterator, Mapping, Sequence

from pipeline.exchange.entities import Entry, entries
from pipeline.exchange.outcome import Outcome
from pipeline.exchange.reading import Link, links, plain, segments
from pipeline.notation.dates import edtf
from pipeline.summary import summarize
from pipeline.tei import NS, XML_ID, Element, path

LETTERS = ("letter", "act", "date", "not_before", "not_after", "edtf", "genre", "sender",
           "sender_id", "addressee", "addressee_id", "copy", "copy_id", "place", "place_id",
           "versions", "verdict", "source")  # fmt: skip
ENTRIES = {
    "person": ("person", "name", "forms", "born", "died", "gnd", "viaf", "wikidata"),
    "place": ("place", "name", "forms", "gnd", "viaf", "wikidata", "geonames"),
    "org": ("organisation", "name", "forms", "gnd", "viaf", "wikidata"),
}
SEGMENTS = ("segment", "letter", "version", "language", "block", "text")
LINKS = ("link", "letter", "relation", "certainty", "reviewed", "left", "right")

_FILES = {"person": "persons.csv", "place": "places.csv", "org": "organisations.csv"}
_PARTIES = ("persName", "rs")
_BOUNDS = {"not_before": ("notBefore", "from"), "not_after": ("notAfter", "to")}


def export(roots: Sequence[Element]) -> Outcome:
    """Tables; in values of several parts (two senders, segments of a link) ``|`` parts."""
    return Outcome(
        {
            "letters.csv": _table(LETTERS, (row for root in roots for row in _letters(root))),
            "segments.csv": _table(SEGMENTS, (row for root in roots for row in _segments(root))),
            "links.csv": _table(LINKS, (row for root in roots for row in _links(root))),
            **{file: _table(ENTRIES[tag], _entries(roots, tag)) for tag, file in _FILES.items()},
        }
    )


def _table(columns: Sequence[str], rows: Iterable[Sequence[str]]) -> bytes:
    out = io.StringIO(newline="")
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(columns)
    writer.writerows(rows)
    return out.getvalue().encode()


def _letters(root: Element) -> Iterator[Sequence[str]]:
    """One row an act of communication; a page with two documents has two."""
    summary = summarize(root)
    known = entries(root)
    for act in root.iter(path("correspDesc")):
        sent = _actions(act, "sent")
        date = next((d for action in sent for d in action.iterchildren(path("date"))), None)
        received = _actions(act, "received")
        copied = [action for action in received if action.get("subtype") == "cc"]
        yield (
            summary.id,
            f"{summary.id}.{act.get(XML_ID, '')}",
            _attribute(date, "when"),
            *(_first(date, names) for names in _BOUNDS.values()),
            edtf(tuple((str(k), str(v)) for k, v in date.attrib.items()))
            if date is not None
            else "",
            act.get("type", ""),
            *_named(sent, known, *_PARTIES),
            *_named([action for action in received if action not in copied], known, *_PARTIES),
            *_named(copied, known, *_PARTIES),
            *_named(sent, known, "placeName"),
            " | ".join(pointer[1:] for pointer in act.get("corresp", "").split()),
            summary.verdict,
            summary.source,
        )


def _named(actions: Sequence[Element], known: Mapping[str, Entry], *tags: str) -> tuple[str, str]:
    """The names in some steps, and the ids of their entries in the same order."""
    names = [e for action in actions for e in action.iterchildren(*map(path, tags))]
    ids = [known[ref].id if (ref := name.get("ref", "")) in known else "" for name in names]
    return " | ".join(map(plain, names)), " | ".join(ids) if any(ids) else ""


def _entries(roots: Sequence[Element], tag: str) -> Iterator[Sequence[str]]:
    """One row an entry; what the edition's authority knows is one entry in all files."""
    found: dict[str, list[Entry]] = {}
    for entry in (entry for root in roots for entry in entries(root).values()):
        if entry.tag == tag:
            found.setdefault(entry.id, []).append(entry)
    for identifier, same in found.items():
        first = same[0]
        forms = dict.fromkeys(form for entry in same for form in entry.forms)
        values = {"name": first.forms[0], "forms": " | ".join(list(forms)[1:]), "born": first.born}
        values |= {"died": first.died, **{kind.lower(): id_ for kind, id_ in first.ids.items()}}
        yield identifier, *(values.get(column, "") for column in ENTRIES[tag][1:])


def _segments(root: Element) -> Iterator[Sequence[str]]:
    letter = root.get(XML_ID, "")
    for segment in segments(root).values():
        identifier = f"{letter}.{segment.id}"
        yield identifier, letter, segment.version, segment.lang, segment.block, segment.text


def _links(root: Element) -> Iterator[Sequence[str]]:
    letter = root.get(XML_ID, "")
    for link in links(root):
        yield (
            f"{letter}.{link.id}",
            letter,
            link.relation,
            link.cert,
            "yes" if link.reviewed else "no",
            *(_ids(letter, link, side) for side in ("left", "right")),
        )


def _ids(letter: str, link: Link, side: str) -> str:
    chosen = link.left if side == "left" else link.right
    return " | ".join(f"{letter}.{segment.id}" for segment in chosen)


def _actions(act: Element, kind: str) -> list[Element]:
    return act.findall(f"{{{NS}}}correspAction[@type='{kind}']")


def _attribute(element: Element | None, name: str) -> str:
    return element.get(name, "") if element is not None else ""


def _first(element: Element | None, names: Sequence[str]) -> str:
    return next((value for name in names if (value := _attribute(element, name))), "")
