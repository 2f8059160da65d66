"""Names that an edition's authority does not have, or has more than once: what editors settle next.

Read from TEI, like everything below the second waist; only the authority comes beside it.
"""

from pipeline.roster.gathering import gathered
from pipeline.roster.names import Open
from pipeline.roster.writing import ROSTERS

__all__ = ["ROSTERS", "Open", "gathered"]
