"""Who signed a letter, and how surely."""

from collections.abc import Iterator

import pytest

from pipeline.annotate.addressing import recipients
from pipeline.annotate.signing import signers
from pipeline.model import Version
from tests.making import reading

TEXT = "Der Dampfer kommt am Montag, und die Kisten stehen noch im alten Lager am Fluss."
LONG = f"{TEXT} {TEXT} {TEXT}"


def _version(*lines: str) -> Version:
    document = reading("\n".join(("Sehr geehrter Herr Zorin,", *lines))).document
    assert document
    return document.versions[0]


def _signed(*lines: str) -> Iterator[tuple[str, str]]:
    return ((one.name.form, one.doubt) for one in signers(_version(*lines)))


@pytest.mark.parametrize(
    ("lines", "found"),
    [
        ((TEXT, "Herzlichst Ihr", "Max Belov"), [("Max Belov", "")]),
        ((TEXT, "Ihr", "A. B."), [("A. B.", "")]),
        ((TEXT, "Ihr Max Belov"), [("Max Belov", "")]),
        ((TEXT, "Dr. Max Belov"), [("Max Belov", "")]),
        ((TEXT, "M. Belov"), [("M. Belov", "")]),
        ((TEXT, "Max Belov"), [("Max Belov", "ANN050")]),
        ((TEXT, "Herzlichst Ihr", "Max", "Olga"), [("Max", ""), ("Olga", "ANN050")]),
        ((TEXT, "Herzlichst", "Max Belov, Gorodok"), [("Max Belov", ""), ("Gorodok", "ANN050")]),
        ((TEXT, "Dein", "Bruder"), []),
        ((TEXT, "Herzlichst", "Gorodok, 3. Mai 1908", "Max Belov"), [("Max Belov", "")]),
        ((LONG, "Herzlichst Ihr", "Max Belov", TEXT), [("Max Belov", "")]),
        ((LONG, "Herzlichst Ihr", "Max Belov", "P.S.", LONG, LONG), [("Max Belov", "")]),
        ((TEXT, "Herzlichst Ihr", "Max Belov", LONG), []),
        ((LONG, "Max Belov", TEXT), []),
        ((TEXT,), []),
    ],
)
def test_who_signed(lines: tuple[str, ...], found: list[tuple[str, str]]) -> None:
    assert list(_signed(*lines)) == found


def test_a_heading_vouches_for_one_name_alone() -> None:
    heading = "Telegramm an A. Belov\n\nGorodok, den 12. Juni 1932\n\n"
    for names, doubts in (("Orlov", [""]), ("Orlov\nGorodok", ["ANN050", "ANN050"])):
        document = reading(f"{heading}{TEXT}\n\n{names}").document
        assert document
        assert [one.doubt for one in signers(document.versions[0])] == doubts


def test_another_signature_after_more_text_is_asked_about() -> None:
    found = list(_signed(LONG, "Ihr", "Max Belov", TEXT, "Ihre", "Anna Sorina"))
    assert found == [("Max Belov", "ANN051"), ("Anna Sorina", "")]


def test_of_two_letters_neither_writer_is_sure() -> None:
    second = ("Lieber Herr Orlov,", TEXT, "Ihre", "Anna Sorina")
    found = list(_signed(LONG, "Ihr", "Max Belov", *second))
    assert found == [("Max Belov", "ANN051"), ("Anna Sorina", "ANN051")]


@pytest.mark.parametrize("again", ["Max Belov", "Max", "M. B.", "M. Belov"])
def test_who_signs_twice_is_one(again: str) -> None:
    assert list(_signed(LONG, "Ihr", "Max Belov", TEXT, "Ihr", again)) == [(again, "")]


@pytest.mark.parametrize(
    ("text", "doubt"),
    [
        ("Dear Sir,\nThe steamer comes on Monday, and the boxes are here.\nMax Belov", "ANN050"),
        ("Милостивый государь!\nПароход придет в понедельник, а ящики стоят.\nБелов", ""),
    ],
)
def test_where_only_names_have_capitals_one_is_trusted(text: str, doubt: str) -> None:
    document = reading(text).document
    assert document
    assert [one.doubt for one in signers(document.versions[0])] == [doubt]


def test_an_address_outranks_the_salutation() -> None:
    text = f"Herrn\nDr. Max Belov\nGorodok IV\n\nLieber Max,\n{TEXT}\nDein\nPeter"
    document = reading(text).document
    assert document
    (one,) = recipients(document.versions[0])
    assert (one.name.form, one.doubt) == ("Max Belov", "")


@pytest.mark.parametrize(
    ("salutation", "found"),
    [
        ("Lieber Max,", [("Max", "ANN052")]),
        ("Lieber Herr Belov,", [("Belov", "")]),
        ("Lieber Freund!", []),
    ],
)
def test_a_salutation_names_the_addressee(salutation: str, found: list[tuple[str, str]]) -> None:
    document = reading(f"{salutation}\n{TEXT}\nIhr\nPeter").document
    assert document
    assert [(one.name.form, one.doubt) for one in recipients(document.versions[0])] == found


def test_a_letter_without_a_salutation_names_nobody() -> None:
    document = reading(f"Gorodok, den 3. Mai 1908\n{TEXT}\nIhr\nPeter").document
    assert document
    assert list(recipients(document.versions[0])) == []
