"""TEI of the profile reads back as the document it was made from."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from lxml import etree

from pipeline.config import Config
from pipeline.model import (
    Act,
    Action,
    Alignment,
    Bead,
    Block,
    Dating,
    Document,
    Entity,
    Evidence,
    Form,
    Kind,
    Machine,
    Mark,
    Party,
    Query,
    Relation,
    Role,
    Span,
    Verdict,
    Where,
)
from pipeline.readers import tei as reader
from pipeline.structure.marks import Setting, marks_of
from pipeline.tei import Element, parse, path
from pipeline.validate import validate
from tests.unit.documents import block, document, encoded, item, letter, under, version
from tests.unit.editions import CONFIG, mismatch, parallel, trilingual


def _marked(identifier: str, kind: Kind, text: str, line: int = 1, lang: str = "en") -> Block:
    """A block with everything that is seen in a text of its kind."""
    marks = marks_of(text, kind, Setting(lang, (1900, 1930)))
    return block(identifier, kind, text, *marks, line=line)


def _break(at: int, name: str, parts: str) -> Mark:
    return Mark("break", Span(at, at), (("id", name), ("break", parts)))


def _two_sentences() -> Block:
    made = block(
        "en-p1", Kind.PARAGRAPH, "It rains.2 It pours!", Mark("anchor", Span(9, 10), (("n", "2"),))
    )
    return replace(made, sentences=(Span(0, 10), Span(11, 20)))


def _over_lines() -> Block:
    made = block("en-p1", Kind.PARAGRAPH, "It rains here.", _break(8, "en-p1-lb1", "yes"))
    return replace(made, where=Where("page.txt", 3, 7))


def _full_act() -> Document:
    made = letter(
        _marked("en-h", Kind.TITLE, "Letter to Vera Orlova, 5 May 1910"),
        _marked("en-d", Kind.DATELINE, "Gorodok, 5 May 1910", 2),
        _marked("en-p1", Kind.PARAGRAPH, "It rains.", 3),
    )
    day = Dating("5 May 1910", (("when", "1910-05-05"),), "external", "en-h")
    guess = Dating("May", (("from", "1910-05-01"), ("to", "1910-05-31")), "conjecture", "en-d")
    office = Party("other", "the Board", "", "en-h", "en")
    place = Party("place", "Gorodok", "", "en-d", "en")
    sender = Party("person", "Orlov", "p-orlov", "en-h", "en", evidence="conjecture")
    actions = (
        Action("sent", (sender, office), replace(place, ref="pl-gorodok"), day),
        Action("transmitted", (office,), replace(place, source="en-h", cert="low")),
        Action("received", (replace(office, cert="medium", ref="o-board"),), subtype="to"),
        Action("received", (replace(office, source="en-d"),), subtype="cc"),
    )
    act = Act("corr-en", ("en",), "letter", actions, (guess,))
    forms = (Form("en", "Orlov"), Form("ru", "Орлов"))
    ids = (("authority", "orlov"), ("GND", "118540238"))
    return replace(
        made,
        acts=(act,),
        persons=(Entity("p-orlov", forms, ids, "1870", "1931-05", "engineer"),),
        places=(Entity("pl-gorodok", (Form("en", "Gorodok"),), (("GeoNames", "524901"),)),),
        organisations=(Entity("o-board", (Form("und", "the Board"),), note="at Gorodok"),),
    )


def _machine_made() -> Document:
    made = trilingual()
    versions = tuple(
        replace(v, machine=Machine('AI “draft” of "it"', 4) if v.lang != "ru" else None)
        for v in made.versions
    )
    return replace(made, versions=versions)


def _verdicts() -> Document:
    made = trilingual(second=Relation.MISMATCH)
    evidence = (Evidence("genre", "against", "genre: a < b & c"), Evidence("date", "for", "same"))
    beads = (
        Bead(("ru-p1-s1",), ("en-p1-s1",), "partial", "0.9", crossing=True),
        Bead(("ru-p2-s1",), (), "omitted"),
    )
    first = Alignment("ru", "en", Verdict(Relation.PARTIAL, evidence, "0.98"), beads)
    return replace(
        made,
        alignments=(first, made.alignments[1]),
        queries=(Query("ALN003", "en", "why? “because”"), Query("ANN003", "ru", "which?")),
    )


def _furnished() -> Document:
    page = (
        _marked("f1", Kind.BACKLINK, "← Back to index"),
        replace(_marked("f3", Kind.TITLE, "Письмо А.С. Белову", 3, "ru"), lang="ru", sentences=()),
        _marked("f5", Kind.META, "1910-05-05 ru:tom3;en:AI", 5),
    )
    made = letter(_marked("en-p1", Kind.PARAGRAPH, "It rains.", 7))
    return replace(made, furniture=tuple(replace(b, sentences=()) for b in page))


_MARK = "ОГАП. Ф. 12. Оп. 1. Д. 41. Л. 1–4 об. Подлинник."
DOCUMENTS: dict[str, Callable[[], Document]] = {
    "parallel": parallel,
    "mismatch": mismatch,
    "trilingual": trilingual,
    "act": _full_act,
    "machine": _machine_made,
    "verdicts": _verdicts,
    "furniture": _furnished,
    "sentences": lambda: letter(_two_sentences()),
    "lines": lambda: letter(_over_lines()),
    "shelfmark": lambda: letter(_marked("en-src1", Kind.SHELFMARK, _MARK)),
    "other shelfmark": lambda: letter(_marked("en-src1", Kind.SHELFMARK, "Box 4, Folder 19")),
    "source": lambda: letter(
        _marked("en-src1", Kind.SOURCE, "Source: Papers [Бумаги], pp. 12-14.")
    ),
    "publication": lambda: letter(
        _marked("en-src1", Kind.PUBLICATION, "First published in The Lamp, No. 5")
    ),
    "collection": lambda: letter(_marked("en-v", Kind.COLLECTION, "Tom 17")),
    "source tag": lambda: letter(_marked("en-v", Kind.SOURCE_TAG, "Source: Tom 17")),
    "provenance": lambda: letter(
        _marked("en-v", Kind.PROVENANCE, "Translated from: ru/1904/letter.txt")
    ),
    "note": lambda: letter(_marked("en-n1", Kind.NOTE, "NOTE: The lower part is torn.")),
    "footnote": lambda: letter(_marked("en-fn1", Kind.FOOTNOTE, "[1] See above.")),
    "postscript": lambda: letter(_marked("en-ps1", Kind.POSTSCRIPT, "P.S. It rains.")),
    "routing": lambda: document(
        version("ru", _marked("ru-a1", Kind.ADDRESSEE, "Москва. ЦК. Орлову.", lang="ru"))
    ),
    "signature": lambda: letter(_marked("en-c1", Kind.SIGNATURE, "Your Lev Orlov")),
    "rule": lambda: letter(_marked("en-p1", Kind.PARAGRAPH, "a"), _marked("en-ms1", Kind.RULE,
                           "* * *", 2)),
    "running head": lambda: letter(_marked("en-fw1", Kind.RUNNING_HEAD, "LETTERS & <PAPERS> 45")),
    "unread date": lambda: letter(_marked("en-d", Kind.DATELINE, "not later than 5 May 1910")),
    "foreign": lambda: letter(replace(_marked("en-p1", Kind.PARAGRAPH, "Il pleut."), lang="fr")),
}  # fmt: skip


@pytest.mark.parametrize("name", DOCUMENTS)
def test_reading_back_gives_the_same_document(name: str) -> None:
    made = DOCUMENTS[name]()
    assert reader.read(encoded(made)) == made


@pytest.mark.parametrize("name", DOCUMENTS)
def test_what_reads_back_is_grammatical(name: str) -> None:
    assert [f for f in validate(encoded(DOCUMENTS[name]()), name) if f.code.startswith("RNG")] == []


def test_the_configuration_changes_nothing_that_is_read() -> None:
    assert reader.read(encoded(parallel(), CONFIG)) == reader.read(encoded(parallel(), Config()))


def _without(root: Element, tag: str) -> Element:
    for found in list(root.iter(path(tag))):
        parent = found.getparent()
        if parent is not None:
            parent.remove(found)
    return root


def test_a_pair_whose_verdict_was_taken_out_is_undecided() -> None:
    root = _without(encoded(trilingual()), "listRelation")
    assert {a.verdict for a in reader.read(root).alignments} == {Verdict(Relation.UNDECIDED, ())}


def test_a_statement_of_software_that_was_taken_out_names_none() -> None:
    root = encoded(_machine_made())
    for statement in list(root.iterfind(f".//{path('titleStmt/respStmt')}")):
        parent = statement.getparent()
        assert parent is not None
        parent.remove(statement)
    assert {v.machine for v in reader.read(root).versions} == {None}


def test_a_furniture_line_that_lost_its_place_has_none() -> None:
    root = encoded(_furnished())
    item = next(root.iterfind(f".//{path('notesStmt/note/list/item')}"))
    del item.attrib["source"]
    assert reader.read(root).furniture[0].where == Where("page.txt", 0, 0)


def test_a_version_without_an_entry_among_the_sources_has_no_code() -> None:
    root = _without(encoded(trilingual()), "listBibl")
    assert {v.code for v in reader.read(root).versions} == {""}


def test_blocks_come_in_the_order_of_their_lines() -> None:
    made = letter(
        block("en-p1", Kind.PARAGRAPH, "one"), block("en-p2", Kind.PARAGRAPH, "two", line=2)
    )
    root = encoded(made)
    first, second = root.iterfind(path("text/body/div/p"))
    second.addnext(first)
    assert reader.read(root) == made


def test_an_element_without_lines_is_no_block() -> None:
    root = encoded(letter(block("en-p1", Kind.PARAGRAPH, "one")))
    div = next(root.iterfind(path("text/body/div")))
    div.append(parse(b'<p xmlns="http://www.tei-c.org/ns/1.0">added by hand</p>', "x"))
    assert [b.text for b in reader.read(root).versions[0].blocks] == ["one"]


def test_roles_come_back() -> None:
    made = document(
        version("ru", block("ru-p1", Kind.PARAGRAPH, "a"), role=Role.ORIGINAL),
        version("en", block("en-p1", Kind.PARAGRAPH, "b"), role=Role.TRANSLATION),
        version("es", block("es-p1", Kind.PARAGRAPH, "c"), role=Role.UNSTATED),
    )
    assert [v.role for v in reader.read(encoded(made)).versions] == list(Role)


def test_what_an_editor_says_in_comments_is_no_text() -> None:
    made = letter(
        item("en-i1", "1) The boats are sold.", "1"),
        item("en-i2", "2) The horse is ill.", "2", line=2),
        under(block("en-i2-p2", Kind.PARAGRAPH, "It rains.", line=3), "2"),
    )
    root = encoded(made)
    for element in list(root.iter(path("s"), path("item"), path("p"), path("label"))):
        element.insert(0, etree.Comment("look at this again"))
    for element in list(root.iter(path("label"))):
        element.addnext(etree.Comment("and at this"))
    assert reader.read(root) == reader.read(encoded(made))


def test_a_reading_beside_the_text_is_read_as_a_value() -> None:
    stop = Mark("regularized", Span(3, 7), (("cert", "medium"), ("reg", ".")))
    short = Mark("abbreviation", Span(8, 15), (("abbr", "B"),))
    leaf = Mark("leaf", Span(16, 20), (("n", "3v"),))
    marks = stop, short, Mark("expansion", Span(9, 15)), leaf
    made = letter(block("en-p1", Kind.PARAGRAPH, "He stop B[elov] [3v] came", *marks))
    assert reader.read(encoded(made)) == made
