"""What brackets in a line become."""

import pytest

from pipeline.model import Kind
from pipeline.structure.marks import Setting, marks_of


def _seen(text: str, lang: str = "en") -> list[str]:
    marks = marks_of(text, Kind.PARAGRAPH, Setting(lang, None))
    return [f"{mark.kind} {mark.span.of(text)}" for mark in marks]


@pytest.mark.parametrize(
    ("text", "seen"),
    [
        ("He came [not] today.", ["supplied [not]"]),
        ("in 19[31] it rained", ["supplied [31]"]),
        ("the mill[9] stands", ["anchor [9]"]),
        ("a <b>bold</b> word", []),
        ("a (so he said) word", []),
        ("He came. [He said so. She did not.] So it was.", []),
        ("for this see [p. 5] there", []),
        ("it rained [p. 5] there", ["page [p. 5]"]),
        ("it rained (?)", ["unclear rained (?)"]),
        ("it rained. (?)", []),
        ("(?) it rained", []),
        ("[sic] it rained", ["remark [sic]"]),
        ("the [T]sar", ["supplied [T]"]),
        ("Mr Zor[in] came", ["abbreviation Zor[in]", "expansion [in]"]),
        ("the M[iste]r came", ["abbreviation M[iste]r", "expansion [iste]"]),
        ("re[ce]ived and ret[ur]ned", ["supplied [ce]", "supplied [ur]"]),
        ("a (three words illegible) b (illegible)", ["gap (three words illegible)",
                                                     "gap (illegible)"]),
        ("a (...) b", []),
        ("SOLD (underlined) today", ["highlight SOLD", "remark (underlined)"]),
        ("it is (Note of the editor: nine) so", ["remark (Note of the editor: nine)"]),
    ],
)  # fmt: skip
def test_brackets(text: str, seen: list[str]) -> None:
    assert _seen(text) == seen


def test_only_ordinals_that_count_up_are_ordinals() -> None:
    text = "First, it rained. Second, it snowed. Fifth, nothing; third, all."
    assert _seen(text) == ["ordinal First", "ordinal Second", "ordinal third"]
    assert _seen("First, it rained, and that was all.") == []
    assert _seen("At first, it rained. Second, it snowed.") == []
