"""CSV tables: columns, quotation, ids that join."""

import csv
import io
from dataclasses import replace

from pipeline.config import Config
from pipeline.exchange.tables import ENTRIES, LETTERS, LINKS, SEGMENTS, export
from pipeline.model import Act, Action, Dating, Document, Entity, Form, Kind, Party
from tests.unit.documents import block, encoded, letter
from tests.unit.editions import CONFIG, mismatch, parallel, trilingual


def _files(*made: Document, config: Config = CONFIG) -> dict[str, bytes]:
    return export([encoded(one, config) for one in made]).files


def _rows(name: str, *made: Document) -> list[dict[str, str]]:
    text = _files(*made)[name].decode()
    return list(csv.DictReader(io.StringIO(text, newline=""), strict=True))


def _said(text: str) -> Document:
    return letter(block("en-p1", Kind.PARAGRAPH, text))


def test_an_edition_without_letters_has_tables_without_rows() -> None:
    files = export([]).files
    heads = {name: data.decode().rstrip("\r\n").split(",") for name, data in files.items()}
    assert heads == {
        "letters.csv": list(LETTERS),
        "segments.csv": list(SEGMENTS),
        "links.csv": list(LINKS),
        "persons.csv": list(ENTRIES["person"]),
        "places.csv": list(ENTRIES["place"]),
        "organisations.csv": list(ENTRIES["org"]),
    }


def test_rows_end_as_the_standard_wants() -> None:
    for data in _files(parallel()).values():
        assert data.endswith(b"\r\n")
        assert data.count(b"\n") == data.count(b"\r\n")


def test_text_with_commas_quotation_marks_and_other_alphabets_comes_back_whole() -> None:
    text = 'He said "no, never", and left; «нет», — сказал он, 100 %.'
    (row,) = _rows("segments.csv", _said(text))
    assert row["text"] == text


def test_a_segment_names_its_letter_version_block_and_language() -> None:
    (row,) = _rows("segments.csv", _said("It rains."))
    assert row == {
        "segment": "d-undated-00000000.en-p1-s1",
        "letter": "d-undated-00000000",
        "version": "en",
        "language": "en",
        "block": "en-p1",
        "text": "It rains.",
    }


def test_a_sentence_in_another_language_says_so() -> None:
    foreign = replace(block("en-p1", Kind.PARAGRAPH, "Il pleut."), lang="fr")
    (row,) = _rows("segments.csv", letter(foreign))
    assert (row["version"], row["language"]) == ("en", "fr")


def test_footnote_marks_are_left_out_of_sentences() -> None:
    texts = [row["text"] for row in _rows("segments.csv", parallel())]
    assert "The boats are sold, and nobody wept." in texts


def test_a_letter_is_one_row_and_a_wrong_pair_two() -> None:
    assert [row["versions"] for row in _rows("letters.csv", parallel())] == ["ru | en"]
    rows = _rows("letters.csv", mismatch())
    assert [row["versions"] for row in rows] == ["ru", "en"]
    assert [row["genre"] for row in rows] == ["telegram", "letter"]
    assert {row["verdict"] for row in rows} == {"mismatch"}
    assert len({row["act"] for row in rows}) == 2


def test_who_when_and_where() -> None:
    (row,) = _rows("letters.csv", parallel())
    assert (row["date"], row["sender"], row["addressee"], row["place"]) == (
        "1910-05-05", "Л. Орлов", "А.С. Белов", "Городок",
    )  # fmt: skip
    assert row["source"] == "page.txt"


def _acted(*actions: Action) -> Document:
    return replace(_said("It rains."), acts=(Act("corr-en", ("en",), "", actions),))


def test_bounds_of_a_date_have_columns_of_their_own() -> None:
    for names in (("from", "to"), ("notBefore", "notAfter")):
        value = ((names[0], "1910-05-01"), (names[1], "1910-05-10"))
        made = _acted(Action("sent", dating=Dating("then", value, "internal", "en-p1")))
        (row,) = _rows("letters.csv", made)
        assert (row["date"], row["not_before"], row["not_after"]) == (
            "", "1910-05-01", "1910-05-10",
        )  # fmt: skip
        assert row["edtf"] == "1910-05-01/1910-05-10"


def test_several_people_share_a_field() -> None:
    people = tuple(Party("person", name, f"p-{name}", "en-p1", "en") for name in ("Orlov", "Zorin"))
    (row,) = _rows("letters.csv", _acted(Action("sent", people)))
    assert row["sender"] == "Orlov | Zorin"


def test_what_is_not_known_is_empty() -> None:
    (row,) = _rows("letters.csv", _acted(Action("sent")))
    empty = {name for name, value in row.items() if not value}
    assert empty == {
        "date", "not_before", "not_after", "edtf", "genre", "sender", "sender_id", "addressee",
        "addressee_id", "copy", "copy_id", "place", "place_id",
    }  # fmt: skip


def test_links_name_segments_by_the_ids_these_have() -> None:
    known = {row["segment"] for row in _rows("segments.csv", trilingual())}
    rows = _rows("links.csv", trilingual())
    assert [(row["left"], row["right"]) for row in rows] == [
        ("d-undated-00000000.ru-p1-s1", "d-undated-00000000.en-p1-s1"),
        ("d-undated-00000000.ru-p1-s1", "d-undated-00000000.es-p1-s1"),
    ]
    assert {row[side] for row in rows for side in ("left", "right")} <= known
    assert {(row["certainty"], row["reviewed"]) for row in rows} == {("", "no")}


def test_a_wrong_pair_has_no_links() -> None:
    assert _rows("links.csv", mismatch()) == []


def _known() -> Document:
    ids = (("authority", "orlov"), ("GND", "118540238"))
    orlov = Entity("p-orlov", (Form("en", "Orlov, Lev"), Form("ru", "Л. Орлов")), ids, "1870")
    belov = Entity("p-belov", (Form("en", "A. Belov"),))
    gorodok = Entity("pl-gorodok", (Form("en", "Gorodok"),), (("GeoNames", "524901"),))
    sender = Party("person", "Orlov, Lev", "p-orlov", "en-p1", "en")
    other = Party("person", "A. Belov", "p-belov", "en-p1", "en")
    office = Party("other", "the Board", "", "en-p1", "en")
    place = Party("place", "Gorodok", "pl-gorodok", "en-p1", "en")
    made = _acted(
        Action("sent", (sender,), place),
        Action("received", (office,), subtype="to"),
        Action("received", (other, office), subtype="cc"),
    )
    return replace(made, persons=(orlov, belov), places=(gorodok,))


def test_names_have_the_ids_of_the_authority_or_of_their_letter() -> None:
    (row,) = _rows("letters.csv", _known())
    named = {name: row[name] for name in row if name.split("_")[0] in _ROLES}
    assert named == {
        "sender": "Orlov, Lev", "sender_id": "orlov",
        "addressee": "the Board", "addressee_id": "",
        "copy": "A. Belov | the Board", "copy_id": "d-undated-00000000.p-belov | ",
        "place": "Gorodok", "place_id": "d-undated-00000000.pl-gorodok",
    }  # fmt: skip


_ROLES = frozenset({"sender", "addressee", "copy", "place"})


def test_an_entry_of_the_authority_is_one_in_all_letters() -> None:
    again = replace(_known(), id="d-undated-00000001")
    first, second, third = _rows("persons.csv", _known(), again)
    assert first == {
        "person": "orlov", "name": "Orlov, Lev", "forms": "Л. Орлов", "born": "1870", "died": "",
        "gnd": "118540238", "viaf": "", "wikidata": "",
    }  # fmt: skip
    assert [second["person"], third["person"]] == [
        "d-undated-00000000.p-belov", "d-undated-00000001.p-belov",
    ]  # fmt: skip
    assert {row["geonames"] for row in _rows("places.csv", _known(), again)} == {"524901"}
