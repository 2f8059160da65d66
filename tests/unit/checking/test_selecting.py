"""Which documents a change concerns."""

import zipfile
from pathlib import Path

import pytest

from pipeline.catalog.choosing import named
from pipeline.checking.document import Terms
from pipeline.checking.selecting import concerned, forget, schema_files


@pytest.fixture(autouse=True)
def _here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    forget()
    Path("a.rnc").write_text('include "b.rnc"')
    Path("b.rnc").write_text("start = element a { empty }")
    Path("named.xml").write_text('<?xml-model href="a.rnc"?><a/>')
    Path("other.xml").write_text("<a/>")


def _concerned(file: str, *changed: str, schema: str = "") -> bool:
    terms = Terms((named(schema),) if schema else ())
    return concerned(Path(file), {Path(name).resolve() for name in changed}, terms)


def test_files_that_changed() -> None:
    assert _concerned("other.xml", "other.xml")
    assert not _concerned("other.xml", "named.xml")
    assert not _concerned("named.xml", "notes.txt")


def test_files_whose_schema_changed_or_what_it_includes() -> None:
    assert _concerned("named.xml", "a.rnc")
    assert _concerned("named.xml", "b.rnc")
    assert not _concerned("named.xml", "c.rnc")
    assert not _concerned("other.xml", "b.rnc")
    assert _concerned("other.xml", "b.rnc", schema="a.rnc")


def test_archives_have_the_schemas_of_the_call() -> None:
    with zipfile.ZipFile("a.zip", "w") as archive:
        archive.write("named.xml")
    assert not _concerned("a.zip", "b.rnc")
    assert _concerned("a.zip", "b.rnc", schema="a.rnc")


def test_of_a_broken_schema_what_is_there() -> None:
    Path("b.rnc").unlink()
    terms = Terms((named("a.rnc"),))
    assert schema_files(Path("other.xml"), terms) == {Path("a.rnc").resolve()}


def test_what_is_elsewhere_is_left_aside() -> None:
    Path("a.rnc").write_text('include "https://schemas.example/b.rnc"')
    terms = Terms((named("a.rnc"),))
    assert schema_files(Path("other.xml"), terms) == {Path("a.rnc").resolve()}
