"""Old style where something on the page speaks for it, and silence where nothing does."""

from dataclasses import replace

import pytest

from pipeline.annotate.calendars import in_old_style
from pipeline.model import Alignment, Block, Document, Kind, Mark, Relation, Span, Verdict, Version
from pipeline.notation.dates import find
from pipeline.rules import query
from tests.unit.documents import block, document, version


def _line(identifier: str, text: str, kind: Kind = Kind.DATELINE, place: str = "") -> Block:
    marks = [Mark("date", found.span, found.value) for found in find(text, loose=True)]
    marks += [Mark("place", Span(0, len(place)))] if place else []
    return block(identifier, kind, text, *sorted(marks, key=lambda mark: mark.order))


def _value(made: Document, name: str) -> dict[str, str]:
    blocks = [*made.furniture, *(b for v in made.versions for b in v.blocks)]
    (found,) = (m for b in blocks if b.id == name for m in b.marks if m.kind == "date")
    return dict(found.value)


def _asked(made: Document) -> list[str]:
    return [question.code for question in made.queries]


def _russian(line: Block, *more: Block) -> Version:
    return version("ru", line, *more)


def test_a_russian_city_is_a_ground() -> None:
    made = in_old_style(
        document(_russian(_line("ru-d", "Москва, 25 октября 1917 г.", place="Москва")))
    )
    assert _value(made, "ru-d") == {
        "when": "1917-11-07", "when-custom": "1917-10-25", "datingMethod": "#cal-julian",
        "calendar": "#cal-julian", "cert": "medium", "resp": "#r-conv",
    }  # fmt: skip
    assert _asked(made) == ["ANN015"]


def test_a_day_of_the_week_is_a_ground() -> None:
    fits = in_old_style(document(_russian(_line("ru-d", "среда, 25 октября 1917 г."))))
    assert _value(fits, "ru-d")["when"] == "1917-11-07"
    other = in_old_style(document(_russian(_line("ru-d", "четверг, 25 октября 1917 г."))))
    assert _value(other, "ru-d") == {"when": "1917-10-25"}
    assert _asked(other) == []


def test_what_old_style_answers_is_not_asked() -> None:
    line = _line("ru-d", "среда, 25 октября 1917 г.")
    doubt = query("ANN012", "ru-d", date=line.text, weekday="Thursday")
    other = query("ANN002", "ru-d", date=line.text)
    made = in_old_style(replace(document(_russian(line)), queries=(doubt, other)))
    assert _asked(made) == ["ANN002", "ANN015"]


def test_dates_in_the_text_follow_that_of_the_letter() -> None:
    text = _line("ru-p1", "Съезд был 1 мая 1903 г.", Kind.PARAGRAPH)
    made = in_old_style(
        document(_russian(_line("ru-d", "Киев, 3 марта 1904 г.", place="Киев"), text))
    )
    assert _value(made, "ru-p1")["when"] == "1903-05-14"
    unasked = in_old_style(document(_russian(_line("ru-d", "Городок, 3 марта 1904 г."), text)))
    assert _value(unasked, "ru-p1") == {"when": "1903-05-01"}


def test_the_same_day_in_new_style_elsewhere_is_a_ground() -> None:
    russian = _russian(_line("ru-d", "25 октября 1917 г."))
    english = version("en", _line("en-d", "7 November 1917"))
    made = in_old_style(document(russian, english))
    assert _value(made, "ru-d")["when"] == "1917-11-07"
    assert _value(made, "en-d") == {"when": "1917-11-07"}


def test_a_translation_follows_and_the_title_too() -> None:
    russian = _russian(_line("ru-d", "Москва, 25 октября 1917 г.", place="Москва"))
    english = version("en", _line("en-d", "25 October 1917"))
    title = replace(_line("f1", "Письмо, 25 октября 1917 г.", Kind.TITLE), lang="ru")
    foreign = replace(_line("f2", "Brief, 25. Oktober 1917", Kind.TITLE), lang="de")
    pair = Alignment("ru", "en", Verdict(Relation.PARALLEL, ()))
    made = document(russian, english, furniture=(title, foreign))
    together = in_old_style(replace(made, alignments=(pair,)))
    assert {_value(together, name)["when"] for name in ("ru-d", "en-d", "f1")} == {"1917-11-07"}
    assert _value(together, "f2") == {"when": "1917-10-25"}
    apart = in_old_style(made)
    assert _value(apart, "en-d") == {"when": "1917-10-25"}


@pytest.mark.parametrize(
    "text",
    [
        "Москва, 14 февраля 1918 г.", "Москва, октябрь 1917 г.", "Москва, 25 октября",
        "Москва, 25 октября (7 ноября) 1917 г.", "Москва, 25 октября 1917 г. (н. ст.)",
    ],
)  # fmt: skip
def test_what_is_told_or_not_a_day_before_the_change_stays(text: str) -> None:
    made = document(_russian(_line("ru-d", text, place="Москва")))
    assert in_old_style(made) == made


def test_the_old_spelling_is_named_in_the_question() -> None:
    text = block("ru-p1", Kind.PARAGRAPH, "Поѣзда идутъ.")
    made = in_old_style(document(_russian(_line("ru-d", "25 октября 1917 г."), text)))
    assert _value(made, "ru-d") == {"when": "1917-10-25", "cert": "medium", "resp": "#r-conv"}
    assert _asked(made) == ["ANN014"]


def test_a_russian_date_without_a_ground_is_asked_about() -> None:
    made = in_old_style(document(_russian(_line("ru-d", "11 марта 1909 г."))))
    assert _value(made, "ru-d") == {"when": "1909-03-11", "cert": "medium", "resp": "#r-conv"}
    assert _asked(made) == ["ANN014"]
    later = document(_russian(_line("ru-d", "11 марта 1919 г.")))
    assert in_old_style(later) == later


def test_no_other_language_is_supposed_to_be_julian() -> None:
    made = document(version("en", _line("en-d", "Moscow, 25 October 1917", place="Moscow")))
    assert in_old_style(made) == made
