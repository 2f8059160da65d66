"""Editions built once for all judges: the sample edition and every page there is."""

from collections.abc import Callable, Sequence
from functools import cache
from pathlib import Path

from pipeline.build import Converted, Edition, Source, build
from pipeline.config import Config
from tests.judges import SHARED
from tests.making import configured

_ROOT = Path(__file__).parent.parent.parent


def _one_by_one(
    function: Callable[[Source], Converted], sources: Sequence[Source]
) -> list[Converted]:
    return [function(source) for source in sources]


@cache
def sample() -> Edition:
    """The sample edition with its configuration."""
    return _built(_ROOT / "sources", configured(_ROOT / "sources"))


@cache
def all_pages() -> Edition:
    """Every page there is, without configuration: the project's and, if present, the team's."""
    folders = [_ROOT / "sources", _ROOT / "tests" / "pages"]
    folders += [SHARED / name for name in ("pages", "seed", "layouts") if (SHARED / name).is_dir()]
    sources = [
        Source(f"{folder.name}/{path.name}", path.read_bytes())
        for folder in folders
        for path in sorted(folder.glob("*.txt"))
    ]
    return build(sources, Config(), _one_by_one)


@cache
def paired() -> Edition:
    """Two pages that editors pair, rightly."""
    return _of_rule("ALN030/good")


@cache
def wrongly_paired() -> Edition:
    """Two pages that editors pair, though they are two documents."""
    return _of_rule("ALN030/bad")


def _of_rule(name: str) -> Edition:
    folder = _ROOT / "tests" / "rules" / name
    return _built(folder, configured(folder))


def _built(folder: Path, config: Config) -> Edition:
    sources = [Source(path.name, path.read_bytes()) for path in sorted(folder.glob("*.txt"))]
    return build(sources, config, _one_by_one)


def written(edition: Edition, folder: Path, suffix: str) -> list[Path]:
    """Write the files of an edition that end in `suffix` below a folder; their paths."""
    paths = []
    for name, data in edition.files.items():
        if name.endswith(suffix):
            path = folder / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(data)
            paths.append(path)
    assert paths
    return paths
