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
        ("[edition]\n\ntitle = 5", 3, "Expected `str`, got `int` in [edition.title]"),
        ("[edition]\nyears = [1935, 1900]", 2, "the years 1935 to 1900 run backwards"),
        ('[publication]\nlicence = "CC BY"', 2, "licence must be an absolute URI"),
        ('[[editors]]\nid = "1 x"\nname = "n"\ntask = "t"', 2, "the editor's id '1 x' must be"),
        (
            '[[editors]]\nid = "a"\nname = "n"\ntask = "t"\n'
            '[[editors]]\nid = "a"\nname = "m"\ntask = "t"',
            2,
            "two editors have the id 'a'",
        ),
        ('[reading]\nencoding = "utf-7bit"', 2, "the encoding 'utf-7bit' is not known"),
        ('path = "x"', 1, "unknown key `path`"),
        ("[collections.tom17]\nlang = 'ru'", 1, "missing required field `title`"),
    ],
)
def test_the_line_is_named(text: str, line: int, said: str) -> None:
    with pytest.raises(ConfigError) as fault:
        parse("edition.toml", text)
    assert fault.value.line == line
    assert said in fault.value.problem
    assert str(fault.value).startswith(f"edition.toml:{line}: ")
    assert fault.value.exit_code == 2
