"""The Nu HTML checker finds nothing in any page, in the styles within it, in the style sheet."""

from pathlib import Path

import pytest

from tests.browser.sites import Sites
from tests.judges import nu

pytestmark = pytest.mark.needs("nu")


def test_only_planted_errors_are_found(sites: Sites, tmp_path: Path) -> None:
    """Bad files in the same run show that the checker looks at both HTML and CSS."""
    page, sheet = tmp_path / "planted.html", tmp_path / "planted.css"
    page.write_text("<!DOCTYPE html><title>x</title><p><p id=a><p id=a>", encoding="utf-8")
    sheet.write_text("p { colour: red }", encoding="utf-8")
    styles = sorted(sites.folder.glob("*/site/*.css"))
    found = nu([*sites.pages, *styles, page, sheet], "--also-check-css")
    assert [line for line in found if "planted" not in line] == []
    assert {name for name in (page.name, sheet.name) for line in found if name in line} == {
        page.name,
        sheet.name,
    }
