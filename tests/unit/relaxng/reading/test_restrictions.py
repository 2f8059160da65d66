"""The restrictions of section 7: what simple form breaks them, and what does not."""

import pytest

from tests.unit.relaxng.reading import read, refused

A = '<attribute name="a"/>'
ANY = "<attribute><anyName/></attribute>"


@pytest.mark.parametrize(
    ("inside", "section", "said"),
    [
        (f'<attribute name="b">{A}</attribute>', "7.1.1", "an attribute may not stand in an attr"),
        ('<attribute name="b"><ref name="e"/></attribute>', "7.1.1", "an element may not stand"),
        (f"<oneOrMore>{A}<text/></oneOrMore>", "7.1.2", "stands in a group or interleave that is"),
        (f"<oneOrMore><mixed>{A}</mixed></oneOrMore>", "7.1.2", "take it out of the repetition"),
        ("<list><list><empty/></list></list>", "7.1.3", "a list may not stand in a list"),
        ("<list><text/></list>", "7.1.3", "text may not stand in a list"),
        ('<list><ref name="e"/></list>', "7.1.3", "an element may not stand in a list"),
        (
            "<list><interleave><value>b</value><value>c</value></interleave></list>",
            "7.1.3",
            "an interleave may not stand in a list",
        ),
        (
            '<data type="token"><except><text/></except></data>',
            "7.1.4",
            "text may not stand in the except of a datatype",
        ),
        (
            '<data type="token"><except><list><value>b</value></list></except></data>',
            "7.1.4",
            "a list may not stand in the except of a datatype",
        ),
        ("<text/><value>b</value>", "7.2", "data, value or list stands beside"),
        ("<mixed><value>b</value></mixed>", "7.2", "put the data into an element"),
        ("<oneOrMore><value>b</value></oneOrMore>", "7.2", "stands beside elements, text"),
        ('<attribute name="b"><group><value>b</value><text/></group></attribute>', "7.2", "beside"),
        ('<optional><value>b</value></optional><ref name="e"/>', "7.2", "beside elements"),
        (f"{A}{A}", "7.3", "the attribute a may stand on one element only once"),
        (f"{A}<optional><choice><text/>{A}</choice></optional>", "7.3", "from line 1 of main.rng"),
        (f"{A}<oneOrMore>{ANY}</oneOrMore>", "7.3", "the attribute a may stand"),
        (f"<oneOrMore>{ANY}</oneOrMore>{A}", "7.3", "the attribute a may stand"),
        (
            f'<oneOrMore>{ANY}</oneOrMore><oneOrMore><attribute><nsName ns="u:n"/></attribute>'
            "</oneOrMore>",
            "7.3",
            "an attribute of any other name in u:n may stand",
        ),
        (ANY, "7.3", "stands for any number of attributes"),
        (f"<oneOrMore><text/></oneOrMore><optional>{ANY}</optional>", "7.3", "any number"),
        (
            '<interleave><ref name="e"/><optional><ref name="e"/></optional></interleave>',
            "7.4",
            "the element e stands in two parts of an interleave",
        ),
        ("<mixed><optional><text/></optional></mixed>", "7.4", "text stands in two parts"),
    ],
)
def test_restrictions(inside: str, section: str, said: str) -> None:
    error = refused(
        f'<grammar><start><ref name="e"/></start><define name="e"><element name="e">{inside}'
        "</element></define></grammar>"
    )
    assert said in error.message
    assert error.section == section


@pytest.mark.parametrize(
    ("start", "said"),
    [
        ("<text/>", "text may not stand outside of all elements"),
        ("<empty/>", "empty may not"),
        ('<attribute name="a"/>', "an attribute may not"),
        ("<value>a</value>", "a value may not"),
        ("<list><value>a</value></list>", "a list may not"),
        ("<group><ref name='e'/><ref name='e'/></group>", "a group may not"),
        ("<oneOrMore><ref name='e'/></oneOrMore>", "something repeated may not"),
    ],
)
def test_a_root_is_an_element(start: str, said: str) -> None:
    error = refused(
        f"<grammar><start>{start}</start><define name='e'><element name='e'><text/></element>"
        "</define></grammar>"
    )
    assert said in error.message
    assert error.section == "7.1.5"


@pytest.mark.parametrize(
    "inside",
    [
        f"<choice>{A}{A}</choice>",
        f"<oneOrMore>{ANY}</oneOrMore>",
        f"<zeroOrMore><choice><text/>{A}</choice></zeroOrMore>",
        f'<oneOrMore><attribute><nsName ns="u:n"/></attribute></oneOrMore>{A}',
        '<oneOrMore><attribute><anyName><except><nsName ns=""/></except></anyName></attribute>'
        f"</oneOrMore>{A}",
        "<list><oneOrMore><value>b</value></oneOrMore><value>c</value></list>",
        f"{A}<value>b</value>",
        f"{A}<attribute name='b'><choice><value>b</value><text/></choice></attribute>",
        "<choice><value>b</value><text/></choice>",
        f"<mixed>{A}</mixed>",
        f"<choice><text/><group><notAllowed/><list>{A}</list></group></choice>",
        "<mixed><attribute name='b'><text/></attribute></mixed>",
        '<data type="token"><except><choice><value>b</value><data type="NCName"/></choice></except>'
        "</data>",
    ],
)
def test_what_looks_like_it_breaks_a_restriction(inside: str) -> None:
    assert len(read(f'<element name="e">{inside}</element>').elements) == 1


@pytest.mark.parametrize(
    ("one", "other", "overlap"),
    [
        ("<anyName/>", "<nsName/>", True),
        ("<nsName/>", '<nsName ns="u:n"/>', False),
        ("<nsName/>", "<name>b</name>", True),
        ("<nsName><except><name>b</name></except></nsName>", "<name>b</name>", False),
        ("<choice><name>b</name><name>c</name></choice>", "<choice><name>c</name></choice>", True),
        ("<choice><nsName/><name ns='u:n'>c</name></choice>", "<nsName ns='u:n'/>", True),
        ("<anyName><except><nsName/></except></anyName>", "<nsName/>", False),
        (
            "<anyName><except><choice><nsName/><name ns='u:n'>c</name></choice></except></anyName>",
            "<name ns='u:n'>c</name>",
            False,
        ),
        (
            "<anyName><except><nsName/></except></anyName>",
            "<anyName><except><nsName ns='u:n'/></except></anyName>",
            True,
        ),
    ],
)
def test_names_that_two_classes_share(one: str, other: str, overlap: bool) -> None:
    members = [f"<element>{names}<text/></element>" for names in (one, other)]
    for first, second in (members, reversed(members)):
        schema = f'<element name="e"><interleave>{first}{second}</interleave></element>'
        if overlap:
            assert "stands in two parts of an interleave" in refused(schema).message
        else:
            assert len(read(schema).elements) == 3
