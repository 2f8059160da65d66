"""Ids, dates, refusals and doubts of a whole page."""

import pytest

from pipeline.model import Kind, Role
from pipeline.rules import RULES
from pipeline.structure.document import document_id
from tests.making import converted, lines, reading

_ENGLISH = "The boats are sold, and nobody wept. The money will be sent on Friday."
_RUSSIAN = "Лодки проданы, и никто не плакал. Деньги вышлем в пятницу."


@pytest.mark.parametrize(
    ("name", "date", "identifier"),
    [
        ("000_bed4382f0c32ba8c.txt", "1932-06-12", "d-19320612-bed4382f"),
        ("letters/000_bed4382f0c32ba8c.txt", "1932", "d-19320000-bed4382f"),
        ("a.txt", "1910-05-02/1910-05-04", "d-19100502-18b7cb09"),
        ("letter.txt", "", "d-undated-"),
    ],
)
def test_identifier(name: str, date: str, identifier: str) -> None:
    assert document_id(name, date).startswith(identifier)


def test_two_names_make_two_ids() -> None:
    assert document_id("a/letter.txt", "1910") != document_id("b/letter.txt", "1910")


@pytest.mark.parametrize(
    ("text", "code", "said"),
    [
        ("Letter to Belov, 5 May 1910\n\n1910-05-05 ru:tom3;en:AI\n", "SRC007", ""),
        ("Letter to Belov\n\n1910 en:OCS\n\nSource: Letters, p. 5.\n", "SRC007", ""),
        ("x = {a: [1, 2], b: #3};\ny = <<|x|>>;\nz == {{}};\n" * 5, "SRC006", "symbols"),
        ("alpha beta gamma 17 22 19 33 4411 5521 66313 7713\n" * 5, "SRC006", "digits"),
        ("apple\npear\nplum\ncherry\n", "SRC006", "no line has 4 words"),
        ("one … … … … … … … … … … … … … … (((((((\n" * 3, "SRC006", "letters"),
    ],
)
def test_what_is_no_letter_is_refused(text: str, code: str, said: str) -> None:
    found = reading(text)
    assert found.document is None
    assert [finding.code for finding in found.findings] == [code]
    assert said in found.findings[0].message


def test_a_text_that_shows_no_letter_is_built_with_a_warning() -> None:
    found = reading("It rained for the whole of that week, and the ferry did not run.\n")
    assert found.document is not None
    assert [finding.code for finding in found.findings] == ["SRC008"]


def test_index_line_and_page_disagree_about_the_versions() -> None:
    found = reading(f"1910-05-05 ru:tom3;es:OCS\n\nDear Belov,\n{_ENGLISH}\n\nБелов!\n{_RUSSIAN}\n")
    assert [(f.code, f.line) for f in found.findings] == [("SRC102", 1), ("SRC103", 1)]
    assert "in Spanish" in found.findings[0].message
    assert "in English" in found.findings[1].message


@pytest.mark.parametrize(
    ("index", "roles"),
    [
        ("1910 ru:tom3;en:AI AI translated", {"ru": Role.ORIGINAL, "en": Role.TRANSLATION}),
        ("1910 ru:tom3;en:OCS", {"ru": Role.UNSTATED, "en": Role.UNSTATED}),
        ("1910 ru:tom3;en:OCS AI translated", {"ru": Role.UNSTATED, "en": Role.UNSTATED}),
    ],
)
def test_only_the_page_says_who_translated(index: str, roles: dict[str, Role]) -> None:
    document = reading(f"{index}\n\nDear Belov,\n{_ENGLISH}\n\nБелов!\n{_RUSSIAN}\n").document
    assert document is not None
    assert {version.lang: version.role for version in document.versions} == roles


def test_the_configuration_names_the_original_and_the_flag_the_rest() -> None:
    page = f"1910 ru:tom3;en:OCS AI translated\n\nDear Belov,\n{_ENGLISH}\n\nБелов!\n{_RUSSIAN}\n"
    document = reading(page, original="ru").document
    assert document is not None
    made = {version.lang: version.machine for version in document.versions}
    assert made["ru"] is None
    assert made["en"] is not None
    assert made["en"].words == "AI translated"


def test_a_provenance_line_that_names_a_missing_version_settles_nothing() -> None:
    head = "Translated from: de/1910/x.txt\n1910 ru:a;en:b"
    document = reading(f"{head}\n\nDear Belov,\n{_ENGLISH}\n\nБелов!\n{_RUSSIAN}\n").document
    assert document is not None
    assert {version.role for version in document.versions} == {Role.UNSTATED}


def test_versions_that_alternate_are_gathered() -> None:
    page = (
        f"Dear Belov,\n{_ENGLISH}\n\nДорогой Белов!\n{_RUSSIAN}\n\n"
        f"I write again. {_ENGLISH}\nFomin\n\nПишу снова. {_RUSSIAN}\nФомин\n"
    )
    document = reading(page).document
    assert document is not None
    assert [version.lang for version in document.versions] == ["en", "ru"]
    assert [len(version.blocks) for version in document.versions] == [4, 4]


def test_a_title_without_text_is_furniture() -> None:
    page = f"1910 ru:tom3;en:OCS\n\nLetter to Belov\n\nПисьмо Белову\nБелов!\n{_RUSSIAN}\nФомин\n"
    kinds = {number: line.kind for number, line in lines(page).items()}
    assert kinds[3] is Kind.TITLE
    document = reading(page).document
    assert document is not None
    assert [version.lang for version in document.versions] == ["ru"]
    assert "Letter to Belov" in [block.text for block in document.furniture]


_TEXT = "The boats are sold, and nobody wept at all."


@pytest.mark.parametrize(
    "page",
    [
        "ru:tom10;en:AI\n",
        f"Dear Belov,\nHe is Mr A\u00a0. {_TEXT}\nFomin\n",
        "Lieber Freund,\nder Garten steht unter Wasser.\nKonrad\nden 5. Augu\u017ft 1847\n",
        f"0000-01-01 en:OCS\n\n5.V.99\nDear Belov,\n{_TEXT}\nFomin\n",
        "Дорогой Белов!\n" + "".join(f"{c}) пришлите нам соли и муки. Её мало.\n" for c in "актю"),
        f"1910 en:tom\u00b2;ru:b\n\nDear Belov,\n{_TEXT}\nFomin\n",
        f"Dear Belov,\n{_TEXT}\n[Note: the lower part is torn off.]\n",
    ],
)
def test_rare_characters_and_bare_lines_stop_nothing(page: str) -> None:
    errors = {f.code for f in converted(page).findings if RULES[f.code].severity.word == "error"}
    assert errors <= {"SRC006", "SRC007"}
