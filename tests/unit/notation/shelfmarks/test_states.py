"""What a document is, by the words that archives use."""

import pytest

from pipeline.notation.shelfmarks.states import base_of, is_state, names_state


@pytest.mark.parametrize(
    ("words", "base"),
    [
        ("Подлинник. Автограф.", "manuscript"),
        ("Автограф", "manuscript"),
        ("Машинописная копия.", "copy"),
        ("Заверенная копия. Машинопись.", "copy"),
        ("Черновик. Автограф.", "draft"),
        ("ALS", "manuscript"),
        ("TLS copy", "copy"),
        ("Abschrift", "copy"),
        ("Entwurf, eigenhändig", "draft"),
        ("minute autographe", "draft"),
        ("copie", "copy"),
        ("original", "manuscript"),
        ("Borrador", "draft"),
        ("Типографский экземпляр", "print"),
        ("Машинопись.", ""),
        ("Копия черновика? Черновик. Копия.", ""),
    ],
)
def test_text_bases(words: str, base: str) -> None:
    assert base_of(words) == base
    assert names_state(words)
    assert is_state(words)


@pytest.mark.parametrize("words", ["Дождь идет.", "Копия от 5 мая", "Original " + "and " * 12])
def test_no_state(words: str) -> None:
    assert not is_state(words)
