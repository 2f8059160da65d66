"""What of a capture is furniture, and which lines make up each version."""

from pipeline.model import Kind, Line
from pipeline.readers.layouts import read
from pipeline.structure.parts import Parts, split
from tests.making import reading

_ENGLISH = "The boats are sold, and nobody wept. The money will be sent on Friday, if it rains."
_RUSSIAN = "Лодки проданы, и никто не плакал. Деньги вышлем в пятницу, если пойдёт дождь."
_FRENCH = "Les bateaux sont vendus et personne n'a pleuré. L'argent sera envoyé vendredi."


def _split(text: str) -> Parts:
    capture, problem = read("page.txt", text.encode())
    assert capture is not None, problem
    return split(capture)


def _titles(text: str) -> list[str]:
    return [line.text for line in _split(text).titles]


def _versions(text: str) -> list[list[int]]:
    return [[line.number for line in version] for version in _split(text).versions]


def test_short_lines_above_the_index_line_are_titles() -> None:
    page = f"Letter to Belov\n\nПисьмо Белову\n\n1910 ru:a;en:b\n\n{_ENGLISH}\n{_RUSSIAN}\n"
    assert _titles(page) == ["Letter to Belov", "Письмо Белову"]


def test_a_text_above_the_index_line_is_text() -> None:
    long = " ".join(["word"] * 50)
    assert _titles(f"{long}\n\n1910 ru:a;en:b\n\n{_ENGLISH}\n") == []
    many = "\n".join(f"Line {n}" for n in range(7))
    assert _titles(f"{many}\n\n1910 ru:a;en:b\n\n{_ENGLISH}\n") == []


def test_headings_in_two_languages_are_titles_without_an_index_line() -> None:
    page = f"Letter to Belov\nПисьмо Белову\n\n{_ENGLISH}\n\n{_RUSSIAN}\n"
    assert _titles(page) == ["Letter to Belov", "Письмо Белову"]


def test_one_heading_is_no_header() -> None:
    assert _titles(f"Letter to Belov\n\n{_ENGLISH}\n") == []


def test_lines_that_end_like_sentences_are_no_headings() -> None:
    assert _titles(f"{_ENGLISH}\n{_RUSSIAN}\n") == []


def test_a_title_is_in_the_language_of_its_genre() -> None:
    page = f"Letter to Belov\n\nЗаписка Белову\n\n1910 ru:a;en:b\n\n{_RUSSIAN}\n\n{_ENGLISH}\n"
    assert [line.lang for line in _split(page).titles] == ["en", "ru"]


def test_versions_come_in_the_order_of_the_page() -> None:
    assert _versions(f"{_RUSSIAN}\n{_ENGLISH}\n{_FRENCH}\n") == [[1], [2], [3]]


def test_a_version_that_is_interrupted_goes_on() -> None:
    page = f"{_ENGLISH}\n\n{_RUSSIAN}\n\n{_ENGLISH}\n\n{_RUSSIAN}\n"
    assert _versions(page) == [[1, 5], [3, 7]]


def test_a_quotation_in_another_language_stays_where_it_stands() -> None:
    page = f"{_ENGLISH}\n{_ENGLISH}\nTempus fugit, amicitia manet.\n{_ENGLISH}\n{_ENGLISH}\n"
    assert _versions(page) == [[1, 2, 3, 4, 5]]


def test_words_of_another_alphabet_at_the_very_top_belong_to_what_follows() -> None:
    page = "1910 ru:a;en:b\n\nКому\n" + f"{_ENGLISH}\n" * 4
    assert _versions(page) == [[3, 4, 5, 6, 7]]


def test_words_of_another_alphabet_at_the_very_end_belong_to_what_goes_before() -> None:
    page = "1910 ru:a;en:b\n\n" + f"{_ENGLISH}\n" * 4 + "Кому\n"
    assert _versions(page) == [[3, 4, 5, 6, 7]]


def test_no_line_is_in_two_places_and_none_is_left_out() -> None:
    page = f"← Back\n\nLetter\n\n1910 ru:a;en:b\n\n{_ENGLISH}\n\n---\n\n{_RUSSIAN}\n"
    parts = _split(page)
    numbers = [line.number for line in (*parts.furniture, *(x for v in parts.versions for x in v))]
    assert sorted(numbers) == [1, 3, 5, 7, 9, 11]


def test_machinery_has_no_language() -> None:
    parts = _split(f"← Back\n\n1910 ru:a;en:b\n\n{_ENGLISH}\n")
    assert parts.furniture == (
        Line(1, "← Back", Kind.BACKLINK), Line(3, "1910 ru:a;en:b", Kind.META),
    )  # fmt: skip


def test_a_heading_above_columns_is_the_page_s_title() -> None:
    page = """<html><head><title>Letter to P. Zorin</title></head>
      <body><h1>Letter to P. Zorin, 7 January 1924</h1>
      <table><tr><th>Русский</th><th>English</th></tr><tr>
      <td lang="ru"><p>7 января 1924 г.</p><p>Дорогой Пётр!</p>
      <p>Снег завалил дорогу до самой мельницы, и почта не ходит вторую неделю.</p></td>
      <td lang="en"><p>7 January 1924</p><p>Dear Pyotr,</p>
      <p>Snow has blocked the road up to the mill, and there has been no post for weeks.</p></td>
      </tr></table></body></html>"""
    found = reading(page, "letter.html").document
    assert found is not None
    titles = [block.text for block in found.furniture if block.kind is Kind.TITLE]
    assert titles == ["Letter to P. Zorin, 7 January 1924"]
    assert all(block.kind is not Kind.TITLE for v in found.versions for block in v.blocks)
