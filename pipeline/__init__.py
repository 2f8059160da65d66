"""Diglot: pages with a document in several languages, turned into scholarly TEI P5."""

from importlib.metadata import version

__version__ = version("diglot")
