"""Gold from the truths of pages."""

from tests.align_eval.lines import lines, read_page


def _line(text: str, lang: str, units: str, kind: str = "p") -> dict[str, str]:
    return {"text": text, "lang": lang, "u": units, "kind": kind}


def test_lines_that_share_units_are_beads_also_through_others() -> None:
    truth = {"name": "n", "verdict": "partial", "lines": [
        _line("Head", "en", "t", "title"),
        _line("One\ntwo.", "en", "a b"), _line("Three.", "en", "c"), _line("Four.", "en", "d"),
        _line("Раз.", "ru", "a"), _line("Два, три.", "ru", "b c"), {"text": "", "kind": "blank"},
        _line("Пять.", "ru", "e"), _line("Примечание", "ru", "", "p"),
    ]}  # fmt: skip
    text = read_page(truth)
    assert text
    assert text.left == ("One two.", "Three.", "Four.")
    assert text.right == ("Раз.", "Два, три.", "Пять.")
    assert set(text.gold) == {((0, 1), (0, 1)), ((2,), ()), ((), (2,))}


def test_pages_that_are_no_translation_in_two_languages_are_left_out() -> None:
    both = [_line("One.", "en", "a"), _line("Раз.", "ru", "a")]
    assert read_page({"name": "n", "verdict": "not_parallel", "lines": both}) is None
    assert read_page({"name": "n", "verdict": "parallel", "lines": both[:1]}) is None


def test_the_pages_of_the_project_are_read_whole() -> None:
    found = lines()
    assert len(found) > 80
    for text in found:
        assert sorted(i for bead in text.gold for i in bead[0]) == list(range(len(text.left)))
        assert sorted(j for bead in text.gold for j in bead[1]) == list(range(len(text.right)))
