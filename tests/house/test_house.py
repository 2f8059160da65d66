"""The house rules of STYLE: budgets, layers, words for every language, documents that are true."""

import ast
import re
import statistics
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from pipeline import lexicon
from pipeline.commands.build import build
from pipeline.exchange import EXPORTS
from pipeline.lexicon import LANGUAGES, Family
from pipeline.rules import RULES

ROOT = Path(__file__).parent.parent.parent
PACKAGE = ROOT / "pipeline"
FILES = sorted(PACKAGE.rglob("*.py"))

FILE_MEDIAN, FILE_MAX = 120, 400
FUNCTION_MEDIAN, FUNCTION_P95, FUNCTION_MAX = 8, 25, 40
NESTING_MAX = 3


def _functions() -> Iterator[tuple[str, ast.FunctionDef]]:
    for path in FILES:
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.FunctionDef):
                yield f"{path.relative_to(ROOT)}:{node.name}", node


def _length(node: ast.FunctionDef) -> int:
    return (node.end_lineno or node.lineno) - node.lineno + 1


def _depth(node: ast.AST, depth: int = 0) -> int:
    """How deep blocks lie in a function; an ``elif`` is no deeper than its ``if``."""
    deepest = depth
    for name, children in ast.iter_fields(node):
        for child in children if isinstance(children, list) else [children]:
            if not isinstance(child, ast.AST):
                continue
            chained = name == "orelse" and isinstance(node, ast.If) and isinstance(child, ast.If)
            block = isinstance(child, ast.If | ast.For | ast.While | ast.With | ast.Try)
            deepest = max(deepest, _depth(child, depth + (block and not chained)))
    return deepest


def test_files_are_rooms_with_one_purpose() -> None:
    sizes = {str(p.relative_to(ROOT)): p.read_text(encoding="utf-8").count("\n") for p in FILES}
    assert statistics.median(sizes.values()) <= FILE_MEDIAN
    assert {name: size for name, size in sizes.items() if size > FILE_MAX} == {}


def test_functions_are_short() -> None:
    sizes = {name: _length(node) for name, node in _functions()}
    assert statistics.median(sizes.values()) <= FUNCTION_MEDIAN
    assert statistics.quantiles(sizes.values(), n=20)[-1] <= FUNCTION_P95
    assert {name: size for name, size in sizes.items() if size > FUNCTION_MAX} == {}


def test_nothing_is_deeply_nested() -> None:
    deep = {name: d for name, node in _functions() if (d := _depth(node)) > NESTING_MAX}
    assert deep == {}


def test_imports_run_downwards_only() -> None:
    done = subprocess.run(
        [Path(sys.executable).parent / "lint-imports", "--no-cache"],
        cwd=ROOT, capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stdout


def test_no_suppression_without_a_reason() -> None:
    bare = [
        f"{path.relative_to(ROOT)}:{number}"
        for path in FILES
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), start=1)
        if re.search(r"#\s*(type: ignore|noqa|pragma|TODO|FIXME|XXX)", line)
        and not re.search(r"# noqa: [A-Z]+\d+  \S", line)
    ]
    assert bare == []


def _families() -> Iterator[tuple[str, Family]]:
    for path in sorted((PACKAGE / "lexicon").glob("[a-z]*.py")):
        module = __import__(f"pipeline.lexicon.{path.stem}", fromlist=["*"])
        for name, value in vars(module).items():
            if isinstance(value, Family):
                yield f"{path.stem}.{name}", value


FAMILIES = list(_families())


@pytest.mark.parametrize(("name", "family"), FAMILIES, ids=[name for name, _ in FAMILIES])
def test_every_family_has_every_language(name: str, family: Family) -> None:
    assert set(family.by_language) == set(LANGUAGES), name


@pytest.mark.parametrize(("name", "family"), FAMILIES, ids=[name for name, _ in FAMILIES])
def test_words_are_lower_case_and_given_once(name: str, family: Family) -> None:
    for lang, words in family.by_language.items():
        assert [w for w in words if w != w.lower()] == [], (name, lang)
        assert sorted({w for w in words if words.count(w) > 1}) == [], (name, lang)


def test_the_lexicon_says_what_it_is() -> None:
    assert "To add a language" in (lexicon.__doc__ or "")


def test_documents_name_what_there_is() -> None:
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    for words in ("make build", "make test", "diglot build", "diglot validate", "diglot explain"):
        assert words in readme, words
    for form in EXPORTS:
        assert f"`{form}`" in readme, form
    for parameter in build.params:
        long = [option for option in parameter.opts if option.startswith("--")]
        assert all(option in readme for option in long), long


def test_every_named_code_exists() -> None:
    for path in [*ROOT.glob("*.md"), *(ROOT / "schemas").glob("*.rnc")]:
        text = path.read_text(encoding="utf-8")
        named = set(re.findall(r"\b(?:SRC|ANN|ALN|ENC|TEI|LNK|EXP)\d{3}\b", text))
        assert named <= set(RULES), path.name


def test_the_project_speaks_only_of_itself() -> None:
    listed = subprocess.run(
        ["git", "ls-files", "-co", "--exclude-standard"],
        cwd=ROOT, capture_output=True, text=True, check=False,
    ).stdout.splitlines()  # fmt: skip
    texts = [ROOT / name for name in listed if not name.endswith((".lock", ".json"))]
    for path in texts:
        text = path.read_text(encoding="utf-8", errors="replace") if path.is_file() else ""
        assert not re.search(r"/(?:home|root|work|Users)/\w", text), path
