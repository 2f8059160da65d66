"""What schemas are made of."""

import pytest

from pipeline.catalog import parts as module
from pipeline.catalog.parts import parts
from pipeline.errors import UsageError

_NS = "http://relaxng.org/ns/structure/1.0"


def _parts(**files: str) -> dict[str, tuple[str, ...]]:
    """For each file that ``a.…`` is made of, where it refers to."""
    known = {f"file:///s/{name.replace('_', '.')}": text for name, text in files.items()}
    first = next(iter(known))
    found = parts(first, lambda uri: known[uri].encode())
    return {p.uri[8:]: tuple(target[8:] for _, target in p.references) for p in found}


def test_xml_syntax() -> None:
    text = f'<grammar xmlns="{_NS}"><include href="b.rng"/><define name="x">' \
        '<externalRef href="a.rng#x"/></define><include/></grammar>'  # fmt: skip
    assert _parts(a_rng=text, b_rng=f'<grammar xmlns="{_NS}"/>') == {
        "s/a.rng": ("s/b.rng",), "s/b.rng": (),
    }  # fmt: skip


def test_a_circle_ends() -> None:
    one = f'<grammar xmlns="{_NS}" xml:base="x/../"><include href="b.rng"/></grammar>'
    other = f'\ufeff<grammar xmlns="{_NS}"><include href="a.rng"/></grammar>'
    assert list(_parts(a_rng=one, b_rng=other)) == ["s/a.rng", "s/b.rng"]


def test_compact_syntax() -> None:
    text = """# include "no.rnc"
include "b.rnc" { start = x }
x = external 'c.rnc' | "include 'no.rnc'" | '''external "no.rnc"'''
"""
    assert _parts(a_rnc=text, b_rnc="y = text", c_rnc="text")["s/a.rnc"] == ("s/b.rnc", "s/c.rnc")


def test_schemas_without_end_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "_MOST", 5)
    with pytest.raises(UsageError, match="made of more than 5 files"):
        parts("file:///0.rnc", lambda uri: f'include "{uri[8:-4]}1.rnc"'.encode())
