"""TEI carries every document, and is written in one way."""

from hypothesis import given

from pipeline.config import Config
from pipeline.encode import encode
from pipeline.encode.inline import Nested, nest
from pipeline.model import Block, Document
from pipeline.readers import tei as reader
from pipeline.readers.blocks import content_of
from pipeline.tei import Element, add, el, parse, serialize
from pipeline.validate import lossless, validate
from tests.properties.strategies import crossing_marks, documents, soups, steady, trees
from tests.unit.documents import SOURCE, letter


@given(documents())
@steady(100)
def test_reading_back_gives_the_document(made: Document) -> None:
    root = parse(encode(made, Config()), made.id)
    assert reader.read(root) == made


@given(documents())
@steady(40)
def test_same_document_same_bytes_and_valid(made: Document) -> None:
    data = encode(made, Config())
    assert encode(made, Config()) == data
    codes = {found.code for found in validate(parse(data, made.id), made.id)}
    assert codes <= {"LNK002", "TEI002"}


def _holder(nested: Nested) -> Element:
    holder = el("p")
    for piece in nested.content:
        add(holder, piece)
    return holder


@given(crossing_marks())
@steady(200)
def test_nesting_loses_marks_at_most_and_says_which(block: Block) -> None:
    nested = nest(block)
    content = content_of(_holder(nested))
    assert content.text == block.text
    kept = [(mark.kind, mark.span) for mark in content.marks]
    lost = [(mark.kind, mark.span) for mark in nested.lost]
    assert sorted(kept + lost) == sorted((mark.kind, mark.span) for mark in block.marks)


@given(soups())
@steady(300)
def test_settled_marks_of_any_kind_are_all_carried(block: Block) -> None:
    nested = nest(block)
    content = content_of(_holder(nested))
    assert nested.lost == ()
    assert (content.text, content.sentences, content.marks) == (
        block.text,
        block.sentences,
        block.marks,
    )


@given(soups())
@steady(60)
def test_settled_marks_of_any_kind_are_valid_and_lossless(block: Block) -> None:
    made = letter(block)
    root = parse(encode(made, Config()), made.id)
    assert reader.read(root) == made
    assert {found.code for found in validate(root, made.id)} <= {"TEI002"}
    assert lossless.check(block.text, SOURCE, root) == ()


@given(trees())
@steady(150)
def test_writing_what_was_written_changes_nothing(tree: Element) -> None:
    once = serialize(tree)
    assert serialize(parse(once, "x")) == once


@given(trees())
@steady(150)
def test_writing_keeps_every_letter_in_its_place(tree: Element) -> None:
    again = parse(serialize(tree), "x")
    assert [e.tag for e in again.iter()] == [e.tag for e in tree.iter()]
    for one, other in zip(tree.iter(), again.iter(), strict=True):
        assert _letters(one) == _letters(other)
        assert dict(one.attrib) == dict(other.attrib)


def _letters(element: Element) -> str:
    return "".join("".join(map(str, element.itertext())).split())
