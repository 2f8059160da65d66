"""What somebody changed in the links of a TEI file by hand, and what else."""

from collections.abc import Iterable
from copy import deepcopy
from dataclasses import dataclass, replace

from pipeline.align.rulings import printed
from pipeline.corrections.reviewing import Pair
from pipeline.model import Alignment, Bead, Document
from pipeline.readers.tei import read
from pipeline.tei import XML_ID, Element, path, serialize

_SIDES = tuple[tuple[str, ...], tuple[str, ...], str]


@dataclass(frozen=True, slots=True)
class Edited:
    """How the links of an edited file differ from those of a build.

    `signed` are links with an editor's `resp` and `change`, `unsigned` other ones that the build
    has not, `withdrawn` those that the build has as reviewed and the file has not any more.
    `alike` tells that the file was made from the same page and corrections by the same program, so
    that whatever differs is somebody's work.
    """

    signed: tuple[Pair, ...]
    unsigned: tuple[Pair, ...]
    withdrawn: tuple[Pair, ...]
    alike: bool


def edited(built: Element, file: Element, editors: Iterable[str]) -> Edited:
    """Hold the links of an edited file against those of a build; both are valid."""
    ours, theirs = read(built), read(file)
    known = frozenset(editors)
    signed: list[Pair] = []
    unsigned: list[Pair] = []
    withdrawn: list[Pair] = []
    for mine, made in _shared(ours, theirs):
        before = {_sides(bead): bead for bead in mine.beads}
        after = {_sides(bead) for bead in made.beads if bead.by in known}
        for bead in made.beads:
            was = before.get(_sides(bead))
            if bead.by in known and (was is None or (was.by, was.cert) != (bead.by, bead.cert)):
                signed.append((made, bead))
            elif bead.by not in known and was is None:
                unsigned.append((made, replace(bead, by="")))
        withdrawn += [(mine, bead) for bead in mine.beads if bead.by and _sides(bead) not in after]
    alike = _provenance(built, ours) == _provenance(file, theirs)
    return Edited(tuple(signed), tuple(unsigned), tuple(withdrawn), alike)


def _shared(ours: Document, theirs: Document) -> list[tuple[Alignment, Alignment]]:
    """The pairs of versions that both have."""
    made = {(a.left, a.right): a for a in ours.alignments}
    return [(made[k], a) for a in theirs.alignments if (k := (a.left, a.right)) in made]


def _sides(bead: Bead) -> _SIDES:
    return bead.left, bead.right, bead.relation


def _provenance(root: Element, document: Document) -> tuple[object, ...]:
    """What links are made from: the page, the sentences, the corrections, the program."""
    programs = [program.get("version") for program in root.iter(path("application"))]
    texts = [printed(version) for version in document.versions]
    return document.sha256, document.corrections, texts, programs


def beside_links(built: Element, file: Element) -> tuple[str, str]:
    """Both files as text, the edited one with the links of the build, and without the changes in
    its header that only its own links point to: what differs then is no link.
    """
    mine, other = deepcopy(built), deepcopy(file)
    groups = {group.get(XML_ID): group for group in mine.iter(path("linkGrp"))}
    known = {change.get(XML_ID) for change in mine.iter(path("change"))}
    pointed = {
        link.get("change", "")[1:] for tag in ("link", "ptr") for link in other.iter(path(tag))
    }
    for group in other.iter(path("linkGrp")):
        own = groups.get(group.get(XML_ID))
        if own is not None:
            group[:] = deepcopy(own)[:]
    for change in list(other.iter(path("change"))):
        parent = change.getparent()
        if change.get(XML_ID) in pointed - known and parent is not None:
            parent.remove(change)
    return serialize(mine).decode(), serialize(other).decode()
