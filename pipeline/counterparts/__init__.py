"""Versions elsewhere in an edition that could be a version's translation or original.

Pages pair texts by date, and err. Here every text that its own page leaves alone is held against
all others: shelfmarks first, then likeness; what is found is a proposal with its figures.
"""

from pipeline.counterparts.search import Candidate, Sought, seek
from pipeline.counterparts.texts import Text, texts_of

__all__ = ["Candidate", "Sought", "Text", "seek", "texts_of"]
