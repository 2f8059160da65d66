"""What is enclosed with a letter, as an act of its own: who sent it and when (PHENOMENA 31)."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from pipeline.annotate.addressing import recipients
from pipeline.annotate.people import Mention
from pipeline.annotate.sending import dated
from pipeline.annotate.signing import signers
from pipeline.model import Kind, Version
from pipeline.notation.names import addressees

_HEADED = "letter"
"""Any genre: a name below an enclosure stands under a heading, which makes it a signature."""


def enclosures(groups: Sequence[Sequence[Version]]) -> list[list[Version]]:
    """The enclosures that have a sender or a date, each as the versions that carry it.

    In versions that translate each other they are the same if there are as many.
    """
    found: list[list[Version]] = []
    for group in groups:
        parts = [list(_parts(version)) for version in group]
        if len({len(own) for own in parts}) == 1:
            found += [list(part) for part in zip(*parts, strict=True)]
        else:
            found += [[part] for own in parts for part in own]
    return [part for part in found if any(map(_is_sent, part))]


def _parts(version: Version) -> Iterator[Version]:
    """The enclosures of a version, each under the id of its division."""
    blocks = version.blocks
    starts = [i for i, block in enumerate(blocks) if block.kind is Kind.ENCLOSURE]
    ends = [*starts[1:], len(blocks)]
    for number, (start, end) in enumerate(zip(starts, ends, strict=False), start=1):
        own = blocks[start + 1 : end]
        yield replace(version, id=f"{version.id}-enc{number}", blocks=own, genre=_HEADED)


def _is_sent(part: Version) -> bool:
    return dated(part.blocks) is not None or any(True for _ in _senders(0, part))


def people_in(act: int, part: Version) -> Iterator[Mention]:
    """Whom an enclosure surely names as its writer or its receiver; doubtful names are left out."""
    yield from _receivers(act, part)
    yield from _senders(act, part)


def _senders(act: int, part: Version) -> Iterator[Mention]:
    own = part.machine is not None
    for one in signers(part):
        if not one.doubt:
            yield Mention(act, "sent", part.lang, one.block.id, one.name, own)


def _receivers(act: int, part: Version) -> Iterator[Mention]:
    own = part.machine is not None
    titles = [block for block in part.letter if block.kind is Kind.TITLE]
    for title in titles:
        for name in addressees(title.text, part.lang):
            yield Mention(act, "received", part.lang, title.id, name, own)
    for one in () if titles else recipients(part):
        if not one.doubt:
            yield Mention(act, "received", part.lang, one.block.id, one.name, own)
