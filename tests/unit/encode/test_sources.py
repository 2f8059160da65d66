"""Sources in the header: collections, printed books, shelfmarks, what a translation renders."""

from dataclasses import replace

from pipeline.config import Collection, Config, Repository, parse
from pipeline.model import (
    Alignment,
    Bead,
    Block,
    Document,
    Kind,
    Mark,
    Relation,
    Role,
    Span,
    Verdict,
    Version,
)
from pipeline.structure.marks import Setting, marks_of
from pipeline.tei import NS, XML_ID, Element, path
from pipeline.validate import validate
from tests.unit.documents import block, document, encoded, judged, letter, text_of, version

_PRINTED = "Source: Harbour Papers [Портовые бумаги], pp. 12-14."
_KEPT = "ОГАП. Ф. 12. Оп. 1. Д. 41. Л. 1–4 об. Подлинник."


def _line(identifier: str, kind: Kind, text: str, line: int = 1) -> Block:
    return block(identifier, kind, text, *marks_of(text, kind, Setting("en", None)), line=line)


def _sources(made: Document, config: Config | None = None) -> Element:
    found = encoded(made, config).find(f".//{path('sourceDesc')}")
    assert found is not None
    return found


def _entry(made: Document, tag: str, config: Config | None = None) -> Element:
    (found,) = _sources(made, config).iter(f"{{{NS}}}{tag}")
    return found


def _references(root: Element) -> list[str | None]:
    """What the references in the text point to."""
    (body,) = root.iter(path("body"))
    return [bibl.get("corresp") for bibl in body.iter(path("bibl")) if bibl.get("corresp")]


def _attributes(element: Element, *names: str) -> tuple[str | None, ...]:
    return tuple(element.get(name) for name in names)


def test_a_page_that_names_no_source_is_its_own() -> None:
    made = letter(block("en-p1", Kind.PARAGRAPH, "It rains."))
    entry = _entry(made, "listBibl")
    assert text_of(entry) == "The page names no source of this text."


def test_a_printed_source_is_taken_apart() -> None:
    made = letter(_line("en-src1", Kind.SOURCE, _PRINTED))
    entry = _entry(made, "biblStruct")
    titles = [text_of(title) for title in entry.iter(path("title"))]
    assert titles == ["Harbour Papers", "Портовые бумаги"]
    assert _attributes(_entry(made, "biblScope"), "from", "to") == ("12", "14")


def test_a_printed_source_without_pages_is_no_structure() -> None:
    made = letter(_line("en-src1", Kind.SOURCE, "Source: Harbour Papers"))
    (entry,) = (
        bibl for bibl in _sources(made).iter(path("bibl")) if bibl.get("type") == "printedSource"
    )
    assert text_of(entry) == "Harbour Papers"


def test_a_label_with_nothing_behind_it_is_given_as_it_stands() -> None:
    made = letter(_line("en-src1", Kind.SOURCE, "Source:"))
    assert "Source:" in text_of(_entry(made, "listBibl"))


def test_a_shelfmark_is_kept_whole_with_its_parts_named() -> None:
    made = letter(_line("en-src1", Kind.SHELFMARK, _KEPT))
    identifier = _entry(made, "msIdentifier")
    assert text_of(identifier.find(path("repository"))) == "ОГАП"
    assert text_of(identifier.find(path("collection"))) == "Ф. 12"
    mark = identifier.find(path("idno"))
    assert mark is not None
    assert text_of(mark) == "Оп. 1. Д. 41. Л. 1–4 об."
    assert [(part.get("type"), text_of(part)) for part in mark] == [
        ("opis", "1"), ("delo", "41"), ("listy", "1–4 об."),
    ]  # fmt: skip
    assert mark.get("n") == "OGAP:12:1:41:1-4V"
    locus = _entry(made, "locus")
    assert (text_of(locus), *_attributes(locus, "from", "to")) == ("Л. 1–4 об.", "1", "4v")


def test_a_shelfmark_without_leaves_has_no_locus() -> None:
    made = letter(_line("en-src1", Kind.SHELFMARK, "ОГАП. Ф. 12. Оп. 1."))
    assert _sources(made).find(f".//{{{NS}}}locus") is None


def test_a_shelfmark_of_another_tradition_is_one_string() -> None:
    made = letter(_line("en-src1", Kind.SHELFMARK, "Box 4, Folder 19"))
    assert text_of(_entry(made, "msIdentifier")) == "Box 4, Folder 19"


def test_facts_about_an_archive_come_from_the_configuration_and_say_so() -> None:
    made = letter(_line("en-src1", Kind.SHELFMARK, _KEPT))
    assert _sources(made).find(f".//{{{NS}}}settlement") is None
    config = parse(
        "edition.toml",
        """
        [repositories.OGAP]
        name = "Harbour Archive"
        settlement = "Gorodok"
        country = "Pomorye"
        country_code = "XP"
        ref = "https://archive.example"
        """,
    )
    identifier = _entry(made, "msIdentifier", config)
    for tag, text in (("settlement", "Gorodok"), ("country", "Pomorye")):
        found = identifier.find(path(tag))
        assert text_of(found) == text
        assert found is not None
        assert found.get("source") == "edition.toml"
    bare = Config(repositories={"OGAP": Repository("Harbour Archive")})
    assert _sources(made, bare).find(f".//{{{NS}}}settlement") is None
    assert _sources(made, bare).find(f".//{{{NS}}}country") is None


def test_several_sources_of_a_version_have_entries_of_their_own() -> None:
    made = letter(
        _line("en-src1", Kind.SOURCE, _PRINTED, 1),
        _line("en-src2", Kind.SHELFMARK, _KEPT, 2),
        _line("en-src3", Kind.SHELFMARK, "ОГАП. Ф. 13. Оп. 1. Д. 2.", 3),
        _line("en-src4", Kind.PUBLICATION, "First published in The Lamp, No. 5, 1911", 4),
    )
    root = encoded(made)
    entries = _entry(made, "listBibl")
    assert [entry.get(XML_ID) for entry in entries] == ["b-en", "ms-en", "ms-en-2", "b-en-2"]
    assert _references(root) == ["#b-en", "#ms-en", "#ms-en-2", "#b-en-2"]
    assert validate(root, "page.xml") == ()


def _collected(lang: str, name: str, code: str = "") -> Version:
    made = version(lang, _line(f"{lang}-v", Kind.COLLECTION, name), block(f"{lang}-p1",
                   Kind.PARAGRAPH, "It rains.", line=2))  # fmt: skip
    return replace(made, code=code)


def _collections(made: Document, config: Config | None = None) -> dict[str | None, str]:
    return {
        bibl.get(XML_ID): text_of(bibl)
        for bibl in _sources(made, config).iterchildren(path("bibl"))
        if bibl.get("type") == "collection"
    }


def test_one_collection_named_in_two_scripts_is_one() -> None:
    made = document(_collected("ru", "Том 17", "tom17"), _collected("en", "Tom 17"))
    assert _collections(made) == {"b-tom17": "Том 17tom17"}
    assert _references(encoded(made)) == ["#b-tom17", "#b-tom17"]


def test_a_collection_that_no_code_names_is_called_by_its_name() -> None:
    assert _collections(document(_collected("ru", "Том 17"))) == {"b-tom17": "Том 17"}


def test_a_code_that_no_line_explains_stands_alone() -> None:
    made = document(replace(version("en", block("en-p1", Kind.PARAGRAPH, "Rain.")), code="a/b c"))
    assert _collections(made) == {"b-a-b-c": "a/b c"}


def test_the_configuration_describes_a_collection() -> None:
    config = parse(
        "edition.toml",
        """
        [collections.tom17]
        title = "Works"
        lang = "ru"
        author = "Orlov"
        place = "Gorodok"
        publisher = "Lamp"
        date = "1911"
        ref = "https://works.example"
        """,
    )
    made = document(_collected("ru", "Том 17", "tom17"))
    assert _collections(made, config) == {"b-tom17": "WorksOrlovGorodokLamp1911tom17"}
    bare = Config(collections={"tom17": Collection("Works")})
    assert _collections(made, bare) == {"b-tom17": "Workstom17"}


def test_a_book_without_number_is_no_collection() -> None:
    made = document(version("en", block("en-v", Kind.SOURCE_TAG, "Source:")))
    assert _collections(made) == {}


def _translated(alignment: Alignment, *blocks: Block, title: str = "") -> Element:
    head = (block("en-h", Kind.TITLE, title),) if title else ()
    text = block("en-p1", Kind.PARAGRAPH, "It rains.")
    made = document(
        version("ru", block("ru-p1", Kind.PARAGRAPH, "Дождь."), role=Role.ORIGINAL),
        version("en", *head, text, *blocks, role=Role.TRANSLATION),
    )
    sources = _sources(replace(made, alignments=(alignment,)))
    (found,) = (b for b in sources.iter(path("bibl")) if b.get("type") == "translation")
    return found


def _target(translation: Element) -> str | None:
    related = translation.find(path("relatedItem"))
    return None if related is None else related.get("target")


def test_a_translation_renders_the_original_it_is_linked_with() -> None:
    verdict = Verdict(Relation.PARALLEL, ())
    beads = (Bead(("ru-p1-s1",), ("en-p1-s1",), "equivalent"),)
    found = _translated(Alignment("ru", "en", verdict, beads), title="Letter")
    assert _target(found) == "#ru"
    assert text_of(found) == "Letter"


def test_on_a_mismatch_it_renders_what_it_is_printed_from_and_that_is_said() -> None:
    wrong = judged("ru", "en", Relation.MISMATCH)
    found = _translated(wrong, _line("en-src1", Kind.SOURCE, _PRINTED, 3))
    assert _target(found) == "#b-en"
    assert "is not on the page" in text_of(found)
    assert _target(_translated(wrong)) is None


def test_an_undecided_pair_is_not_said_to_be_absent() -> None:
    found = _translated(judged("ru", "en", Relation.UNDECIDED))
    assert _target(found) is None
    assert text_of(found) == ""


def test_the_index_line_is_quoted_with_the_page() -> None:
    index = block("f3", Kind.META, "1910 ru:tom3;en:AI")
    made = document(version("en", block("en-p1", Kind.PARAGRAPH, "Rain.")), furniture=(index,))
    page = next(iter(_sources(made)))
    assert text_of(page).endswith("page.txt; its index line reads “1910 ru:tom3;en:AI”")


def test_breaks_of_the_capture_stay_in_the_text() -> None:
    source = _line("en-src1", Kind.SOURCE, "Source: Harbour Papers [Портовые бумаги] <...>) p. 32.")
    cut = Mark("break", Span(45, 45), (("id", "en-src1-lb1"), ("break", "no")))
    made = letter(replace(source, marks=(*source.marks, cut)))
    found = {one.code for one in validate(encoded(made), "page.xml")}
    assert {code for code in found if code.startswith(("LNK001", "RNG"))} == set()
