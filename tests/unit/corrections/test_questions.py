"""Where questions are asked."""

import pytest

from pipeline.corrections.questions import line_of, places_of
from pipeline.model import Kind, Query
from tests.unit.documents import block, letter


@pytest.mark.parametrize(
    ("target", "line"), [("en-p2", 7), ("en-p2-s3", 7), ("en-p2-lb1", 7), ("en", 5), ("no-p9", 0)]
)
def test_a_question_is_asked_at_the_line_of_its_block(target: str, line: int) -> None:
    made = letter(
        block("en-p1", Kind.PARAGRAPH, "Snow fell.", line=5),
        block("en-p2", Kind.PARAGRAPH, "It melted.", line=7),
    )
    assert line_of(Query("ALN010", target, ""), places_of(made)) == line
