"""Putting a schema into the user's catalog: the one place that fetches anything, when asked to."""

import posixpath
import urllib.error
import urllib.request
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from tempfile import TemporaryDirectory
from urllib.parse import SplitResult, quote, unquote, urlsplit

from pipeline.catalog import user
from pipeline.catalog.models import GRAMMAR, OTHER, kind_of
from pipeline.catalog.parts import Part, parts
from pipeline.catalog.resolving import local_path
from pipeline.disk import digest, read_file, write
from pipeline.errors import UsageError, WorldError
from pipeline.relaxng import load
from pipeline.relaxng.faults import SchemaError

_MOST_BYTES = 64_000_000
_SECONDS = 60
_WEB = frozenset({"http", "https"})


@dataclass(frozen=True, slots=True)
class Wish:
    """What is to be added: a `name`, a file or URL, further addresses that it is to answer to, the
    hash its first file must have (``""``: any), and whether what the name had may be replaced.
    """

    name: str
    source: str
    addresses: Sequence[str] = ()
    sha256: str = ""
    replace: bool = False


def add(wish: Wish) -> user.Kept:
    """Put a schema with everything it includes into the user's catalog.

    Raises `UsageError` where the name is taken or cannot be, the hash differs or the source is no
    schema, `SchemaError` where it is broken (nothing is kept of it then), `WorldError` where it
    cannot be got.
    """
    user.check_name(wish.name)
    before = user.find(wish.name)
    if before and not wish.replace:
        raise UsageError(
            f"{wish.name}: there is a schema of this name, from {before.source}; "
            "give another name, or replace it with --force"
        )
    uri = _uri(wish.source)
    if kind_of(uri) == OTHER:
        raise UsageError(f"{wish.source}: the name of a schema ends in .rng, .rnc or .sch")
    made = parts(uri, _get)
    hash_ = digest(made[0].data)
    if wish.sha256 and wish.sha256.lower() != hash_:
        raise UsageError(
            f"{wish.source}: its SHA-256 is {hash_}, not {wish.sha256}; nothing is kept"
        )
    return _kept(wish, made, uri, hash_)


def _kept(wish: Wish, made: Sequence[Part], uri: str, hash_: str) -> user.Kept:
    own = [uri] if urlsplit(uri).scheme in _WEB else []
    addresses = user.twins([*own, *wish.addresses])
    about = user.Kept(wish.name, Path(), shown(uri), hash_, addresses)
    if kind_of(uri) == GRAMMAR:
        _check(made)
    path = user.keep(wish.name, _files(made), about)
    return replace(about, path=path)


def _check(made: Sequence[Part]) -> None:
    """Load a copy of the schema before it takes the place of another; what is wrong is blamed on
    the address where it stands.
    """
    with TemporaryDirectory() as folder:
        files = _files(made)
        places = {str(Path(folder, way)): part.uri for way, part in zip(files, made, strict=True)}
        for way, data in files.items():
            write(Path(folder, way), data)
        try:
            load(Path(folder, next(iter(files))))
        except SchemaError as fault:
            uri = places.get(fault.path, made[0].uri)
            raise SchemaError(
                fault.message, shown(uri), (fault.line, fault.column), fault.section
            ) from None


def _files(made: Sequence[Part]) -> Mapping[str, bytes]:
    """The parts as files of one folder, by their ways in it, with references that still lead from
    one to the other.
    """
    ways = _ways([part.uri for part in made])
    files = {}
    for part in made:
        data = part.data
        for href, target in part.references:
            way = quote(posixpath.relpath(ways[target], posixpath.dirname(ways[part.uri]) or "."))
            for mark in ('"', "'"):
                old, new = f"{mark}{href}{mark}", f"{mark}{way}{mark}"
                data = data.replace(old.encode(), new.encode())
        files[ways[part.uri]] = data
    return files


def _ways(uris: Sequence[str]) -> dict[str, str]:
    """For each address a way below one folder: as they lie to each other where all are of one host,
    else in folders of their hosts.
    """
    split = {uri: urlsplit(uri) for uri in uris}
    hosts = {parts.netloc for parts in split.values()}
    paths = {
        uri: posixpath.join(
            "/", parts.netloc if len(hosts) > 1 else "", unquote(parts.path).lstrip("/")
        )
        for uri, parts in split.items()
    }
    top = posixpath.commonpath([posixpath.dirname(path) for path in paths.values()])
    return {uri: posixpath.relpath(path, top) for uri, path in paths.items()}


def _host(parts: SplitResult) -> str:
    """A host as the name of a folder."""
    return parts.netloc.replace(":", "-")


def shown(uri: str) -> str:
    """An address as messages name it: a file by its path."""
    path = local_path(uri)
    return str(path) if path else uri


def _uri(source: str) -> str:
    if urlsplit(source).scheme in _WEB:
        return source
    path = local_path(source) or Path(source)
    if not path.is_file():
        raise UsageError(f"{source}: there is no such file; give a file, or a URL with https://")
    return path.resolve().as_uri()


def _get(uri: str) -> bytes:
    path = local_path(uri)
    if path is not None:
        return read_file(path)
    if urlsplit(uri).scheme not in _WEB:
        raise UsageError(f"{uri}: only files and addresses with http:// or https:// can be added")
    try:
        with urllib.request.urlopen(uri, timeout=_SECONDS) as answer:  # noqa: S310  checked above
            data: bytes = answer.read(_MOST_BYTES + 1)
    except (OSError, ValueError) as fault:
        reason = fault.reason if isinstance(fault, urllib.error.URLError) else fault
        raise WorldError(f"{uri}: cannot be fetched: {reason}") from None
    if len(data) > _MOST_BYTES:
        raise WorldError(f"{uri}: this is larger than a schema can be")
    return data
