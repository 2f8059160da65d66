"""Open names: which forms are of one name, what is told of them, and rows that can be pasted."""

from pipeline.authority import Authority, read
from pipeline.roster import ROSTERS, gathered
from pipeline.roster.names import Open, Seen
from tests.making import tei

_NOTHING = Authority()
_PAGE = "Letter to {to}, 9 June 1911\n\nDear Sir,\n\n{text}\n\nYours,\n{by}\n"


def _found(*pages: str, authority: Authority = _NOTHING) -> dict[str, tuple[str, ...]]:
    roots = [tei(page, f"{i}.txt") for i, page in enumerate(pages)]
    found = gathered(roots, authority)
    return {one.lemma: tuple(form for _, form in one.forms) for one in found}


def _page(to: str, by: str, text: str = "The mill stands still, and the water has gone.") -> str:
    return _PAGE.format(to=to, by=by, text=text)


def test_forms_of_one_name_stand_together_and_other_initials_apart() -> None:
    found = _found(_page("A. Belov", "L. Orlov"), _page("A.S. Belov", "V. Orlov"))
    assert found == {
        "A.S. Belov": ("A.S. Belov", "A. Belov"),
        "L. Orlov": ("L. Orlov",),
        "V. Orlov": ("V. Orlov",),
    }


def test_names_with_initials_in_the_text_are_told_whole() -> None:
    text = "Ask K. Lemekh about it, or the smith, or Fyodor N. Ryumin, when you see them."
    assert set(_found(_page("A. Belov", "L. Orlov", text))) == {
        "A. Belov", "L. Orlov", "K. Lemekh", "Fyodor N. Ryumin",
    }  # fmt: skip


def test_bodies_and_those_the_authority_surely_knows() -> None:
    lines = "Городок. УВП. Фомину.\nДля Орлова и других членов ПК.", "Мельница стоит, и вода ушла."
    page = "\n\n".join(("Телеграмма Л. Орлову", *lines, "П. Зорин\n"))
    known = read({"persons.csv": 'id,name\norlov,"Орлов, Лев"\n'.encode()})
    found = gathered([tei(page)], known)
    kinds = [(one.kind, one.lemma, one.state) for one in found]
    assert ("organisation", "УВП", "unknown") in kinds
    assert ("person", "Л. Орлов", "ambiguous") in kinds


def _open(kind: str, *forms: str) -> Open:
    seen = tuple(Seen(kind, "en", form, "page.txt", line) for line, form in enumerate(forms, 1))
    return Open(kind, "unknown", seen, ())


def test_printed_capitals_are_filed_under_the_usual_form() -> None:
    assert _open("person", "P.N. ZORIN", "P.N. Zorin").lemma == "P.N. Zorin"


def test_rows_have_ids_that_nobody_has() -> None:
    names = [_open("person", "L. Orlov"), _open("person", "V. Orlov"), _open("place", "1st Mile")]
    rows = ROSTERS["csv"](names, {"orlov"}).splitlines()
    assert [row.split(",")[0] for row in rows] == ["id", "orlov-2", "orlov-3", "mile"]


def test_many_places_are_counted() -> None:
    told = ROSTERS["text"]([_open("person", *["Orlov"] * 5)], ())
    assert "page.txt:1, page.txt:2, page.txt:3 and 2 more" in told
    assert ROSTERS["text"]([], ()) == ""
