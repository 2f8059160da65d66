"""Join keys: one item has one key however it is printed, and no two items share one."""

from dataclasses import dataclass, fields, replace

from hypothesis import assume, given
from hypothesis import strategies as st

from pipeline.notation import shelfmarks
from tests.properties.strategies import TEXT, steady

_NUMBERS = st.integers(1, 9999)
_LEAVES = st.integers(1, 900)


@dataclass(frozen=True)
class _Item:
    """Where a document is kept; every number makes another document of it."""

    first: int
    second: int
    third: int
    leaf: int
    last: int
    verso: bool


_ITEMS = st.builds(
    lambda first, second, third, leaf, more, verso: _Item(
        first, second, third, leaf, leaf + more, verso
    ),
    _NUMBERS, _NUMBERS, _NUMBERS, _LEAVES, st.integers(0, 40), st.booleans(),
)  # fmt: skip

_FORMS = {
    "russian": (
        "ОГАП. Ф. {0}. Оп. {1}. Д. {2}. Л. {ru}.",
        "ОГАП, ф. {0}, оп. {1}, ед. хр. {2}, лл. {ru}",
        "огап ф {0} оп {1} д {2} л {ru}",
        "OGAP, f. {0}, op. {1}, d. {2}, ll. {ru}.",
        "OGAP, fonds {0}, inventaire {1}, dossier {2}, fol. {fr}",
        "OGAP, Bestand {0}, Findbuch {1}, Akte {2}, Bl. {de}",
        "Ф. {0}. Оп. {1}. Д. {2}. Л. {ru}. ОГАП.",
        "OGAP, l. {ru}, d. {2}, op. {1}, f. {0}",
    ),
    "class": (
        "TNA, FO {0}/{1}, item {2}, ff. {fr}",
        "PRO FO {0}/{1}, file {2}, fol. {fr}",
        "FO {0}/{1}, Akte {2}, Bl. {de}, TNA",
    ),
    "boxes": (
        "Library of Congress, box {0}, folder {1}, no. {2}, leaves {fr}",
        "LOC, Karton {0}, Mappe {1}, Nr. {2}, Bl. {de}",
        "LC. Короб {0}. Папка {1}. № {2}. Л. {ru}.",
        "LOC, carton {0}, chemise {1}, pièce {2}, f° {fr}",
    ),
    "bundles": (
        "AHN, sección {0}, legajo {1}, expediente {2}, fols. {fr}",
        "Archivo Histórico Nacional, leg. {1}, exp. {2}, serie {0}, f. {fr}",
        "AHN, Serie {0}, Konvolut {1}, Akte {2}, Blatt {de}",
    ),
    "prussian": (
        "GStA PK, I. HA Rep. {0}, Nr. {1}, Bd. {2}, Bl. {de}",
        "GStA PK, Bl. {de}, Bd. {2}, I. HA, Rep. {0}, No. {1}",
    ),
}  # fmt: skip


def _printed(form: str, item: _Item, dash: str) -> str:
    sides = {"ru": " об.", "de": " RS", "fr": "v"}
    lasts = {lang: f"{item.last}{side if item.verso else ''}" for lang, side in sides.items()}
    ends = {
        lang: last if item.leaf == item.last else f"{item.leaf}{dash}{last}"
        for lang, last in lasts.items()
    }
    return form.format(item.first, item.second, item.third, **ends)


@given(_ITEMS, st.sampled_from(sorted(_FORMS)), st.sampled_from("-–—"), st.data())
@steady(300)
def test_one_item_has_one_key(item: _Item, tradition: str, dash: str, data: st.DataObject) -> None:
    forms = _FORMS[tradition]
    one = _key(_printed(forms[0], item, "–"))
    other = _key(_printed(data.draw(st.sampled_from(forms)), item, dash))
    assert one == other != ""


@given(_ITEMS, st.sampled_from(sorted(_FORMS)), st.sampled_from([f.name for f in fields(_Item)]))
@steady(300)
def test_any_other_number_makes_another_key(item: _Item, tradition: str, name: str) -> None:
    changed = not item.verso if name == "verso" else getattr(item, name) + 1
    other = replace(item, **{name: changed})
    assume(other.leaf <= other.last)
    form = _FORMS[tradition][0]
    assert _key(_printed(form, item, "–")) != _key(_printed(form, other, "–"))


def _key(text: str) -> str:
    (mark,) = shelfmarks.read(text)
    return mark.key


@given(TEXT)
@steady(200)
def test_parts_of_a_shelfmark_lie_in_the_text_in_order(text: str) -> None:
    for mark in shelfmarks.read(f"ОГАП. Ф. 5. Оп. 1. {text}"):
        parts = [*(span for _, span in mark.units), *(locus.span for locus in mark.loci)]
        edges = [edge for part in sorted(parts) for edge in (part.start, part.end)]
        assert edges == sorted(edges)
        assert all(mark.span.start <= edge <= mark.span.end for edge in edges)


@given(st.lists(st.sampled_from(["Ф. 5", "л. 7", "box 3", ";", "ОГАП", "(", "12", "копия", "об."])))
@steady(200)
def test_no_order_of_pieces_is_too_strange(pieces: list[str]) -> None:
    text = " ".join(pieces)
    for mark in shelfmarks.read(text):
        assert mark.span.start < mark.span.end <= len(text)
        assert not mark.key or mark.units or mark.loci
