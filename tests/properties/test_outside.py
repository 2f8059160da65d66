"""What comes from outside raises nothing but what is meant to be raised."""

import contextlib

from hypothesis import given
from hypothesis import strategies as st

from pipeline.config import parse as configured
from pipeline.disk import legible
from pipeline.errors import ConfigError
from pipeline.report import files_before
from pipeline.tei import NS, NotXmlError, el, parse, serialize
from pipeline.validate import validate
from tests.properties.strategies import TEXT, XML, steady

_KEYS = st.sampled_from(
    ("title", "date", "years", "id", "name", "task", "licence", "encoding", "x")
)
_TABLES = st.sampled_from(("edition", "publication", "reading", "collections.a", "repositories.B",
                           "[editors]", "nothing"))  # fmt: skip
_VALUES = st.one_of(
    st.sampled_from(("1", "true", '""', '"x"', "[]", "[1, 2]", "{}", "1910-05-05", "'utf-8'")),
    XML.map(lambda text: '"' + text.replace("\\", "").replace('"', "") + '"'),
)


@given(st.lists(st.tuples(_TABLES, st.lists(st.tuples(_KEYS, _VALUES), max_size=3)), max_size=3))
@steady(150)
def test_a_configuration_is_read_or_refused(
    tables: list[tuple[str, list[tuple[str, str]]]],
) -> None:
    text = "\n".join(
        f"[{table}]\n" + "\n".join(f"{key} = {value}" for key, value in rows)
        for table, rows in tables
    )
    _configure(text)


@given(TEXT)
@steady(100)
def test_any_text_is_a_configuration_or_refused(text: str) -> None:
    _configure(text)


def _configure(text: str) -> None:
    fault = _refusal(text)
    if fault is not None:
        assert 0 <= fault.line <= text.count("\n") + 1
        assert fault.problem


def _refusal(text: str) -> ConfigError | None:
    try:
        configured("edition.toml", text)
    except ConfigError as fault:
        return fault
    return None


@given(st.binary(max_size=100))
@steady(100)
def test_any_bytes_are_xml_or_refused(data: bytes) -> None:
    with contextlib.suppress(NotXmlError):
        parse(data, "page.xml")


_ATTRIBUTES = st.dictionaries(
    st.sampled_from(
        ("xml:id", "target", "domains", "ana", "n", "decls", "corresp", "source", "gi")
    ),
    st.sampled_from(("#a", "#a #b", "a", "#pair-parallel", "ln:1,2", "1:1", "", "#")),
    max_size=4,
)
_ELEMENTS = st.lists(
    st.tuples(
        st.sampled_from(
            ("div", "s", "linkGrp", "link", "ptr", "date", "licence", "tagUsage", "list")
        ),
        _ATTRIBUTES,
    ),
    max_size=6,
)


@given(_ELEMENTS)
@steady(100)
def test_any_tei_is_judged(elements: list[tuple[str, dict[str, str]]]) -> None:
    inner = "".join(
        f"<{tag} " + " ".join(f'{name}="{value}"' for name, value in given.items()) + ">"
        for tag, given in elements
    ) + "".join(f"</{tag}>" for tag, _ in reversed(elements))
    data = f'<TEI xmlns="{NS}"><text><body>{inner}</body></text></TEI>'
    for found in validate(parse(data.encode(), "page.xml"), "page.xml"):
        assert found.path == "page.xml"
        assert found.message


@given(st.binary(max_size=100))
@steady(100)
def test_any_bytes_are_a_report_or_none(data: bytes) -> None:
    assert all(isinstance(name, str) for name in files_before(data))


@given(st.text(max_size=50))
@steady(100)
def test_any_name_is_shown_in_what_xml_can_hold(name: str) -> None:
    shown = legible(name.encode("utf-8", "surrogateescape").decode("utf-8", "surrogateescape"))
    assert parse(serialize(el("idno", None, shown)), "page.xml").text == (shown or None)
    assert "\n" not in shown
