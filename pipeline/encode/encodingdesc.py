"""``encodingDesc``: how and by what the file was made, and how to cite into it (section HD5)."""

from collections import Counter
from collections.abc import Iterator

from pipeline import embed
from pipeline.config import Config
from pipeline.model import Document
from pipeline.profile import TAXONOMIES
from pipeline.release import release
from pipeline.tei import SCHEMA, Element, el, local

APPLICATION = "app-diglot"
_DC_TITLE = "http://purl.org/dc/terms/title"

_COUNTED = {
    "s": "sentences",
    "persName": "personal names in the text",
    "placeName": "place names in the text",
    "date": "dates in the text",
}

_EDITORIAL: tuple[tuple[str, dict[str, str], str], ...] = (
    ("correction", {"status": "unknown", "method": "markup"},
     "Nothing was corrected. What the edition in print says of mistakes, gaps, doubts and letters "
     "it supplied is in sic, gap, unclear, supplied and ex; its brackets and wording are kept "
     "there as characters. Line breaks of the capture that may hide a loss are marked by "
     "lb elements of the type capture and asked about in listAnnotation."),
    ("normalization", {"method": "markup"},
     "Spelling, dashes and quotation marks stand as in the source; only white space was collapsed. "
     "Normalized values are in attributes; abbr and reg stand beside expan and orig, which have "
     "the characters of the source."),
    ("punctuation", {"marks": "all"}, "Punctuation is kept, inside the sentence."),
    ("quotation", {"marks": "all"}, "Quotation marks are kept as characters."),
    ("hyphenation", {"eol": "all"}, "Hyphens at line ends are kept as characters."),
    ("segmentation", {},
     "An s element is an orthographic sentence inside one block (paragraph, item, heading, salute, "
     "signature), numbered within it; marks of points and notes are in label, outside of s."),
    ("stdVals", {},
     "Dates: W3C formats in the Gregorian calendar, a date without year as --MM-DD. The values of "
     "Julian dates are converted; the attributes that end in custom give them as printed. "
     "Before and after exclude the day, month or year they name; not before and not after include "
     "it. Early, middle and late are days 1–10, 11–20 and 21 to the end of a month, four months of "
     "a year, single months of a season; the halves of a month are days 1–15 and 16 to the end. "
     "Spring, summer and autumn begin in March, June and September; the winter of two years is "
     "December to February, that of one year may be at its beginning or its end. A century begins "
     "in the year 01. Around is precision low, a question mark cert low; cert medium is a guess of "
     "the converter. Years of two or three figures were read where one year of the edition ends "
     "so. Languages: BCP 47. Countries: ISO 3166-1."),
)  # fmt: skip

_INTERPRETATION = (
    "Whether versions translate each other is stated in relation elements of standOff before any "
    "link is made; their desc elements give the evidence. The certainty of a relation is the "
    "measured probability that the versions do, or do not, translate each other.",
    "Links are in linkGrp elements of the type alignment. Each link names all sentences of one "
    "unit of translation, those of the first version first; its n gives their numbers, its ana the "
    "relation. A ptr names a sentence without counterpart. What is not listed was not examined. "
    "Of a link or ptr, cert is the measured probability that it is exactly right, on texts that "
    "the aligner was not fitted to; without one this was not measured. Editors say high, medium "
    "or low.",
    "The attribute source with the prefix ln gives lines of the captured file.",
    "Names were found by rules; ref points into standOff. Entries with an idno there are those "
    "of the edition's authority, all others are local to this file. A name with a cert is a guess.",
)


def encoding_desc(document: Document, config: Config, text: Element) -> Element:
    """The description of the encoding; `text` is the finished text element, to be counted."""
    about = (
        config.edition.description or "Conversion of captured pages to TEI P5 for scholarly review."
    )
    complete = (
        "Complete: every character of the captured page, white space aside, is in text or in "
        "notesStmt; the converter compares them and fails on any difference."
    )
    return el(
        "encodingDesc",
        None,
        el("projectDesc", None, el("p", None, about)),
        el("samplingDecl", None, el("p", None, complete)),
        _editorial(),
        _tags(text),
        _citation(),
        el("classDecl", None, *_taxonomies()),
        _prefixes(document),
        _application(document, config),
        el("schemaRef", {"type": "interchange", "url": SCHEMA}),
    )


def _editorial() -> Element:
    parts = [el(tag, dict(attributes), el("p", None, text)) for tag, attributes, text in _EDITORIAL]
    paragraphs = [el("p", None, text) for text in _INTERPRETATION]
    return el("editorialDecl", None, *parts, el("interpretation", None, *paragraphs))


def _tags(text: Element) -> Element | None:
    """Counts that a reader of the file can check it by (section HD57-2)."""
    counts = Counter(local(element) for element in text.iter())
    named = Counter(local(element) for element in text.iter() if element.get(_XML_ID))
    usages = [
        el(
            "tagUsage",
            {"gi": name, "occurs": str(counts[name]), "withId": str(named[name])},
            meaning,
        )
        for name, meaning in _COUNTED.items()
        if counts[name]
    ]
    if not usages:
        return None
    space = el("namespace", {"name": "http://www.tei-c.org/ns/1.0"}, *usages)
    return el("tagsDecl", {"partial": "true"}, space)


_XML_ID = "{http://www.w3.org/XML/1998/namespace}id"


def _citation() -> Element:
    """One chain without branches: version, block, point, sub-point (``en:l.3.a``)."""
    sub = el("citeStructure", {"unit": "subpoint", "match": "list/item", "use": "@n", "delim": "."})
    point = el("citeStructure", {"unit": "point", "match": "item", "use": "@n", "delim": "."}, sub)
    block = el("citeStructure", {"unit": "block", "match": "*", "use": "@n", "delim": ":"}, point)
    title = el("citeData", {"property": _DC_TITLE, "use": "head"})
    match = {"unit": "version", "match": "/TEI/text/body/div", "use": "@xml:lang"}
    return el("refsDecl", {"default": "true"}, el("citeStructure", match, title, block))


def _taxonomies() -> Iterator[Element]:
    for name, categories in TAXONOMIES.items():
        yield el(
            "taxonomy",
            {"id": name},
            *(
                el("category", {"id": f"{name}-{key}"}, el("catDesc", None, meaning))
                for key, meaning in categories.items()
            ),
        )


def _prefixes(document: Document) -> Element:
    """What the pointers mean that name places in the capture (SAPU)."""
    about = "Line positions in the captured file (RFC 5147): ln:14,15 is its 15th line."
    rows = "Lines of the HTML file that the captured lines were read from, counted likewise."
    texts = (document.furniture, *(version.blocks for version in document.versions))
    of_file = any(block.where.rows[0] for text in texts for block in text)
    return el(
        "listPrefixDef",
        None,
        _prefix("ln", document, about),
        _prefix("html", document, rows) if of_file else None,
    )


def _prefix(name: str, document: Document, about: str) -> Element:
    replacement = f"{document.source}#line=$1,$2"
    attributes = {"ident": name, "matchPattern": r"(\d+),(\d+)", "replacementPattern": replacement}
    return el("prefixDef", attributes, el("p", None, about))


def _application(document: Document, config: Config) -> Element:
    """The program declares what it wrote, so that a later run knows what it may touch (HDAPP)."""
    when = config.edition.date.isoformat() if config.edition.date else ""
    attributes = {"id": APPLICATION, "ident": "diglot", "version": release(), "when": when}
    model = embed.model(config.alignment.model)
    about = f"Structure and header by rules; verdict and links by rules and by {model.title}."
    targets = [version.id for version in document.versions]
    targets += [f"align-{alignment.right}" for alignment in document.alignments]
    pointers = [el("ptr", {"target": f"#{target}"}) for target in targets]
    label = el("label", None, f"Diglot {release()}")
    made = el("application", attributes, label, el("desc", None, about), *pointers)
    return el("appInfo", None, made)
