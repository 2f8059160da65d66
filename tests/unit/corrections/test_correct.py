"""What becomes of a page under the corrections of its editors."""

from dataclasses import replace

import msgspec
import pytest

from pipeline.authority import Authority, Entry
from pipeline.build import Source, convert
from pipeline.corrections import sidecar as sidecars
from pipeline.corrections import versions
from pipeline.diagnostics import Severity
from pipeline.model import Kind, Relation, Role
from pipeline.readers import tei
from pipeline.rules import RULES
from pipeline.tei import parse
from tests.unit.corrections.pages import CONFIG, LETTER, PAIR, converted, corrected, told
from tests.unit.documents import block, document, version


def test_a_date_outranks_the_page_whose_own_stays_as_a_note() -> None:
    document = corrected(LETTER, '[date]\nvalue = "1887-06-10?"\nby = "mb"\nnote = "So the stamp."')
    (act,) = document.acts
    assert act.actions[0].dating is not None
    assert act.actions[0].dating.value == (("when", "1887-06-10"),)
    assert [date.text for date in act.rejected] == ["8 June 1887", "9 June 1887"]
    (record,) = document.corrections
    assert (record.key, record.by, record.cert) == ("date", "mb", "low")
    assert record.words == "date: 1887-06-10?, in place of 8 June 1887"
    assert record.note == "So the stamp."
    assert not document.queries


def test_people_and_places_of_a_letter() -> None:
    document = corrected(
        LETTER,
        '[sent]\nfrom = ["Thomas Ashby", "Vera Ashby"]\nplace = "Riverside"\n'
        '[transmitted]\nthrough = "Lev Orlov"\n'
        '[received]\nto = "unknown"\nplace = "Kamenka"\ncertainty = "low"',
    )
    sent, transmitted, received = document.acts[0].actions
    assert [party.text for party in sent.parties] == ["Thomas Ashby", "Vera Ashby"]
    assert sent.place is not None
    assert sent.place.text == "Riverside"
    assert [party.ref for party in transmitted.parties] == ["p-orlov"]
    assert received.parties == ()
    assert received.place is not None
    assert received.place.cert == "low"
    ashby = next(person for person in document.persons if person.id == "p-ashby")
    assert [form.text for form in ashby.forms] == ["T. Ashby", "Thomas Ashby"]
    assert [record.key for record in document.corrections] == [
        "sent.from", "sent.place", "transmitted.through", "received.to", "received.place",
    ]  # fmt: skip


def test_a_place_is_withdrawn() -> None:
    document = corrected(LETTER, '[sent]\nplace = "unknown"')
    assert document.acts[0].actions[0].place is None


def test_a_line_is_what_an_editor_says() -> None:
    document = corrected(LETTER, '[[lines]]\nline = 5\nkind = "paragraph"\nlang = "fr"')
    block = next(b for b in document.versions[0].blocks if b.where.first == 5)
    assert (block.kind, block.lang) == (Kind.PARAGRAPH, "fr")
    assert document.corrections[0].targets == (block.id,)
    assert document.corrections[0].words == "line 5: paragraph fr, in place of salutation en"


def test_a_line_can_be_page_furniture() -> None:
    document = corrected(LETTER, '[[lines]]\nline = 9\nkind = "furniture"')
    assert [block.text for block in document.furniture] == ["T. Ashby"]


def test_a_paragraph_with_a_number_opens_no_list() -> None:
    page = LETTER.replace("The key", "1) The key").replace("\n\nT.", "\n\n2) Come in May.\n\nT.")
    assert [b.kind for b in corrected(page, "").versions[0].blocks].count(Kind.ITEM) == 2
    document = corrected(page, '[[lines]]\nline = 7\nkind = "paragraph"')
    block = next(b for b in document.versions[0].blocks if b.where.first == 7)
    assert block.kind is Kind.PARAGRAPH


def test_texts_that_an_editor_calls_translations_are_linked() -> None:
    pair = '[[pairs]]\nleft = "ru"\nright = "en"\nverdict = "parallel"\nnote = "Compared."'
    (made,) = corrected(PAIR, pair).alignments
    assert made.verdict.relation is Relation.PARALLEL
    assert [(e.signal, e.speaks, e.words) for e in made.verdict.evidence] == [
        ("editor", "for", "Compared.")
    ]
    assert made.beads


def test_the_original_and_who_translated() -> None:
    document = corrected(
        PAIR, 'original = "en"\n[version.en]\nmachine = false\n[version.ru]\nmachine = true'
    )
    assert [(v.lang, v.role, bool(v.machine)) for v in document.versions] == [
        ("en", Role.ORIGINAL, False), ("ru", Role.TRANSLATION, True),
    ]  # fmt: skip
    assert told(PAIR, 'original = "en"') == [
        "2 CFG003 this correction does not fit the page: "
        "'en' cannot be the original: the page says software made it"
    ]


def test_a_genre_of_one_version() -> None:
    document = corrected(PAIR, '[version.ru]\ngenre = "telegram"')
    assert [(v.lang, v.genre) for v in document.versions] == [("ru", "telegram"), ("en", "letter")]


def test_of_two_letters_on_a_page_one_must_be_named() -> None:
    (said,) = told(PAIR, "[date]\nvalue = 1911-05-03")
    assert "the page carries 2 letters; write [version.ru.date] or [version.en.date]" in said
    document = corrected(PAIR, "[version.en.date]\nvalue = 1911-05-03")
    assert [a.actions[0].dating.value for a in document.acts if a.actions[0].dating] == [
        (("when", "1911-05-02"),), (("when", "1911-05-03"),),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("answer", "why"),
    [
        ('code = "ANN001"\nline = 5', "ANN001 is not asked at line 5; it is at 3"),
        ('code = "ANN003"', "ANN003 is not asked on this page, or no longer"),
        ('code = "ann001"', "there is no question ann001"),
        ('code = "ANN001"\nline = 3\ntext = "7 June"', "line 3 no longer has the words"),
    ],
)
def test_an_answer_to_what_is_not_asked_is_an_error(answer: str, why: str) -> None:
    (said,) = told(LETTER, f'[[answers]]\n{answer}\nnote = "Yes."')
    assert said.startswith("2 CFG003")
    assert why in said


def test_a_question_asked_at_several_lines_needs_its_line() -> None:
    page = f"{LETTER}\n[1] The river, as all of them.\n\n[2] Of the church, not of the mill.\n"
    (said,) = told(page, '[[answers]]\ncode = "ANN006"\nnote = "Lost."')
    assert "ANN006 is asked at 2 lines; give the `line`: 11, 13" in said


def test_lines_are_settled_once_and_never_the_index_line() -> None:
    twice = '[[lines]]\nline = 5\nkind = "note"\n[[lines]]\nline = 5\nkind = "title"'
    assert [said[:8] for said in told(LETTER, twice)] == ["5 CFG003"]
    (said,) = told(PAIR, '[[lines]]\nline = 1\nkind = "note"')
    assert "line 1 is the page's index line" in said


def test_what_an_editor_says_of_a_line_must_come_true() -> None:
    (said,) = told(LETTER, '[[lines]]\nline = 5\nkind = "item"')
    assert "line 5 cannot be that; it is read as paragraph" in said


_AUTHORITY = Authority(
    persons=(
        Entry("ashby-t", (("en", "Ashby, Thomas"),), (("GND", "118540238"),)),
        Entry("ferrand", (("fr", "Ferrand, Marie"),)),
    )
)


def test_people_may_be_named_by_their_ids_in_the_authority() -> None:
    sidecar = b'by = "ed"\n[sent]\nfrom = "ashby-t"\n[received]\nto = ["ferrand", "Vera Hale"]\n'
    config = msgspec.structs.replace(CONFIG, authority=_AUTHORITY)
    outcome = convert(Source("page.txt", LETTER.encode(), sidecar), config)
    document = tei.read(parse(outcome.tei, "page.xml"))
    sent, received = document.acts[0].actions
    assert [(p.text, p.ref, p.lang) for p in sent.parties] == [("Ashby, Thomas", "p-ashby-t", "en")]
    assert [(p.text, p.ref, p.lang) for p in received.parties] == [
        ("Ferrand, Marie", "p-ferrand", "fr"), ("Vera Hale", "p-hale", "en"),
    ]  # fmt: skip
    ashby = next(person for person in document.persons if person.id == "p-ashby-t")
    assert ("GND", "118540238") in ashby.ids


def test_a_guess_that_an_editor_confirms_is_none_any_more() -> None:
    page = "Gorodok, 5 May 1910\n\nDear Alexei,\n\nThe boats are sold, and nobody wept.\n\nFomin\n"
    before = corrected(page, "")
    guessed = [a for a in before.acts[0].actions if any(p.cert for p in a.parties)]
    assert "received" in [action.kind for action in guessed]
    (name,) = [party.text for party in before.acts[0].actions[-1].parties]
    after = corrected(page, f'[received]\nto = "{name}"')
    assert [party.cert for party in after.acts[0].actions[-1].parties] == [""]
    assert {q.code for q in before.queries} - {q.code for q in after.queries} == {"ANN052"}
    assert told(page, f'[received]\nto = "{name}"') == []


def test_a_person_translated() -> None:
    document = corrected(PAIR, '[version.en]\ntranslator = "Anna Holt"')
    assert [(v.lang, v.translator, v.machine) for v in document.versions] == [
        ("ru", "", None), ("en", "Anna Holt", None),
    ]  # fmt: skip
    (record,) = document.corrections
    assert (record.key, record.targets) == ("translator", ("en",))
    assert record.words == "translated by: Anna Holt, in place of software"


@pytest.mark.parametrize(
    ("bounds", "words"),
    [
        ("not_before = 1887-06-01", "not before 1 June 1887"),
        ("not_after = 1887-06-30", "not after 30 June 1887"),
        ("from = 1887-06-01", "from 1 June 1887 on"),
        ("to = 1887-06-30", "until 30 June 1887"),
        ("from = 1887-06-01\nto = 1887-06-30", "1 June 1887 to 30 June 1887"),
        ('not_before = "1887"\nnot_after = "1888"', "between 1887 and 1888"),
    ],
)
def test_a_date_with_one_bound_or_two_is_shown_in_words(bounds: str, words: str) -> None:
    (made,) = converted(LETTER, f"[date]\n{bounds}").documents
    assert f"<dd>{words} (but also: " in made.page.decode()


def test_copies_stay_as_they_were_read() -> None:
    page = LETTER.replace("Dear Sir,", "To Comrades Orlov, Zorin. Copy to A. Belov")
    copies = [a for a in corrected(page, "").acts[0].actions if a.subtype == "cc"]
    document = corrected(page, '[received]\nto = "Vera Hale"\ncertainty = "low"')
    received = [a for a in document.acts[0].actions if a.kind == "received"]
    assert [a.subtype for a in received] == ["to", "cc"]
    assert received[1:] == copies


def test_what_cannot_be_linked_is_no_translation_by_decree() -> None:
    greek = "Αγαπητέ φίλε, το γράμμα σου έφτασε χθες το βράδυ στην πόλη και όλοι χάρηκαν πολύ."
    page = "\n".join((*PAIR.splitlines()[10:], "", greek, greek, greek))
    (said,) = told(page, '[[pairs]]\nleft = "ru"\nright = "el"\nverdict = "parallel"')
    assert "no sentence of one can be linked with any of the other" in said


def test_a_translator_of_two_versions_in_one_language_is_stated_for_both() -> None:
    text = block("en-p1", Kind.PARAGRAPH, "The boats are sold.")
    made = document(version("en", text), replace(version("en", text), id="en.2"))
    said = b'by = "ed"\n[version.en]\ntranslator = "A. Pell"'
    sidecar, wrong = sidecars.read("page.toml", said, CONFIG)
    assert wrong == ()
    assert versions.record(None, made, sidecar).records[0].targets == ("en", "en.2")


def test_a_correction_that_does_not_fit_is_all_that_is_wrong() -> None:
    page = "The boats are sold, and nobody wept.\nЛодки проданы, и никто о них не плакал.\n"
    pair = '[[pairs]]\nleft = "ru"\nright = "en"\nverdict = "partial"\n'
    outcome = converted(page, f'{pair}[[lines]]\nline = 2\nkind = "signature"')
    errors = {f.code for f in outcome.findings if RULES[f.code].severity is Severity.ERROR}
    assert errors == {"CFG003"}
