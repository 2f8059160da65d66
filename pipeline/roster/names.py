"""Names in TEI files that are not surely those of an entry of the authority."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from pipeline.notation.names import names_in
from pipeline.notation.shapes import is_initial, words, words_with_spans
from pipeline.tei import NS, XML_ID, XML_LANG, Element, local, path

KINDS = {"persName": "person", "placeName": "place", "orgName": "organisation"}
"""The elements of names, and what they name."""
_LISTS = {"person": "person", "place": "place", "org": "organisation"}
_LINES = re.compile(r"ln:(\d+),")
_QUOTED = re.compile(r"“(.*?)”")
_UNSETTLED = frozenset({"ANN040", "ANN041"})
_TEXTS = frozenset({"p", "item", "note"})


@dataclass(frozen=True, slots=True)
class Seen:
    """A name as it stands somewhere: `form` in the nominative where that is known, `guess` the id
    of an entry of the authority that it is taken for, ``""`` where nobody is. `head` is the form
    that its file has the name under, if another.
    """

    kind: str
    lang: str
    form: str
    source: str
    line: int
    guess: str = ""
    head: str = ""


@dataclass(frozen=True, slots=True)
class Open:
    """Names that may be one, and what is open about them: unknown, guessed or ambiguous.

    `candidates` are ids of entries of the authority, the nearest first.
    """

    kind: str
    state: str
    seen: tuple[Seen, ...]
    candidates: tuple[str, ...]

    @property
    def forms(self) -> tuple[tuple[str, str], ...]:
        """Languages and forms, each once, the fullest of each language first."""
        found = dict.fromkeys((one.lang, one.form) for one in self.seen)
        return tuple(sorted(found, key=lambda form: (form[0], form[1].isupper(), *_size(form[1]))))

    @property
    def lemma(self) -> str:
        """The form to file the names under: the fullest of the language that has most of them."""
        langs = [one.lang for one in self.seen]
        lang = max(dict.fromkeys(langs), key=langs.count)
        return next(form for own, form in self.forms if own == lang)


def _size(form: str) -> tuple[int, int, str]:
    """Sorts forms: those of more words and letters first."""
    return -len(words(form)), -len(form), form


def open_names(root: Element) -> Iterator[Seen]:
    """The names of a file that point at no entry of the authority, or not surely."""
    source = root.findtext(f".//{{{NS}}}idno[@type='sourceFile']", "")
    entities = {f"#{e.get(XML_ID)}": e for e in root.iter(*map(path, _LISTS))}
    for block, name in _names(root):
        entity = entities.get(name.get("ref", ""))
        known = _authority(entity)
        if known and name.get("cert") in {None, "high"}:
            continue
        lang, printed = _language(name), _plain(name)
        form = _form(entity, lang, printed)
        head = _head(entity) if entity is not None and not known else ""
        yield Seen(KINDS[local(name)], lang, form, source, _line(block), known, head)
    yield from _asked(root, source)
    yield from _running(root, source)


def _names(root: Element) -> Iterator[tuple[Element, Element]]:
    """Every name in the text and in the page's furniture, with the block that it stands in."""
    holders = (root.find(path("text")), root.find(f".//{{{NS}}}notesStmt"))
    for holder in (h for h in holders if h is not None):
        for name in holder.iter(*map(path, KINDS)):
            if name.get("type") is None and name.getparent() is not None:
                yield _block(name), name


def _block(element: Element) -> Element:
    """The nearest element around a name that says where it stands in the source."""
    above = (e for e in element.iterancestors() if e.get("source", "").startswith("ln:"))
    return next(above, element)


def _line(block: Element) -> int:
    found = _LINES.match(block.get("source", ""))
    return int(found[1]) + 1 if found else 0


def _authority(entity: Element | None) -> str:
    if entity is None:
        return ""
    return entity.findtext(f"{{{NS}}}idno[@type='authority']", "")


def _head(entity: Element) -> str:
    return next((_plain(e) for e in entity if local(e) in KINDS), "")


def _form(entity: Element | None, lang: str, printed: str) -> str:
    """The form in the nominative that an entry has for a printed one, else the printed one."""
    if entity is None:
        return printed
    stem = printed.split()[-1][:_STEM].casefold()
    forms = [_plain(e) for e in entity if local(e) in KINDS and e.get(XML_LANG) == lang]
    if printed in forms:
        return printed
    return next((form for form in forms if stem in form.casefold()), printed)


_STEM = 3
"""Letters at the start of a surname that all its cases share."""


def _asked(root: Element, source: str) -> Iterator[Seen]:
    """Names in running text that may stand for several entries: the question quotes them."""
    named = {id_: e for e in root.iter() if (id_ := e.get(XML_ID))}
    for asked in root.iter(path("annotation")):
        target = named.get(asked.get("target", "")[1:])
        quoted = _QUOTED.search(_plain(asked)) if asked.get("n") == "ANN040" else None
        if target is not None and quoted and local(target) in _TEXTS:
            where = target if target.get("source") else _block(target)
            yield Seen("person", _language(target), quoted[1], source, _line(where))


def _running(root: Element, source: str) -> Iterator[Seen]:
    """Names with initials in running text that no element marks."""
    for sentence in root.iterfind(f"{{{NS}}}text//{{{NS}}}s"):
        block = _block(sentence)
        if local(block) not in _TEXTS:
            continue
        lang = _language(sentence)
        for text in _unmarked(sentence):
            for form in _with_initials(text, lang):
                yield Seen("person", lang, form, source, _line(block))


def _with_initials(text: str, lang: str) -> Iterator[str]:
    """The names in a text that have initials, words before these left out where it begins so."""
    for span in names_in(text, lang):
        parts = list(words_with_spans(text[: span.end], span.start))
        first = next((place for word, place in parts if is_initial(word)), None)
        if first and first.start != parts[-1][1].start:
            yield text[span.start or first.start : span.end]
        elif first:
            yield span.of(text)


def _unmarked(sentence: Element) -> Iterator[str]:
    """The pieces of a sentence between its elements."""
    yield sentence.text or ""
    yield from (child.tail or "" for child in sentence)


def _language(element: Element) -> str:
    own = (e.get(XML_LANG) for e in (element, *element.iterancestors()))
    return next((lang for lang in own if lang), "und")


def _plain(element: Element) -> str:
    return " ".join("".join(map(str, element.itertext())).split())
