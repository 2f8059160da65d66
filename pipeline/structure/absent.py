"""Versions that a page promises and does not have (PHENOMENA 45)."""

from collections.abc import Iterator, Sequence

from pipeline.capture import Declared
from pipeline.lexicon import LANGUAGES
from pipeline.model import Block, Kind, Missing
from pipeline.structure.signs.above import is_headed


def missing(
    declared: Declared, furniture: Sequence[Block], langs: frozenset[str]
) -> tuple[Missing, ...]:
    """The languages without text that the index line or a title names, each once, in that order."""
    found: dict[str, str] = {}
    index = next((block.id for block in furniture if block.kind is Kind.META), "")
    for code in declared.codes if index else ():
        found.setdefault(code.lang, index)
    for block in furniture:
        for lang in _titled(block):
            found.setdefault(lang, block.id)
    return tuple(Missing(lang, source) for lang, source in found.items() if lang not in langs)


def _titled(block: Block) -> Iterator[str]:
    """The language of a title, if it opens with words that only titles of that language have."""
    if block.kind not in {Kind.TITLE, Kind.REPEAT_TITLE}:
        return
    fitting = [lang for lang in LANGUAGES if is_headed(block.text, lang)]
    if block.lang in fitting:
        yield block.lang
