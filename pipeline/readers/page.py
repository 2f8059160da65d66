"""The captured page: titles, an index line such as ``1932-06-12 ru:tom17;en:AI AI translated``,
then one to three versions of a text.

The reader names the page's own machinery and what it declares; what the other lines are is the
business of `pipeline.structure`.
"""

import re
from dataclasses import replace
from hashlib import sha256

from pipeline.diagnostics import Diagnostic
from pipeline.lexicon import furniture
from pipeline.model import Capture, Code, Declared, Kind, Line
from pipeline.readers.decoding import decode, lines_of

_HEADER_LINES = 24
"""How many lines from the top may be page machinery; far more than any page has."""

_DATE = r"\d{4}(?:-\d{2}(?:-\d{2})?)?"
_CODE = r"[a-z]{2,3}(?:-[A-Za-z]{2,8})?:[^\s;]+"
_INDEX = re.compile(
    rf"(?P<date>{_DATE}(?:(?:/|\.\.){_DATE})?)?\s*(?P<codes>{_CODE}(?:\s*;\s*{_CODE})*);?(?:\s+(?P<flag>\S.*))?"
)
_BACKLINK = re.compile(
    r"(?:[←⟵<‹↑▲]+\s*|«\s)[^\s»][^»]{0,60}|(?:"
    + "|".join(
        re.escape(phrase) + (r"(?: \w+){0,3}" if " " in phrase else "")
        for phrase in furniture.BACKLINKS.every()
    )
    + r")",
    re.IGNORECASE,
)
_PROVENANCE = re.compile(
    r"(?:"
    + "|".join(map(re.escape, furniture.TRANSLATED_FROM.every()))
    + r")\s*:?\s*(?P<what>\S.*)",
    re.IGNORECASE,
)
_MACHINE = re.compile(
    "|".join(map(re.escape, furniture.MACHINE.every())) + r"|\bAI\b|\bИИ\b", re.IGNORECASE
)
_PATH = re.compile(r"(?P<lang>[a-z]{2,3})/\S+")


def read(
    name: str, data: bytes, encoding: str = "utf-8"
) -> tuple[Capture | None, Diagnostic | None]:
    """Read one captured page; the finding is set and the capture is None where it cannot be."""
    text, problem = decode(name, data, encoding)
    if problem:
        return None, problem
    lines, problem = lines_of(name, text)
    if problem:
        return None, problem
    lines, declared = _declared(lines)
    return Capture(name, sha256(data).hexdigest(), lines, declared), None


def _declared(lines: tuple[Line, ...]) -> tuple[tuple[Line, ...], Declared]:
    declared = Declared()
    out: list[Line] = []
    for line in lines:
        kind = _machinery(line)
        if kind is Kind.META:
            declared = _index(line, declared) if not declared.line else declared
        elif kind is Kind.PROVENANCE:
            declared = replace(declared, original=declared.original or _language_of(line.text))
        out.append(replace(line, kind=kind))
    return tuple(out), declared


def _machinery(line: Line) -> Kind | None:
    if not line.text:
        return Kind.BLANK
    if line.number > _HEADER_LINES:
        return None
    index = _INDEX.fullmatch(line.text)
    if index and (index["date"] or ";" in index["codes"]):
        return Kind.META
    if _PROVENANCE.fullmatch(line.text):
        return Kind.PROVENANCE
    return Kind.BACKLINK if _BACKLINK.fullmatch(line.text) else None


def _index(line: Line, declared: Declared) -> Declared:
    """Read an index line; raises no complaint, for it was matched before."""
    found = _INDEX.fullmatch(line.text)
    if not found:
        return declared
    pairs = (part.strip().split(":", 1) for part in found["codes"].split(";") if part.strip())
    codes = tuple(Code(lang, source) for lang, source in pairs)
    flag = found["flag"] or ""
    machine = flag if _MACHINE.search(flag) else ""
    software = next((f"{c.lang}:{c.source}" for c in codes if _MACHINE.fullmatch(c.source)), "")
    return replace(
        declared,
        line=line.number,
        date=(found["date"] or "").replace("..", "/"),
        codes=codes,
        machine=machine or software,
    )


def _language_of(text: str) -> str:
    """The language named by a provenance line such as ``Translated from: ru/1904/….txt``."""
    found = _PROVENANCE.fullmatch(text)
    path = _PATH.fullmatch(found["what"]) if found else None
    return path["lang"] if path else ""
