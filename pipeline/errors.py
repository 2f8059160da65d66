"""What goes wrong in the world outside the text: bad calls, bad configuration, disk, tools.

A finding about a text is a `Diagnostic`, never an exception; a bug is a traceback.
"""


class DiglotError(Exception):
    """Something outside the texts stops the command; `exit_code` says how it ends."""

    exit_code = 3


class UsageError(DiglotError):
    """The command was called in a way that cannot work."""

    exit_code = 2


class ConfigError(DiglotError):
    """``edition.toml`` cannot be used; `line` is 1-based, 0 where no line is to blame."""

    exit_code = 2

    def __init__(self, path: str, line: int, problem: str) -> None:
        """Say that `path` has a `problem` at `line`."""
        super().__init__(f"{path}:{line}: {problem}" if line else f"{path}: {problem}")
        self.path = path
        self.line = line
        self.problem = problem


class WorldError(DiglotError):
    """A file, folder, disk or tool that the command needs does not do what it must."""


class BrokenSchemaError(DiglotError):
    """A schema that a call names is broken at `line` and `column` of the file `path`, 1-based (0:
    not known).
    """

    exit_code = 2

    def __init__(self, path: str, place: tuple[int, int], problem: str) -> None:
        """Say that the schema has a `problem`."""
        shown = "".join(f":{number}" for number in place if number)
        super().__init__(f"{path}{shown}: this schema is broken: {problem}")
        self.path, self.place, self.problem = path, place, problem
