"""Lines of pages whose reader made its own lines: an editor counts those of the file."""

from pipeline.capture import Capture
from pipeline.corrections.lines import settle, wrong
from pipeline.corrections.sidecar import Given, OfLine, Sidecar
from pipeline.model import Kind, Line

_PAGE = Capture(
    "page.html",
    "0" * 64,
    (
        Line(1, "Letter to A.S. Belov", row=3),
        Line(2, "Gorodok, 6 March 1912", row=4),
        Line(3, "Dear Alexei,", row=4),
        Line(4, "", Kind.BLANK),
    ),
)


def _sidecar(*lines: OfLine) -> Sidecar:
    return Sidecar("page.toml", "", Given(by="ed", lines=lines))


def _problems(*lines: OfLine) -> list[str]:
    return [found.message for found in wrong(_PAGE, _sidecar(*lines))]


def test_a_line_of_the_file_is_meant() -> None:
    settled = settle(_PAGE, _sidecar(OfLine(line=3, kind="title")))
    assert [line.given for line in settled.lines] == [Kind.TITLE, None, None, None]


def test_of_several_on_one_line_the_quoted_one_is_meant() -> None:
    said = OfLine(line=4, kind="salutation", text="Dear")
    assert _problems(said) == []
    settled = settle(_PAGE, _sidecar(said))
    assert [line.given for line in settled.lines] == [None, None, Kind.SALUTATION, None]


def test_of_several_on_one_line_one_must_be_quoted() -> None:
    (said,) = _problems(OfLine(line=4, kind="salutation"))
    assert "line 4 holds 2 lines of text; quote one in `text`" in said
    (other,) = _problems(OfLine(line=4, kind="salutation", text="Dear Ivan"))
    assert "it reads “Gorodok, 6 March 1912 / Dear Alexei,”" in other


def test_two_on_one_line_can_both_be_settled() -> None:
    first = OfLine(line=4, kind="addressee", text="Gorodok")
    assert _problems(first, OfLine(line=4, kind="note", text="Dear")) == []
