"""CMIF: what is known of letters, and nothing that is not."""

from collections.abc import Mapping
from dataclasses import replace

import msgspec
import pytest

from pipeline.config import Config, Edition
from pipeline.exchange.cmif import NAME, export
from pipeline.exchange.outcome import Outcome
from pipeline.model import Act, Action, Dating, Document, Entity, Form, Kind, Party
from pipeline.tei import XML_ID, Element, local, parse, path
from tests.unit.documents import block, document, encoded, letter, text_of, version
from tests.unit.editions import CONFIG, mismatch, parallel


def _without(**public: str) -> Config:
    """The full configuration with other words for its publication."""
    stated = msgspec.structs.replace(CONFIG.publication, **public)
    return msgspec.structs.replace(CONFIG, publication=stated)


def _exported(*made: Document, config: Config = CONFIG) -> Outcome:
    return export([encoded(one, config) for one in made])


def _cmif(*made: Document, config: Config = CONFIG) -> Element:
    return parse(_exported(*made, config=config).files[NAME], NAME)


def _letter(*actions: Action) -> Document:
    made = letter(block("en-p1", Kind.PARAGRAPH, "It rains."))
    return replace(made, acts=(Act("corr-en", ("en",), "letter", actions),))


def _action(made: Document, kind: str) -> Element:
    (found,) = (a for a in _cmif(made).iter(path("correspAction")) if a.get("type") == kind)
    return found


def _dating(value: Mapping[str, str], evidence: str = "internal") -> Dating:
    return Dating("then", tuple(value.items()), evidence, "en-p1")


def test_an_edition_without_letters_has_no_file() -> None:
    assert export([]) == Outcome({})


@pytest.mark.parametrize(
    ("config", "missing"),
    [
        (_without(publisher=""), "a publisher"),
        (_without(uri=""), "an address"),
        (Config(publication=CONFIG.publication, editors=CONFIG.editors), "a date"),
        (Config(publication=CONFIG.publication, edition=CONFIG.edition), "an editor"),
    ],
)
def test_what_is_missing_is_told_and_not_made_up(config: Config, missing: str) -> None:
    outcome = _exported(_letter(Action("sent")), config=config)
    assert outcome.files == {}
    (found,) = outcome.findings
    assert (found.code, found.path) == ("EXP001", "edition.toml")
    assert missing in found.message


def test_all_that_is_missing_is_told_at_once() -> None:
    (found,) = _exported(_letter(Action("sent")), config=Config()).findings
    assert found.message.count("(") == 4


def test_a_file_from_elsewhere_without_any_statement_lacks_everything() -> None:
    root = parse(b'<TEI xmlns="http://www.tei-c.org/ns/1.0"><text/></TEI>', "other.xml")
    (found,) = export([root]).findings
    assert found.message.count("(") == 4


def test_unknown_people_are_said_to_be_unknown() -> None:
    made = _letter(Action("sent", dating=_dating({"when": "1910-05-05"})))
    for kind in ("sent", "received"):
        assert [text_of(name) for name in _action(made, kind).iter(path("persName"))] == ["unknown"]
    found = _exported(made).findings
    assert [f.code for f in found] == ["EXP002", "EXP002"]
    assert {word for f in found for word in ("sender", "addressee") if word in f.message} == {
        "sender", "addressee",
    }  # fmt: skip
    assert {f.path for f in found} == {"page.txt"}


def test_known_people_raise_no_finding() -> None:
    sender = Party("person", "Orlov", "p-orlov", "en-p1", "en")
    office = Party("other", "the Board", "", "en-p1", "en")
    made = _letter(Action("sent", (sender,)), Action("received", (office,)))
    assert _exported(made).findings == ()
    (name,) = _action(made, "sent")
    (body,) = _action(made, "received")
    assert (local(name), text_of(name)) == ("persName", "Orlov")
    assert (local(body), text_of(body)) == ("orgName", "the Board")
    assert name.get("ref") is None


def test_a_guess_is_handed_on_as_one() -> None:
    sender = Party("person", "Orlov", "p-orlov", "en-p1", "en", cert="low")
    place = Party("place", "Gorodok", "", "en-p1", "en", cert="medium")
    made = _action(_letter(Action("sent", (sender,), place)), "sent")
    assert [(local(e), e.get("cert")) for e in made] == [
        ("persName", "low"),
        ("placeName", "medium"),
    ]


def test_a_person_with_an_address_keeps_it() -> None:
    sender = Party("person", "Orlov", "p-orlov", "en-p1", "en")
    root = encoded(_letter(Action("sent", (sender,))), CONFIG)
    (name,) = root.iterfind(f".//{path('correspAction/persName')}")
    name.set("ref", "https://d-nb.info/gnd/1")
    made = parse(export([root]).files[NAME], NAME)
    refs = [e.get("ref") for e in made.iter(path("persName"))]
    assert "https://d-nb.info/gnd/1" in refs


def test_names_have_the_address_that_the_authority_gives_them() -> None:
    sender = Party("person", "Orlov", "p-orlov", "en-p1", "en", evidence="conjecture")
    copied = Party("person", "Belov", "p-belov", "en-p1", "en")
    place = Party("place", "Gorodok", "pl-gorodok", "en-p1", "en")
    to, cc = (Action("received", (copied,), subtype=part) for part in ("to", "cc"))
    made = _letter(Action("sent", (sender,), place), to, cc)
    ids = (("GND", "118540238"), ("Wikidata", "Q1"))
    made = replace(
        made,
        persons=(
            Entity("p-orlov", (Form("en", "Orlov"),), ids),
            Entity("p-belov", (Form("en", "Belov"),), (("VIAF", "24602065"),)),
        ),
        places=(Entity("pl-gorodok", (Form("en", "G"),), (*ids, ("GeoNames", "524901"))),),
    )
    refs = [name.get("ref") for kind in ("sent", "received") for name in _action(made, kind)]
    assert refs == [
        "https://d-nb.info/gnd/118540238", "https://sws.geonames.org/524901",
        "https://viaf.org/viaf/24602065", "https://viaf.org/viaf/24602065",
    ]  # fmt: skip
    assert _action(made, "sent")[0].get("evidence") == "conjecture"


@pytest.mark.parametrize(
    ("value", "written"),
    [
        ({"when": "1910-05-05"}, {"when": "1910-05-05"}),
        ({"from": "1910-05-05", "to": "1910-05-07"}, {"from": "1910-05-05", "to": "1910-05-07"}),
        (
            {"notBefore": "1910-05-01", "notAfter": "1910-05-10"},
            {"notBefore": "1910-05-01", "notAfter": "1910-05-10"},
        ),
        ({"when": "--05-05"}, None),
        ({}, None),
    ],
)
def test_dates_have_a_year_or_are_left_out(
    value: dict[str, str], written: dict[str, str] | None
) -> None:
    date = _action(_letter(Action("sent", dating=_dating(value))), "sent").find(path("date"))
    assert (None if date is None else dict(date.attrib)) == written


def test_a_guessed_date_says_so() -> None:
    guessed = _letter(Action("sent", dating=_dating({"when": "1910"}, "conjecture")))
    (date,) = _action(guessed, "sent").iter(path("date"))
    assert date.get("evidence") == "conjecture"


def test_the_place_is_given_as_it_stands() -> None:
    place = Party("place", "Gorodok", "", "en-p1", "en")
    (found,) = _action(_letter(Action("sent", place=place)), "sent").iter(path("placeName"))
    assert text_of(found) == "Gorodok"


def test_each_act_of_a_page_has_an_address_of_its_own() -> None:
    made = mismatch()
    keys = [(act.get("key"), act.get("ref")) for act in _cmif(made).iter(path("correspDesc"))]
    address = f"https://mill.example/letters/{made.id}"
    assert keys == [(f"{made.id}.ru", f"{address}#ru"), (f"{made.id}.en", f"{address}#en")]


def test_a_page_of_one_act_is_named_by_itself() -> None:
    made = parallel()
    (act,) = _cmif(made).iter(path("correspDesc"))
    assert (act.get("key"), act.get("ref")) == (made.id, f"https://mill.example/letters/{made.id}")


def test_all_letters_name_the_one_edition_they_are_in() -> None:
    made = _cmif(parallel(), mismatch())
    (edition,) = made.iter(path("bibl"))
    sources = {act.get("source") for act in made.iter(path("correspDesc"))}
    assert sources == {f"#{edition.get(XML_ID)}"}


def test_editor_publisher_and_licence_are_the_editions() -> None:
    header = _cmif(parallel())
    assert [text_of(e) for e in header.iter(path("editor"))] == ["A. Editor"]
    assert [text_of(e) for e in header.iter(path("publisher"))] == ["The mill"]
    assert [e.get("target") for e in header.iter(path("licence"))] == [CONFIG.publication.licence]
    title = header.find(f".//{path('titleStmt/title')}")
    assert text_of(title) == "Letters from the mill"
    (date,) = header.iterfind(f".//{path('publicationStmt/date')}")
    assert date.get("when") == "2026-01-31"


def test_without_a_licence_none_is_claimed() -> None:
    made = _cmif(parallel(), config=_without(licence=""))
    assert not list(made.iter(path("licence")))
    (availability,) = made.iter(path("availability"))
    assert availability.get("status") == "unknown"


def test_an_edition_without_a_title_is_called_letters() -> None:
    nameless = Config(
        edition=Edition(date=CONFIG.edition.date),
        publication=CONFIG.publication,
        editors=CONFIG.editors,
    )
    title = _cmif(parallel(), config=nameless).find(f".//{path('titleStmt/title')}")
    assert text_of(title) == "Letters"


def test_footnote_marks_are_no_part_of_a_name() -> None:
    made = document(version("en", block("en-p1", Kind.PARAGRAPH, "It rains.")))
    root = encoded(made, CONFIG)
    (act,) = root.iter(path("correspDesc"))
    act.clear()
    act.append(parse(
        b'<correspAction xmlns="http://www.tei-c.org/ns/1.0" type="sent"><persName>Orlov'
        b'<ref type="noteAnchor">3</ref>\n  junior</persName></correspAction>', "x"))  # fmt: skip
    names = [text_of(e) for e in parse(export([root]).files[NAME], NAME).iter(path("persName"))]
    assert names == ["Orlov junior", "unknown"]
