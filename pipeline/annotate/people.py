"""The persons of a page: one entry per person, however many languages name them.

Whom the edition's authority surely knows is one person wherever the name stands. Others are joined
by their names; what they may be in the authority is asked about.
"""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import count

from pipeline.annotate.known import Known, Level, Match, find
from pipeline.authority import Entry
from pipeline.model import Entity, Form, Query
from pipeline.notation.likeness import alike, compatible, fits_initials, surname
from pipeline.notation.names import Name
from pipeline.notation.naming import script_of
from pipeline.notation.shapes import is_initials
from pipeline.rules import query

_MOST = 4
"""Candidates that a question names."""
_NOBODY = Known({}, {}, {})


@dataclass(frozen=True, slots=True)
class Mention:
    """Someone named in a role (sent, transmitted, received, copied) of the `act`-th act.

    `source` is the id of the block that names them; `name` holds the span in it. Of a translation
    by software only such names are looked up as the authority has in its `own` language. `doubt` is
    the code of the rule that asks whether it is them, or ``""``. `headed` tells that a heading says
    so, `led` that a closing leads to the name, `spoken` that a salutation calls it; mentions with
    the same `joined` are of one person.
    """

    act: int
    role: str
    lang: str
    source: str
    name: Name
    own: bool = False
    doubt: str = ""
    headed: bool = False
    led: bool = True
    spoken: bool = False
    joined: str = ""


@dataclass(frozen=True, slots=True)
class Identity:
    """Who is meant: an entry of the document, how sure that is (empty: sure), the name to cite by
    where the authority gives one, and what is to be asked.
    """

    entity: Entity
    cert: str = ""
    cited: Form | None = None
    asked: tuple[Query, ...] = ()


@dataclass(slots=True)
class _Cluster:
    """Mentions of one person; `entry` is who that is in the authority, if `cert` says so. `kinds`
    has one mention for each name, language, role and act.
    """

    mentions: list[Mention] = field(default_factory=list)
    kinds: dict[tuple[str, str, str, int], Mention] = field(default_factory=dict)
    entry: Entry | None = None
    cert: str = ""
    open: tuple[Entry, ...] = ()

    def take(self, mention: Mention) -> None:
        """Add a mention."""
        self.mentions.append(mention)
        kind = mention.name.form, mention.lang, mention.role, mention.act
        self.kinds.setdefault(kind, mention)


def persons_of(mentions: Sequence[Mention], people: Known = _NOBODY) -> dict[Mention, Identity]:
    """Join the mentions of people into persons, in the order of their first mention.

    Within an act, people of one role in two languages are one if their surnames are spelled alike,
    whatever their initials (И. becomes I. or J.); between acts, or within a language, only if their
    surnames are the same in Latin letters and no initial speaks against it. Nobody in one
    role is joined with anybody in another: wives and husbands share a surname.
    """
    matches = {m: find(people, m.name.form, m.lang, own=m.own, case="nomn") for m in mentions}
    clusters: list[_Cluster] = []
    for mention in sorted(mentions, key=lambda m: matches[m].certain is None):
        entry = matches[mention].certain
        home = next((c for c in clusters if _is_home(c, mention, matches)), None)
        if home is None:
            home = _Cluster(entry=entry)
            clusters.append(home)
        home.take(mention)
    order = {mention: i for i, mention in reversed(tuple(enumerate(mentions)))}
    clusters.sort(key=lambda c: min(order[mention] for mention in c.mentions))
    _guess(clusters, matches)
    return dict(_identified(clusters, order))


def _is_home(cluster: _Cluster, mention: Mention, matches: Mapping[Mention, Match]) -> bool:
    """Whether a mention belongs to a cluster: by its entry in the authority, or by the names."""
    match = matches[mention]
    if match.certain:
        return cluster.entry is match.certain
    if cluster.entry is None:
        return all(_same(mention, other) for other in cluster.kinds.values())
    fits = not match.entries or cluster.entry in match.entries
    kinds = cluster.kinds.values()
    beside = (m for m in kinds if (m.act, m.role) == (mention.act, mention.role))
    return fits and any(_same(mention, other) for other in beside)


def _same(one: Mention, other: Mention) -> bool:
    a, b = one.name.form, other.name.form
    if one.role != other.role:
        return False
    if one.joined and one.act == other.act:
        return one.joined == other.joined
    if is_initials(a) or is_initials(b):
        return fits_initials(a, b) and one.act == other.act
    if one.lang == other.lang or one.act != other.act:
        return surname(a) == surname(b) and compatible(a, b)
    return alike(a, b)


def _guess(clusters: Sequence[_Cluster], matches: Mapping[Mention, Match]) -> None:
    """Say of the clusters that are not known who they may be; nobody writes to themselves."""
    parts = {(c.entry.id, m.act): m.role for c in clusters if c.entry for m in c.mentions}
    for cluster in clusters:
        if cluster.entry is None:
            cluster.open = tuple(_candidates(cluster, matches, parts))
    counts = Counter(c.open[0].id for c in clusters if len(c.open) == 1)
    for cluster in clusters:
        found = [matches[mention] for mention in cluster.mentions]
        named = any(match.level > Level.GIVEN for match in found)
        if len(cluster.open) == 1 and named and counts[cluster.open[0].id] == 1:
            cluster.entry, cluster.open, cluster.cert = cluster.open[0], (), "medium"
        elif cluster.open:
            cluster.cert = "low"


def _candidates(
    cluster: _Cluster, matches: Mapping[Mention, Match], parts: Mapping[tuple[str, int], str]
) -> Iterator[Entry]:
    """The entries that all names of a cluster allow, those with another part in its act left out.

    Names of which the authority has nothing speak for nobody.
    """
    named = [matches[mention].entries for mention in cluster.mentions if matches[mention].entries]
    for entry in named[0] if named else ():
        elsewhere = any(
            parts.get((entry.id, mention.act), mention.role) != mention.role
            for mention in cluster.mentions
        )
        if not elsewhere and all(entry in entries for entries in named):
            yield entry


def _identified(
    clusters: Sequence[_Cluster], order: Mapping[Mention, int]
) -> Iterator[tuple[Mention, Identity]]:
    for cluster in clusters:
        cluster.mentions.sort(key=order.__getitem__)
    seen: dict[str, list[Form]] = {}
    for cluster in clusters:
        if cluster.entry:
            seen.setdefault(cluster.entry.id, []).extend(_forms(cluster.mentions))
    taken = {f"p-{identifier}" for identifier in seen}
    made = {}
    for cluster in clusters:
        if cluster.entry:
            entity = entity_of("p-", cluster.entry, seen[cluster.entry.id])
        else:
            entity = Entity(_id(cluster.mentions, taken), _forms(cluster.mentions))
        for mention in cluster.mentions:
            sure = cluster.entry and not cluster.cert
            cited = cited_as(cluster.entry, mention.lang) if cluster.entry and sure else None
            made[mention] = Identity(entity, cluster.cert, cited, tuple(_asked(cluster)))
    yield from sorted(made.items(), key=lambda pair: order[pair[0]])


def entity_of(prefix: str, entry: Entry, seen: Sequence[Form]) -> Entity:
    """An entry of the authority as an entry of the document, with the forms seen in it."""
    forms = dict.fromkeys((cited_as(entry, ""), *seen))
    ids = (("authority", entry.id), *entry.ids)
    return Entity(prefix + entry.id, tuple(forms), ids, entry.born, entry.died, entry.note)


def cited_as(entry: Entry, lang: str) -> Form:
    """The name to cite an entry by in a language; ``und`` where its own language is not said."""
    own, text = entry.name_in(lang)
    return Form(own or "und", text)


def _forms(cluster: Sequence[Mention]) -> tuple[Form, ...]:
    return tuple(dict.fromkeys(Form(mention.lang, mention.name.form) for mention in cluster))


def _id(cluster: Sequence[Mention], taken: set[str]) -> str:
    """``p-`` and the surname in Latin letters, from a Latin form if there is one."""
    latin = [m.name.form for m in cluster if not script_of(m.name.form)]
    stem = f"p-{surname(next(iter(latin), cluster[0].name.form))}"
    names = (stem if n == 1 else f"{stem}-{n}" for n in count(1))
    name = next(name for name in names if name not in taken)
    taken.add(name)
    return name


def _asked(cluster: _Cluster) -> Iterator[Query]:
    """What an editor should settle about a person that the authority may know."""
    first = cluster.mentions[0]
    if cluster.open:
        yield ambiguous(first.source, first.name.form, cluster.open)
    elif cluster.entry and cluster.cert:
        yield query("ANN041", first.source, name=first.name.form, entry=told(cluster.entry))


def ambiguous(source: str, name: str, entries: Sequence[Entry]) -> Query:
    """The question which of several entries a name stands for."""
    few = [told(entry) for entry in entries[:_MOST]]
    more = f" or {len(entries) - _MOST} more" if len(entries) > _MOST else ""
    return query("ANN040", source, name=name, entries=" or ".join(few) + more)


def told(entry: Entry) -> str:
    """An entry as messages name it: ``orlov (Орлов, Лев Андреевич)``."""
    return f"{entry.id} ({entry.name})"
