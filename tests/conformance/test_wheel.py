"""The package as it is given away: a wheel that builds an edition far from the checkout."""

import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent.parent


def _run(*command: str | Path, folder: Path, path: str = "") -> tuple[list[str], list[str]]:
    """Run Python; the lines of stdout and of stderr."""
    environment = {**os.environ, "PYTHONPATH": path}
    done = subprocess.run(
        [sys.executable, *command],
        cwd=folder, env=environment, capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout.splitlines(), done.stderr.splitlines()


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel of this checkout."""
    folder = tmp_path_factory.mktemp("wheel")
    _run("-m", "pip", "wheel", "-q", "--no-deps", "--no-build-isolation", "-w", folder, ROOT,
         folder=folder)  # fmt: skip
    (made,) = folder.glob("diglot-*.whl")
    return made


def test_the_wheel_carries_grammar_stylesheets_and_licence(wheel: Path) -> None:
    names = zipfile.ZipFile(wheel).namelist()
    for name in ("schemas/diglot.rng", "xslt/letter.xsl", "xslt/index.xsl", "py.typed"):
        assert f"pipeline/{name}" in names
    assert any(name.endswith("licenses/LICENSE") for name in names)
    assert not any(name.startswith(("tests/", "sources/")) for name in names)


def test_the_wheel_works_outside_the_checkout(wheel: Path, tmp_path: Path) -> None:
    site = tmp_path / "site"
    _run("-m", "pip", "install", "-q", "--no-deps", "--target", site, wheel, folder=tmp_path)
    page = """1932 ru:tom1;en:AI AI translated

Letter to Anna, June 12, 1932
Dear Anna,
The boat is late, and nobody knows where the captain is.
Peter

Письмо Анне 12 июня 1932 года
Дорогая Анна!
Лодка опаздывает, и никто не знает, где капитан.
Петр
11 июня 1932 г.
РГАСПИ. Ф. 5. Оп. 1. Д. 2. Л. 3.
"""
    (tmp_path / "page.txt").write_text(page, encoding="utf-8")
    (where,), _ = _run(
        "-c", "import pipeline; print(pipeline.__file__)", folder=tmp_path, path=str(site)
    )
    assert Path(where).is_relative_to(site)
    said, told = _run("-m", "pipeline", "build", "page.txt", folder=tmp_path, path=str(site))
    assert [line.split()[0] for line in said] == ["document", "page.txt", "Built", "Open"]
    assert all(line.startswith(("page.txt", "edition.toml", "    → ")) for line in told)
    (tei,) = (tmp_path / "output" / "tei").glob("*.xml")
    said, told = _run("-m", "pipeline", "validate", str(tei), folder=tmp_path, path=str(site))
    assert (said, told) == ([], ["1 file checked, 0 findings"])
