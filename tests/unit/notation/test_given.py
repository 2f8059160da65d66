"""Who may sign in a shorter way."""

import pytest

from pipeline.notation.given import can_sign


@pytest.mark.parametrize(
    ("short", "full", "langs", "can"),
    [
        ("Séverine", "Séverine Taillebois", ("fr", "fr"), True),
        ("Лена", "Е. Н. Орлова", ("ru", "ru"), True),
        ("Лена", "Н. И. Орлова", ("ru", "ru"), False),
        ("Zach. Orlow", "Zacharias Orlow", ("de", "de"), True),
        ("Visita", "Visitación Ibarra", ("es", "es"), True),
        ("L. O.", "Lev Orlov", ("en", "en"), True),
        ("Pyotr Zorin", "Lev Orlov", ("en", "en"), False),
        ("Orlova", "Lev Orlov", ("en", "en"), False),
        ("L. Orlow", "Л. Орлов", ("de", "ru"), True),
    ],
)
def test_can_sign(short: str, full: str, langs: tuple[str, str], *, can: bool) -> None:
    assert can_sign(short, full, langs) is can
