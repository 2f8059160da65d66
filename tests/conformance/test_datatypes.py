"""Datatypes held against jing: thousands of values for each type, in four processes.

Where the verdicts differ, the specification is with us; each such habit of jing's is named in
`HABITS`, and nothing else may differ. jing's translation of patterns to those of Java goes wrong
where ``\\s``, ``\\w``, ``\\p{…}`` and the like stand in a negated group or are taken away from one
(``[^/\\s]`` takes a space there), so no such pattern is made here; `test_regex` has them.
"""

import re
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from random import Random
from xml.sax.saxutils import quoteattr

import pytest
from lxml import etree

from pipeline.relaxng.datatypes import XSD, Datatype, DatatypeError, Parameters, datatype
from pipeline.relaxng.datatypes.libraries import types
from tests.judges import SCHEMAS, jing

TEXTS = 1_500
"""Texts of each type."""
NAMESPACES = {"xml": "http://www.w3.org/XML/1998/namespace"}
RNG = "http://relaxng.org/ns/structure/1.0"
PARAM = f"{{{RNG}}}param"
SCHEMAS_WITH_TYPES = (
    Path(__file__).parents[2] / "schemas" / "diglot.rng",
    *sorted((SCHEMAS / "tei").glob("*.rng")),
    *sorted((SCHEMAS / "cmif").glob("*.rng")),
)

CHARACTERS = "0123456789-+:.TZPYMDHSe/?#%[]@ aAbBfFgGzZ_=" + (
    "\t\u00a0é·一\U00010000ⅠИж\u0301٣'\"<&\\^`{|}~!$,;()*"
)
NAMES = ("letter", "letter1", "_a", "a:b", "a-b.c", "1", "é", "一", "И", "a b", "a  b c", " x ")
WHOLE = (
    "0", "-1", "12", "+127", "128", "-128", "-129", "255", "256", "32767", "32768", "-32769",
    "65536", "2147483648", "-2147483649", "4294967296", "9223372036854775808",
    "18446744073709551616", "-0", "+0", "1.0", "007",
)  # fmt: skip
SEEDS: dict[str, tuple[str, ...]] = {
    "anyURI": (
        "https://example.org/a/b?c=d#e", "#a", "../a%20b", "mailto:a@b.c", "http://a@[::1]:80/",
        "//a.b/c", "urn:isbn:1", "http://1.2.3.4:80", "a[1]", "http://[fe80::1%25eth0]/",
        "http://[::ffff:1.2.3.4]/", "http://[1:2:3:4:5:6:7:8]", "http://#a",
    ),
    "base64Binary": ("YWJj", "YQ==", "YWI=", "YWJj YWJj", "A Q = ="),
    "boolean": ("true", "false", "0", "1"),
    "date": ("1912-03-05", "2000-02-29Z", "1900-02-28+01:00", "-0005-02-29", "10000-01-01"),
    "dateTime": (
        "1912-03-05T14:30:00", "1912-02-29T23:59:59.999Z", "-0001-02-29T00:00:00+14:00",
        "12000-12-31T24:00:00-11:59", "1912-03-05T23:59:60",
    ),
    "decimal": ("12.5", "-1", "+.5", "5.", "0.0", "1000"),
    "double": ("12.5", "-1e5", "INF", "-INF", "NaN", ".5", "5.", "1E-10", "0"),
    "duration": ("P1Y2M3DT4H5M6.7S", "-P1D", "PT1H", "P1Y", "P12M", "P365D"),
    "gDay": ("---05", "---31Z"),
    "gMonth": ("--03", "--12Z", "--11+01:00"),
    "gMonthDay": ("--03-05", "--02-29", "--12-31Z"),
    "gYear": ("1912", "-0044", "12000", "1912+02:00"),
    "gYearMonth": ("1912-03", "1912-12Z", "-0044-03"),
    "hexBinary": ("0FB7", "00", "deadBEEF"),
    "language": ("en", "de-AT", "x-klingon", "en-GB-oed1"),
    "time": ("14:30:00", "23:59:59.5Z", "00:00:00-05:00", "24:00:00", "23:30:60"),
}  # fmt: skip
SEEDS["float"] = SEEDS["double"]
LIKE_NAMES = {
    "string", "normalizedString", "token", "untypedAtomic", "anyAtomicType", "Name", "NCName",
    "NMTOKEN", "NMTOKENS", "ID", "IDREF", "IDREFS", "QName", "NOTATION",
}  # fmt: skip
DECLARED = {"ENTITY", "ENTITIES"}
"""Types that no text is of without a declaration; `test_xsdtest` has them."""

HABITS: dict[str, Callable[[str, str], bool]] = {
    "hour 24 is refused (appendix D allows it)": lambda name, text: (
        name in {"time", "dateTime"} and "24:00:00" in text
    ),
    "-14:00 is refused (3.2.7.3 allows it)": lambda _, text: text.strip().endswith("-14:00"),
    "a point without digits behind it (3.2.7.1 has at least one)": lambda name, text: (
        name in {"time", "dateTime"} and re.search(r"\.(?![0-9])", text) is not None
    ),
    "a point without digits on both sides (3.2.6.1)": lambda name, text: (
        name == "duration" and re.search(r"(?<![0-9])\.|\.(?![0-9])", text) is not None
    ),
}
"""Where jing is not with the specification (XML Schema part 2, second edition)."""


def _names() -> list[str]:
    return sorted(set(types(XSD)) - DECLARED)


def _seeds(name: str) -> tuple[str, ...]:
    return NAMES if name in LIKE_NAMES else SEEDS.get(name, WHOLE)


def _changed(text: str, random: Random) -> str:
    """A text with up to three slips of the pen."""
    signs = list(text)
    for _ in range(random.choice((0, 1, 1, 1, 2, 3))):
        at, chance = random.randrange(len(signs) + 1), random.random()
        if chance < 0.35:
            signs.insert(at, random.choice(CHARACTERS))
        elif chance < 0.6:
            del signs[at - 1 : at]
        elif at:
            digit = signs[at - 1].isdigit() and random.random() < 0.7
            signs[at - 1] = random.choice("0123456789" if digit else CHARACTERS)
    return "".join(signs)


def _texts(name: str, random: Random, number: int = TEXTS) -> list[str]:
    seeds = _seeds(name)
    return [_changed(random.choice(seeds), random) for _ in range(number)]


def _quoted(text: str) -> str:
    return quoteattr(text, {c: f"&#{ord(c)};" for c in "\t\n\r\u00a0"})


def _data(name: str, parameters: Parameters) -> str:
    facets = "".join(f"<param name='{n}'>{_quoted(v)[1:-1]}</param>" for n, v in parameters)
    return f"<data type='{name}'>{facets}</data>"


def _value(name: str, text: str) -> str:
    return f"<value type='{name}'>{_quoted(text)[1:-1]}</value>"


def _verdicts(folder: Path, cases: Iterable[tuple[str, str]]) -> list[bool]:
    """jing's verdicts: each case is a pattern and the text that is held against it."""
    patterns: dict[str, int] = {}
    lines = []
    for pattern, text in cases:
        number = patterns.setdefault(pattern, len(patterns))
        lines.append(f"<e{number} v={_quoted(text)}/>")
    elements = "".join(
        f"<element name='e{number}'><attribute name='v'>{pattern}</attribute></element>\n"
        for pattern, number in patterns.items()
    )
    head = f"<element name='r' xmlns='{RNG}' datatypeLibrary='{XSD}'><zeroOrMore><choice>"
    schema, document = folder / "schema.rng", folder / "document.xml"
    schema.write_text(f"{head}{elements}</choice></zeroOrMore></element>", encoding="utf-8")
    document.write_text("\n".join(["<r>", *lines, "</r>"]), encoding="utf-8")
    found = [re.search(r"document\.xml:(\d+):", line) for line in jing(schema, [document], "-i")]
    assert all(found), "jing does not take the schema"
    wrong = {int(match[1]) for match in found if match}
    return [number + 2 not in wrong for number in range(len(lines))]


def _explained(name: str, *texts: str) -> bool:
    return any(habit(name, text) for habit in HABITS.values() for text in texts)


def test_every_type_takes_what_jing_takes(tmp_path: Path) -> None:
    random = Random(1912)  # noqa: S311  seeded
    cases = [(name, text) for name in _names() for text in _texts(name, random)]
    verdicts = _verdicts(tmp_path, [(_data(name, ()), text) for name, text in cases])
    ours = [datatype(XSD, name).allows(text, NAMESPACES) for name, text in cases]
    differ = [c for c, mine, jings in zip(cases, ours, verdicts, strict=True) if mine != jings]
    assert [case for case in differ if not _explained(*case)] == []
    assert 0.3 < sum(ours) / len(ours) < 0.7, "as many good texts as bad ones, about"


def _value_of(kind: Datatype, text: str) -> object:
    return kind.value(text, NAMESPACES)


def test_the_same_texts_are_equal(tmp_path: Path) -> None:
    random = Random(558)  # noqa: S311  seeded
    cases: list[tuple[str, str, str]] = []
    for name in _names():
        kind = datatype(XSD, name)
        good = sorted({t for t in _texts(name, random, 400) if kind.allows(t, NAMESPACES)})
        good = [text for text in good if not _explained(name, text) and text == text.strip()]
        lefts = random.sample(good, min(len(good), 12))
        cases += [(name, left, right) for left in lefts for right in good]
    verdicts = _verdicts(tmp_path, [(_value(name, left), right) for name, left, right in cases])
    ours = [
        _value_of(datatype(XSD, name), left) == _value_of(datatype(XSD, name), right)
        for name, left, right in cases
    ]
    differ = [c for c, mine, jings in zip(cases, ours, verdicts, strict=True) if mine != jings]
    assert [case for case in differ if not (_leap(case[1]) or _leap(case[2]))] == []
    assert sum(ours) > len(_names()) * 12


def _leap(text: str) -> bool:
    """A second 60, which jing takes for a moment of its own (appendix D: the next minute)."""
    return ":60" in text


BOUNDS = ("minInclusive", "minExclusive", "maxInclusive", "maxExclusive")


def _permitted(name: str, parameters: Parameters) -> bool:
    try:
        datatype(XSD, name, parameters)
    except DatatypeError:
        return False
    return True


def test_bounds_divide_as_with_jing(tmp_path: Path) -> None:
    random = Random(77)  # noqa: S311  seeded
    cases: list[tuple[str, Parameters, str]] = []
    for name in (n for n in _names() if _permitted(n, (("minInclusive", _seeds(n)[0]),))):
        kind = datatype(XSD, name)
        good = sorted({t for t in _texts(name, random, 400) if kind.allows(t, {})})
        good = [text for text in good if not _explained(name, text) and not _leap(text)]
        limits = random.sample(good, min(len(good), 10))
        cases += [
            (name, ((random.choice(BOUNDS), limit),), text) for limit in limits for text in good
        ]
    _same(tmp_path, cases)


def test_lengths_count_as_with_jing(tmp_path: Path) -> None:
    random = Random(11)  # noqa: S311  seeded
    lengths = [
        (facet, str(number))
        for facet in ("length", "minLength", "maxLength")
        for number in range(7)
    ]
    cases = [
        (name, (parameter,), text)
        for name in _names()
        if _permitted(name, (("length", "1"),))
        for parameter in lengths
        for text in _texts(name, random, 20)
    ]
    _same(tmp_path, cases)


def _same(folder: Path, cases: Sequence[tuple[str, Parameters, str]]) -> None:
    """Hold types with facets against jing."""
    verdicts = _verdicts(folder, [(_data(name, facets), text) for name, facets, text in cases])
    ours = [datatype(XSD, name, facets).allows(text, NAMESPACES) for name, facets, text in cases]
    differ = [c for c, mine, jings in zip(cases, ours, verdicts, strict=True) if mine != jings]
    assert [case for case in differ if not _explained(case[0], case[2])] == []
    assert len(cases) / 20 < sum(ours) < len(cases) * 0.95


PIECES = ("a", "b", "c", "A", "1", " ", r"\.", r"\-", ".", r"\d", r"\w", r"\s", r"\S", r"\i", r"\c")
MEMBERS = ("a", "b", "a-c", "A-Z", "0-9", r"\-", "é")
ESCAPES = (
    r"\d",
    r"\w",
    r"\s",
    r"\i",
    r"\c",
    r"\p{Ll}",
    r"\P{L}",
    r"\p{IsBasicLatin}",
    r"\S",
    r"\W",
)
SIGNS = ("?", "*", "+", "{2}", "{0,2}", "{1,}", "{2,3}", "{0}", "{0,}", "{1,1}")


def _group(random: Random) -> str:
    """A group of characters, with or without what is taken away."""
    if random.random() < 0.3:
        return f"[^{''.join(random.choices(MEMBERS, k=2))}]"
    taken = f"-[{''.join(random.choices(MEMBERS, k=2))}]" if random.random() < 0.3 else ""
    return f"[{''.join(random.choices(MEMBERS + ESCAPES, k=random.randint(1, 3)))}{taken}]"


def _pattern(random: Random, depth: int = 0) -> str:
    chance = random.random()
    if depth > 3 or chance < 0.4:
        return random.choice((*PIECES, "", "é", _group(random), _group(random)))
    if chance < 0.6:
        return _pattern(random, depth + 1) + _pattern(random, depth + 1)
    if chance < 0.8:
        return f"({_pattern(random, depth + 1)}|{_pattern(random, depth + 1)})"
    return f"({_pattern(random, depth + 1)}){random.choice(SIGNS)}"


def test_patterns_match_as_with_jing(tmp_path: Path) -> None:
    random = Random(417)  # noqa: S311  seeded
    patterns = sorted({_pattern(random) for _ in range(4_000)})
    cases = [
        ("string", (("pattern", pattern),), "".join(random.choices("abcA1 -.é", k=length)))
        for pattern in patterns
        for length in (0, 1, 1, 2, 3, 4, 5)
    ]
    _same(tmp_path, cases)


def _used(schema: Path) -> set[tuple[str, Parameters]]:
    root = etree.parse(schema).getroot()
    return {
        (data.get("type", ""), tuple((p.get("name", ""), p.text or "") for p in data.iter(PARAM)))
        for data in root.iter(f"{{{RNG}}}data")
        if next(data.iterancestors("{*}grammar")).get("datatypeLibrary") == XSD
    }


@pytest.mark.parametrize("schema", SCHEMAS_WITH_TYPES, ids=lambda path: path.stem)
def test_every_type_in_use_has_a_good_example(schema: Path) -> None:
    if not schema.exists():
        pytest.skip("no ../shared/schemas beside the project")
    used = _used(schema)
    assert used
    for name, facets in used:
        kind = datatype(XSD, name, facets)
        assert kind.allows(kind.words()[1], {}), (name, facets)
