"""The persons of a page: one entry per person, however many languages name them."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import count

from pipeline.model import Entity, Form
from pipeline.notation.likeness import alike, compatible, surname
from pipeline.notation.names import Name


@dataclass(frozen=True, slots=True)
class Mention:
    """Someone named in a role (sent, transmitted, received) of the `act`-th act.

    `source` is the id of the block that names them; `name` holds the span in it.
    """

    act: int
    role: str
    lang: str
    source: str
    name: Name


def persons_of(mentions: Sequence[Mention]) -> dict[Mention, Entity]:
    """Join the mentions of people into persons, in the order of their first mention.

    Within an act, people of one role in two languages are one if their surnames are spelled alike,
    whatever their initials (И. becomes I. or J.); between acts, or within a language, only if their
    surnames are the same in Latin letters and no initial speaks against it. Nobody in one
    role is joined with anybody in another: wives and husbands share a surname.
    """
    clusters: list[list[Mention]] = []
    for mention in mentions:
        home = next((c for c in clusters if all(_same(mention, other) for other in c)), None)
        if home is None:
            clusters.append([mention])
        else:
            home.append(mention)
    taken: set[str] = set()
    out: dict[Mention, Entity] = {}
    for cluster in clusters:
        out.update(dict.fromkeys(cluster, Entity(_id(cluster, taken), _forms(cluster))))
    return out


def _same(one: Mention, other: Mention) -> bool:
    a, b = one.name.form, other.name.form
    if one.role != other.role:
        return False
    if one.lang == other.lang or one.act != other.act:
        return surname(a) == surname(b) and compatible(a, b)
    return alike(a, b)


def _forms(cluster: Sequence[Mention]) -> tuple[Form, ...]:
    return tuple(dict.fromkeys(Form(mention.lang, mention.name.form) for mention in cluster))


def _id(cluster: Sequence[Mention], taken: set[str]) -> str:
    """``p-`` and the surname in Latin letters, from a Latin form if there is one."""
    latin = [m.name.form for m in cluster if m.name.form.isascii()]
    stem = f"p-{surname(next(iter(latin), cluster[0].name.form))}"
    names = (stem if n == 1 else f"{stem}-{n}" for n in count(1))
    name = next(name for name in names if name not in taken)
    taken.add(name)
    return name
