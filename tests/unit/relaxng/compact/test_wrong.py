"""What is said of wrong schemas in the compact syntax: `wrong.txt` has each with its message."""

from pathlib import Path

import pytest

from pipeline.relaxng.compact import parse
from pipeline.relaxng.faults import SchemaError

_CASES = [
    tuple(block.strip("\n").split("\n--> "))
    for block in f"\n{(Path(__file__).parent / 'wrong.txt').read_text(encoding='utf-8')}".split(
        "\n\n"
    )
]


@pytest.mark.parametrize(("source", "expected"), _CASES, ids=[source for source, _ in _CASES])
def test_an_error_is_told_where_it_is_and_how_to_mend_it(source: str, expected: str) -> None:
    with pytest.raises(SchemaError) as caught:
        parse(source.encode(), "x.rnc")
    error = caught.value
    assert f"{error.line}:{error.column}: {error.message}" == expected
    assert error.path == "x.rnc"


def test_a_place_is_that_in_the_file_whatever_escapes_stand_before_it() -> None:
    with pytest.raises(SchemaError) as caught:
        parse(rb'start = "\x{41}\x{42}" a' + b"\r\n" + rb"a \x{3D}\x{3D}", "x.rnc")
    assert (caught.value.line, caught.value.column) == (1, 24)
    with pytest.raises(SchemaError) as caught:
        parse(rb'start = "\x{41}\x{42}"' + b"\r\n" + rb"a \x{3D}\x{3D}", "x.rnc")
    assert (caught.value.line, caught.value.column) == (2, 9)


@pytest.mark.parametrize(
    ("data", "place", "message"),
    [
        (b"a = \x00", (1, 5), "U+0000"),
        (b"a = text\r# caf\xe9", (2, 6), "byte 15 is not UTF-8"),
        (b"\xff\xfea\x00\n", (1, 2), "is not UTF-16"),
        ("a = \ufffe".encode(), (1, 5), "U+FFFE"),
    ],
)
def test_what_is_no_text_is_refused(data: bytes, place: tuple[int, int], message: str) -> None:
    with pytest.raises(SchemaError) as caught:
        parse(data, "x.rnc")
    assert (caught.value.line, caught.value.column) == place
    assert message in caught.value.message
