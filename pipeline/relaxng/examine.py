"""One document, parsed by expat and run through the automaton."""

from pyexpat import ExpatError, ParserCreate, XMLParserType

from pipeline.relaxng.faults import Fault, Kind, Place
from pipeline.relaxng.findings import Findings, Frame, Full
from pipeline.relaxng.judgement import Judgement
from pipeline.relaxng.positions import Source
from pipeline.relaxng.recovery import Recovery
from pipeline.relaxng.run import Run
from pipeline.relaxng.states import Machine, Returns

_BUFFER = 1 << 16
"""Characters of text that expat hands over at once."""

SEPARATOR = "\n"
"""Between a namespace and a name, where expat joins them; no namespace has a line end in it."""


def examine(machine: Machine, recovery: Recovery, source: Source, most: int) -> list[Fault]:
    """The faults of a document, as they are found; raises `patterns.TooComplex`."""
    parser = ParserCreate("utf-8", SEPARATOR)
    stack: list[Frame] = [(Returns(()), {}, "")]
    findings = Findings(machine, source, parser, (stack, most))
    judgement = Judgement(machine, recovery, findings)
    run = Run(machine, judgement, stack)
    _connect(parser, run)
    try:
        parser.Parse(source.data, True)
        judgement.close()
    except Full:
        pass
    except ExpatError as problem:
        index = parser.ErrorByteIndex
        place = findings.between(index, index)
        findings.faults.append(malformed(place, str(problem).partition(":")[0]))
    return findings.faults


def malformed(place: Place, detail: str) -> Fault:
    """A document that is no well-formed XML."""
    return Fault(Kind.MALFORMED, place, ("", ""), detail=detail)


def _connect(parser: XMLParserType, run: Run) -> None:
    parser.ordered_attributes = True
    parser.buffer_text = True
    parser.buffer_size = _BUFFER
    parser.StartElementHandler = run.start
    parser.EndElementHandler = run.end
    parser.CharacterDataHandler = run.text
    parser.StartNamespaceDeclHandler = run.prefix
    parser.EndNamespaceDeclHandler = run.end_prefix
