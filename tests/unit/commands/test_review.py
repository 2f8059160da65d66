"""Which links `diglot review --accept` takes."""

import pytest

from pipeline.commands.review import chosen
from pipeline.corrections.reviewing import Proposed
from pipeline.errors import UsageError
from pipeline.model import Alignment, Bead, Relation, Verdict

_PAIR = Alignment("ru", "en", Verdict(Relation.PARALLEL, ()))


def _link(name: str, cert: str, by: str = "") -> Proposed:
    bead = Bead((f"ru-{name}",), (f"en-{name}",), "equivalent", cert, by=by)
    return Proposed(name, _PAIR, bead, ("да",), ("yes",))


_LINKS = {
    one.id: one
    for one in (
        _link("sure", "0.97"),
        _link("doubtful", "0.94"),
        _link("unmeasured", ""),
        _link("done", "high", by="hale"),
    )
}


@pytest.mark.parametrize(
    ("accept", "taken"),
    [
        (["certain"], ["sure"]),
        (["all"], ["sure", "doubtful", "unmeasured"]),
        (["certain", "unmeasured"], ["sure", "unmeasured"]),
        (["done"], []),
    ],
)
def test_what_is_accepted(accept: list[str], taken: list[str]) -> None:
    assert [link.id for link in chosen(_LINKS, accept)] == taken


def test_an_unknown_link_is_named() -> None:
    with pytest.raises(UsageError, match="there is no link al-9"):
        chosen(_LINKS, ["certain", "al-9"])
