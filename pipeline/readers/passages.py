"""Passages of running text, whatever file they come from: what two files are aligned by."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of a passage: a line of a plain text, or a sentence that is `marked` as one in TEI
    under the `id`; `row` is its line of the file, 1-based. `owner` parts the elements of a passage.
    """

    text: str
    row: int
    id: str = ""
    marked: bool = False
    owner: int = 0


@dataclass(frozen=True, slots=True)
class Passage:
    """A paragraph, verse line or heading: its runs, the xml:id and name of its element, and the
    languages stated around it, outermost first.
    """

    runs: tuple[Run, ...]
    id: str = ""
    langs: tuple[str, ...] = ()
    tag: str = "p"

    @property
    def lang(self) -> str:
        """The language stated nearest to it, or ``""``."""
        return self.langs[-1] if self.langs else ""

    @property
    def text(self) -> str:
        """All its text, runs joined by a space."""
        return " ".join(run.text for run in self.runs)
