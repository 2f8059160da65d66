"""Blocks → the ``div`` of a version: how blocks nest is decided here (TEI section DS).

TEI wants a division's opener at its start and its closer at its end. A letter that opens twice, or
goes on after it was signed, becomes inner divisions: writing sessions, or plain parts. What is
enclosed with it is a division too, behind all of its own text.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from pipeline.encode.floating import floating
from pipeline.encode.inline import nest
from pipeline.encode.lists import body, numbered
from pipeline.encode.places import lines, suffix
from pipeline.encode.sessions import Session, Zone, enclosed, sessions, tail_of
from pipeline.lexicon.closings import VALEDICTIONS
from pipeline.lexicon.languages import language_name
from pipeline.model import Block, Kind, Missing, Version
from pipeline.notation.remarks import EDITORIAL, SIGNATURE
from pipeline.notation.shapes import starts_with
from pipeline.profile import BY_PRINT, NUMBERS
from pipeline.tei import Element, add, el

_SIGNING = frozenset({Kind.CLOSING, Kind.SIGNATURE, Kind.DATELINE, Kind.ADDRESSEE})
_TEXT = frozenset({Kind.PARAGRAPH, Kind.ITEM, Kind.POSTSCRIPT})


@dataclass(frozen=True, slots=True)
class _Setting:
    """What the elements of a division depend on besides its blocks; `scope` begins their ids."""

    lang: str
    sources: Mapping[str, str]
    scope: str


def division(
    version: Version, attributes: Mapping[str, str], sources: Mapping[str, str]
) -> Element:
    """The ``div`` of one version; `sources` maps ids of blocks to those of their header entries."""
    made = el("div", attributes)
    outer = _Setting(version.lang, sources, version.id)
    letter, *enclosures = enclosed(version.blocks)
    ends = tail_of(enclosures[-1]) if enclosures else ()
    apart = bool(enclosures) and any(
        zone > Zone.BODY for s in sessions(letter) for zone, _ in s.placed
    )
    _fill_all(made, letter, outer, apart=apart)
    for number, blocks in enumerate(enclosures, start=1):
        identifier = f"{version.id}-enc{number}"
        inner = el("div", {"type": "enclosure", "id": identifier, "n": f"enc{number}"})
        own = blocks[: len(blocks) - len(ends)] if number == len(enclosures) else blocks
        _fill_all(inner, own, replace(outer, scope=identifier))
        add(made, inner)
    for element in floating(ends, sources):
        add(made, element)
    return made


def missing_version(absent: Missing) -> Element:
    """A note that names a version which the page promises and lacks, in words not the page's."""
    name = f"missing-{absent.lang}"
    attributes = {"id": name, "n": name, "type": "missingVersion", "lang": "en"}
    words = f"No {language_name(absent.lang)} text on the page."
    return el("note", {**attributes, "source": f"#{absent.source}"}, words)


def _fill_all(
    parent: Element, blocks: Sequence[Block], setting: _Setting, *, apart: bool = False
) -> None:
    """Put blocks into a division: straight, or each session as a division of its own.

    With `apart` even a single session gets one: nothing but divisions may follow a closer.
    """
    parts = sessions(blocks)
    if len(parts) == 1 and not apart:
        _fill(parent, parts[0], setting)
        return
    first, last = parts[0], parts[-1]
    _fill(parent, Session(first.before), setting)
    for number, part in enumerate(parts, start=1):
        kind = "writingSession" if part.opens and len(parts) > 1 else "part"
        identifier = f"{setting.scope}-ws{number}"
        inner = el("div", {"type": kind, "id": identifier, "n": f"ws{number}"})
        kept = part.without(before=part is first, after=part is last)
        _fill(inner, kept, replace(setting, scope=identifier))
        add(parent, inner)
    _fill(parent, Session(last.after), setting)


def _fill(parent: Element, session: Session, setting: _Setting) -> None:
    """Put the parts of a session into its division."""
    seen: dict[Zone, int] = {}
    for zone, placed in groupby(session.placed, key=lambda pair: pair[0]):
        blocks = tuple(block for _, block in placed)
        seen[zone] = seen.get(zone, 0) + 1
        if zone in {Zone.OPENER, Zone.CLOSER}:
            stem = "o" if zone is Zone.OPENER else "c"
            name = stem if seen[zone] == 1 else f"{stem}.{seen[zone]}"
            attributes = {"id": f"{setting.scope}-{name}", "n": name}
            tag = "opener" if zone is Zone.OPENER else "closer"
            add(parent, el(tag, attributes, *_formulae(blocks, setting.lang, tag)))
            continue
        for element in _elements(zone, blocks, setting):
            add(parent, element)


def _elements(zone: Zone, blocks: Sequence[Block], setting: _Setting) -> Iterator[Element]:
    if zone is Zone.BODY:
        yield from _body(blocks, setting)
    elif zone is Zone.POSTSCRIPT:
        yield from _postscripts(blocks, setting)
    elif zone is Zone.ABOVE:
        yield from (_leaf("head", block, {"n": suffix(block)}) for block in blocks)
    else:
        yield from floating(blocks, setting.sources)


def _body(blocks: Sequence[Block], setting: _Setting) -> Iterator[Element]:
    numbers = numbered([block for block in blocks if not block.quoted])
    for genre, members in groupby(blocks, key=lambda block: block.quoted):
        group = tuple(members)
        if genre:
            yield _floating_text(group, setting)
        else:
            yield from body(group, setting.sources, numbers)


def _floating_text(blocks: Sequence[Block], setting: _Setting) -> Element:
    """A document quoted in full, with an opener and a closer of its own; TEI has no body of an
    opener alone, but lets a division be that.
    """
    first = blocks[0]
    identifier = f"{first.id}-q"
    inside = el("body")
    own = tuple(replace(block, quoted="") for block in blocks)
    bare = all(block.kind not in _TEXT for block in own)
    _fill_all(inside, own, replace(setting, scope=identifier), apart=bare)
    attributes = {"id": identifier, "n": f"{suffix(first)}-q", "type": first.quoted}
    return el("floatingText", attributes, inside)


def _formulae(blocks: Sequence[Block], lang: str, within: str) -> Iterator[Element]:
    """The lines of an opener or closer; address lines that follow each other share an address."""
    for is_address, members in groupby(blocks, key=_is_address):
        lines_of = [_formula(block, lang, within) for block in members]
        if is_address:
            yield el("address", None, *lines_of)
        else:
            yield from lines_of


def _is_address(block: Block) -> bool:
    """Whether a line of routing names somebody or a place, and is no mark of an office."""
    return block.kind is Kind.ADDRESSEE and not block.type


def _formula(block: Block, lang: str, within: str) -> Element:
    if block.kind is Kind.ADDRESSEE and block.type:
        return _leaf("idno" if block.type in NUMBERS else "seg", block, {"type": block.type})
    if block.kind is Kind.CLOSING and starts_with(block.text, VALEDICTIONS, block.lang or lang):
        return _leaf("seg", block, {"type": "valediction"})
    if block.kind is Kind.CLOSING and within == "opener":
        return _leaf("seg", block, {"type": "closing"})
    if block.kind is Kind.NOTE:
        return _leaf(
            "note",
            block,
            {"type": EDITORIAL, **BY_PRINT, "subtype": block.type, "n": suffix(block)},
        )
    tags = {
        Kind.ADDRESSEE: "addrLine",
        Kind.DATELINE: "dateline",
        Kind.SIGNATURE: "signed",
    }
    return _leaf(tags.get(block.kind, "salute"), block)


def _leaf(tag: str, block: Block, attributes: Mapping[str, str] | None = None) -> Element:
    """An element that holds the text of one block and nothing else."""
    nested = nest(block)
    place = {"source": lines(block.where), "lang": block.lang}
    place["rend"] = "inline" if block.inline else ""
    return el(tag, {"id": block.id, **(attributes or {}), **place}, nested.label, *nested.content)


def _postscripts(blocks: Sequence[Block], setting: _Setting) -> Iterator[Element]:
    """One ``postscript`` for each block that opens one, with all that follows it."""
    groups: list[list[Block]] = []
    for block in blocks:
        if block.kind is Kind.POSTSCRIPT or not groups:
            groups.append([])
        groups[-1].append(block)
    for first, *rest in groups:
        nested = nest(first)
        place = {"id": first.id, "n": suffix(first), "source": lines(first.where)}
        following = next((b for b in rest if b.kind in _TEXT or _signs(b)), None)
        bare = following is None or _signs(following)
        text = el("p", None, *nested.content) if nested.content or bare else None
        made = el("postscript", {**place, "lang": first.lang}, nested.label, text)
        for element in _said_after(rest, setting):
            add(made, element)
        yield made


def _said_after(blocks: Sequence[Block], setting: _Setting) -> Iterator[Element]:
    """What follows the first block of a postscript: text, and closers where it is signed."""
    for signing, members in groupby(blocks, key=_signs):
        group = tuple(members)
        if signing:
            yield el("closer", None, *_formulae(group, setting.lang, "closer"))
        else:
            yield from body(group, setting.sources, numbered(group))


def _signs(block: Block) -> bool:
    """Whether a block in a postscript closes it."""
    return block.kind in _SIGNING or (block.kind is Kind.NOTE and block.type == SIGNATURE)
