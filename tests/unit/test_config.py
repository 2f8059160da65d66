"""``edition.toml``: what it may say, and which line is blamed when it says something else."""

import datetime

import pytest

from pipeline.config import parse
from pipeline.errors import ConfigError


def test_everything_has_its_place() -> None:
    config = parse(
        "edition.toml",
        """
        [edition]
        title = "Letters"
        date = 2026-01-31
        years = [1900, 1935]
        [publication]
        licence = "https://creativecommons.org/licenses/by/4.0/"
        [[editors]]
        id = "ed"
        name = "A. Editor"
        task = "editing"
        [collections.tom17]
        title = "Works"
        [repositories.RGASPI]
        name = "State Archive"
        """,
    )
    assert config.edition.date == datetime.date(2026, 1, 31)
    assert config.edition.years == (1900, 1935)
    assert config.editors[0].name == "A. Editor"
    assert config.collections["tom17"].title == "Works"
    assert config.repositories["RGASPI"].name == "State Archive"


def test_nothing_is_assumed() -> None:
    config = parse("edition.toml", "")
    assert (config.publication.licence, config.publication.publisher) == ("", "")
    assert (config.edition.title, config.edition.date, config.edition.original) == ("", None, "")


@pytest.mark.parametrize(
    ("text", "line", "said"),
    [
        ("[edition]\ntitle = ", 2, "this is not TOML"),
        ('[edition]\ntitel = "x"', 2, "unknown key `titel` in [edition]"),
        ('[edition]\ntitle = "x"\n[publication]\ntitle = "x"', 4, "unknown key `title` in [pub"),
        ("[edition]\n\ntitle = 5", 3, "this must be a text in quotation marks in [edition.title]"),
        (
            '[edition]\nyears = "1900-1902"',
            2,
            "this must be a list in square brackets in [edition.",
        ),
        (
            '[edition]\ndate = "spring"',
            2,
            "this is not a date such as 1932-06-12 in [edition.date]",
        ),
        ("edition = 1", 1, "this must be a table in [edition]"),
        ("[edition]\nyears = [1935, 1900]", 2, "the years 1935 to 1900 run backwards"),
        ('[edition]\noriginal = "klingon"', 2, "'klingon' cannot be `original`"),
        ('[edition]\ntitle = "a\\u0007"', 2, "`title` holds the character U+0007"),
        ('[edition]\nversion = " "', 2, "`version` says nothing"),
        ('[publication]\nlicence = "CC BY"', 2, "'CC BY' cannot be `licence`: it must be an abs"),
        ('[publication]\nuri = "my letters"', 2, "'my letters' cannot be `uri`"),
        ('[[editors]]\nid = "1 x"\nname = "n"\ntask = "t"', 2, "'1 x' cannot be `id`"),
        (
            '[[editors]]\nid = "a"\nname = "n"\ntask = "t"\n'
            '[[editors]]\nid = "a"\nname = "m"\ntask = "t"',
            6,
            "two editors have the id 'a'",
        ),
        ('[[editors]]\nid = "a"\nname = "n"', 1, "`task` is missing in [editors]"),
        ('[reading]\nencoding = "utf-7bit"', 2, "the encoding 'utf-7bit' is not known"),
        ('[reading]\nencoding = "undefined"', 2, "the encoding 'undefined' is not known"),
        ('[reading]\nencoding = "a\\u0000b"', 2, "`encoding` holds the character U+0000"),
        ('[reading]\nignore = ["x", ""]', 2, "`ignore` says nothing"),
        ('name = "x"', 1, "unknown key `name`"),
        ("[collections.tom17]\nlang = 'ru'", 1, "`title` is missing in [collections.tom17]"),
        (
            "[collections.a]\ntitle = 'A'\n[collections.'b.c']\ntitle = 'B'\ncolour = 'red'",
            5,
            "unknown key `colour` in [collections.b.c]",
        ),
        ('[repositories.X]\nname = "X"\ncountry_code = "Russia"', 3, "cannot be `country_code`"),
        ('publication = { uri = "a b" }', 1, "cannot be `uri`"),
        ('[edition]\ndescription = """\ntitle = 3\n"""\ntitle = 3', 5, "[edition.title]"),
    ],
)
def test_the_line_is_named(text: str, line: int, said: str) -> None:
    with pytest.raises(ConfigError) as fault:
        parse("edition.toml", text)
    assert fault.value.line == line
    assert said in fault.value.problem
    assert str(fault.value).startswith(f"edition.toml:{line}: ")
    assert fault.value.exit_code == 2
