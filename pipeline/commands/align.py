"""``diglot align``."""

import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import click
import msgspec

from pipeline import embed
from pipeline.cache import open_cache
from pipeline.commands.failing import counted
from pipeline.config import Config
from pipeline.disk import read_file, write
from pipeline.embed.embedder import Embedder, knows
from pipeline.errors import UsageError
from pipeline.lexicon.languages import language_name
from pipeline.pairing.pair import LINKED, Pair, pair
from pipeline.pairing.source import Asked, Source, read
from pipeline.pairing.text import STDIN, Text
from pipeline.pairing.texts import texts
from pipeline.pairing.units import AUTO, UNITS
from pipeline.pairing.writing import FORMS
from pipeline.reporters import text as text_report

_TWO = 2


@dataclass(frozen=True, slots=True)
class _Call:
    """The options of a call."""

    left: str
    right: str
    form: str | None
    out: str
    unit: str
    langs: str
    encoding: str
    model: str
    assume_parallel: bool
    explain: bool
    quiet: bool
    cache: bool


@click.command(short_help="Align two files, or two versions in TEI, with each other.")
@click.argument("left", metavar="A")
@click.argument("right", metavar="B")
@click.option(
    "-f",
    "--format",
    "form",
    type=click.Choice(list(FORMS)),
    help=("The format to write; by default as the name behind -o ends, or else tsv."),
)
@click.option("-o", "--out", default="-", help="A file; by default stdout.")
@click.option(
    "--unit",
    type=click.Choice(UNITS),
    default=AUTO,
    show_default=True,
    help=("What is aligned: lines as they stand, sentences or paragraphs."),
)
@click.option(
    "--langs",
    default="",
    metavar="L1,L2",
    help=("Languages of A and B; by default those that TEI states, or else detected."),
)
@click.option(
    "--encoding",
    default="utf-8",
    metavar="E1[,E2]",
    show_default=True,
    help=("Encoding of both files, or of each."),
)
@click.option(
    "--model",
    type=click.Choice(list(embed.MODELS)),
    default="usem3",
    show_default=True,
    help="The model of meaning.",
)
@click.option(
    "--assume-parallel",
    is_flag=True,
    help=("Link the texts whatever the verdict; recorded as your ruling."),
)
@click.option(
    "--explain",
    is_flag=True,
    help="Add the score of each link and what it is made of; in tsv and json.",
)
@click.option("--cache/--no-cache", default=True, help="Keep vectors of sentences for other runs.")
@click.option("-q", "--quiet", is_flag=True, help="Say nothing of what was found on stderr.")
def align(**options: object) -> int:
    """Align two texts that may translate each other, sentence by sentence.

    A and B are plain text, Markdown, HTML or TEI; - is stdin. Of a TEI file with several versions
    name one by its language or xml:id: letter.xml#en. The verdict comes first: where the texts do
    not translate each other, or where that cannot be told, nothing is linked and the exit code is
    1. The formats tei and json are written even then, with the verdict.

    \b
    tsv    a table: ids or lines, relation, certainty, texts
    beads  numbers of units from 0, as Vecalign writes them: [0, 1]:[2]
    tmx    TMX 1.4b, for translators' tools
    tei    links in standOff; texts inside, or pointed to in two TEI files with ids
    json   all that is known
    """
    call = msgspec.convert(options, _Call)
    form = call.form or _form_of(call.out)
    _check(call, form)
    model = embed.model(call.model, open_cache(Config()).vectors if call.cache else None)
    sources = _sources(call)
    if sources is None:
        return 1
    given = _each(call.langs, "--langs") if call.langs else ("", "")
    left, right = texts(sources, given, call.unit)
    made = pair(left, right, model, assume_parallel=call.assume_parallel, explained=call.explain)
    if not call.quiet:
        _tell(sources, made)
    linked = made.relation in LINKED and bool(made.beads)
    if linked or FORMS[form].verdicts:
        _put(FORMS[form].write(made, _folder(call.out)), call.out)
    if not linked:
        click.echo(_advice(made, model), err=True)
    return int(not linked)


def _form_of(out: str) -> str:
    """The format that a file's name means; a table for stdout."""
    if out == STDIN:
        return "tsv"
    found = next((n for n, form in FORMS.items() if out.lower().endswith(form.suffixes)), "")
    if not found:
        ends = ", ".join(suffix for form in FORMS.values() for suffix in form.suffixes)
        raise UsageError(f"{out}: name a format with -f, or end the name in one of {ends}")
    return found


def _check(call: _Call, form: str) -> None:
    """Refuse to write over a file that is read, and scores into a format that has no room."""
    if call.explain and not FORMS[form].terms:
        able = " or ".join(name for name, one in FORMS.items() if one.terms)
        raise UsageError(f"{form} has no room for scores: --explain goes with -f {able}")
    written = Path(call.out).resolve()
    for name in (call.left, call.right):
        read_from = {Path(one).resolve() for one in (name, name.rpartition("#")[0]) if one}
        if call.out != STDIN and written in read_from:
            raise UsageError(f"{call.out}: this file is one of the two; write to another")


def _folder(out: str) -> str:
    return "" if out == STDIN else str(Path(out).parent)


def _put(data: bytes, out: str) -> None:
    if out == STDIN:
        click.echo(data, nl=False)
    else:
        write(Path(out), data)


def _each(value: str, option: str) -> tuple[str, str]:
    """The two values of an option that has one for each file."""
    parts = [part.strip() for part in value.split(",")]
    if len(parts) != _TWO or not all(parts):
        raise UsageError(f"{option} {value}: give two values with a comma, for A and for B")
    return parts[0], parts[1]


def _sources(call: _Call) -> tuple[Source, Source] | None:
    """Both files read; None where a finding, told on stderr, says why one cannot be."""
    if call.left == call.right == STDIN:
        raise UsageError("only one of the two files can come from stdin")
    encodings = (
        _each(call.encoding, "--encoding") if "," in call.encoding else (call.encoding,) * _TWO
    )
    asked = [
        _asked(name, encoding)
        for name, encoding in zip((call.left, call.right), encodings, strict=True)
    ]
    outcomes = [read(one) for one in asked]
    problems = [problem for _, problem in outcomes if problem]
    click.echo(text_report.told(problems, {STDIN: "(stdin)"}), err=True, nl=False)
    left, right = (source for source, _ in outcomes)
    return (left, right) if left and right else None


def _asked(name: str, encoding: str) -> Asked:
    """A file, and the fragment behind ``#`` if no file is called so."""
    try:
        "".encode(encoding)
    except LookupError:
        raise UsageError(f"--encoding {encoding}: there is no such encoding") from None
    path, _, fragment = name.rpartition("#") if "#" in name else (name, "", "")
    if path == STDIN:
        return Asked(STDIN, fragment, sys.stdin.buffer.read(), encoding)
    if not path or Path(name).is_file():
        path, fragment = name, ""
    if Path(path).is_dir():
        raise UsageError(f"{path}: this is a folder; give two files")
    if not Path(path).is_file():
        raise UsageError(f"{path}: there is no such file")
    return Asked(path, fragment, read_file(Path(path)), encoding)


def _tell(sources: Sequence[Source], made: Pair) -> None:
    """Say on stderr what was read, what was found, and why."""
    for source, text in zip(sources, (made.left, made.right), strict=True):
        click.echo(_described(source, text), err=True)
    if made.left.lang == made.right.lang:
        click.echo("both are in one language; they are compared like translations", err=True)
    cert = f", certainty {made.verdict.cert}" if made.verdict.cert else ""
    click.echo(f"verdict: {made.verdict.relation}{cert}", err=True)
    for evidence in made.verdict.evidence:
        click.echo(f"  {evidence.speaks:8} {evidence.words}", err=True)
    if made.ruled:
        click.echo("your ruling: parallel; it is recorded as yours", err=True)
    if made.relation in LINKED:
        alone = sum(not (bead.left and bead.right) for bead in made.beads)
        links = counted(len(made.beads) - alone, "link")
        click.echo(f"{links}, {counted(alone, 'unit')} without counterpart", err=True)


def _described(source: Source, text: Text) -> str:
    how = " (detected)" if text.detected else ""
    left_out = f"; {counted(source.left_out, 'line')} of menus left out" if source.left_out else ""
    units = counted(len(text.pieces), text.unit)
    return f"{text.title}: {language_name(text.lang)}{how}, {units}{left_out}"


def _advice(made: Pair, model: Embedder) -> str:
    """What to do where nothing was linked."""
    lengths = [e.words for e in made.verdict.evidence if e.signal == "length"]
    if lengths:
        return f"nothing linked: {lengths[0]}; align them in parts, chapter by chapter"
    unknown = [t.lang for t in (made.left, made.right) if not knows(model, t.lang)]
    if unknown:
        able = embed.extra_for(*unknown)
        names = " and ".join(dict.fromkeys(map(language_name, unknown)))
        instead = f"take --model {able}" if able else "no model here does"
        return f"nothing linked: {model.name} does not know {names}; {instead}"
    return (
        "nothing linked; if you know that one text translates the other, say --assume-parallel, "
        "which is recorded as your ruling"
    )
