"""What the page tells about the document: acts of communication, persons, dates, notes."""

from pipeline.annotate.calendars import in_old_style
from pipeline.annotate.conjecture import infer
from pipeline.annotate.correspondence import correspond
from pipeline.annotate.familiar import call
from pipeline.annotate.footnotes import join_notes
from pipeline.annotate.places import place
from pipeline.annotate.relative import reckoned
from pipeline.annotate.running import link_text
from pipeline.authority import Authority
from pipeline.model import Document

_NOTHING = Authority()


def annotate(document: Document, authority: Authority = _NOTHING) -> Document:
    """Add acts, persons and joined footnotes, with a query for all that should be checked."""
    found = correspond(in_old_style(join_notes(document)), authority)
    named = place(infer(found, authority), authority)
    return reckoned(link_text(call(named, authority), authority))
