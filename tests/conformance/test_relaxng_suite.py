"""James Clark's test suite of RELAX NG: which schemas are right, and which documents they allow."""

from collections import Counter
from collections.abc import Iterator
from functools import cache
from urllib.parse import urljoin

import pytest
from lxml import etree

from pipeline.relaxng.faults import SchemaError
from pipeline.relaxng.reading.simplification import grammar
from pipeline.relaxng.reading.sources import Source
from pipeline.relaxng.schema import Schema
from tests.judges import SHARED

SUITE = SHARED / "relaxng" / "spectest.xml"
ROOT = "file:///suite/"


@cache
def cases() -> tuple[etree._Element, ...]:
    return tuple(etree.parse(SUITE).getroot().iter("testCase"))


def written(holder: etree._Element) -> bytes:
    """The document in an element of the suite."""
    return etree.tostring(holder[0], encoding="utf-8", with_tail=False)


def resources(folder: etree._Element, base: str) -> Iterator[tuple[str, bytes]]:
    for child in folder:
        if child.tag == "resource":
            yield urljoin(base, child.get("name", "")), written(child)
        elif child.tag == "dir":
            yield from resources(child, f"{base}{child.get('name')}/")


def compiled(case: etree._Element, schema: etree._Element) -> Schema | SchemaError:
    files = dict(resources(case, ROOT))

    def resolve(uri: str) -> Source:
        if uri not in files:
            raise FileNotFoundError(uri)
        return Source(files[uri], uri, uri.removeprefix(ROOT))

    try:
        return Schema(grammar(Source(written(schema), f"{ROOT}main", "main.rng"), resolve))
    except SchemaError as error:
        return error


def outcomes() -> Iterator[tuple[str, bool, str]]:
    """For each check of the suite: its kind, whether it comes out right, and where it stands."""
    for case in cases():
        where = f"line {case.sourceline}, section {case.findtext('section')}"
        for schema in case.iterfind("incorrect"):
            yield "incorrect", isinstance(compiled(case, schema), SchemaError), where
        for schema in case.iterfind("correct"):
            found = compiled(case, schema)
            yield "correct", isinstance(found, Schema), where
            for document in case.iterfind("valid"):
                yield (
                    "valid",
                    isinstance(found, Schema) and not found.faults(written(document)),
                    where,
                )
            for document in case.iterfind("invalid"):
                yield (
                    "invalid",
                    isinstance(found, Schema) and bool(found.faults(written(document))),
                    where,
                )


@pytest.mark.needs("shared")
def test_the_whole_suite(capsys: pytest.CaptureFixture[str]) -> None:
    found = list(outcomes())
    right, all_of = (
        Counter(kind for kind, good, _ in found if good),
        Counter(k for k, _, _ in found),
    )
    with capsys.disabled():
        told = ", ".join(f"{right[kind]} of {all_of[kind]} {kind}" for kind in sorted(all_of))
        print(f"\n  RELAX NG suite: {right.total()} of {all_of.total()} ({told})")
    assert [outcome for outcome in found if not outcome[1]] == []
    assert all_of == {"correct": 172, "incorrect": 213, "valid": 289, "invalid": 291}


@pytest.mark.needs("shared")
def test_wrong_schemas_are_told_where_and_why() -> None:
    told = [
        error
        for case in cases()
        for schema in case.iterfind("incorrect")
        if isinstance(error := compiled(case, schema), SchemaError)
    ]
    assert [str(error) for error in told if not error.section or not error.line] == []
    sections = Counter(error.section for error in told)
    assert sections.keys() >= {"7.1.1", "7.1.2", "7.1.3", "7.1.4", "7.1.5", "7.2", "7.3", "7.4"}
