"""Pages that hold several letters, and pages that only look like it."""

import pytest

from pipeline.build import Source, convert
from pipeline.capture import Capture
from pipeline.config import Config
from pipeline.readers import layouts, tei
from pipeline.structure.letters import letters
from pipeline.tei import parse
from tests.making import converted, reading

ICE = "The ice is still on the river, and the ferry lies where we left it in the autumn."
FERRY = "The ferry went down the river this morning, and there was not a soul on board."
ЛЕД = "Лед еще стоит на реке, и паром лежит там, где мы его осенью оставили."
ПАРОМ = "Паром ушел вниз по реке сегодня утром, и на нем не было ни души."


def english(day: int, text: str, heading: str = "", signed: str = "L. Orlov") -> str:
    top = f"{heading}\n" if heading else ""
    return f"{top}Gorodok, {day} March 1912\nDear Pyotr,\n{text}\n{signed}\n"


def russian(day: int, text: str, heading: str = "") -> str:
    top = f"{heading}\n" if heading else ""
    return f"{top}Городок, {day} марта 1912 г.\nДорогой Петр!\n{text}\nЛ. Орлов\n"


def parted(text: str) -> tuple[Capture, ...]:
    capture, problem = layouts.read("page.txt", text.encode())
    assert capture is not None, problem
    found = letters(capture)
    numbers = sorted(line.number for part in found for line in part.lines)
    assert numbers == [line.number for line in capture.lines]
    assert [part.part for part in found] == list(range(1, len(found) + 1))
    return found


def texts(text: str) -> list[set[str]]:
    """Which of the four texts each letter of a page has."""
    known = {ICE: "ice", FERRY: "ferry", ЛЕД: "лед", ПАРОМ: "паром"}
    return [{known[x.text] for x in part.lines if x.text in known} for part in parted(text)]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Letter to P. Zorin, 5 March 1912", "Letter to P. Zorin, 9 March 1912"),
        ("№ 12", "№ 13"),
        ("No. 12", "No. 13"),
        ("[12]", "[13]"),
        ("XII", "XIII"),
        ("Letter 12", "Letter 13"),
        ("", "* * *"),
        ("", "----------"),
    ],
)
def test_headings_numbers_and_rules_part_letters(first: str, second: str) -> None:
    assert texts(english(5, ICE, first) + "\n" + english(9, FERRY, second)) == [{"ice"}, {"ferry"}]


def test_versions_of_each_letter_stay_together() -> None:
    by_language = (
        russian(5, ЛЕД, "№ 1") + russian(9, ПАРОМ, "№ 2") + english(5, ICE, "№ 1")
        + english(9, FERRY, "№ 2")
    )  # fmt: skip
    by_letter = (
        russian(5, ЛЕД, "№ 1") + english(5, ICE) + russian(9, ПАРОМ, "№ 2") + english(9, FERRY)
    )
    assert texts(by_language) == [{"лед", "ice"}, {"паром", "ferry"}]
    assert texts(by_letter) == [{"лед", "ice"}, {"паром", "ferry"}]


def test_letters_whose_dates_contradict_each_other_are_not_paired() -> None:
    page = (
        russian(5, ЛЕД, "№ 1") + russian(9, ПАРОМ, "№ 2") + english(9, FERRY, "№ 1")
        + english(5, ICE, "№ 2")
    )  # fmt: skip
    assert texts(page) == [{"лед"}, {"паром"}, {"ferry"}, {"ice"}]


def test_versions_with_unequal_numbers_of_letters_stand_alone() -> None:
    page = russian(5, ЛЕД, "№ 1") + russian(9, ПАРОМ, "№ 2") + english(5, ICE, "№ 1")
    assert texts(page) == [{"лед"}, {"паром"}, {"ice"}]


def test_a_second_header_of_keys_parts_letters() -> None:
    header = "From: Orlov, Lev\nTo: Zorin, Pyotr\nDate: {} March 1912\n\n"
    page = header.format(5) + f"{ICE}\nL. Orlov\n\n" + header.format(9) + f"{FERRY}\nL. Orlov\n"
    assert texts(page) == [{"ice"}, {"ferry"}]
    first, second = parted(page)
    assert "Date: 9 March 1912" in {line.text for line in second.lines}
    assert "Date: 9 March 1912" not in {line.text for line in first.lines}


@pytest.mark.parametrize(
    "page",
    [
        english(5, ICE) + "\n" + english(6, FERRY),
        english(5, ICE) + "\n* * *\n" + FERRY + "\nL. Orlov\n",
        english(5, ICE) + "\nP.S. " + FERRY + "\n",
        english(5, ICE, "Letter to P. Zorin, 5 March 1912") + "\n---\nSource: Papers, p. 12.\n",
        f"Gorodok, 5 March 1912\nDear Pyotr,\n{ICE}\n\n6 March\n{FERRY}\nL. Orlov\n",
        english(5, ICE) + "\nEnclosure\n\n" + f"To the harbour board.\n{FERRY}\nP. Zorin\n",
        english(5, f"The letter of the 4th has come.\nLetter 4 is lost.\n{ICE}"),
        english(5, ICE) + "\nNo. 1234\n",
    ],
)
def test_one_letter_stays_one(page: str) -> None:
    assert len(parted(page)) == 1


def test_a_letter_that_opens_twice_is_asked_about() -> None:
    found = reading(english(5, ICE) + "\n" + english(6, FERRY)).document
    assert found is not None
    assert [q.target for q in found.queries if q.code == "SRC020"] == ["en-d2"]


def test_letters_know_each_other() -> None:
    page = english(5, ICE, "Letter to P. Zorin, 5 March 1912") + "\n"
    page += english(9, FERRY, "Letter to P. Zorin, 9 March 1912") + "\n"
    page += english(11, "Nobody has seen the ferry since that day.", "№ 3")
    outcome = convert(Source("page.txt", page.encode()), Config())
    one, two, three = (tei.read(parse(made.tei, made.id)) for made in outcome.documents)
    assert [(other.kind, other.id) for other in two.context] == [
        ("previous", one.id),
        ("next", three.id),
    ]
    assert two.context[0].words == "Letter to P. Zorin, 5 March 1912"
    assert two.context[1].words == "№ 3"
    assert (one.id[:10], two.id[-2:], three.id[-2:]) == ("d-19120305", "-2", "-3")


def test_an_error_in_one_letter_stops_the_page() -> None:
    page = english(5, ICE, "№ 1") + english(9, FERRY, "№ 2")
    assert len(converted(page).documents) == 2
    assert converted(page.replace(FERRY, "\x01")).documents == ()
