"""What the documentation says of corrections: every example can be read, nothing is left out."""

import re
import tomllib
from pathlib import Path

import msgspec
import pytest

from pipeline.corrections.kinds import KINDS
from pipeline.corrections.sidecar import (
    Answer,
    Dated,
    Given,
    OfLine,
    OfLink,
    OfPair,
    OfVersion,
    Received,
    Sent,
    Transmitted,
)

_TEXT = (Path(__file__).parents[3] / "docs" / "corrections.md").read_text(encoding="utf-8")
_EXAMPLES = re.findall(r"^```toml\n(.*?)^```$", _TEXT, re.MULTILINE | re.DOTALL)
_TABLES = (Given, OfVersion, Dated, Sent, Received, Transmitted, OfLine, OfPair, OfLink, Answer)


@pytest.mark.parametrize("example", _EXAMPLES)
def test_every_example_can_be_read(example: str) -> None:
    assert msgspec.convert(tomllib.loads(example), Given, strict=True).by == "hale"


def test_every_key_is_named_and_no_kind_that_there_is_not() -> None:
    keys = {field.encode_name for table in _TABLES for field in msgspec.structs.fields(table)}
    assert {key for key in keys if not re.search(rf"\b{key}\b", _TEXT)} == set()
    (kinds,) = re.findall(r"^Kinds of lines are (.*?)\.$", _TEXT, re.MULTILINE | re.DOTALL)
    assert set(re.findall(r"`([a-z ]+)`", kinds)) <= KINDS.keys()


_REVIEW = (Path(__file__).parents[3] / "docs" / "review.md").read_text(encoding="utf-8")


def test_the_links_of_the_documentation_can_be_read() -> None:
    (example,) = re.findall(r"^```toml\n(.*?)^```$", _REVIEW, re.MULTILINE | re.DOTALL)
    links = msgspec.convert(tomllib.loads(example), Given, strict=True).links
    assert [(len(link.left), len(link.right)) for link in links] == [(1, 1), (2, 1), (1, 0)]
