"""The header: what it says of a page, what a configuration adds, and that nothing is made up."""

import datetime
from collections.abc import Iterator
from dataclasses import replace

import pytest

from pipeline.config import Config, Edition, Editor, Publication
from pipeline.model import (
    Act,
    Action,
    Dating,
    Document,
    Kind,
    Machine,
    Party,
    Relation,
    Role,
    Where,
)
from pipeline.tei import NS, Element, local, path
from pipeline.validate import validate
from tests.unit.documents import (
    block,
    document,
    encoded,
    judged,
    letter,
    text_of,
    version,
)

_FULL = Config(
    edition=Edition(
        title="Letters from the mill",
        description="All letters of one mill.",
        version="2.1",
        date=datetime.date(2026, 1, 31),
    ),
    publication=Publication(
        publisher="The mill",
        place="Gorodok",
        licence="https://creativecommons.org/licenses/by/4.0/",
        licence_text="CC BY 4.0",
        uri="https://mill.example/letters/",
    ),
    editors=(
        Editor("ed", "A. Editor", "editing", "https://orcid.org/0000"),
        Editor("b", "B", "proof"),
    ),
)


def _letter() -> Document:
    return letter(block("en-p1", Kind.PARAGRAPH, "It rains and the mill stands still."))


def _header(made: Document, config: Config | None = None) -> Element:
    header = encoded(made, config).find(path("teiHeader"))
    assert header is not None
    return header


def _find(header: Element, steps: str) -> Element:
    found = header.find(f".//{path(steps)}")
    assert found is not None, steps
    return found


def _texts(header: Element, steps: str) -> list[str]:
    return [text_of(found) for found in header.iterfind(f".//{path(steps)}")]


def _years(header: Element) -> Iterator[str]:
    """Every date that the header gives as a value."""
    for element in header.iter():
        for name in ("when", "from", "to", "notBefore", "notAfter"):
            if element.get(name):
                yield element.get(name, "")


def test_without_configuration_nothing_is_made_up() -> None:
    header = _header(_letter())
    assert _texts(header, "publisher") == ["No publisher is configured."]
    assert _find(header, "availability").get("status") == "unknown"
    assert list(_years(header)) == []
    for tag in ("licence", "pubPlace", "seriesStmt", "editor", "author", "creation", "country"):
        assert header.find(f".//{{{NS}}}{tag}") is None, tag
    assert [e.get("type") for e in header.iterfind(f".//{path('publicationStmt/idno')}")] == [
        "documentID", "sourceFile", "sourceSHA256",
    ]  # fmt: skip
    assert _find(header, "edition").get("n") is None


def test_a_full_configuration_is_said_where_it_belongs() -> None:
    header = _header(_letter(), _FULL)
    assert _texts(header, "publicationStmt/publisher") == ["The mill"]
    assert _texts(header, "publicationStmt/pubPlace") == ["Gorodok"]
    assert _texts(header, "seriesStmt/title") == ["Letters from the mill"]
    assert _texts(header, "projectDesc/p") == ["All letters of one mill."]
    assert _find(header, "licence").get("target") == _FULL.publication.licence
    assert text_of(_find(header, "licence")) == "CC BY 4.0"
    assert _find(header, "edition").get("n") == "2.1"
    assert set(_years(header)) == {"2026-01-31"}
    assert _texts(header, "respStmt/persName") == ["A. Editor", "B"]
    assert validate(encoded(_letter(), _FULL), "page.xml") == ()


def test_the_address_of_a_document_is_below_that_of_its_edition() -> None:
    header = _header(_letter(), _FULL)
    assert "https://mill.example/letters/d-undated-00000000" in _texts(header, "idno")


def test_a_licence_without_a_name_is_named_by_its_address() -> None:
    config = Config(publication=Publication(licence="https://licence.example/1"))
    assert text_of(_find(_header(_letter(), config), "licence")) == "https://licence.example/1"


def test_a_text_without_heading_is_cited_by_its_first_words() -> None:
    title = _find(_header(_letter()), "titleStmt/title")
    assert (title.get("rend"), text_of(title)) == ("incipit", "It rains and the mill stands still.")
    long = letter(block("en-p1", Kind.PARAGRAPH, "one two three four five six seven eight nine"))
    assert text_of(_find(_header(long), "titleStmt/title")).endswith("seven eight…")


def test_a_text_of_nothing_but_sources_is_cited_all_the_same() -> None:
    made = letter(block("en-src1", Kind.SOURCE, "Source: Letters, p. 5."))
    assert text_of(_find(_header(made), "titleStmt/title")) == "Source: Letters, p. 5."


@pytest.mark.parametrize(
    ("relation", "types"),
    [
        (Relation.PARALLEL, ["main", "parallel", "sub"]),
        (Relation.PARTIAL, ["main", "parallel", "sub"]),
        (Relation.MISMATCH, ["main", "main", "sub"]),
        (Relation.UNDECIDED, ["main", "main", "sub"]),
    ],
)
def test_the_title_of_a_translation_is_parallel(relation: Relation, types: list[str]) -> None:
    made = replace(_pair(), alignments=(judged("ru", "en", relation),))
    titles = _header(made).iterfind(f".//{path('titleStmt/title')}")
    assert [title.get("type") for title in titles] == types


def _pair() -> Document:
    return document(
        version("ru", block("ru-p1", Kind.PARAGRAPH, "Идёт дождь."), role=Role.ORIGINAL),
        version("en", block("en-p1", Kind.PARAGRAPH, "It rains.", line=2), role=Role.TRANSLATION),
    )


def _translated(*langs: str, line: int = 4) -> Document:
    made = _pair()
    machine = Machine("AI translated", line)
    versions = (replace(v, machine=machine if v.lang in langs else None) for v in made.versions)
    return replace(made, versions=tuple(versions))


def test_software_is_named_as_software_and_never_as_author_or_editor() -> None:
    header = _header(_translated("en"))
    statement = _find(header, "titleStmt/respStmt")
    assert "machine translation into English (the page says “AI translated”" in text_of(statement)
    assert statement.get("source") == "ln:3,4"
    assert [e.get("type") for e in statement.iterfind(path("name"))] == ["software"]
    assert header.find(f".//{{{NS}}}author") is None
    assert _texts(header, "classCode") == ["trainedAlgorithmicMedia"]
    assert "en-t-ru-t0-und" in " ".join(_texts(header, "language"))


def test_a_statement_without_a_line_points_nowhere() -> None:
    assert _find(_header(_translated("en", line=0)), "titleStmt/respStmt").get("source") is None


def test_where_all_is_translated_the_language_of_the_source_is_not_known() -> None:
    languages = _texts(_header(_translated("ru", "en")), "language")
    assert all("-t-und-t0-und" in words for words in languages)


def test_without_software_nobody_is_said_to_have_translated() -> None:
    header = _header(_pair())
    assert header.find(f".//{path('titleStmt/respStmt')}") is None
    assert header.find(f".//{{{NS}}}classCode") is None


def test_shares_of_languages_make_a_hundred() -> None:
    made = document(*(version(lang, block(f"{lang}-p1", Kind.PARAGRAPH, "abc")) for lang in "xyz"))
    shares = [
        int(element.get("usage", ""))
        for element in _header(made).iterfind(f".//{path('langUsage/language')}")
    ]
    assert sum(shares) == 100
    assert max(shares) - min(shares) == 1


def test_words_are_counted_for_each_version() -> None:
    measures = list(_header(_pair()).iterfind(f".//{path('extent/measure')}"))
    assert [(m.get("corresp"), m.get("quantity")) for m in measures] == [("#ru", "2"), ("#en", "2")]
    assert text_of(measures[0]) == "2 words (Russian)"


def test_a_language_without_a_name_here_is_called_by_its_tag() -> None:
    made = document(version("vo", block("vo-p1", Kind.PARAGRAPH, "Reinos.")))
    assert _texts(_header(made), "language") == ["vo"]


def test_tags_are_counted_as_they_are() -> None:
    root = encoded(_pair())
    (usage,) = root.iter(path("tagUsage"))
    assert (usage.get("gi"), usage.get("occurs"), usage.get("withId")) == ("s", "2", "2")


def test_furniture_stands_in_the_notes_with_its_lines() -> None:
    back = replace(block("f3", Kind.BACKLINK, "← Back"), where=Where("page.txt", 3, 3))
    header = _header(document(*_letter().versions, furniture=(back,)))
    (item,) = header.iterfind(f".//{path('notesStmt/note/list/item')}")
    assert (text_of(item), item.get("source"), item.get("n")) == ("← Back", "ln:2,3", "3")
    assert item.get("ana") == "#furniture-backlink"
    assert _header(_letter()).find(f".//{{{NS}}}notesStmt") is None


def _act(*actions: Action, rejected: tuple[Dating, ...] = ()) -> Document:
    made = _letter()
    return replace(made, acts=(Act("corr-en", ("en",), "letter", actions, rejected),))


def test_an_act_of_which_nothing_is_known_says_so() -> None:
    act = _find(_header(_act(Action("sent"))), "correspDesc")
    assert [local(child) for child in act] == ["note"]


def test_an_act_says_who_wrote_when_and_where() -> None:
    sender = Party("person", "L. Orlov", "p-orlov", "en-c1", "en")
    office = Party("other", "the Chief of the Works", "", "en-h", "en")
    place = Party("place", "Gorodok", "", "en-d", "en")
    day = Dating("5 May 1910", (("when", "1910-05-05"),), "internal", "en-d")
    other = Dating("6 May 1910", (("when", "1910-05-06"),), "external", "f1")
    sent = Action("sent", (sender,), place, day)
    header = _header(_act(sent, Action("received", (office,)), rejected=(other,)))
    act = _find(header, "correspDesc")
    assert [[local(part) for part in action] for action in act] == [
        ["persName", "placeName", "date", "note"], ["rs"],
    ]  # fmt: skip
    dates = list(act.iter(path("date")))
    assert [(date.get("when"), date.get("evidence")) for date in dates] == [
        ("1910-05-05", None), ("1910-05-06", "external"),
    ]  # fmt: skip
    assert _texts(header, "creation/date") == ["5 May 1910"]
    assert _texts(header, "author/persName") == ["L. Orlov"]


def test_an_author_of_two_acts_is_named_once() -> None:
    made = _pair()
    party = Party("person", "Орлов", "p-orlov", "ru-c1", "ru")
    acts = tuple(
        Act(f"corr-{v.id}", (v.id,), "", (Action("sent", (party,)),)) for v in made.versions
    )
    assert _texts(_header(replace(made, acts=acts)), "author") == ["Орлов"]


def test_two_dates_of_creation_stand_side_by_side() -> None:
    made = _pair()
    acts = tuple(
        Act(
            f"corr-{v.id}",
            (v.id,),
            "",
            (Action("sent", dating=Dating(day, (("when", day),), "internal", f"{v.id}-d")),),
        )
        for v, day in zip(made.versions, ("1910-05-05", "1910-05-06"), strict=True)
    )
    assert _texts(_header(replace(made, acts=acts)), "creation") == ["1910-05-05; 1910-05-06"]


def test_the_date_to_sort_by_has_a_year() -> None:
    dated = Dating("5 May", (("when", "--05-05"),), "internal", "en-d")
    assert encoded(_act(Action("sent", dating=dated))).get("n") is None
    dated = Dating("5 May 1910", (("when", "1910-05-05"),), "internal", "en-d")
    assert encoded(_act(Action("sent", dating=dated))).get("n") == "1910-05-05"


def test_the_state_of_a_file_names_what_was_found_out() -> None:
    made = replace(_pair(), alignments=(judged("ru", "en", Relation.MISMATCH),))
    changes = list(_header(made).iterfind(f".//{path('revisionDesc/change')}"))
    assert [change.get("who") for change in changes] == ["#r-align", "#r-conv"]
    assert "ru and en: no translation, not linked" in text_of(changes[0])
    assert len(list(_header(_letter()).iterfind(f".//{path('revisionDesc/change')}"))) == 1
