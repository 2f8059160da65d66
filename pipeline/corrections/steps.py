"""Who took part in a letter, and where, as an editor gives it."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import count

from pipeline.annotate.people import cited_as, entity_of
from pipeline.authority import Authority, Entry
from pipeline.corrections.change import Change, Saying, with_act, without_questions
from pipeline.corrections.sidecar import UNKNOWN, Names, Step
from pipeline.model import Act, Action, Document, Entity, Form, Party
from pipeline.notation.likeness import compatible, surname
from pipeline.profile import WHO

_CALLED = {
    "sent.from": "sender", "sent.place": "place of sending",
    "transmitted.through": "intermediary", "transmitted.place": "place of transmission",
    "received.to": "addressee", "received.place": "place of receipt",
}  # fmt: skip
_COPIES = "cc"


def step(document: Document, act: Act, saying: Saying, said: Step, authority: Authority) -> Change:
    """Give a step of an act its people and its place; people may be ids of the authority."""
    kind = str(saying.place[-1])
    if not said.who and not said.place:
        key = WHO[kind]
        return saying.refused(document, f"it says nothing; give `{key}`, `place`, or both")
    change = Change(document)
    if said.who:
        change = change.then(_people(change.document, act.id, saying, said, authority))
    if said.place:
        change = change.then(_placed(change.document, act.id, kind, saying, said))
    return change


def _people(
    document: Document, act_id: str, saying: Saying, said: Step, authority: Authority
) -> Change:
    kind = str(saying.place[-1])
    act = _act(document, act_id)
    names = _listed(said.who)
    action = _step_of(act, kind)
    inferred = tuple(party.text for party in action.parties)
    key = f"{kind}.{WHO[kind]}"
    words = ", ".join(names) or UNKNOWN, ", ".join(inferred) or ("" if names else UNKNOWN)
    asked = without_questions(document, act, f"[{kind}]")
    if names == inferred:
        parties = tuple(_confirmed(party, said.certainty) for party in action.parties)
        persons = document.persons
    else:
        lang = said.lang or document.version(act.versions[0]).lang
        parties, persons = _given(names, lang, document, action, authority)
        parties = tuple(replace(party, cert=said.certainty) for party in parties)
    changed = with_act(asked, _with(act, replace(action, parties=parties)))
    settles = asked.queries != document.queries or parties != action.parties
    record = (key, act.id, _CALLED[key])
    return saying.made(replace(changed, persons=persons), record, words, settles=settles)


def _confirmed(party: Party, certainty: str) -> Party:
    """A party that an editor confirms is no guess any more."""
    return replace(party, cert=certainty, evidence="") if party.cert else party


def _given(
    names: Sequence[str], lang: str, document: Document, action: Action, authority: Authority
) -> tuple[tuple[Party, ...], tuple[Entity, ...]]:
    """The people whom an editor names as parties, and all persons of the document."""
    persons, parties = list(document.persons), []
    former = {party.ref for party in action.parties}
    for name in names:
        entry = next((e for e in authority.persons if e.id == name), None)
        cited = cited_as(entry, lang) if entry else Form(lang, name)
        person = _known(entry, persons) if entry else _person(name, lang, persons, former)
        spoken = next((f.lang for f in person.forms if f.text == cited.text), cited.lang)
        parties.append(Party("person", cited.text, person.id, "", spoken))
    return tuple(parties), tuple(persons)


def _known(entry: Entry, persons: list[Entity]) -> Entity:
    """An entry of the authority among the persons of the document, put there if it is not."""
    made = entity_of("p-", entry, ())
    known = next((person for person in persons if person.id == made.id), None)
    if known is None:
        persons.append(made)
    return known or made


def _placed(document: Document, act_id: str, kind: str, saying: Saying, said: Step) -> Change:
    act = _act(document, act_id)
    action = _step_of(act, kind)
    inferred = action.place.text if action.place else UNKNOWN
    key = f"{kind}.place"
    words = said.place, inferred if action.place or said.place == UNKNOWN else ""
    if said.place != inferred:
        lang = said.lang or document.version(act.versions[0]).lang
        found = Party("place", said.place, "", "", lang, said.certainty)
        place = None if said.place == UNKNOWN else found
        document = with_act(document, _with(act, replace(action, place=place)))
    return saying.made(document, (key, act.id, _CALLED[key]), words)


def _listed(names: Names) -> tuple[str, ...]:
    listed = (names,) if isinstance(names, str) else names
    return () if listed == (UNKNOWN,) else listed


def _act(document: Document, identifier: str) -> Act:
    return next(act for act in document.acts if act.id == identifier)


def _step_of(act: Act, kind: str) -> Action:
    """A step of an act, copies set aside; an empty one where the act has it not."""
    found = next((a for a in act.actions if a.kind == kind and a.subtype != _COPIES), None)
    copied = any(a.kind == kind for a in act.actions)
    return found or Action(kind, subtype="to" if copied else "")


def _with(act: Act, action: Action) -> Act:
    """The act with a step in its place; one that says nothing is none, but for the sending."""
    steps = {**{(a.kind, a.subtype): a for a in act.actions}, (action.kind, action.subtype): action}
    kept = sorted(steps.values(), key=lambda a: (list(WHO).index(a.kind), a.subtype == _COPIES))
    said = (a for a in kept if a.kind == "sent" or a.parties or a.place)
    return replace(act, actions=tuple(said))


def _person(name: str, lang: str, persons: list[Entity], former: set[str]) -> Entity:
    """The person of the page that has this name, or of the `former` ones the one it is a form of;
    or else a new one, which is added to `persons`.
    """
    form = Form(lang, name)
    known = next((p for p in persons if any(f.text == name for f in p.forms)), None)
    if known:
        return known
    alike = [p for p in persons if p.id in former and any(_is_form(f.text, name) for f in p.forms)]
    if len(alike) == 1:
        at = persons.index(alike[0])
        persons[at] = replace(alike[0], forms=(*alike[0].forms, form))
        return persons[at]
    taken = {person.id for person in persons}
    stem = f"p-{surname(name)}"
    numbered = (stem if number == 1 else f"{stem}-{number}" for number in count(1))
    persons.append(Entity(next(n for n in numbered if n not in taken), (form,)))
    return persons[-1]


def _is_form(one: str, other: str) -> bool:
    """Whether two names have one surname, and no initial against it."""
    return bool(surname(one)) and surname(one) == surname(other) and compatible(one, other)
