"""Whatever an editor says of a page: no character is lost, no bug shows, and saying what is found
anyway changes nothing but its record.
"""

import json
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from pipeline.build import Converted, Source, convert
from pipeline.config import Config, Editor
from pipeline.corrections.dates import value_of
from pipeline.corrections.kinds import KINDS, kind_name
from pipeline.corrections.sidecar import Dated
from pipeline.diagnostics import Severity
from pipeline.model import Block, Document, Kind, Role
from pipeline.readers import tei as reader
from pipeline.rules import RULES
from pipeline.tei import parse
from pipeline.validate import lossless
from tests.properties.strategies import made_pages, pages, steady

_NAME = "page.txt"
_CONFIG = Config(editors=(Editor("ed", "A. Editor", "editing"),))
_THEIRS = ("SRC", "CFG")
_KINDS = st.sampled_from([*sorted(KINDS), ""])
_LANGS = st.sampled_from(("", "", "en", "ru", "de", "it"))


def _converted(text: str, sidecar: str = "") -> Converted:
    return convert(Source(_NAME, text.encode(), f'by = "ed"\n{sidecar}'.encode()), _CONFIG)


def _errors(outcome: Converted) -> list[str]:
    return [f.code for f in outcome.findings if RULES[f.code].severity is Severity.ERROR]


def _table(key: str, **values: object) -> str:
    pairs = (f"{name} = {json.dumps(value, ensure_ascii=False)}" for name, value in values.items())
    return "\n".join((key, *pairs, ""))


@given(made_pages(), st.dictionaries(st.integers(1, 40), st.tuples(_KINDS, _LANGS), max_size=5))
@steady(20)
def test_kinds_of_lines_lose_no_character(text: str, said: dict[int, tuple[str, str]]) -> None:
    rows = text.splitlines()
    sidecar = "".join(
        _table("[[lines]]", line=n, kind=kind, lang=lang)
        for n, (kind, lang) in said.items()
        if n <= len(rows) and rows[n - 1].strip() and (kind or lang)
    ).replace('kind = ""\n', "").replace('lang = ""\n', "")  # fmt: skip
    outcome = _converted(text, sidecar)
    assert [code for code in _errors(outcome) if not code.startswith(_THEIRS)] == []
    assert bool(outcome.tei) is not bool(_errors(outcome))
    if outcome.tei:
        roots = [parse(made.tei, _NAME) for made in outcome.documents]
        assert lossless.check(text, _NAME, *roots) == ()


@given(st.sampled_from(pages()))
@steady(8)
def test_what_is_found_anyway_changes_nothing_but_its_record(page: tuple[str, ...]) -> None:
    text = "\n".join(page)
    plain = _converted(text)
    if len(plain.documents) != 1:
        return
    found = reader.read(parse(plain.tei, _NAME))
    outcome = _converted(text, "".join(_said(found)))
    assert _errors(outcome) == []
    settled = reader.read(parse(outcome.tei, _NAME))
    assert {f.code for f in outcome.findings if f.code.startswith("CFG")} <= {"CFG004"}
    assert settled.corrections
    assert _bare(settled) == _bare(found)


def _bare(document: Document) -> Document:
    """A document without records, without questions, and without what verdicts rest on."""
    alignments = tuple(
        replace(a, verdict=replace(a.verdict, evidence=(), cert="")) for a in document.alignments
    )
    return replace(document, corrections=(), queries=(), alignments=alignments)


def _said(found: Document) -> Iterator[str]:
    """A sidecar that says of a page all that was found out about it."""
    original = next((v.lang for v in found.versions if v.role is Role.ORIGINAL), "")
    if original:
        yield f'original = "{original}"\n'
    blocks = [b for v in found.versions for b in v.blocks]
    held = Counter(n for b in blocks for n in range(b.where.first, b.where.last + 1))
    for block in blocks:
        if block.kind in {*KINDS.values()} - {Kind.ITEM} and held[block.where.first] == 1:
            yield _line(block.where.first, block)
    for made in found.alignments:
        left, right = (found.version(name).lang for name in (made.left, made.right))
        if made.verdict.relation != "undecided":
            yield _table("[[pairs]]", left=left, right=right, verdict=made.verdict.relation)


def _line(number: int, block: Block) -> str:
    return _table("[[lines]]", line=number, kind=kind_name(block.kind))


@given(st.dates(), st.sampled_from(("", "?", "~", "%")), st.sampled_from((4, 7, 10)))
@steady(60)
def test_dates_come_back_as_they_were_written(day: object, sign: str, length: int) -> None:
    text = str(day)[:length]
    value, certainty = value_of(Dated(value=text + sign))
    assert value == (("when", text),)
    assert bool(certainty) is bool(sign)


@given(st.text("0123456789-/.?~%X", max_size=24))
@steady(200)
def test_a_date_is_read_or_refused_in_words(text: str) -> None:
    with suppress(_RefusedError), _in_words():
        value, _ = value_of(Dated(value=text))
        assert value
        assert [point for _, point in value] == sorted(point for _, point in value)


class _RefusedError(Exception):
    """A date was refused in words that an editor understands."""


@contextmanager
def _in_words() -> Iterator[None]:
    try:
        yield
    except ValueError as fault:
        if "is no date" in str(fault) or "bound" in str(fault) or "backwards" in str(fault):
            raise _RefusedError from None
        raise
