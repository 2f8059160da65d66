"""Ids of two items."""

from collections.abc import Sequence

from pipeline.diagnostics import Diagnostic
from tests.faulty import found

_SCHEMA = "element list { element item { attribute xml:id { xsd:ID } }+ }"


def findings() -> Sequence[Diagnostic]:
    return found(_SCHEMA, '<list><item xml:id="a"/><item xml:id="a"/></list>')
