"""TEI as XML: built, parsed without harm, written in one way."""

import pytest

from pipeline.errors import WorldError
from pipeline.tei import (
    NS,
    XML_ID,
    XML_LANG,
    Element,
    NotXmlError,
    add,
    el,
    local,
    parse,
    path,
    serialize,
)

_HEAD = b'<?xml version="1.0" encoding="UTF-8"?>\n'


def _written(root: Element) -> str:
    return serialize(root, models=False).removeprefix(_HEAD).decode().rstrip("\n")


def _parsed(inner: str) -> Element:
    return parse(f'<TEI xmlns="{NS}">{inner}</TEI>'.encode(), "page.xml")


def test_ids_come_first_and_empty_attributes_not_at_all() -> None:
    made = el("div", {"type": "edition", "n": "", "lang": "ru", "id": "ru"})
    assert [(str(k), str(v)) for k, v in made.attrib.items()] == [
        (XML_ID, "ru"), ("type", "edition"), (XML_LANG, "ru"),
    ]  # fmt: skip


def test_content_comes_in_the_order_given() -> None:
    made = el("p", None, "a", el("lb"), None, "b", "c", el("lb"), "d")
    assert _written(made) == f'<p xmlns="{NS}">a<lb/>bc<lb/>d</p>'
    add(made, "!")
    assert made[-1].tail == "d!"


def test_local_names() -> None:
    root = _parsed("<p/><!-- remark --><?pi?>")
    assert [local(child) for child in root] == ["p", "", ""]
    assert path("note/p") == f"{{{NS}}}note/{{{NS}}}p"


@pytest.mark.parametrize(
    "inner",
    [
        "<text><body><div><p>a <hi>b</hi> c</p></div></body></text>",
        "<text><body><div><p> a\n b <lb/> </p></div></body></text>",
        "<text><body><div><p><hi> </hi><hi> </hi></p></div></body></text>",
        "<text><body><div><item><p>a</p> and <p>b</p></item></div></body></text>",
        "<text><body><div>stray <p>a</p></div></body></text>",
        "<standOff><note>a <p>b</p></note></standOff>",
    ],
)
def test_no_white_space_is_added_to_or_taken_from_a_text(inner: str) -> None:
    root = _parsed(inner)
    again = parse(serialize(root), "page.xml")
    mixed = [e for e in root.iter() if (e.text or "").strip() or any(
        (c.tail or "").strip() for c in e)]  # fmt: skip
    for element in mixed:
        (twin,) = (e for e in again.iter(str(element.tag)) if _place(e) == _place(element))
        assert "".join(map(str, twin.itertext())) == "".join(map(str, element.itertext()))
        assert len(twin) == len(element)


def _place(element: Element) -> tuple[int, ...]:
    """Where an element stands: its index and those of all above it."""
    parent = element.getparent()
    return () if parent is None else (*_place(parent), parent.index(element))


def test_elements_of_elements_are_laid_out_by_depth() -> None:
    root = _parsed("<text><body><div><head>a</head><p/></div></body></text>")
    assert _written(root).split("\n") == [
        f'<TEI xmlns="{NS}">',
        "  <text>",
        "    <body>",
        "      <div>",
        "        <head>a</head>",
        "        <p/>",
        "      </div>",
        "    </body>",
        "  </text>",
        "</TEI>",
    ]


def test_an_item_is_laid_out_only_if_it_holds_blocks() -> None:
    laid_out = _written(_parsed("<list><item><p>a</p><list><item>b</item></list></item></list>"))
    assert "\n    <item>\n      <p>a</p>" in laid_out
    assert "<item>b</item>" in laid_out
    inline = "<item><ref>a</ref><ref>b</ref></item>"
    assert inline in _written(_parsed(f"<list>{inline}</list>"))


def test_writing_what_was_written_changes_nothing() -> None:
    root = _parsed("<text>\n\n<body><div>  <p>a\n  b</p>\t<p>c</p></div></body></text>")
    once = serialize(root)
    assert serialize(parse(once, "page.xml")) == once


@pytest.mark.parametrize("text", ["a < b > c & d", "]]>", '«"it\'s"»', "a\rb", "\u00a0\u2028𐍈"])
def test_text_comes_back_as_it_was(text: str) -> None:
    again = parse(serialize(el("p", {"n": text}, text)), "page.xml")
    assert (again.text, again.get("n")) == (text, text)


@pytest.mark.parametrize("text", ["a\nb", "a\tb", " a  b "])
def test_white_space_of_attributes_comes_back_as_it_was(text: str) -> None:
    assert parse(serialize(el("p", {"n": text})), "page.xml").get("n") == text


def test_the_file_names_its_grammar_where_it_should() -> None:
    assert serialize(el("TEI")).count(b"<?xml-model ") == 2
    assert b"xml-model" not in serialize(el("TEI"), models=False)


@pytest.mark.parametrize(
    ("data", "line"),
    [(b"", 1), (b"<TEI>", 1), (b"<TEI>\n<p>\n</TEI>", 3), (b"text", 1), (b"<a/><b/>", 1)],
)
def test_what_is_no_xml_is_told_with_its_line(data: bytes, line: int) -> None:
    with pytest.raises(WorldError, match=rf"^page\.xml:{line}: .*not well-formed XML"):
        parse(data, "page.xml")


@pytest.mark.parametrize(
    "declared",
    [
        '<!DOCTYPE TEI [<!ENTITY e "secret">]>',
        '<!DOCTYPE TEI [<!ENTITY e SYSTEM "file:///secret">]>',
        '<!DOCTYPE TEI SYSTEM "file:///secret.dtd">',
    ],
)
@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
def test_a_file_with_a_document_type_is_refused(declared: str, encoding: str) -> None:
    head = f'<?xml version="1.0" encoding="{encoding}"?>'
    with pytest.raises(NotXmlError, match="document type declaration") as fault:
        parse(f"{head}{declared}<TEI/>".encode(encoding), "page.xml")
    assert fault.value.line == 1


def test_comments_and_instructions_are_written_as_they_stand() -> None:
    data = b"<TEI xmlns='http://www.tei-c.org/ns/1.0'><text><!-- a < b --><body><p>It <!-- no -->"
    data += b"rains<?break?>.</p></body></text></TEI>"
    once = serialize(parse(data, "x"))
    assert b"<!-- a < b -->" in once
    assert b"<p>It <!-- no -->rains<?break?>.</p>" in once
    assert serialize(parse(once, "x")) == once
