"""Which version is the original and which a machine made, as page or configuration say."""

import re
from collections.abc import Collection, Mapping, Sequence

from pipeline.capture import Column, Declared
from pipeline.model import Machine, Role

_SOFTWARE = re.compile(r"(?:AI|ИИ|IA|KI|MT)|.*(?:machine|auto|gpt|deepl).*", re.IGNORECASE)


def is_software(code: str) -> bool:
    """Whether the source code of an index line names software: ``AI`` in ``en:AI``."""
    return _SOFTWARE.fullmatch(code) is not None


def machines(declared: Declared, langs: Sequence[str], original: str) -> dict[str, Machine]:
    """The versions that the page says software translated, by language.

    The index line names them by a code (``en:AI``); where it has only a flag, the flag is taken to
    mean every version but the original, if that is known.
    """
    if not declared.machine:
        return {}
    coded = {code.lang for code in declared.codes if is_software(code.source)}
    known = declared.original or original
    made = coded or ({lang for lang in langs if lang != known} if known in langs else set())
    return {lang: Machine(declared.machine, declared.line) for lang in langs if lang in made}


def settled(made: Mapping[str, Machine], said: Mapping[str, bool]) -> dict[str, Machine]:
    """The versions that software translated, an editor's word for or against each counted first."""
    kept = {lang: machine for lang, machine in made.items() if said.get(lang, True)}
    return {**{lang: Machine("", 0) for lang, by_machine in said.items() if by_machine}, **kept}


def roles(
    declared: Declared, langs: Sequence[str], original: str, made: Collection[str]
) -> dict[str, Role]:
    """The role of each version; one that software, or a translator, has `made` is no original.

    The page's own statement comes first, then the configuration, then exclusion: the only version
    that no machine made. A lone version that nothing calls a translation is the edited text.
    """
    human = [lang for lang in langs if lang not in made]
    named = [lang for lang in (declared.original, original) if lang in human]
    by_exclusion = human if len(human) == 1 and (made or len(langs) == 1) else []
    first = next(iter([*named, *by_exclusion]), "")
    if declared.original and declared.original not in langs:
        first = ""
    if first:
        return {lang: Role.ORIGINAL if lang == first else Role.TRANSLATION for lang in langs}
    return {lang: Role.TRANSLATION if lang in made else Role.UNSTATED for lang in langs}


def stated(
    columns: Sequence[Column], names: Sequence[str], found: Sequence[Role]
) -> tuple[Role, ...]:
    """The roles of versions in the columns `names`: what the layout states outranks what was
    `found`. The only version that it calls no translation is the original.
    """
    by_name = {column.name: column.role for column in columns}
    said = [by_name.get(name, Role.UNSTATED) for name in names]
    if all(role is Role.UNSTATED for role in said):
        return tuple(found)
    unsaid = [i for i, role in enumerate(said) if role is Role.UNSTATED]
    if Role.ORIGINAL in said:
        return tuple(Role.TRANSLATION if i in unsaid else role for i, role in enumerate(said))
    if len(unsaid) == 1:
        return tuple(Role.ORIGINAL if i in unsaid else role for i, role in enumerate(said))
    return tuple(said)
