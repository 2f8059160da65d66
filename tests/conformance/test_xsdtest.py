"""James Clark's test suite of the XSD datatypes: every check of it holds."""

import re
from collections.abc import Iterator

import pytest
from lxml import etree

from pipeline.relaxng.datatypes import XSD, Datatype, datatype
from tests.judges import SHARED

SUITE = SHARED / "relaxng" / "xsdtest.xml"
CHECKS = 1396
"""How many there are; with each pair of values that are to be equal or unequal as one."""

pytestmark = pytest.mark.skipif(
    not SUITE.exists(), reason="no ../shared/relaxng beside the project"
)

Check = tuple[str, bool]
"""What is checked, and whether it holds."""


def _namespaces(element: etree._Element) -> dict[str, str]:
    entities = re.findall(r"<!ENTITY (\w+)", element.get("internalSubset", ""))
    return {prefix or "": uri for prefix, uri in element.nsmap.items()} | {
        f"&{name}": "" for name in entities
    }


def _bound(name: str, facet: str, limit: str) -> Datatype:
    return datatype(XSD, name, ((facet, limit),))


def _below(name: str, left: str, right: str) -> Iterator[bool]:
    """Whether each of four facets says that one value is below the other."""
    yield _bound(name, "minExclusive", left).allows(right, {})
    yield _bound(name, "maxExclusive", right).allows(left, {})
    yield not _bound(name, "maxInclusive", left).allows(right, {})
    yield not _bound(name, "minInclusive", right).allows(left, {})


def _equal(kind: Datatype, element: etree._Element) -> Iterator[Check]:
    spaces = _namespaces(element)
    classes = [[kind.value(v.text or "", spaces) for v in c] for c in element.iter("class")]
    values = [(value, number) for number, members in enumerate(classes) for value in members]
    for place, (left, mine) in enumerate(values):
        for right, yours in values[:place]:
            equal = left == right and hash(left) == hash(right)
            yield f"{left!r} and {right!r}", equal == (mine == yours)


def _checks(name: str, element: etree._Element) -> Iterator[Check]:
    kind, text = datatype(XSD, name), element.text or ""
    values = [child.text or "" for child in element]
    match element.tag:
        case "valid" | "invalid":
            expected = element.tag == "valid"
            yield f"{element.tag} {text!r}", kind.allows(text, _namespaces(element)) == expected
        case "equiv":
            yield from _equal(kind, element)
        case "length":
            wanted = int(element.get("value", ""))
            yield (
                f"length {text!r}",
                datatype(XSD, name, (("length", str(wanted)),)).allows(text, {}),
            )
            longer = datatype(XSD, name, (("length", str(wanted + 1)),))
            yield f"no longer {text!r}", not longer.allows(text, {})
        case "lessThan":
            yield f"{values}", all(_below(name, *values))
            yield f"not {values}", not any(_below(name, *reversed(values)))
        case "incomparable":
            yield f"{values}", not any([*_below(name, *values)][:2])
            yield f"not {values}", not any([*_below(name, *reversed(values))][:2])
        case _:
            pytest.fail(f"a check that is not known: {element.tag!r}")


def test_every_check_of_the_suite_holds() -> None:
    suite = etree.parse(SUITE).getroot()
    found = [
        (kind.get("name", ""), *check)
        for kind in suite
        for element in kind
        for check in _checks(kind.get("name", ""), element)
    ]
    assert [f"{name}: {what}" for name, what, holds in found if not holds] == []
    assert len(found) == CHECKS
