"""Reading a sidecar: what it may say, and what is wrong with it at which line."""

import pytest

from pipeline.corrections.sidecar import is_sidecar, read, sidecar_of
from tests.unit.corrections.pages import CONFIG


def _told(text: str | bytes) -> list[tuple[int, str, str]]:
    data = text.encode() if isinstance(text, str) else text
    return [(f.line, f.code, f.message) for f in read("a.toml", data, CONFIG)[1]]


def test_the_name_of_a_sidecar() -> None:
    assert sidecar_of("letters/a.b.txt") == "letters/a.b.toml"


@pytest.mark.parametrize(
    ("text", "is_one"),
    [("by = 'ed'", True), ("[[lines]]", True), ("[project]", False), ("", False), ("x", False)],
)
def test_other_files_in_toml_are_none(text: str, is_one: bool) -> None:
    assert is_sidecar(text.encode()) is is_one
    assert not is_sidecar(b"by = '\xff'")


def test_a_date_may_be_written_without_quotation_marks() -> None:
    sidecar, findings = read("a.toml", b"by = 'ed'\n[date]\nvalue = 1912-03-05\n", CONFIG)
    assert findings == ()
    assert sidecar.given.date is not None
    assert sidecar.given.date.value == "1912-03-05"
    assert sidecar.where("date", "value").first == 3


def test_who_says_it_stands_above_all_or_with_each() -> None:
    each = "[date]\nvalue = '1912'\nby = 'mb'\n[[answers]]\nby = 'ed'\ncode = 'X'\nnote = 'y'\n"
    assert _told(each) == []
    assert _told(f"by = 'ed'\n{each}") == []


@pytest.mark.parametrize(
    ("text", "line", "code", "why"),
    [
        ("by = 'ed'\nwho = 'x'", 2, "CFG001", "unknown key `who`"),
        ("by = 7", 1, "CFG001", "this must be a text in quotation marks"),
        ("[sent]\nfrom = 7", 2, "CFG001", "this must be a text in quotation marks or a list"),
        ("[[lines]]\nkind = 'note'", 1, "CFG001", "`line` is missing"),
        ("genre = 'novel'", 1, "CFG001", "'novel' is not one of the words"),
        ("[version.en]\nmachine = 'yes'", 2, "CFG001", "this must be true or false"),
        ("[[answers]]\ncode = 'X'\nnote = ' '", 3, "CFG001", "write what you found out"),
        ("[date]\nvalue = ''", 2, "CFG001", "`value` says nothing"),
        ("by = 'ed\n", 1, "CFG001", "this is not TOML"),
        ("genre = 'letter'", 1, "CFG002", "by nobody"),
        ("by = 'xy'\ngenre = 'letter'", 1, "CFG002", "by xy, but the editors"),
        ("original = 'ru'", 1, "CFG002", "by nobody"),
        ("[version.en]\nmachine = true", 2, "CFG002", "by nobody"),
        ("[letter.2]\ngenre = 'letter'", 2, "CFG002", "by nobody"),
        ("[letter.2.date]\nvalue = '1912'\nby = 'xy'", 3, "CFG002", "by xy"),
        ("[[pairs]]\nleft = 'a'\nright = 'b'\nverdict = 'partial'", 1, "CFG002", "by nobody"),
    ],
)
def test_what_is_wrong_is_told_with_its_line(text: str, line: int, code: str, why: str) -> None:
    found = _told(text)
    assert [(one[0], one[1]) for one in found] == [(line, code)]
    assert why in found[0][2]


def test_bytes_that_are_no_text_are_told_with_their_line() -> None:
    assert _told(b"by = 'ed'\n# \xff") == [(2, "CFG001", "not UTF-8")]
