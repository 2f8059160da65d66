"""Where the schemas and stylesheets are: beside the package in a checkout, inside it in a wheel."""

from importlib.resources import files
from pathlib import Path

from pipeline.errors import WorldError


def resource(folder: str, name: str) -> Path:
    """The path of ``schemas/NAME`` or ``xslt/NAME``; raise `WorldError` where it is missing."""
    path = resource_folder(folder) / name
    if not path.is_file():
        message = f"{folder}/{name} is missing from this installation; install diglot again"
        raise WorldError(message)
    return path


def resource_folder(folder: str) -> Path:
    """The folder ``schemas`` or ``xslt``."""
    package = Path(str(files("pipeline")))
    inside = package / folder
    return inside if inside.is_dir() else package.parent / folder
