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
    OfPair,
    OfVersion,
    Received,
    Sent,
    Transmitted,
)

_TEXT = (Path(__file__).parents[3] / "docs" / "corrections.md").read_text(encoding="utf-8")
_EXAMPLES = re.findall(r"^```toml\n(.*?)^```$", _TEXT, re.MULTILINE | re.DOTALL)
_TABLES = (Given, OfVersion, Dated, Sent, Received, Transmitted, OfLine, OfPair, Answer)


@pytest.mark.parametrize("example", _EXAMPLES)
def test_every_example_can_be_read(example: str) -> None:
    assert msgspec.convert(tomllib.loads(example), Given, strict=True).by == "hale"


def test_every_key_is_named_and_no_kind_that_there_is_not() -> None:
    keys = {field.encode_name for table in _TABLES for field in msgspec.structs.fields(table)}
    assert {key for key in keys if not re.search(rf"\b{key}\b", _TEXT)} == set()
    (kinds,) = re.findall(r"^Kinds of lines are (.*?)\.$", _TEXT, re.MULTILINE | re.DOTALL)
    assert set(re.findall(r"`([a-z ]+)`", kinds)) <= KINDS.keys()
