"""A page on an editor's desk: its documents, its sidecar, and what it would be with other links."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import click

from pipeline.build import Converted, Source, convert
from pipeline.commands.failing import exit_code
from pipeline.config import Config
from pipeline.corrections.reviewing import Review, held, merged
from pipeline.corrections.sidecar import SUFFIX, Sidecar, read, sidecar_of
from pipeline.corrections.tables import with_links
from pipeline.diagnostics import Diagnostic, Severity
from pipeline.disk import from_here
from pipeline.errors import UsageError
from pipeline.model import Document
from pipeline.readers import tei
from pipeline.reporters import text
from pipeline.rules import RULES
from pipeline.tei import parse


@dataclass(frozen=True, slots=True)
class Desk:
    """A page at `path`, its source, what its sidecar says, and what became of both."""

    path: Path
    source: Source
    config: Config
    sidecar: Sidecar
    outcome: Converted

    @property
    def beside(self) -> Path:
        """Where the page's sidecar is, or is to be."""
        return self.path.with_suffix(SUFFIX)

    @property
    def errors(self) -> tuple[Diagnostic, ...]:
        """What is wrong with the page or its sidecar."""
        found = self.outcome.findings
        return tuple(f for f in found if RULES[f.code].severity is Severity.ERROR)

    @property
    def documents(self) -> tuple[Document, ...]:
        """The letters of the page; none where there are errors."""
        made = self.outcome.documents
        return tuple(tei.read(parse(one.tei, self.source.name)) for one in made)

    def of(self, number: int) -> Sidecar:
        """What the sidecar says of one of the letters, counted from 1."""
        several = len(self.outcome.documents) > 1
        return self.sidecar.of(number) if several else self.sidecar

    def with_sidecar(self, words: str) -> "Desk":
        """The same page with another sidecar."""
        return desk_of(self.path, replace(self.source, sidecar=words.encode()), self.config)

    def told(self) -> int:
        """Tell on stderr what is wrong; 1 if anything is."""
        name = self.source.name
        places = {name: from_here(self.path), sidecar_of(name): from_here(self.beside)}
        click.echo(text.told(self.errors, places), err=True, nl=False)
        return exit_code(self.errors, Severity.ERROR.word)


def desk_of(path: Path, source: Source, config: Config) -> Desk:
    """Put a page on the desk; raise `UsageError` where an adopted TEI file stands for it."""
    if source.adopted is not None:
        raise UsageError(
            f"{from_here(path)}: a TEI file was adopted for this page; review the links in that "
            "file, or delete it"
        )
    name = sidecar_of(source.name)
    sidecar = read(name, source.sidecar, config)[0] if source.sidecar is not None else Sidecar()
    return Desk(path, source, config, sidecar, convert(source, config))


def reviewed(desk: Desk, reviews: Sequence[Review], by: str) -> tuple[str, int]:
    """The text of the sidecar after a review of each letter, the ids of all links as they are by
    now; and how many links it has no more.
    """
    sidecar, words, lost = desk.sidecar, desk.sidecar.text, 0
    several = len(reviews) > 1
    for number, (document, review) in enumerate(zip(desk.documents, reviews, strict=True), start=1):
        own = sidecar.of(number) if several else sidecar
        before = held(document, own)
        if not before and not review.links:
            continue
        after = merged(document, before, review)
        lost += len(before) + len(review.links) - len(after)
        words = with_links(own, [one.link for one in after], by)
        sidecar = read(sidecar_of(desk.source.name), words.encode(), desk.config)[0]
    return words, lost


def unlinked(desk: Desk) -> Desk:
    """The page as if nobody had reviewed a link of it."""
    sidecar, words = desk.sidecar, desk.sidecar.text
    for letter in ("", *sidecar.given.letter):
        own = sidecar.of(int(letter)) if letter else sidecar
        if own.given.links:
            words = with_links(own, (), "")
            sidecar = read(sidecar.name, words.encode(), desk.config)[0]
    return desk.with_sidecar(words) if words else desk


def signatory(desk: Desk, by: str) -> str:
    """Who reviews: who is named, or else whom the sidecar names, or the edition's one editor."""
    editors = [editor.id for editor in desk.config.editors]
    who = by or desk.sidecar.given.by or (editors[0] if len(editors) == 1 else "")
    if who in editors:
        return who
    known = ", ".join(editors) or "nobody yet; add [[editors]] to edition.toml"
    if not who:
        raise UsageError(f"say who reviews, as in --by NAME; the editors are: {known}")
    raise UsageError(f"{who} is no editor of the edition; they are: {known}")
