"""The line of a file with the place in it."""

import pytest

from pipeline.diagnostics import Region
from pipeline.reporters.snippet import Snippet, lines_of, snippet


def _shown(line: str, first: int, last: int, width: int = 100) -> Snippet:
    found = snippet((line,), Region(1, first, 1, last), width)
    assert found
    return found


def test_the_place_stands_between_what_is_before_and_behind_it() -> None:
    assert _shown("<p>Dear <b>Nyusha</b></p>", 9, 12) == Snippet(
        1, "<p>Dear ", "<b>", "Nyusha</b></p>", 8, 3
    )


@pytest.mark.parametrize(("before", "columns"), [
    ("\t\t", 8), ("日本語", 6), ("e\u0301\u0323", 1), ("И\u0301ва", 3), ("\u200b", 0), ("ﬁ", 1),
])  # fmt: skip
def test_the_caret_stands_below_the_place(before: str, columns: int) -> None:
    assert _shown(f"{before}<b>", len(before) + 1, len(before) + 4).indent == columns


def test_wide_characters_have_two_carets_and_an_empty_place_has_one() -> None:
    assert _shown("<p>日本</p>", 4, 6).marks == 4
    assert _shown("<p></p>", 4, 4).marks == 1
    assert _shown("<p>", 4, 4) == Snippet(1, "<p>", "", "", 3, 1)


@pytest.mark.parametrize("width", [30, 40, 100, 200])
@pytest.mark.parametrize("letter", ["x", "日", "e\u0301"])
def test_long_lines_are_cut_around_the_place(width: int, letter: str) -> None:
    shown = _shown(letter * 400 + "<b>" + letter * 400, len(letter) * 400 + 1,
                   len(letter) * 400 + 4, width)  # fmt: skip
    assert shown.marked == "<b>"
    assert shown.before.startswith("…")
    assert shown.behind.endswith("…")
    assert not shown.before.startswith("…\u0301")
    assert shown.indent + 3 <= width - 8


def test_a_place_longer_than_the_line_is_cut_itself() -> None:
    shown = _shown("a" + "b" * 500, 2, 502, 50)
    assert shown.before == "a"
    assert shown.marked.endswith("b…")
    assert shown.marks == 41
    assert shown.behind == ""


def test_a_region_of_several_lines_is_marked_to_the_end_of_the_first() -> None:
    found = snippet(("<list", ' n="1">'), Region(1, 1, 2, 8), 100)
    assert found
    assert found.marked == "<list"


@pytest.mark.parametrize("region", [Region(), Region(3, 1, 3, 2), Region(1), Region(0, 1)])
def test_what_is_not_known_is_not_shown(region: Region) -> None:
    assert snippet(("<p>", "</p>"), region, 100) is None


def test_control_characters_do_not_reach_the_terminal() -> None:
    assert _shown("a\x1b[31mb", 1, 2).behind == "\ufffd[31mb"


@pytest.mark.parametrize(("data", "first"), [
    ("ё".encode(), "ё"), ("ё".encode("utf-8-sig"), "ё"), ("ё".encode("utf-16"), "ё"),
    ('<?xml version="1.0" encoding="windows-1251"?>ё'.encode("cp1251"),
     '<?xml version="1.0" encoding="windows-1251"?>ё'),
    ('<?xml version="1.0"?>'.encode("utf-16-le"), '<?xml version="1.0"?>'),
    ('<?xml version="1.0"?>'.encode("utf-16-be"), '<?xml version="1.0"?>'),
    (b'<?xml version="1.0" encoding="nonsense"?>a', '<?xml version="1.0" encoding="nonsense"?>a'),
    (b"\xff", "\ufffd"), (b"", ""),
])  # fmt: skip
def test_files_are_read_in_their_encoding(data: bytes, first: str) -> None:
    assert lines_of(data)[0] == first


def test_lines_end_as_xml_has_it() -> None:
    assert lines_of(b"a\r\nb\rc\nd\x85e") == ("a", "b", "c", "d\ufffde")


def test_of_a_file_without_line_breaks_no_more_is_read_than_is_shown() -> None:
    around = "x" * 1_000_000
    shown = snippet((around + "<p/>" + around,), Region(1, 1_000_001, 1, 1_000_005), 80)
    assert shown is not None
    assert (shown.before[-3:], shown.marked, shown.behind[:3]) == ("xxx", "<p/>", "xxx")
    assert len(shown.before + shown.marked + shown.behind) <= 80
