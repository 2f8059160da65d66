"""Signs of the matter below a text: sources, shelfmarks, publications, notes."""

import re

from pipeline.lexicon import endmatter, routing
from pipeline.notation import citations, shelfmarks
from pipeline.notation.dates import bare_year, without
from pipeline.notation.remarks import EDITORIAL
from pipeline.notation.shapes import capital_share, starts_with, words
from pipeline.notation.shelfmarks.states import is_state
from pipeline.structure.signs.view import (
    CERTAIN,
    GOOD,
    HALF,
    LONG,
    NEVER,
    SLIGHT,
    SOME,
    STRONG,
    View,
    is_dated,
    is_registry_number,
    sentences,
    unregistered,
)

_FOOTNOTE = re.compile(
    r"\*{1,3}(?!\s*\*)\s*\S|\[\d{1,3}\]\s*\S|[¹²³⁴-⁹]+⁾?\s*\S|[†‡]{1,2}\s*\S|-?\s?↑\s*\S"
)
_NUMBERED_NOTE = re.compile(r"\(?(?P<n>\d{1,3})[.)]?\s+\S")
_ISSUE_FIRST = re.compile(r"(?:№|No\.|Nr\.|N°|núm\.)\s?\d+", re.IGNORECASE)
_QUOTED = frozenset('«»“”„"')
_BRACKETED = re.compile(r"\[[^\[\]]+\]\.?")
_REMARK = 4
"""Words of an editor's remark in brackets; with fewer it may be a mark: ``[Telegram]``."""
_EDITOR = re.compile(r"[—–-]\s?(?P<who>[^—–]{2,14})$")


def source(view: View) -> float:
    """A printed source: a label, or pages at its end."""
    if shelfmarks.looks_like_one(view.text) or _is_date(view.text):
        return NEVER
    score = STRONG if citations.has_label(view.text) else 0.0
    score += STRONG if citations.has_pages(view.text) or citations.has_number(view.text) else 0.0
    return score or NEVER


def _is_date(text: str) -> bool:
    """Whether a line is a date and a number in a register, which names no issue and no document."""
    rest = unregistered(text)
    return rest != text and not words(without(rest))


def shelfmark(view: View) -> float:
    """An archival reference, or the state of a document on a line of its own beside one."""
    if shelfmarks.looks_like_one(view.text):
        return CERTAIN if any(mark.key for mark in shelfmarks.read(view.text)) else STRONG
    if shelfmarks.is_labelled(view.text):
        return STRONG
    beside = (other.text for other in (view.before, view.after) if other)
    stated = is_state(view.text) and any(map(shelfmarks.looks_like_one, beside))
    return STRONG if stated else NEVER


def publication(view: View) -> float:
    """``First published in …`` · ``The Lamp, No. 5,`` and the date that completes such a line."""
    if citations.has_label(view.text) or shelfmarks.looks_like_one(view.text):
        return NEVER
    if _is_date(view.text):
        return NEVER
    if starts_with(view.text, endmatter.PUBLICATIONS, view.lang):
        return STRONG
    bare = is_registry_number(view.text) or citations.has_number(view.text)
    head = view.before.text if view.before else ""
    if view.text[0].islower() and starts_with(head, endmatter.PUBLICATIONS, view.lang):
        return STRONG
    sent = any(starts_with(s, routing.DISPATCH, view.lang) for s in sentences(view.text)[1:])
    bare = bare or citations.has_pages(view.text)
    issue = citations.has_issue(view.text) and view.count <= LONG and not bare and not sent
    if (issue and _is_named(view.text)) or _completes_issue(view) or _leads_to_issue(view):
        return STRONG + SOME
    return NEVER


def _is_named(text: str) -> bool:
    """Whether what stands besides a date is a title and no sentence: in quotation marks or mostly
    in capitals, and hardly a small word behind the number.
    """
    rest = without(text)
    small = [w for w in words(citations.behind_issue(rest)) if w[0].islower()]
    return len(small) <= 1 and (not _QUOTED.isdisjoint(rest) or capital_share(rest) >= HALF)


def _completes_issue(view: View) -> bool:
    """The date or year of an issue that the line before names and leaves open with a comma."""
    head = view.before.text if view.before else ""
    opened = head.endswith(",") and (citations.has_issue(head) or is_dated(head))
    year = bare_year(view.text)
    dated = is_dated(view.text) or (year is not None and view.count <= 1)
    return bool(opened and dated and (citations.has_issue(head) or year))


def _leads_to_issue(view: View) -> bool:
    """The name of a periodical whose issue stands on the next line."""
    issue = view.after is not None and _ISSUE_FIRST.match(view.after.text)
    return bool(issue and view.text.endswith(",") and capital_share(view.text) > HALF)


def note(view: View) -> float:
    """``NOTE: …`` · ``Resolution: …`` · ``[Seal]``, or what goes on below a line of that sort."""
    if view.remark:
        return STRONG if _is_bare(view) else CERTAIN
    marked = starts_with(view.text, routing.CLASSIFICATION, view.lang)
    if _BRACKETED.fullmatch(view.text) and view.count and (view.count >= _REMARK or not marked):
        return GOOD
    return GOOD if view.under else NEVER


def _is_bare(view: View) -> bool:
    """``Note: …`` in small letters, which nobody says is the editor's: writers begin so as well."""
    word = (words(view.text) or [""])[0]
    loud = word.isupper() or not view.text.startswith(word)
    return view.remark == EDITORIAL and not loud and view.text[len(word) :].lstrip()[:1] in ":."


def footnote(view: View) -> float:
    """``* See this volume.—Ed.`` · ``[9] …`` · ``17 …`` where the text has that mark."""
    if _FOOTNOTE.match(view.text):
        return STRONG + SOME
    numbered = None if is_dated(view.text) else _NUMBERED_NOTE.match(view.text)
    if numbered and numbered["n"] in view.anchors:
        return GOOD + SLIGHT if view.sequential and not view.under else STRONG + SOME
    edited = _EDITOR.search(view.text)
    signed = edited and starts_with(edited["who"], endmatter.EDITORS, view.lang)
    return STRONG if signed else NEVER
