"""A call of ``diglot validate``, with all that it needs looked up."""

from dataclasses import dataclass
from pathlib import Path

import click
import msgspec

from pipeline.catalog.choosing import named
from pipeline.catalog.loading import grammar
from pipeline.catalog.models import GRAMMAR
from pipeline.catalog.places import catalogs
from pipeline.checking.baseline import read_baseline
from pipeline.checking.document import Terms
from pipeline.checking.project import Project, project
from pipeline.checking.selecting import concerned
from pipeline.checking.sifting import Sieve
from pipeline.checking.waivers import Waivers
from pipeline.commands.outputs import Output, outputs
from pipeline.disk import from_here
from pipeline.errors import UsageError
from pipeline.gathering import git
from pipeline.gathering.paths import Found, find
from pipeline.reporters import LISTING

_BUILT = "output/tei"
"""What is checked where a call names nothing, if it is there."""


class Call(msgspec.Struct, frozen=True):
    """The options of one call."""

    paths: tuple[str, ...]
    schema: tuple[str, ...]
    catalogs: tuple[str, ...]
    forms: tuple[str, ...]
    out: str
    changed: str
    watched: bool
    baseline: str
    write_baseline: bool
    config: str
    jobs: int
    max_findings: int
    stdin_name: str
    quiet: bool
    fail_on: str


@dataclass(frozen=True, slots=True)
class Task:
    """What a call comes to: nothing of it can be wrong any more.

    `paths` are those to search, `since` is what git is to compare with (``""``: nothing).
    """

    call: Call
    project: Project
    paths: tuple[str, ...]
    since: str
    outputs: tuple[Output, ...]
    terms: Terms

    def found(self) -> Found:
        """The files there are now; those that have not changed are left out where that is asked
        for.
        """
        found = find(self.paths)
        if not self.since:
            return found
        changed = git.changed(self.since, Path())
        files = tuple(file for file in found.files if concerned(file, changed, self.terms))
        return Found(files, found.ignored, found.hidden, found.closed)

    def sieve(self) -> Sieve:
        """What the project lets pass, as its files say now."""
        checks, path = self.project.checks, self.project.path
        name = from_here(path) if path else ""
        waivers = Waivers(checks.waivers, checks.waiver_lines, self.project.root, name)
        file = baseline_of(self.call, self.project)
        renewed = self.call.write_baseline
        return Sieve(waivers, read_baseline(file, renewed=renewed) if file else None)

    def remark(self, words: str) -> None:
        """Say something on stderr, unless quiet is asked for."""
        if not self.call.quiet:
            click.echo(words, err=True)


def task_of(call: Call) -> Task:
    """Look up what a call needs; raise `DiglotError` for what cannot be."""
    known = project(call.config)
    checks = known.checks.validation
    words = call.schema or tuple(known.schema(word) for word in checks.schema)
    schemas = tuple(named(word) for word in words)
    for schema in schemas:
        if schema.kind == GRAMMAR:
            grammar(schema.path)
    given = [*map(Path, call.catalogs), *(known.root / name for name in checks.catalogs)]
    if call.write_baseline and baseline_of(call, known) is None:
        raise UsageError("--write-baseline: name the file, with --baseline FILE")
    paths, since = _paths(call)
    asked = outputs(call.forms, call.out)
    terms = Terms(schemas, catalogs(given), any(output.form in LISTING for output in asked))
    return Task(call, known, paths, since, asked, terms)


def baseline_of(call: Call, known: Project) -> Path | None:
    """The baseline that a call names, or its project."""
    if call.baseline:
        return Path(call.baseline)
    own = known.checks.validation.baseline
    return known.root / own if own else None


def _paths(call: Call) -> tuple[tuple[str, ...], str]:
    """Where to look, and what to compare with: a word behind --changed that is no revision, but a
    path, is one.
    """
    paths, since = call.paths, call.changed
    if since and Path(since).exists() and not git.is_revision(since, Path()):
        paths, since = (since, *paths), git.HEAD
    if paths:
        return paths, since
    return (_BUILT if Path(_BUILT).is_dir() else ".",), since
