"""One document, parsed by expat and run through the automaton."""

from dataclasses import replace
from pyexpat import ExpatError, ParserCreate, XMLParserType, errors

from pipeline.relaxng.faults import TOO_MANY, Fault, Kind, Place
from pipeline.relaxng.findings import Findings, Frame, Full
from pipeline.relaxng.judgement import Judgement
from pipeline.relaxng.patterns import TooComplex
from pipeline.relaxng.positions import Source
from pipeline.relaxng.recovery import Recovery
from pipeline.relaxng.run import Run
from pipeline.relaxng.states import Machine, Returns

_VERSIONS = {"1.0", "1.1"}

_BUFFER = 1 << 16
"""Characters of text that expat hands over at once."""

_AROUND = 40
"""Bytes behind the place where XML is broken that a fault shows."""

SEPARATOR = "\n"
"""Between a namespace and a name, where expat joins them; no namespace has a line end in it."""

_IN_TAG = {errors.XML_ERROR_DUPLICATE_ATTRIBUTE, errors.XML_ERROR_UNBOUND_PREFIX}
_IN_REFERENCE = {errors.XML_ERROR_UNDEFINED_ENTITY, errors.XML_ERROR_BAD_CHAR_REF}


def examine(machine: Machine, recovery: Recovery, source: Source, most: int) -> list[Fault]:
    """The faults of a document, as they are found.

    Nothing outside of the document is read: DTDs in other files are left alone, and a reference to
    what is in another file is a fault, since it may hold anything. What expat has its own limit for
    (entities that grow a hundredfold) is a fault, as is a document that could be read in too many
    ways.
    """
    parser = ParserCreate("utf-8", SEPARATOR)
    stack: list[Frame] = [(Returns(()), {}, "")]
    findings = Findings(machine, source, parser, (stack, most))
    judgement = Judgement(machine, recovery, findings)
    machine.patterns.where = findings.here
    _connect(parser, Run(machine, judgement, stack))
    _watch(parser, findings)
    try:
        parser.Parse(source.data, True)
        judgement.close()
    except Full:
        pass
    except TooComplex as problem:
        findings.faults.append(malformed(findings.between(problem.at, problem.at), TOO_MANY))
    except ExpatError as problem:
        index = parser.ErrorByteIndex
        place = findings.between(*_extent(source, index, problem.code))
        fault = malformed(place, errors.messages[problem.code])
        findings.faults.append(replace(fault, value=_around(source.data, index)))
    return findings.faults


def _extent(source: Source, index: int, code: int) -> tuple[int, int]:
    """From where to where something is not well-formed, as the parser of jing sees it."""
    message = errors.messages[code]
    if message in _IN_TAG:
        index = source.data.rfind(b"<", 0, index + 1)
    elif message not in _IN_REFERENCE:
        return index, index
    return index, source.behind_tag(index)


def malformed(place: Place, detail: str) -> Fault:
    """A document that is no well-formed XML, or beyond what can be read."""
    return Fault(Kind.MALFORMED, place, ("", ""), detail=detail)


def _around(data: bytes, index: int) -> str:
    """The character before a byte, and some behind it."""
    start = max(index - 1, 0)
    return data[start : index + _AROUND].decode("utf-8", "replace")


def _connect(parser: XMLParserType, run: Run) -> None:
    parser.ordered_attributes = True
    parser.buffer_text = True
    parser.buffer_size = _BUFFER
    parser.StartElementHandler = run.start
    parser.EndElementHandler = run.end
    parser.CharacterDataHandler = run.text
    parser.StartNamespaceDeclHandler = run.prefix
    parser.EndNamespaceDeclHandler = run.end_prefix
    parser.UnparsedEntityDeclHandler = run.entity


def _watch(parser: XMLParserType, findings: Findings) -> None:
    """Say where a document refers to what is not read, or is of no XML that there is."""

    def declared(version: str, *_: object) -> None:
        if version not in _VERSIONS:
            findings.add(malformed(findings.tag(), f"there is no version {version} of XML"))

    def unread(name: str) -> None:
        detail = f"the entity “{name}” is declared in another file, or is one, which is not read"
        findings.add(replace(malformed(findings.tag(), detail), value=f"&{name};"))

    def external(context: str, *_: str | None) -> int:
        unread(context.rpartition("\f")[2])
        return 1

    def skipped(name: str, parameter: bool) -> None:
        if not parameter:
            unread(name)

    parser.XmlDeclHandler = declared
    parser.ExternalEntityRefHandler = external
    parser.SkippedEntityHandler = skipped
