"""Schemas with one change each, as a slip of the hand or a misunderstanding makes it."""

import copy
from collections.abc import Callable, Iterator
from random import Random

from lxml import etree

RELAXNG = "http://relaxng.org/ns/structure/1.0"
OWN = f"{{{RELAXNG}}}"
XSD = "http://www.w3.org/2001/XMLSchema-datatypes"
PATTERNS = ("group", "interleave", "choice", "optional", "zeroOrMore", "oneOrMore", "list", "mixed")
LEAVES = ("empty", "text", "notAllowed")
OTHERS = (
    "element", "attribute", "ref", "parentRef", "value", "data", "externalRef", "grammar", "param",
    "except", "div", "include", "start", "define", "name", "anyName", "nsName", "emty",
)  # fmt: skip
WORDS = {
    "name": ("a", "p:a", "xmlns", "a b", "", "xml:id", "persName"),
    "type": ("ID", "string", "token", "integer", "QName", "dat", "x:y"),
    "combine": ("choice", "interleave", "both"),
    "ns": ("", "u:n", "http://www.w3.org/2000/xmlns"),
    "datatypeLibrary": ("", XSD, "a/b", "u:none", XSD + "#a"),
    "size": ("1",),
}

_Change = Callable[[etree._Element, Random], None]


def broken(schema: bytes, seed: int) -> bytes:
    """A schema with one to three changes; the same seed makes the same."""
    random = Random(seed)  # noqa: S311  no secret depends on it
    root = etree.fromstring(schema, etree.XMLParser(remove_comments=True))
    for _ in range(random.choice((1, 1, 1, 2, 3))):
        places = [one for one in own(root) if one is not root]
        if not places:
            break
        random.choice(CHANGES)(random.choice(places), random)
    return etree.tostring(root)


def own(root: etree._Element) -> Iterator[etree._Element]:
    """The elements of RELAX NG in a schema."""
    return (one for one in root.iter() if isinstance(one.tag, str) and one.tag.startswith(OWN))


def _above(place: etree._Element) -> etree._Element:
    above = place.getparent()
    assert above is not None
    return above


def remove(place: etree._Element, _random: Random) -> None:
    _above(place).remove(place)


def double(place: etree._Element, _random: Random) -> None:
    place.addnext(copy.deepcopy(place))


def unwrap(place: etree._Element, _random: Random) -> None:
    for child in reversed(list(place)):
        place.addnext(child)
    _above(place).remove(place)


def wrap(place: etree._Element, random: Random) -> None:
    around = etree.Element(
        OWN + random.choice((*PATTERNS, "except", "div", "attribute", "element"))
    )
    if around.tag in (OWN + "attribute", OWN + "element"):
        around.set("name", random.choice(("a", "b", "note")))
    place.addprevious(around)
    around.append(place)


def rename(place: etree._Element, random: Random) -> None:
    place.tag = OWN + random.choice((*PATTERNS, *PATTERNS, *LEAVES, *OTHERS))


def put(place: etree._Element, random: Random) -> None:
    """Something that a schema has, or might have, in a further place."""
    schemas = (
        "<text/>", "<empty/>", "<notAllowed/>", "<value>a</value>", '<data type="token"/>',
        '<attribute name="a"/>', '<element name="a"><text/></element>', '<ref name="none"/>',
        "<list><data type='string' datatypeLibrary=''/></list>",
        "<attribute><anyName/></attribute>", "<mixed><empty/></mixed>",
        "<zeroOrMore><attribute><nsName ns='u:n'/></attribute></zeroOrMore>",
        "<oneOrMore><attribute><anyName/></attribute></oneOrMore>", "<anyName/>", "<name>a</name>",
        "<element><anyName/><text/></element>", "<grammar><start><text/></start></grammar>",
        "<except><name>a</name></except>", "<start combine='choice'><text/></start>",
    )  # fmt: skip
    text = random.choice(schemas)
    (made,) = etree.fromstring(f'<x xmlns="{RELAXNG}" datatypeLibrary="{XSD}">{text}</x>')
    random.choice((place.addnext, place.addprevious, place.append))(made)


def move(place: etree._Element, random: Random) -> None:
    places = list(own(place.getroottree().getroot()))
    target = random.choice(places)
    if all(target is not inner for inner in place.iter()):
        target.append(copy.deepcopy(place))


def swap(place: etree._Element, _random: Random) -> None:
    other = place.getnext()
    if other is not None:
        place.addprevious(other)


def attribute(place: etree._Element, random: Random) -> None:
    if place.attrib and random.random() < 0.4:
        del place.attrib[random.choice(sorted(map(str, place.attrib)))]
    else:
        key = random.choice(sorted(WORDS))
        place.set(key, random.choice(WORDS[key]))


def refer(place: etree._Element, random: Random) -> None:
    """A reference to another define, or the name of another."""
    names = [str(one.get("name")) for one in own(place.getroottree().getroot()) if one.get("name")]
    named = [one for one in own(place.getroottree().getroot()) if one.get("name")]
    if names:
        random.choice(named).set("name", random.choice(names))


def write(place: etree._Element, random: Random) -> None:
    place.text = random.choice(("so", " ", "a:b", "1", "[", "none:x"))


CHANGES: tuple[_Change, ...] = (
    remove, double, unwrap, wrap, wrap, rename, rename, put, put, put, move, swap, attribute,
    attribute, refer, refer, write,
)  # fmt: skip
