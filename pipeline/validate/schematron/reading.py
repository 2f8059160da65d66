"""Files with Schematron in them, and what they include."""

from copy import deepcopy
from pathlib import Path
from urllib.parse import unquote, urlsplit

from lxml import etree

from pipeline.errors import WorldError
from pipeline.tei import XML_ID, Element

SCH = "http://purl.oclc.org/dsdl/schematron"
OLD = "http://www.ascc.net/xml/schematron"
"""The namespace of Schematron 1.5 and 1.6, which is read as if it were `SCH`."""
RNG = "http://relaxng.org/ns/structure/1.0"


class SchematronError(WorldError):
    """A Schematron schema that cannot be read or used."""


def sch(name: str) -> str:
    """The full name of a Schematron element."""
    return f"{{{SCH}}}{name}"


def read(path: Path) -> Element:
    """The root of a file, with the new names of Schematron and with its includes filled in."""
    return included(parsed(path), path, ())


def parsed(path: Path) -> Element:
    """The root of a file, without comments, with the new names of Schematron."""
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, collect_ids=False,
        remove_comments=True, remove_pis=True,
    )  # fmt: skip
    try:
        root = etree.fromstring(path.read_bytes(), parser)
    except OSError as fault:
        raise SchematronError(f"{path}: {fault.strerror}") from None
    except etree.XMLSyntaxError as fault:
        raise SchematronError(f"{path}:{fault.lineno}: {fault.msg}") from None
    for element in root.iter(f"{{{OLD}}}*"):
        element.tag = sch(etree.QName(element).localname)
    return root


def included(root: Element, path: Path, chain: tuple[str, ...]) -> Element:
    """Put what is included in place of what includes it; `chain` is how one came here.

    Raises `SchematronError` for what is not there, is elsewhere than on this machine, or includes
    itself.
    """
    for asking in list(root.iter(sch("include"), sch("extends"))):
        href = asking.get("href")
        parent = asking.getparent()
        if href is None or parent is None:
            continue
        wanted, target = _target(href, asking, path)
        key = f"{target}#{wanted.get('id') or wanted.get(XML_ID) or ''}"
        if key in chain:
            raise SchematronError(f"{path}:{asking.sourceline}: {href} includes itself")
        made = included(wanted, target, (*chain, key))
        whole = asking.tag == sch("include") and made.tag != sch("schema")
        place = parent.index(asking)
        parent[place : place + 1] = [made] if whole else list(made)
    return root


def _target(href: str, asking: Element, path: Path) -> tuple[Element, Path]:
    """The element that an ``href`` names, apart, and the file that it is in."""
    target = local_file(href, path)
    if target is None:
        message = f"{path}:{asking.sourceline}: {href} is not on this machine and is not fetched"
        raise SchematronError(message)
    root = parsed(target)
    fragment = urlsplit(href).fragment
    named = (e for e in root.iter() if fragment in (e.get("id"), e.get(XML_ID)))
    found = next(named, None) if fragment else root
    if found is None:
        raise SchematronError(f"{path}:{asking.sourceline}: {target} has no element {fragment}")
    return deepcopy(found), target


def local_file(href: str, path: Path) -> Path | None:
    """The file that a reference in the file `path` means; None: it is elsewhere, as on the net."""
    parts = urlsplit(href)
    if parts.scheme not in ("", "file") or parts.netloc not in ("", "localhost"):
        return None
    return path.parent / unquote(parts.path) if parts.path else path
