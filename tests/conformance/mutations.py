"""Documents made wrong at random, one small change each, as slips of editors are."""

import copy
import random
from collections.abc import Callable, Sequence

from lxml import etree

Elements = Sequence[etree._Element]

_WORDS = ("lorem", "1912-13-01", "x y", "#nowhere", "", "😀 and more")


def mutated(data: bytes, seed: int) -> bytes:
    """A document with one change, the same for a seed."""
    chance = random.Random(seed)  # noqa: S311  seeded, not secret
    root = etree.fromstring(data)
    inner = [one for one in root.iter(etree.Element) if one is not root]
    chance.choice(MUTATIONS)(chance, chance.choice(inner), inner)
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8")


def _rename(chance: random.Random, one: etree._Element, all_: Elements) -> None:
    one.tag = chance.choice(all_).tag


def _misspell(chance: random.Random, one: etree._Element, _: Elements) -> None:
    name = etree.QName(one)
    one.tag = f"{{{name.namespace}}}{chance.choice((name.localname.lower() + 's', 'X'))}"


def _move(chance: random.Random, one: etree._Element, all_: Elements) -> None:
    targets = [other for other in all_ if one not in (other, *other.iterancestors())]
    if targets:
        target = chance.choice(targets)
        target.insert(chance.randint(0, len(target)), one)


def _delete(_: random.Random, one: etree._Element, __: Elements) -> None:
    parent = one.getparent()
    if parent is not None:
        parent.remove(one)


def _double(_: random.Random, one: etree._Element, __: Elements) -> None:
    one.addnext(copy.deepcopy(one))


def _swap(_: random.Random, one: etree._Element, __: Elements) -> None:
    other = one.getnext()
    if other is not None:
        other.addnext(one)


def _unwrap(_: random.Random, one: etree._Element, __: Elements) -> None:
    parent = one.getparent()
    if parent is not None:
        place = parent.index(one)
        parent[place : place + 1] = list(one)


def _drop_attribute(chance: random.Random, one: etree._Element, _: Elements) -> None:
    if one.attrib:
        del one.attrib[chance.choice(list(one.attrib))]


def _set_attribute(chance: random.Random, one: etree._Element, all_: Elements) -> None:
    names = [*one.attrib, *chance.choice(all_).attrib, "when", "n", "whatever"]
    one.set(chance.choice(names), chance.choice(_WORDS))


def _write(chance: random.Random, one: etree._Element, _: Elements) -> None:
    if chance.random() < 0.5:
        one.text = (one.text or "") + chance.choice(_WORDS)
    else:
        one.tail = (one.tail or "") + "\n " + chance.choice(_WORDS) + "\n"


def _erase(_: random.Random, one: etree._Element, __: Elements) -> None:
    one.text = None


MUTATIONS: tuple[
    Callable[[random.Random, etree._Element, Elements], None], ...
] = (
    _rename, _misspell, _move, _delete, _double, _swap, _unwrap, _drop_attribute, _set_attribute,
    _write, _erase,
)  # fmt: skip
