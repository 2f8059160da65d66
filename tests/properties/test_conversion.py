"""Whatever a page holds: no bug shows, and what is published is whole, valid and reads back."""

from hypothesis import given
from hypothesis import strategies as st

from pipeline.build import Converted, Source, build, convert
from pipeline.config import Config
from pipeline.diagnostics import Severity
from pipeline.readers import tei as reader
from pipeline.readers.decoding import decode
from pipeline.rules import RULES
from pipeline.tei import parse, serialize
from pipeline.validate import lossless, validate
from tests.making import sample_config
from tests.properties.strategies import SENTENCE, TEXT, made_pages, pages, steady

_NAME = "page.txt"


def _converted(data: bytes) -> Converted:
    return convert(Source(_NAME, data), Config())


def _errors(outcome: Converted) -> list[str]:
    return [f.code for f in outcome.findings if RULES[f.code].severity is Severity.ERROR]


def _is_sound(outcome: Converted, text: str) -> None:
    """A page is refused for what it is, never for what was made of it; what was made is valid, has
    all of its source, and is written in the one way.
    """
    errors = _errors(outcome)
    assert [code for code in errors if not code.startswith("SRC")] == []
    assert bool(outcome.documents) is not bool(errors)
    roots = [parse(made.tei, _NAME) for made in outcome.documents]
    assert errors or lossless.check(text, _NAME, *roots) == ()
    for root, made in zip(roots, outcome.documents, strict=True):
        assert validate(root, _NAME) == ()
        assert serialize(root) == made.tei
        assert reader.read(root).source == _NAME


@given(made_pages())
@steady(40)
def test_pages_made_of_pages(text: str) -> None:
    _is_sound(_converted(text.encode()), text)


@given(TEXT, TEXT)
@steady(40)
def test_any_text_around_a_sentence(before: str, after: str) -> None:
    data = f"{before}\n{SENTENCE}\n{after}".encode()
    _is_sound(_converted(data), decode(_NAME, data, "utf-8")[0])


@given(st.binary(max_size=200), st.sampled_from(("utf-8", "windows-1251", "utf-16")))
@steady(100)
def test_any_bytes_are_a_text_or_a_finding(data: bytes, encoding: str) -> None:
    text, problem = decode(_NAME, data, encoding)
    assert (problem is None) or (text == "")
    if problem is not None:
        assert RULES[problem.code].severity is Severity.ERROR
        assert problem.path == _NAME


@given(st.permutations(range(4)))
@steady(4)
def test_the_order_of_the_sources_changes_nothing(order: list[int]) -> None:
    sources = [
        Source(f"{number}.txt", "\n".join(page).encode())
        for number, page in enumerate(sorted(pages(), key=len)[4:8])
    ]
    usual, other = (
        build(given, sample_config(), lambda function, values: [function(v) for v in values])
        for given in (sources, [sources[i] for i in order])
    )
    assert other.files == usual.files
    assert other.findings == usual.findings
