"""One passage as the signs see it, and what several of them ask about it."""

import re
from dataclasses import dataclass

from pipeline.notation.dates import share
from pipeline.notation.shapes import is_initial, skeleton, words
from pipeline.structure.passages import Passage

CERTAIN, STRONG, GOOD, SOME, SLIGHT, NEVER = 14.0, 6.0, 4.0, 2.0, 1.0, -14.0
"""Evidence in nats: what is certain outweighs all else together, what is slight tips a balance."""

SHORT = 9
"""Words a formula (salutation, closing, dateline, routing line) hardly goes beyond."""
LONG = 14
"""Words beyond which a closing or a newspaper line gets unlikely."""
HALF = 0.5

STEM = 4
"""Letters that two forms of a name must share."""
_ENDING = 3
"""Letters by which two cases of a name may differ: ``-ogo``."""

_SENTENCE_END = re.compile(r"[.!?:;…][\"'”’»)\]]*$")
_SENTENCE_SEAM = re.compile(r"(?<=[.!?…])(?<!\bMr\.)(?<!\bMrs\.)(?<!\bDr\.)(?!\s*[^\WA-ZА-ЯЁ\d_])")
_REGISTERED = re.compile(r"(?<=\S)[\s,;]+(?:№|No\.|Nr\.|N°|Núm\.)\s?\d[\w/–-]*\.?$", re.IGNORECASE)
_REGISTRY = re.compile(
    r"(?:[^\W\d]+(?:\.\s?|\s))?(?:[^\W\d]+(?:\.-?|-)?\s?)?(?:№|No\.|Nr\.|N°|Núm\.)\s?\d+[\w/–-]*\.?",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class View:
    """One passage as the signs see it.

    `titles` are the skeletons of the page's titles, `addressees` those of the names in them;
    `sequential` tells whether its label counts up; `anchors` are the footnote marks seen before it;
    `addressed` whether it stands in a run of lines that are, or begin with, lines of an address.
    `remark` is the sort of remark it opens, `under` the one it may go on with; `quoted` tells that
    it stands inside quotation marks that reach over several passages.
    """

    passage: Passage
    before: Passage | None
    after: Passage | None
    lang: str
    titles: frozenset[str]
    addressees: frozenset[str]
    label: str
    sequential: bool
    anchors: frozenset[str]
    addressed: bool = False
    remark: str = ""
    under: str = ""
    quoted: bool = False

    @property
    def text(self) -> str:
        """The text of the passage."""
        return self.passage.text

    @property
    def count(self) -> int:
        """How many words it has."""
        return len(words(self.text))

    @property
    def continues(self) -> bool:
        """Whether it goes on with what the passage before left open: ``…,`` ⏎ ``residing in``."""
        head = self.before.text if self.before else "."
        return self.text[0].islower() and not _SENTENCE_END.search(head)


def sentences(text: str) -> list[str]:
    """The sentences of a line, cut at marks that no small letter follows."""
    cut = _SENTENCE_SEAM.split(text)
    return [s.strip() for s in cut if any(map(str.isalpha, s))]


def is_dated(text: str) -> bool:
    """Whether a line is little else than a date."""
    return share(text) > HALF


def unregistered(text: str) -> str:
    """A line without the number it has in a register at its end: ``4/III. No. 0412``."""
    return _REGISTERED.sub("", text)


def is_registry_number(text: str) -> bool:
    """Whether a line is nothing but a number in a register: ``Вх. № 4471/ш``."""
    return _REGISTRY.fullmatch(text) is not None


def names_someone(text: str, names: frozenset[str]) -> bool:
    """Whether the last name of a line is one of `names`, endings of a case set aside."""
    capitals = [word for word in words(text) if word[0].isupper() and not is_initial(word)]
    last = skeleton(capitals[-1]) if capitals else ""
    return any(_alike(last, name) for name in names)


def _alike(one: str, other: str) -> bool:
    """Whether two skeletons differ in their endings at most: ``belov`` and ``belovu``."""
    shared = 0
    for a, b in zip(one, other, strict=False):
        if a != b:
            break
        shared += 1
    return shared >= STEM and max(len(one), len(other)) - shared <= _ENDING
