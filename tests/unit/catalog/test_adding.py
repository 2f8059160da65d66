"""Schemas put into the user's catalog: from files and from the web, whole or not at all."""

import threading
from collections.abc import Iterator
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from xml.etree import ElementTree

import pytest

from pipeline.catalog import adding, user
from pipeline.catalog.adding import Wish, add
from pipeline.catalog.places import user_catalog
from pipeline.catalog.resolving import resolved
from pipeline.errors import ConfigError, UsageError, WorldError
from pipeline.relaxng import load
from pipeline.relaxng.faults import SchemaError

_START = """<grammar xmlns="http://relaxng.org/ns/structure/1.0">
  <include href="parts/p.rng"/>
  <start><element name="letter"><ref name="p"/></element></start>
</grammar>"""
_P = """<grammar xmlns="http://relaxng.org/ns/structure/1.0">
  <include href="../deep/er.rnc"/>
  <define name="p"><element name="p"><ref name="text"/></element></define>
</grammar>"""


@pytest.fixture(autouse=True)
def _own_catalog(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    monkeypatch.chdir(tmp_path)


def _fill(folder: Path) -> Path:
    """A schema of three files in both syntaxes, which refer to each other."""
    files = {
        "schema/letter.rng": _START,
        "schema/parts/p.rng": _P.replace("er.rnc", "text.rng"),
        "schema/deep/text.rng": '<grammar xmlns="http://relaxng.org/ns/structure/1.0">'
        '<define name="text"><externalRef href="../word.rnc"/></define></grammar>',
        "schema/word.rnc": "element q { empty }",
    }
    for name, text in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return folder / "schema/letter.rng"


@pytest.fixture
def web(tmp_path: Path) -> Iterator[str]:
    """The address of a folder ``web`` on this machine."""
    (tmp_path / "web").mkdir()

    class Silent(SimpleHTTPRequestHandler):
        def log_message(self, format: str, *args: object) -> None:  # noqa: A002
            """Say nothing."""

    handler = partial(Silent, directory=str(tmp_path / "web"))
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        thread = threading.Thread(target=server.serve_forever)
        thread.start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()
        thread.join()


def _is_whole(path: Path) -> bool:
    """Whether a copy of the schema works by itself."""
    return not load(path).faults(b"<letter><p><q/></p></letter>")


def test_a_file_is_kept_with_all_it_includes(tmp_path: Path) -> None:
    source = _fill(tmp_path)
    kept = add(Wish("letter", "schema/letter.rng", ["https://schemas.example/letter.rng"]))
    for path in sorted((tmp_path / "schema").rglob("*.*")):
        path.unlink()
    assert _is_whole(kept.path)
    assert kept.source == str(source)
    assert user.find("letter") == kept
    for address in ("http://schemas.example/letter.rng", "urn:x-diglot:schema:letter"):
        assert resolved(address, [user_catalog()]) == kept.path.as_uri()


def test_what_is_fetched_is_kept_with_all_it_includes(tmp_path: Path, web: str) -> None:
    _fill(tmp_path / "web")
    kept = add(Wish("letter", f"{web}/schema/letter.rng"))
    assert _is_whole(kept.path)
    assert resolved(f"{web}/schema/letter.rng", [user_catalog()]) == kept.path.as_uri()


def test_parts_from_another_host_are_kept_too(tmp_path: Path, web: str) -> None:
    _fill(tmp_path / "web")
    local = tmp_path / "own.rnc"
    local.write_text(f'include "{web}/schema/letter.rng"', encoding="utf-8")
    kept = add(Wish("own", "own.rnc"))
    (tmp_path / "web/schema/letter.rng").unlink()
    assert _is_whole(kept.path)


def test_what_is_missing_on_the_web_is_told(web: str) -> None:
    with pytest.raises(WorldError, match=r"/none\.rng: cannot be fetched: File not found"):
        add(Wish("letter", f"{web}/none.rng"))


def test_what_is_too_large_is_refused(
    tmp_path: Path, web: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    _fill(tmp_path / "web")
    monkeypatch.setattr(adding, "_MOST_BYTES", 10)
    with pytest.raises(WorldError, match="this is larger than a schema can be"):
        add(Wish("letter", f"{web}/schema/letter.rng"))


def test_a_part_at_another_sort_of_address_is_refused(tmp_path: Path) -> None:
    (tmp_path / "a.rnc").write_text('include "ftp://schemas.example/b.rnc"', encoding="utf-8")
    with pytest.raises(UsageError, match=r"b\.rnc: only files and addresses with http"):
        add(Wish("letter", "a.rnc"))


def test_a_broken_schema_leaves_the_old_one_in_its_place(tmp_path: Path) -> None:
    source = _fill(tmp_path)
    kept = add(Wish("letter", str(source)))
    word = tmp_path / "schema/word.rnc"
    word.write_text("element q {\n  nobody\n}", encoding="utf-8")
    with pytest.raises(SchemaError) as raised:
        add(Wish("letter", str(source), replace=True))
    assert (raised.value.path, raised.value.line) == (str(word), 2)
    assert _is_whole(kept.path)


def test_what_is_no_xml_is_told_where(tmp_path: Path) -> None:
    (tmp_path / "a.rng").write_text("<grammar>\n<start>", encoding="utf-8")
    with pytest.raises(SchemaError, match="this is no XML") as raised:
        add(Wish("letter", "a.rng"))
    assert raised.value.line == 2


def test_a_hash_holds_the_source_to_what_it_was(tmp_path: Path) -> None:
    source = str(_fill(tmp_path))
    kept = add(Wish("letter", source))
    again = add(Wish("letter", source, sha256=kept.sha256.upper(), replace=True))
    assert again == kept
    with pytest.raises(UsageError, match="its SHA-256 is"):
        add(Wish("other", source, sha256="0" * 64))
    assert user.names() == ("diglot", "letter")


def test_rules_are_kept_as_they_are(tmp_path: Path) -> None:
    rules = '<schema xmlns="http://purl.oclc.org/dsdl/schematron"><include href="b.sch"/></schema>'
    (tmp_path / "a.sch").write_text(rules, encoding="utf-8")
    (tmp_path / "b.sch").write_text(rules.replace('<include href="b.sch"/>', ""), encoding="utf-8")
    kept = add(Wish("rules", "a.sch"))
    assert kept.path.read_text(encoding="utf-8") == rules
    assert (kept.path.parent / "b.sch").is_file()


def test_entries_of_others_in_the_catalog_stay(tmp_path: Path) -> None:
    catalog = user_catalog()
    catalog.parent.mkdir(parents=True)
    ns = "urn:oasis:names:tc:entity:xmlns:xml:catalog"
    own = f'<catalog xmlns="{ns}"><group><uri name="a:x" uri="b"/></group></catalog>'
    catalog.write_text(own, encoding="utf-8")
    add(Wish("letter", str(_fill(tmp_path))))
    user.remove("letter")
    root = ElementTree.fromstring(catalog.read_text(encoding="utf-8"))  # noqa: S314
    assert [e.get("name") for e in root.iter(f"{{{ns}}}uri")] == ["a:x"]
    assert not (catalog.parent / "schemas/letter").exists()


def test_a_catalog_that_is_none_is_told(tmp_path: Path) -> None:
    user_catalog().parent.mkdir(parents=True)
    user_catalog().write_text("<catalog>", encoding="utf-8")
    with pytest.raises(ConfigError, match="mend it, or delete it"):
        add(Wish("letter", str(_fill(tmp_path))))


def test_a_folder_that_cannot_be_replaced_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    source = str(_fill(tmp_path))
    add(Wish("letter", source))

    def refuse(_: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr("shutil.rmtree", refuse)
    with pytest.raises(WorldError, match="cannot be written: Permission denied"):
        user.remove("letter")


def test_addresses_come_with_both_schemes() -> None:
    assert user.twins(["https://a.example/x", "urn:x", "http://a.example/x"]) == (
        "https://a.example/x", "http://a.example/x", "urn:x",
    )  # fmt: skip
