"""Three versions: which links agree, and what becomes of those that do not."""

from collections.abc import Sequence
from dataclasses import replace

import pytest

from pipeline.align.triangle import checked, disputed, lowered
from pipeline.model import Alignment, Bead, Document, Kind, Relation, Verdict, Version
from tests.unit.documents import block, document, version


def _beads(*written: str) -> tuple[Bead, ...]:
    """Beads written as ``a b = c``; a side may be empty."""
    sides = [[side.split() for side in one.split("=")] for one in written]
    return tuple(Bead(tuple(left), tuple(right), "equivalent") for left, right in sides)


def _disputed(
    first: Sequence[str], second: Sequence[str], direct: Sequence[str]
) -> set[frozenset[str]]:
    return set(disputed(*map(_beads_of, (first, second, direct))))


def _beads_of(written: Sequence[str]) -> tuple[Bead, ...]:
    return _beads(*written)


@pytest.mark.parametrize(
    ("first", "second", "direct"),
    [
        (["p1 = a1", "p2 = a2"], ["p1 = b1", "p2 = b2"], ["a1 = b1", "a2 = b2"]),
        (["p1 = a1", "p2 = a2"], ["p1 = b1", "p2 = b2"], ["a1 a2 = b1 b2"]),
        (["p1 p2 = a1"], ["p1 = b1", "p2 = b2"], ["a1 = b1 b2"]),
        (["p1 p2 = a1"], ["p1 = b1", "p2 = b2"], ["a1 = b1", "= b2"]),
        (["p1 = a1", "p2 ="], ["p1 = b1", "p2 ="], ["a1 = b1"]),
        (["p1 = a1", "p2 ="], ["p1 = b1", "p2 = b2"], ["a1 = b1", "= b2"]),
        (["p1 = a1", "= a2"], ["p1 = b1", "= b2"], ["a1 = b1", "a2 = b2"]),
    ],
    ids=["alike", "coarser", "several", "in-part", "omitted-twice", "omitted-once", "both-added"],
)
def test_links_that_agree(
    first: Sequence[str], second: Sequence[str], direct: Sequence[str]
) -> None:
    assert _disputed(first, second, direct) == set()


def test_a_link_between_two_components() -> None:
    first, second = ["p1 = a1", "p2 = a2", "p3 = a3"], ["p1 = b1", "p2 = b2", "p3 = b3"]
    found = _disputed(first, second, ["a1 = b2", "a2 = b1", "a3 = b3"])
    assert found == {frozenset({"p1", "a1", "b1", "p2", "a2", "b2"})}


def test_a_link_to_what_is_said_to_have_no_counterpart() -> None:
    first, second = ["p1 = a1", "p2 = a2"], ["p1 = b1", "p2 =", "= b2"]
    found = _disputed(first, second, ["a1 = b1", "a2 = b2"])
    assert found == {frozenset({"p2", "a2", "b2"})}


def test_a_component_that_no_direct_link_bears_out() -> None:
    first, second = ["p1 = a1", "p2 = a2"], ["p1 = b1", "p2 = b2"]
    found = _disputed(first, second, ["a1 = b1", "a2 =", "= b2"])
    assert found == {frozenset({"p2", "a2", "b2"})}


def test_a_coarser_link_that_swallows_an_omission() -> None:
    first, second = ["p1 = a1", "p2 = a2"], ["p1 = b1", "p2 ="]
    found = _disputed(first, second, ["a1 a2 = b1"])
    assert found == {frozenset({"p1", "a1", "b1", "p2", "a2"})}


@pytest.mark.parametrize(
    ("right", "cert", "made"),
    [
        ("a", "0.97", "0.82"), ("", "0.97", "0.95"), ("a", "1.0", "0.99"), ("a", "0.02", "0.01"),
        ("a", "", ""), ("a", "high", "high"),
    ],
)  # fmt: skip
def test_certainty_falls_by_what_was_measured(right: str, cert: str, made: str) -> None:
    assert lowered(Bead(("p",), tuple(right), "equivalent", cert)) == made


def _document(*links: tuple[str, Sequence[str]], cert: str = "0.97") -> Document:
    versions = [
        version(lang, *(block(f"{lang}-p{n}", Kind.PARAGRAPH, f"{lang} {n}. " * n * 9)
                        for n in (1, 2, 3)))
        for lang in ("ru", "en", "es")
    ]  # fmt: skip
    made = [
        Alignment("ru", lang, Verdict(Relation.PARALLEL, ()),
                  tuple(Bead(b.left, b.right, b.relation, cert) for b in _beads(*written)))
        for lang, written in links
    ]  # fmt: skip
    return replace(document(*versions), alignments=tuple(made))


def _crossed(_: Version, __: Version) -> tuple[Bead, ...]:
    return _beads("en-p1-s1 = es-p1-s1", "en-p2-s1 = es-p3-s1")


_ENGLISH = ("en", [f"ru-p{n}-s1 = en-p{n}-s1" for n in (1, 2)])
_SPANISH = ("es", [f"ru-p{n}-s1 = es-p{n}-s1" for n in (1, 2, 3)])


def test_doubted_links_are_lowered_in_both_translations_and_asked_about() -> None:
    made = checked(_document(_ENGLISH, _SPANISH), _crossed)
    certs = [[bead.cert for bead in alignment.beads] for alignment in made.alignments]
    assert certs == [["0.97", "0.82"], ["0.97", "0.82", "0.82"]]
    (question,) = made.queries
    assert (question.code, question.target) == ("ALN010", "ru-p2-s1")
    assert "English and Spanish do not agree: ru 2. ru 2." in question.words
    assert question.words.endswith(" …")


def test_without_two_linked_translations_there_is_no_triangle() -> None:
    calls: list[str] = []

    def direct(one: Version, other: Version) -> tuple[Bead, ...]:
        calls.append(f"{one.id} {other.id}")
        return ()

    alone = _document(_ENGLISH, ("es", []))
    assert checked(alone, direct) == alone
    assert calls == []
    both = _document(_ENGLISH, _SPANISH)
    assert checked(both, direct) == both
    assert calls == ["en es"]
