"""Schemas made to hang or overflow a reader give a clear error, or are read."""

import pytest
from lxml import etree

from pipeline.relaxng.faults import SchemaError
from pipeline.relaxng.reading import nodes, overlaps
from pipeline.relaxng.reading.simplification import grammar, simplify
from pipeline.relaxng.reading.sources import Source
from pipeline.relaxng.simple import Group, Text
from tests.unit.relaxng.reading import read, refused


def defines(names: range, body: str) -> str:
    """Defines of the names d0, d1, …; ``NEXT`` in the body is the next name."""
    return "".join(
        f'<define name="d{number}">{body.replace("NEXT", f"d{number + 1}")}</define>'
        for number in names
    )


def whole(definitions: str) -> str:
    start = '<start><element name="e"><ref name="d0"/></element></start>'
    return f"<grammar>{start}{definitions}</grammar>"


@pytest.mark.parametrize("kind", ["group", "choice", "interleave", "oneOrMore", "list"])
def test_a_hundred_thousand_levels(kind: str) -> None:
    deep = 100_000
    error = refused(f'<element name="e">{f"<{kind}>" * deep}<text/>{f"</{kind}>" * deep}</element>')
    assert "elements are nested more than 200 deep here" in error.message


def test_a_tree_of_many_levels() -> None:
    root = deep = etree.Element("{http://relaxng.org/ns/structure/1.0}group")
    for _ in range(2_000):
        deep = etree.SubElement(deep, "{http://relaxng.org/ns/structure/1.0}group")
    with pytest.raises(SchemaError, match="nested more than 200 deep"):
        simplify(root, "file:///e/main.rng")


def test_foreign_elements_may_be_as_deep_as_they_like() -> None:
    deep = 100_000
    foreign = '<x xmlns="u:x">' + "<x>" * deep + "</x>" * deep + "</x>"
    assert read(f'<element name="e">{foreign}<text/></element>').elements[0].of == Text()


def test_a_long_chain_of_defines_is_read_where_it_adds_nothing() -> None:
    chain = defines(range(20_000), '<ref name="NEXT"/>') + '<define name="d20000"><text/></define>'
    assert read(whole(chain)).elements[0].of == Text()


def test_a_long_chain_of_defines_that_nests_is_too_deep() -> None:
    body = '<choice><text/><group><attribute name="a"/><ref name="NEXT"/></group></choice>'
    chain = defines(range(20_000), body) + '<define name="d20000"><text/></define>'
    assert "patterns are nested more than 100 deep here" in refused(whole(chain)).message


def test_a_long_circle_is_told_shortly() -> None:
    circle = defines(range(1_000), '<ref name="NEXT"/>')
    circle += '<define name="d1000"><ref name="d0"/></define>'
    said = "without an element between: d0 → d1 → d2 → … → d999 → d1000 → d0;"
    assert said in refused(whole(circle)).message


@pytest.mark.parametrize("kind", ["group", "choice"])
def test_what_doubles_with_every_define_is_kept_once(kind: str) -> None:
    body = f'<{kind}><ref name="NEXT"/><group><ref name="NEXT"/><ref name="f"/></group></{kind}>'
    chain = defines(range(45), body) + '<define name="d45"><text/></define>'
    chain += '<define name="f"><element name="f"><text/></element></define>'
    assert len(read(whole(chain)).elements) == 2


def test_grouping_a_define_with_itself_does_not_copy_it() -> None:
    body = '<group><ref name="NEXT"/></group><group><ref name="NEXT"/></group>'
    chain = defines(range(60), body) + '<define name="d60"><text/></define>'
    found = read(whole(chain)).elements[0].of
    assert isinstance(found, Group)
    assert found.of[0] is found.of[1]


def test_files_that_double_are_read_once() -> None:
    def resolve(uri: str) -> Source:
        number = int(uri.removeprefix("file:///e/"))
        refer = f'<externalRef href="{number + 1}"/>' * 2 if number < 40 else "<text/>"
        text = f'<group xmlns="{nodes.RELAXNG}">{refer}</group>'
        return Source(text.encode(), uri, uri)

    text = f'<element name="e" xmlns="{nodes.RELAXNG}"><externalRef href="1"/></element>'
    assert len(grammar(Source(text.encode(), "file:///e/0", "0"), resolve).elements) == 1


def test_too_many_elements(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(nodes, "ELEMENTS", 1_000)
    monkeypatch.setattr(nodes.Budget, "__init__", lambda self: setattr(self, "left", 1_000))
    assert "more than 1,000 elements" in refused(whole(defines(range(1_000), "<text/>"))).message


def test_too_many_names_side_by_side(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(overlaps, "_WORK", 1_000)
    attributes = "".join(f'<attribute name="a{number}"/>' for number in range(2_000))
    error = refused(f'<element name="e">{attributes}</element>')
    assert "more names stand side by side here than can be compared" in error.message


def test_entities_that_grow_are_stopped() -> None:
    entities = '<!ENTITY e0 "xxxxxxxxxx">' + "".join(
        f'<!ENTITY e{number} "{f"&e{number - 1};" * 10}">' for number in range(1, 12)
    )
    text = f'<!DOCTYPE e [{entities}]><value xmlns="{nodes.RELAXNG}">&e11;</value>'
    with pytest.raises(SchemaError, match="no well-formed XML: limit on input amplification"):
        grammar(Source(text.encode(), "file:///e/0", "0"))


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"<grammar", "no well-formed XML: unclosed token"),
        (b"", "no well-formed XML: no element found"),
        (b"<?xml version='1.0' encoding='no-such'?><a/>", "save it in UTF-8"),
        (b"<?xml version='1.0' encoding='utf-7'?><a/>", "UTF-8|unknown encoding"),
        (b"<a/>", "its root is a in no namespace, but should be in http://relaxng.org"),
        (b"<a xmlns='u:x'/>", "its root is a in the namespace u:x"),
        (b"<TEI xmlns='http://www.tei-c.org/ns/1.0'/>", "an ODD is compiled into RELAX NG first"),
        (
            b"<!DOCTYPE a SYSTEM 'no.dtd'><a xmlns='http://relaxng.org/ns/structure/1.0'>&no;</a>",
            "the entity no is declared in no place that is read",
        ),
        (
            b"<!DOCTYPE a [<!ENTITY f SYSTEM 'file:///etc/passwd'>]>"
            b"<value xmlns='http://relaxng.org/ns/structure/1.0'>&f;</value>",
            "an entity stands for another file, file:///etc/passwd",
        ),
    ],
)
def test_files_that_are_no_schemas(data: bytes, said: str) -> None:
    with pytest.raises(SchemaError, match=said) as caught:
        grammar(Source(data, "file:///e/main.rng", "main.rng"))
    assert caught.value.path == "main.rng"
