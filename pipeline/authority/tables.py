"""``persons.csv``, ``places.csv``, ``organisations.csv``: one entry a row.

Columns: ``id``; ``name``, ``name_ru`` …, the names to cite by; ``forms``, ``forms_ru`` …, other
forms between ``|``; ``gnd``, ``viaf``, ``wikidata``, ``geonames``; ``born``, ``died``; ``note``.
"""

import csv
import io
import re
from collections.abc import Iterator, Sequence

from pipeline.authority.checks import checked
from pipeline.authority.entries import Entry, Found
from pipeline.errors import ConfigError

_LANG = "(?:_([a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*))?"
_NAME, _FORMS = re.compile(f"name{_LANG}"), re.compile(f"forms{_LANG}")
_IDS = {"gnd": "GND", "viaf": "VIAF", "wikidata": "Wikidata", "geonames": "GeoNames"}
_PLAIN = {
    "persons": frozenset({"id", "gnd", "viaf", "wikidata", "born", "died", "note"}),
    "places": frozenset({"id", "gnd", "viaf", "wikidata", "geonames", "note"}),
    "organisations": frozenset({"id", "gnd", "viaf", "wikidata", "note"}),
}
_SEPARATORS = ",;\t"


def read(path: str, kind: str, data: bytes) -> Iterator[Found]:
    """The entries of a table of a kind; raise `ConfigError` at the line that is wrong."""
    text = _decoded(path, data)
    first = text.partition("\n")[0]
    separator = max(_SEPARATORS, key=first.count)
    rows = csv.reader(io.StringIO(text, newline=""), delimiter=separator, strict=True)
    columns: list[str] = []
    line = 1
    try:
        for row in rows:
            cells = [" ".join(cell.split()) for cell in row]
            if not columns:
                columns = _columns(path, kind, cells)
            elif any(cells):
                yield checked(Found(kind, _entry(columns, cells), path, line))
            line = rows.line_num + 1
    except csv.Error as fault:
        raise ConfigError(path, rows.line_num, f"this is not CSV: {fault}") from None
    if not columns:
        raise ConfigError(path, 0, "the table is empty; its first line must name its columns")


def _decoded(path: str, data: bytes) -> str:
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as fault:
        line = data.count(b"\n", 0, fault.start) + 1
        raise ConfigError(path, line, "this is not UTF-8; save the table as UTF-8") from None


def _columns(path: str, kind: str, cells: Sequence[str]) -> list[str]:
    """The names of the columns, each known and given once, an id and a name among them."""
    columns = [cell.casefold() if cell.casefold() in _PLAIN[kind] else cell for cell in cells]
    for column in columns:
        if not (column in _PLAIN[kind] or _NAME.fullmatch(column) or _FORMS.fullmatch(column)):
            known = ", ".join((*sorted(_PLAIN[kind]), "name", "name_ru …", "forms", "forms_ru …"))
            raise ConfigError(path, 1, f"unknown column `{column}`; there are {known}")
        if columns.count(column) > 1:
            raise ConfigError(path, 1, f"the column `{column}` is given twice")
    if "id" not in columns or not any(map(_NAME.fullmatch, columns)):
        raise ConfigError(path, 1, "the table needs a column `id` and a column `name` or `name_ru`")
    return columns


def _entry(columns: Sequence[str], cells: Sequence[str]) -> Entry:
    given = [(column, cell) for column, cell in zip(columns, cells, strict=False) if cell]
    plain = dict(given)
    names = tuple(_forms(_NAME, given))
    return Entry(
        id=plain.get("id", ""),
        forms=(*names, *_forms(_FORMS, given)),
        ids=tuple((_IDS[column], cell) for column, cell in given if column in _IDS),
        born=plain.get("born", ""),
        died=plain.get("died", ""),
        note=plain.get("note", ""),
        names=len(names),
    )


def _forms(pattern: re.Pattern[str], given: Sequence[tuple[str, str]]) -> Iterator[tuple[str, str]]:
    for column, cell in given:
        match = pattern.fullmatch(column)
        for form in cell.split("|") if match else ():
            if match and form.strip():
                yield match[1] or "", form.strip()
