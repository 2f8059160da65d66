"""TEI → reading views, by XSLT 3.0 on SaxonC; each stylesheet is compiled once a process."""

from collections.abc import Sequence
from functools import cache

from saxonche import PySaxonProcessor, PyXsltExecutable

from pipeline.render.entries import entries
from pipeline.resources import resource
from pipeline.summary import Summary

STYLE = "site.css"


def letter(tei: bytes) -> bytes:
    """The page of one document, HTML, from its TEI."""
    return _transformed("letter.xsl", tei)


def index(summaries: Sequence[Summary], title: str) -> bytes:
    """The list of the edition's documents, HTML."""
    return _transformed("index.xsl", entries(summaries, title))


def style() -> bytes:
    """The style sheet that every page links."""
    return resource("xslt", STYLE).read_bytes()


def _transformed(stylesheet: str, document: bytes) -> bytes:
    processor = _processor()
    node = processor.parse_xml(xml_text=document.decode())
    html = _compiled(stylesheet).transform_to_string(xdm_node=node)
    return (str(html).rstrip() + "\n").encode()


@cache
def _processor() -> PySaxonProcessor:
    return PySaxonProcessor(license=False)


@cache
def _compiled(stylesheet: str) -> PyXsltExecutable:
    path = resource("xslt", stylesheet)
    return _processor().new_xslt30_processor().compile_stylesheet(stylesheet_file=str(path))
