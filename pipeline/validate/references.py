"""Rules about ids and pointers (codes LNK); they hold for any TEI."""

from collections import Counter
from collections.abc import Iterable, Iterator

from pipeline.diagnostics import Diagnostic
from pipeline.tei import NS, XML, Element, local
from pipeline.validate.blame import blame
from pipeline.validate.pointing import Pointer
from pipeline.validate.schemes import KNOWN
from pipeline.validate.view import View

_WHOLE = frozenset({f"{{{NS}}}TEI", f"{{{NS}}}teiCorpus"})


def unique_ids(view: View) -> Iterator[Diagnostic]:
    """LNK001: an xml:id occurs once in a file (xml:id Version 1.0; TEI Guidelines, STGA)."""
    for identifier, count in view.ids.items():
        if count > 1:
            yield blame("LNK001", view.by_id[identifier], view.name, id=identifier, count=count)


def resolved_pointers(view: View) -> Iterator[Diagnostic]:
    """LNK002: every pointer into the file has its target (TEI Guidelines, SAPT).

    A part of a file that stands alone, one that takes in others that are not known, and an element
    whose xml:base makes ``#`` mean another file, are left alone.
    """
    if str(view.root.tag) not in _WHOLE:
        return
    taken = view.origin.included(view.root)
    beside = view.beside.ids
    if any(name is None or name not in beside for name in taken):
        return
    known = view.ids.keys() | {i for name in taken if name for i in beside[name]}
    for pointer, count in _once(a.pointer for a in view.aims if not a.file and a.id not in known):
        yield _blamed("LNK002", pointer, view, count)


def resolved_beside(view: View) -> Iterator[Diagnostic]:
    """LNK011: every pointer into another file of the edition has its target there (TEI Guidelines,
    SAPT).
    """
    beside = view.beside.ids
    wrong = {a.pointer: a for a in view.aims if a.file in beside and a.id not in beside[a.file]}
    for pointer, count in _once(wrong):
        aim = wrong[pointer]
        yield _blamed("LNK011", pointer, view, count, file=aim.file, id=aim.id)


def there(view: View) -> Iterator[Diagnostic]:
    """LNK012: a file that is pointed into is among those given, or beside them."""
    found: dict[str, list[Pointer]] = {}
    for aim in view.aims:
        if aim.file in view.beside.missing:
            found.setdefault(aim.file, []).append(aim.pointer)
    for file, those in found.items():
        yield _blamed("LNK012", those[0], view, len(those), file=file)


def marked(view: View) -> Iterator[Diagnostic]:
    """LNK013: a pointer to an id of the file begins with ``#`` (TEI Guidelines, SAPT).

    Where an xml:base is given, a bare word may be meant as the name of something else.
    """
    if view.origin.moved or view.root.get(f"{{{XML}}}base"):
        return
    for pointer, count in _once(p for p in view.pointers if p.text in view.ids):
        yield _blamed("LNK013", pointer, view, count)


def pointing(view: View) -> Iterator[Diagnostic]:
    """LNK014: a pointer points at something: ``#`` alone is this very file (RFC 3986, 4.4)."""
    for pointer, count in _once(p for p in view.pointers if p.text == "#"):
        yield _blamed("LNK014", pointer, view, count)


def of_its_scheme(view: View) -> Iterator[Diagnostic]:
    """LNK015: a pointer with a private prefix is as its declaration wants it (TEI Guidelines,
    SAPU).
    """
    schemes = view.schemes
    own = (p for p in view.pointers if schemes.declared and p.scheme in schemes.declared)
    for pointer, count in _once(p for p in own if not schemes.fits(p)):
        yield _blamed("LNK015", pointer, view, count, scheme=pointer.scheme)


def of_a_known_scheme(view: View) -> Iterator[Diagnostic]:
    """LNK016: a prefix is declared, or the name of a scheme that all know (TEI Guidelines,
    SAPU).
    """
    known = KNOWN | view.schemes.declared.keys() | {""}
    found: dict[str, list[Pointer]] = {}
    for pointer in view.pointers:
        scheme = pointer.scheme if ":" in pointer.text else ""
        if scheme not in known and scheme.lower() not in known:
            found.setdefault(scheme, []).append(pointer)
    for scheme, those in found.items():
        yield _blamed("LNK016", those[0], view, len(those), scheme=scheme)


def well_escaped(view: View) -> Iterator[Diagnostic]:
    """LNK017: a per cent sign in a pointer begins an escape (RFC 3986, 2.1)."""
    for pointer, count in _once(p for p in view.pointers if p.malformed):
        yield _blamed("LNK017", pointer, view, count)


def _once(pointers: Iterable[Pointer]) -> Iterator[tuple[Pointer, int]]:
    """The first of the pointers that have one attribute and say the same, and how many there are:
    as a rule one target is missing, not many pointers wrong.
    """
    those = list(pointers)
    counts = Counter((pointer.attribute, pointer.text) for pointer in those)
    for pointer in those:
        count = counts.pop((pointer.attribute, pointer.text), 0)
        if count:
            yield pointer, count


def _blamed(
    code: str, pointer: Pointer, view: View, count: int, **particulars: object
) -> Diagnostic:
    times = f" (here and in {count - 1} more places)" if count > 1 else ""
    element: Element = pointer.element
    return blame(code, element, view.name, attribute=pointer.attribute, element=local(element),
                 pointer=pointer.text, times=times, **particulars)  # fmt: skip
