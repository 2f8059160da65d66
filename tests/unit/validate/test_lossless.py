"""Every character of a source is in its TEI, in order; what is not is found on its line."""

from collections.abc import Callable

import pytest
from lxml import etree

from pipeline.diagnostics import Diagnostic
from pipeline.tei import Element, el, path
from pipeline.validate.lossless import FURNITURE, NOTHING, account, check
from tests.making import tei

_PAGE = """\
← Back to index

Letter to Belov

1910-05-05 en:OCS;es:OCE

Dear Belov,
1) The boats are sold.
2) The horse is ill.

* * *

P. Fomin
Source: Letters, p. 5.
"""


def _sentence(root: Element, start: str) -> Element:
    return next(
        s for s in root.iter(path("s")) if "".join(map(str, s.itertext())).startswith(start)
    )


def _changed(change: Callable[[Element], None]) -> tuple[Diagnostic, ...]:
    """What is found after somebody changed the TEI of the page."""
    root = tei(_PAGE)
    change(root)
    return check(_PAGE, "page.txt", root)


def test_a_file_as_it_was_made_has_everything() -> None:
    assert _changed(lambda _: None) == ()


def _lose(root: Element) -> None:
    sentence = _sentence(root, "The boats")
    sentence.text = (sentence.text or "").replace("boats", "boat")


def _lose_the_first(root: Element) -> None:
    _sentence(root, "Dear").text = "ear Belov,"


def _double(root: Element) -> None:
    sentence = _sentence(root, "The horse")
    sentence.text = (sentence.text or "").replace("ill", "illl")


def _swap(root: Element) -> None:
    sentence = _sentence(root, "The horse")
    sentence.text = (sentence.text or "").replace("is", "si")


def _invent(root: Element) -> None:
    _sentence(root, "Dear").text = "Dear old Belov,"


def _trade(root: Element) -> None:
    one, other = _sentence(root, "The boats"), _sentence(root, "The horse")
    one.text, other.text = other.text, one.text


def _forget_the_rule(root: Element) -> None:
    next(root.iter(path("milestone"))).set("rend", "* *")


def _forget_the_last_stop(root: Element) -> None:
    (reference,) = root.iterfind(f".//{path('div/note/bibl')}")
    reference[-1].tail = ""


def _forget_furniture(root: Element) -> None:
    item = next(root.iter(path("item")))
    item.text = "← Back"


@pytest.mark.parametrize(
    ("change", "line", "source", "tei"),
    [
        (_lose, 8, "saresold.", "aresold."),
        (_lose_the_first, 7, "DearBelov,", "earBelov,"),
        (_double, 9, ".***P.", "l.***"),
        (_swap, 9, "isill.", "siill."),
        (_invent, 7, "Belov,1)", "oldBelov,"),
        (_trade, 8, "boatsaresold.", "horseisill."),
        (_forget_the_rule, 11, "*P.Fomin", "P.Fomin"),
        (_forget_the_last_stop, 14, ".", "(nothing)"),
        (_forget_furniture, 1, "toindex", "Letter"),
    ],
)
def test_a_fault_is_found_and_blamed_on_its_line(
    change: Callable[[Element], None], line: int, source: str, tei: str
) -> None:
    (found,) = _changed(change)
    assert (found.code, found.path, found.line) == ("ENC001", "page.txt", line)
    assert f"the source has “{source}" in found.message
    assert f"the TEI “{tei}" in found.message


def test_what_follows_the_end_of_the_source_is_blamed_on_its_last_line() -> None:
    root = tei("Dear Belov,\nThe boats are sold.\nFomin")
    *_, person = root.iterfind(f".//{path('s/persName')}")
    person.text = "Fominov"
    (found,) = check("Dear Belov,\nThe boats are sold.\nFomin", "page.txt", root)
    assert found.line == 3
    assert "the source has “(nothing)”" in found.message


@pytest.mark.parametrize("breaks", ["\n", "\r\n", "\r"])
def test_lines_are_counted_by_any_kind_of_break(breaks: str) -> None:
    text = _PAGE.replace("\n", breaks)
    root = tei(text)
    _swap(root)
    (found,) = check(text, "page.txt", root)
    assert found.line == 9


def test_white_space_is_nobodys_loss() -> None:
    root = tei(_PAGE)
    assert check(_PAGE.replace(" ", "\u00a0\t ").replace("\n", "\n\n"), "page.txt", root) == ()


def test_the_account_says_what_is_where() -> None:
    parts = dict(account(tei(_PAGE)).parts)
    furniture = "←BacktoindexLettertoBelov1910-05-05en:OCS;es:OCE"
    assert parts[FURNITURE] == len(furniture)
    assert sum(parts.values()) == len("".join(_PAGE.split()))
    assert NOTHING.parts == ()


def test_a_page_without_furniture_has_none() -> None:
    assert dict(account(tei("Dear Belov,\nThe boats are sold.\nFomin\n")).parts)[FURNITURE] == 0


def _comment(root: Element) -> None:
    _sentence(root, "The boats").insert(0, etree.Comment("check the boats"))


def _reading(root: Element) -> None:
    sentence = _sentence(root, "The horse")
    choice = el("choice", None, el("orig", None, "The horse"), el("reg", None, "."))
    sentence.text = None
    sentence.insert(0, choice)
    choice.tail = " is ill."


def _page_in_rend(root: Element) -> None:
    sentence = _sentence(root, "The horse")
    sentence.text = "The horse is "
    sentence.append(el("milestone", {"unit": "leaf", "n": "3", "rend": "ill."}))


@pytest.mark.parametrize("change", [_comment, _reading, _page_in_rend])
def test_what_is_said_beside_the_text_is_none_of_it(change: Callable[[Element], None]) -> None:
    assert _changed(change) == ()
    root = tei(_PAGE)
    before = account(root)
    change(root)
    assert account(root) == before
