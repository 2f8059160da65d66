"""What ``docs/authority.md`` shows is read as it says."""

import re
from pathlib import Path

from pipeline.authority import read
from pipeline.config import Config
from pipeline.tei import path
from tests.making import tei

_TEXT = (Path(__file__).parents[3] / "docs" / "authority.md").read_text(encoding="utf-8")
(_TABLE,) = re.findall(r"```csv\n(.*?)```", _TEXT, re.DOTALL)
_PAGE = """Письмо П. И. Зорину, 3 мая 1912 г.

Дорогой Пётр Иванович!

Баржи с солью стоят у пристани, и никто не берётся их разгрузить.

Л. А. Орлов
"""


def test_the_table_in_the_page_is_one() -> None:
    authority = read({"authority/persons.csv": _TABLE.encode()})
    assert [person.id for person in authority.persons] == ["orlov", "zorin"]
    assert ("ru", "Лёва") in authority.persons[0].forms


def test_its_people_are_linked() -> None:
    authority = read({"authority/persons.csv": _TABLE.encode()})
    root = tei(_PAGE, config=Config(authority=authority))
    found = {name.get("ref") for name in root.iter(path("correspAction")) for name in name}
    assert {"#p-orlov", "#p-zorin"} <= found
    assert list(root.iter(path("annotation"))) == []
