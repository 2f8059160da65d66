"""A TEI file against a grammar."""

from pathlib import Path

from pipeline.tei import parse
from pipeline.validate.grammar import Problem, problems

_GRAMMAR = """\
<element name="page" xmlns="http://relaxng.org/ns/structure/1.0">
  <zeroOrMore><element name="line"><text/></element></zeroOrMore>
</element>
"""


def _problems(data: bytes, folder: Path) -> tuple[Problem, ...]:
    schema = folder / "page.rng"
    schema.write_text(_GRAMMAR, encoding="utf-8")
    return problems(parse(data, "page.xml"), schema)


def test_a_valid_file_has_no_problem(tmp_path: Path) -> None:
    assert _problems(b"<page><line>a</line></page>", tmp_path) == ()


def test_a_problem_has_its_line_and_a_word_for_it(tmp_path: Path) -> None:
    found = _problems(b"<page>\n<line>a</line>\n<line n='1'>b</line>\n</page>", tmp_path)
    assert found
    assert {problem.line for problem in found} <= {1, 3}
    assert all(problem.message for problem in found)
    assert list(found) == sorted(set(found), key=lambda problem: (problem.line, problem.message))
