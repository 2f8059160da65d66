"""What must hold for names, whoever else the authority knows."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from pipeline.annotate import annotate
from pipeline.annotate.known import find, known
from pipeline.authority import Authority, Entry
from pipeline.model import Document
from tests.making import document
from tests.properties.strategies import steady

_KNOWN = (
    Entry("orlov", (("ru", "Орлов, Лев Андреевич"), ("en", "Orlov, Lev"))),
    Entry("belov", (("ru", "Белов, Алексей Степанович"),)),
)
_OTHERS = st.builds(
    lambda surname, given, number: Entry(f"x{number}", (("ru", f"{surname}, {given}"),)),
    st.sampled_from(["Тимирязев", "Громыхалов", "Щукина", "Пыпин", "Юшкевич", "Эйхенвальд"]),
    st.sampled_from(["Иван", "Анна Петровна", "Л. А.", "Алексей"]),
    st.integers(0, 999),
)
_PAGE = (
    "Письмо А.С. Белову 3 мая 1911 года\n\nДорогой Алексей Степанович!\n\n"
    "Вчера видел Льва Орлова у моста, и Белов там был.\n\nЛ. Орлов\n"
)


def _read() -> Document:
    made = document(_PAGE)
    blank = replace(made, persons=(), places=(), acts=(), queries=())
    versions = tuple(
        replace(v, blocks=tuple(replace(b, marks=()) if b.text.startswith("Вчера") else b
                                for b in v.blocks))
        for v in blank.versions
    )  # fmt: skip
    return replace(blank, versions=versions)


_DOCUMENT = _read()


def _links(document_: Document) -> list[tuple[str, object]]:
    return [
        (block.id, mark)
        for version in document_.versions
        for block in version.blocks
        for mark in block.marks
    ]


@steady(30)
@given(st.lists(_OTHERS, max_size=4, unique_by=lambda entry: entry.id))
def test_people_with_other_names_change_no_link(others: list[Entry]) -> None:
    alone = annotate(_DOCUMENT, Authority(_KNOWN))
    among = annotate(_DOCUMENT, Authority((*others, *_KNOWN)))
    assert _links(among) == _links(alone)
    assert (among.persons, among.acts) == (alone.persons, alone.acts)


@steady(60)
@given(st.text(max_size=30), st.sampled_from(["ru", "en", "de", "fr", "es"]))
def test_any_text_is_looked_up(name: str, lang: str) -> None:
    match = find(known(Authority(_KNOWN)), name, lang)
    assert len(match.entries) <= len(_KNOWN)
