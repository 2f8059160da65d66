"""Where the program's questions are asked: the line of the page that each is about."""

import re

from pipeline.model import Document, Query, Where

_PART = re.compile(r"-(?:lb|s)\d+$")
"""What the id of a line or of a sentence has behind that of its block."""


def places_of(document: Document) -> dict[str, Where]:
    """Where everything that a question can be about stands on the page, by id."""
    blocks = [*document.furniture, *(b for v in document.versions for b in v.blocks)]
    places = {block.id: block.where for block in blocks}
    versions = {version.id: version.blocks[0].where for version in document.versions}
    for act in document.acts:
        sources = [action.dating.source for action in act.actions if action.dating]
        sources += [party.source for action in act.actions for party in action.parties]
        seen = next((places[source] for source in sources if source in places), None)
        places[act.id] = seen or versions[act.versions[0]]
    return {**places, **versions}


def line_of(question: Query, places: dict[str, Where]) -> int:
    """The first line a question is about, 0 where it is about the page."""
    target = _PART.sub("", question.target)
    return places[target].line if target in places else 0
