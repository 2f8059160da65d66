"""Whether likeness under a model may decide a pair, and in words why not."""

from collections.abc import Iterator, Sequence

from pipeline.align.verdict import LIMITS
from pipeline.embed import extra_for
from pipeline.embed.embedder import Embedder, knows
from pipeline.embed.joined import Joined
from pipeline.lexicon.languages import language_name
from pipeline.model import Evidence


def distrust(embedder: Embedder, tags: Sequence[str]) -> Iterator[Evidence]:
    """Why likeness decides nothing between two languages; nothing where it does."""
    strange = [tag for tag in dict.fromkeys(tags) if not knows(embedder, tag)]
    for tag in strange:
        words = f"the model {embedder.name} does not know {language_name(tag)}"
        yield Evidence("language", "neither", words + _advice(tag))
    if not strange and judge_of(embedder).name not in LIMITS:
        words = f"likeness under the model {embedder.name} was not measured on translations"
        yield Evidence("model", "neither", f"{words}, so it decides nothing")


def _advice(tag: str) -> str:
    extra = extra_for(tag)
    if not extra:
        return ", nor does any other"
    return f"; the model {extra} does, and links what {_judge(extra)} is parallel (diglot[{extra}])"


def _judge(name: str) -> str:
    return "it finds" if name in LIMITS else "you say"


def judge_of(embedder: Embedder) -> Embedder:
    """The model that verdicts rest on: of joined models the one whose limits were measured."""
    parts = embedder.parts if isinstance(embedder, Joined) else ()
    return next((part for part in parts if part.judges), embedder)
