"""Links that somebody changed or accepted in a TEI file of the output, into a page's sidecar."""

from collections.abc import Sequence
from pathlib import Path

import click

from pipeline.commands.desk import Desk, desk_of, reviewed, signatory
from pipeline.commands.failing import counted
from pipeline.commands.given import FORMER, difference, opened, page_of
from pipeline.commands.settings import settings
from pipeline.corrections.edited import Edited, beside_links, edited
from pipeline.corrections.reviewing import Review, accepted
from pipeline.disk import from_here, read_file, write
from pipeline.errors import UsageError
from pipeline.files import find_sources
from pipeline.readers import tei
from pipeline.reporters import text
from pipeline.tei import XML_ID, Element, parse
from pipeline.validate import validate


def take_over(file: Path, pages: tuple[Path, str | None], by: str, *, dry_run: bool) -> int:
    """Take the reviewed links of `file` over; `pages` are where its page is to be looked for, and
    the configuration, if one is named. The file is written anew where it has no other change.
    """
    root = opened(file)
    if root is None or _invalid(root, file):
        return 1
    folder, config = pages
    job = find_sources([folder], Path("output"))
    known = settings(Path(config) if config else job.config, named=bool(config))
    source = page_of(file, root, job)
    desk = desk_of(job.pages[source.name], source, known)
    if desk.told():
        return 1
    number = _number(desk, root, file)
    built = parse(desk.outcome.documents[number].tei, "the build")
    found = edited(built, root, [editor.id for editor in known.editors])
    rest = difference(*beside_links(built, root), from_here(file))
    click.echo("".join(rest), nl=False)
    after = _reviewed(desk, number, _review(desk, found, root, by), dry_run=dry_run)
    if after is None:
        return 1
    if _left(file, found, rest):
        return 1
    made = after.outcome.documents[number].tei
    if not dry_run and read_file(file) != made:
        former = file.with_name(file.name + FORMER)
        write(former, read_file(file))
        write(file, made)
        click.echo(f"{file} is as a build makes it; the edited file is {former.name}.")
    return 0


def _invalid(root: Element, file: Path) -> bool:
    """Whether a file is not valid, which is told on stderr."""
    errors = validate(root, str(file), data=read_file(file))
    click.echo(text.told(errors, {}), err=True, nl=False)
    if errors:
        click.echo(f"{file}: no link was taken over.", err=True)
    return bool(errors)


def _number(desk: Desk, root: Element, file: Path) -> int:
    """Which of the page's letters a file is, from 0."""
    ids = [made.id for made in desk.outcome.documents]
    if root.get(XML_ID) not in ids:
        raise UsageError(
            f"{file}: a build of {desk.source.name} makes no {root.get(XML_ID)}, but "
            f"{', '.join(ids)}; build again, and make the changes in that file"
        )
    return ids.index(root.get(XML_ID, ""))


def _review(desk: Desk, found: Edited, root: Element, by: str) -> Review:
    """What an editor did in a file; what only may be an editor's work is left aside."""
    theirs = tei.read(root)
    unsigned = found.unsigned if found.alike else ()
    who = signatory(desk, by) if unsigned else ""
    return Review(
        accepted(theirs, (*found.signed, *unsigned), who),
        accepted(theirs, found.withdrawn, "") if found.alike else (),
    )


def _reviewed(desk: Desk, number: int, review: Review, *, dry_run: bool) -> Desk | None:
    """The page after a review, which is written into its sidecar; None where it cannot be."""
    for sign, links in (("+", review.links), ("-", review.gone)):
        for one in links:
            sides = (" ".join(side) or "–" for side in (one.link.left, one.link.right))
            click.echo(f"{sign} {' | '.join(sides)}  {one.link.by}")
    if not review.links and not review.gone:
        click.echo(f"{desk.source.name}: no link was reviewed or changed")
        return desk
    count = len(desk.outcome.documents)
    who = review.links[0].link.by if review.links else ""
    words, _ = reviewed(desk, [review if n == number else Review() for n in range(count)], who)
    after = desk.with_sidecar(words)
    place = from_here(desk.beside)
    if after.told():
        click.echo(f"{place} was not written.", err=True)
        return None
    if not dry_run:
        write(desk.beside, words.encode())
    would = "would be " if dry_run else ""
    click.echo(f"{counted(len(review.links), 'link')} {would}taken over into {place}.")
    return after


def _left(file: Path, found: Edited, rest: Sequence[str]) -> bool:
    """Whether a file has more than links to take over, which is told on stderr."""
    other = [*found.unsigned, *found.withdrawn] if not found.alike else []
    if other:
        click.echo(
            f"{file}: {counted(len(other), 'other link')} of it, not as a build makes them, may be "
            "older than the page, its corrections or the program; give those that are meant an "
            "editor's resp and change",
            err=True,
        )
    if rest:
        click.echo(
            f"{file}: what is shown above is no link; make these changes in the page or its "
            "sidecar, or undo them",
            err=True,
        )
    if other or rest:
        click.echo(f"{file} was kept as it is.", err=True)
    return bool(other or rest)
