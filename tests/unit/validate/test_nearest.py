"""What somebody may have meant."""

import pytest

from pipeline.validate.nearest import distance, nearest, ranked

_TEI = ("TEI", "abbr", "add", "address", "body", "closer", "correspDesc", "date", "dateline", "div",
        "email", "emph", "fileDesc", "head", "hi", "item", "list", "name", "note", "opener",
        "orgName", "p", "persName", "placeName", "pubPlace", "q", "rs", "s", "salute", "signed",
        "table", "teiHeader", "text", "title", "titleStmt")  # fmt: skip


@pytest.mark.parametrize(("one", "other", "slips"), [
    ("list", "list", 0), ("lsit", "list", 1), ("lst", "list", 1), ("liist", "list", 1),
    ("lict", "list", 1), ("ca", "abc", 3), ("", "abc", 3), ("kitten", "sitting", 3),
])  # fmt: skip
def test_slips_of_the_hand_are_counted(one: str, other: str, slips: int) -> None:
    assert distance(one, other) == distance(other, one) == slips


@pytest.mark.parametrize(("written", "meant"), [
    ("persname", "persName"), ("PERSNAME", "persName"), ("pers-name", "persName"),
    ("persNames", "persName"), ("pesrName", "persName"), ("namePers", "persName"),
    ("titel", "title"), ("tilte", "title"), ("paragraph", None), ("em", "emph"),
    ("corresp", "correspDesc"), ("teiheader", "teiHeader"), ("HeaderTei", "teiHeader"),
    ("notes", "note"), ("nte", "note"), ("x", None), ("ab", "abbr"), ("foo", None), ("tei", "TEI"),
    ("tab", "table"), ("b", None), ("div1", "div"), ("dtae", "date"), ("salutation", None),
])  # fmt: skip
def test_the_name_that_was_meant_is_found(written: str, meant: str | None) -> None:
    assert nearest(written, _TEI) == meant


def test_the_nearest_come_first_and_of_those_the_short_ones() -> None:
    assert ranked("dat", ["p", "q", "text", "dateline", "date"]) == [
        "date", "dateline", "text", "p", "q",
    ]  # fmt: skip
