"""Random small grammars in the compact syntax, most of them right."""

from random import Random

_ELEMENTS = "abcde"
_NAMES = ("{}", "x:{}", "({}|x:{})", "x:* - x:{}", "* - (a|b|c|d|e|x:*|{})")
_DATA = (
    "text", "empty", "xsd:int", '"u"', '"u" | "v"', "token", 'xsd:token - ("u" | "w")',
    "list { xsd:int+ }", 'list { ("u" | xsd:int)*, "v"? }', 'xsd:string { maxLength = "3" }',
)  # fmt: skip
_DEEP = 3


class Grammars:
    """Makes grammars; each has five definitions that refer to one another."""

    def __init__(self, seed: int) -> None:
        """The same seed gives the same grammars."""
        self._random = Random(seed)  # noqa: S311  seeded, not secret

    def one(self) -> str:
        """The next grammar."""
        names = [self._one_of(_NAMES).format(name, name) for name in _ELEMENTS]
        lines = ['namespace x = "urn:x"', f"start = {self._one_of(_ELEMENTS[:2])}"]
        for name, written in zip(_ELEMENTS, names, strict=True):
            plain = name if self._random.random() < 0.8 else written
            lines.append(f"{name} = element {plain} {{ {self._attributes()}{self._content()} }}")
        return "\n".join(lines) + "\n"

    def _one_of(self, options: tuple[str, ...] | str) -> str:
        return self._random.choice(options)

    def _attributes(self) -> str:
        wanted = self._random.sample(("n", "m", "x:k"), self._random.randint(0, 2))
        made = [f"attribute {name} {{ {self._one_of(_DATA)} }}" for name in wanted]
        if len(made) > 1 and self._random.random() < 0.4:
            return f"({made[0]} {self._one_of('|&')} {made[1]}), "
        return "".join(f"{one}{self._one_of(('', '?'))}, " for one in made)

    def _content(self) -> str:
        if self._random.random() < 0.2:
            return f"({self._one_of(_DATA)})"
        return self._pattern(0)

    def _pattern(self, depth: int) -> str:
        chance = self._random.random()
        if depth == _DEEP or chance < 0.25:
            return self._one_of((*_ELEMENTS, *_ELEMENTS, "text", "empty"))
        if chance < 0.5:
            return f"({self._pattern(depth + 1)}){self._one_of('?*+')}"
        many = range(self._random.randint(2, 3))
        sign = self._one_of(",|&")
        return "(" + f" {sign} ".join(self._pattern(depth + 1) for _ in many) + ")"
