"""Marks and sentences as elements: what nests, what crosses, and that no letter is lost."""

from dataclasses import replace

import pytest

from pipeline.build import unnested_findings
from pipeline.encode.inline import Nested, nest
from pipeline.model import Attributes, Block, Kind, Mark, Span
from pipeline.tei import Element, el, local, serialize
from tests.unit.documents import block, body_of, letter, text_of

_TEXT = "From Gorodok on 5 May 1910 to Belov."


def _mark(kind: str, words: str, value: Attributes = ()) -> Mark:
    start = _TEXT.index(words)
    return Mark(kind, Span(start, start + len(words)), value)


def _block(*marks: Mark) -> Block:
    return block("en-p1", Kind.PARAGRAPH, _TEXT, *sorted(marks, key=lambda mark: mark.order))


def _shown(nested: Nested) -> str:
    """The content with each element as ``tag(text)``, sentences left out."""
    return "".join(p if isinstance(p, str) else _tagged(p) for p in nested.content)


def _tagged(element: Element) -> str:
    inner = (element.text or "") + "".join(_tagged(e) + (e.tail or "") for e in element)
    return inner if local(element) == "s" else f"{local(element)}({inner})"


def test_marks_become_elements_in_their_place() -> None:
    nested = nest(_block(_mark("place", "Gorodok"), _mark("person", "Belov")))
    assert _shown(nested) == "From placeName(Gorodok) on 5 May 1910 to persName(Belov)."
    assert nested.lost == ()


def test_a_mark_inside_another_is_nested() -> None:
    nested = nest(_block(_mark("date", "5 May 1910"), _mark("place", "May")))
    assert _shown(nested) == "From Gorodok on date(5 placeName(May) 1910) to Belov."


def test_of_two_marks_over_one_stretch_both_are_kept() -> None:
    nested = nest(_block(_mark("place", "Gorodok"), _mark("person", "Gorodok")))
    assert _shown(nested).count("(") == 2
    assert nested.lost == ()


@pytest.mark.parametrize(
    ("first", "second"),
    [("Gorodok on 5", "5 May 1910"), ("From Gorodok", "Gorodok on"), ("on 5 May", "May 1910 to")],
)
def test_of_two_marks_that_cross_the_second_is_left_out(first: str, second: str) -> None:
    later = _mark("date", second)
    nested = nest(_block(_mark("place", first), later))
    assert nested.lost == (later,)
    assert _shown(nested) == _TEXT.replace(first, f"placeName({first})")


def test_what_lies_in_a_mark_that_was_left_out_is_kept() -> None:
    marks = _mark("place", "Gorodok on 5"), _mark("date", "on 5 May 1910"), _mark("person", "May")
    nested = nest(_block(*marks))
    assert nested.lost == (marks[1],)
    assert _shown(nested) == "From placeName(Gorodok on 5) persName(May) 1910 to Belov."


def test_a_mark_over_a_seam_of_sentences_is_left_out() -> None:
    over = _mark("date", "on 5 May")
    made = replace(_block(over), sentences=(Span(0, 17), Span(18, len(_TEXT))))
    nested = nest(made)
    assert nested.lost == (over,)
    assert _shown(nested) == _TEXT


def test_a_break_at_a_seam_stays_where_it_is() -> None:
    at = _TEXT.index(" on")
    value = (("id", "en-p1-lb1"), ("break", "yes"))
    nested = nest(_block(_mark("place", "Gorodok"), Mark("break", Span(at, at), value)))
    assert _shown(nested) == "From placeName(Gorodok)lb() on 5 May 1910 to Belov."


def test_a_mark_of_an_unknown_kind_becomes_no_element() -> None:
    assert _shown(nest(_block(_mark("rumour", "Gorodok")))) == _TEXT


def test_the_label_comes_apart_and_without_the_space_behind_it() -> None:
    nested = nest(block("en-i1", Kind.ITEM, "1) The mill.", Mark("label", Span(0, 2))))
    assert nested.label is not None
    assert nested.label.text == "1)"
    assert _shown(nested) == "The mill."


def test_what_was_left_out_is_reported_with_its_words_and_no_text_is_lost() -> None:
    made = letter(_block(_mark("place", "Gorodok on 5"), _mark("date", "5 May 1910")))
    (found,) = unnested_findings(made)
    assert (found.code, found.line) == ("ENC002", 1)
    assert "date" in found.message
    assert "5 May 1910" in found.message
    assert text_of(body_of(made)) == _TEXT


def test_what_holds_characters_apart_from_its_name_keeps_them_once() -> None:
    text = "He came STOP [...] Wait"
    stop = Mark("regularized", Span(8, 12), (("reg", "."),))
    gap = Mark("gap", Span(13, 18), (("reason", "editorial"),))
    nested = nest(block("en-p1", Kind.PARAGRAPH, text, stop, gap))
    assert _shown(nested) == "He came choice(orig(STOP)reg(.)) gap(desc([...])) Wait"


def test_an_abbreviation_stands_before_its_expansion() -> None:
    text = "Mr B[elov] came"
    whole = Mark("abbreviation", Span(3, 10), (("abbr", "B"),))
    nested = nest(block("en-p1", Kind.PARAGRAPH, text, whole, Mark("expansion", Span(4, 10))))
    assert _shown(nested) == "Mr choice(abbr(B)expan(Bex([elov]))) came"


def test_the_mark_of_a_page_is_kept_in_an_attribute() -> None:
    nested = nest(
        block("en-p1", Kind.PARAGRAPH, "so |2| on", Mark("page", Span(3, 6), (("n", "2"),)))
    )
    assert _shown(nested) == "so pb() on"
    assert b'<pb n="2" rend="|2|"/>' in serialize(el("p", None, *nested.content))


def test_nothing_is_put_into_an_element_that_holds_characters_only() -> None:
    gap, name = Mark("gap", Span(5, 12), (("reason", "lost"),)), Mark("place", Span(8, 12))
    assert nest(block("en-p1", Kind.PARAGRAPH, _TEXT, gap, name)).lost == (name,)


def test_thousands_of_marks_are_nested() -> None:
    text = "ab cd " * 8000
    marks = tuple(Mark("place", Span(at, at + 2)) for at in range(0, len(text), 3))
    assert nest(block("en-p1", Kind.PARAGRAPH, text, *marks)).lost == ()
