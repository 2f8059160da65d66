"""What marks a postscript, and what only looks like it."""

import pytest

from pipeline.notation.postscripts import label


@pytest.mark.parametrize(
    ("lang", "text", "mark", "sure"),
    [
        ("en", "P.S. It rains.", "P.S.", True),
        ("en", "P.P.S. It still rains.", "P.P.S.", True),
        ("en", "p.s. and bring a rope", "p.s.", True),
        ("ru", "Р.S. Гвозди пришли вчера.", "Р.S.", True),
        ("ru", "П.С. И верёвка тоже пришла.", "П.С.", True),
        ("ru", "P.S. Заглавие — “Гавань”.", "P.S.", True),
        ("fr", "P.-S. La petite clef est là.", "P.-S.", True),
        ("es", "P. D. Ayer llegaron los clavos.", "P. D.", True),
        ("es", "Posdata: No olvide la cuerda.", "Posdata:", True),
        ("ru", "Приписка рукой Нюши: жду.", "Приписка рукой Нюши:", True),
        ("de", "Nachschrift", "Nachschrift", True),
        ("de", "N. S. Vergiss das Seil nicht.", "N. S.", False),
        ("en", "NB. The rope is short.", "NB.", False),
        ("en", "P.S. Love", "P.S.", True),
    ],
)
def test_labels(lang: str, text: str, mark: str, sure: bool) -> None:
    found = label(text, lang)
    assert found is not None
    assert (found.span.of(text), found.sure) == (mark, sure)


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("ru", "П. С. Орлов"),
        ("en", "P. S. Orlov"),
        ("de", "N. S. Orlow"),
        ("en", "Ps. 23 was sung."),
        ("ru", "Приписка была длинной."),
        ("en", "Psalms were sung."),
    ],
)
def test_what_is_no_label(lang: str, text: str) -> None:
    assert label(text, lang) is None
