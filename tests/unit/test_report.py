"""The report of a build: what it says, and how the next build reads it."""

from collections.abc import Collection, Mapping

import msgspec
import pytest

from pipeline.build import Edition, Source, build
from pipeline.config import Config
from pipeline.diagnostics import Diagnostic
from pipeline.disk import digest
from pipeline.report import files_before, report
from pipeline.rules.data import finding_data
from tests.unit.editions import CONFIG

_PAIR = """\
Dear Belov,
The boats are sold, and nobody wept. The money will be sent on Friday.
Fomin

Дорогой Белов!
Лодки проданы, и никто не плакал. Деньги вышлем в пятницу.
Фомин
"""


def _edition(*sources: Source, config: Config = CONFIG) -> Edition:
    return build(sources, config, lambda function, values: [function(v) for v in values])


def _report(edition: Edition, *kept: str, **before: Collection[str]) -> Mapping[str, object]:
    data = report(edition, edition.findings, kept, before)
    return msgspec.json.decode(data, type=dict[str, object])


def _documents(edition: Edition) -> list[dict[str, object]]:
    data = report(edition, (), (), {})
    return msgspec.json.decode(data, type=_Documents).documents


class _Documents(msgspec.Struct):
    documents: list[dict[str, object]]


def test_every_source_is_in_it_built_or_not() -> None:
    edition = _edition(Source("a.txt", _PAIR.encode()), Source("b.txt", b""))
    first, second = _documents(edition)
    assert (first["source"], first["built"]) == ("a.txt", True)
    assert (second["source"], second["built"]) == ("b.txt", False)
    assert "verdict" not in second


def test_what_was_measured_is_in_it_in_round_numbers() -> None:
    (document,) = _documents(_edition(Source("a.txt", _PAIR.encode())))
    (pair,) = msgspec.convert(document["pairs"], list[dict[str, object]])
    signals = msgspec.convert(pair["signals"], dict[str, float | str])
    numbers = [value for value in signals.values() if isinstance(value, float)]
    assert signals["model"] == "usem3"
    assert (pair["left"], pair["right"]) == ("ru", "en")
    assert (signals["left"], signals["right"]) == (2, 2)
    assert len(numbers) >= 3
    assert all(value == round(value, 4) for value in numbers)
    assert document["verdict"] == "parallel"


def test_a_pair_that_was_not_measured_says_so() -> None:
    greek = "Αγαπητέ φίλε, το γράμμα σου έφτασε χθες το βράδυ στην πόλη και όλοι χάρηκαν πολύ."
    page = "\n".join((*_PAIR.splitlines()[4:], "", greek, greek, greek))
    (document,) = _documents(_edition(Source("a.txt", page.encode())))
    (pair,) = msgspec.convert(document["pairs"], list[dict[str, object]])
    assert pair["signals"] is None


def test_characters_and_lines_are_accounted_for() -> None:
    (document,) = _documents(_edition(Source("a.txt", _PAIR.encode())))
    characters = msgspec.convert(document["characters"], dict[str, int])
    assert sum(characters.values()) == len("".join(_PAIR.split()))
    lines = msgspec.convert(document["lines"], list[dict[str, object]])
    assert [line["line"] for line in lines] == [1, 2, 3, 5, 6, 7]
    assert lines[0] == {"line": 1, "kind": "salutation", "lang": "en"}


def test_the_same_edition_makes_the_same_bytes() -> None:
    edition = _edition(Source("a.txt", _PAIR.encode()))
    assert report(edition, (), (), {}) == report(edition, (), (), {})


def test_files_are_listed_with_their_hashes_but_those_that_were_kept() -> None:
    edition = _edition(Source("a.txt", _PAIR.encode()))
    name = "site/site.css"
    files = msgspec.convert(_report(edition)["files"], dict[str, str])
    assert files[name] == digest(edition.files[name])
    assert list(files) == sorted(edition.files)
    kept = _report(edition, name)
    assert name not in msgspec.convert(kept["files"], dict[str, str])
    assert kept["kept"] == [name]


def test_the_next_build_reads_what_this_one_wrote() -> None:
    edition = _edition(Source("a.txt", _PAIR.encode()))
    before = files_before(report(edition, (), ("mine.xml",), {}))
    assert before.keys() == {*edition.files, "mine.xml"}
    assert set(before["site/site.css"]) == {digest(edition.files["site/site.css"])}
    assert not before["mine.xml"]


def test_while_files_are_written_both_states_of_each_are_known() -> None:
    edition = _edition(Source("a.txt", _PAIR.encode()))
    started = report(edition, (), (), {"site/site.css": {"old"}, "gone.xml": {"x"}})
    before = files_before(started)
    assert set(before["site/site.css"]) == {"old", digest(edition.files["site/site.css"])}
    assert set(before["gone.xml"]) == {"x"}


@pytest.mark.parametrize("data", [b"", b"{", b"[]", b'{"files": 7}', b"\xff\xfe"])
def test_a_report_that_cannot_be_read_tells_nothing(data: bytes) -> None:
    assert files_before(data) == {}


def test_a_report_of_an_older_build_may_lack_what_is_new() -> None:
    assert files_before(b"{}") == {}


def test_a_finding_comes_with_its_severity_and_what_to_do() -> None:
    data = finding_data(Diagnostic("a.txt", 3, "SRC101", "a line is broken"))
    assert (data["path"], data["line"], data["severity"]) == ("a.txt", 3, "hint")
    assert data["advice"]
