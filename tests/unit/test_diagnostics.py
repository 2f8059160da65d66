"""Findings as data."""

from dataclasses import replace

from pipeline.diagnostics import Diagnostic, Expected, Region, fingerprint, in_order

_ONE = Diagnostic(
    "a.xml", 3, "RNG002", "there is no element <persname>", region=Region(3, 9, 3, 19),
    element="/TEI/text[1]/p[2]/persname[1]", found="<persname>",
    expected=(Expected("element", "persName"),),
)  # fmt: skip


def test_findings_stand_in_the_order_of_their_places() -> None:
    later = replace(_ONE, region=Region(3, 12, 3, 19), code="RNG001")
    whole, other = Diagnostic("a.xml", 0, "TEI009", "x"), Diagnostic("b.xml", 1, "TEI009", "x")
    assert in_order([other, later, _ONE, whole, _ONE]) == (whole, _ONE, later, other)


def test_a_column_is_that_of_the_file_to_blame() -> None:
    assert _ONE.column == 9
    assert replace(_ONE, tei="d-1.xml:3").column == 0


def test_a_finding_is_known_again_when_something_is_put_in_above_or_beside_it() -> None:
    moved = replace(_ONE, line=9, region=Region(9, 1, 9, 11), element="/TEI/text[1]/p[8]/persname")
    assert fingerprint(moved) == fingerprint(_ONE)
    assert len(fingerprint(_ONE)) == 16


def test_other_findings_are_told_apart() -> None:
    others = [
        replace(_ONE, code="RNG003"), replace(_ONE, found="<persnam>"), replace(_ONE, path="b.xml"),
        replace(_ONE, element="/TEI/text[1]/head[1]"), replace(_ONE, found="", message="another"),
    ]  # fmt: skip
    assert len({fingerprint(one) for one in (_ONE, *others)}) == 6
    assert fingerprint(_ONE, "b.xml") == fingerprint(others[2])
