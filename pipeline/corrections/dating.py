"""The date of a letter as an editor gives it."""

from dataclasses import replace

import msgspec

from pipeline.corrections.change import Change, Saying, with_act, without_questions
from pipeline.corrections.dates import printed, value_of
from pipeline.corrections.sidecar import Certainty, Dated
from pipeline.model import Act, Dating, Document, Kind

DATE = "[date]"
"""The key that settles a question about a date (see `pipeline.rules`)."""
_HEADERS = frozenset({Kind.DATELINE, Kind.TITLE, Kind.REPEAT_TITLE, Kind.FIELD, Kind.META})


def date(document: Document, act: Act, saying: Saying, said: Dated) -> Change:
    """Give an act its date; a date read from the page that says otherwise stays as a note."""
    try:
        value, sign = value_of(said)
    except ValueError as fault:
        return saying.refused(document, str(fault))
    first, *others = act.actions
    old = first.dating
    same = old is not None and dict(old.value) == dict(value)
    if not same:
        first = replace(first, dating=Dating(printed(said), value, said.evidence, ""))
    read = (*((old,) if old else ()), *act.rejected)
    rejected = tuple(d for d in dict.fromkeys(read) if d.value and dict(d.value) != dict(value))
    made = replace(act, actions=(first, *others), rejected=rejected)
    settled = without_questions(with_act(document, made), act, DATE, _HEADERS)
    inferred = printed(said) if same else (old.text if old else "")
    return _signed(saying, said, sign).made(
        settled,
        ("date", act.id, "date"),
        (printed(said), inferred),
        settles=settled.queries != document.queries,
    )


def _signed(saying: Saying, said: Dated, sign: Certainty) -> Saying:
    """The statement with the certainty that the sign in its date gives it, if it has no other."""
    certainty = said.certainty or sign
    return replace(saying, said=msgspec.structs.replace(said, certainty=certainty))
