"""Names of persons and places in a line."""

from collections.abc import Iterator

from pipeline.model import Kind, Mark
from pipeline.notation.behind import opens_with_date, place_behind
from pipeline.notation.datelines import place_before
from pipeline.notation.routing import route
from pipeline.notation.sides import sides
from pipeline.notation.signatures import signatories
from pipeline.structure.marks.dates import dates_of
from pipeline.structure.marks.setting import Setting


def in_title(text: str, setting: Setting) -> Iterator[Mark]:
    """Those a title says the document is from, and went to."""
    found = sides(text, setting.lang)
    for name in (*found.senders, *found.addressees):
        yield Mark("person" if name.person else "addressee", name.span)


def in_dateline(text: str, setting: Setting) -> Iterator[Mark]:
    """The place before the date."""
    dates = dates_of(text, Kind.DATELINE, setting)
    start = min((date.span.start for date in dates), default=0)
    place = place_before(text, start, setting.lang)
    if not place and dates and opens_with_date(text, start):
        place = place_behind(text, dates[-1].span.end, setting.lang)
    if place:
        yield Mark("place", place)


def in_routing(text: str, setting: Setting) -> Iterator[Mark]:
    """Everybody an address line names, the bodies among them, and the place it was sent to."""
    found = route(text, setting.lang)
    if found.place:
        yield Mark("place", found.place)
    for body in found.bodies:
        yield Mark("org", body)
    for name in found.names:
        yield Mark("person", name.span)


def in_signature(text: str, setting: Setting) -> Iterator[Mark]:
    """Those who signed."""
    for name in signatories(text, setting.lang):
        yield Mark("person", name.span)
