"""CSV tables (RFC 4180, UTF-8): letters, segments, links; their ids join."""

import csv
import io
from collections.abc import Iterable, Iterator, Sequence

from pipeline.exchange.outcome import Outcome
from pipeline.exchange.reading import Link, links, plain, segments
from pipeline.summary import summarize
from pipeline.tei import NS, XML_ID, Element, path

LETTERS = ("letter", "act", "date", "not_before", "not_after", "genre", "sender", "addressee",
           "place", "versions", "verdict", "source")  # fmt: skip
SEGMENTS = ("segment", "letter", "version", "language", "block", "text")
LINKS = ("link", "letter", "relation", "certainty", "reviewed", "left", "right")

_BOUNDS = {"not_before": ("notBefore", "from"), "not_after": ("notAfter", "to")}


def export(roots: Sequence[Element]) -> Outcome:
    """Three tables; in values of several parts (two senders, segments of a link) ``|`` parts."""
    return Outcome(
        {
            "letters.csv": _table(LETTERS, (row for root in roots for row in _letters(root))),
            "segments.csv": _table(SEGMENTS, (row for root in roots for row in _segments(root))),
            "links.csv": _table(LINKS, (row for root in roots for row in _links(root))),
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
    for act in root.iter(path("correspDesc")):
        sent, received = _action(act, "sent"), _action(act, "received")
        date = sent.find(path("date")) if sent is not None else None
        yield (
            summary.id,
            f"{summary.id}.{act.get(XML_ID, '')}",
            _attribute(date, "when"),
            *(_first(date, names) for names in _BOUNDS.values()),
            act.get("type", ""),
            _people(sent),
            _people(received),
            plain(place)
            if sent is not None and (place := sent.find(path("placeName"))) is not None
            else "",
            " | ".join(pointer[1:] for pointer in act.get("corresp", "").split()),
            summary.verdict,
            summary.source,
        )


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


def _action(act: Element, kind: str) -> Element | None:
    return act.find(f"{{{NS}}}correspAction[@type='{kind}']")


def _people(action: Element | None) -> str:
    if action is None:
        return ""
    return " | ".join(plain(e) for e in action.iterchildren(path("persName"), path("rs")))


def _attribute(element: Element | None, name: str) -> str:
    return element.get(name, "") if element is not None else ""


def _first(element: Element | None, names: Sequence[str]) -> str:
    return next((value for name in names if (value := _attribute(element, name))), "")
