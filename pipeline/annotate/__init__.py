"""What the page tells about the document: acts of communication, persons, dates, notes."""

from pipeline.annotate.correspondence import correspond
from pipeline.annotate.footnotes import join_notes
from pipeline.model import Document


def annotate(document: Document) -> Document:
    """Add acts, persons and joined footnotes, with a query for all that should be checked."""
    return correspond(join_notes(document))
