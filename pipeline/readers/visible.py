"""What of an HTML page is seen, what of it is the page's own machinery, and in which language."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace

from lxml import etree

from pipeline.capture import Column
from pipeline.tei import Element

HIDDEN = frozenset({
    "head", "script", "style", "template", "noscript", "svg", "iframe", "object", "audio", "video",
    "canvas", "datalist", "title", "meta", "link",
})  # fmt: skip
"""Elements whose text no reader of a page sees."""
_FURNITURE = frozenset({"nav", "menu", "button", "select", "form"})
_ROLES = frozenset({"navigation", "banner", "contentinfo", "search", "menu", "menubar", "toolbar"})
_NAMES = frozenset({
    "nav", "navbar", "navigation", "menu", "sidebar", "breadcrumb", "breadcrumbs", "toc", "skip",
    "pagination", "pager", "share", "sharing", "social", "cookie", "cookies", "search", "toolbar",
    "masthead", "logo", "brand", "catlinks", "printfooter", "jump", "editsection",
})  # fmt: skip
"""Words in the class or id of what surrounds a text."""
_CONTENT = frozenset({"article", "main", "blockquote", "section"})
_PROSE = frozenset({"p", "blockquote", "h1", "h2", "h3", "h4", "h5", "h6", "pre"})
_WHOLE = frozenset({"html", "body"})
_WORD = re.compile(r"[a-z]+")
_LANGUAGE = re.compile(r"([A-Za-z]{2,3})(?:[-_].*)?")
_PROSE_WORDS = 25
_LEAST = 0.4
"""Share of the letters that what a page calls its main part must have."""
_XML_LANG = "{http://www.w3.org/XML/1998/namespace}lang"


@dataclass(frozen=True, slots=True)
class Context:
    """What the elements around a text say of it. `main` is the page's main part, if it has one;
    `columns` are the versions that the page sets side by side, by element.
    """

    main: Element | None = None
    columns: Mapping[Element, Column] = field(default_factory=dict)
    furniture: bool = False
    lang: str = ""
    column: str = ""
    linked: bool = False
    prose: bool = False
    preformatted: bool = False


def text_of(root: Element) -> str:
    """All visible text of a page, in order; text behind its body is seen too."""
    return "\n".join(_texts(root))


def _texts(element: Element) -> Iterator[str]:
    walk = etree.iterwalk(element, events=("start", "end", "comment", "pi"))
    for event, inside in walk:
        if event != "start":
            yield inside.tail or "" if inside is not element else ""
        elif is_hidden(inside):
            walk.skip_subtree()
        else:
            yield inside.text or ""


def is_hidden(element: Element) -> bool:
    """Whether a page does not show what is in an element."""
    style = element.get("style", "").replace(" ", "").lower()
    unseen = "display:none" in style or "visibility:hidden" in style
    return element.tag in HIDDEN or "hidden" in element.attrib or unseen


def main_of(body: Element) -> Element | None:
    """The one element that a page calls its main part, where most of its text is in it."""
    for path in (".//main", ".//*[@role='main']", ".//article"):
        found = body.findall(path)
        if len(found) == 1:
            own, whole = (sum(map(len, _texts(part))) for part in (found[0], body))
            return found[0] if own >= _LEAST * whole else None
    return None


def inner(outer: Context, element: Element) -> Context:
    """The context inside an element that stands in the context `outer`."""
    tag = str(element.tag)
    found = outer
    if tag == "a" or tag in _PROSE:
        found = replace(
            found,
            prose=found.prose or tag in _PROSE,
            linked=found.linked or (tag == "a" and element.get("href") is not None),
            preformatted=found.preformatted or tag == "pre",
        )
    if element is outer.main:
        found = replace(found, furniture=False)
    elif not outer.furniture and _is_furniture(element, outer):
        found = replace(found, furniture=True)
    if element in outer.columns:
        column = outer.columns[element]
        found = replace(found, column=column.name, lang=column.lang or found.lang)
    lang = _language(element)
    return replace(found, lang=lang) if lang and tag not in _WHOLE else found


def _is_furniture(element: Element, outer: Context) -> bool:
    if outer.main is not None and element.tag == "body":
        return True
    if element.tag in _FURNITURE or element.get("role", "") in _ROLES:
        return True
    names = set(_WORD.findall(f"{element.get('class', '')} {element.get('id', '')}".lower()))
    if names & _NAMES and element.tag not in {"body", "p", "span"}:
        return True
    if element.tag in {"aside", "header"} and _only_lists(element):
        return True
    inside = any(parent.tag in _CONTENT for parent in element.iterancestors())
    return element.tag == "footer" and not inside


def _only_lists(element: Element) -> bool:
    """Whether a part of a page holds lists or links, and neither prose nor the page's title."""
    lists = any(True for _ in element.iter("ul", "ol", "dl", "nav"))
    titled = any(True for _ in element.iter("h1", "h2"))
    texts = ("".join(map(str, part.itertext())) for part in element.iter("p", "li", "dd"))
    named = any(part.get("id") for part in element.iter("li", "p"))
    return lists and not titled and not named and all(len(t.split()) < _PROSE_WORDS for t in texts)


def _language(element: Element) -> str:
    stated = element.get("lang") or element.get(_XML_LANG) or ""
    match = _LANGUAGE.fullmatch(stated.strip())
    return match[1].lower() if match else ""
