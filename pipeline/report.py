"""``report.json``: what a build did, as data; also how the next build knows what this one wrote."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import asdict

import msgspec

from pipeline.align.pair import Measured
from pipeline.build import Converted, Edition
from pipeline.diagnostics import Diagnostic
from pipeline.disk import digest
from pipeline.release import release
from pipeline.rules.data import finding_data
from pipeline.summary import Summary

NAME = "report.json"


def report(
    edition: Edition,
    findings: Sequence[Diagnostic],
    kept: Sequence[str],
    before: Mapping[str, Collection[str]],
) -> bytes:
    """The report of a build, JSON; the same input gives the same bytes.

    `kept` are the files that were not overwritten. While files are being written, `before` has what
    `files_before` said; afterwards it is empty.
    """
    summaries = {(summary.source, summary.id): summary for summary in edition.summaries}
    files = {name: digest(data) for name, data in edition.files.items() if name not in set(kept)}
    data = {
        "diglot": release(),
        "edition": edition.title,
        "documents": [about for c in edition.converted for about in _documents(c, summaries)],
        "findings": [finding_data(finding) for finding in findings],
        "files": dict(sorted(files.items())),
        "kept": list(kept),
    }
    if before:
        data["before"] = {name: sorted(before[name]) for name in sorted(before)}
    return msgspec.json.format(msgspec.json.encode(data), indent=1) + b"\n"


def files_before(data: bytes) -> Mapping[str, Collection[str]]:
    """The files an earlier report lists, with the SHA-256 that each may have: of a file that was
    kept none, of one that a build was about to write two. Nothing if the report cannot be read.
    """
    try:
        earlier = msgspec.json.decode(data, type=_Before)
    except msgspec.DecodeError:
        return {}
    known: dict[str, set[str]] = {name: set() for name in earlier.kept}
    for name, hashes in (*earlier.before.items(), *((n, [h]) for n, h in earlier.files.items())):
        known.setdefault(name, set()).update(hashes)
    return known


class _Before(msgspec.Struct):
    files: dict[str, str] = {}
    kept: list[str] = []
    before: dict[str, list[str]] = {}


def _documents(
    converted: Converted, summaries: Mapping[tuple[str, str], Summary]
) -> Iterator[dict[str, object]]:
    """What became of a source: an entry for each document, one where there is none. The first has
    the lines of all.
    """
    for i, made in enumerate(converted.documents or (None,)):
        summary = summaries.get((converted.source, made.id)) if made else None
        about: dict[str, object] = {"source": converted.source, "built": summary is not None}
        if summary:
            about |= asdict(summary)
            about["verdict"] = summary.verdict
        about["characters"] = dict(made.account.parts) if made else {}
        about["pairs"] = [_pair(measured) for measured in made.measured] if made else []
        about["lines"] = [
            {"line": line.number, "kind": line.kind, "lang": line.lang}
            for line in (() if i else converted.lines)
        ]
        yield about


def _pair(measured: Measured) -> dict[str, object]:
    signals = asdict(measured.signals) if measured.signals else None
    return {
        "left": measured.left,
        "right": measured.right,
        "signals": _rounded(signals) if signals else None,
        "coverage": [round(share, 4) for share in measured.coverage],
        "scores": list(measured.scores),
    }


def _rounded(values: Mapping[str, object]) -> dict[str, object]:
    return {k: round(v, 4) if isinstance(v, float) else v for k, v in values.items()}
