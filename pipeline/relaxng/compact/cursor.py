"""A place in the tokens of a schema, from which all reading goes on, and which tells errors."""

from collections import deque
from collections.abc import Iterator
from contextlib import contextmanager

from pipeline.relaxng.compact.nodes import Comment, Part
from pipeline.relaxng.compact.source import Source
from pipeline.relaxng.compact.tokens import (
    END,
    KEYWORD,
    LITERAL,
    NAME,
    WRONG,
    Remark,
    Token,
    tokens,
)
from pipeline.relaxng.faults import SchemaError
from pipeline.relaxng.reading.nodes import DEPTH

ASSIGNED = ("=", "|=", "&=")
"""The signs after the name of a definition."""

ANY_NAME = (NAME, KEYWORD)
"""The tokens that are names where keywords need no backslash."""


class Cursor:
    """Where reading stands in a schema; `now` is the next token, `last` the one before it."""

    def __init__(self, source: Source) -> None:
        """Stand before the first token."""
        self.source = source
        self._remarks: deque[Remark] = deque()
        self._more = tokens(source, self._remarks)
        self._ahead = deque((next(self._more),))
        self._at = self._depth = 0
        self.now = self.last = self._ahead[0]

    def ahead(self, many: int = 1) -> Token:
        """The token that stands some tokens behind the next one; at the end, that of the end."""
        while len(self._ahead) <= many and self._ahead[-1].kind != END:
            self._ahead.append(next(self._more))
        return self._ahead[min(many, len(self._ahead) - 1)]

    def take(self) -> Token:
        """Go on behind the next token, and return it; `last` is it from now on."""
        self.last = self.now
        if self.ahead() is not self.now:
            self._ahead.popleft()
            self._at += 1
        self.now = self._ahead[0]
        return self.last

    def accept(self, *kinds: str) -> Token | None:
        """Take the next token if it is of one of the kinds."""
        return self.take() if self.now.kind in kinds else None

    def expect(self, wanted: str, *kinds: str) -> Token:
        """Take the next token, which must be of one of the kinds: what is wanted, for people."""
        if self.now.kind not in kinds:
            raise self.wrong(f"expected {wanted}, found {self.now.shown}")
        return self.take()

    def close(self, mark: str, opened: Token, what: str) -> None:
        """Take the mark that closes what was opened by a token, and is called `what`."""
        if self.now.kind != mark:
            line = self.place(opened)[0]
            found = self.now.shown
            if self.ahead().kind in ASSIGNED:
                found = f"the definition of {found}"
            raise self.wrong(f"expected “{mark}” to close “{what}” of line {line}, found {found}")
        self.take()

    def literal(self, after: str) -> str:
        """Take a literal of one or more segments; `after` tells behind what it is wanted."""
        segments = [self.expect(f"a literal in quotes after {after}", LITERAL).value]
        while self.accept("~"):
            segments.append(self.expect("a literal in quotes after “~”", LITERAL).value)
        return "".join(segments)

    @contextmanager
    def deeper(self, token: Token) -> Iterator[None]:
        """Read something within brackets that a token opens."""
        self._depth += 1
        if self._depth > DEPTH:
            raise self.wrong(f"brackets stand within one another more than {DEPTH} deep", token)
        yield
        self._depth -= 1

    def remarks(self) -> list[Part]:
        """The comments up to the next token that were not yet taken."""
        taken: list[Part] = []
        while self._remarks and self._remarks[0].before <= self._at:
            taken.append(Comment(self._remarks.popleft().text))
        return taken

    def line(self, token: Token) -> int:
        """The line on which a token begins."""
        return self.place(token)[0]

    def place(self, token: Token) -> tuple[int, int]:
        """The line and column at which a token begins."""
        return self.source.place(token.offset)

    def wrong(self, message: str, token: Token | None = None) -> SchemaError:
        """The error that a token (the next one, if none is given) is not right.

        Where the next token is none, that is what is wrong, whatever was expected there.
        """
        token = token or self.now
        if token.kind == WRONG:
            message = token.value
        return self.source.wrong(message, token.offset)
