"""The sites, built once; a browser; a server."""

from collections.abc import Iterator
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread

import pytest
from playwright.sync_api import Browser, Page, sync_playwright

from tests.browser import sites as making
from tests.browser.sites import Sites
from tests.browser.views import FLAGS, HEIGHT, NARROWEST, WIDE, Look, Screens, View
from tests.browser.visits import Visits, misplaced
from tests.conftest import chromium


@pytest.fixture(scope="package")
def sites(tmp_path_factory: pytest.TempPathFactory) -> Sites:
    """All sites, built and written."""
    return making.sites(tmp_path_factory.mktemp("sites"))


@pytest.fixture(scope="package")
def browser(sites: Sites) -> Iterator[Browser]:  # noqa: ARG001  the sites are built before it starts
    """A Chromium without a window; closed before other folders' tests run their own loops."""
    with sync_playwright() as playwright:
        running = playwright.chromium.launch(executable_path=chromium(), args=list(FLAGS))
        yield running
        running.close()


@pytest.fixture(scope="package")
def screens(browser: Browser) -> Screens:
    """The browser's windows."""
    return Screens(browser)


@pytest.fixture
def look(screens: Screens, sites: Sites) -> Look:
    """Opens chosen pages from disk."""

    def opened(name: str, view: View = WIDE) -> Page:
        page, _, fragment = name.partition("#")
        return screens.open(sites.chosen[page], fragment, view)

    return opened


@pytest.fixture(scope="package")
def visits(browser: Browser, sites: Sites) -> Visits:
    """Every page of every site, opened from disk in a window 320 pixels wide."""
    page = browser.new_page(viewport={"width": NARROWEST.width, "height": HEIGHT})
    found = Visits()
    found.attend(page)
    for path in sites.pages:
        page.goto(path.as_uri())
        found.misplaced.extend(f"{path.name}: {each}" for each in misplaced(page))
    page.close()
    return found


class _Quiet(SimpleHTTPRequestHandler):
    def log_message(self, *_: object) -> None:
        """Say nothing."""


@pytest.fixture(scope="package")
def served(sites: Sites) -> Iterator[str]:
    """The address at which a server on this machine offers the sites' folder."""
    handler = partial(_Quiet, directory=str(sites.folder))
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        thread = Thread(target=server.serve_forever, daemon=True)
        thread.start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()
        thread.join()
