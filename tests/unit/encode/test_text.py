"""Divisions: where openers and closers stand, and where one letter becomes several sessions."""

from dataclasses import replace

from pipeline.model import Block, Document, Kind, Mark, Role, Span, Where
from pipeline.notation.remarks import SIGNATURE
from pipeline.readers import tei as reader
from pipeline.tei import XML_ID, Element, local, path
from pipeline.validate import lossless, validate
from tests.making import document as read
from tests.unit.documents import SOURCE, block, body_of, document, encoded, jumble, letter, version


def _div(made: Document) -> Element:
    return next(iter(body_of(made)))


def _parts(element: Element) -> list[str]:
    return [local(child) for child in element]


def _blocks(*kinds: Kind) -> tuple[Block, ...]:
    names = {
        Kind.TITLE: "h", Kind.ADDRESSEE: "a", Kind.DATELINE: "d", Kind.SALUTATION: "o",
        Kind.PARAGRAPH: "p", Kind.CLOSING: "c", Kind.SIGNATURE: "c", Kind.POSTSCRIPT: "ps",
        Kind.NOTE: "n", Kind.RULE: "ms",
    }  # fmt: skip
    return tuple(
        block(f"en-{names[kind]}{i}", kind, f"Words of line {i}", line=i)
        for i, kind in enumerate(kinds, start=1)
    )


def _is_sound(made: Document) -> bool:
    """Whether the TEI is valid, holds the whole text in order, and reads back as it was."""
    root = encoded(made)
    source = "\n".join(b.text for v in made.versions for b in v.blocks)
    return (
        reader.read(root) == made
        and validate(root, "page.xml") == ()
        and lossless.check(source, SOURCE, root) == ()
    )


def test_the_parts_of_a_letter_have_their_elements() -> None:
    made = letter(
        *_blocks(
            Kind.TITLE, Kind.DATELINE, Kind.SALUTATION, Kind.PARAGRAPH, Kind.CLOSING,
            Kind.SIGNATURE,
        )
    )  # fmt: skip
    div = _div(made)
    assert _parts(div) == ["head", "opener", "p", "closer"]
    assert _parts(div[1]) == ["dateline", "salute"]
    assert _parts(div[3]) == ["salute", "signed"]
    assert _is_sound(made)


def test_address_lines_that_follow_each_other_share_an_address() -> None:
    made = letter(
        *_blocks(Kind.ADDRESSEE, Kind.ADDRESSEE, Kind.DATELINE, Kind.ADDRESSEE, Kind.PARAGRAPH)
    )
    opener = _div(made)[0]
    assert _parts(opener) == ["address", "dateline", "address"]
    assert [len(address) for address in opener.iterfind(path("address"))] == [2, 1]
    assert _is_sound(made)


def test_a_date_below_the_text_closes_it() -> None:
    made = letter(*_blocks(Kind.SALUTATION, Kind.PARAGRAPH, Kind.SIGNATURE, Kind.DATELINE))
    assert _parts(_div(made)) == ["opener", "p", "closer"]
    assert _parts(_div(made)[2]) == ["signed", "dateline"]
    assert _is_sound(made)


def test_a_date_between_the_text_and_the_signature_closes_the_text() -> None:
    made = letter(*_blocks(Kind.PARAGRAPH, Kind.DATELINE, Kind.SIGNATURE))
    assert [_parts(part) for part in _div(made)] == [["s"], ["dateline", "signed"]]
    assert _is_sound(made)


def test_a_date_between_two_texts_opens_the_second() -> None:
    made = letter(*_blocks(Kind.PARAGRAPH, Kind.DATELINE, Kind.PARAGRAPH))
    assert [_parts(part) for part in _div(made)] == [["p"], ["opener", "p"]]
    assert _is_sound(made)


def test_a_note_below_a_date_does_not_change_what_the_date_opens() -> None:
    kinds = Kind.PARAGRAPH, Kind.SIGNATURE, Kind.DATELINE, Kind.NOTE, Kind.SALUTATION
    made = letter(*_blocks(*kinds, Kind.PARAGRAPH))
    assert [_parts(part) for part in _div(made)] == [
        ["p", "closer"], ["opener", "note", "opener", "p"],
    ]  # fmt: skip
    assert _is_sound(made)


def test_a_date_that_a_salutation_follows_opens_another_session() -> None:
    made = letter(
        *_blocks(
            Kind.TITLE, Kind.DATELINE, Kind.PARAGRAPH, Kind.SIGNATURE,
            Kind.DATELINE, Kind.SALUTATION, Kind.PARAGRAPH, Kind.SIGNATURE, Kind.RULE,
        )
    )  # fmt: skip
    div = _div(made)
    assert _parts(div) == ["head", "div", "div", "milestone"]
    assert [e.get("type") for e in div.iterfind(path("div"))] == ["writingSession"] * 2
    assert [e.get(XML_ID) for e in div.iterfind(path("div"))] == ["en-ws1", "en-ws2"]
    assert _is_sound(made)


def test_text_after_a_signature_without_a_new_opener_is_a_plain_part() -> None:
    made = letter(*_blocks(Kind.SALUTATION, Kind.PARAGRAPH, Kind.SIGNATURE, Kind.PARAGRAPH))
    kinds = [e.get("type") for e in _div(made).iterfind(path("div"))]
    assert kinds == ["writingSession", "part"]
    assert _is_sound(made)


def test_a_title_in_the_middle_begins_a_part() -> None:
    made = letter(*_blocks(Kind.PARAGRAPH, Kind.TITLE, Kind.PARAGRAPH))
    assert [_parts(e) for e in _div(made)] == [["p"], ["head", "p"]]
    assert _is_sound(made)


def test_a_rule_between_paragraphs_is_part_of_the_body() -> None:
    made = letter(*_blocks(Kind.PARAGRAPH, Kind.RULE, Kind.PARAGRAPH))
    div = _div(made)
    assert _parts(div) == ["p", "milestone", "p"]
    assert div[1].get("rend") == "Words of line 2"
    assert _is_sound(made)


def test_a_rule_between_the_lines_of_a_closer_parts_it() -> None:
    made = letter(*_blocks(Kind.PARAGRAPH, Kind.CLOSING, Kind.RULE, Kind.SIGNATURE))
    div = _div(made)
    assert _parts(div) == ["p", "closer", "milestone", "closer"]
    assert [e.get(XML_ID) for e in div.iterfind(path("closer"))] == ["en-c", "en-c.2"]
    assert _is_sound(made)


def test_a_note_between_the_lines_of_an_opener_parts_it() -> None:
    made = letter(*_blocks(Kind.DATELINE, Kind.NOTE, Kind.SALUTATION, Kind.PARAGRAPH))
    assert _parts(_div(made)) == ["opener", "note", "opener", "p"]
    assert _is_sound(made)


def test_a_postscript_holds_what_follows_it() -> None:
    made = letter(
        *_blocks(Kind.PARAGRAPH, Kind.SIGNATURE, Kind.POSTSCRIPT, Kind.PARAGRAPH, Kind.SIGNATURE)
    )
    div = _div(made)
    assert _parts(div) == ["p", "closer", "postscript"]
    assert _parts(div[2]) == ["p", "p", "closer"]
    assert _is_sound(made)


def test_each_postscript_has_its_own_element() -> None:
    kinds = Kind.SIGNATURE, Kind.POSTSCRIPT, Kind.PARAGRAPH, Kind.POSTSCRIPT
    made = letter(*_blocks(Kind.PARAGRAPH, *kinds))
    assert _parts(_div(made)) == ["p", "closer", "postscript", "postscript"]
    assert _is_sound(made)


def test_a_note_inside_a_postscript_stays_there() -> None:
    kinds = Kind.POSTSCRIPT, Kind.NOTE, Kind.PARAGRAPH, Kind.SIGNATURE
    made = letter(*_blocks(Kind.PARAGRAPH, *kinds))
    assert _parts(_div(made)[1]) == ["p", "note", "p", "closer"]
    assert _is_sound(made)


def test_a_label_alone_on_its_line_heads_the_postscript_below_it() -> None:
    label = block("en-ps1", Kind.POSTSCRIPT, "P.S.", Mark("label", Span(0, 4)), line=2)
    bare = Block(label.id, label.kind, label.text, label.where, (), label.marks)
    text, note, rest = _blocks(Kind.PARAGRAPH, Kind.NOTE, Kind.PARAGRAPH)
    note, rest = (replace(b, where=Where(SOURCE, n, n)) for n, b in enumerate((note, rest), 3))
    for after, parts in {
        (rest,): ["label", "p"],
        (note, rest): ["label", "note", "p"],
        (note,): ["label", "p"],
    }.items():
        made = letter(text, bare, *after)
        (postscript,) = body_of(made).iter(path("postscript"))
        assert _parts(postscript) == parts
        assert _is_sound(made)


def test_a_note_in_place_of_a_signature_closes_a_postscript() -> None:
    blocks = _blocks(Kind.PARAGRAPH, Kind.POSTSCRIPT, Kind.NOTE)
    made = letter(*blocks[:2], replace(blocks[2], type=SIGNATURE))
    assert [_parts(part) for part in _div(made)] == [["s"], ["p", "closer"]]
    assert _is_sound(made)


def test_what_is_quoted_below_a_postscript_is_no_part_of_it() -> None:
    blocks = _blocks(Kind.PARAGRAPH, Kind.POSTSCRIPT, Kind.PARAGRAPH)
    made = letter(*blocks[:2], replace(blocks[2], quoted="telegram"))
    assert [_parts(part) for part in _div(made)] == [["p", "postscript"], ["floatingText"]]
    assert _is_sound(made)
    assert reader.read(encoded(made)) == made


def test_a_farewell_is_no_greeting() -> None:
    made = read(
        "Dear Belov,\nIt has rained for the whole week.\nGoodbye.\nWith greetings,\nFomin\n"
    )
    (closer,) = body_of(made).iter(path("closer"))
    assert [(local(e), e.get("type")) for e in closer] == [
        ("seg", "valediction"), ("salute", None), ("signed", None),
    ]  # fmt: skip


def test_versions_stand_in_their_order_and_a_translation_points_at_its_original() -> None:
    page = (
        "1910 ru:tom3;en:AI AI translated\n\nDear Belov,\nThe boats are sold, and nobody wept.\n"
        "The money will be sent on Friday.\n\nДорогой Белов!\nЛодки проданы, и никто не плакал.\n"
        "Деньги вышлем в пятницу.\n"
    )
    divs = list(body_of(read(page)))
    assert [(e.get(XML_ID), e.get("type"), e.get("corresp")) for e in divs] == [
        ("ru", "edition", None), ("en", "translation", "#ru"),
    ]  # fmt: skip
    assert [e.get("resp") for e in divs] == [None, "#r-mt"]


def test_ids_are_unique_over_versions_with_the_same_parts() -> None:
    kinds = Kind.TITLE, Kind.DATELINE, Kind.PARAGRAPH, Kind.PARAGRAPH, Kind.SIGNATURE, Kind.NOTE
    english = _blocks(*kinds)
    russian = tuple(
        Block(b.id.replace("en-", "ru-"), b.kind, b.text, b.where, b.sentences) for b in english
    )
    made = document(version("ru", *russian, role=Role.ORIGINAL), version("en", *english))
    ids = [e.get(XML_ID) for e in encoded(made).iter() if e.get(XML_ID)]
    assert len(ids) == len(set(ids))


def test_a_heading_below_the_address_starts_no_other_letter() -> None:
    made = letter(*_blocks(Kind.ADDRESSEE, Kind.TITLE, Kind.SALUTATION, Kind.PARAGRAPH))
    assert _parts(_div(made)) == ["opener", "head", "opener", "p"]
    assert _is_sound(made)


_OWN = (Kind.SALUTATION, Kind.PARAGRAPH, Kind.SIGNATURE)
_ENCLOSED = Block("en-e1", Kind.ENCLOSURE, "Annex", Where(SOURCE, 11, 11), (Span(0, len("Annex")),))


def _moved(blocks: tuple[Block, ...], quoted: str = "") -> tuple[Block, ...]:
    """Blocks further down the page, with ids of their own."""
    return tuple(
        replace(
            b,
            id=f"{b.id}9",
            where=Where(SOURCE, b.where.first + 11, b.where.last + 11),
            quoted=quoted,
        )
        for b in blocks
    )


def test_what_is_enclosed_stands_behind_the_letter_as_a_division() -> None:
    made = letter(*_blocks(*_OWN), _ENCLOSED, *_moved(_blocks(*_OWN, Kind.NOTE)))
    assert _parts(_div(made)) == ["div", "div", "note"]
    assert [div.get("type") for div in _div(made).iter(path("div"))][1:] == ["part", "enclosure"]
    assert _is_sound(made)


def test_a_letter_without_a_closer_needs_no_division_before_an_enclosure() -> None:
    made = letter(*_blocks(Kind.SALUTATION, Kind.PARAGRAPH), _ENCLOSED, *_moved(_blocks(*_OWN)))
    assert _parts(_div(made)) == ["opener", "p", "div"]
    assert _is_sound(made)


def test_an_enclosure_may_open_twice_and_be_followed_by_another() -> None:
    again = (*_OWN, *_OWN)
    second = replace(_ENCLOSED, id="en-e2", where=Where(SOURCE, 30, 30))
    last = replace(_blocks(Kind.PARAGRAPH)[0], id="en-p8", where=Where(SOURCE, 31, 31))
    made = letter(*_blocks(Kind.PARAGRAPH), _ENCLOSED, *_moved(_blocks(*again)), second, last)
    assert _parts(_div(made)) == ["p", "div", "div"]
    assert _parts(_div(made)[1]) == ["head", "div", "div"]
    assert _is_sound(made)


def test_what_is_quoted_in_full_is_a_text_in_the_text() -> None:
    kinds = (Kind.DATELINE, Kind.SALUTATION, Kind.PARAGRAPH, Kind.SIGNATURE)
    after = tuple(replace(b, where=Where(SOURCE, 30, 30)) for b in _blocks(Kind.SIGNATURE))
    made = letter(*_blocks(Kind.PARAGRAPH), *_moved(_blocks(*kinds), quoted="telegram"), *after)
    assert _parts(_div(made)) == ["p", "floatingText", "closer"]
    quoted = _div(made)[1]
    assert _parts(quoted[0]) == ["opener", "p", "closer"]
    assert quoted.get("type") == "telegram"
    assert _is_sound(made)
    assert [b.kind for b in made.versions[0].letter] == [Kind.PARAGRAPH, Kind.SIGNATURE]


def test_a_statement_on_the_signature_stands_for_one() -> None:
    note = replace(_blocks(*_OWN[:2], Kind.NOTE)[-1], type="signature")
    made = letter(*_blocks(*_OWN[:2]), note)
    assert _parts(_div(made)) == ["opener", "p", "closer"]
    assert _is_sound(made)


def test_a_remark_goes_on_with_lines_of_its_sort() -> None:
    notes = tuple(replace(b, type="resolution") for b in _blocks(*[Kind.NOTE] * 3))
    made = letter(*_moved(notes[1:]), *_blocks(Kind.PARAGRAPH)[:0], replace(notes[0], id="en-n7"))
    assert len(_div(made)) == 1
    assert _is_sound(letter(*_blocks(Kind.PARAGRAPH), *_moved(notes)))


def test_paragraphs_with_a_mark_are_numbered_by_it() -> None:
    texts = ("5) One.", "5) Other.", "2) Third.", "Plain.")
    marked = [
        block(f"en-p{n}", Kind.PARAGRAPH, text, *_label_of(text), line=n)
        for n, text in enumerate(texts, start=1)
    ]
    made = letter(*marked)
    assert [p.get("n") for p in _div(made)] == ["5", "5-2", "2", "4"]
    assert _is_sound(made)


def _label_of(text: str) -> tuple[Mark, ...]:
    return (Mark("label", Span(0, 2)),) if text[0].isdigit() else ()


def test_what_closes_no_text_stands_in_the_opener() -> None:
    """TEI has no closer in a division without text, but lets an opener be signed."""
    kinds = Kind.NOTE, Kind.CLOSING, Kind.SIGNATURE, Kind.ADDRESSEE, Kind.DATELINE
    bare = letter(*_blocks(*kinds))
    assert _parts(_div(bare)) == ["note", "opener"]
    assert _parts(_div(bare)[1]) == ["seg", "signed", "address", "dateline"]
    assert _is_sound(bare)
    headed = letter(*_blocks(Kind.SIGNATURE, Kind.ADDRESSEE, Kind.SALUTATION, Kind.PARAGRAPH))
    assert _parts(_div(headed)) == ["opener", "p"]
    assert _is_sound(headed)


def test_a_postscript_to_no_text_is_the_text() -> None:
    label = Mark("label", Span(0, 4))
    text = block("en-ps1", Kind.POSTSCRIPT, "P.S. The boats are sold.", label, line=1)
    made = letter(text, *_blocks(Kind.NOTE, Kind.SIGNATURE, Kind.POSTSCRIPT)[1:])
    assert _parts(_div(made)) == ["ab", "closer", "postscript"]
    assert _is_sound(made)


def test_blocks_in_any_order_nest() -> None:
    assert [seed for seed in range(40) if not _is_sound(jumble(seed))] == []


def test_a_quoted_document_without_text_has_a_division_for_its_opener() -> None:
    own, quoted = _blocks(Kind.PARAGRAPH, Kind.SIGNATURE)
    made = letter(own, replace(quoted, quoted="telegram"))
    (body,) = _div(made).iterfind(path("floatingText/body"))
    assert [_parts(part) for part in body] == [["opener"]]
    assert _is_sound(made)


def test_a_footnote_of_nothing_but_its_mark() -> None:
    mark = block("en-fn1", Kind.FOOTNOTE, "***", Mark("label", Span(0, 3)), line=2)
    assert _is_sound(letter(*_blocks(Kind.PARAGRAPH), replace(mark, sentences=())))
