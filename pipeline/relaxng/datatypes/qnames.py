"""Types whose texts stand for something declared elsewhere in the document.

QName and NOTATION (XML Schema part 2, 3.2.18 and 3.2.19) rest on namespaces, ENTITY and ENTITIES
(3.3.11 and 3.3.12) on unparsed entities.
"""

from collections.abc import Callable, Hashable
from dataclasses import dataclass

from pipeline.relaxng.datatypes import names, space
from pipeline.relaxng.datatypes.contract import Datatype, Namespaces, Parameters
from pipeline.relaxng.datatypes.kinds import Kind

_ALWAYS = {"xml": "http://www.w3.org/XML/1998/namespace", "": ""}


@dataclass(frozen=True, slots=True)
class Resolved:
    """Such a type: what it looks like, and how it is looked up (None: it is not declared)."""

    form: Datatype
    resolve: Callable[[str, Namespaces], Hashable | None]
    undeclared: Callable[[str], str]

    @property
    def id_type(self) -> str:
        """None."""
        return ""

    @property
    def needs_context(self) -> bool:
        """Always."""
        return True

    def allows(self, text: str, namespaces: Namespaces) -> bool:
        """Whether a text looks right and is declared."""
        known = self.form.allows(text, namespaces)
        return known and self.resolve(space.collapse(text), namespaces) is not None

    def value(self, text: str, namespaces: Namespaces) -> Hashable:
        """What is declared; raises ValueError."""
        self.form.value(text, namespaces)
        found = self.resolve(space.collapse(text), namespaces)
        if found is None:
            raise ValueError(self.why(text))
        return found

    def why(self, text: str) -> str:
        """What is wrong with a text that was not allowed."""
        looks = self.form.allows(text, {})
        if not looks:
            return self.form.why(text)
        return self.undeclared(space.shown(space.collapse(text)))

    def words(self) -> tuple[str, str]:
        """What it is, for people, and an example."""
        return self.form.words()


def _read_qname(text: str) -> str | None:
    prefix, colon, local = text.rpartition(":")
    known = not colon or names.read_ncname(prefix) is not None
    return text if known and names.read_ncname(local) is not None else None


def _explain_qname(text: str) -> str:
    prefix, colon, local = text.rpartition(":")
    if ":" in prefix:
        return f"“{text}” has more than one colon"
    wrong = prefix if colon and names.read_ncname(prefix) is None else local
    return names.NCNAME.explain(wrong) if wrong else "nothing stands on one side of the colon"


def _name(text: str, namespaces: Namespaces) -> Hashable | None:
    prefix, _, local = text.rpartition(":")
    uri = namespaces.get(prefix, _ALWAYS.get(prefix))
    return None if uri is None or (prefix and not uri) else (uri, local)


def _no_prefix(text: str) -> str:
    return f"the prefix “{text.partition(':')[0]}” is not declared here"


def _entity(text: str, namespaces: Namespaces) -> Hashable | None:
    return text if f"&{text}" in namespaces else None


def _entities(text: str, namespaces: Namespaces) -> Hashable | None:
    words = tuple(space.words(text))
    return words if all(f"&{word}" in namespaces for word in words) else None


def _no_entity(text: str) -> str:
    return f"not every unparsed entity is declared: {text}" if " " in text else (
        f"no unparsed entity “{text}” is declared"
    )  # fmt: skip


QNAME = Kind("QName", "a name with or without a prefix", ("p", "name"), _read_qname, _explain_qname)
NOTATION = Kind("NOTATION", "the name of a notation", ("jpeg",), _read_qname, _explain_qname)
ENTITY = Kind(
    "ENTITY", "the name of an unparsed entity", ("picture1",), names.read_ncname,
    names.NCNAME.explain, length=len,
)  # fmt: skip
ENTITIES = Kind(
    "ENTITIES", "names of unparsed entities", ("picture1", "picture1 picture2"),
    names.IDREFS.read, names.IDREFS.explain, length=len,
)  # fmt: skip


def qname(parameters: Parameters) -> Datatype:
    """QName with its facets; raises DatatypeError."""
    return Resolved(QNAME.with_facets(parameters), _name, _no_prefix)


def notation(parameters: Parameters) -> Datatype:
    """NOTATION, likewise."""
    return Resolved(NOTATION.with_facets(parameters), _name, _no_prefix)


def entity(parameters: Parameters) -> Datatype:
    """ENTITY, likewise."""
    return Resolved(ENTITY.with_facets(parameters), _entity, _no_entity)


def entities(parameters: Parameters) -> Datatype:
    """ENTITIES, likewise."""
    return Resolved(ENTITIES.with_facets(parameters), _entities, _no_entity)
