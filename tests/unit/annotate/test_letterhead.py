"""The town of a letterhead."""

from dataclasses import replace

import pytest

from pipeline.annotate.letterhead import letterhead
from tests.making import reading

TEXT = "Der Dampfer kommt am Montag, und die Kisten stehen noch im alten Lager am Fluss."


@pytest.mark.parametrize(
    ("head", "town"),
    [
        ("Gorodok IV. Hafengasse 12\n\n3. Mai 1908", "Gorodok"),
        ("Gorodok IV.\n3. Mai 1908", "Gorodok"),
        ("Hafengasse 12\n3. Mai 1908", ""),
        ("Herrn\nDr. Max Belov\nGorodok IV. Hafengasse 12\n3. Mai 1908", ""),
        ("3. Mai 1908", ""),
        ("Gorodok, 3. Mai 1908", ""),
    ],
)
def test_the_town_of_a_letterhead(head: str, town: str) -> None:
    document = reading(f"{head}\nSehr geehrter Herr Zorin,\n{TEXT}\nIhr\nPeter").document
    assert document
    found = letterhead(document.versions[0])
    assert (found.text if found else "") == town
    assert found is None or found.cert == "low"


def test_a_letter_without_a_body_has_no_letterhead_to_trust() -> None:
    document = reading(f"Sehr geehrter Herr Zorin,\n{TEXT}\nIhr\nPeter").document
    assert document
    version = document.versions[0]
    bare = replace(version, blocks=version.blocks[-2:])
    assert letterhead(bare) is None
