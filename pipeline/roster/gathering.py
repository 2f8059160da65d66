"""Forms of one name brought together, and the entries of the authority that they are nearest to."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from pipeline.annotate.known import Known, find, known
from pipeline.annotate.named import Gazetteer, gazetteer, stand_for
from pipeline.authority import Authority
from pipeline.notation.inflection import readings
from pipeline.notation.naming import Parts, alike, coarse, fit, parts_of, script_of, sound
from pipeline.roster.names import Open, Seen, open_names
from pipeline.tei import Element

_NEAREST = 3


def gathered(roots: Iterable[Element], authority: Authority) -> tuple[Open, ...]:
    """The open names of an edition, those of one person or place together, the most frequent first.

    Forms are joined where their surnames are the same, or the same in another script, and no given
    name or initial speaks against it.
    """
    groups: dict[tuple[str, str], list[list[Seen]]] = {}
    for root in roots:
        for one in open_names(root):
            near = groups.setdefault((one.kind, _key(one)), [])
            home = next((group for group in near if all(_one(one, other) for other in group)), None)
            if home is None:
                near.append([one])
            else:
                home.append(one)
    people, things = known(authority), gazetteer(authority)
    found = [_opened(group, people, things) for near in groups.values() for group in near]
    return tuple(sorted(found, key=lambda one: (one.kind, -len(one.seen), one.lemma)))


def _key(one: Seen) -> str:
    parts = parts_of(one.head or one.form, one.lang)
    return coarse(parts.surname[-1] if parts.surname else one.form)


def _one(one: Seen, other: Seen) -> bool:
    """Whether two forms may be those of one person, place or body."""
    if one.form == other.form or (one.head and one.head == other.head):
        return True
    a, b = (parts_of(name.head or name.form, name.lang) for name in (one, other))
    return _surnames_fit(a, b, same=one.lang == other.lang) and fit(a.given, b.given)


def _surnames_fit(one: Parts, other: Parts, *, same: bool) -> bool:
    if not one.surname or not other.surname:
        return one.surname == other.surname
    a, b = one.surname[-1], other.surname[-1]
    return bool(_sounds(a) & _sounds(b)) or (not same and alike(a, b))


def _sounds(word: str) -> set[str]:
    return {sound(reading.form) for reading in readings(word, script_of(word))}


def _opened(group: Sequence[Seen], people: Known, things: Gazetteer) -> Open:
    group = [_nominative(one, group) for one in group]
    kind = group[0].kind
    guesses = dict.fromkeys(one.guess for one in group if one.guess)
    near = dict.fromkeys(id_ for one in group for id_ in _candidates(one, people, things))
    candidates = tuple(dict.fromkeys((*guesses, *near)))
    state = "guessed" if guesses else "ambiguous" if candidates else "unknown"
    return Open(kind, state, tuple(group), candidates[:_NEAREST])


def _nominative(one: Seen, group: Sequence[Seen]) -> Seen:
    """A Russian form in another case as the nominative that the other forms of a name agree on."""
    last = one.form.split()[-1]
    others = {_sound_of(other) for other in group if other.form != one.form}
    if one.kind != "person" or not script_of(last) or sound(last) in others:
        return one
    forms = [r.form for r in readings(last, "ru") if r.case and sound(r.form) in others]
    if not forms:
        return one
    return replace(one, form=one.form.removesuffix(last) + forms[0].capitalize())


def _sound_of(one: Seen) -> str:
    parts = parts_of(one.form, one.lang)
    return sound(parts.surname[-1]) if parts.surname else ""


def _candidates(one: Seen, people: Known, things: Gazetteer) -> Iterable[str]:
    if one.kind == "person":
        return [entry.id for entry in find(people, one.form, one.lang).entries]
    named = stand_for(things, one.form, one.lang, own=False)
    return [entry.id for found in named for entry in found.entries]
