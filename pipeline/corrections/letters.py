"""What a sidecar says of the letters on a page: dates, correspondents, places."""

from pipeline.authority import Authority
from pipeline.corrections.change import Change, Saying
from pipeline.corrections.dating import date
from pipeline.corrections.sidecar import Dated, Sidecar, Statement, Step, stated
from pipeline.corrections.steps import step
from pipeline.model import Act, Document


def correct(document: Document, sidecar: Sidecar, authority: Authority) -> Change:
    """Apply all that a sidecar says of the letters of a page."""
    change = Change(document)
    for lang, facts in (("", sidecar.given), *sidecar.given.version.items()):
        above = ("version", lang) if lang else ()
        if lang and not _acts(document, lang):
            has = ", ".join(version.lang for version in document.versions)
            problem = f"the page has no version in {lang!r}; it has {has}"
            return change.then(Saying(sidecar, above, Statement()).refused(document, problem))
        for key, said in stated(facts):
            saying = Saying(sidecar, (*above, key), said)
            change = change.then(
                _about(change.document, _acts(change.document, lang), saying, authority)
            )
    return change


def _acts(document: Document, lang: str) -> list[Act]:
    """The acts that a version in a language takes part in, all of them for ``""``."""
    ids = {version.id for version in document.versions if lang in {"", version.lang}}
    return [act for act in document.acts if ids & set(act.versions)]


def _about(document: Document, acts: list[Act], saying: Saying, authority: Authority) -> Change:
    """Apply one fact to the one letter it can be about."""
    key = str(saying.place[-1])
    if len(acts) > 1:
        meant = " or ".join(f"[version.{act.versions[0]}.{key}]" for act in acts)
        problem = f"the page carries {len(acts)} letters; write {meant}, to say which one is meant"
        return saying.refused(document, problem)
    said = saying.said
    if isinstance(said, Step):
        return step(document, acts[0], saying, said, authority)
    return date(document, acts[0], saying, said) if isinstance(said, Dated) else Change(document)
