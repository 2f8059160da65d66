"""``diglot review``."""

from collections.abc import Iterator, Sequence
from pathlib import Path

import click
import msgspec

from pipeline.commands.desk import Desk, desk_of, reviewed, signatory, unlinked
from pipeline.commands.failing import counted
from pipeline.commands.settings import default_folder, settings
from pipeline.commands.taking import take_over
from pipeline.corrections.reviewing import Pair, Proposed, Review, accepted, proposed
from pipeline.disk import from_here, write
from pipeline.errors import UsageError
from pipeline.files import TEI, find_sources, read_sources
from pipeline.lexicon.languages import language_name
from pipeline.model import Document

_ALL, _CERTAIN = "all", "certain"
CERTAIN = 0.95
"""The least measured certainty of links that are accepted as certain ones."""


class _Call(msgspec.Struct, frozen=True):
    """The options of one call."""

    path: Path
    accept: tuple[str, ...]
    by: str
    refresh: bool
    dry_run: bool
    sources: str | None
    config: str | None


@click.command(short_help="List the links of a page, and accept them.")
@click.argument("path", metavar="PAGE|FILE.xml", type=click.Path(path_type=Path))
@click.option(
    "--accept",
    multiple=True,
    metavar="WHAT",
    help=f"Accept links: all, certain (measured at {CERTAIN} or more), or one by its id.",
)
@click.option("--by", default="", metavar="NAME", help="Who reviews; an id of [[editors]].")
@click.option("--refresh", is_flag=True, help="Write ids that have moved into the sidecar.")
@click.option("-n", "--dry-run", is_flag=True, help="Say what would be done, and write nothing.")
@click.option("-s", "--sources", help="For FILE.xml: the pages; ./sources, or else this folder.")
@click.option("-c", "--config", help="The configuration; by default edition.toml with the pages.")
def review(**options: object) -> int:
    """List the links of PAGE, the least certain first, or accept some; or take the links that were
    changed or accepted in FILE.xml, a TEI file of the output, over into the sidecar of its page.
    """
    call = msgspec.convert(options, _Call)
    if call.path.is_dir():
        raise UsageError(f"{call.path}: this is a folder; name one page, or one TEI file")
    if call.path.suffix == TEI:
        if call.accept or call.refresh:
            raise UsageError(f"{call.path}: --accept and --refresh are for pages")
        folder = Path(call.sources) if call.sources else default_folder()
        return take_over(call.path, (folder, call.config), call.by, dry_run=call.dry_run)
    job = find_sources([call.path], Path("output"))
    known = settings(Path(call.config) if call.config else job.config, named=bool(call.config))
    (source,) = read_sources(job, ())
    desk = desk_of(call.path, source, known)
    if desk.told():
        _list(unlinked(desk))
        return 1
    return _accept(desk, call) if call.accept or call.refresh else _list(desk)


def _list(desk: Desk) -> int:
    """The links on stdout."""
    names = _named(desk.documents)
    for made in (made for document in desk.documents for made in document.alignments):
        both = f"{language_name(made.left)} and {language_name(made.right)}"
        done = sum(bool(bead.by) for bead in made.beads)
        links = f"{counted(len(made.beads), 'link')} between {both}, {done} reviewed"
        nothing = f"nothing is linked between {both} ({made.verdict.relation})"
        click.echo(f"{desk.source.name}: {links if made.beads else nothing}")
    for name, link in names.items():
        click.echo("\n" + "\n".join(_shown(name, link)))
    return 0


def _named(documents: Sequence[Document]) -> dict[str, Proposed]:
    """The links of all letters by what they are called: their ids, with the number of the letter
    where there are several.
    """
    links = [(n, k) for n, document in enumerate(documents, start=1) for k in proposed(document)]
    return {f"{n}:{link.id}" if len(documents) > 1 else link.id: link for n, link in links}


def _shown(name: str, link: Proposed) -> Iterator[str]:
    bead = link.bead
    sure = bead.cert or "certainty not measured"
    state = f"reviewed by {bead.by}{', ' * bool(bead.cert)}{bead.cert}" if bead.by else sure
    kind = "" if bead.relation == "equivalent" else f"  {bead.relation}"
    yield f"{name}  {state}{kind}{'  crossing' * bead.crossing}"
    for version, ids, texts in (
        (link.made.left, bead.left, link.left),
        (link.made.right, bead.right, link.right),
    ):
        yield from (f"  {i}  {words}" for i, words in zip(ids, texts, strict=True))
        if not ids:
            yield f"  {version}  –"


def _accept(desk: Desk, call: _Call) -> int:
    """Write the links that are accepted, and the others that the sidecar has, into the sidecar."""
    taken = chosen(_named(desk.documents), call.accept)
    by = signatory(desk, call.by)
    new = [Review(accepted(document, _of(document, taken), by)) for document in desk.documents]
    words, lost = reviewed(desk, new, by)
    place = from_here(desk.beside)
    if words == desk.sidecar.text:
        click.echo(f"{desk.source.name}: there is nothing to accept, and no id to write anew")
        return 0
    after = desk.with_sidecar(words)
    if after.told():
        click.echo(f"{place} was not written.", err=True)
        return 1
    if not call.dry_run:
        write(desk.beside, words.encode())
    would = "would be " if call.dry_run else ""
    click.echo(f"{counted(len(taken), 'link')} {would}accepted by {by}, in {place}.")
    if lost:
        click.echo(f"{counted(lost, 'link')} of it gave way, whose text had changed.")
    return 0


def _of(document: Document, chosen: Sequence[Proposed]) -> list[Pair]:
    return [(link.made, link.bead) for link in chosen if link.made in document.alignments]


def chosen(links: dict[str, Proposed], accept: Sequence[str]) -> list[Proposed]:
    """The links that are to be accepted, of those that nobody reviewed."""
    unknown = [what for what in accept if what not in {_ALL, _CERTAIN, *links}]
    if unknown:
        raise UsageError(
            f"there is no link {unknown[0]}; say all, certain, or an id that `diglot review` lists"
        )
    return [
        link
        for name, link in links.items()
        if not link.bead.by
        and (_ALL in accept or name in accept or (_CERTAIN in accept and link.certainty >= CERTAIN))
    ]
