"""HTML pages and Markdown: what of them is text, and what their markup says of it."""

import pytest

from pipeline.capture import Capture
from pipeline.model import Kind, Line, Role
from pipeline.readers import layouts
from tests.making import converted

ICE = "The ice is still on the river, and the ferry lies where we left it in the autumn."
ЛЕД = "Лед еще стоит на реке, и паром лежит там, где мы его осенью оставили."


def capture(markup: str | bytes, name: str = "page.html") -> Capture:
    data = markup.encode() if isinstance(markup, str) else markup
    made, problem = layouts.read(name, data)
    assert made is not None, problem
    return made


def lines(markup: str | bytes, name: str = "page.html") -> dict[str, Line]:
    return {line.text: line for line in capture(markup, name).lines if line.text}


def page(body: str) -> str:
    head = "<!DOCTYPE html>\n<html lang='en'><head><title>T</title></head>\n"
    return f"{head}<body>{body}</body></html>"


def furniture(markup: str) -> list[str]:
    return [text for text, line in lines(markup).items() if line.kind is Kind.BACKLINK]


def code(markup: str | bytes) -> set[str]:
    return {found.code for found in converted(markup, "page.html").findings}


def test_every_block_is_a_line_with_its_place_in_the_file() -> None:
    found = lines(page(f"<p>Dear\n  Pyotr,</p>\n<div>{ICE}<br>\n<b>L.</b> Orlov</div>"))
    assert {text: line.row for text, line in found.items()} == {
        "Dear Pyotr,": 3,
        ICE: 5,
        "L. Orlov": 6,
    }


def test_blocks_have_gaps_between_them_and_breaks_have_none() -> None:
    found = [line.text for line in capture(page(f"<p>a<br>b</p><p>{ICE}</p>")).lines]
    assert found == ["a", "b", "", ICE, ""]


def test_what_is_hidden_is_no_text() -> None:
    hidden = (
        "<script>one()</script><style>p{}</style><template>two</template><!-- three -->"
        "<div hidden>four</div><span style='display: none'>five</span><noscript>six</noscript>"
    )
    assert list(lines(page(f"{hidden}<p>{ICE}</p>"))) == [ICE]


def test_entities_are_their_characters() -> None:
    assert list(lines(page("<p>Flu&szlig; &amp; F&auml;hre &#8212; &#x2116; 7</p>"))) == [
        "Fluß & Fähre — № 7"
    ]


@pytest.mark.parametrize(
    "around",
    [
        "<nav>{}</nav>",
        "<footer>{}</footer>",
        "<div class='site-navigation'>{}</div>",
        "<ul id='breadcrumbs'><li>{}</li></ul>",
        "<div role='banner'>{}</div>",
        "<div><a href='/'>{}</a></div>",
    ],
)
def test_menus_are_furniture(around: str) -> None:
    menu = around.format("Harbour Archive")
    assert furniture(page(f"{menu}<p>Dear Pyotr,</p><p>{ICE}</p>")) == ["Harbour Archive"]


def test_all_around_the_main_part_is_furniture() -> None:
    text = page(f"<p>Our letters</p><main><p>Dear Pyotr,</p><p>{ICE}</p></main><p>Write to us</p>")
    assert furniture(text) == ["Our letters", "Write to us"]
    assert furniture(page(f"<p>{ICE}</p><article><p>L. Orlov</p></article>")) == []


def test_linked_names_in_a_paragraph_are_text() -> None:
    assert furniture(page(f"<p>{ICE}</p><p><a href='/orlov'>L. Orlov</a></p>")) == []


def test_languages_are_those_the_page_states() -> None:
    text = page(f"<div lang='ru-RU'><p>{ЛЕД}</p><p lang=de>Орлов</p></div><p>{ICE}</p>")
    assert {line.text: line.lang for line in capture(text).lines if line.text} == {
        ЛЕД: "ru",
        "Орлов": "de",
        ICE: None,
    }


def test_raised_numbers_call_notes() -> None:
    (line,) = lines(page(f"<p>In 1911<sup>1</sup> and now<sup>[2]</sup>. {ICE}</p>")).values()
    assert [(m.kind, m.span.of(line.text), dict(m.value)["n"]) for m in line.marks] == [
        ("anchor", "1", "1"),
        ("anchor", "[2]", "2"),
    ]


def test_raised_letters_and_labels_of_notes_call_none() -> None:
    found = lines(page(f"<p>le 1<sup>er</sup> mars</p><p>{ICE}</p><p><sup>1</sup>In May.</p>"))
    assert [line.marks for line in found.values()] == [(), (), ()]
    assert "1 In May." in found


def test_phrases_keep_their_rendition_and_sentences_do_not() -> None:
    (line,) = lines(page(f"<p>Send it <i>at once</i>. <b>{ICE} Now.</b></p>")).values()
    assert [(m.span.of(line.text), m.value) for m in line.marks] == [
        ("at once", (("rend", "italic"),))
    ]


def test_columns_of_a_table_are_versions() -> None:
    text = page(
        "<table><tr><th>Original</th><th>English translation</th></tr>"
        f"<tr><td>Дорогой Петр!</td><td>Dear Pyotr,</td></tr><tr><td>{ЛЕД}</td><td>{ICE}</td></tr>"
        "</table>"
    )
    made = capture(text)
    assert [(c.role, c.lang) for c in made.columns] == [
        (Role.ORIGINAL, ""),
        (Role.TRANSLATION, "en"),
    ]
    found = {line.text: line.column for line in made.lines if line.column}
    assert found[ЛЕД] == found["Дорогой Петр!"] == made.columns[0].name
    assert found[ICE] == made.columns[1].name
    assert lines(text)["Original"].kind is Kind.SECTION


def test_a_table_of_keys_is_a_header() -> None:
    rows = "".join(
        f"<tr><th>{key}</th><td>{value}</td></tr>"
        for key, value in (("From:", "Orlov, Lev"), ("To:", "Zorin, Pyotr"))
    )
    made = capture(page(f"<table>{rows}</table><p>{ICE}</p>"))
    assert made.columns == ()
    assert lines(page(f"<table>{rows}</table><p>{ICE}</p>"))["Orlov, Lev"].kind is Kind.FIELD


def test_parts_are_versions_by_their_names() -> None:
    text = page(
        f"<div><div class='letter-original'>{ЛЕД}</div><div class='translation'>{ICE}</div></div>"
    )
    assert [c.role for c in capture(text).columns] == [Role.ORIGINAL, Role.TRANSLATION]
    assert capture(page(f"<div class='original'>{ЛЕД}</div>")).columns == ()


def test_headings_above_the_text_are_titles() -> None:
    found = lines(page(f"<h1>To the board</h1><p>Dear Pyotr,</p><h2>Notes [edit]</h2><p>{ICE}</p>"))
    assert found["To the board"].kind is Kind.TITLE
    assert found["Notes [edit]"].kind is None


@pytest.mark.parametrize(
    "data",
    [
        f"<html><head><meta charset='windows-1251'></head><body><p>{ЛЕД}</p>".encode("cp1251"),
        f"<html><head><meta charset='windows-1251'></head><body><p>{ЛЕД}</p>".encode(),
        f"\ufeff<html><body><p>{ЛЕД}</p>".encode(),
        f"<html><head><meta charset='no-such'></head><body><p>{ЛЕД}</p>".encode(),
        f"<?xml version='1.0'?>\n<html xmlns='http://www.w3.org/1999/xhtml'><body><p>{ЛЕД}</p>".encode(),
    ],
)
def test_encodings(data: bytes) -> None:
    assert list(lines(data)) == [ЛЕД]


@pytest.mark.parametrize(
    ("markup", "expected"),
    [
        (page("<div>" * 5000 + "x"), "SRC011"),
        (page("<script>text()</script>"), "SRC012"),
        ("<html>", "SRC012"),
        (page(f"<p>{ICE}&#1;</p>"), "SRC005"),
        (page("<p>" + "word " * 50_000), "SRC004"),
        ("<html><body><p>\u0434".encode("cp1251"), "SRC003"),
        (b"<html><body>\0", "SRC002"),
    ],
)
def test_pages_that_cannot_be_read_say_why(markup: str | bytes, expected: str) -> None:
    assert expected in code(markup)


def test_broken_markup_is_read_as_browsers_do() -> None:
    found = lines(f"<p>Dear Pyotr,<p>{ICE}<ul><li>one<li>two</ul><b><i>L. Orlov</b></i></p></div>")
    assert list(found) == ["Dear Pyotr,", ICE, "one", "two", "L. Orlov"]


def test_a_whole_page_becomes_tei() -> None:
    text = page(
        f"<nav><a href='/'>Home</a></nav><h1>Letter to P. Zorin</h1>\n<p>Dear Pyotr,</p>\n"
        f"<p>{ICE}<sup>1</sup> Send it <i>now</i>.</p>\n"
        "<p>L. Orlov</p>\n<p><sup>1</sup> In May.</p>"
    )
    outcome = converted(text, "page.html")
    assert [found.code for found in outcome.findings] == []
    assert b'source="ln:6,7 html:4,5"' in outcome.tei
    assert b'<hi rend="italic">now</hi>' in outcome.tei


FRONT = """---
title: "Letter to Pyotr Zorin"
from: Orlov, Lev
tags:
  - harbour
---
"""


def test_markdown_is_the_page_it_stands_for() -> None:
    text = f"{FRONT}\n# To the board\n\nDear *Pyotr*,\n\n{ICE}[^1]\n\nL. Orlov\n\n[^1]: May.\n"
    found = lines(text, "page.md")
    assert found["To the board"].kind is Kind.TITLE
    assert found["Dear Pyotr,"].row == 10
    assert found["Dear Pyotr,"].marks[0].value == (("rend", "italic"),)
    assert {f"{ICE}[1]", "[1] May."} <= set(found)


def test_front_matter_is_a_header() -> None:
    found = lines(f"{FRONT}\n{ICE}\n", "page.md")
    assert [line.kind for line in list(found.values())[:5]] == [Kind.FIELD] * 5
    value = found['title: "Letter to Pyotr Zorin"'].marks[1]
    assert value.span.of('title: "Letter to Pyotr Zorin"') == "Letter to Pyotr Zorin"


@pytest.mark.parametrize("text", [f"---\n{ICE}\n", f"---\nDear: all\n{ICE}\n"])
def test_rules_alone_are_no_front_matter(text: str) -> None:
    assert Kind.FIELD not in {line.kind for line in lines(text, "page.md").values()}


LINKED = (
    '<p>The bees<sup><a href="#n1" id="r1">1</a></sup> and M<sup>r</sup> Coe'
    '<a href="#n2"><sup>a</sup></a> have gone.</p>'
)


def test_links_tell_marks_from_their_notes() -> None:
    made = lines(
        page(
            f'{LINKED}<ol><li id="n1">Two hives. <a href="#r1">↑</a></li>'
            '<li><a name="n2"></a>[a] The gardener.</li></ol>'
        )
    )
    text = made["The bees1 and Mr Coea have gone."]
    assert [dict(mark.value) for mark in text.marks] == [{"n": "1"}, {"n": "a"}]
    assert made["Two hives."].kind is made["[a] The gardener."].kind is Kind.FOOTNOTE
    assert [mark.kind for mark in made["[a] The gardener."].marks] == ["label"]
    assert made["↑"].kind is Kind.BACKLINK


def test_a_link_to_what_stands_above_calls_no_note() -> None:
    made = lines(page(f'<p id="n1">Two hives.</p>{LINKED}'))
    assert made["Two hives."].kind is None
    text = made["The bees1 and Mr Coea have gone."]
    assert [dict(mark.value) for mark in text.marks] == [{"n": "1"}]


def test_lists_beside_the_text_are_furniture_and_prose_is_not() -> None:
    made = lines(
        page(
            "<aside><h3>Persons</h3><ul><li>Carver, Anna (1780–1840)</li></ul></aside>"
            f"<p>{ICE}</p><aside><ul><li>{ICE} {ICE} {ICE} and so on.</li></ul></aside>"
            "<header><h1>Letter 4</h1><nav><a href='#'>Letters</a></nav></header>"
        )
    )
    assert made["Carver, Anna (1780–1840)"].kind is made["Persons"].kind is Kind.BACKLINK
    assert made[f"{ICE} {ICE} {ICE} and so on."].kind is made[ICE].kind is None
    assert made["Letter 4"].kind is None
