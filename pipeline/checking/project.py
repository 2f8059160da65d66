"""The configuration of the project that one works in, as far as checking goes."""

from dataclasses import dataclass, field
from pathlib import Path

from pipeline.checks import Checks
from pipeline.disk import read_file
from pipeline.errors import UsageError

CHECKS = "diglot.toml"
"""What the configuration is called that has nothing but what is said of checking."""
_BESIDE = (CHECKS, "edition.toml", "sources/edition.toml")
"""Where a configuration is looked for, in each folder from here upwards."""


@dataclass(frozen=True, slots=True)
class Project:
    """What a configuration says of checking, in the folder that its paths begin in; `path` is None
    where there is none.
    """

    path: Path | None = None
    checks: Checks = field(default_factory=Checks)

    @property
    def root(self) -> Path:
        """The folder of the configuration, or the one where the command was called."""
        return self.path.parent if self.path else Path()

    def schema(self, word: str) -> str:
        """A schema that the configuration names: a file by its way from there, or a name."""
        path = self.root / word
        return str(path) if path.is_file() else word


def project(named: str) -> Project:
    """The configuration that a call names (``""``: none), or the nearest one from here upwards,
    but not beyond the folder of a repository; raise `UsageError` where the named one is missing.
    """
    if named:
        if not Path(named).is_file():
            raise UsageError(f"{named}: there is no such file")
        return _read(Path(named))
    here = Path.cwd()
    for folder in (here, *here.parents):
        for name in _BESIDE:
            if (folder / name).is_file():
                inside = here if folder == here else None
                return _read(Path(name) if inside else folder / name)
        if (folder / ".git").exists():
            break
    return Project()


def _read(path: Path) -> Project:
    """The configuration in a file; what reads it is loaded only where there is one."""
    from pipeline.config import parse
    from pipeline.config.validation import parse_checks

    text = read_file(path).decode("utf-8-sig", "replace")
    if path.name == CHECKS:
        return Project(path, parse_checks(str(path), text))
    config = parse(str(path), text)
    return Project(path, Checks(config.validation, config.waivers, config.waiver_lines))
