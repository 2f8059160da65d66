"""Walk through patterns, each of which stands once however often it is referred to."""

from collections.abc import Iterator

from pipeline.relaxng import simple

EMPTY, TEXT, NOT_ALLOWED = simple.Empty(), simple.Text(), simple.NotAllowed()
"""The patterns that are the same wherever they stand."""


def parts(pattern: simple.Pattern) -> tuple[simple.Pattern, ...]:
    """The patterns directly in a pattern."""
    match pattern:
        case simple.Choice() | simple.Group() | simple.Interleave():
            return pattern.of
        case simple.OneOrMore() | simple.List() | simple.Attribute():
            return (pattern.of,)
        case simple.Data() if pattern.but is not None:
            return (pattern.but,)
    return ()


def below(pattern: simple.Pattern) -> Iterator[simple.Pattern]:
    """A pattern and all in it, each once, in the order of the schema."""
    seen: set[int] = set()
    waiting = [pattern]
    while waiting:
        one = waiting.pop()
        if id(one) not in seen:
            seen.add(id(one))
            yield one
            waiting.extend(reversed(parts(one)))
