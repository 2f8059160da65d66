"""Who wrote a letter where both its heading and its signature say so.

A signature that can be that of whom the heading names is of one person with that, whatever is
shorter; other names below the text are then of somebody else. Where none can be, both are asked
about.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from pipeline.annotate.people import Mention
from pipeline.notation.given import can_sign
from pipeline.notation.likeness import can_be_one

_CONTRADICTS = "ANN044"


def agreed(mentions: Sequence[Mention]) -> list[Mention]:
    """The mentions of one act, those of its senders held against each other."""
    others = [mention for mention in mentions if mention.role != "sent"]
    headed = [m for m in mentions if m.role == "sent" and m.headed]
    signed = [m for m in mentions if m.role == "sent" and not m.headed]
    if not headed:
        return list(mentions)
    if not signed:
        return others
    return [*others, *_senders(_keyed(headed), signed)]


def _senders(headed: Sequence[Mention], signed: Sequence[Mention]) -> Iterator[Mention]:
    found = [(one, _author(one, headed)) for one in signed]
    joined = [replace(one, joined=who.joined, doubt="") for one, who in found if who]
    if joined:
        together = sorted([*headed, *joined], key=_fullness, reverse=True)
        yield from _first_language_first(together, headed[0].lang)
        yield from (one for one, who in found if not who and one.led and not one.doubt)
        return
    sure = [one for one in signed if not one.doubt]
    if sure:
        yield from (replace(one, doubt=_CONTRADICTS) for one in (*headed, *sure))


def _keyed(headed: Sequence[Mention]) -> list[Mention]:
    """Names of headings, those of one person in several languages with one key."""
    out: list[Mention] = []
    for mention in headed:
        same = next((o for o in out if o.lang != mention.lang and can_write(mention, o)), None)
        key = same.joined if same else f"{mention.source}:{mention.name.span.start}"
        out.append(replace(mention, joined=key))
    return out


def _author(signed: Mention, headed: Sequence[Mention]) -> Mention | None:
    """Whom of those in headings a signature can be, those in its own language first."""
    near = sorted(headed, key=lambda one: one.lang != signed.lang)
    return next((one for one in near if can_write(signed, one)), None)


def can_write(one: Mention, other: Mention) -> bool:
    """Whether two namings can be of one writer, either of them the shorter."""
    a, b = one.name.form, other.name.form
    return (
        can_be_one(a, b)
        or can_sign(a, b, (one.lang, other.lang))
        or can_sign(b, a, (other.lang, one.lang))
    )


def _fullness(mention: Mention) -> tuple[int, int]:
    form = mention.name.form
    return len(form.split()), sum(map(str.isalpha, form))


def _first_language_first(mentions: Sequence[Mention], lang: str) -> list[Mention]:
    """The order in which names are cited: the fullest of the first version's language first."""
    return sorted(mentions, key=lambda one: one.lang != lang)
