"""A page and its style sheet are light enough for a slow connection."""

from pathlib import Path

from tests.browser.sites import Sites, parsed

_FIRST_VIEW = 50_000
_ENTRY = 450


def _weight(path: Path) -> int:
    """The bytes that the first view of a page needs."""
    return path.stat().st_size + (path.parent / "site.css").stat().st_size


def test_the_first_view_is_light(sites: Sites) -> None:
    paths = [*(letter.path for letter in sites.letters), sites.chosen["index"]]
    assert {path.name: _weight(path) for path in paths if _weight(path) > _FIRST_VIEW} == {}


def test_a_list_grows_by_little_for_each_document(sites: Sites) -> None:
    """A list of a hundred documents is a light first view, too."""
    for path in sites.folder.glob("*/site/index.html"):
        entries = len(parsed(path).xpath("//ol[@class='documents']/li"))
        assert _weight(path) <= 6_000 + entries * _ENTRY, path
