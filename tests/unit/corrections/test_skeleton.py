"""The open questions of a page as the beginning of a sidecar."""

import tomllib

import pytest

from pipeline.corrections.skeleton import Page, skeleton
from pipeline.diagnostics import Diagnostic
from pipeline.rules import RULES

_LONG = "A line with “quotes”, a \\ and so many words that it has to be cut between two of them."
_PAGE = Page("a/b.txt", "b.toml", {3: _LONG}, ("ru", "en"), ("ed",))


@pytest.mark.parametrize("code", [code for code, rule in sorted(RULES.items()) if rule.query])
def test_every_question_becomes_toml_to_fill_in(code: str) -> None:
    text = skeleton(_PAGE, [Diagnostic("a/b.txt", 3, code, "this is asked")], goes_on=False)
    data = tomllib.loads(text)
    assert data["by"] == "ed"
    (answer,) = data["answers"]
    assert (answer["code"], answer["line"], answer["note"]) == (code, 3, "")
    assert _LONG.startswith(answer["text"])
    assert len(answer["text"]) <= 60
    if RULES[code].settle:
        assert f"#   {RULES[code].settle}" in text


def test_a_question_about_the_whole_page_has_no_line() -> None:
    text = skeleton(_PAGE, [Diagnostic("a/b.txt", 0, "ANN005", "this is asked")], goes_on=True)
    assert tomllib.loads(text) == {"answers": [{"code": "ANN005", "note": ""}]}
    assert "add it to b.toml" in text


def test_of_several_editors_none_is_chosen() -> None:
    page = Page("a.txt", "a.toml", {}, ("en",), ("mb", "ed"))
    first, by = skeleton(page, [], goes_on=False).splitlines()
    assert first.startswith("# a.txt: 0 open questions.")
    assert by == 'by = ""  # one of the editors in edition.toml: mb, ed'


def test_a_word_too_long_is_cut_all_the_same() -> None:
    page = Page("a.txt", "a.toml", {3: "x" * 90}, ("en",), ())
    text = skeleton(page, [Diagnostic("a.txt", 3, "SRC104", "this is asked")], goes_on=False)
    assert f'text = "{"x" * 60}"' in text
