"""The captured page: titles, an index line such as ``1932-06-12 ru:tom17;en:AI AI translated``,
then one to three versions of a text.

The reader names the page's own machinery and what it declares; what the other lines are is the
business of `pipeline.structure`.
"""

import re
from dataclasses import replace

from pipeline.capture import Code, Declared
from pipeline.lexicon import fold, furniture
from pipeline.model import Kind, Line
from pipeline.readers.draft import Draft
from pipeline.readers.sections import tongue_in

_HEADER_LINES = 24
"""How many lines from the top may be page machinery; far more than any page has."""

_DATE = r"\d{4}(?:-\d{2}(?:-\d{2})?)?"
_CODE = r"[a-z]{2,3}(?:-[A-Za-z]{2,8})?:[^\s;]+"
_INDEX = re.compile(
    rf"(?P<date>{_DATE}(?:(?:/|\.\.){_DATE})?)?\s*(?P<codes>{_CODE}(?:\s*;\s*{_CODE})*);?(?:\s+(?P<flag>\S.*))?"
)
_BACKLINK = re.compile(
    r"(?:[←⟵<‹↑▲]+\s*|«\s)[^\s»][^»]{0,59}[^\s»>]|(?:"
    + "|".join(
        re.escape(phrase) + (r"(?: \w+){0,3}" if " " in phrase else "")
        for phrase in furniture.BACKLINKS.every()
    )
    + r")",
    re.IGNORECASE,
)
_ARROWS = "◄►◀▶←→⟵⟶"
_LINKS = frozenset(map(fold, (*furniture.BACKLINKS.every(), *furniture.NAVIGATION.every())))
_PRINTING = frozenset(map(fold, furniture.PRINTING.every()))
_PARTED = re.compile(r"[|·•\[\]/]+")
_LINK_WORDS, _LONGEST_MENU = 6, 120
_PROVENANCE = re.compile(
    r"(?:"
    + "|".join(map(re.escape, furniture.TRANSLATED_FROM.every()))
    + r")\s*:?\s*(?P<what>\S.*)",
    re.IGNORECASE,
)
_LEAF = re.compile(
    r"[<\[(/|{]{1,2}\s?(?:l|ll|f|ff|p|pp|fol|leaf|folio|page|л|лл|с|стр|bl|s|seite|h|pág|pag)\b\.?"
    r"\s?\d{1,4}(?:\s?[-–]\s?\d{1,4})?\s?(?:об|ob|v|r|verso|recto|rev)?\.?\s?[>\])/|}]{1,2}",
    re.IGNORECASE,
)
"""A line that only says which leaf begins: ``<<l.2>>``, ``[л. 3 об.]``."""
_OPENS_A_LEAF = frozenset("<[(/|{")
_MACHINE = re.compile(
    "|".join(map(re.escape, furniture.MACHINE.every())) + r"|\bAI\b|\bИИ\b", re.IGNORECASE
)
_PATH = re.compile(r"(?P<lang>[a-z]{2,3})/\S+")


def is_captured(draft: Draft) -> bool:
    """Whether an index line stands near the top."""
    return any(_is_index(line.text) for line in draft.lines[:_HEADER_LINES])


def leaves(draft: Draft) -> Draft:
    """Name the lines that only say where a leaf begins."""
    return draft.named(
        {
            i: replace(line, kind=Kind.RUNNING_HEAD)
            for i, line in enumerate(draft.lines)
            if line.text[:1] in _OPENS_A_LEAF and line.kind is None and _LEAF.fullmatch(line.text)
        }
    )


def machinery(draft: Draft) -> Draft:
    """Name what is the page's own near its top: index line, links, where it was translated from."""
    return provenance(links(draft))


def links(draft: Draft) -> Draft:
    """Name index line and links near the top."""
    lines = list(draft.lines)
    declared = draft.declared
    for i, line in enumerate(lines[:_HEADER_LINES]):
        kind = line.kind or _machinery(line)
        if kind is Kind.META:
            declared = _index(line, declared) if not declared.line else declared
        lines[i] = replace(line, kind=kind)
    found = replace(draft, lines=tuple(lines), declared=declared)
    return found.named(
        {
            i: replace(line, kind=Kind.BACKLINK)
            for i, line in enumerate(found.lines)
            if line.kind is None and line.text and is_menu(line.text)
        }
    )


def is_menu(text: str) -> bool:
    """Whether a line is links to other pages beside each other: ``« Previous | Next »``."""
    if len(text) > _LONGEST_MENU:
        return False
    items = [item.strip(f" «»‹›<>:{_ARROWS}") for item in _PARTED.split(text)]
    items = [item for item in items if item]
    pointed = text[0] in _ARROWS or text[-1] in _ARROWS
    several = len(items) > 1 or (len(items) == 1 and fold(items[0]) in _PRINTING)
    if (several or pointed) and items and all(fold(item) in _LINKS for item in items):
        return True
    return several and pointed and all(len(item.split()) <= _LINK_WORDS for item in items)


def _machinery(line: Line) -> Kind | None:
    if _is_index(line.text):
        return Kind.META
    return Kind.BACKLINK if _BACKLINK.fullmatch(line.text) else None


def provenance(draft: Draft) -> Draft:
    """Name the lines near the top that say what a text was translated from."""
    lines = list(draft.lines)
    declared = draft.declared
    for i, line in enumerate(lines[:_HEADER_LINES]):
        if line.kind is None and _PROVENANCE.fullmatch(line.text):
            declared = replace(declared, original=declared.original or _language_of(line.text))
            lines[i] = replace(line, kind=Kind.PROVENANCE)
    return replace(draft, lines=tuple(lines), declared=declared)


def _is_index(text: str) -> bool:
    index = _INDEX.fullmatch(text)
    return index is not None and bool(index["date"] or ";" in index["codes"])


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
    """The language named by a provenance line: ``Translated from: ru/1904/….txt``, ``… German``."""
    found = _PROVENANCE.fullmatch(text)
    path = _PATH.fullmatch(found["what"]) if found else None
    return path["lang"] if path else tongue_in(text)
