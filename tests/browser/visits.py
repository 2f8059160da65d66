"""What happens while pages are opened one after the other: requests, complaints, things cut off."""

from dataclasses import dataclass, field

from playwright.sync_api import Page, Response

SIDEWAYS = """() => [...document.querySelectorAll('html')]
  .filter(each => each.scrollWidth > each.clientWidth).map(each => `${each.scrollWidth}px wide`)"""
CLIPPED = """() => [...document.querySelectorAll('main *')].filter(each =>
  each.checkVisibility() && each.clientHeight > 0
  && (each.getBoundingClientRect().right > document.documentElement.clientWidth + 1
    || each.scrollWidth > each.clientWidth + 1 || each.scrollHeight > each.clientHeight + 2))
  .map(each => each.outerHTML.slice(0, 80))"""
OVERLAPPED = """() => [...document.querySelectorAll('.row, .cell, .apart > *, dt, dd, main > *')]
  .filter(each => each.nextElementSibling && each.getClientRects().length > 0)
  .filter(each => { const one = each.getBoundingClientRect(),
      other = each.nextElementSibling.getBoundingClientRect();
    return other.width > 0 && one.bottom > other.top + 1 && one.right > other.left + 1
      && other.right > one.left + 1 && other.bottom > one.top + 1 })
  .map(each => each.outerHTML.slice(0, 80))"""


def misplaced(page: Page) -> list[str]:
    """What is cut off, juts out of the window, or lies on something else."""
    return [each for look in (SIDEWAYS, CLIPPED, OVERLAPPED) for each in page.evaluate(look)]


@dataclass(frozen=True, slots=True)
class Visits:
    """Addresses asked for, complaints of the browser, and what was misplaced, page by page."""

    asked: list[str] = field(default_factory=list)
    complaints: list[str] = field(default_factory=list)
    misplaced: list[str] = field(default_factory=list)

    def attend(self, page: Page) -> None:
        """Write down what happens in a window from now on."""
        complain = self.complaints.append
        page.on("request", lambda request: self.asked.append(request.url))
        page.on("requestfailed", lambda request: complain(f"failed: {request.url}"))
        page.on("console", lambda message: complain(f"{message.type}: {message.text}"))
        page.on("pageerror", lambda error: complain(f"thrown: {error}"))
        page.on("response", lambda response: self._refused(response))

    def _refused(self, response: Response) -> None:
        if response.status >= 400:
            self.complaints.append(f"{response.status}: {response.url}")
