"""How a reader looks at a page: how wide, in what light, on screen or paper."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import count
from pathlib import Path
from typing import Literal, Protocol

from playwright.sync_api import Browser, Page

HEIGHT = 900
FLAGS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
)


@dataclass(frozen=True, slots=True)
class View:
    """A window and the reader's settings; `width` is in CSS pixels."""

    width: int = 1280
    scheme: Literal["light", "dark"] = "light"
    media: Literal["screen", "print"] = "screen"
    forced: bool = False
    script: bool = True


WIDE = View()
DARK = View(scheme="dark")
NARROW = View(width=360)
NARROWEST = View(width=320)
"""1280 pixels enlarged four times: the width that WCAG 2.2, 1.4.10 (reflow), asks for."""

A4 = View(width=718, media="print")
"""The printable width of A4 with Chromium's margins."""

A4_DARK = View(width=718, media="print", scheme="dark")
FORCED = View(forced=True)
PLAIN = View(script=False)


class Look(Protocol):
    """Opens a chosen page, by name and perhaps fragment, as some reader sees it."""

    def __call__(self, name: str, view: View = WIDE) -> Page:
        """Open the page."""


@dataclass(frozen=True, slots=True)
class Screens:
    """One window for each view, used again and again: opening one takes long."""

    browser: Browser
    windows: dict[View, Page] = field(default_factory=dict)
    _count: Iterator[int] = field(default_factory=count)

    def open(self, path: Path, fragment: str, view: View) -> Page:
        """Open a page afresh; the number in its address keeps a fragment from being a mere jump."""
        if view not in self.windows:
            self.windows[view] = self._window(view)
        page = self.windows[view]
        page.mouse.move(0, 0)
        page.goto(f"{path.as_uri()}?{next(self._count)}" + (f"#{fragment}" if fragment else ""))
        return page

    def _window(self, view: View) -> Page:
        page = self.browser.new_page(
            viewport={"width": view.width, "height": HEIGHT},
            forced_colors="active" if view.forced else "none",
            java_script_enabled=view.script,
        )
        page.set_default_timeout(5_000)
        page.emulate_media(media=view.media, color_scheme=view.scheme)
        return page
