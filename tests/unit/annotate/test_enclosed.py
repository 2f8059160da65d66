"""Acts of what is enclosed with letters: which there are, and who takes part in them."""

from pipeline.model import Act
from tests.making import document

_LETTER = "Letter to K. Belov\n\nMay 4, 1911\n\nDear Belov,\n\nThe boats are sold.\n\nL. Orlov\n\n"
_RUSSIAN = "Письмо К. Белову\n\n4 мая 1911 г.\n\nДорогой Белов!\n\nЛодки проданы.\n\nЛ. Орлов\n\n"
_BARGES = "Enclosure\n\nThe barges came in at noon, and the salt is wet.\n"


def _acts(text: str) -> list[tuple[Act, list[str]]]:
    acts = document(text).acts
    return [(act, [p.text for action in act.actions for p in action.parties]) for act in acts]


def test_what_is_enclosed_without_sender_and_date_is_no_act() -> None:
    assert len(_acts(f"{_LETTER}{_BARGES}")) == 1


def test_what_is_enclosed_has_nothing_of_the_letter() -> None:
    (_, letter), (act, people) = _acts(f"{_LETTER}{_BARGES}\nP. Zorin\n")
    assert letter == ["L. Orlov", "K. Belov"]
    assert (act.id, act.versions, people) == ("corr-en-enc1", ("en-enc1",), ["P. Zorin"])
    assert act.actions[0].dating is None


def test_an_enclosure_that_one_version_has_alone_is_an_act_of_that_version() -> None:
    acts = _acts(f"{_LETTER}{_BARGES}\nP. Zorin\n\n{_RUSSIAN}")
    assert acts[-1][0].versions == ("en-enc1",)
