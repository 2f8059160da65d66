"""The language of each line."""

from pipeline.model import Line
from pipeline.structure.languages import script_of, tag_lines


def _tags(*texts: str, declared: tuple[str, ...] = ()) -> tuple[str, ...]:
    lines = [Line(number, text) for number, text in enumerate(texts, start=1) if text]
    return tag_lines(lines, declared)


def test_short_lines_follow_their_neighbours() -> None:
    assert _tags(
        "Dear Anna,",
        "The garden is under water, and the ducks have taken the summerhouse.",
        "Konrad",
        "",
        "Liebe Anna,",
        "der Garten steht unter Wasser, und die Enten haben die Laube genommen.",
        "Konrad",
    ) == ("en", "en", "en", "de", "de", "de")


def test_a_foreign_script_outweighs_the_neighbours() -> None:
    assert _tags(
        "Впервые напечатано в журнале «Лампа»,",
        "1926 г.",
        "",
        "Estimado camarada: he leído dos veces su carta del catorce de octubre.",
        declared=("ru", "es"),
    ) == ("ru", "ru", "es")


def test_numbers_alone_say_nothing() -> None:
    assert _tags("1926", "XII") == ("und", "und")


def test_a_wrong_declaration_is_overruled() -> None:
    text = "The garden is under water, and the ducks have taken the summerhouse."
    assert _tags(text, declared=("ru",)) == ("en",)


def test_an_undeclared_rare_language_needs_much_text() -> None:
    english = "I have been to see the stone, and the inscription is badly worn by the rain."
    assert _tags(english, "Tempus fugit, amicitia manet.", english) == ("en", "en", "en")


def test_languages_outside_the_two_scripts() -> None:
    assert _tags("Αγαπητέ φίλε, το γράμμα σου έφτασε χθες το βράδυ στην πόλη.") == ("el",)


def test_script() -> None:
    assert script_of("Письмо No. 5") == "CYRILLIC"
    assert script_of("1932") == ""
