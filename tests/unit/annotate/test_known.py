"""Who in the authority a name stands for: never more than the name says."""

import pytest

from pipeline.annotate.known import Level, Match, find, known
from pipeline.annotate.people import Identity, Mention, persons_of
from pipeline.authority import Authority, read
from pipeline.model import Form, Span
from pipeline.notation.names import Name

_PERSONS = """id,name,name_ru,forms_ru,name_en
kag,"Каганович, Лазарь Моисеевич",,,
orlov,,"Орлов, Лев Андреевич",Лёва|Ст. Орлов,"Orlov, Lev"
pavel,,"Орлов, Павел",,
orlova,,"Орлова, Надежда Ивановна",Нюша,
zorin,,Зорин Пётр Ильич,П. З.,
may,"May, Theresa",,,
belov,,Белов,,
holm,"Holm, Anna von",,,
"""
AUTHORITY = read({"persons.csv": _PERSONS.encode()})


def _found(name: str, lang: str, case: str = "") -> tuple[str, str]:
    match = find(known(AUTHORITY), name, lang, case=case)
    return match.level.name, " ".join(entry.id for entry in match.entries)


@pytest.mark.parametrize(
    ("name", "lang", "level", "ids"),
    [
        ("Л.М. Кагановичу", "ru", "FULL", "kag"),
        ("Каганович, Л. М.", "ru", "FULL", "kag"),
        ("Каганович Л.М.", "ru", "FULL", "kag"),
        ("Лазаря Моисеевича Кагановича", "ru", "FULL", "kag"),
        ("товарищу Кагановичу", "ru", "SURNAME", "kag"),
        ("Lazar Kaganovich", "en", "FULL", "kag"),
        ("L. Kaganowitsch", "de", "SPELLING", "kag"),
        ("M. Kaganovich", "en", "NONE", ""),
        ("Каганов", "ru", "NONE", ""),
        ("L. Orlow", "de", "FULL", "orlov"),
        ("P. Orloff", "fr", "FULL", "pavel"),
        ("M. Orlova", "fr", "SURNAME", "orlova"),
        ("P. Orlof", "fr", "SPELLING", "pavel"),
        ("Орлов", "ru", "SURNAME", "orlov pavel"),
        ("Орловский", "ru", "NONE", ""),
        ("Orlov's", "en", "SURNAME", "orlov pavel"),
        ("Н.И. Орловой", "ru", "FULL", "orlova"),
        ("N. Orlova", "en", "FULL", "orlova"),
        ("L. Orlova", "en", "NONE", ""),
        ("Orlova", "en", "SURNAME", "orlova"),
        ("Лёве", "ru", "LISTED", "orlov"),
        ("Лев", "ru", "GIVEN", "orlov"),
        ("Лев Андреевич", "ru", "GIVEN", "orlov"),
        ("Лев Павлович", "ru", "NONE", ""),
        ("Нюша", "ru", "LISTED", "orlova"),
        ("А. Нюша", "ru", "NONE", ""),
        ("Pjotr Sorin", "de", "SPELLING", "zorin"),
        ("Peter Zorin", "en", "FULL", "zorin"),
        ("П. З.", "ru", "LISTED", "zorin"),
        ("З.", "ru", "NONE", ""),
        ("Л. П. Орлов", "ru", "NONE", ""),
        ("Theresa May", "en", "LISTED", "may"),
        ("А. Белов", "ru", "SURNAME", "belov"),
        ("Белов", "ru", "LISTED", "belov"),
        ("Anna von Holm", "de", "LISTED", "holm"),
        ("Frau von Holm", "de", "SURNAME", "holm"),
        ("Бѣлов", "ru", "LISTED", "belov"),
    ],
)
def test_how_much_of_a_name_an_entry_has(name: str, lang: str, level: str, ids: str) -> None:
    assert _found(name, lang) == (level, ids)


def test_the_case_tells_a_man_from_a_woman() -> None:
    assert _found("Орлова", "ru") == ("SURNAME", "orlova orlov pavel")
    assert _found("Орлова", "ru", "nomn") == ("SURNAME", "orlova")
    assert _found("Орлова", "ru", "gent") == ("SURNAME", "orlova orlov pavel")


def test_nobody_is_found_among_nobody() -> None:
    assert find(known(Authority()), "Орлов", "ru") == Match()
    assert (Match().certain, Match().open) == (None, False)


def test_in_a_translation_by_software_only_forms_of_its_language_count() -> None:
    people = known(AUTHORITY)
    assert find(people, "L. Kaganovich", "en", own=True).level is Level.FULL
    assert find(people, "N. Orlova", "en", own=True) == Match()
    assert find(people, "Lev Orlov", "en", own=True).level is Level.LISTED


def _identities(*names: tuple[str, str, str]) -> list[Identity]:
    mentions = [
        Mention(0, role, lang, f"{lang}-{i}", Name(Span(0, len(form)), form))
        for i, (role, lang, form) in enumerate(names)
    ]
    return list(persons_of(mentions, known(AUTHORITY)).values())


def _told(*names: tuple[str, str, str]) -> list[tuple[str, str, str]]:
    return [
        (identity.entity.id, identity.cert, " ".join(query.code for query in identity.asked))
        for identity in _identities(*names)
    ]


def test_a_full_name_is_certain_and_cited_as_the_authority_does() -> None:
    (one,) = _identities(("sent", "ru", "Л. Орлов"))
    assert (one.entity.id, one.cert, one.asked) == ("p-orlov", "", ())
    assert one.cited == Form("ru", "Орлов, Лев Андреевич")
    assert one.entity.forms == (Form("ru", "Орлов, Лев Андреевич"), Form("ru", "Л. Орлов"))
    assert one.entity.ids == (("authority", "orlov"),)


def test_a_surname_that_two_have_is_asked_about() -> None:
    (one,) = _identities(("sent", "ru", "Орлов"))
    assert (one.entity.ids, one.cert) == ((), "low")
    (query,) = one.asked
    assert query.code == "ANN040"
    assert "orlov (Орлов, Лев Андреевич) or pavel (Орлов, Павел)" in query.words


def test_a_surname_alone_is_a_guess() -> None:
    assert _told(("sent", "ru", "Каганович")) == [("p-kag", "medium", "ANN041")]


def test_a_fuller_name_in_the_same_part_settles_a_surname() -> None:
    made = _told(("received", "ru", "П. Орлов"), ("received", "en", "Orlov"))
    assert made == [("p-pavel", "", ""), ("p-pavel", "", "")]


def test_nobody_writes_to_themselves() -> None:
    made = _told(("received", "ru", "П. Орлов"), ("sent", "ru", "Орлов"))
    assert made == [("p-pavel", "", ""), ("p-orlov", "medium", "ANN041")]
    made = _told(("received", "ru", "Каганович"), ("sent", "ru", "Каганович"))
    assert [cert for _, cert, _ in made] == ["low", "low"]


def test_a_given_name_alone_names_nobody() -> None:
    assert _told(("sent", "ru", "Лев")) == [("p-lev", "low", "ANN040")]


def test_names_that_the_authority_does_not_know_are_entries_of_their_own() -> None:
    assert _told(("sent", "ru", "И. Орлов")) == [("p-orlov", "", "")]
    made = _told(("sent", "ru", "Л. Орлов"), ("received", "ru", "И. Орлов"))
    assert [ref for ref, _, _ in made] == ["p-orlov", "p-orlov-2"]
