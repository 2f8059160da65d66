"""Compiled schemas on disk: found again, renewed with what they are made of, never trusted."""

import pickle
from pathlib import Path

import pytest

from pipeline.relaxng import load, loading
from pipeline.relaxng.faults import SchemaError
from pipeline.relaxng.loading import load_grammar
from pipeline.relaxng.reading.sources import Source, local
from pipeline.relaxng.reading.stored import decode, encode
from pipeline.relaxng.simple import One, Text
from tests.unit.relaxng.reading import XSD, headed, read

MAIN = '<element name="e"><externalRef href="with space.rng"/></element>'


@pytest.fixture
def schema(tmp_path: Path) -> Path:
    """A schema of two files."""
    (tmp_path / "with space.rng").write_bytes(headed("<text/>"))
    path = tmp_path / "main.rng"
    path.write_bytes(headed(MAIN.replace(" space", "%20space")))
    return path


def test_a_schema_is_read_with_all_it_refers_to(schema: Path) -> None:
    assert load_grammar(schema).elements[0].of == Text()


@pytest.mark.parametrize("name", ["main.rng", "main.rnc", "main"])
def test_a_schema_is_loaded_in_either_syntax(tmp_path: Path, name: str) -> None:
    text = (
        b"element e { text }"
        if name == "main.rnc"
        else headed('<element name="e"><text/></element>')
    )
    (tmp_path / name).write_bytes(text)
    schema = load(tmp_path / name)
    assert schema.elements == {("", "e")}
    assert schema.faults(b"<e>so</e>") == ()
    assert len(schema.faults(b"<f/>")) == 1


def test_the_syntax_shows_in_a_file_without_a_suffix(tmp_path: Path) -> None:
    (tmp_path / "main").write_bytes(b"\xef\xbb\xbf element e { text }")
    (tmp_path / "other.rng").write_bytes(headed('<choice><externalRef href="main"/></choice>'))
    assert load(tmp_path / "other.rng").elements == {("", "e")}


def test_errors_of_the_compact_syntax_have_their_place(tmp_path: Path) -> None:
    (tmp_path / "main.rnc").write_bytes(b"start = element e {\n  x }")
    with pytest.raises(SchemaError, match="nothing defines x") as caught:
        load(tmp_path / "main.rnc")
    assert str(caught.value).startswith(f"{tmp_path.as_posix()}/main.rnc:2: nothing defines x")
    assert str(caught.value).endswith(" (RELAX NG 4.18)")
    again = pickle.loads(pickle.dumps(caught.value))  # noqa: S301  it was pickled here
    assert str(again) == str(caught.value)
    assert str(SchemaError("wrong")) == "wrong"


def test_a_schema_is_compiled_once(schema: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    cache = schema.parent / "cache" / "schemas"
    first = load_grammar(schema, cache)
    monkeypatch.setattr(loading, "_read", None)
    assert load_grammar(schema, cache) == first
    assert len(list(cache.iterdir())) == 1


def test_a_change_of_any_file_is_seen(schema: Path) -> None:
    cache = schema.parent / "cache"
    load_grammar(schema, cache)
    (schema.parent / "with space.rng").write_bytes(headed("<value>x</value>"))
    assert load_grammar(schema, cache).elements[0].of != Text()
    schema.write_bytes(headed('<element name="f"><text/></element>'))
    assert load_grammar(schema, cache).elements[0].names == One(("", "f"))
    (schema.parent / "with space.rng").unlink()
    schema.write_bytes(headed(MAIN))
    with pytest.raises(SchemaError, match=r"with space\.rng cannot be read: there is no file"):
        load_grammar(schema, cache)


@pytest.mark.parametrize("broken", [b"", b"\n", b"\xff\n{}\n[]", b"0" * 64 + b"\n{}\n[]"])
def test_a_broken_entry_is_renewed(schema: Path, broken: bytes) -> None:
    cache = schema.parent / "cache"
    whole = load_grammar(schema, cache)
    (entry,) = cache.iterdir()
    kept = entry.read_bytes()
    entry.write_bytes(broken)
    assert load_grammar(schema, cache) == whole
    assert entry.read_bytes() == kept


def test_an_entry_that_is_no_grammar_is_renewed(schema: Path) -> None:
    cache = schema.parent / "cache"
    whole = load_grammar(schema, cache)
    (entry,) = cache.iterdir()
    body = b'{}\n["no grammar"]'
    entry.write_bytes(loading._hash(body).encode() + b"\n" + body)
    assert load_grammar(schema, cache) == whole


def test_a_cache_that_cannot_be_written_does_no_harm(schema: Path) -> None:
    assert load_grammar(schema, schema).elements[0].of == Text()


def test_the_entries_not_used_for_longest_go(schema: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(loading, "_KEPT", 2)
    cache = schema.parent / "cache"
    for name in "abcd":
        schema.write_bytes(headed(f'<element name="{name}"><text/></element>'))
        load_grammar(schema, cache)
    assert len(list(cache.iterdir())) == 2


def test_a_catalog_may_name_the_files(schema: Path) -> None:
    schema.write_bytes(headed('<element name="e"><externalRef href="http://u/x"/></element>'))
    copy = schema.parent / "with space.rng"

    def resolve(uri: str) -> Source:
        assert uri == "http://u/x"
        return local(copy.as_uri())

    cache = schema.parent / "cache"
    assert load_grammar(schema, cache, resolve) == load_grammar(schema, cache, resolve)


def test_a_schema_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(SchemaError, match="the schema cannot be read") as caught:
        load_grammar(tmp_path / "no.rng")
    assert caught.value.path.endswith("no.rng")
    (tmp_path / "main.rng").write_bytes(headed('<externalRef href="."/>'))
    with pytest.raises(SchemaError, match="there is no file"):
        load_grammar(tmp_path / "main.rng")


def test_every_pattern_comes_back_as_it_was() -> None:
    inside = (
        '<choice><notAllowed/><group><mixed><attribute name="a"/><ref name="e"/></mixed>'
        '<zeroOrMore><attribute><anyName><except><nsName/><name ns="">a</name></except></anyName>'
        '<list><oneOrMore><data type="integer"><param name="minInclusive">1</param>'
        '<except><value type="integer">3</value></except></data></oneOrMore></list></attribute>'
        '</zeroOrMore></group><data type="token" datatypeLibrary=""/>'
        '<value type="QName" xmlns:p="u:p">p:v</value></choice>'
    )
    grammar = read(
        f'<grammar ns="u:n"><start><ref name="e"/></start><define name="e"><element name="e">'
        f'<choice>{inside}</choice></element></define><define name="n"><element><nsName/>'
        f"<notAllowed/></element></define></grammar>"
    )
    assert XSD in repr(grammar)
    assert decode(encode(grammar)) == grammar
    refusing = read("<notAllowed/>")
    assert decode(encode(refusing)) == refusing


@pytest.mark.parametrize(
    "data",
    [
        b"[]",
        b"nothing",
        b'[0,[],[["Unknown"]]]',
        b'[0,[],[["Choice",5]]]',
        b"[0,[],[[5]]]",
        b'[1,[],[["Text"]]]',
        b'[0,[[["Some"],0]],[["Text"]]]',
    ],
)
def test_what_is_no_grammar_is_not_taken_for_one(data: bytes) -> None:
    with pytest.raises(ValueError, match="these bytes are of no grammar"):
        decode(data)
