"""TEI of anybody → passages of running text, and the sentences that its makers marked in them.

No profile is assumed. A passage is what is set as one block (paragraph, verse line, heading, cell
…); what stands inside it belongs to it, but for notes, which follow it as passages of their
own. The text is the one printed: readings of an editor beside it (``reg``), deletions and running
heads are left out.
"""

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass, replace

from pipeline.profile import READINGS
from pipeline.readers.passages import Passage, Run
from pipeline.tei import XML_ID, XML_LANG, Element, local

ROOTS = frozenset({"TEI", "teiCorpus", "TEI.2", "text", "body", "div"})
"""Outermost elements of files that hold a text."""
_BLOCKS = frozenset(
    {"p", "ab", "l", "head", "trailer", "titlePart", "addrLine", "speaker", "castItem", "item",
     "cell", "note", "u"}
)  # fmt: skip
_BLOCKS_OUTSIDE = frozenset(
    {"bibl", "label", "stage", "salute", "dateline", "signed", "figDesc", "byline", "docAuthor",
     "docDate", "docImprint", "docEdition", "imprimatur"}
)  # fmt: skip
"""Elements that are blocks of their own where they stand in no other."""
_GROUPS = frozenset({
    "text", "front", "body", "back", "group", "div", "lg", "sp", "list", "opener", "closer",
    "address", "table", "row", "castList", "listBibl", "figure", "floatingText", "postscript",
    "titlePage", "docTitle", "epigraph", "argument", "set",
})  # fmt: skip
"""Elements at whose borders no passage goes on."""
_LEFT_OUT = READINGS | {"teiHeader", "fw", "del", "standOff", "facsimile", "sourceDoc", "index"}
_PHRASES = frozenset({
    "foreign", "hi", "q", "said", "mentioned", "term", "gloss", "w", "name", "persName", "rs",
    "placeName", "orgName", "title", "emph", "distinct", "seg", "s", "ref", "note",
})  # fmt: skip
"""Elements whose language says nothing of the version they stand in."""
_BREAKS = frozenset({"lb", "pb", "cb", "gb", "milestone"})
_VERSIONS = frozenset({"edition", "translation", "version"})
_BLANKS = re.compile(r"[\t\n\f\r\v ]+")
_SHARE = 0.2
"""Share of a file's characters from which a language makes a version of its own."""


@dataclass(frozen=True, slots=True)
class Held:
    """A version that a file holds: the `fragment` to ask for it by, its language, its passages, and
    the xml:id of the one element that has them all (``""``: there is none).
    """

    fragment: str
    lang: str
    passages: tuple[Passage, ...]
    id: str = ""


def passages_of(root: Element) -> tuple[Passage, ...]:
    """All passages of a file in order, without the header."""
    writer = _Writer(units=_unit_tag(root))
    _walk(root, writer)
    writer.flush()
    return tuple(writer.passages)


def versions_of(root: Element) -> tuple[Held, ...]:
    """The versions that a file holds: the divisions that say so, or else one for each language that
    has a good part of the text.
    """
    divisions = [
        division
        for parent in root.iter("{*}body", "{*}group")
        for division in parent.iterchildren("{*}div", "{*}text")
        if division.get("type") in _VERSIONS
    ]
    if len(divisions) > 1:
        return tuple(_division(division) for division in divisions)
    found = passages_of(root)
    langs = _of_versions(found)
    if len(langs) < len(("one", "other")):
        return (Held("", langs[0] if langs else "", found),)
    return tuple(Held(lang, lang, tuple(_in_language(found, lang, langs))) for lang in langs)


def version_of(root: Element, fragment: str) -> Held | None:
    """The version that an xml:id or a language tag names; None where there is none."""
    named = next((e for e in root.iter("{*}*") if e.get(XML_ID) == fragment), None)
    if named is not None:
        return _division(named)
    stated = [held for held in versions_of(root) if held.id and held.lang == fragment]
    if len(stated) == 1:
        return stated[0]
    found = passages_of(root)
    langs = _of_versions(found)
    given = {passage.lang for passage in found}
    lang = next((tag for tag in sorted(given) if _primary(tag) == _primary(fragment)), "")
    lang = fragment if fragment in given else lang
    kept = tuple(_in_language(found, lang, (*langs, lang))) if lang else ()
    return Held(fragment, lang, kept) if kept else None


def _division(element: Element) -> Held:
    tags = (step.get(XML_LANG) for step in (element, *element.iterancestors()))
    lang = next((tag for tag in tags if tag), "")
    found = passages_of(element)
    identifier = element.get(XML_ID, "")
    stated = lang or next((passage.lang for passage in found), "")
    return Held(identifier or lang, stated, found, identifier)


def _primary(tag: str) -> str:
    return tag.partition("-")[0].lower()


def _of_versions(passages: Collection[Passage]) -> tuple[str, ...]:
    """The languages that have a good part of the text, in the order in which they appear."""
    sizes: dict[str, int] = {}
    for passage in passages:
        if passage.lang:
            sizes[passage.lang] = sizes.get(passage.lang, 0) + len(passage.text)
    whole = sum(sizes.values())
    return tuple(lang for lang, size in sizes.items() if size >= _SHARE * whole)


def _in_language(
    passages: Collection[Passage], lang: str, versions: Collection[str]
) -> Iterator[Passage]:
    """What is in a language, and what is quoted within it in a language that has no version."""
    for passage in passages:
        around = next((tag for tag in passage.langs[::-1] if tag in versions), "")
        if around == lang:
            yield passage


def _unit_tag(root: Element) -> str:
    """The element that marks sentences: ``s`` if there is any, else ``seg``."""
    return "s" if next(root.iter("{*}s"), None) is not None else "seg"


class _Writer:
    """Writes passages piece by piece."""

    def __init__(self, units: str) -> None:
        self.units = units
        self.passages: list[Passage] = []
        self.langs: list[str] = []
        self.later: list[Element] = []
        self.open: list[Element] = []
        self.unit: Element | None = None
        self.runs: list[Run] = []

    def write(self, text: str | None, row: int | None) -> None:
        folded = _BLANKS.sub(" ", text or "")
        identifier = self.unit.get(XML_ID, "") if self.unit is not None else ""
        marked = self.unit is not None
        last = self.runs[-1] if self.runs else None
        if last and (last.marked, last.owner) == (marked, id(self.unit)):
            joined = last.text + (folded.lstrip() if last.text.endswith(" ") else folded)
            self.runs[-1] = replace(last, text=joined)
        elif folded.strip() or (folded and self.runs):
            self.runs.append(Run(folded, row or 0, identifier, marked, id(self.unit)))

    def glue(self) -> None:
        """Take away the space before a break that is inside a word."""
        if self.runs:
            self.runs[-1] = replace(self.runs[-1], text=self.runs[-1].text.rstrip())

    def flush(self) -> None:
        whole = "".join(run.text for run in self.runs)
        runs = [replace(run, text=run.text.strip()) for run in self.runs]
        self.runs = []
        runs = [run for run in runs if run.text]
        if self.units == "seg" and not all(run.marked for run in runs):
            runs = [Run(_BLANKS.sub(" ", whole).strip(), runs[0].row)]
        if runs:
            block = self.open[-1] if self.open else None
            identifier = block.get(XML_ID, "") if block is not None else ""
            tag = local(block) if block is not None else ""
            self.passages.append(Passage(tuple(runs), identifier, tuple(self.langs), tag))


def _walk(element: Element, writer: _Writer) -> None:
    name = local(element)
    if not name or name in _LEFT_OUT or (name == "ref" and element.get("type") == "noteAnchor"):
        return
    if name == "note" and writer.open:
        writer.later.append(element)
        return
    _enter(element, writer)


def _enter(element: Element, writer: _Writer) -> None:
    name = local(element)
    lang = element.get(XML_LANG, "") if name not in _PHRASES else ""
    block = name in _BLOCKS or (name in _BLOCKS_OUTSIDE and not writer.open)
    unit = name == writer.units and writer.unit is None
    if lang:
        writer.langs.append(lang)
    if block or name in _GROUPS:
        writer.flush()
    if block:
        writer.open.append(element)
    if unit:
        writer.unit = element
    _content(element, writer)
    if unit:
        writer.unit = None
    if block or name in _GROUPS:
        writer.flush()
    if block:
        writer.open.pop()
        _notes(writer)
    if lang:
        writer.langs.pop()


def _content(element: Element, writer: _Writer) -> None:
    name = local(element)
    if name in _BREAKS and element.get("break") == "no":
        writer.glue()
    elif name in _BREAKS:
        writer.write(" ", element.sourceline)
    writer.write(element.text, element.sourceline)
    for child in element:
        _walk(child, writer)
        tail = child.tail or ""
        broken = local(child) in _BREAKS and child.get("break") == "no"
        writer.write(tail.lstrip() if broken else tail, child.sourceline)


def _notes(writer: _Writer) -> None:
    """Write the notes of the block that has just ended, each as a passage of its own."""
    notes, writer.later = writer.later, []
    unit, writer.unit = writer.unit, None
    kept, writer.open = writer.open, []
    for note in notes:
        _enter(note, writer)
    writer.open, writer.unit = kept, unit
