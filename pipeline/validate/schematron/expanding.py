"""A Schematron schema without abstract parts: one phase of it, ready to be made a stylesheet of."""

import re
from collections import Counter
from collections.abc import Mapping
from copy import deepcopy

from pipeline.tei import Element
from pipeline.validate.schematron.reading import SchematronError, sch

_ALL = "#ALL"
_DEFAULT = "#DEFAULT"
_NAME = re.compile(r"\$(?P<name>\w[\w.-]*)")
_NAME_OR_STRING = re.compile(rf"\"[^\"]*\"|'[^']*'|{_NAME.pattern}")
"""What is quoted comes first, for in it no variable is meant."""


def expand(schema: Element, phase: str) -> None:
    """Keep of a schema what is active in a phase, and fill in all that is abstract, in place.

    ISO/IEC 19757-3, 6.3 (abstract rules), 6.4 (abstract patterns), 5.4.10 (phases). Raises
    `SchematronError` for a phase, pattern, rule or diagnostic that does not exist.
    """
    _declare_once(schema)
    _choose(schema, phase)
    _fill_patterns(schema)
    _fill_rules(schema)
    _join_remarks(schema)
    _tell_apart(schema)


def _choose(schema: Element, phase: str) -> None:
    wanted = phase if phase not in ("", _DEFAULT) else schema.get("defaultPhase", _ALL)
    phases = {one.get("id", ""): one for one in schema.findall(sch("phase"))}
    if wanted != _ALL and wanted not in phases:
        known = ", ".join(sorted(phases)) or "it has none"
        raise SchematronError(f"the schema has no phase {wanted} (phases: {known})")
    for name, one in phases.items():
        if name != wanted:
            schema.remove(one)
    if wanted == _ALL:
        return
    active = {a.get("pattern") for a in phases[wanted].findall(sch("active"))}
    for pattern in schema.findall(sch("pattern")):
        if pattern.get("id") not in active and pattern.get("abstract") != "true":
            schema.remove(pattern)


def _fill_patterns(schema: Element) -> None:
    abstract = {p.get("id", ""): p for p in schema.findall(sch("pattern")) if _is_abstract(p)}
    for pattern in schema.findall(f"{sch('pattern')}[@is-a]"):
        name = pattern.get("is-a", "")
        if name not in abstract:
            raise SchematronError(f"line {pattern.sourceline}: there is no abstract pattern {name}")
        template = abstract[name]
        values = {p.get("name", ""): p.get("value", "") for p in template.findall(sch("param"))}
        values |= {p.get("name", ""): p.get("value", "") for p in pattern.findall(sch("param"))}
        for piece in template:
            made = deepcopy(piece)
            _substitute(made, values)
            pattern.append(made)
    for pattern in abstract.values():
        schema.remove(pattern)


def _is_abstract(element: Element) -> bool:
    return element.get("abstract") == "true"


def _substitute(top: Element, values: Mapping[str, str], *, quoted: bool = True) -> None:
    """Put values in place of ``$names`` in all attributes; in quotation marks only if `quoted`."""

    def put(found: re.Match[str]) -> str:
        return values.get(found["name"] or "", found[0])

    pattern = _NAME if quoted else _NAME_OR_STRING
    for element in top.iter():
        for attribute, value in element.attrib.items():
            if "$" in value:
                element.set(attribute, pattern.sub(put, str(value)))


def _fill_rules(schema: Element) -> None:
    abstract = {r.get("id", ""): r for r in schema.iter(sch("rule")) if _is_abstract(r)}
    for rule in list(schema.iter(sch("rule"))):
        if not _is_abstract(rule):
            _extend(rule, abstract, ())
    for rule in abstract.values():
        parent = rule.getparent()
        if parent is not None:
            parent.remove(rule)


def _extend(rule: Element, abstract: Mapping[str, Element], chain: tuple[str, ...]) -> None:
    for asking in rule.findall(f"{sch('extends')}[@rule]"):
        name = asking.get("rule", "")
        if name not in abstract or name in chain:
            problem = "extends itself" if name in chain else "is no abstract rule"
            raise SchematronError(f"line {asking.sourceline}: {name} {problem}")
        made = deepcopy(abstract[name])
        _extend(made, abstract, (*chain, name))
        place = rule.index(asking)
        rule[place : place + 1] = list(made)


def _join_remarks(schema: Element) -> None:
    """Put diagnostics and properties behind the text of each test that names them."""
    kinds = {"diagnostics": "diagnostic", "properties": "property"}
    known = {(tag, e.get("id")): e for tag in kinds.values() for e in schema.iter(sch(tag))}
    for test in list(schema.iter(sch("assert"), sch("report"))):
        wanted = [(tag, name) for a, tag in kinds.items() for name in test.get(a, "").split()]
        for tag, name in wanted:
            if (tag, name) not in known:
                raise SchematronError(f"line {test.sourceline}: there is no {tag} {name}")
            made = deepcopy(known[tag, name])
            made.text, made.tail = f" {made.text or ''}", None
            test.append(made)


def _tell_apart(schema: Element) -> None:
    """Give variables of patterns that share a name names of their own: stylesheets have one scope
    for all of them.
    """
    lets = [*schema.findall(sch("let")), *schema.findall(f"*/{sch('let')}")]
    counts = Counter(let.get("name", "") for let in lets)
    for number, pattern in enumerate(schema.findall(sch("pattern"))):
        shared = {n for let in pattern.findall(sch("let")) if counts[n := let.get("name", "")] > 1}
        names = {name: f"${name}-{number}" for name in shared}
        _substitute(pattern, names, quoted=False)
        for let in pattern.findall(sch("let")):
            if let.get("name") in shared:
                let.set("name", names[let.get("name", "")][1:])


def _declare_once(schema: Element) -> None:
    """Declare each prefix once, at the top; ISO/IEC 19757-3, 5.4.7."""
    known: dict[str, str] = {}
    for declared in list(schema.iter(sch("ns"))):
        prefix, uri = declared.get("prefix", ""), declared.get("uri", "")
        if known.get(prefix, uri) != uri:
            problem = f"the prefix {prefix} stands for {known[prefix]} and for {uri}"
            raise SchematronError(f"line {declared.sourceline}: {problem}")
        parent = declared.getparent()
        if prefix in known and parent is not None:
            parent.remove(declared)
        known[prefix] = uri
