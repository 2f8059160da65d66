"""Soup of brackets, through the whole program: valid, lossless, carried, and in time."""

from hypothesis import given
from hypothesis import strategies as st

from pipeline.diagnostics import Severity
from pipeline.model import Kind, Span
from pipeline.profile import MARKS
from pipeline.rules import RULES
from pipeline.structure.marks import Setting, marks_of
from tests.making import converted
from tests.properties.strategies import LANGS, SENTENCE, steady

_PIECES = st.sampled_from((
    "[", "]", "<", ">", "(", ")", "{", "}", "|", "<<", ">>", "?", "!", "...", "…", " ", ". ", "1",
    "[sic]", "(sic!)", "[так!]", "(?)", "[?]", "[...]", "<...>", "кот[орые]", "B[elov]", "[1]",
    "[2 words illegible]", "1 слово нрзб.", "[зачеркнуто: ", "подчеркнуто", "underlined", "p. 3",
    "<<л.2>>", "|2|", "тчк", "STOP", "status quo", "дорогой друг", "word", "слово", "a b c d e",
    "12 June 1932", "[1932]", "Orlov", "¹", "*", "№ 44",
))  # fmt: skip
_SOUPS = st.lists(_PIECES, min_size=1, max_size=25).map("".join)


@given(_SOUPS, LANGS)
@steady(300)
def test_marks_of_any_soup_nest(text: str, lang: str) -> None:
    marks = marks_of(text, Kind.PARAGRAPH, Setting(lang, None))
    open_: list[Span] = []
    for mark in marks:
        while open_ and open_[-1].end <= mark.span.start:
            open_.pop()
        assert not open_ or mark.span.end <= open_[-1].end
        assert mark.kind in MARKS
        open_.append(mark.span)


@given(st.lists(_SOUPS, min_size=1, max_size=4))
@steady(40)
def test_any_soup_becomes_valid_and_lossless_tei(lines: list[str]) -> None:
    made = converted("\n\n".join((SENTENCE, *(f"{SENTENCE} {line}" for line in lines))))
    errors = {f.code for f in made.findings if RULES[f.code].severity is Severity.ERROR}
    assert errors <= {"SRC006", "SRC007"}
    assert "ENC002" not in {f.code for f in made.findings}
