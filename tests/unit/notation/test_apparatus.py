"""What editors' brackets say, and what they do not."""

import pytest

from pipeline.model import Attributes, Span
from pipeline.notation.apparatus import gap, is_remark, is_sic, manner, page_mark, refers


def _gap(content: str) -> str:
    """The gap's attributes as ``reason unit number``."""
    return " ".join(value for _, value in gap(content, translated=False))


@pytest.mark.parametrize(
    ("content", "read"),
    [
        ("1 слово нрзб.", "illegible words 1"),
        ("слово не разобрано", "illegible words 1"),
        ("несколько слов нрзб.", "illegible words"),
        ("2–3 слова неразборчиво", "illegible words 2 3"),
        ("около 3 строк утрачено", "lost lines 3 low"),
        ("Two words illegible", "illegible words 2"),
        ("half a line illegible", "illegible"),
        ("2 lines not declassified", "classified lines 2"),
        ("ein Wort unleserlich", "illegible words 1"),
        ("mot illisible", "illegible words 1"),
        ("dos palabras ilegibles", "illegible words 2"),
        ("...", "editorial"),
        (" . . . ", "editorial"),
        ("…", "editorial"),
        ("2 illegible", "illegible"),
        ("cut by the censor", "censored"),
        ("не переведено", "untranslated"),
        ("remainder of the page missing", "lost"),
        ("оторван угол листа", "lost"),
        ("Lücke im Text", "lost"),
        ("passage supprimé", "editorial"),
        ("Three lines deal with salt and are not translated.", "untranslated"),
        ("La suite n'est pas traduite", "untranslated"),
        ("hier fehlt in der Übersetzung ein Absatz", "untranslated paragraphs 1"),
        ("he told the lost children", ""),
        ("a letter missing from Orlov", ""),
        ("illegible signature", ""),
        ("¹2 words illegible", ""),
        ("Belov", ""),
        ("—", ""),
    ],
)
def test_gaps(content: str, read: str) -> None:
    assert _gap(content) == read


def test_the_rest_is_untranslated_only_where_a_translation_omits_it() -> None:
    assert gap("the rest is omitted", translated=True) == (("reason", "untranslated"),)
    assert gap("the rest is omitted", translated=False) == (("reason", "editorial"),)
    assert gap("omitted", translated=True) == (("reason", "editorial"),)


@pytest.mark.parametrize(
    ("content", "firm", "loose"),
    [
        ("sic", True, True),
        ("Sic!", True, True),
        ("так!", True, True),
        ("так в тексте", True, False),
        ("so", True, False),
        ("!", True, False),
        ("sic: came", True, False),
        ("так; надо: пришли", True, False),
        ("came: sic", False, False),
        ("sic transit", False, False),
        ("so he says", False, False),
        ("...", False, False),
    ],
)
def test_mistakes_of_the_source(content: str, firm: bool, loose: bool) -> None:
    assert (is_sic(content, firm=True), is_sic(content, firm=False)) == (firm, loose)


@pytest.mark.parametrize(
    ("content", "kind", "value", "count"),
    [
        ("подчеркнуто", "highlight", (("rend", "underline"),), 1),
        ("underlined twice", "highlight", (("rend", "double-underline"),), 1),
        ("souligné deux fois", "highlight", (("rend", "double-underline"),), 1),
        ("last two words underlined", "highlight", (("rend", "underline"),), 2),
        ("3 слова подчеркнуты", "highlight", (("rend", "underline"),), 3),
        ("words underlined", "highlight", (("rend", "underline"),), 0),
        ("sentence underlined", "highlight", (("rend", "underline"),), 0),
        ("durchgestrichen", "deletion", (), 1),
        ("3 words crossed out", "deletion", (), 0),
    ],
)
def test_how_words_are_written(content: str, kind: str, value: Attributes, count: int) -> None:
    found = manner(content)
    assert found is not None
    assert (found.kind, found.value, found.count, found.quoted) == (kind, value, count, None)


def test_words_that_a_remark_quotes() -> None:
    found = manner("crossed out: “tomorrow at noon”")
    assert found is not None
    assert found.quoted == Span(14, 30)


@pytest.mark.parametrize("content", ["crossed out by Orlov", "Belov", "he underlined it"])
def test_what_is_no_such_remark(content: str) -> None:
    assert manner(content) is None


@pytest.mark.parametrize(
    ("content", "remark"),
    [
        ("по-английски", True),
        ("signature", True),
        ("illegible signature", True),
        ("crossed out by Orlov", True),
        ("in italics", True),
        ("gesperrt", True),
        ("Anm. d. Hrsg.: neun", True),
        ("N.d.T. : trois", True),
        ("recte: waren", True),
        ("Council", False),
        ("in Gorodok", False),
    ],
)
def test_remarks_supply_nothing(content: str, remark: bool) -> None:
    assert is_remark(content) is remark


@pytest.mark.parametrize(
    ("content", "kind", "number"),
    [
        ("p. 3", "page", "3"),
        ("S. 4", "page", "4"),
        ("л. 3 об.", "leaf", "3v"),
        ("Bl. 3 Rs.", "leaf", "3v"),
        ("fol. 2r", "leaf", "2r"),
        ("2v", "leaf", "2v"),
        ("12", "", ""),
        ("p. 3-4", "", ""),
        ("page three", "", ""),
    ],
)
def test_pages(content: str, kind: str, number: str) -> None:
    found = page_mark(content, bare=False)
    assert (("leaf" if found.leaf else "page", found.number) if found else ("", "")) == (
        kind,
        number,
    )


def test_a_number_alone_is_a_page_where_its_marks_say_so() -> None:
    found = page_mark("12", bare=True)
    assert found is not None
    assert (found.leaf, found.number) == (False, "12")


def test_a_page_that_is_referred_to_does_not_begin() -> None:
    assert refers("for this see ")
    assert not refers("the salt lies ")
    assert not refers("")
