"""Which release of the program this is."""

from functools import cache


@cache
def release() -> str:
    """The version of the installed package, as in ``0.1.0``; looked up when first asked for."""
    from importlib.metadata import version

    return version("diglot")
