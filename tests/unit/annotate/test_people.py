"""Who is one person under two names."""

import pytest

from pipeline.annotate.people import Mention, persons_of
from pipeline.model import Entity, Form, Span
from pipeline.notation.names import Name


def _mention(form: str, lang: str = "en", role: str = "sent", act: int = 0) -> Mention:
    return Mention(act, role, lang, f"{lang}-c1", Name(Span(0, len(form)), form))


def _entities(*mentions: Mention) -> list[Entity]:
    return list(dict.fromkeys(identity.entity for identity in persons_of(mentions).values()))


def _people(*mentions: Mention) -> list[str]:
    return [person.id for person in _entities(*mentions)]


def test_one_person_in_two_scripts() -> None:
    russian, english = _mention("Л. Орлов", "ru"), _mention("L. Orlov")
    (person,) = _entities(russian, english)
    assert person.id == "p-orlov"
    assert person.forms == (Form("ru", "Л. Орлов"), Form("en", "L. Orlov"))


def test_initials_that_languages_write_differently_do_not_part_a_person() -> None:
    assert _people(_mention("И. Лемех", "ru"), _mention("J. Lemekh")) == ["p-lemekh"]


@pytest.mark.parametrize("act", [0, 1])
def test_other_initials_part_people_of_one_language(act: int) -> None:
    assert _people(_mention("L. Orlov"), _mention("V. Orlov", act=act)) == ["p-orlov", "p-orlov-2"]


def test_a_bare_surname_may_be_anybody_with_it() -> None:
    assert _people(_mention("L. Orlov"), _mention("Orlov", act=1)) == ["p-orlov"]


def test_spouses_are_two() -> None:
    sent, received = _mention("L. Orlov"), _mention("Orlov", role="received")
    assert _people(sent, received) == ["p-orlov", "p-orlov-2"]


def test_between_acts_a_likeness_is_not_enough() -> None:
    one, other = _mention("Орлов", "ru"), _mention("Orlow", act=1)
    assert _people(one, other) == ["p-orlov", "p-orlow"]
    assert len(_people(_mention("Орлов", "ru"), _mention("Orlow"))) == 1


def test_the_same_form_is_listed_once() -> None:
    (person,) = _entities(_mention("Orlov"), _mention("Orlov", act=1))
    assert person.forms == (Form("en", "Orlov"),)


def test_nobody_is_no_person() -> None:
    assert persons_of([]) == {}
