"""Rules of every sort, on a small document."""

from pathlib import Path

import pytest

from pipeline.tei import NotXmlError
from pipeline.validate.schematron import SchematronError, schematron
from tests.unit.validate.schematron.schemas import DOCUMENT, said, write


def _finds(tmp_path: Path, rules: str, attributes: str = "", phase: str = "") -> list[str]:
    return said(write(tmp_path, rules, attributes), phase=phase)


def test_the_first_rule_of_a_pattern_that_fits_is_the_only_one(tmp_path: Path) -> None:
    rules = """<pattern>
      <rule context="t:p[@n = '1']"><report test="true()">first</report></rule>
      <rule context="t:p"><report test="true()">second</report></rule>
    </pattern>
    <pattern><rule context="t:p"><report test="true()">third</report></rule></pattern>"""
    assert _finds(tmp_path, rules) == [
        "3 SCH001 first",
        "3 SCH001 third",
        "4 SCH001 second",
        "4 SCH001 third",
    ]


@pytest.mark.parametrize(
    ("context", "lines"),
    [
        ("/", [1]),
        ("t:p/@resp", [3]),
        ("@n[. = '2']", [4]),
        ("attribute(n)", [3, 4]),
        ("t:p/text()", [3, 4]),
        ("t:lb | t:text", [2, 5]),
        ("t:p[. = 'one']", [3]),
        ("comment()", []),
        ("*[not(self::t:p)]", [1, 2, 5]),
        (".[self::t:lb]", [5]),
    ],
)
def test_a_context_may_be_any_pattern(tmp_path: Path, context: str, lines: list[int]) -> None:
    rules = f'<pattern><rule context="{context}"><report test="1">x</report></rule></pattern>'
    assert [int(line.split()[0]) for line in _finds(tmp_path, rules)] == lines


def test_variables_hold_in_schema_phase_pattern_and_rule(tmp_path: Path) -> None:
    rules = """<let name="all" value="count(//t:p)"/>
    <phase id="short"><let name="least" value="1"/><active pattern="a"/></phase>
    <pattern id="a"><let name="mine" value="//t:p[@n = $least]"/>
      <rule context="t:p">
        <let name="number" value="@n"/>
        <report test="$number = 1"><value-of select="$number"/> of <value-of
          select="$all"/>, <value-of select="$mine"/></report>
      </rule>
    </pattern>
    <pattern id="b"><rule context="t:p"><report test="1">unwanted</report></rule></pattern>"""
    assert _finds(tmp_path, rules, phase="short") == ["3 SCH001 1 of 2, one [a]"]


def test_variables_of_two_patterns_may_share_a_name(tmp_path: Path) -> None:
    pattern = """<pattern><let name="it" value="{value}"/><rule context="t:lb">
      <report test="$it">it is <value-of select="$it"/>, '$it' is <value-of
        select="'$it'"/></report>
    </rule></pattern>"""
    rules = pattern.format(value="1") + pattern.format(value="2")
    assert _finds(tmp_path, rules) == [
        "5 SCH001 it is 1, '$it' is $it",
        "5 SCH001 it is 2, '$it' is $it",
    ]


def test_a_variable_may_hold_elements(tmp_path: Path) -> None:
    rules = """<let name="known"><one xmlns="">1</one></let>
    <pattern><rule context="t:p"><assert test="@n = $known/one">unknown</assert></rule></pattern>"""
    assert _finds(tmp_path, rules) == ["4 SCH001 unknown"]


def test_current_is_the_node_of_the_rule(tmp_path: Path) -> None:
    rules = """<pattern><rule context="t:p">
      <report test="//t:p[@n &gt; current()/@n]">another is higher</report></rule></pattern>"""
    assert _finds(tmp_path, rules) == ["3 SCH001 another is higher"]


@pytest.mark.parametrize(
    ("words", "code"),
    [
        ('role="error"', "SCH001"),
        ('role="fatal"', "SCH001"),
        ('role="WARN"', "SCH002"),
        ('flag="warning"', "SCH002"),
        ('role="nonfatal"', "SCH002"),
        ('role="information"', "SCH003"),
        ('severity="hint"', "SCH003"),
    ],
)
def test_a_role_or_flag_tells_how_grave_it_is(tmp_path: Path, words: str, code: str) -> None:
    test = "<report test='1'{}>x</report>"
    for at_test, at_rule, at_pattern in ((words, "", ""), ("", words, ""), ("", "", words)):
        rules = f"""<pattern {at_pattern}><rule context="t:lb" {at_rule}>
          {test.format(" " + at_test)}</rule></pattern>"""
        assert _finds(tmp_path, rules) == [f"5 {code} x"]


def test_names_emphasis_and_spaces_are_read_into_the_message(tmp_path: Path) -> None:
    rules = """<pattern id="p"><rule context="t:p[1]">
      <report test="1" id="r">  In <name/>, <emph>inside <name path="name(..)"/></emph>
        'quoted'. </report></rule></pattern>"""
    assert _finds(tmp_path, rules) == ["3 SCH001 In p, inside text 'quoted'. [r]"]


def test_diagnostics_and_properties_follow_the_message(tmp_path: Path) -> None:
    rules = """<pattern><rule context="t:p[1]">
      <report test="1" diagnostics="d" properties="q">Bad.</report></rule></pattern>
    <diagnostics><diagnostic id="d">It says <value-of select="."/>.</diagnostic></diagnostics>
    <properties><property id="q">Number <value-of select="@n"/></property></properties>"""
    assert _finds(tmp_path, rules) == ["3 SCH001 Bad. It says one. Number 1"]


def test_the_subject_is_blamed_instead_of_the_context(tmp_path: Path) -> None:
    rules = """<pattern><rule context="t:text" subject="t:lb">
      <report test="1">x</report><report test="1" subject="t:p[2]">y</report></rule></pattern>"""
    assert _finds(tmp_path, rules) == ["4 SCH001 y", "5 SCH001 x"]


def test_a_test_that_fails_spoils_no_other(tmp_path: Path) -> None:
    rules = """<pattern><rule context="t:p">
      <assert test="xs:date(@n) gt xs:date('1900-01-01')">old</assert>
      <report test="@resp">resp</report></rule></pattern>"""
    found = _finds(tmp_path, rules)
    assert [line[:8] for line in found] == ["3 SCH001", "3 SCH004", "4 SCH004"]
    assert "Invalid date" in found[1]
    assert found[1].endswith("in xs:date(@n) gt xs:date('1900-01-01')")


def test_functions_and_keys_of_xslt_may_be_used(tmp_path: Path) -> None:
    rules = """<xsl:function name="t:twice" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">
      <xsl:param name="n"/><xsl:sequence select="2 * xs:integer($n)"/></xsl:function>
    <pattern><rule context="t:p"><report test="t:twice(@n) = 4">four</report></rule></pattern>"""
    assert _finds(tmp_path, rules) == ["4 SCH001 four"]


def test_other_documents_are_read_beside_the_schema(tmp_path: Path) -> None:
    (tmp_path / "list.xml").write_text("<list><a n='1'/></list>", encoding="utf-8")
    rules = """<pattern><rule context="t:p">
      <assert test="@n = doc('list.xml')//a/@n">unlisted</assert></rule></pattern>"""
    assert _finds(tmp_path, rules) == ["4 SCH001 unlisted"]


def test_a_pattern_may_be_about_other_documents(tmp_path: Path) -> None:
    (tmp_path / "list.xml").write_text("<list><a n='1'/></list>", encoding="utf-8")
    uri = (tmp_path / "list.xml").as_uri()
    rules = f"""<pattern documents="'{uri}'"><rule context="a"><report test="@n">x</report></rule>
    </pattern><pattern><rule context="t:lb"><report test="1">y</report></rule></pattern>"""
    found = schematron(DOCUMENT.encode(), "letter.xml", write(tmp_path, rules))
    assert [(one.path, one.line, one.message) for one in found] == [
        (str(tmp_path / "list.xml"), 0, "x (/list[1]/a[1])"),
        ("letter.xml", 5, "y"),
    ]


@pytest.mark.parametrize(
    ("value", "told"),
    [
        ("doc('http://127.0.0.1:9/x')/*", "prohibited"),
        ("unparsed-text('http://127.0.0.1:9/x')", "prohibited"),
    ],
)
def test_nothing_is_fetched(tmp_path: Path, value: str, told: str) -> None:
    rules = f"""<pattern><rule context="t:lb"><assert test="{value}">x</assert></rule></pattern>"""
    assert [line for line in _finds(tmp_path, rules) if told in line and "SCH004" in line]


def test_a_schema_that_is_changed_is_read_again(tmp_path: Path) -> None:
    rules = '<pattern><rule context="t:lb"><report test="1">{}</report></rule></pattern>'
    assert _finds(tmp_path, rules.format("old")) == ["5 SCH001 old"]
    assert _finds(tmp_path, rules.format("newer")) == ["5 SCH001 newer"]


@pytest.mark.parametrize(
    ("rules", "attributes", "told"),
    [
        ('<pattern><rule context="t:p["><report test="1"/></rule></pattern>', "", ":4: a rule"),
        ('<pattern>\n<rule context="t:p"><report test="$x"/></rule></pattern>', "", ":5: a rule"),
        ('<let name="x" value="\'a\' || $y"/><pattern><rule context="p"/></pattern>', "", "$y"),
        ("<pattern/>", "", "no Schematron rules"),
        ('<pattern><rule context="t:p"/></pattern>', ' defaultPhase="x"', "no phase x"),
    ],
)
def test_a_schema_that_cannot_be_used_says_why(
    tmp_path: Path, rules: str, attributes: str, told: str
) -> None:
    with pytest.raises(SchematronError, match=r"rules\.sch") as raised:
        _finds(tmp_path, rules, attributes)
    assert told in str(raised.value)


def test_languages_that_cannot_be_run_are_named(tmp_path: Path) -> None:
    path = write(tmp_path, '<pattern><rule context="t:p"/></pattern>')
    path.write_text(path.read_text().replace("xslt2", "stx"), encoding="utf-8")
    with pytest.raises(SchematronError, match="rules in stx cannot be run"):
        said(path)


def test_a_file_that_is_missing_or_no_xml_is_named(tmp_path: Path) -> None:
    with pytest.raises(SchematronError, match=r"none\.sch: No such file"):
        said(tmp_path / "none.sch")
    broken = tmp_path / "broken.sch"
    broken.write_text("<schema>\n<", encoding="utf-8")
    with pytest.raises(SchematronError, match=r"broken\.sch:2: "):
        said(broken)
    good = write(tmp_path, '<pattern><rule context="t:p"/></pattern>')
    with pytest.raises(NotXmlError):
        said(good, "<TEI>")
