"""Acts of communication: how many there are, and who takes which part in them."""

import pytest

from pipeline.annotate.correspondence import correspond
from pipeline.authority import Authority
from pipeline.model import Act, Action, Document, Kind, Mark, Relation, Role, Span
from tests.making import document as read
from tests.unit.documents import block, document, judged, version

_ENGLISH = "The boats are sold, and nobody wept. The money will be sent on Friday."
_RUSSIAN = "Лодки проданы, и никто не плакал. Деньги вышлем в пятницу."


def _actions(act: Act) -> dict[str, list[str]]:
    return {action.kind: [party.text for party in action.parties] for action in act.actions}


def _only(text: str) -> dict[str, list[str]]:
    (act,) = read(text).acts
    return _actions(act)


@pytest.mark.parametrize(
    ("relation", "groups"),
    [
        (Relation.PARALLEL, [("ru", "en")]),
        (Relation.PARTIAL, [("ru", "en")]),
        (Relation.MISMATCH, [("ru",), ("en",)]),
        (Relation.UNDECIDED, [("ru",), ("en",)]),
    ],
)
def test_versions_share_an_act_only_if_they_translate_each_other(
    relation: Relation, groups: list[tuple[str, ...]]
) -> None:
    made = document(
        version("ru", block("ru-p1", Kind.PARAGRAPH, _RUSSIAN)),
        version("en", block("en-p1", Kind.PARAGRAPH, _ENGLISH)),
    )
    paired = Document(
        made.id, made.source, made.sha256, (), made.versions,
        alignments=(judged("ru", "en", relation),),
    )  # fmt: skip
    assert [act.versions for act in correspond(paired, Authority()).acts] == groups


def test_sender_and_addressee() -> None:
    found = _only(f"Letter to A.S. Belov, 5 May 1910\n\nDear Alexei,\n{_ENGLISH}\nL. Orlov\n")
    assert found == {"sent": ["L. Orlov"], "received": ["A.S. Belov"]}


def test_a_signature_that_text_follows_is_not_the_last() -> None:
    found = _only(f"Dear Alexei,\n{_ENGLISH}\nL. Orlov\n\n{_ENGLISH}\nP. Fomin\n")
    assert found["sent"] == ["P. Fomin"]


def test_a_postscript_leaves_the_signature_above_it_in_force() -> None:
    found = _only(f"Dear Alexei,\n{_ENGLISH}\nL. Orlov\nP.S. {_ENGLISH}\nAnd it rains.\n")
    assert found["sent"] == ["L. Orlov"]


def test_an_office_is_a_party_without_a_person() -> None:
    made = read(f"Letter to the Chief of the Works\n\nDear Sir,\n{_ENGLISH}\nL. Orlov\n")
    (received,) = (action for action in made.acts[0].actions if action.kind == "received")
    assert [(party.kind, party.ref) for party in received.parties] == [("other", "")]
    assert [person.id for person in made.persons] == ["p-orlov"]


def test_an_office_that_both_languages_name_is_one_party() -> None:
    page = (
        "Letter to the Chief of the Works\n\nПисьмо начальнику работ\n\n1910 ru:tom3;en:AI\n\n"
        f"Dear Sir,\n{_ENGLISH}\nL. Orlov\n\nМилостивый государь!\n{_RUSSIAN}\nЛ. Орлов\n"
    )
    (act,) = read(page).acts
    assert _actions(act) == {"sent": ["Л. Орлов"], "received": ["начальнику работ"]}


def test_a_telegram_is_handed_to_one_and_meant_for_another() -> None:
    page = f"Телеграмма Л.М. Орлову\n\nГородок. Фомину.\nДля Белова.\n\n{_RUSSIAN}\n\nЛ. Зорин\n"
    (act,) = read(page).acts
    found = _actions(act)
    assert found["transmitted"] == ["Фомин"]
    assert "Белов" in found["received"]
    assert found["sent"] == ["Л. Зорин"]


def test_whom_a_routing_line_names_is_the_addressee_where_it_is_meant_for_nobody_else() -> None:
    found = _only(f"Городок. Фомину.\n\n{_RUSSIAN}\n\nЛ. Зорин\n")
    assert found == {"sent": ["Л. Зорин"], "received": ["Фомин"]}


def test_the_place_is_that_of_the_first_dateline_that_names_one() -> None:
    (act,) = read(f"Gorodok, 5 May 1910\n\nDear Alexei,\n{_ENGLISH}\nL. Orlov\n").acts
    sent = act.actions[0]
    assert sent.place is not None
    assert (sent.place.text, sent.place.kind, sent.place.source) == ("Gorodok", "place", "en-d")


def test_marks_of_names_point_at_their_persons() -> None:
    made = read(f"Letter to A.S. Belov\n\nDear Alexei,\n{_ENGLISH}\nL. Orlov\n")
    marks = [m for b in made.versions[0].blocks for m in b.marks if m.kind == "person"]
    assert {dict(mark.value)["ref"] for mark in marks} == {"#p-belov", "#p-orlov"}


def test_a_title_in_the_header_that_repeats_a_heading_names_the_same_person() -> None:
    page = (
        "Letter to A.S. Belov\n\nПисьмо А.С. Белову\n\n1910 ru:tom3;en:AI\n\n"
        f"Letter to A.S. Belov\nDear Alexei,\n{_ENGLISH}\nL. Orlov\n\n"
        f"Письмо А.С. Белову\nДорогой Алексей!\n{_RUSSIAN}\nЛ. Орлов\n"
    )
    made = read(page)
    refs = [dict(m.value).get("ref") for b in made.furniture for m in b.marks if m.kind == "person"]
    assert refs == ["#p-belov", "#p-belov"]


def _asked(made: Document) -> list[str]:
    return [query.code for query in correspond(made, Authority()).queries]


def test_what_an_editor_is_asked_about() -> None:
    mark = block("en-src1", Kind.SHELFMARK, "Box 4, Folder 19")
    first = version("en", mark, role=Role.ORIGINAL)
    assert _asked(document(first)) == ["ANN004"]
    text = block("ru-p1", Kind.PARAGRAPH, "Да")
    assert _asked(document(version("ru", text), version("en", text))) == ["ANN003"]
    assert _asked(document(version("ru", text))) == []


def test_two_dates_are_asked_about_once_each() -> None:
    day, other = (("when", "1910-05-05"),), (("when", "1910-05-07"),)
    made = document(
        version(
            "en",
            block("en-h", Kind.TITLE, "then", Mark("date", Span(0, 4), other)),
            block("en-d", Kind.DATELINE, "here", Mark("date", Span(0, 4), day)),
        )
    )
    (query,) = correspond(made, Authority()).queries
    assert (query.code, query.target) == ("ANN001", "corr-en")
    assert "here is taken, then contradicts it" in query.words


def test_an_act_of_which_nothing_is_known_still_is_one() -> None:
    it_rains = version("en", block("en-p1", Kind.PARAGRAPH, "It rains."))
    made = correspond(document(it_rains), Authority())
    assert made.acts == (Act("corr-en", ("en",), "", (Action("sent"),)),)


@pytest.mark.parametrize(
    ("later", "taken", "asked"),
    [
        ("May 5", "from 1911-05-04 to 1911-05-05", 0),
        ("May 4, in the evening", "when 1911-05-04", 0),
        ("May 2", "when 1911-05-04", 1),
        ("October 5", "when 1911-05-04", 1),
    ],
)
def test_a_letter_is_gone_on_with_on_the_days_after_it_was_begun(
    later: str, taken: str, asked: int
) -> None:
    begun = "Letter to K. Belov\n\nGorodok, May 4, 1911\n\nDear Belov,\n\nThe boats are sold.\n\n"
    act = read(f"{begun}{later}\n\nNo ferry came today, and it rains.\n\nL. Orlov\n").acts[0]
    dating = act.actions[0].dating
    assert dating is not None
    assert " ".join(word for pair in dating.value for word in pair) == taken
    assert len(act.rejected) == asked
