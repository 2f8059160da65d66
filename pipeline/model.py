"""The document as data: frozen, stand-off, and the first of the two narrow waists.

No stage edits `Block.text`; stages add spans, and only `pipeline.encode` decides how they nest.
Offsets count Unicode code points of the text they belong to.
"""

from dataclasses import dataclass
from enum import StrEnum
from itertools import chain

from pipeline.dialogue import Correction as Correction
from pipeline.dialogue import Query as Query
from pipeline.verdicts import NOWHERE as NOWHERE
from pipeline.verdicts import Alignment as Alignment
from pipeline.verdicts import Bead as Bead
from pipeline.verdicts import Counterpart as Counterpart
from pipeline.verdicts import Elsewhere as Elsewhere
from pipeline.verdicts import Evidence as Evidence
from pipeline.verdicts import Relation as Relation
from pipeline.verdicts import Standing as Standing
from pipeline.verdicts import Verdict as Verdict

Attributes = tuple[tuple[str, str], ...]
"""Names and values in the terms of TEI, such as ``(("when", "1932-06-12"),)``."""


class Kind(StrEnum):
    """What a line of a page is. Blocks have the same kinds, page furniture excepted."""

    BLANK = "blank"
    BACKLINK = "backlink"
    META = "meta"
    FIELD = "field"
    SECTION = "section"
    RIGHTS = "rights"
    RULE = "rule"
    STRAY = "stray_dot"
    RUNNING_HEAD = "running_head"
    TITLE = "title"
    REPEAT_TITLE = "repeat_title"
    SOURCE_TAG = "source_tag"
    PROVENANCE = "provenance"
    COLLECTION = "ru_marker"
    ADDRESSEE = "addressee"
    DATELINE = "dateline"
    SALUTATION = "salutation"
    PARAGRAPH = "p"
    ITEM = "item"
    CLOSING = "closing"
    SIGNATURE = "signature"
    POSTSCRIPT = "postscript"
    ENCLOSURE = "enclosure"
    NOTE = "note"
    FOOTNOTE = "footnote"
    SOURCE = "source"
    SHELFMARK = "shelfmark"
    PUBLICATION = "pubnote"


class Role(StrEnum):
    """What the page or the configuration says a version is."""

    ORIGINAL = "edition"
    TRANSLATION = "translation"
    UNSTATED = "version"


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A half-open stretch of a text."""

    start: int
    end: int

    def of(self, text: str) -> str:
        """The characters the span covers."""
        return text[self.start : self.end]


@dataclass(frozen=True, slots=True)
class Where:
    """Lines of a capture, 1-based, both ends included; `rows` are those of the file where a reader
    made the capture's lines itself, as of an HTML page.
    """

    path: str
    first: int
    last: int
    rows: tuple[int, int] = (0, 0)

    @property
    def line(self) -> int:
        """The line of the file to look at."""
        return self.rows[0] or self.first


@dataclass(frozen=True, slots=True)
class Mark:
    """Something seen inside a text: `kind` is shelfmark or a key of `pipeline.profile.MARKS`."""

    kind: str
    span: Span
    value: Attributes = ()

    @property
    def order(self) -> tuple[int, int, str]:
        """Marks stand in a block in the order of their starts, the longer first."""
        return self.span.start, -self.span.end, self.kind


@dataclass(frozen=True, slots=True)
class Line:
    """A line of a capture, white space at its ends removed; `number` is 1-based.

    `column` names the version that the layout puts it in (empty: it does not say), `marks` are what
    the layout itself marks, `row` is the line of the file where that is another. `given` is the
    kind that an editor says it has, `begins` whether one says that a letter begins with it.
    """

    number: int
    text: str
    kind: Kind | None = None
    lang: str | None = None
    column: str = ""
    marks: tuple[Mark, ...] = ()
    row: int = 0
    given: Kind | None = None
    begins: bool | None = None


@dataclass(frozen=True, slots=True)
class Block:
    """One paragraph-like unit of a version.

    `point` is the path of numbered points it stands under: ``("3", "a")`` is point 3, sub-point a.
    `lang` is set only where it is not the version's language, `inline` where the block shares its
    line with a paragraph, `quoted` where it belongs to a document that the letter quotes in full:
    it names that document's genre. `type` tells a note's sort where it is not a plain editorial one
    (see `pipeline.notation.remarks`), or which mark of an office an address line is.
    """

    id: str
    kind: Kind
    text: str
    where: Where
    sentences: tuple[Span, ...] = ()
    marks: tuple[Mark, ...] = ()
    point: tuple[str, ...] = ()
    lang: str = ""
    type: str = ""
    inline: bool = False
    quoted: str = ""


@dataclass(frozen=True, slots=True)
class Machine:
    """A source's statement that a version was translated by software, in the source's words."""

    words: str
    line: int


@dataclass(frozen=True, slots=True)
class Version:
    """One language version of the document; `code` names its collection as the page does,
    `translator` the person who translated it, as an editor says.
    """

    id: str
    lang: str
    role: Role
    blocks: tuple[Block, ...]
    genre: str = ""
    code: str = ""
    machine: Machine | None = None
    translator: str = ""

    @property
    def letter(self) -> tuple[Block, ...]:
        """Its blocks without what is enclosed or quoted, which has writers and dates of its own."""
        ends = (i for i, block in enumerate(self.blocks) if block.kind is Kind.ENCLOSURE)
        own = self.blocks[: next(ends, len(self.blocks))]
        return tuple(block for block in own if not block.quoted)


@dataclass(frozen=True, slots=True)
class Form:
    """A name as it stands in a language."""

    lang: str
    text: str


@dataclass(frozen=True, slots=True)
class Entity:
    """A person, place or organisation that the page names, with every form seen.

    One that the edition's authority knows has the form to cite it by first, and what the authority
    says: `ids` (kinds and values, the entry's own id as ``authority``), dates of birth and death,
    a note. All others are local to the document and have forms only.
    """

    id: str
    forms: tuple[Form, ...]
    ids: Attributes = ()
    born: str = ""
    died: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class Party:
    """Who or what takes part in an act: `kind` is person, other (an office, a body) or place.

    `ref` is the id of an `Entity` (empty: none), `source` the id of the block it was read from,
    `lang` the language of the text. `cert` is low or medium for a guess that a query asks about.
    The `evidence` of a party that no line states in that part is ``conjecture``.
    """

    kind: str
    text: str
    ref: str
    source: str
    lang: str
    cert: str = ""
    evidence: str = ""


@dataclass(frozen=True, slots=True)
class Dating:
    """A date as printed, with its reading as TEI att.datable attributes (empty: not read).

    `evidence` is ``internal``, ``external`` or ``conjecture``; `source` the id of its block or of
    the page's description.
    """

    text: str
    value: Attributes
    evidence: str
    source: str


@dataclass(frozen=True, slots=True)
class Action:
    """One step of an act of communication: `kind` is sent, transmitted or received.

    Where copies went to others, `subtype` parts those it was written *to* from *cc*.
    """

    kind: str
    parties: tuple[Party, ...] = ()
    place: Party | None = None
    dating: Dating | None = None
    subtype: str = ""


@dataclass(frozen=True, slots=True)
class Act:
    """One act of communication (TEI section HD44CD) and the versions that carry it.

    `key` has the numbers that registers gave the document, as printed.
    """

    id: str
    versions: tuple[str, ...]
    genre: str
    actions: tuple[Action, ...]
    rejected: tuple[Dating, ...] = ()
    key: str = ""


_A_WORD = 4
"""Letters that a heading has at least, and *No. 12* has not."""


@dataclass(frozen=True, slots=True)
class Related:
    """Another document of the same page: `kind` is previous or next, `words` its heading."""

    kind: str
    id: str
    words: str


@dataclass(frozen=True, slots=True)
class Missing:
    """A language in which the page has no text, though its index line or a title names it.

    `source` is the id of that line among the furniture.
    """

    lang: str
    source: str


@dataclass(frozen=True, slots=True)
class Document:
    """Everything known about one letter, which mostly is all of a source page.

    `furniture` are the lines that belong to the page and not to a text; titles among them, and only
    titles, have a language.
    """

    id: str
    source: str
    sha256: str
    furniture: tuple[Block, ...]
    versions: tuple[Version, ...]
    persons: tuple[Entity, ...] = ()
    places: tuple[Entity, ...] = ()
    organisations: tuple[Entity, ...] = ()
    acts: tuple[Act, ...] = ()
    alignments: tuple[Alignment, ...] = ()
    queries: tuple[Query, ...] = ()
    corrections: tuple[Correction, ...] = ()
    missing: tuple[Missing, ...] = ()
    context: tuple[Related, ...] = ()
    counterparts: tuple[Counterpart, ...] = ()

    @property
    def sendings(self) -> tuple[Act, ...]:
        """The acts of the letter itself, without those of what is enclosed with it."""
        ids = {version.id for version in self.versions}
        return tuple(act for act in self.acts if ids & set(act.versions))

    def version(self, name: str) -> Version:
        """The version with this id."""
        return next(version for version in self.versions if version.id == name)

    def heading(self, version: Version) -> Block | None:
        """The title of a version: its own, or the one the page's header gives in its language; a
        title of words rather than a number.
        """
        own = [block for block in version.letter if block.kind is Kind.TITLE]
        above = [block for block in self.furniture if block.lang == version.lang]
        worded = (block for block in (*own, *above) if sum(map(str.isalpha, block.text)) >= _A_WORD)
        return next(chain(worded, own, above), None)
