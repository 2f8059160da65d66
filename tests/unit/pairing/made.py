"""Texts and pairs for the tests, without a model of meaning."""

from pathlib import PurePath

from pipeline.model import Evidence, Relation, Verdict
from pipeline.pairing.pair import Bead, Pair
from pipeline.pairing.source import Asked, Source, read
from pipeline.pairing.text import Text
from pipeline.pairing.texts import texts
from pipeline.pairing.units import AUTO

ENGLISH = "The ice broke.\nThe ferry goes again. We wait for the salt.\n\nYours, Lev\n"
GERMAN = "Das Eis ist gebrochen.\nDie Fähre fährt wieder. Wir warten auf das Salz.\n\nDein Lew\n"
HEAD = (
    '<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader><fileDesc><titleStmt><title>The ice'
    "</title></titleStmt><publicationStmt><p>Nowhere.</p></publicationStmt><sourceDesc><p>Made up."
    "</p></sourceDesc></fileDesc></teiHeader>"
)


def source(data: str | bytes, name: str = "ice.txt") -> Source:
    """A file read; ``NAME#FRAGMENT`` asks for a part of it."""
    path, _, fragment = name.partition("#")
    raw = data if isinstance(data, bytes) else data.encode()
    found, problem = read(Asked(path, fragment, raw))
    assert found is not None, problem
    return found


def tei(body: str) -> str:
    """A whole TEI file with this in its body."""
    return f"{HEAD}<text><body>{body}</body></text></TEI>"


def two(left: str, right: str, unit: str = AUTO, suffix: str = ".txt") -> tuple[Text, Text]:
    """An English and a German text."""
    named = (source(left, f"ice.en{suffix}"), source(right, f"ice.de{suffix}"))
    return texts(named, ("en", "de"), unit)


def pair(left: Text, right: Text, *beads: Bead, ruled: bool = False) -> Pair:
    """A pair with these beads, parallel by its verdict or by the user's ruling."""
    relation = Relation.MISMATCH if ruled else Relation.PARALLEL
    verdict = Verdict(relation, (Evidence("likeness", "for", "likeness: 0.7"),), "0.99")
    return Pair(left, right, verdict, ruled, beads, f"a model ({PurePath(__file__).stem})")


def bead(
    left: tuple[int, ...], right: tuple[int, ...], relation: str = "equivalent", cert: str = ""
) -> Bead:
    """A bead that does not cross."""
    return Bead(left, right, relation, cert, crossing=False, score=0.5)
