"""The documentation of the profile, diglot.odd, against its grammar and against the TEI."""

from collections import defaultdict
from copy import deepcopy
from functools import cache
from pathlib import Path

import pytest
from lxml import etree

from pipeline.resources import resource
from pipeline.tei import NS, Element, parse
from tests.judges import SCHEMAS, jing, schematron

RNG = "{http://relaxng.org/ns/structure/1.0}"
TEI = f"{{{NS}}}"
EXAMPLE = "{http://www.tei-c.org/ns/Examples}"
TEI_ALL = SCHEMAS / "tei" / "tei_all.rng"
ODD = resource("schemas", "diglot.odd")
GRAMMAR = resource("schemas", "diglot.rng")

needs_tei = pytest.mark.skipif(not TEI_ALL.is_file(), reason=f"{TEI_ALL} is missing")


@cache
def _odd() -> Element:
    return parse(ODD.read_bytes(), ODD.name)


class Grammar:
    """What a RELAX NG grammar says of elements: their attributes, and the values of these."""

    def __init__(self, path: Path) -> None:
        self.root = etree.parse(str(path)).getroot()
        self.definitions: dict[str, list[Element]] = defaultdict(list)
        for one in self.root.iter(f"{RNG}define"):
            self.definitions[one.get("name", "")].append(one)
        self.attributes: dict[str, dict[str, list[Element]]] = {}
        for element in self.root.iter(f"{RNG}element"):
            own = self.attributes.setdefault(element.get("name", ""), defaultdict(list))
            for attribute in self.below(element, "attribute"):
                own[attribute.get("name", "")].append(attribute)

    def below(self, start: Element, wanted: str) -> list[Element]:
        """The nearest of a kind below an element: references followed, no other element entered."""
        found, seen, waiting = [], set[str](), list(start)
        while waiting:
            one = waiting.pop()
            if one.tag == f"{RNG}{wanted}":
                found.append(one)
            elif one.tag == f"{RNG}ref" and one.get("name") not in seen:
                seen.add(one.get("name", ""))
                waiting += [child for d in self.definitions[one.get("name", "")] for child in d]
            elif one.tag != f"{RNG}element":
                waiting += list(one)
        return found

    def values(self, element: str, attribute: str) -> set[str] | None:
        """The values that an attribute may have; None: others than those that are listed."""
        out: set[str] = set()
        for one in self.attributes[element][attribute]:
            if self.below(one, "data") or self.below(one, "text") or self.below(one, "anyName"):
                return None
            out |= {value.text or "" for value in self.below(one, "value")}
        return out


@cache
def _profile() -> Grammar:
    return Grammar(GRAMMAR)


@cache
def _tei() -> Grammar:
    return Grammar(TEI_ALL)


def _specified(element: Element, mode: str = "change") -> dict[str, Element]:
    found = element.iterfind(f"{TEI}attList/{TEI}attDef")
    return {one.get("ident", ""): one for one in found if one.get("mode") == mode}


def _elements() -> dict[str, Element]:
    return {one.get("ident", ""): one for one in _odd().iter(f"{TEI}elementSpec")}


def _of_classes() -> set[str]:
    return {name for one in _odd().iter(f"{TEI}classSpec") for name in _specified(one)}


def test_it_documents_the_elements_of_the_grammar() -> None:
    assert set(_elements()) == set(_profile().attributes)


def test_its_modules_have_these_elements_and_no_others() -> None:
    included = {
        name: one.get("key")
        for one in _odd().iter(f"{TEI}moduleRef")
        for name in one.get("include", "").split()
    }
    assert included == {name: one.get("module") for name, one in _elements().items()}


def test_it_documents_every_attribute_of_the_grammar() -> None:
    missing = {
        f"{name}/@{attribute}"
        for name, spec in _elements().items()
        for attribute in _profile().attributes[name]
        if attribute not in _specified(spec) and attribute not in _of_classes()
    }
    assert missing == set()


def test_it_documents_no_attribute_that_the_grammar_has_not() -> None:
    used = {attribute for own in _profile().attributes.values() for attribute in own}
    assert _of_classes() <= used
    strange = {
        f"{name}/@{attribute}"
        for name, spec in _elements().items()
        for attribute in _specified(spec)
        if attribute not in _profile().attributes[name]
    }
    assert strange == set()


def test_it_takes_out_no_attribute_that_the_grammar_uses() -> None:
    used = {attribute for own in _profile().attributes.values() for attribute in own}
    for one in _odd().iter(f"{TEI}classSpec"):
        assert not _specified(one, "delete").keys() & used, one.get("ident")


def test_lists_of_values_are_those_of_the_grammar() -> None:
    listed = 0
    for name, spec in _elements().items():
        for attribute, definition in _specified(spec).items():
            items = definition.iterfind(f"{TEI}valList/{TEI}valItem")
            stated = {item.get("ident") for item in items}
            if stated:
                listed += 1
                assert stated == _profile().values(name, attribute), f"{name}/@{attribute}"
    assert listed > 80


def test_every_description_says_something() -> None:
    for one in _odd().iter(f"{TEI}elementSpec", f"{TEI}classSpec", f"{TEI}attDef"):
        if one.get("mode") != "delete":
            words = one.findtext(f"{TEI}desc") or ""
            assert words.endswith("."), one.get("ident")


@needs_tei
def test_it_is_valid_tei() -> None:
    assert jing(TEI_ALL, [ODD]) == []
    assert schematron(SCHEMAS / "tei" / "tei_all.isosch", [ODD]) == []


@needs_tei
def test_what_it_changes_is_the_tei_s() -> None:
    for one in _odd().iter(f"{TEI}classSpec"):
        for attribute in _specified(one).keys() | _specified(one, "delete").keys():
            name = f"{one.get('ident')}.attribute.{attribute.replace('xml:', 'xml')}"
            assert name in _tei().definitions, name
    for element, spec in _elements().items():
        assert _specified(spec).keys() <= _tei().attributes[element].keys(), element


def _examples() -> list[Element]:
    """The elements in examples, as elements of the TEI."""
    found = []
    for example in _odd().iter(f"{EXAMPLE}egXML"):
        for child in example:
            made = deepcopy(child)
            made.tail = None
            for one in made.iter(f"{EXAMPLE}*"):
                one.tag = TEI + str(one.tag).removeprefix(EXAMPLE)
            found.append(made)
    return found


def test_every_element_stands_in_an_example() -> None:
    shown = {str(one.tag).removeprefix(TEI) for made in _examples() for one in made.iter(f"{TEI}*")}
    assert set(_elements()) - shown == set()


def test_examples_are_valid(tmp_path: Path) -> None:
    grammar = etree.parse(str(GRAMMAR)).getroot()
    start = grammar.find(f"{RNG}start")
    assert start is not None
    elements = [deepcopy(one) for one in grammar.iter(f"{RNG}element")]
    for child in list(start):
        start.remove(child)
    choice = etree.SubElement(start, f"{RNG}choice")
    choice.extend(elements)
    schema = tmp_path / "any.rng"
    schema.write_bytes(etree.tostring(grammar))
    files = []
    for number, made in enumerate(_examples()):
        files.append(tmp_path / f"{number}.xml")
        files[-1].write_bytes(etree.tostring(made, encoding="utf-8"))
    assert len(files) > 80
    assert [line.rpartition("/")[2] for line in jing(schema, files)] == []
