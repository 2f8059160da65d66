"""Ids and what refers to them (RELAX NG DTD Compatibility, section 5)."""

from dataclasses import replace

from pipeline.relaxng.derivatives import words
from pipeline.relaxng.faults import Fault, Kind
from pipeline.relaxng.findings import Findings
from pipeline.relaxng.simple import Name


class Ids:
    """The ids of one document; references wait for theirs until its end."""

    def __init__(self, findings: Findings) -> None:
        """No id is met yet."""
        self._findings = findings
        self._ids: set[str] = set()
        self._waiting: dict[str, list[Fault]] = {}

    def meet(self, sort: str, attribute: Name, value: str) -> None:
        """An attribute of the type ID, IDREF or IDREFS."""
        values = words(value)
        if sort != "ID":
            self._refer(attribute, [one for one in values if one not in self._ids])
        elif len(values) == 1:
            self._define(attribute, values[0])

    def _define(self, attribute: Name, value: str) -> None:
        self._waiting.pop(value, None)
        if value in self._ids:
            self._findings.add(self._findings.of(Kind.DUPLICATE_ID, attribute, value))
        self._ids.add(value)

    def _refer(self, attribute: Name, values: list[str]) -> None:
        """The place of an attribute is sought once, however many ids it names."""
        if values:
            fault = self._findings.of(Kind.DANGLING_IDREF, attribute, "")
            for value in values:
                self._waiting.setdefault(value, []).append(replace(fault, value=value))

    def close(self) -> None:
        """The end of the document: what still waits is a fault."""
        for faults in self._waiting.values():
            for fault in faults:
                self._findings.add(fault)
