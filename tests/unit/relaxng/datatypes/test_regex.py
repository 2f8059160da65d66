"""Regular expressions of XML Schema: what matches, what is none, and that none is slow."""

from itertools import pairwise
from random import Random

import pytest

from pipeline.relaxng.datatypes.regex.blocks import blocks
from pipeline.relaxng.datatypes.regex.machine import IntricateError, Machine
from pipeline.relaxng.datatypes.regex.parse import PatternError, parse

MATCHES = [
    ("", ("",), ("a",)),
    ("a|", ("", "a"), ("b",)),
    ("()", ("",), ("a",)),
    ("a{2,3}", ("aa", "aaa"), ("a", "aaaa")),
    ("a{2}", ("aa",), ("a", "aaa")),
    ("a{2,}", ("aa", "aaaaa"), ("a",)),
    ("a{0}b", ("b",), ("ab",)),
    ("(a*)*b", ("b", "aab"), ("a",)),
    ("(a?b?)+c", ("c", "abbac"), ("abca",)),
    ("((a|)(b|)){3}", ("", "ababab", "ba"), ("abababa", "bbbb")),
    ("(ab|c?|)*", ("", "abcab"), ("a", "aab")),
    ("(a{1,2}){2,3}", ("aa", "aaaaaa"), ("a", "aaaaaaa")),
    ("(a{2}){2,3}", ("aaaa", "aaaaaa"), ("aaaaa", "aa")),
    ("(ab|a)(bc|c)", ("abc", "abbc", "ac"), ("ab",)),
    ("^a$", ("^a$",), ("a",)),
    (".", ("a", " ", "\U00010000"), ("\n", "\r", "")),
    (r"\s", (" ", "\t", "\n", "\r"), ("\u00a0", "\v", "\f")),
    (r"\S", ("a", "\u00a0"), (" ",)),
    (r"\d", ("1", "٣", "𝟗"), ("²", "a")),
    (r"\D", ("²", "a"), ("1",)),
    (r"\w", ("a", "1", "+", "\u0301"), ("_", "-", " ", "\u200d")),
    (r"\W", ("_", "-"), ("a",)),
    (r"\i\c*", ("a", ":b-1", "_", "é·"), ("1", "-")),
    (r"\I\C", ("1!",), ("a!", "1a")),
    (r"[\i-[:]][\c-[:]]*", ("a-1",), ("a:b", ":")),
    ("[a-z-[aeiou]]+", ("xyz",), ("xay", "")),
    ("[^a-z-[^a-z0]]", ("0",), ("a", "!")),
    ("[a-z-[m-p-[n]]]", ("a", "n"), ("m", "o")),
    ("[^abc]", ("d", "\n"), ("a", "")),
    ("[a-ec-gzzx-yA-BDHKMP5]+", ("abgzxADHKMP5",), ("h", "C", "w", "G", "4", "{")),
    (r"[^1357a-cegik\s]", ("2", "h", "!"), ("1", "b", "k", " ")),
    ("[^^]", ("a",), ("^",)),
    ("[a^]", ("a", "^"), ("b",)),
    ("[-a]", ("-", "a"), ("b",)),
    ("[a-]", ("-", "a"), ("b",)),
    ("[a-c-]", ("-", "b"), ("d",)),
    ("[^-]", ("a",), ("-",)),
    (r"[\w-]", ("-", "a"), ("!",)),
    (r"[\--a]", ("-", "0", "a"), ("b",)),
    (r"[\[-\]]", ("[", "\\", "]"), ("a",)),
    (r"[.*+?(|]", (".", "*", "|"), ("a",)),
    (r"\n\r\t\\\|\.\?\*\+\(\)\{\}\-\[\]\^", ("\n\r\t\\|.?*+(){}-[]^",), ()),
    (r"\p{L}\p{Lu}\P{Lu}", ("aAa", "ЯЯя"), ("aaa", "aAA")),
    (r"[\p{L}-[\p{Lu}]]", ("a", "я"), ("A",)),
    (r"\p{IsGreek}\P{IsGreek}", ("αa",), ("aα", "αα")),
    (r"\p{IsPrivateUse}", ("\ue000", "\U000f0000"), ("a",)),
    (r"[^\p{C}\p{Z}]+", ("word", "ʼn", "§"), ("p 3", "a\u00a0b", "a\u00adb", "")),
    (r"[^/\s]+:\S*", ("a:", "http://x"), ("a b:c", "/a:b")),
    (r"(\-?[\d]+/\-?[\d]+)", ("-1/2",), ("1/", "1")),
    (r"[\-+]?\d+(\.\d+)?(%|cm|mm)", ("12cm", "-1.5%"), ("12", "1.cm")),
    (r"\s*\S(.|\s)*", (" a\nb ", "a"), ("", " \n")),
]


@pytest.mark.parametrize(("pattern", "good", "bad"), MATCHES, ids=[m[0] for m in MATCHES])
def test_what_matches(pattern: str, good: tuple[str, ...], bad: tuple[str, ...]) -> None:
    machine = Machine(pattern)
    assert [text for text in good if not machine.matches(text)] == []
    assert [text for text in bad if machine.matches(text)] == []


NONE = [
    ("(a", "character 3 of “(a”: “(” is never closed"),
    ("a)", "character 2 of “a)”: “)” closes nothing"),
    ("*a", "“*” repeats nothing here: write \\*"),
    ("a**", "“*” repeats nothing here"),
    ("a+?", "“?” repeats nothing here"),
    ("(?:a)", "“?” repeats nothing here"),
    ("a{2}{3}", "“{” repeats nothing here"),
    ("a]", "“]” repeats nothing here: write \\]"),
    ("}", "write \\}"),
    ("a{,2}", "how often is written {2}, {2,} or {2,5}"),
    ("a{x}", "the sign “{” itself is \\{"),
    ("a{3,2}", "from 3 to 2 goes down"),
    ("[", "“[” is never closed"),
    ("[a", "“[” is never closed"),
    ("[]", "write \\] for the sign itself"),
    ("[[a]", "write \\[ for the sign itself"),
    ("[z-a]", "from “z” to “a” goes down"),
    (r"[a-\d]", "a span goes from one character to another"),
    (r"[\w-z]", "a span goes from one character to another"),
    ("[a-c-e]", "a hyphen stands first or last"),
    ("[!--]", "write \\- for a hyphen that ends a span"),
    ("[a-[b]c]", "“]” must follow what is taken away"),
    (r"\b", "there is no \\b"),
    (r"\u0041", "there is no \\u"),
    ("a\\", "there is no \\"),
    (r"\pL", "a property is written \\p{Lu}"),
    (r"\p{}", "a property is written \\p{Lu}"),
    (r"\p{Latin}", "no category of Unicode is called Latin; a block: \\p{IsLatin}"),
    (r"\p{IsLatin}", "no block of Unicode 3.1 is called Latin"),
    ("(" * 101 + ")" * 101, "brackets are nested deeper than 100"),
    ("[a-" * 101, "brackets are nested deeper than 100"),
]


@pytest.mark.parametrize(("pattern", "why"), NONE, ids=[pattern[:10] for pattern, _ in NONE])
def test_what_is_no_pattern(pattern: str, why: str) -> None:
    with pytest.raises(PatternError) as caught:
        parse(pattern)
    assert why in str(caught.value)


def test_blocks_neither_overlap_nor_go_backwards() -> None:
    spans = sorted(span for found in blocks().values() for span in found)
    assert all(first <= last for first, last in spans)
    assert all(left[1] < right[0] for left, right in pairwise(spans))


BOMBS = [
    ("(a+)+b", "a" * 20_000),
    ("(a|a)*b", "a" * 20_000),
    ("(a|aa)+b", "a" * 20_000),
    ("(a*)*(a*)*(a*)*b", "a" * 20_000),
    ("((a?){50}){50}b", "a" * 20_000),
    ("(.*)(.*)(.*)(.*)(.*)(.*)(.*)x", "a" * 20_000),
    ("a{0,1000000000}b", "a" * 20_000),
    ("(a{0,1000}){0,1000}b", "a" * 20_000),
    ("(x+x+)+y", "x" * 20_000),
    ("([a-z]+)*[0-9]", "a" * 20_000),
    ("a?" * 200 + "a{200}b", "a" * 400),
]


@pytest.mark.parametrize(("pattern", "text"), BOMBS, ids=[pattern[:20] for pattern, _ in BOMBS])
def test_no_pattern_is_slow(pattern: str, text: str) -> None:
    """Steps are counted: some per character, however the pattern twists."""
    machine = Machine(pattern)
    assert not machine.matches(text)
    assert machine.work < 40 * len(text) + 600_000


def test_what_cannot_be_decided_in_bounded_time_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("pipeline.relaxng.datatypes.regex.machine._MOST_WORK", 50_000)
    machine = Machine("(a|b)*a(a|b){20}(c{0,500}d?){0,900}e")
    with pytest.raises(IntricateError):
        machine.matches("ab" * 15 + "a" + "c" * 9_000)
    work = machine.work
    with pytest.raises(IntricateError):
        machine.matches("ab" * 15 + "a" + "c" * 9_000)
    assert machine.work == work < 60_000, "it is not tried again"
    assert machine.matches("ab" * 15 + "a" + "cde")


def test_a_class_of_many_characters_is_searched_and_not_looked_through() -> None:
    chars = "".join(map(chr, range(0x4E00, 0x9E00, 2)))
    machine = Machine(f"[{chars}]*")
    assert machine.matches(chars)
    assert not machine.matches(chars[:9] + "\u4e01")
    (node,) = machine.start.steps
    assert len(node.members) == 1


def test_what_is_kept_is_bounded() -> None:
    machine, random = Machine("(a|b)*a(a|b){11}"), Random(1912)  # noqa: S311  seeded
    for _ in range(3):
        text = "".join(random.choices("ab", k=2_500))
        assert machine.matches(text) == (text[-12] == "a")
        assert 1 < len(machine._states) <= 2_000
    start = Machine(".*").start
    assert all(start[chr(number)].accepts for number in range(0x4E00, 0x9FFF))
    assert len(start) <= 1_000
