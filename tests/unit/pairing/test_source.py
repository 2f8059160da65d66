"""Which format a file has, and what it holds."""

import pytest

from pipeline.errors import UsageError
from pipeline.pairing.source import Asked, read
from tests.unit.pairing.made import source, tei


@pytest.mark.parametrize(
    ("name", "data", "form", "expected"),
    [
        ("a.txt", "The ice.\n\nSalt.", "text", ["The ice.", "Salt."]),
        ("a.txt", "\ufeffThe ice.\r\n", "text", ["The ice."]),
        ("a.md", "# Ice\n\nThe *ice*.", "markdown", ["Ice", "The ice."]),
        ("a.html", "<p>The <b>ice</b>.<p>Salt.", "html", ["The ice.", "Salt."]),
        ("a.xhtml", "<?xml version='1.0'?><html><body><p>Ice.</p></body></html>", "html", ["Ice."]),
        ("a.xml", tei("<p>The ice.</p>"), "tei", ["The ice."]),
        ("-", tei("<p>The ice.</p>"), "tei", ["The ice."]),
        ("a", f"<?xml version='1.0'?>\n{tei('<p>Ice.</p>')}", "tei", ["Ice."]),
    ],
)
def test_formats_are_told_by_what_files_hold(
    name: str, data: str, form: str, expected: list[str]
) -> None:
    found = source(data, name)
    assert found.form == form
    assert [passage.text for passage in found.passages] == expected


def test_menus_are_left_out_and_counted() -> None:
    page = "<html lang='de'><body><nav><a href='/'>Start</a></nav><p>Das Eis.</p></body></html>"
    found = source(page, "a.html")
    assert [passage.text for passage in found.passages] == ["Das Eis."]
    assert found.left_out == 1


def test_the_language_that_tei_states_is_kept() -> None:
    found = source(tei("<div xml:lang='de' xml:id='d'><p>Das Eis.</p></div>"), "a.xml#d")
    assert (found.lang, found.anchor, found.fragment) == ("de", "d", "d")


@pytest.mark.parametrize(
    ("name", "data", "code"),
    [
        ("a.txt", b" \n", "SRC001"),
        ("a.txt", b"%PDF-1", "SRC002"),
        ("a.txt", b"\xff\xfe\xfd", "SRC003"),
        ("a.html", b"<p><script>x</script>", "SRC012"),
        ("a.xml", b"<TEI><p></TEI>", "TEI009"),
        ("a.xml", b"<svg/>", "TEI009"),
    ],
)
def test_what_cannot_be_read_says_why(name: str, data: bytes, code: str) -> None:
    found, problem = read(Asked(name, "", data))
    assert found is None
    assert problem is not None
    assert problem.code == code


def test_parts_are_of_tei_only() -> None:
    with pytest.raises(UsageError, match="only TEI files have parts"):
        read(Asked("a.txt", "en", b"The ice."))


@pytest.mark.parametrize(("name", "data"), [("a.xml", tei("<p/>")), ("a.html", "<nav>Start</nav>")])
def test_a_file_without_text_is_a_wrong_call(name: str, data: str) -> None:
    with pytest.raises(UsageError, match="there is no text in it"):
        read(Asked(name, "", data.encode()))


def test_a_file_without_versions_says_so() -> None:
    with pytest.raises(UsageError, match="it names no versions; call it without #"):
        read(Asked("a.xml", "en", tei("<p>Ice.</p>").encode()))
