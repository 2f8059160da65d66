"""Values of ``edition.toml`` that are of the right type and still cannot stand in a TEI file."""

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from pathlib import PurePosixPath

from pipeline.config.places import Place

_CONTROL = re.compile(r"[^\t\n\r\x20-\uD7FF\uE000-\uFFFD\U00010000-\U0010FFFF]")
_ABSOLUTE = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:[^\s<>\"{}|\\^`]+")
_LANGUAGE = re.compile(r"[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*")
_COUNTRY = re.compile(r"[A-Z]{2}")
_ID = re.compile(r"[A-Za-z_][A-Za-z0-9_.-]*")

VERSION = re.compile(r"(?P<page>.+)#(?:(?P<letter>[1-9]\d*)/)?(?P<version>[a-z]{2,3}[\w.-]*)")
"""What a version of an edition is called: its page, its letter on a page of several, its id."""

_ADDRESS = (_ABSOLUTE, "an absolute URI without spaces, such as https://…")
_CODE = (_LANGUAGE, "the code of a language, such as ru or pt-BR (BCP 47)")
_FORMS: dict[str, tuple[re.Pattern[str], str]] = {
    "uri": _ADDRESS,
    "licence": _ADDRESS,
    "ref": _ADDRESS,
    "lang": _CODE,
    "original": _CODE,
    "country_code": (_COUNTRY, "two capital letters (ISO 3166-1), such as RU"),
    "id": (_ID, "a name of letters and digits that begins with a letter"),
}
"""What the value of a key must look like, and the same in words."""


LAYOUTS = ("html", "markdown", "text", "captured", "wiki", "keys", "headings", "plain")
"""What a layout can be called."""


MODELS = ("usem3", "e5", "usem3+e5", "labse", "none")
"""What a model that compares meanings can be called."""


def problems(data: Mapping[str, object]) -> Iterator[tuple[Place, str]]:
    """What is wrong with the values of a file whose types are right, each with its place."""
    for place, value in _leaves(data, ()):
        of_page = place[:2] == ("reading", "layouts")
        key = "layout" if of_page else str(place[-1])
        problem = _problem(key, value) if isinstance(value, str) else ""
        if problem:
            yield place, problem
    yield from _backwards(data)
    yield from _doubled(data)
    yield from _unpaired(data)


def _leaves(value: object, place: Place) -> Iterator[tuple[Place, object]]:
    if isinstance(value, dict):
        for key, inner in value.items():
            yield from _leaves(inner, (*place, key))
    elif isinstance(value, list):
        of_tables = any(isinstance(inner, dict) for inner in value)
        for number, inner in enumerate(value):
            yield from _leaves(inner, (*place, number) if of_tables else place)
    else:
        yield place, value


def _problem(key: str, value: str) -> str:
    """What is wrong with one text, ``""`` where nothing is."""
    if not value.strip():
        return f"`{key}` says nothing; leave it out where there is nothing to say"
    control = _CONTROL.search(value)
    if control:
        return f"`{key}` holds the character U+{ord(control[0]):04X}, which XML cannot hold"
    form, words = _FORMS.get(key, (None, ""))
    if form and not form.fullmatch(value):
        return f"{value!r} cannot be `{key}`: it must be {words}"
    known, problem = _CHECKS.get(key, (_anything, ""))
    return "" if known(value) else problem.format(value)


def _anything(_: str) -> bool:
    return True


def _is_layout(name: str) -> bool:
    return name in LAYOUTS


def _is_model(name: str) -> bool:
    return name in MODELS


def _is_encoding(name: str) -> bool:
    """Whether Python knows an encoding of this name, for text."""
    try:
        "a".encode(name).decode(name)
    except (LookupError, ValueError):
        return False
    return True


def _is_pattern(pattern: str) -> bool:
    try:
        PurePosixPath("page.txt").match(pattern)
    except ValueError:
        return False
    return True


_CHECKS = {
    "encoding": (_is_encoding, "the encoding {!r} is not known"),
    "ignore": (_is_pattern, "{!r} is no pattern of file names"),
    "model": (_is_model, f"the model {{!r}} is not known; there is {', '.join(MODELS)}"),
    "layout": (
        _is_layout,
        "the layout {!r} is not known; `diglot formats` lists all there are",
    ),
}


def _backwards(data: Mapping[str, object]) -> Iterator[tuple[Place, str]]:
    edition = data.get("edition")
    years = edition.get("years") if isinstance(edition, dict) else None
    if years and years[0] > years[1]:
        yield ("edition", "years"), f"the years {years[0]} to {years[1]} run backwards"


def _doubled(data: Mapping[str, object]) -> Iterator[tuple[Place, str]]:
    editors = data.get("editors")
    seen: Counter[str] = Counter()
    for number, editor in enumerate(editors if isinstance(editors, list) else ()):
        seen[editor["id"]] += 1
        if seen[editor["id"]] > 1:
            yield ("editors", number, "id"), f"two editors have the id {editor['id']!r}"


def _unpaired(data: Mapping[str, object]) -> Iterator[tuple[Place, str]]:
    """What stands in pairings and names no version of a page."""
    pairings = data.get("pairings")
    for number, pairing in enumerate(pairings if isinstance(pairings, list) else ()):
        for side, name in pairing.items():
            if not VERSION.fullmatch(name):
                words = "it must name a page and a version of it, as in letter.txt#ru"
                yield ("pairings", number, side), f"{name!r} cannot be `{side}`: {words}"
