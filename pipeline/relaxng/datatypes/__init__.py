"""Datatypes: the built-in library, that of XML Schema, and ids as DTDs have them.

Exact by the specifications (XML Schema part 2, second edition; RELAX NG DTD compatibility), but for
anyURI, of which the specification leaves open what is checked: it is judged as jing does.
"""

from functools import lru_cache

from pipeline.relaxng.datatypes.contract import Datatype, DatatypeError, Namespaces, Parameters
from pipeline.relaxng.datatypes.libraries import COMPATIBILITY, XSD, types, unknown

__all__ = [
    "COMPATIBILITY", "XSD", "Datatype", "DatatypeError", "Namespaces", "Parameters", "datatype",
]  # fmt: skip


@lru_cache(2048)
def datatype(library: str, name: str, parameters: Parameters = ()) -> Datatype:
    """The type of a library (``""``: the built-in one) with its facets.

    Raises DatatypeError for what there is not: a library, a type, a facet of the type, or a value
    of a facet; it says what there is.
    """
    make = types(library).get(name)
    if make is None:
        raise DatatypeError(unknown(library, name))
    return make(parameters)
