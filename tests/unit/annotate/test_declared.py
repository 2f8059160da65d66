"""What the header of a page says of its letter."""

from pipeline.build import Converted
from pipeline.model import Action, Document
from pipeline.readers import tei
from pipeline.tei import parse
from tests.making import converted

TEXT = "The ice is still on the river, and the ferry lies where we left it in the autumn."


def built(header: str, signed: str = "L. Orlov", greeted: str = "Dear friend,") -> Converted:
    return converted(f"{header}\n{greeted}\n\n{TEXT}\n\n{signed}\n")


def document(header: str, signed: str = "L. Orlov", greeted: str = "Dear friend,") -> Document:
    made = built(header, signed, greeted)
    assert made.tei, made.findings
    return tei.read(parse(made.tei, "page"))


def actions(made: Document) -> dict[str, Action]:
    (act,) = made.acts
    return {action.kind: action for action in act.actions}


def people(made: Document) -> dict[str, list[str]]:
    return {kind: [party.text for party in a.parties] for kind, a in actions(made).items()}


def asked(made: Document) -> list[str]:
    return [question.code for question in made.queries]


HEADER = "From: Orlov, Lev, of Gorodok\nTo: Zorin, Pyotr\nDate: 5 March 1912\nPlace: Gorodok\n"


def test_people_date_and_place() -> None:
    made = document(HEADER)
    assert people(made) == {
        "sent": ["Orlov, Lev, of Gorodok"],
        "received": ["Zorin, Pyotr"],
    }
    sent = actions(made)["sent"]
    assert sent.dating is not None
    assert (sent.dating.value, sent.dating.evidence) == ((("when", "1912-03-05"),), "external")
    assert sent.place is not None
    assert (sent.place.text, sent.place.source) == ("Gorodok", "f4")
    assert sent.parties[0].source == "f1"
    assert asked(made) == []


def test_a_signature_is_the_person_that_the_header_names() -> None:
    made = document(HEADER)
    (signature,) = [b for b in made.versions[0].blocks if b.text == "L. Orlov"]
    assert ("ref", f"#{actions(made)['sent'].parties[0].ref}") in signature.marks[0].value


def test_somebody_else_in_the_text_is_asked_about() -> None:
    made = document(HEADER, signed="A. Belov")
    assert people(made)["sent"] == ["Orlov, Lev, of Gorodok", "A. Belov"]
    assert {party.cert for party in actions(made)["sent"].parties} == {"low"}
    assert asked(made).count("SRC014") == 2


def test_the_creator_is_the_sender_where_none_is_named() -> None:
    title = "Title: On the ice\n"
    assert people(document(f"{title}Creator: Lev Orlov\n"))["sent"] == ["Lev Orlov"]
    both = document(f"{title}Creator: Archive Hand\nFrom: Lev Orlov\n")
    assert people(both)["sent"] == ["Lev Orlov"]


def test_several_people_and_people_who_are_not_known() -> None:
    made = document("From: L. Orlov; P. Zorin\nTo: unknown\n", signed="L. Orlov. P. Zorin.")
    assert people(made)["sent"] == ["L. Orlov", "P. Zorin"]
    assert "unknown" not in str(people(made))


def test_russian_names_that_commas_part() -> None:
    made = document("От: Орлов, Зорин\nКому: Белов, Алексей\n", signed="Orlov")
    assert people(made)["sent"] == ["Орлов", "Зорин"]
    assert people(made)["received"] == ["Белов, Алексей"]


def test_a_date_that_contradicts_the_text_is_asked_about() -> None:
    made = document(HEADER, greeted="Gorodok, 9 March 1912\n\nDear Pyotr,")
    sent = actions(made)["sent"]
    assert sent.dating is not None
    assert dict(sent.dating.value)["when"] == "1912-03-09"
    assert "ANN001" in asked(made)


def test_nothing_is_taken_for_one_of_two_letters() -> None:
    russian = (
        "Уважаемый Алексей Степанович!\nБыл сегодня в губернском правлении. Деньги на гавань "
        "обещают, но не раньше июля. Пишите в Каменку.\nА. Белов\n"
    )
    outcome = converted(f"{HEADER}\nDear friend,\n{TEXT} Salt is dear.\nL. Orlov\n\n{russian}")
    made = tei.read(parse(outcome.tei, "page"))
    assert len(made.acts) == 2
    assert "SRC013" in asked(made)
    named = [p.text for act in made.acts for action in act.actions for p in action.parties]
    assert "Zorin, Pyotr" not in named


def test_a_bare_date_and_name_above_a_header_are_no_titles() -> None:
    header = "L. A. Orlov\n\nTo the Harbour Board\n\nMay, 1911\n\nSource: Works\nPublisher: P. P.\n"
    made = document(header)
    heading = made.heading(made.versions[0])
    assert heading is not None
    assert heading.text == "To the Harbour Board"
    sent = actions(made)["sent"]
    assert sent.dating is not None
    assert dict(sent.dating.value) == {"when": "1911-05"}


def test_a_title_with_a_date_stays_a_title() -> None:
    made = document("Letter to P. Zorin, 5 March 1912\n\nFrom: Orlov, Lev\nDate: 5 March 1912\n")
    heading = made.heading(made.versions[0])
    assert heading is not None
    assert heading.text == "Letter to P. Zorin, 5 March 1912"


def test_a_statement_of_rights_is_quoted_and_not_made_the_editions() -> None:
    outcome = built("Source: Works\nPublic Domain: Archive. You may copy this work.\n")
    assert b"statement of rights of its own" in outcome.tei
    assert b"<licence" not in outcome.tei
    assert b"<licence" not in built(HEADER).tei
    assert b"no statement of rights" in built(HEADER).tei
