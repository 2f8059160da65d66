"""Schemas for the tests of their reading, written where they are used."""

from pipeline.relaxng.faults import SchemaError
from pipeline.relaxng.reading.simplification import grammar
from pipeline.relaxng.reading.sources import Source
from pipeline.relaxng.simple import Grammar

XSD = "http://www.w3.org/2001/XMLSchema-datatypes"
HEAD = f' xmlns="http://relaxng.org/ns/structure/1.0" datatypeLibrary="{XSD}"'


def headed(schema: str) -> bytes:
    """A schema whose root gets the namespace and the datatypes of XML Schema."""
    end = min(schema.index(mark) for mark in (" ", ">", "/") if mark in schema)
    return (schema[:end] + HEAD + schema[end:]).encode()


def read(schema: str, **others: str) -> Grammar:
    """A schema read, with others in the same folder by their names without ``.rng``."""
    files = {f"file:///edition/{name}.rng": text for name, text in others.items()}

    def resolve(uri: str) -> Source:
        if uri not in files:
            raise FileNotFoundError(f"there is no file {uri.removeprefix('file:///')}")
        return Source(headed(files[uri]), uri, uri.removeprefix("file:///edition/"))

    source = Source(headed(schema), "file:///edition/main.rng", "main.rng")
    return grammar(source, resolve)


def refused(schema: str, **others: str) -> SchemaError:
    """What is said of a schema that must be refused."""
    try:
        read(schema, **others)
    except SchemaError as error:
        return error
    raise AssertionError("the schema was accepted")
