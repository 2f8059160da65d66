"""No page asks anything of another host, or complains, from disk or from a server."""

from pathlib import Path

import pytest
from playwright.sync_api import Browser

from tests.browser.sites import Sites
from tests.browser.visits import Visits

pytestmark = pytest.mark.needs("chromium")


def test_from_disk_only_the_site_is_asked(visits: Visits, sites: Sites) -> None:
    styles = {path.as_uri() for path in sites.folder.glob("*/site/*.css")}
    assert set(visits.asked) == {path.as_uri() for path in sites.pages} | styles


def test_from_disk_nothing_complains(visits: Visits) -> None:
    assert visits.complaints == []


def test_a_server_is_asked_only_for_what_it_has(
    browser: Browser, sites: Sites, served: str
) -> None:
    found = Visits()
    page = browser.new_page()
    found.attend(page)
    for path in sites.chosen.values():
        page.goto(f"{served}/{path.relative_to(sites.folder)}")
    page.close()
    assert found.complaints == []
    assert [address for address in found.asked if not address.startswith(served)] == []
    assert len(found.asked) > len(sites.chosen)


def test_requests_and_complaints_are_noticed(browser: Browser, tmp_path: Path) -> None:
    planted = tmp_path / "planted.html"
    planted.write_text("<img src='no.png'><script>console.log(1); throw 2</script>", "utf-8")
    found = Visits()
    page = browser.new_page()
    found.attend(page)
    page.goto(planted.as_uri())
    page.close()
    assert [Path(address).name for address in found.asked] == ["planted.html", "no.png"]
    noticed = {words.partition(":")[0] for words in found.complaints}
    assert {"log", "thrown", "failed"} <= noticed
