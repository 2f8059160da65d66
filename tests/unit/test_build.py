"""The whole pipeline: what becomes of good pages, bad pages, and two pages of one id."""

from collections.abc import Sequence
from pathlib import Path

import pytest

from pipeline import build as module
from pipeline.build import Converted, Edition, Source, build, convert
from pipeline.config import Config, Site
from pipeline.config import parse as configured
from pipeline.diagnostics import Diagnostic
from pipeline.model import Block, Document, Kind, Mark, Span
from pipeline.tei import parse
from pipeline.validate import lossless
from tests.unit.documents import block
from tests.unit.editions import CONFIG

_TEXT = "The boats are sold, and nobody wept. The money will be sent on Friday."


def _page(date: str, name: str = "") -> Source:
    heading = f"Letter to Belov, {date}\n\n" if date else ""
    text = f"{heading}Dear Belov,\n{_TEXT}\nFomin\n"
    return Source(name or f"{date or 'undated'}.txt", text.encode())


def _built(*sources: Source, config: Config = CONFIG) -> Edition:
    return build(sources, config, lambda function, values: [function(v) for v in values])


def test_documents_come_by_date_and_undated_ones_last() -> None:
    edition = _built(_page(""), _page("6 May 1911"), _page("5 May 1910"))
    assert [summary.date for summary in edition.summaries] == ["1910-05-05", "1911-05-06", ""]
    assert [outcome.source for outcome in edition.converted] == [
        "undated.txt", "6 May 1911.txt", "5 May 1910.txt",
    ]  # fmt: skip


def test_every_document_has_its_tei_and_its_page() -> None:
    edition = _built(_page("5 May 1910"), _page(""))
    for summary in edition.summaries:
        assert (
            parse(edition.files[f"tei/{summary.id}.xml"], summary.id).get("n", "") == summary.date
        )
        assert summary.id.encode() in edition.files[f"site/{summary.id}.html"]
    assert {"site/index.html", "site/site.css"} <= edition.files.keys()
    assert len(edition.files) == 2 * 2 + 2 + 8


def test_an_edition_without_pages_is_an_empty_one() -> None:
    edition = _built()
    assert edition.summaries == ()
    assert b"0 documents" in edition.files["site/index.html"]


def test_a_page_that_cannot_be_read_does_not_stop_the_others() -> None:
    edition = _built(Source("bad.txt", b"\0"), _page("5 May 1910"))
    assert [summary.date for summary in edition.summaries] == ["1910-05-05"]
    assert [(f.path, f.code) for f in edition.findings if f.code.startswith("SRC")] == [
        ("bad.txt", "SRC002")
    ]


@pytest.mark.parametrize(
    ("data", "code"),
    [(b"", "SRC001"), (b"Dear Belov,\n\xff", "SRC003"), (b"Letter to Belov\n", "SRC007")],
)
def test_a_page_with_an_error_goes_no_further(data: bytes, code: str) -> None:
    outcome = convert(Source("bad.txt", data), Config())
    assert outcome.documents == ()
    assert [found.code for found in outcome.findings] == [code]


def test_of_two_pages_with_one_id_the_second_goes_no_further() -> None:
    first = _page("5 May 1910", "a_00c0ffee00.txt")
    second = _page("5 May 1910", "b_00c0ffee00.txt")
    edition = _built(first, second)
    assert [summary.source for summary in edition.summaries] == [first.name]
    (found,) = (f for f in edition.findings if f.code == "SRC009")
    assert found.path == second.name
    assert first.name in found.message


def test_a_fault_of_the_program_stops_the_document_it_is_in(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def find_a_fault(*_: object) -> Sequence[Diagnostic]:
        return (Diagnostic("a.txt", 1, "ENC001", "a letter is missing"),)

    monkeypatch.setattr(lossless, "check", find_a_fault)
    outcome = convert(_page("5 May 1910"), Config())
    assert outcome.documents == ()
    assert "ENC001" in {found.code for found in outcome.findings}
    assert outcome.lines


def _lost(_: Document) -> tuple[tuple[Block, Mark], ...]:
    made = block("en-p1", Kind.PARAGRAPH, "The boats", Mark("date", Span(4, 9)))
    return ((made, made.marks[0]),)


def test_a_mark_that_was_left_out_is_told_and_stops_nothing(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(module, "unnested", _lost)
    outcome = convert(_page("5 May 1910"), Config())
    assert outcome.tei
    (found,) = (f for f in outcome.findings if f.code == "ENC002")
    assert "“boats”" in found.message


def test_questions_are_told_at_the_lines_they_ask_about() -> None:
    page = (
        "Letter to Belov, 31 June 1910\n\nDear Belov,\nThe boats\nWave\n, all of them, are sold.\n"
    )
    outcome: Converted = convert(Source("a.txt", page.encode()), Config())
    asked = {(f.code, f.line) for f in outcome.findings}
    assert {("ANN002", 1), ("SRC101", 5)} <= asked


def test_the_configuration_decides_about_the_original_and_the_years() -> None:
    page = "5/V-10\nДорогой Белов!\nЛодки проданы, и никто не плакал.\n\nDear Belov,\n" + _TEXT
    source = Source("a.txt", page.encode())
    plain, told = convert(source, Config()), convert(source, _with_years())
    assert b"<date>5/V-10</date>" in plain.tei
    assert b'when="1910-05-05"' in told.tei
    assert b'type="version"' in plain.tei
    assert b'type="edition"' in told.tei


def _with_years() -> Config:
    return configured("edition.toml", '[edition]\noriginal = "ru"\nyears = [1900, 1930]\n')


def test_hints_at_words_are_on_the_page_unless_the_edition_does_without() -> None:
    page = Path("sources/1910-05-02_letter_to_zorin.txt").read_bytes()
    shown = convert(Source("page.txt", page), Config()).documents[0]
    plain = convert(Source("page.txt", page), Config(site=Site(word_hints=False))).documents[0]
    assert b'class="w1"' in shown.page
    assert b"hints" in shown.page
    assert b'class="w1"' not in plain.page
    assert b"hints" not in plain.page
    assert shown.tei == plain.tei
    adopted = convert(Source("page.txt", page, adopted=shown.tei), Config()).documents[0]
    assert adopted.tei == shown.tei
    assert adopted.page == shown.page
