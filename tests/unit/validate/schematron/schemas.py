"""Small Schematron schemas for tests, and what they find."""

from pathlib import Path

from pipeline.validate.schematron import schematron

HEAD = """<schema xmlns="http://purl.oclc.org/dsdl/schematron" queryBinding="xslt2"{attributes}>
  <ns prefix="t" uri="http://www.tei-c.org/ns/1.0"/>
  <ns prefix="xs" uri="http://www.w3.org/2001/XMLSchema"/>
  {rules}
</schema>"""
DOCUMENT = """<TEI xmlns="http://www.tei-c.org/ns/1.0">
  <text>
    <p n="1" resp="#a">one</p>
    <p n="2">two</p>
    <lb/>
  </text>
</TEI>"""


def write(folder: Path, rules: str, attributes: str = "") -> Path:
    """A schema of some rules as a file."""
    path = folder / "rules.sch"
    path.write_text(HEAD.format(rules=rules, attributes=attributes), encoding="utf-8")
    return path


def said(schema: Path, document: str = DOCUMENT, phase: str = "") -> list[str]:
    """What a schema finds in a document, as ``LINE CODE MESSAGE``."""
    found = schematron(document.encode(), "letter.xml", schema, phase)
    return [f"{one.line} {one.code} {one.message}" for one in found]
