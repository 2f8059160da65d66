"""The configuration that a command works under: ``edition.toml`` and the authority beside it."""

from pathlib import Path

import msgspec

from pipeline import authority
from pipeline.config import Config, parse
from pipeline.disk import from_here, read_file
from pipeline.errors import UsageError
from pipeline.files import read_folder

_DEFAULT = Path("sources")


def default_folder() -> Path:
    """Where pages are looked for when a call names none."""
    return _DEFAULT if _DEFAULT.is_dir() else Path()


def settings(path: Path, *, named: bool) -> Config:
    """The configuration that a call names or that stands with the pages, or an empty one."""
    if not path.is_file() and named:
        raise UsageError(f"{path}: there is no such file")
    config = Config()
    if path.is_file():
        config = parse(from_here(path), read_file(path).decode("utf-8-sig", "replace"))
    files = read_folder(path.parent / authority.FOLDER, authority.SUFFIXES)
    known = authority.read({from_here(file): data for file, data in files.items()})
    return msgspec.structs.replace(config, authority=known)
