"""What is seen inside running text besides dates and names."""

from collections.abc import Iterator

from pipeline.model import Mark
from pipeline.notation import notes
from pipeline.structure.marks.setting import Setting


def anchors(text: str, _: Setting) -> Iterator[Mark]:
    """Marks that call footnotes."""
    for span in notes.anchors(text):
        yield Mark("anchor", span, (("n", notes.note_number(span.of(text))),))
