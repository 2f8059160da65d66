"""Findings as lines for people."""

from pipeline.reporters.run import PARTS, Run, plain
from pipeline.reporters.text import report
from tests.unit.reporters.cases import FILES


def test_a_finding_has_its_place_in_the_file_below_it() -> None:
    said = "".join(report(FILES[:1], Run()))
    assert said == (
        "letters/a b.xml:2:9: error RNG002: there is no element <persname> in the schema; did you "
        "mean <persName>?\n"
        "    2 │ <p>Dear <persname>Nyusha</persname></p>\n"
        "      │         ^^^^^^^^^^\n"
        "    → write <persName>, in the end tag too\n"
        "letters/a b.xml:3:1: error RNG008: <list> is not complete: <item> is missing\n"
        "    3 │ <list\n"
        "      │ ^^^^^\n"
        "    → add what is missing before its end tag\n"
    )


def test_what_is_in_the_baseline_or_waived_is_not_told() -> None:
    assert "draft" not in "".join(report(FILES, Run()))


def test_each_part_can_be_coloured() -> None:
    said = "".join(report(FILES[:3], Run(paint=lambda text, part: f"[{part}]{text}[/]")))
    assert "[path]letters/a b.xml:2:9[/]: [error]error RNG002:[/] there is" in said
    assert "[margin]    2 │ [/]<p>Dear <persname>" in said
    assert "        [place]^^^^^^^^^^[/]" in said
    assert "[hint]hint SRC101:[/]" in said
    assert {part for part in PARTS if f"[{part}]" in said} == set(PARTS)


def test_without_colours_a_text_is_as_it_is() -> None:
    assert {plain("x", part) for part in PARTS} == {"x"}


def test_files_are_told_one_by_one() -> None:
    files = iter(FILES)
    next(report(files, Run()))
    assert next(files) is FILES[1]
