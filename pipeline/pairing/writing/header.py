"""The TEI header of an aligned pair: what was made of what, by what, and whose word it is."""

from urllib.parse import quote

from pipeline.lexicon.languages import language_name
from pipeline.pairing.pair import Pair
from pipeline.pairing.text import Text
from pipeline.pairing.units import LINE, PARAGRAPH
from pipeline.profile import TAXONOMIES
from pipeline.release import release
from pipeline.tei import SCHEMA, Element, el

ALIGNER, USER, CHANGE, APPLICATION = "r-align", "r-user", "ch-align", "app-diglot"
_TAXONOMIES = ("pair", "evidence", "al")

_UNPUBLISHED = (
    "Not published. Made by software from the files named in sourceDesc; nothing is known here of "
    "rights in them."
)
_LINKS = (
    "Whether the texts translate each other is stated in a relation before any link is made; its "
    "desc gives the evidence. A link names the units that render each other, those of the first "
    "text first; its n gives their numbers, its ana the relation. A ptr names a unit without "
    "counterpart. The cert of a relation is the measured probability that it holds, that of a link "
    "the measured probability that it is exactly right; unknown says that it was not measured."
)
_CONTAINED = (
    "Each text is a division of the body. Of the files only the running text is here, paragraph by "
    "paragraph; other markup of theirs is not kept. The attribute source gives the place of a unit "
    "in its file: an element, or lines (RFC 5147, counted from 0)."
)
_POINTED = "The texts are not in this file; links point to elements of the files they are in."
_UNITS = {
    LINE: "An s is a line of the file as it stands.",
    PARAGRAPH: "An s is a whole paragraph.",
}
_SENTENCES = "An s is a sentence, as the file marks it or as software found it."


def source_id(text: Text) -> str:
    """The id of the description of a text's file."""
    return f"src-{text.key}"


def header(pair: Pair, *, contained: bool) -> Element:
    """The header; `contained` tells that the texts are in the file."""
    return el(
        "teiHeader", None, _file(pair), _encoding(pair, contained=contained), _profile(pair),
        _revision(pair),
    )  # fmt: skip


def _file(pair: Pair) -> Element:
    title = f"{pair.left.title} and {pair.right.title}, aligned"
    statements = [
        _responsible(
            ALIGNER,
            "verdict on the pairing, alignment",
            el("name", {"type": "software", "ref": f"#{APPLICATION}"}, f"Diglot {release()}"),
        )
    ]
    if pair.ruled:
        task = "ruling that the texts translate each other, against the verdict of the software"
        name = el("name", {"type": "person"}, "the user who called the program, not named")
        statements.append(_responsible(USER, task, name))
    sources = [_source(text) for text in (pair.left, pair.right)]
    return el(
        "fileDesc",
        None,
        el("titleStmt", None, el("title", {"lang": "en"}, title), *statements),
        el("publicationStmt", None, el("p", None, _UNPUBLISHED)),
        el("sourceDesc", None, el("listBibl", None, *sources)),
    )


def _responsible(identifier: str, task: str, name: Element) -> Element:
    return el("respStmt", {"id": identifier}, el("resp", None, task), name)


def _source(text: Text) -> Element:
    return el(
        "bibl",
        {"id": source_id(text)},
        el("title", {"type": "file"}, text.title),
        ", ",
        el("idno", {"type": "SHA256"}, text.sha256),
    )


def _encoding(pair: Pair, *, contained: bool) -> Element:
    units = dict.fromkeys(_UNITS.get(text.unit, _SENTENCES) for text in (pair.left, pair.right))
    editorial = el(
        "editorialDecl",
        None,
        el("segmentation", None, el("p", None, " ".join(units))),
        el(
            "interpretation",
            None,
            el("p", None, _LINKS),
            el("p", None, _CONTAINED if contained else _POINTED),
        ),
    )
    return el(
        "encodingDesc",
        None,
        editorial,
        el("classDecl", None, *map(_taxonomy, _TAXONOMIES)),
        _application(pair),
        el("schemaRef", {"type": "interchange", "url": SCHEMA}),
    )


def _taxonomy(name: str) -> Element:
    categories = (
        el("category", {"id": f"{name}-{key}"}, el("catDesc", None, meaning))
        for key, meaning in TAXONOMIES[name].items()
    )
    return el("taxonomy", {"id": name}, *categories)


def _application(pair: Pair) -> Element:
    attributes = {"id": APPLICATION, "ident": "diglot", "version": release()}
    label = el("label", None, f"Diglot {release()}")
    about = el("desc", None, f"Likeness of meaning by {pair.model}.")
    return el("appInfo", None, el("application", attributes, label, about))


def _profile(pair: Pair) -> Element:
    tags = dict.fromkeys((pair.left.lang, pair.right.lang, "en"))
    languages = (el("language", {"ident": tag}, language_name(tag)) for tag in tags)
    return el("profileDesc", None, el("langUsage", None, *languages))


def _revision(pair: Pair) -> Element:
    found = f"Verdict of the software: {pair.verdict.relation}."
    ruled = " The user ruled that the texts are parallel." if pair.ruled else ""
    attributes = {"id": CHANGE, "who": f"#{ALIGNER}", "status": "draft"}
    change = el("change", attributes, f"Pairing examined. {found}{ruled}")
    return el("revisionDesc", {"status": "draft"}, change)


def address(name: str) -> str:
    """A file's name as a relative reference (RFC 3986)."""
    return quote(name, safe="/-._~")
