"""OASIS XML Catalogs 1.1: each kind of entry, and the order in which they are asked."""

from pathlib import Path

import pytest

from pipeline.catalog.places import FILES, catalogs, config_folder
from pipeline.catalog.resolving import local_path, resolved
from pipeline.errors import ConfigError, UsageError


def _catalog(path: Path, inside: str, attributes: str = "") -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    ns = "urn:oasis:names:tc:entity:xmlns:xml:catalog"
    path.write_text(f'<catalog xmlns="{ns}" {attributes}>{inside}</catalog>', encoding="utf-8")
    return path


def _name(path: Path, uri: str) -> str:
    """Where a URI leads, below the folder of the catalog."""
    found = resolved(uri, [path])
    return found.removeprefix(path.parent.as_uri() + "/")


@pytest.mark.parametrize(
    ("inside", "uri", "found"),
    [
        ('<uri name="http://x.example/a.rng" uri="b.rng"/>', "http://x.example/a.rng", "b.rng"),
        ('<uri name="http://x.example/a.rng" uri="b.rng"/>', "http://x.example/A.rng", ""),
        ('<uri name="http://x.example/ä.rng" uri="b.rng"/>', "http://x.example/%C3%A4.rng",
         "b.rng"),
        ('<uri name="a:x" uri="1"/><uri name="a:x" uri="2"/>', "a:x", "1"),
        ('<rewriteURI uriStartString="a:" rewritePrefix="far/"/>', "a:x/y.rng", "far/x/y.rng"),
        ('<rewriteURI uriStartString="a:" rewritePrefix="1/"/>'
         '<rewriteURI uriStartString="a:x/" rewritePrefix="2/"/>', "a:x/y.rng", "2/y.rng"),
        ('<rewriteURI uriStartString="a:" rewritePrefix="1/"/><uri name="a:x" uri="2"/>', "a:x",
         "2"),
        ('<uriSuffix uriSuffix="tei_all.rng" uri="t.rng"/>', "http://y.example/tei_all.rng",
         "t.rng"),
        ('<uriSuffix uriSuffix="all.rng" uri="1"/><uriSuffix uriSuffix="tei_all.rng" uri="2"/>',
         "http://y.example/tei_all.rng", "2"),
        ('<uriSuffix uriSuffix="x" uri="1"/><rewriteURI uriStartString="a:" rewritePrefix="2/"/>',
         "a:x", "2/x"),
        ('<system systemId="a:x" uri="1"/>', "a:x", "1"),
        ('<rewriteSystem systemIdStartString="a:" rewritePrefix="s/"/>', "a:x", "s/x"),
        ('<systemSuffix systemIdSuffix="x" uri="1"/>', "a:x", "1"),
        ('<system systemId="a:x" uri="1"/><uri name="a:x" uri="2"/>', "a:x", "2"),
        ('<public publicId="-//TEI//tei_all  1.0//EN" uri="1"/>',
         "urn:publicid:-:TEI:tei_all+1.0:EN", "1"),
        ('<public publicId="-//A::B+C" uri="1"/>', "URN:publicid:-:A;B%2BC", "1"),
        ('<group xml:base="deep/"><uri name="a:x" uri="b"/></group>', "a:x", "deep/b"),
        ('<group xml:base="deep/" prefer="system"><group><uri name="a:x" uri="b" xml:base="er/"/>'
         "</group></group>", "a:x", "deep/er/b"),
        ('<other xmlns="urn:other"/><doctype uri="x"/>', "a:x", ""),
    ],
)  # fmt: skip
def test_entries(inside: str, uri: str, found: str, tmp_path: Path) -> None:
    assert _name(_catalog(tmp_path / "catalog.xml", inside), uri) == found


def test_bases_of_the_whole_catalog(tmp_path: Path) -> None:
    inside = '<uri name="a:x" uri="b.rng"/>'
    path = _catalog(tmp_path / "catalog.xml", inside, 'xml:base="https://y.example/s/"')
    assert resolved("a:x", [path]) == "https://y.example/s/b.rng"


def test_catalogs_are_asked_in_turn_and_what_they_name_next_before_others(tmp_path: Path) -> None:
    last = _catalog(tmp_path / "last.xml", '<uri name="a:x" uri="last"/><uri name="a:z" uri="z"/>')
    _catalog(
        tmp_path / "next.xml",
        '<uri name="a:x" uri="next"/><nextCatalog catalog="first.xml"/>',
    )
    first = _catalog(
        tmp_path / "first.xml",
        '<nextCatalog catalog="missing.xml"/><nextCatalog catalog="next.xml"/>'
        '<nextCatalog catalog="https://y.example/catalog.xml"/>',
    )
    assert resolved("a:x", [first, last]).endswith("/next")
    assert resolved("a:z", [first, last]).endswith("/z")
    assert resolved("a:y", [first, last]) == ""


def test_what_is_delegated_is_asked_nowhere_else(tmp_path: Path) -> None:
    _catalog(tmp_path / "short.xml", '<uri name="a:x/y" uri="short"/>')
    _catalog(tmp_path / "long.xml", '<uri name="a:x/z" uri="long"/>')
    first = _catalog(
        tmp_path / "first.xml",
        '<delegateURI uriStartString="a:" catalog="short.xml"/>'
        '<delegateURI uriStartString="a:x/" catalog="long.xml"/>'
        '<delegateURI uriStartString="a:self" catalog="first.xml"/>',
    )
    last = _catalog(tmp_path / "last.xml", '<uri name="a:q" uri="q"/><uri name="b:q" uri="b"/>')
    assert resolved("a:x/z", [first, last]).endswith("/long")
    assert resolved("a:x/y", [first, last]).endswith("/short")
    assert resolved("a:q", [first, last]) == ""
    assert resolved("a:self", [first, last]) == ""
    assert resolved("b:q", [first, last]).endswith("/b")


def test_a_catalog_with_the_official_doctype_is_read_without_it(tmp_path: Path) -> None:
    path = _catalog(tmp_path / "catalog.xml", '<uri name="a:x" uri="b"/>')
    doctype = '<!DOCTYPE catalog PUBLIC "-//OASIS//DTD Entity Resolution XML Catalog V1.0//EN" ' \
        '"http://www.oasis-open.org/committees/entity/release/1.0/catalog.dtd">\n'  # fmt: skip
    path.write_text(doctype + path.read_text(encoding="utf-8"), encoding="utf-8")
    assert _name(path, "a:x") == "b"


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("<catalog>\n", r"catalog\.xml:\d: this is no XML: "),
        (
            "\n<catalog/>",
            r"catalog\.xml:2: this is no XML catalog: .* is catalog",
        ),
    ],
)
def test_what_is_no_catalog_is_told(text: str, said: str, tmp_path: Path) -> None:
    path = tmp_path / "catalog.xml"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(ConfigError, match=said):
        resolved("a:x", [path])


def test_a_changed_catalog_is_read_again(tmp_path: Path) -> None:
    path = _catalog(tmp_path / "catalog.xml", '<uri name="a:x" uri="b"/>')
    assert _name(path, "a:x") == "b"
    _catalog(path, '<uri name="a:x" uri="other"/>')
    assert _name(path, "a:x") == "other"


def test_only_file_uris_name_files() -> None:
    assert local_path("file:///a%20b/c.rng") == Path("/a b/c.rng")
    assert local_path("https://y.example/c.rng") is None


def test_drives(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.platform", "win32")
    assert local_path("file:///C:/a/c.rng") == Path("C:/a/c.rng")


def test_where_catalogs_are(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "conf"))
    monkeypatch.setenv(FILES, f"/etc/xml/catalog file://{tmp_path}/x.xml")
    named = _catalog(tmp_path / "mine.xml", "")
    expected = (named, Path("/etc/xml/catalog"), tmp_path / "x.xml")
    assert catalogs([named]) == (*expected, tmp_path / "conf" / "diglot" / "catalog.xml")
    with pytest.raises(UsageError, match="there is no such catalog"):
        catalogs([tmp_path / "none.xml"])


@pytest.mark.parametrize(
    ("platform", "tail"),
    [
        ("linux", ".config/diglot"),
        ("darwin", "Library/Application Support/diglot"),
        ("win32", "AppData/Roaming/diglot"),
    ],
)
def test_every_platform_has_its_place(
    platform: str, tail: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("XDG_CONFIG_HOME", raising=False)
    monkeypatch.delenv("APPDATA", raising=False)
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setattr("sys.platform", platform)
    assert config_folder() == tmp_path / tail
