"""An item that names the next one."""

from collections.abc import Sequence

from pipeline.diagnostics import Diagnostic
from tests.faulty import found

_SCHEMA = (
    "element list { element item { attribute xml:id { xsd:ID }, attribute next { xsd:IDREF }? }+ }"
)


def findings() -> Sequence[Diagnostic]:
    return found(_SCHEMA, '<list><item xml:id="a" next="b"/><item xml:id="b"/></list>')
