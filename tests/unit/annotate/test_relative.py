"""Days counted from the letter's own: resolved, doubted, or left alone."""

from dataclasses import replace

from pipeline.annotate.relative import reckoned
from pipeline.model import Act, Action, Attributes, Dating, Document, Kind, Mark, Span
from tests.unit.documents import block, document, version

_DAY: Attributes = (("when", "1932-06-16"),)


def _letter(text: str, value: Attributes = _DAY, *marks: Mark, lang: str = "en") -> Document:
    made = document(version(lang, block(f"{lang}-p1", Kind.PARAGRAPH, text, *marks)))
    action = Action("sent", dating=Dating("then", value, "internal", "x"))
    return replace(made, acts=(Act(f"corr-{lang}", (lang,), "", (action,)),))


def _dates(made: Document) -> list[tuple[str, dict[str, str]]]:
    text = made.versions[0].blocks[0]
    return [(m.span.of(text.text), dict(m.value)) for m in text.marks if m.kind == "date"]


def _said(iso: str) -> dict[str, str]:
    return {"when": iso, "cert": "medium", "resp": "#r-conv"}


def test_days_are_resolved_and_asked_about_once() -> None:
    made = reckoned(_letter("Yours of the 12th inst. came yesterday."))
    assert _dates(made) == [("12th inst.", _said("1932-06-12")), ("yesterday", _said("1932-06-15"))]
    (asked,) = made.queries
    assert asked.code == "ANN016"
    assert "1932-06-12" in asked.words
    assert "1932-06-15" in asked.words


def test_what_has_two_readings_gets_no_value() -> None:
    made = reckoned(_letter("He came last Monday."))
    assert _dates(made) == [("last Monday", {})]
    assert [question.code for question in made.queries] == ["ANN017"]
    assert "1932-06-13 or 1932-06-20" in made.queries[0].words


def test_a_day_that_is_not_is_asked_about() -> None:
    made = reckoned(_letter("Yours of the 31st inst. came."))
    assert _dates(made) == [("31st inst.", {})]
    assert "there is no such day" in made.queries[0].words


def test_a_date_of_this_year_gets_it() -> None:
    text = "Смету от 1 января с. г. получил."
    mark = Mark("date", Span(9, 17), (("when", "--01-01"),))
    assert mark.span.of(text) == "1 января"
    made = reckoned(_letter(text, _DAY, mark, lang="ru"))
    assert _dates(made) == [("1 января с. г.", _said("1932-01-01"))]


def test_a_letter_in_old_style_counts_in_old_style() -> None:
    value = (("when", "1917-11-07"), ("when-custom", "1917-10-25"))
    made = reckoned(_letter("Yours of the 12th inst. came.", value))
    ((_, found),) = _dates(made)
    assert (found["when"], found["when-custom"]) == ("1917-10-25", "1917-10-12")


def test_without_one_sure_day_nothing_is_counted() -> None:
    unsure: tuple[Attributes, ...] = (
        (), (("when", "1932-06"),), (("when", "--06-16"),), (*_DAY, ("cert", "low")),
        (*_DAY, ("precision", "low")), (*_DAY, ("calendar", "#cal-julian #cal-gregorian")),
        (("when", "1900-03-13"), ("when-custom", "1900-02-29")),
    )  # fmt: skip
    for value in unsure:
        made = _letter("Yours of the 12th inst. came yesterday.", value)
        assert reckoned(made) == made


def test_only_running_text_counts_and_known_dates_stay() -> None:
    dated = Mark("date", Span(9, 19), (("when", "1931-01-01"),))
    made = _letter("Yours of yesterday", _DAY, dated)
    assert reckoned(made) == made
    line = replace(made.versions[0].blocks[0], kind=Kind.SIGNATURE, marks=())
    signed = replace(made, versions=(replace(made.versions[0], blocks=(line,)),))
    assert reckoned(signed) == signed
