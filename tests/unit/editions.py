"""Small editions for tests of what is made from TEI: pages in one, two and three languages."""

import datetime
from collections.abc import Sequence
from dataclasses import replace
from functools import cache

from pipeline.config import Config, Edition, Editor, Publication
from pipeline.model import Alignment, Bead, Document, Kind, Relation, Role, Verdict
from tests.making import document as read
from tests.unit.documents import block, document, version

CONFIG = Config(
    edition=Edition(title="Letters from the mill", date=datetime.date(2026, 1, 31), original="ru"),
    publication=Publication(
        publisher="The mill",
        licence="https://creativecommons.org/licenses/by/4.0/",
        uri="https://mill.example/letters",
    ),
    editors=(Editor("ed", "A. Editor", "editing"),),
)
"""Everything that CMIF wants to know."""

_PARALLEL = """\
Letter to A.S. Belov, 5 May 1910

Письмо А.С. Белову 5 мая 1910 г.

1910-05-05 ru:tom3;en:AI

Gorodok, 5 May 1910
Dear Alexei,
The boats are sold, and nobody wept.1 The money will be sent on Friday.
We shall buy a horse, and the mill will run again. Come and see it yourself.
L. Orlov
1. Nobody but the cook.

Городок, 5 мая 1910 г.
Дорогой Алексей!
Лодки проданы, и никто не плакал. Деньги вышлем в пятницу.
Купим лошадь, и мельница снова пойдет. Приезжайте и посмотрите сами.
Л. Орлов
"""

_MISMATCH = """\
Letter to Vera Orlova, 5 May 1910

Телеграмма Белову 5 мая 1910 г.

1910-05-05 ru:tom3;en:AI

Dear Vera,
The boats are sold, and nobody wept. Come on Sunday, the apple trees are in flower.
Fomin

Белову.
Соль сдать на склад. Барж до среды не задерживать. О недостаче донести.
Зорин
"""


@cache
def parallel() -> Document:
    """A letter and its translation, with a footnote mark and a note."""
    made = read(_PARALLEL, original="ru")
    assert [a.verdict.relation for a in made.alignments] == [Relation.PARALLEL]
    return made


@cache
def mismatch() -> Document:
    """Two documents that a page prints as one."""
    made = read(_MISMATCH, original="ru")
    assert [a.verdict.relation for a in made.alignments] == [Relation.MISMATCH]
    return made


def trilingual(*, second: Relation = Relation.PARALLEL) -> Document:
    """A Russian sentence in English and, by a verdict of its own, in Spanish."""
    said = (("ru", "Идёт дождь."), ("en", "It rains."), ("es", "Llueve."))
    versions = [
        version(
            lang,
            block(f"{lang}-p1", Kind.PARAGRAPH, text, line=line),
            role=Role.ORIGINAL if lang == "ru" else Role.TRANSLATION,
        )
        for line, (lang, text) in enumerate(said, start=1)
    ]
    linked = (linked_with("en"), linked_with("es", relation=second))
    return replace(document(*versions), alignments=linked)


def linked_with(
    lang: str, sentences: Sequence[int] = (1,), relation: Relation = Relation.PARALLEL
) -> Alignment:
    """A pair of Russian and another language whose first paragraphs are linked one to all."""
    right = tuple(f"{lang}-p1-s{number}" for number in sentences)
    beads = (Bead(("ru-p1-s1",), right, "equivalent"),) if relation is Relation.PARALLEL else ()
    return Alignment("ru", lang, Verdict(relation, ()), beads)
