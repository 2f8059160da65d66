"""Which schemas a document is held against: those that a call names, or else those it names itself.

Nothing is fetched. A document that Diglot made names the grammar of the whole TEI for other
programs; here it is held against the profile, which allows nothing that the TEI does not.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from urllib.parse import unquote, urljoin, urlsplit

from pipeline.catalog import user
from pipeline.catalog.models import GRAMMAR, OTHER, RULES, Model, kind_of, prolog
from pipeline.catalog.resolving import local_path, resolved
from pipeline.diagnostics import Diagnostic, Region
from pipeline.errors import UsageError
from pipeline.model import Where
from pipeline.resources import resource
from pipeline.rules import finding
from pipeline.tei import SCHEMA

_MADE_HERE = re.compile(rb"<application\b[^>]*\bident\s*=\s*[\"']diglot[\"']")
_IMPLIED = frozenset(user.twins([SCHEMA]))
"""Schemas of which the profile is a part."""
_WELL_KNOWN = {"tei_all": SCHEMA}
"""Where schemas are to be had that many will miss."""
_ADDRESS = re.compile(r"[A-Za-z][A-Za-z0-9+.-]+:")
_PROFILE = "diglot.rng"


@dataclass(frozen=True, slots=True)
class Chosen:
    """A schema to hold a document against: its `kind`, its file, and what it is called."""

    kind: str
    path: Path
    name: str


def named(word: str) -> Chosen:
    """The schema that a call names: a file, or a name of the user's catalog.

    Raises `UsageError`, which says what there is, where there is no such schema.
    """
    path = Path(word)
    if word == user.BUILT_IN:
        return profile()
    kept = user.find(word)
    if kept and kept.path.is_file():
        return Chosen(kind_of(kept.path.name), kept.path, word)
    if path.is_file():
        if kind_of(word) == OTHER:
            raise UsageError(f"{word}: the name of a schema ends in .rng, .rnc or .sch")
        return Chosen(kind_of(word), path, word)
    raise UsageError(_unknown(word))


def profile() -> Chosen:
    """The grammar of what Diglot makes."""
    return Chosen(GRAMMAR, resource("schemas", _PROFILE), user.BUILT_IN)


def made_here(data: bytes) -> bool:
    """Whether a document says that Diglot made it."""
    return _MADE_HERE.search(data) is not None


def chosen(
    data: bytes, name: str, place: Path, catalogs: Sequence[Path]
) -> tuple[tuple[Chosen, ...], tuple[Diagnostic, ...]]:
    """The schemas that a document names, in its order, and what is wrong with what it names.

    `name` is what it is called in messages, `place` what its relative addresses are relative to.
    """
    models = prolog(data).models
    ours = made_here(data)
    found: list[Chosen] = [profile()] if ours else []
    findings: list[Diagnostic] = []
    for model in models:
        if ours and model.href in _IMPLIED:
            continue
        path = _found(model, place, catalogs)
        if model.kind == OTHER or path is None:
            findings.append(_refused(model, name))
        else:
            found.append(Chosen(model.kind, path, model.href))
    if not found and not findings:
        findings.append(finding("VAL002", Where(name, 0, 0)))
    return tuple(dict.fromkeys(found)), tuple(findings)


def _found(model: Model, place: Path, catalogs: Sequence[Path]) -> Path | None:
    """The file that a model means: by a catalog, or where it says; None where there is none."""
    whole = urljoin(place.absolute().as_uri(), model.href)
    for address in _once(resolved(model.href, catalogs), resolved(whole, catalogs), whole):
        path = local_path(address)
        if path is not None and path.is_file():
            return path
    return None


def _once(*addresses: str) -> Iterator[str]:
    return (address for address in dict.fromkeys(addresses) if address)


def _refused(model: Model, name: str) -> Diagnostic:
    """A model that cannot be followed, blamed on the place where it stands."""
    where = Where(name, model.line, model.line)
    region = Region(model.line, model.column)
    if model.kind == OTHER:
        told = finding("VAL004", where, schema=model.href, kind=model.named)
    else:
        told = finding("VAL001", where, href=model.href)
    advice = "" if model.kind == OTHER else _advice(model)
    return Diagnostic(told.path, told.line, told.code, told.message, region=region, advice=advice)


def _advice(model: Model) -> str:
    """How to get a schema: what to add under which name, or which of the user's may be the same."""
    stem = PurePosixPath(unquote(urlsplit(model.href).path)).stem
    name = re.sub(r"[^\w.-]", "-", stem, flags=re.ASCII)
    if model.kind == RULES:
        name += "-rules"
    if not _ADDRESS.match(model.href):
        return (
            f"put the schema there, or add it: diglot schema add {name} FILE --for {model.href}; "
            "or name one with --schema"
        )
    if user.find(name):
        return (
            f"your catalog has a schema called {name}; if it is this one: --schema {name}, or "
            f"diglot schema add {name} {model.href} --force"
        )
    return (
        f"put it into your catalog once: diglot schema add {name} {model.href}; or name one with "
        "--schema"
    )


def _unknown(word: str) -> str:
    known = ", ".join(user.names())
    if _ADDRESS.match(word) and "//" in word:
        return (
            f"--schema {word}: nothing is fetched while checking; put it into your catalog once: "
            f"diglot schema add NAME {word}"
        )
    name = word if word.isidentifier() else "NAME"
    return (
        f"--schema {word}: there is no such file, and no schema of that name; there are: {known}. "
        f"Add one: diglot schema add {name} {_WELL_KNOWN.get(word, 'FILE|URL')}"
    )
