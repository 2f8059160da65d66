"""Where catalogs are: those that a call names, those of the environment, and the user's own."""

import os
import sys
from collections.abc import Sequence
from pathlib import Path

from pipeline.catalog.resolving import local_path
from pipeline.errors import UsageError

FILES = "XML_CATALOG_FILES"
"""The environment's variable, which other programs know: paths or URIs between spaces."""
CATALOG = "catalog.xml"


def config_folder() -> Path:
    """Where settings of this program are, by the platform's habit or XDG_CONFIG_HOME."""
    home = os.environ.get("XDG_CONFIG_HOME")
    if home:
        return Path(home) / "diglot"
    if sys.platform == "win32":
        return Path(os.environ.get("APPDATA") or Path.home() / "AppData" / "Roaming") / "diglot"
    if sys.platform == "darwin":
        return Path.home() / "Library" / "Application Support" / "diglot"
    return Path.home() / ".config" / "diglot"


def cache_folder() -> Path:
    """The folder of what can be made again: compiled schemas, and results of builds."""
    home = os.environ.get("XDG_CACHE_HOME")
    return (Path(home) if home else Path.home() / ".cache") / "diglot"


def user_catalog() -> Path:
    """The user's catalog, whether it is there yet or not."""
    return config_folder() / CATALOG


def catalogs(named: Sequence[Path] = ()) -> tuple[Path, ...]:
    """All catalogs in the order in which they are asked; raise `UsageError` where one that a call
    names is missing. Others may be.
    """
    for path in named:
        if not path.is_file():
            raise UsageError(f"{path}: there is no such catalog")
    given = os.environ.get(FILES, "").split()
    return (*named, *(local_path(name) or Path(name) for name in given), user_catalog())
