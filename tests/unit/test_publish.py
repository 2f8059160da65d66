"""An edition onto the disk: what changes is written, what somebody changed is kept."""

from collections.abc import Collection, Mapping
from concurrent.futures import ThreadPoolExecutor, wait
from dataclasses import replace
from pathlib import Path

import msgspec
import pytest

from pipeline import publish as module
from pipeline.build import Edition
from pipeline.errors import WorldError
from pipeline.files import Plan, plan, reserved
from pipeline.publish import publish
from pipeline.report import NAME

_EMPTY = Edition("Letters", {}, (), (), ())


def _edition(**texts: str) -> Edition:
    return replace(_EMPTY, files={f"tei/{name}.xml": text.encode() for name, text in texts.items()})


def _contents(out: Path) -> dict[str, str]:
    return {
        path.relative_to(out).as_posix(): path.read_text(encoding="utf-8")
        for path in sorted(out.rglob("*"))
        if path.is_file() and path.name != NAME
    }


def _report(out: Path) -> Mapping[str, object]:
    return msgspec.json.decode((out / NAME).read_bytes(), type=dict[str, object])


def test_a_first_build_writes_everything_and_a_report(tmp_path: Path) -> None:
    published = publish(tmp_path, _edition(a="one", b="two"))
    assert published == ((), (), ())
    assert _contents(tmp_path) == {"tei/a.xml": "one", "tei/b.xml": "two"}
    assert "before" not in _report(tmp_path)


def test_a_second_build_of_the_same_touches_nothing(tmp_path: Path) -> None:
    publish(tmp_path, _edition(a="one"))
    stamps = {path: path.stat().st_mtime_ns for path in tmp_path.rglob("*")}
    assert publish(tmp_path, _edition(a="one")) == ((), (), ())
    assert {path: path.stat().st_mtime_ns for path in tmp_path.rglob("*")} == stamps


def test_documents_that_are_no_more_are_removed(tmp_path: Path) -> None:
    publish(tmp_path, _edition(a="one", b="two"))
    assert publish(tmp_path, _edition(b="two")).removed == ("tei/a.xml",)
    assert _contents(tmp_path) == {"tei/b.xml": "two"}


def test_a_file_that_somebody_changed_is_kept_and_told_at_every_build(tmp_path: Path) -> None:
    publish(tmp_path, _edition(a="one"))
    (tmp_path / "tei" / "a.xml").write_text("mine", encoding="utf-8")
    for text in ("one", "three", "one"):
        published = publish(tmp_path, _edition(a=text))
        assert [(f.code, f.path) for f in published.findings] == [("EXP003", "tei/a.xml")]
        assert published.kept == ("tei/a.xml",)
        assert _contents(tmp_path) == {"tei/a.xml": "mine"}
    assert _report(tmp_path)["kept"] == ["tei/a.xml"]


def test_a_changed_file_is_kept_even_where_its_document_is_no_more(tmp_path: Path) -> None:
    publish(tmp_path, _edition(a="one"))
    (tmp_path / "tei" / "a.xml").write_text("mine", encoding="utf-8")
    assert publish(tmp_path, _EMPTY).kept == ("tei/a.xml",)
    assert publish(tmp_path, _EMPTY).kept == ("tei/a.xml",)


def test_a_kept_file_that_was_deleted_is_built_again(tmp_path: Path) -> None:
    publish(tmp_path, _edition(a="one"))
    (tmp_path / "tei" / "a.xml").write_text("mine", encoding="utf-8")
    publish(tmp_path, _edition(a="one"))
    (tmp_path / "tei" / "a.xml").unlink()
    assert publish(tmp_path, _edition(a="one")).kept == ()
    assert _contents(tmp_path) == {"tei/a.xml": "one"}


def test_a_build_that_stopped_half_way_leaves_no_doubt_whose_its_files_are(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    publish(tmp_path, _edition(a="one", b="one"))

    def stop(_: object, out: Path, files: Mapping[str, bytes]) -> None:
        (out / "tei" / "a.xml").write_bytes(files["tei/a.xml"])
        raise WorldError("the disk is full")

    monkeypatch.setattr(module, "carry_out", stop)
    with pytest.raises(WorldError):
        publish(tmp_path, _edition(a="two", b="two"))
    monkeypatch.undo()
    assert _contents(tmp_path) == {"tei/a.xml": "two", "tei/b.xml": "one"}
    assert publish(tmp_path, _edition(a="three", b="three")).kept == ()
    assert _contents(tmp_path) == {"tei/a.xml": "three", "tei/b.xml": "three"}


@pytest.mark.parametrize("report", [b"", b"{", b"[]", b'{"files": 7}'])
def test_with_a_broken_report_nothing_is_taken_for_our_own(report: bytes, tmp_path: Path) -> None:
    publish(tmp_path, _edition(a="one"))
    (tmp_path / NAME).write_bytes(report)
    assert publish(tmp_path, _edition(a="two")).kept == ("tei/a.xml",)


def test_with_a_broken_report_what_is_as_it_should_be_is_no_conflict(tmp_path: Path) -> None:
    publish(tmp_path, _edition(a="one"))
    (tmp_path / NAME).write_bytes(b"{")
    assert publish(tmp_path, _edition(a="one")).kept == ()


def test_with_no_report_at_all_nothing_is_taken_for_our_own(tmp_path: Path) -> None:
    publish(tmp_path, _edition(a="one"))
    (tmp_path / NAME).unlink()
    assert publish(tmp_path, _edition(a="two")).kept == ("tei/a.xml",)
    assert _contents(tmp_path) == {"tei/a.xml": "one"}


def test_what_somebody_changes_while_a_build_writes_is_kept(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    publish(tmp_path, _edition(a="one", b="one"))

    def plan_and_dawdle(
        out: Path, files: Mapping[str, bytes], before: Mapping[str, Collection[str]]
    ) -> Plan:
        planned = plan(out, files, before)
        for name in ("a", "b"):
            (tmp_path / "tei" / f"{name}.xml").write_text("mine", encoding="utf-8")
        return planned

    monkeypatch.setattr(module, "plan", plan_and_dawdle)
    published = publish(tmp_path, _edition(a="two"))
    assert published.kept == ("tei/a.xml", "tei/b.xml")
    assert published.removed == ()
    monkeypatch.undo()
    assert _contents(tmp_path) == {"tei/a.xml": "mine", "tei/b.xml": "mine"}
    assert publish(tmp_path, _edition(a="three")).kept == ("tei/a.xml", "tei/b.xml")


def test_a_second_build_waits_for_the_first(tmp_path: Path) -> None:
    with ThreadPoolExecutor() as pool:
        with reserved(tmp_path):
            second = pool.submit(publish, tmp_path, _edition(a="two"))
            assert wait([second], timeout=0.05).done == set()
            assert _contents(tmp_path) == {}
        assert second.result().kept == ()
    assert _contents(tmp_path) == {"tei/a.xml": "two"}
