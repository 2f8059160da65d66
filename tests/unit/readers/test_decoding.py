"""Bytes that can and cannot be a page."""

import pytest

from pipeline.readers.decoding import MAX_BYTES, MAX_LINE, decode, lines_of


@pytest.mark.parametrize(
    ("data", "encoding", "text"),
    [
        ("Дорогой друг".encode(), "utf-8", "Дорогой друг"),
        (b"\xef\xbb\xbfDear", "utf-8", "Dear"),
        ("Дорогой".encode("utf-16"), "utf-8", "Дорогой"),
        ("Дорогой".encode("windows-1251"), "windows-1251", "Дорогой"),
    ],
)
def test_decoded(data: bytes, encoding: str, text: str) -> None:
    assert decode("p.txt", data, encoding) == (text, None)


@pytest.mark.parametrize(
    ("data", "code", "line", "said"),
    [
        (b"", "SRC001", 0, "empty"),
        (b" \n\t\n", "SRC001", 0, "empty"),
        (b"%PDF-1.7 and more", "SRC002", 0, "PDF"),
        (b"PK\x03\x04....", "SRC002", 0, "office file"),
        (b"\xef\xbb\xbf  <?xml version='1.0'?>", "SRC002", 0, "XML"),
        (b'{"letter": 1}', "SRC002", 0, "JSON"),
        (b"Dear\0friend", "SRC002", 0, "zero byte at offset 4"),
        (b"Dear\nfriend \xcf\xf0", "SRC003", 2, "byte 0xCF at column 8 is not UTF-8"),
        (b"Dear\r\nfri\x08end", "SRC005", 2, "U+0008 at column 4"),
        (b"a" * (MAX_BYTES + 1), "SRC004", 1, "the file is too large"),
        (b"a\n" * (MAX_BYTES // 2 + 1), "SRC004", 0, "the file is too large"),
    ],
)
def test_refused_with_place_and_reason(data: bytes, code: str, line: int, said: str) -> None:
    text, problem = decode("p.txt", data, "utf-8")
    assert text == ""
    assert problem is not None
    assert (problem.code, problem.line) == (code, line)
    assert said in problem.message


def test_lines_end_at_every_kind_of_break_and_nowhere_else() -> None:
    lines, problem = lines_of("p.txt", "one\r\ntwo\rthree\u2028still\x85three\n\nfive ")
    assert problem is None
    assert [line.text for line in lines] == ["one", "two", "three still three", "", "five"]
    assert [line.number for line in lines] == [1, 2, 3, 4, 5]


def test_no_break_spaces_stay() -> None:
    lines, _ = lines_of("p.txt", "12\u00a0июня  1932\u202fг.")
    assert lines[0].text == "12\u00a0июня 1932\u202fг."


def test_a_line_can_be_too_long_for_any_letter() -> None:
    lines, problem = lines_of("p.txt", "Dear\n" + "x" * (MAX_LINE + 1))
    assert lines == ()
    assert problem is not None
    assert (problem.code, problem.line) == ("SRC004", 2)
