"""Built sites on disk: the sample edition, every page there is, and pages made to be awkward."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import pytest
from lxml import html

from pipeline.build import Edition, Source, build
from pipeline.config import Config
from pipeline.tei import Element, parse
from tests.cases.test_cases import HERE as CASES
from tests.conformance.editions import all_pages, sample

CHOSEN: Mapping[str, str] = {
    "index": "sample index",
    "nothing": "empty index",
    "parallel": "sample 1910-05-02_letter_to_zorin.txt",
    "partial": "sample 1913-02-18_letter_to_fomin.txt",
    "mismatch": "sample 1912-03-05_letter_to_orlova.txt",
    "single": "sample 1908-01-16_letter_to_belov.txt",
    "trilingual": "sample 1907-06-03_greeting_to_the_cannery.txt",
    "footnotes": "sample 1905-02-19_letter_to_zorin.txt",
    "editorial": "sample 1911-08-19_letter_to_orlova.txt",
    "questions": "sample 1910-10-08_telegram_to_belov.txt",
    "long": "pages pages/syn_sisters_long_1894.txt",
    "mixed": "pages pages/hyp_spanish_first.txt",
    "seed": "pages seed/000_bed4382f0c32ba8c.txt",
    "undecided": "awkward undecided.txt",
    "wordy": "awkward wordy.txt",
    "markup": "awkward markup.txt",
    "moved": "awkward moved.txt",
}
"""What a page is chosen for, and where it comes from: the site and the source."""

LINKED = ("parallel", "partial", "trilingual", "footnotes", "questions", "long", "mixed", "moved")
"""Pages with versions side by side."""

_AWKWARD = {
    "undecided": """Телеграмма Ф.М. Фомину 11 февраля 1903 года

Telegram to F.M. Fomin, February 11, 1903

1903-02-11 ru:tom2;en:AI

Городок, Фомину.

Пароход задержан льдами.

Орлов.

ОГАП. Ф. 12. Оп. 3. Д. 12. Л. 1.

Gorodok, Fomin.

Buy forty desks and a globe for the school.

Orlov.

OGAP. F. 12. Op. 3. D. 12. L. 1.
""",
    "wordy": """An den Landwirtschaftsmaschinenausstellungsausschuss

1903-02-12 de:AB

Sehr geehrte Herren!

Der Donaudampfschiffahrtsgesellschaftskapitänswitwenpensionskassenverwalter ist nicht gekommen.

Die Maschinen stehen seit Montag im Regen, und niemand weiß, wem der Schuppen gehört.

Hochachtungsvoll

Kessler
""",
    "moved": (CASES / "align/moved_paragraph/input.txt").read_text(encoding="utf-8"),
    "markup": """Letter to A.S. Belov, on <b>type</b> & "ink"

1903-02-13 en:HCW

Dear Alexei,

The compositor sent <img src="https://pictures.example/x.png"> instead of a picture, & was proud.

He also set <script>document.title = "caught"</script> in the middle of the page.

Yours,

L. Orlov
""",
}
"""Pages no source shows: no verdict, words wider than a telephone, text that looks like HTML, a
paragraph that moved.
"""


@dataclass(frozen=True, slots=True)
class Letter:
    """The page of one document and the TEI that it was made from."""

    path: Path

    @property
    def page(self) -> html.HtmlElement:
        """The page, parsed."""
        return parsed(self.path)

    @property
    def tei(self) -> Element:
        """The TEI, parsed."""
        path = self.path.parent.parent / "tei" / f"{self.path.stem}.xml"
        return parse(path.read_bytes(), path.name)


@dataclass(frozen=True, slots=True)
class Sites:
    """A folder of built editions; `chosen` has the pages of `CHOSEN` that could be built."""

    folder: Path
    chosen: Mapping[str, Path]

    @property
    def pages(self) -> tuple[Path, ...]:
        """Every page of every site."""
        return tuple(sorted(self.folder.glob("*/site/*.html")))

    @property
    def letters(self) -> tuple[Letter, ...]:
        """Every page but the lists."""
        return tuple(Letter(path) for path in self.pages if path.stem != "index")

    def letter(self, name: str) -> Letter:
        """A chosen letter."""
        return Letter(self.chosen[name])


def sites(folder: Path) -> Sites:
    """Build the editions and write them below a folder."""
    built = _editions()
    for name, edition in built.items():
        for path, data in edition.files.items():
            target = folder / name / path
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(data)
    return Sites(folder, dict(_chosen(built, folder)))


def names(*left_out: str) -> list[object]:
    """The names of the chosen pages, as parameters; the seed only where the team's folder is."""
    return [
        pytest.param(name, marks=pytest.mark.needs("shared")) if name == "seed" else name
        for name in CHOSEN
        if name not in left_out
    ]


LETTERS = names("index", "nothing")
"""The chosen pages of single documents, as parameters."""


@cache
def parsed(path: Path) -> html.HtmlElement:
    """A page as a tree."""
    return html.fromstring(path.read_bytes())


def _editions() -> dict[str, Edition]:
    awkward = [Source(f"{name}.txt", text.encode()) for name, text in _AWKWARD.items()]
    return {
        "sample": sample(),
        "pages": all_pages(),
        "awkward": _built(awkward),
        "empty": _built([]),
    }


def _built(sources: list[Source]) -> Edition:
    return build(sources, Config(), lambda function, each: [function(one) for one in each])


def _chosen(built: Mapping[str, Edition], folder: Path) -> Iterator[tuple[str, Path]]:
    for name, place in CHOSEN.items():
        site, source = place.split(" ")
        pages = {summary.source: summary.id for summary in built[site].summaries}
        pages["index"] = "index"
        if source in pages:
            yield name, folder / site / "site" / f"{pages[source]}.html"
