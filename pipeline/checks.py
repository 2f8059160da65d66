"""How a project's files are checked, and what is let pass, as a configuration says it."""

import msgspec


class Validation(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """``[validation]``: schemas, catalogs and the baseline, as on the command line; files by their
    ways from the configuration.
    """

    schema: tuple[str, ...] = ()
    catalogs: tuple[str, ...] = ()
    baseline: str = ""


class Waiver(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """``[[waivers]]``: findings of a `code` in files whose way from the configuration is as `path`
    (``*``: any characters) are let pass, for a `reason`; only those whose message contains
    `message`, if that is given.
    """

    code: str
    reason: str
    path: str = "*"
    message: str = ""


class Checks(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The whole file; `waiver_lines` has the lines that the waivers begin in."""

    validation: Validation = Validation()
    waivers: tuple[Waiver, ...] = ()
    waiver_lines: tuple[int, ...] = ()
