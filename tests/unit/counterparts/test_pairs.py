import pytest

from pipeline.build import Source, build, convert
from pipeline.config import Config, parse
from pipeline.diagnostics import Diagnostic
from pipeline.model import Document, Relation
from pipeline.readers import tei
from pipeline.tei import parse as parse_xml

_RU = """\
Письмо М.П. Седовой 3 мая 1931 года

Дорогая Мария Павловна!

Скрипка продана за сорок рублей. Ноты отдайте училищу, их просил директор. Рояль до осени останется
на своём месте.

Н. Лукин
"""
_EN = """\
Letter to Maria Sedova, May 3, 1931

Dear Maria Pavlovna,

The violin has been sold for forty roubles. Give the sheet music to the school, its director asked
for it. The piano stays where it is until the autumn.

N. Lukin
"""
_OATS = """\
Письмо П.А. Гусеву 3 мая 1931 года

Дорогой Павел Андреевич!

Баржа нагружена овсом. Пришлите двух человек к шлюзу в полдень. Лошадей до вечера не отпускайте.

Н. Лукин
"""


def _config(left: str, right: str, original: str = "ru") -> Config:
    edition = f'[edition]\noriginal = "{original}"\n' if original else ""
    text = f'{edition}[[pairings]]\nleft = "{left}"\nright = "{right}"\n'
    return parse("edition.toml", text)


def _built(config: Config, **pages: str) -> tuple[dict[str, Document], list[Diagnostic]]:
    sources = [Source(f"{name}.txt", text.encode()) for name, text in pages.items()]
    edition = build(sources, config, lambda function, given: [function(one) for one in given])
    made = (one for outcome in edition.converted for one in outcome.documents)
    documents = [tei.read(parse_xml(one.tei, one.id)) for one in made]
    pairing = [f for f in edition.findings if f.code in {"CFG006", "CFG007", "ALN030", "ALN031"}]
    return {document.source: document for document in documents}, pairing


def test_a_pairing_stands_in_both_files() -> None:
    documents, findings = _built(_config("ru.txt#ru", "en.txt#en"), ru=_RU, en=_EN)
    assert findings == []
    (english,), (russian,) = (documents[f"{name}.txt"].counterparts for name in ("en", "ru"))
    assert (english.version, english.name, english.side) == ("en", "ru.txt#ru", "translation")
    assert (russian.version, russian.name, russian.side) == ("ru", "en.txt#en", "original")
    assert english.document == documents["ru.txt"].id
    assert english.words == "Письмо М.П. Седовой 3 мая 1931 года"
    assert english.verdict == russian.verdict
    assert english.verdict.relation is Relation.PARALLEL


def test_the_order_of_a_pairing_does_not_matter() -> None:
    one, _ = _built(_config("ru.txt#ru", "en.txt#en"), ru=_RU, en=_EN)
    other, _ = _built(_config("en.txt#en", "ru.txt#ru"), ru=_RU, en=_EN)
    assert [d.counterparts for d in one.values()] == [d.counterparts for d in other.values()]


def test_nothing_is_called_original_that_is_not_known_to_be() -> None:
    documents, _ = _built(_config("ru.txt#ru", "en.txt#en", original=""), ru=_RU, en=_EN)
    assert {d.counterparts[0].side for d in documents.values()} == {""}


def test_a_question_about_a_wrong_pair_is_settled_by_the_right_one() -> None:
    wrong = f"1931-05-03 ru:tom1;en:AI AI translated\n\n{_EN}\n{_OATS}"
    alone = convert(Source("wrong.txt", wrong.encode()), _config("a.txt#ru", "b.txt#en"))
    assert "ALN001" in {found.code for found in alone.findings}
    documents, findings = _built(_config("ru.txt#ru", "wrong.txt#en"), ru=_RU, wrong=wrong)
    assert findings == []
    assert "ALN001" not in {query.code for query in documents["wrong.txt"].queries}
    (pair,) = documents["wrong.txt"].alignments
    assert pair.verdict.relation is Relation.MISMATCH


def test_a_wrong_pairing_settles_nothing() -> None:
    wrong = f"1931-05-03 ru:tom1;en:AI AI translated\n\n{_EN}\n{_OATS}"
    documents, (told,) = _built(_config("oats.txt#ru", "wrong.txt#en"), oats=_OATS, wrong=wrong)
    assert (told.code, told.path, told.line) == ("ALN030", "edition.toml", 3)
    assert "ALN001" in {query.code for query in documents["wrong.txt"].queries}
    assert documents["wrong.txt"].counterparts[0].verdict.relation is Relation.MISMATCH


@pytest.mark.parametrize(
    ("left", "right", "code", "words"),
    [
        ("ru.txt#ru", "en.txt#fr", "CFG006", "there is no en.txt#fr; the page has en.txt#en"),
        ("ru.txt#ru", "ru.txt#ru", "CFG006", "stand on one page"),
        ("ru.txt#ru", "oats.txt#ru", "CFG006", "are in one language"),
        ("ru.txt#ru", "gone.txt#en", "CFG007", "gone.txt is not among the pages"),
        ("away.txt#ru", "gone.txt#en", "CFG007", "away.txt and gone.txt is not"),
    ],
)
def test_names_that_do_not_fit(left: str, right: str, code: str, words: str) -> None:
    documents, (told,) = _built(_config(left, right), ru=_RU, en=_EN, oats=_OATS)
    assert (told.code, told.line) == (code, 3)
    assert words in told.message
    assert not any(document.counterparts for document in documents.values())


def test_a_page_built_alone_says_nothing_of_other_pages() -> None:
    documents, findings = _built(_config("ru.txt#ru", "en.txt#en"), oats=_OATS)
    assert findings == []
    assert documents["oats.txt"].counterparts == ()


def test_a_page_without_what_others_tell_is_as_it_was() -> None:
    config = _config("ru.txt#ru", "en.txt#en")
    source = Source("oats.txt", _OATS.encode())
    plain = convert(source, replace_pairings(config))
    assert convert(source, config).tei == plain.tei


def replace_pairings(config: Config) -> Config:
    return Config(edition=config.edition, name=config.name)
