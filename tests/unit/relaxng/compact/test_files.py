"""Schemas of several files, translated together."""

from pathlib import Path

import pytest

from pipeline.relaxng.compact.files import translations
from pipeline.relaxng.faults import SchemaError


def _put(folder: Path, **sources: str) -> None:
    for name, source in sources.items():
        (folder / f"{name}.rnc").write_text(source, encoding="utf-8")


def test_what_a_schema_includes_is_translated_beside_it_once(tmp_path: Path) -> None:
    (tmp_path / "in" / "deep er").mkdir(parents=True)
    _put(
        tmp_path / "in",
        a='include "deep%20er/b.rnc" start = external "c.rnc" | external "deep%20er/b.rnc"',
        c='element c { external "a.rnc" | external "http://x.example/d.rnc" | external "e.rng" }',
    )
    _put(tmp_path / "in" / "deep er", b='start = external "../c.rnc"')
    made = dict(translations(tmp_path / "in" / "a.rnc", tmp_path / "out" / "z.rng"))
    out = tmp_path / "out"
    assert set(made) == {out / "z.rng", out / "c.rng", out / "deep er" / "b.rng"}
    assert b'href="deep%20er/b.rng"' in made[out / "z.rng"]
    for reference in (b"a.rng", b"http://x.example/d.rnc", b"e.rng"):
        assert b'href="' + reference + b'"' in made[out / "c.rng"]


def test_a_file_that_is_not_there_is_named(tmp_path: Path) -> None:
    _put(tmp_path, a='include "b.rnc"')
    with pytest.raises(SchemaError, match="cannot be read: No such file") as caught:
        list(translations(tmp_path / "a.rnc", tmp_path / "a.rng"))
    assert caught.value.path == str(tmp_path / "b.rnc")
