"""Documents in archives, and archives that mean harm."""

import io
import tarfile
import zipfile
from pathlib import Path

import pytest

from pipeline.gathering import archives
from pipeline.gathering.archives import documents, is_archive

_FILES = {
    "z.xml": b"<z/>", "letters/1.xml": b"<a/>", "letters/2.TEI": b"<b/>", "notes.txt": b"no",
    ".hidden/3.xml": b"<c/>", "__MACOSX/letters/._1.xml": b"junk", "inner.zip": b"PK",
}  # fmt: skip


def _zip(path: Path, files: dict[str, bytes]) -> Path:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.mkdir("folder.xml")
        for name, data in files.items():
            archive.writestr(name, data)
    return path


def _tar(path: Path, files: dict[str, bytes]) -> Path:
    kind = "w:gz" if path.suffix in {".gz", ".tgz"} else "w"
    with tarfile.open(path, kind) as archive:  # type: ignore[call-overload]
        for name, data in files.items():
            member = tarfile.TarInfo(f"./{name}")
            member.size = len(data)
            archive.addfile(member, io.BytesIO(data))
        link = tarfile.TarInfo("link.xml")
        link.type, link.linkname = tarfile.SYMTYPE, "/etc/passwd"
        archive.addfile(link)
    return path


@pytest.mark.parametrize("name", ["e.zip", "e.tar", "e.tar.gz", "e.tgz"])
def test_documents_of_an_archive(name: str, tmp_path: Path) -> None:
    path = (_zip if name.endswith("zip") else _tar)(tmp_path / name, _FILES)
    assert is_archive(path)
    found = list(documents(path, name, (".xml", ".tei")))
    assert [(e.name, e.data) for e in found] == [
        (f"{name}!z.xml", b"<z/>"), (f"{name}!letters/1.xml", b"<a/>"),
        (f"{name}!letters/2.TEI", b"<b/>"),
    ]  # fmt: skip
    assert {(e.path, e.problem) for e in found} == {(path, "")}


def test_what_is_no_archive() -> None:
    assert not is_archive(Path("letters.xml"))


@pytest.mark.parametrize(
    ("name", "data"),
    [("e.zip", b"no zip"), ("e.tar", b"no tar"), ("e.tar.gz", b"\x1f\x8b\x08"), ("e.zip", b"")],
)
def test_what_is_broken_is_told(name: str, data: bytes, tmp_path: Path) -> None:
    path = tmp_path / name
    path.write_bytes(data)
    (found,) = documents(path, name, (".xml",))
    assert found.problem.startswith("this archive cannot be read: ")
    assert len(found.problem) > len("this archive cannot be read: ")


def test_what_comes_before_the_fault_is_given(tmp_path: Path) -> None:
    path = _zip(tmp_path / "e.zip", {"a.xml": b"<a/>", "b.xml": b"<b/>" * 20})
    path.write_bytes(path.read_bytes().replace(b"b.xml", b"c.xml", 1))
    assert [e.problem != "" for e in documents(path, "e.zip", (".xml",))] == [False, True]


def test_bombs_end_at_the_limits(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(archives, "MEMBER_BYTES", 1_000)
    files = {"a.xml": b"<a/>", "b.xml": b" " * 1_000_000, "c.xml": b"<c/>"}
    path = _zip(tmp_path / "e.zip", files)
    found = list(documents(path, "e.zip", (".xml",)))
    assert [e.problem for e in found] == ["", "it is larger than 0 MB when unpacked", ""]
    monkeypatch.setattr(archives, "TOTAL_BYTES", 500)
    found = list(documents(path, "e.zip", (".xml",)))
    assert found[-1].problem.startswith("this archive holds more than can be meant: ")
    assert len(found) == 2
    monkeypatch.undo()
    monkeypatch.setattr(archives, "MEMBERS", 1)
    assert [e.name for e in documents(path, "e.zip", (".xml",))] == ["e.zip!a.xml", "e.zip"]
