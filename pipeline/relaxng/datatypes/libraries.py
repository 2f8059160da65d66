"""The three libraries of datatypes: their types by name."""

from collections.abc import Callable, Mapping
from difflib import get_close_matches
from functools import lru_cache

from pipeline.relaxng.datatypes import names, texts
from pipeline.relaxng.datatypes.contract import Datatype, DatatypeError, Parameters

XSD = "http://www.w3.org/2001/XMLSchema-datatypes"
"""XML Schema part 2, as RELAX NG uses it (Guidelines for using W3C XML Schema datatypes)."""
COMPATIBILITY = "http://relaxng.org/ns/compatibility/datatypes/1.0"
"""ID, IDREF and IDREFS of DTDs (RELAX NG DTD compatibility, section 5)."""

Make = Callable[[Parameters], Datatype]


def _xsd() -> Mapping[str, Make]:
    from pipeline.relaxng.datatypes import (
        binary,
        calendar,
        durations,
        numbers,
        qnames,
        uris,
    )

    kinds = (
        texts.STRING, texts.NORMALIZED, texts.TOKEN, texts.UNTYPED, texts.ATOMIC, names.LANGUAGE,
        names.NAME, names.NCNAME, names.NMTOKEN, names.NMTOKENS, names.ID, names.IDREF,
        names.IDREFS, numbers.BOOLEAN, numbers.DECIMAL, numbers.FLOAT, numbers.DOUBLE,
        durations.DURATION, binary.HEX, binary.BASE64, uris.URI, *numbers.INTEGERS,
        *calendar.MOMENTS,
    )  # fmt: skip
    plain: dict[str, Make] = {kind.name: kind.with_facets for kind in kinds}
    return plain | {
        "QName": qnames.qname,
        "NOTATION": qnames.notation,
        "ENTITY": qnames.entity,
        "ENTITIES": qnames.entities,
    }


def _without_facets(library: str, name: str, make: Make) -> Make:
    def made(parameters: Parameters) -> Datatype:
        if parameters:
            raise DatatypeError(
                f"the type {name} of {library} has no facets, so no “{parameters[0][0]}” either;"
                f" those of {XSD} have"
            )
        return make(())

    return made


@lru_cache(8)
def types(library: str) -> Mapping[str, Make]:
    """The types of a library by name; raises DatatypeError if there is no such library."""
    if library == XSD:
        return _xsd()
    if library == COMPATIBILITY:
        found: dict[str, Make] = {
            "ID": names.ID.with_facets,
            "IDREF": names.IDREF.with_facets,
            "IDREFS": names.IDREFS.with_facets,
        }
    elif library == "":
        found = {"string": texts.STRING.with_facets, "token": texts.TOKEN.with_facets}
    else:
        raise DatatypeError(_no_library(library))
    title = library or "the built-in library"
    return {name: _without_facets(title, name, make) for name, make in found.items()}


def _no_library(library: str) -> str:
    near = get_close_matches(library, (XSD, COMPATIBILITY), 1, cutoff=0.5)
    meant = f"; is {near[0]} meant?" if near else f"; there is {XSD}, {COMPATIBILITY} and none (“”)"
    return f"there is no library of datatypes called “{library}”{meant}"


def unknown(library: str, name: str) -> str:
    """What to say of a type that a library has not."""
    known = types(library)
    near = get_close_matches(name, known, 1) or [k for k in known if k.lower() == name.lower()]
    where = f"the library {library}" if library else "the built-in library"
    if near:
        return f"{where} has no type “{name}”; is {near[0]} meant?"
    if not library and name in types(XSD):
        return f"{where} has no type “{name}”, but {XSD} has: say so with datatypeLibrary"
    return f"{where} has no type “{name}”; it has {', '.join(sorted(known))}"
