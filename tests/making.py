"""Short ways from a page to what the pipeline makes of it."""

from dataclasses import dataclass
from functools import cache
from pathlib import Path

import msgspec

from pipeline import authority
from pipeline.align.pair import align
from pipeline.annotate import annotate
from pipeline.build import Converted, Source, convert
from pipeline.config import Config, parse
from pipeline.embed.usem3 import Use
from pipeline.model import Document, Line
from pipeline.readers import layouts
from pipeline.segment import segment
from pipeline.structure.document import Expected, Reading, read
from pipeline.tei import Element
from pipeline.tei import parse as parse_xml


@dataclass(frozen=True, slots=True)
class Page:
    """A page's name and bytes."""

    name: str
    data: bytes


def reading(text: str | bytes, name: str = "page.txt", original: str = "") -> Reading:
    """The structure of a page given as text."""
    data = text.encode() if isinstance(text, str) else text
    capture, problem = layouts.read(name, data)
    assert capture is not None, problem
    return read(capture, Expected(original))


def document(text: str | bytes, name: str = "page.txt", original: str = "") -> Document:
    """A page given as text, taken as far as the first waist."""
    found = reading(text, name, original).document
    assert found is not None
    return annotate(align(segment(found), Use())[0])


def lines(text: str | bytes) -> dict[int, Line]:
    """The lines of a page by number, with their kinds."""
    return {line.number: line for line in reading(text).lines}


def converted(text: str | bytes, name: str = "page.txt", config: Config | None = None) -> Converted:
    """A page given as text, taken all the way."""
    data = text.encode() if isinstance(text, str) else text
    return convert(Source(name, data), config or Config())


def tei(text: str | bytes, name: str = "page.txt", config: Config | None = None) -> Element:
    """The TEI of a page, parsed."""
    made = converted(text, name, config)
    assert made.tei, made.findings
    return parse_xml(made.tei, name)


def case(folder: Path) -> Converted:
    """The ``input.txt`` of a folder, taken all the way under the folder's configuration."""
    source = Source("input.txt", (folder / "input.txt").read_bytes())
    return convert(source, configured(folder))


def configured(folder: Path) -> Config:
    """The configuration in a folder, or an empty one."""
    path = folder / "edition.toml"
    config = parse(path.name, path.read_text(encoding="utf-8")) if path.is_file() else Config()
    files = {file.name: file.read_bytes() for file in (folder / authority.FOLDER).glob("*")}
    return msgspec.structs.replace(config, authority=authority.read(files))


@cache
def sample_config() -> Config:
    """The sample edition's configuration."""
    return configured(Path(__file__).parent.parent / "sources")
