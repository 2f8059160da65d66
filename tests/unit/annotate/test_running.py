"""Names in running text: what is linked, how surely, and above all what is not."""

import pytest

from pipeline.annotate.running import link_text
from pipeline.authority import Authority, read
from pipeline.model import Document, Kind, Machine, Mark, Span, Version
from tests.unit.documents import block, document, encoded, version

_PERSONS = """id,name_ru,forms_ru,name_en,forms_en
orlov,"Орлов, Лев Андреевич",Лёва,"Orlov, Lev",
orlova,"Орлова, Надежда",Нюша,"Orlova, Nadezhda",
zorin,"Зорин, Пётр",,"Zorin, Pyotr",Zorin
belov1,"Белов, Иван",,,
lukin1,"Лукин, Иван",,,
belov2,"Белов, Степан",,,
lukin2,"Лукин, Степан",,,
kirov,"Киров, Сергей",,,
volkov,"Волков, Фома",,,
may,,,"May, Theresa",
white,,,"White, Ann",
august,,,"August, Karl",
koch,,,"Koch, Anna",
"""
_PLACES = """id,name_ru,forms_ru,name_en
gorodok,Городок,,Gorodok
novgorod,Нижний Новгород,Н.-Новгород,Nizhny Novgorod
kirov-town,Киров,,Kirov
essen,,,Essen
"""
_BODIES = """id,name_ru,name_en,forms_en
port,Портовая контора,Harbour Office,
board,,the Board of Works,Board
"""
AUTHORITY = read(
    {
        "persons.csv": _PERSONS.encode(),
        "places.csv": _PLACES.encode(),
        "organisations.csv": _BODIES.encode(),
    }
)


def _version(text: str, lang: str) -> Version:
    return version(lang, block(f"{lang}-p1", Kind.PARAGRAPH, text))


def _linked(text: str, lang: str, authority: Authority = AUTHORITY) -> Document:
    return link_text(document(_version(text, lang)), authority)


def _told(made: Document) -> list[tuple[str, str, str]]:
    (one,) = made.versions[0].blocks
    return [
        (mark.span.of(one.text), dict(mark.value)["ref"][1:], dict(mark.value)["cert"])
        for mark in one.marks
        if mark.kind in {"person", "place", "org"}
    ]


@pytest.mark.parametrize(
    ("text", "lang", "links"),
    [
        ("Вчера видел Льва Орлова у моста.", "ru", [("Льва Орлова", "p-orlov", "high")]),
        ("Привет Л. А. Орлову и дому.", "ru", [("Л. А. Орлову", "p-orlov", "medium")]),
        ("Письмо т. Орлову отдано.", "ru", []),
        ("Был у Орловых и у Орлова.", "ru", []),
        ("С Н. Орловой говорили.", "ru", [("Н. Орловой", "p-orlova", "high")]),
        ("Лёве передай поклон, и Нюше.", "ru", [("Нюше", "p-orlova", "medium")]),
        ("Мы ехали в Орлов на лошадях.", "ru", []),
        ("Орловский уезд и орлов много.", "ru", []),
        ("На улице Кирова пусто.", "ru", []),
        ("Пароход имени Кирова пришёл.", "ru", []),
        ("Были в Кирове два дня.", "ru", [("Кирове", "pl-kirov-town", "high")]),
        ("Киров пишет редко.", "ru", []),
        ("Сказал т. Киров, что мост готов.", "ru", [("Киров", "p-kirov", "medium")]),
        ("С. Киров пишет.", "ru", [("С. Киров", "p-kirov", "high")]),
        ("Волков здесь много.", "ru", []),
        ("Пришёл Волков с обозом.", "ru", [("Волков", "p-volkov", "medium")]),
        ("Ответ И. Белову послан.", "ru", [("И. Белову", "p-belov1", "medium")]),
        ("ВЧЕРА ОРЛОВ УЕХАЛ", "ru", []),
        (
            "Из Нижнего Новгорода в Городок.",
            "ru",
            [("Нижнего Новгорода", "pl-novgorod", "high"), ("Городок", "pl-gorodok", "high")],
        ),
        ("Городок наш невелик.", "ru", []),
        ("Пишет Портовая контора.", "ru", [("Портовая контора", "o-port", "high")]),
        ("I met Lev Orlov's brother.", "en", [("Lev Orlov", "p-orlov", "high")]),
        ("Yesterday Zorin came to Gorodok.", "en",
         [("Zorin", "p-zorin", "high"), ("Gorodok", "pl-gorodok", "high")]),
        ("Orlov has come.", "en", []),
        ("Orlov has come, and Orlov has gone.", "en",
         [("Orlov", "p-orlov", "medium"), ("Orlov", "p-orlov", "medium")]),
        ("May I ask? In May, or on a day in August.", "en", []),
        ("Mrs. May asked Theresa May.", "en",
         [("May", "p-may", "medium"), ("Theresa May", "p-may", "high")]),
        ("The White House and White Street.", "en", []),
        ("They live in Orlov.", "en", []),
        ("The Gorodok Harbour Board met.", "en", []),
        ("Ask the Harbour Office or the Board.", "en",
         [("Harbour Office", "o-port", "high"), ("Board", "o-board", "high")]),
        ("Der Koch und das Essen kamen spät.", "de", []),
        ("Frau Koch fährt nach Essen.", "de",
         [("Koch", "p-koch", "medium"), ("Essen", "pl-essen", "high")]),
        ("Gestern kam L. Orlow an.", "de", [("L. Orlow", "p-orlov", "high")]),
        ("Rue Orlov, chez M. Zorin.", "fr", [("M. Zorin", "p-zorin", "high")]),
        ("El camarada Zorin llegó a Gorodok.", "es",
         [("Zorin", "p-zorin", "high"), ("Gorodok", "pl-gorodok", "high")]),
    ],
)  # fmt: skip
def test_links(text: str, lang: str, links: list[tuple[str, str, str]]) -> None:
    assert _told(_linked(text, lang)) == links


def test_what_is_not_sure_is_asked_about_once() -> None:
    made = _linked("Был Зорин. Потом ждали Зорина и Лукина, опять Зорин.", "ru")
    assert [query.code for query in made.queries] == ["ANN041", "ANN040"]
    assert "lukin1 (Лукин, Иван) or lukin2 (Лукин, Степан)" in made.queries[1].words
    assert [person.id for person in made.persons] == ["p-zorin"]


def test_a_link_adds_its_entry_with_the_form_in_the_nominative() -> None:
    (person,) = _linked("Видел Льва Орлова и Н. П. Хольма.", "ru").persons
    assert [form.text for form in person.forms] == ["Орлов, Лев Андреевич", "Лев Орлов"]


def test_a_translation_by_software_is_linked_by_forms_of_its_language_only() -> None:
    one = _version("We met Lev Orlov and Sergei Kirov in Kirov.", "en")
    machine = Version("en", "en", one.role, one.blocks, machine=Machine("AI", 1))
    made = link_text(document(machine), AUTHORITY)
    assert _told(made) == [("Lev Orlov", "p-orlov", "high"), ("Kirov", "pl-kirov-town", "high")]


def test_names_under_other_marks_or_across_sentences_stay_as_they_are() -> None:
    text = "Видел Льва Орлова. Был т. Зорин."
    dated = block("ru-p1", Kind.PARAGRAPH, text, Mark("date", Span(6, 12)))
    made = link_text(document(version("ru", dated)), AUTHORITY)
    assert [mark.kind for mark in made.versions[0].blocks[0].marks] == ["date", "person"]


def test_nothing_is_linked_without_an_authority() -> None:
    made = document(_version("Видел Льва Орлова.", "ru"))
    assert link_text(made, Authority()) is made


def test_what_is_linked_is_valid() -> None:
    made = _linked("Видел Льва Орлова в Городке, пишет Портовая контора.", "ru")
    assert [e.get("resp") for e in encoded(made).iter("{*}orgName") if e.get("ref")] == ["#r-conv"]
