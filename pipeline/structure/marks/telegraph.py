"""The telegraph office's words for punctuation in a line."""

from collections.abc import Iterator

from pipeline.model import Mark
from pipeline.notation.telegraph import stops
from pipeline.structure.marks.setting import Setting


def in_prose(text: str, setting: Setting) -> Iterator[Mark]:
    """``тчк``, with the full stop it stands for; a word that could be meant has less certainty."""
    for stop in stops(text, setting.lang):
        cert = () if stop.certain else (("cert", "medium"),)
        yield Mark("regularized", stop.span, (*cert, ("reg", stop.mark)))
