"""Two sources → the two texts to align: their languages, their units, the names of the versions."""

from collections.abc import Sequence

from pipeline.pairing.source import Source
from pipeline.pairing.text import Text
from pipeline.pairing.units import pieces_of, unit_of
from pipeline.structure.languages import language_of

UNDETERMINED = "und"


def texts(sources: Sequence[Source], langs: Sequence[str], unit: str) -> tuple[Text, Text]:
    """The texts of two sources; `langs` are those that the user says (``""``: to be found out)."""
    found = [
        given or source.lang or _detected(source)
        for source, given in zip(sources, langs, strict=True)
    ]
    units = unit_of(sources, unit, found)
    keys = _keys(found)
    left, right = (
        Text(
            name=source.name,
            fragment=source.fragment,
            sha256=source.sha256,
            form=source.form,
            key=key,
            lang=lang,
            detected=not (given or source.lang),
            unit=own,
            pieces=pieces_of(source, own, lang.partition("-")[0]),
            anchor=source.anchor,
        )
        for source, key, lang, given, own in zip(sources, keys, found, langs, units, strict=True)
    )
    return left, right


def _detected(source: Source) -> str:
    return language_of([passage.text for passage in source.passages])


def _keys(langs: Sequence[str]) -> tuple[str, str]:
    """Names of the two versions: their languages, told apart where they are one."""
    left, right = (lang.partition("-")[0].lower() for lang in langs)
    return left, right if left != right else f"{right}2"
