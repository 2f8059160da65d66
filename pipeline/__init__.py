"""Diglot: pages with a document in several languages, turned into scholarly TEI P5."""
