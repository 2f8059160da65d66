"""What an editor says of whole versions: verdicts, the original, genres, translators."""

from collections.abc import Iterator
from dataclasses import replace

from pipeline.corrections.change import Change, Saying
from pipeline.corrections.sidecar import OfPair, Sidecar, Statement
from pipeline.lexicon.languages import language_name
from pipeline.model import Bead, Document, Relation, Role

_TRANSLATIONS = frozenset({Relation.PARALLEL, Relation.PARTIAL})
_SOFTWARE = {True: "software", False: "no software"}


def record(before: Document | None, after: Document, sidecar: Sidecar) -> Change:
    """Record what became of a page (`before`: without corrections) by what its sidecar says of
    its versions.
    """
    change = Change(after)
    for number, pair in enumerate(sidecar.given.pairs):
        saying = Saying(sidecar, ("pairs", number), pair)
        change = change.then(_paired(before, after, saying, pair))
    for other in (_original(before, after, sidecar), *_versions(before, after, sidecar)):
        change = change.then(other)
    return change


def _paired(before: Document | None, after: Document, saying: Saying, pair: OfPair) -> Change:
    ends = {pair.left, pair.right}
    made = _verdict(after, ends)
    if made is None:
        has = ", ".join(version.lang for version in after.versions)
        problem = f"the page does not pair {pair.left} and {pair.right}; it has {has}"
        return saying.refused(after, problem)
    target, relation = made
    if relation in _TRANSLATIONS and not _beads(after, ends):
        return saying.refused(after, "no sentence of one can be linked with any of the other")
    old = _verdict(before, ends) if before else None
    called = f"{language_name(pair.left)} and {language_name(pair.right)}"
    return saying.made(after, ("pairs", target, called), (relation, old[1] if old else ""))


def _verdict(document: Document, ends: set[str]) -> tuple[str, str] | None:
    """The id of the relation between two versions, by their languages, and the verdict."""
    for made in document.alignments:
        langs = {document.version(made.left).lang, document.version(made.right).lang}
        if langs == ends:
            return f"rel-{made.right}", made.verdict.relation
    return None


def _beads(document: Document, ends: set[str]) -> tuple[Bead, ...]:
    """The links between two versions, by their languages."""
    pairs = (
        (a, {document.version(n).lang for n in (a.left, a.right)}) for a in document.alignments
    )
    return next((made.beads for made, langs in pairs if langs == ends), ())


def _original(before: Document | None, after: Document, sidecar: Sidecar) -> Change:
    lang = sidecar.given.original
    if not lang:
        return Change(after)
    saying = Saying(sidecar, ("original",), Statement())
    found = _named_original(after)
    if found != lang:
        has = ", ".join(version.lang for version in after.versions)
        by_machine = [v.lang for v in after.versions if v.lang == lang and v.machine]
        why = "the page says software made it" if by_machine else f"the page has {has}"
        return saying.refused(after, f"{lang!r} cannot be the original: {why}")
    old = _named_original(before) if before else ""
    return saying.made(after, ("original", after.versions[0].id, "original"), (lang, old))


def _named_original(document: Document) -> str:
    return next((v.lang for v in document.versions if v.role is Role.ORIGINAL), "")


def _versions(before: Document | None, after: Document, sidecar: Sidecar) -> Iterator[Change]:
    """Genres and translators of versions."""
    given = sidecar.given
    if given.genre:
        saying = Saying(sidecar, ("genre",), Statement())
        yield _stated(before, after, saying, ("genre", "", given.genre))
    for lang, facts in given.version.items():
        if lang not in {version.lang for version in after.versions}:
            continue
        if facts.genre:
            saying = Saying(sidecar, ("version", lang, "genre"), Statement())
            yield _stated(before, after, saying, ("genre", lang, facts.genre))
        if facts.machine is not None:
            saying = Saying(sidecar, ("version", lang, "machine"), Statement())
            yield _stated(before, after, saying, ("machine", lang, _SOFTWARE[facts.machine]))
        if facts.translator:
            saying = Saying(sidecar, ("version", lang, "translator"), Statement())
            yield _stated(before, after, saying, ("translator", lang, facts.translator))


def _stated(
    before: Document | None, after: Document, saying: Saying, said: tuple[str, str, str]
) -> Change:
    """A fact about versions: its key, the language (``""``: all), and what it is to be."""
    key, lang, new = said
    old = _values(before, key, lang) if before else ""
    targets = tuple(v.id for v in after.versions if lang in {"", v.lang})
    called = {"genre": "genre"}.get(key, "translated by")
    made = saying.made(after, (key, targets[0], called), (new, old))
    records = tuple(replace(record, targets=targets) for record in made.records)
    return replace(made, records=records)


def _values(document: Document, key: str, lang: str) -> str:
    versions = [v for v in document.versions if lang in {"", v.lang}]
    if key == "genre":
        return " / ".join(dict.fromkeys(v.genre for v in versions if v.genre))
    if key == "translator":
        return " / ".join(
            dict.fromkeys(v.translator or _SOFTWARE[bool(v.machine)] for v in versions)
        )
    return _SOFTWARE[any(v.machine for v in versions)]
