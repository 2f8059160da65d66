"""Which schemas a document is held against."""

from pathlib import Path

import pytest

from pipeline.catalog import user
from pipeline.catalog.adding import Wish, add
from pipeline.catalog.choosing import chosen, named
from pipeline.catalog.models import GRAMMAR, RULES
from pipeline.catalog.places import catalogs, user_catalog
from pipeline.errors import UsageError
from pipeline.tei import SCHEMA

_RNG = '<element name="a" xmlns="http://relaxng.org/ns/structure/1.0"><empty/></element>'
_OURS = '<TEI><application ident="diglot" version="1"/></TEI>'


@pytest.fixture(autouse=True)
def _here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    monkeypatch.chdir(tmp_path)
    (tmp_path / "schema").mkdir()
    (tmp_path / "schema/a.rng").write_text(_RNG, encoding="utf-8")
    (tmp_path / "schema/a.sch").write_text("<schema/>", encoding="utf-8")


def _chosen(*models: str, root: str = "<a/>", place: str = "letters/1.xml") -> list[str]:
    """What is chosen: names of schemas, then codes."""
    data = "".join(f"<?xml-model {words}?>" for words in models) + root
    found, findings = chosen(data.encode(), place, Path(place), catalogs())
    return [*(schema.name for schema in found), *(one.code for one in findings)]


def test_beside_the_file() -> None:
    assert _chosen('href="../schema/a.rng"') == ["../schema/a.rng"]
    assert _chosen('href="../schema/a.rng"', place="1.xml") == ["VAL001"]
    assert _chosen('href="schema/a.rng"', 'href="schema/a.sch"', place="1.xml") == [
        "schema/a.rng", "schema/a.sch",
    ]  # fmt: skip
    assert _chosen(f'href="{Path("schema/a.rng").resolve().as_uri()}"') != ["VAL001"]


def test_by_the_users_catalog() -> None:
    add(Wish("a", "schema/a.rng", ["https://schemas.example/a.rng", "../lost/a.rng"]))
    Path("schema/a.rng").unlink()
    for href in ("http://schemas.example/a.rng", "../lost/a.rng", "urn:x-diglot:schema:a"):
        words = f'href="{href}" schematypens="http://relaxng.org/ns/structure/1.0"'
        assert _chosen(words) == [href]


def test_what_diglot_made_is_held_against_its_profile() -> None:
    official = f'href="{SCHEMA}" schematypens="http://relaxng.org/ns/structure/1.0"'
    assert _chosen(root=_OURS) == ["diglot"]
    assert _chosen(official, root=_OURS) == ["diglot"]
    assert _chosen(official) == ["VAL001"]
    assert _chosen('href="../schema/a.rng"', root=_OURS) == ["diglot", "../schema/a.rng"]


def test_nothing_named_and_others() -> None:
    assert _chosen() == ["VAL002"]
    assert _chosen('href="a.xsd" schematypens="http://www.w3.org/2001/XMLSchema"') == ["VAL004"]


@pytest.mark.parametrize(
    ("href", "advice"),
    [
        ("../lost/my schema.rng", "diglot schema add my-schema FILE --for ../lost/my schema.rng"),
        ("https://x.example/b.sch", "diglot schema add b-rules https://x.example/b.sch;"),
        ("https://x.example/a.rng", "if it is this one: --schema a, or diglot schema add a https:"),
    ],
)
def test_what_to_do_about_a_missing_one(href: str, advice: str) -> None:
    add(Wish("a", "schema/a.rng"))
    data = f'<?xml-model href="{href}"?><a/>'.encode()
    (found,) = chosen(data, "1.xml", Path("1.xml"), catalogs())[1]
    assert advice in found.advice


def test_by_name() -> None:
    kept = add(Wish("a", "schema/a.rng"))
    assert named("diglot").name == "diglot"
    assert (named("a").path, named("a").kind) == (kept.path, GRAMMAR)
    assert (named("schema/a.rng").kind, named("schema/a.sch").kind) == (GRAMMAR, RULES)
    kept.path.unlink()
    with pytest.raises(UsageError, match="there is no such file, and no schema of that name"):
        named("a")
    with pytest.raises(UsageError, match=r"Add one: diglot schema add NAME FILE\|URL"):
        named("no such.rng")
    assert user.find("b") is None
    assert user_catalog().is_file()
