"""``msDesc``: what a version is kept as, one for each shelfmark (sections MS and HD3)."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from pipeline.config import Config, Repository
from pipeline.encode.places import lines, numbered
from pipeline.model import Block, Kind, Mark, Span, Version
from pipeline.notation.shelfmarks import key_of_repository
from pipeline.notation.shelfmarks.repositories import name_like, names_of, plain, successor
from pipeline.profile import CONVERTER
from pipeline.tei import Element, add, el

_PARTS = frozenset({"repository", "collection", "unit", "leaves"})
_WORD = re.compile(r"[^\W\d_]{1,12}[.°]{0,2}\s{0,2}$")
_BACK = 18
"""Characters before a number among which its word stands."""
_RUSSIAN = frozenset({"fond", "opis", "delo"})
_BRACKETED = re.compile(r"\s?\((?P<inside>[^()]{2,60})\)")
_EDGES = " \u00a0.,;:"


@dataclass(frozen=True, slots=True)
class _Kept:
    """One manuscript: the block that names it, its shelfmark if read, what is said of its state."""

    block: Block
    whole: Mark | None
    states: tuple[tuple[str, str], ...] = ()

    @property
    def parts(self) -> tuple[Mark, ...]:
        """The marks of its repository, collections, units and leaves, in order."""
        within = self.whole.span if self.whole else Span(0, 0)
        return tuple(
            mark
            for mark in self.block.marks
            if mark.kind in _PARTS and within.start <= mark.span.start < within.end
        )


def ids(version: Version) -> dict[str, str]:
    """For every line about manuscripts the ids of their entries, parted by spaces."""
    blocks = [block for block in version.blocks if block.kind is Kind.SHELFMARK]
    named = [block for block in blocks if not _only_state(block)] or blocks[:1]
    out: dict[str, str] = {}
    for number, block in enumerate(named, start=1):
        first = numbered(f"ms-{version.id}", number)
        more = range(2, _count(block) + 1)
        out[block.id] = " ".join([first, *(f"{first}.{n}" for n in more)])
    for block in blocks:
        if block.id not in out:
            neighbour = _neighbour(blocks, block, named)
            own = out[neighbour.id].split()
            out[block.id] = own[-1] if neighbour.where.first < block.where.first else own[0]
    return out


def _only_state(block: Block) -> bool:
    kinds = {mark.kind for mark in block.marks}
    return "state" in kinds and "shelfmark" not in kinds


def _count(block: Block) -> int:
    return max(1, sum(mark.kind == "shelfmark" for mark in block.marks))


def _neighbour(blocks: Sequence[Block], block: Block, named: Sequence[Block]) -> Block:
    """The line with the manuscript that a line only about its state goes with."""
    before = [other for other in blocks[: blocks.index(block)] if other in named]
    return before[-1] if before else named[0]


def described(version: Version, config: Config, lang: str) -> dict[str, tuple[Element, ...]]:
    """The ``msDesc`` of every line that names manuscripts; `lang` is that of their texts."""
    known = ids(version)
    kept = {identifier: item for item, identifier in _kept(version, known)}
    out: dict[str, tuple[Element, ...]] = {}
    for identifier, item in kept.items():
        made = _described(item, identifier, config, lang)
        out[item.block.id] = (*out.get(item.block.id, ()), made)
    return out


def _kept(version: Version, known: Mapping[str, str]) -> Iterator[tuple[_Kept, str]]:
    blocks = [block for block in version.blocks if block.id in known]
    named = [block for block in blocks if not _only_state(block)] or blocks[:1]
    for block in named:
        wholes = [mark for mark in block.marks if mark.kind == "shelfmark"]
        others = [b for b in blocks if b not in named]
        for number, identifier in enumerate(known[block.id].split()):
            whole = wholes[number] if wholes else None
            states = _states(block, wholes, number)
            apart = [s for b in others if known[b.id] == identifier for s in _states(b, (), 0)]
            yield _Kept(block, whole, (*states, *apart)), identifier


def _states(block: Block, wholes: Sequence[Mark], number: int) -> tuple[tuple[str, str], ...]:
    """Bases and words of the states of one shelfmark: those up to the next, the first's before."""
    edges = [0, *(mark.span.start for mark in wholes[1:]), len(block.text)]
    start, end = list(pairwise(edges))[number]
    return tuple(
        (dict(mark.value).get("subtype", ""), mark.span.of(block.text))
        for mark in block.marks
        if mark.kind == "state" and start <= mark.span.start < end
    )


def _described(item: _Kept, identifier: str, config: Config, lang: str) -> Element:
    bases = {base for base, _ in item.states if base}
    attributes = {
        "id": identifier,
        "type": bases.pop() if len(bases) == 1 else "",
        "source": lines(item.block.where),
    }
    paragraphs = [el("p", None, words) for _, words in item.states]
    state = el("physDesc", None, *paragraphs) if paragraphs else None
    return el("msDesc", attributes, _identified(item, config), _contents(item, lang), state)


def _identified(item: _Kept, config: Config) -> Element:
    """``msIdentifier`` with the verbatim mark, its parts nested in one ``idno`` (section msid)."""
    if not item.whole:
        whole = el("idno", {"type": "shelfmark"}, item.block.text)
        return el("msIdentifier", None, whole)
    name = _repository(item)
    key = dict(item.whole.value).get("n", "")
    keeper = key_of_repository(name, dict(names_of(config.repositories))) if name else ""
    known = config.repositories.get(keeper)
    current = _current(name, known)
    made = el("msIdentifier", None, *_located(known, config))
    if name:
        attributes = {
            "ref": known.ref if known else "",
            "source": config.name if current and known else "",
            "resp": f"#{CONVERTER}" if current and not known else "",
        }
        add(made, el("repository", attributes, current or name))
    start = _fill_collections(made, item)
    add(made, _shelfmark(item, key, start))
    former = name if current else _also_called(item, name)
    if former:
        add(made, _former(item, former))
    return made


def _also_called(item: _Kept, name: str) -> str:
    """The former name that stands in brackets behind the repository's: ``РГАСПИ (б. РЦХИДНИ)``."""
    first = next((mark for mark in item.parts if mark.kind == "repository"), None)
    found = _BRACKETED.match(item.block.text, first.span.end) if first else None
    words = found["inside"].split() if found else []
    said = (" ".join(words[start:]) for start in range(len(words)))
    fitting = (other for other in said if successor(other) and _key(other) == _key(name))
    return next(fitting, "")


def _key(name: str) -> str:
    return key_of_repository(name, {})


def _repository(item: _Kept) -> str:
    """The repository's printed name: its own, or the one that a mark before it in the line names.

    A name that stands behind a mark is that mark's alone.
    """
    own = [mark for mark in item.parts if mark.kind == "repository"]
    before = [
        mark
        for mark in item.block.marks
        if mark.kind == "repository" and item.whole and mark.span.start < item.whole.span.start
    ]
    inherited = before[-1:] if item.whole and item.whole.value else []
    named = own[:1] or inherited
    return named[0].span.of(item.block.text) if named else ""


def _current(name: str, known: Repository | None) -> str:
    """The name of today where the printed one is former; else ``""``."""
    if known:
        former = plain(name) in {plain(old) for old in known.former} or successor(name)
        return known.name if former and plain(name) != plain(known.name) else ""
    keeper = successor(name) if name else None
    return name_like(keeper, name) if keeper else ""


def _located(known: Repository | None, config: Config) -> Iterator[Element]:
    source = {"source": config.name}
    if known and known.country:
        yield el("country", {"key": known.country_code, **source}, known.country)
    if known and known.settlement:
        yield el("settlement", source, known.settlement)


def _fill_collections(made: Element, item: _Kept) -> int:
    """Add the collections and the fond that lead the mark; where what follows them begins."""
    text, parts = item.block.text, item.parts
    at = item.whole.span.start if item.whole else 0
    for part, following in pairwise((*parts, None)):
        if part is None or following is None:
            break
        if part.kind == "collection":
            add(made, el("collection", None, part.span.of(text)))
        elif _is_fond(part) and following.kind != "repository":
            start = max(_skipped(text, at), _word_before(text, part.span.start))
            words = text[start : part.span.end]
            attributes = {"type": "fond", "n": part.span.of(text)}
            add(made, el("collection", attributes, words))
            return _skipped(text, part.span.end)
        elif part.kind != "repository":
            break
        at = _behind(text, part, following)
    return _skipped(text, at)


def _behind(text: str, part: Mark, following: Mark) -> int:
    """Where a part ends, with another name in brackets behind it that no mark is in."""
    other = _BRACKETED.match(text, part.span.end) if part.kind == "repository" else None
    return other.end() if other and other.end() <= following.span.start else part.span.end


def _is_fond(mark: Mark) -> bool:
    return mark.kind == "unit" and dict(mark.value).get("type") == "fond"


def _skipped(text: str, at: int) -> int:
    """The next place that is no space and no punctuation; a stop is passed over as well."""
    return at + len(text[at:]) - len(text[at:].lstrip(_EDGES + "()"))


def _end(item: _Kept) -> int:
    """Where the mark ends; a repository behind it is not part of its ``idno``."""
    last = item.parts[-1]
    end = item.whole.span.end if item.whole else 0
    if last.kind == "repository":
        return len(item.block.text[: last.span.start].rstrip(_EDGES + "("))
    return end


def _shelfmark(item: _Kept, key: str, start: int) -> Element:
    """What follows the fond, verbatim, with an ``idno`` for each part."""
    text, end = item.block.text, _end(item)
    made = el("idno", {"type": "shelfmark", "n": key})
    at = start
    for kind, span in _numbers(item):
        if span.start >= at:
            add(made, text[at : span.start])
            add(made, el("idno", {"type": kind}, span.of(text)))
            at = span.end
    add(made, text[at : max(at, end)])
    return made


def _numbers(item: _Kept) -> Iterator[tuple[str, Span]]:
    """The units with their types and places; a list of leaves is one."""
    types = {dict(mark.value).get("type") for mark in item.parts if mark.kind == "unit"}
    russian = not _RUSSIAN.isdisjoint(types)
    leaves: Span | None = None
    for part, following in pairwise((*item.parts, None)):
        if part is None:
            continue
        if part.kind == "unit":
            yield dict(part.value)["type"], part.span
        elif part.kind == "leaves":
            leaves = Span(leaves.start if leaves else part.span.start, part.span.end)
            if following is None or following.kind != "leaves":
                yield "listy" if russian else "leaves", leaves
                leaves = None


def _former(item: _Kept, name: str) -> Element:
    """``altIdentifier``: the mark as printed under the former name."""
    text = item.block.text
    first = next(mark for mark in item.parts if mark.kind != "repository")
    start = _word_before(text, first.span.start)
    mark = text[start : _end(item)]
    return el(
        "altIdentifier",
        {"type": "former"},
        el("repository", None, name),
        el("idno", None, mark),
    )


def _contents(item: _Kept, lang: str) -> Element | None:
    loci = [mark for mark in item.parts if mark.kind == "leaves"]
    if not loci:
        return None
    text = item.block.text
    made = []
    for number, mark in enumerate(loci):
        start = mark.span.start if number else _word_before(text, mark.span.start)
        made.append(el("locus", dict(mark.value), text[start : mark.span.end]))
    located = made[0] if len(made) == 1 else el("locusGrp", None, *made)
    if not lang:
        return el("msContents", None, el("p", None, located))
    language = el("textLang", {"mainLang": lang})
    return el("msContents", None, el("msItem", None, located, language))


def _word_before(text: str, start: int) -> int:
    """Where the word before a number begins: ``ll.`` of ``ll. 64-65``."""
    found = _WORD.search(text[max(0, start - _BACK) : start])
    return start - len(found[0]) if found else start
