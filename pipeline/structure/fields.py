"""Headers of keys and values: what they say of the letter, and page furniture as blocks."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from pipeline.lexicon import fold
from pipeline.lexicon.fields import NOTHING
from pipeline.model import Block, Kind, Line, Mark, Role, Span, Where
from pipeline.notation.names import declared_names
from pipeline.structure.lines import Version
from pipeline.structure.marks import Setting, marks_of
from pipeline.structure.marks.dates import in_formula
from pipeline.structure.parts import Parts
from pipeline.structure.passages import Passage

_SOURCES = {"source": Kind.SOURCE, "archive": Kind.SHELFMARK}
_TITLES = frozenset({Kind.TITLE, Kind.REPEAT_TITLE})
_FACTS = frozenset({"date", "person", "addressee", "place"})
"""Marks that furniture keeps: it states facts, and its brackets are not looked into."""
_MARKED = _TITLES | {Kind.META}
_NOTHING = frozenset(map(fold, NOTHING.every()))
_PEOPLE = frozenset({"sender", "creator", "recipient"})
_OF_HEADERS = frozenset({"key", "about"})


def about(marks: Sequence[Mark]) -> str:
    """What the value in a line of a header is about, ``""`` where it has none."""
    return next((dict(m.value)["subtype"] for m in marks if m.kind == "about"), "")


def values(furniture: Sequence[Line], role: str) -> list[str]:
    """What a header says about something, as it stands there."""
    return [_value(line).of(line.text) for line in furniture if about(line.marks) == role]


def _value(line: Line) -> Span:
    return next(mark.span for mark in line.marks if mark.kind == "about")


def says_something(value: str) -> bool:
    """Whether a value is more than *unknown* or a dash."""
    return any(map(str.isalnum, value)) and fold(value).strip(" .[]()?") not in _NOTHING


def with_sources(parts: Parts, roles: Sequence[Role]) -> tuple[Parts, dict[int, Version]]:
    """The parts without what the header says of sources and archives, and that as passages of the
    version it describes: the original, or the only one. Where neither is known it stays.
    """
    original = [i for i, role in enumerate(roles) if role is Role.ORIGINAL]
    target = 0 if len(roles) == 1 else next(iter(original), None)
    if target is None:
        return parts, {}
    moved = [line for line in parts.furniture if _is_source(line)]
    kept = tuple(line for line in parts.furniture if not _is_source(line))
    passages = tuple(
        (Passage((replace(line, marks=()),), line.text), _SOURCES[about(line.marks)])
        for line in moved
    )
    return replace(parts, furniture=kept), {target: passages} if passages else {}


def _is_source(line: Line) -> bool:
    if about(line.marks) not in _SOURCES:
        return False
    return says_something(_value(line).of(line.text))


def furniture(path: str, parts: Parts, setting: Setting) -> Iterator[Block]:
    """The page furniture as blocks; `setting` is that of the page's first version."""
    for line in parts.furniture:
        kind = line.kind or Kind.BACKLINK
        own = replace(setting, lang=line.lang or "")
        found = marks_of(line.text, kind, own) if kind in _MARKED else ()
        marks = tuple(mark for mark in found if mark.kind in _FACTS)
        if kind is Kind.FIELD:
            marks = tuple(sorted(_in_field(line, setting), key=lambda mark: mark.order))
        where = Where(path, line.number, line.number, (line.row, line.row))
        lang = (line.lang or "") if kind in _TITLES else ""
        yield Block(f"f{line.number}", kind, line.text, where, marks=marks, lang=lang)


def _in_field(line: Line, setting: Setting) -> Iterator[Mark]:
    """Key and value, and the dates, people and places in the value."""
    yield from (mark for mark in line.marks if mark.kind in _OF_HEADERS)
    role = about(line.marks)
    span = _value(line) if role else Span(0, 0)
    value = span.of(line.text)
    if not says_something(value):
        return
    if role == "date":
        yield from (_moved(mark, span.start) for mark in in_formula(value, setting))
    elif role == "place":
        yield Mark("place", span)
    elif role in _PEOPLE:
        for name in declared_names(line.text, span):
            yield Mark("person" if name.person else "addressee", name.span)


def _moved(mark: Mark, by: int) -> Mark:
    return replace(mark, span=Span(mark.span.start + by, mark.span.end + by))
