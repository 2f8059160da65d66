"""Whatever layout a page has: nothing of it is lost, and what is made of it is valid."""

from hypothesis import given
from hypothesis import strategies as st

from pipeline.build import Source, convert
from pipeline.config import Config
from pipeline.diagnostics import Severity
from pipeline.readers import layouts
from pipeline.rules import RULES
from tests.properties.strategies import steady

_ICE = "The ice is still on the river, and the ferry lies where we left it in the autumn."
_ЛЕД = "Лед еще стоит на реке, и паром лежит там, где мы его осенью оставили."
_TEXTS = (
    _ICE, _ЛЕД, "Dear Pyotr,", "Дорогой Петр!", "L. Orlov", "Л. Орлов", "5 March 1912",
    "Gorodok, 5 March 1912", "№ 12", "No. 13", "Letter to P. Zorin", "Письмо П. Зорину",
    "* * *",
    "---", "Transcription", "Translation", "Перевод", "From: Orlov, Lev", "To: Zorin, Pyotr",
    "Date:", "1912.03.05", "Реквизиты", "Архив:", "ОГАП Ф. 12. Оп. 1. Д. 4. Л. 1.", "Title", "Date",
    "Creator", "Text", "- ↑ Of 1911.", "Jump to navigation", "Text | Text | Text |", "<<l.2>>",
    "Source: Orlov Papers, Volume 4, p. 416", "[1] Of May.", "Public Domain: copy it.", "1912",
    "Keywords : Letter", "Enclosure", "1) Do not wait.", "P.S. The salt is here.", "",
)  # fmt: skip
_MARKUP = (
    "<p>{}</p>", "<div>{}</div>", "{}<br>", "<h1>{}</h1>", "<h2>{}", "<li>{}", "<td>{}</td>",
    "<table><tr><td>{}</td><td>{}</td></tr></table>", "<i>{}</i>", "<b>{} ", "<sup>1</sup>{}",
    "{}<sup>[2]</sup>", "<nav>{}</nav>", "<blockquote>{}</blockquote>", "<a href='x'>{}</a>",
    "<div lang='ru'>{}</div>", "<p lang=en>{}", "<script>{}</script>", "<pre>{}\n{}</pre>",
    "<main>{}</main>", "<div class='translation'>{}</div>", "<div class='original'>{}</div>",
    "<!-- {} -->", "<span hidden>{}</span>", "{}</div></td>", "<dl><dt>{}<dd>{}</dl>", "&nbsp;{}",
    "<u>{}</u><sup>*</sup>", "<footer>{}</footer>", "<tr><th>{}</th><td>{}</td></tr>",
)  # fmt: skip

texts = st.lists(st.sampled_from(_TEXTS), min_size=1, max_size=16)


@st.composite
def pages(draw: st.DrawFn) -> str:
    pieces = []
    for text in draw(texts):
        markup = draw(st.sampled_from(_MARKUP))
        pieces.append(markup.replace("{}", text))
    return f"<html><body><p>{_ICE}</p>\n{draw(st.sampled_from(('', chr(10)))).join(pieces)}</body>"


def _is_sound(name: str, data: bytes) -> None:
    outcome = convert(Source(name, data), Config())
    errors = [f for f in outcome.findings if RULES[f.code].severity is Severity.ERROR]
    assert [f for f in errors if not f.code.startswith("SRC")] == []
    assert outcome.documents or errors


@given(pages())
@steady(60)
def test_pages_of_html(markup: str) -> None:
    _is_sound("page.html", markup.encode())


@given(texts, st.sampled_from(("\n", "\n\n")), st.sampled_from(("page.txt", "page.md")))
@steady(60)
def test_lines_of_all_layouts(lines: list[str], gap: str, name: str) -> None:
    _is_sound(name, gap.join([*lines, _ICE]).encode())


@given(st.text(max_size=200))
@steady(60)
def test_any_markup_is_a_page_or_a_finding(text: str) -> None:
    data = f"<html><body>{text}".encode("utf-8", "replace")
    capture, problem = layouts.read("page.html", data)
    assert (capture is None) is (problem is not None)
