"""Where in a file the elements stand that findings are about, found once there are findings."""

from collections import Counter
from collections.abc import Iterable
from contextlib import suppress
from dataclasses import replace
from xml.parsers import expat

from pipeline.diagnostics import NOWHERE, Diagnostic, Region
from pipeline.relaxng.positions import Source, utf8
from pipeline.tei import Element, local


def path_of(element: Element) -> str:
    """The way to an element from the root, as ``/TEI/text[1]/body[1]/p[3]``; a number counts the
    siblings of one name.
    """
    steps = []
    while (parent := element.getparent()) is not None:
        before = list(element.itersiblings(str(element.tag), preceding=True))
        steps.append(f"{local(element)}[{len(before) + 1}]")
        element = parent
    return "/".join(("", local(element), *reversed(steps)))


def located(findings: Iterable[Diagnostic], data: bytes) -> tuple[Diagnostic, ...]:
    """Findings about a file of these bytes with the regions of the tags they are about, where they
    have none; the line to blame in the file is that on which the tag begins.
    """
    given = tuple(findings)
    wanted = {one.element for one in given if one.element and one.region == NOWHERE}
    regions = _regions(data, wanted) if wanted else {}
    return tuple(_placed(one, regions.get(one.element, one.region)) for one in given)


def _placed(found: Diagnostic, region: Region) -> Diagnostic:
    if found.region != NOWHERE or region == NOWHERE:
        return found
    line = found.line if found.tei else region.line
    return replace(found, line=line, region=region)


def _regions(data: bytes, wanted: set[str]) -> dict[str, Region]:
    """The start tags of the elements at some paths, as far as the file can be read once more."""
    source = Source(utf8(data))
    found: dict[str, Region] = {}
    path: list[str] = [""]
    counts: list[Counter[str]] = [Counter()]

    def start(name: str, attributes: dict[str, str]) -> None:  # noqa: ARG001  expat gives them
        counts[-1][name] += 1
        step = name.rpartition("}")[2]
        path.append(f"{path[-1]}/{step}[{counts[-1][name]}]" if path[-1] else f"/{step}")
        counts.append(Counter())
        if path[-1] in wanted:
            index = parser.CurrentByteIndex
            begin, behind, _ = source.span(index, source.behind_tag(index))
            found[path[-1]] = Region(*begin, *behind)

    def end(_: str) -> None:
        path.pop()
        counts.pop()

    parser = expat.ParserCreate("utf-8", namespace_separator="}")
    parser.StartElementHandler = start
    parser.EndElementHandler = end
    with suppress(expat.ExpatError):
        parser.Parse(source.data, True)
    return found
