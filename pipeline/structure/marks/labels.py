"""Labels that notes and postscripts open with; labels of points are found with the points."""

from collections.abc import Iterator

from pipeline.model import Mark
from pipeline.notation import notes, postscripts, remarks
from pipeline.structure.marks.setting import Setting


def in_note(text: str, setting: Setting) -> Iterator[Mark]:
    """``NOTE:`` · ``Резолюция синим карандашом:``"""
    remark = remarks.read(text, setting.lang)
    if remark and remark.label:
        yield Mark("label", remark.label)


def in_footnote(text: str, _: Setting) -> Iterator[Mark]:
    """``[9]``"""
    label = notes.label(text)
    if label:
        yield Mark("label", label)


def in_postscript(text: str, setting: Setting) -> Iterator[Mark]:
    """``P.S.``"""
    label = postscripts.label(text, setting.lang)
    if label:
        yield Mark("label", label.span)
