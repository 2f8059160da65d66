"""Datatypes: what is allowed has a value, what has a value is allowed, and order is one."""

import re
from datetime import datetime, timedelta

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from pipeline.relaxng.datatypes import XSD, datatype
from pipeline.relaxng.datatypes.calendar import compare, read
from pipeline.relaxng.datatypes.libraries import types
from pipeline.relaxng.datatypes.regex.machine import Machine

NAMES = st.sampled_from(sorted(types(XSD)))
SIGNS = st.text(st.sampled_from("0123456789-+:.TZPYMDHSe/?#%[] aAbF=\té·И\u00a0"), max_size=24)


@given(NAMES, SIGNS | st.text(max_size=12))
@example("date", "1912-02-30")
def test_a_text_is_allowed_if_and_only_if_it_has_a_value(name: str, text: str) -> None:
    kind = datatype(XSD, name)
    if kind.allows(text, {}):
        assert kind.value(text, {}) == kind.value(text, {})
        assert kind.why(text) == "" or kind.needs_context
    else:
        with pytest.raises(ValueError, match=f"^{re.escape(kind.why(text))}$"):
            kind.value(text, {})


MOMENTS = st.datetimes(datetime(1, 1, 2), datetime(9999, 12, 30))
ZONES = st.integers(-14 * 60, 14 * 60)


def _written(moment: datetime, zone: int) -> str:
    sign, (hours, minutes) = "-" if zone < 0 else "+", divmod(abs(zone), 60)
    return f"{moment.isoformat()}{sign}{hours:02}:{minutes:02}"


@given(MOMENTS, ZONES, MOMENTS, ZONES)
def test_the_line_of_time_is_that_of_the_calendar(
    one: datetime, here: int, other: datetime, there: int
) -> None:
    left, right = read("dateTime", _written(one, here)), read("dateTime", _written(other, there))
    assert left is not None
    assert right is not None
    between = (one - timedelta(minutes=here)) - (other - timedelta(minutes=there))
    assert compare(left, right) == (between > timedelta()) - (between < timedelta())
    assert (left == right) == (not between)


@given(MOMENTS, MOMENTS, ZONES)
def test_an_order_without_a_zone_holds_in_every_zone(
    one: datetime, other: datetime, zone: int
) -> None:
    left, right = read("dateTime", one.isoformat()), read("dateTime", _written(other, zone))
    assert left is not None
    assert right is not None
    order = compare(left, right)
    assert compare(right, left) == (None if order is None else -order)
    for offset in (-14 * 60, 0, 14 * 60):
        placed = read("dateTime", _written(one, offset))
        assert placed is not None
        assert order is None or compare(placed, right) == order


def _patterns() -> st.SearchStrategy[str]:
    leaves = st.sampled_from(["a", "b", "c", "[ab]", "[^a]", "[b-c]", "", "."])
    return st.recursive(
        leaves,
        lambda inner: st.one_of(
            st.tuples(inner, inner).map("".join),
            st.lists(inner, min_size=2, max_size=3).map(lambda found: f"({'|'.join(found)})"),
            st.tuples(inner, st.sampled_from(["?", "*", "+", "{2}", "{0,2}", "{1,}", "{0}"])).map(
                lambda pair: f"({pair[0]}){pair[1]}"
            ),
        ),
        max_leaves=8,
    )


@given(_patterns(), st.lists(st.text("abc", max_size=6), min_size=1, max_size=5))
def test_patterns_match_as_those_of_python_where_they_mean_the_same(
    pattern: str, texts: list[str]
) -> None:
    machine, python = Machine(pattern), re.compile(pattern)
    for text in texts:
        assert machine.matches(text) == (python.fullmatch(text) is not None)
