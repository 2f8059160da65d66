"""What documents name as their schemas."""

import pytest

from pipeline.catalog.models import GRAMMAR, OTHER, RULES, Model, prolog

_RNG = 'schematypens="http://relaxng.org/ns/structure/1.0"'


@pytest.mark.parametrize(
    ("words", "href", "kind"),
    [
        (f'href="a.rng" type="application/xml" {_RNG}', "a.rng", GRAMMAR),
        (f"href = 'a.xml' {_RNG}", "a.xml", GRAMMAR),
        ('href="a" type="application/relax-ng-compact-syntax"', "a", GRAMMAR),
        ('href="https://y.example/a.rnc?v=1"', "https://y.example/a.rnc?v=1", GRAMMAR),
        ('href="a.rng" schematypens="http://purl.oclc.org/dsdl/schematron"', "a.rng", RULES),
        ('href="a.sch"', "a.sch", RULES),
        (
            'href="a?b=1&amp;c=2" schematypens="http://www.w3.org/2001/XMLSchema"',
            "a?b=1&c=2",
            OTHER,
        ),
        ('href="a.dtd" type="application/xml-dtd"', "a.dtd", OTHER),
    ],
)
def test_kinds(words: str, href: str, kind: str) -> None:
    (model,) = prolog(f"<?xml-model {words}?><a/>".encode()).models
    assert (model.href, model.kind) == (href, kind)


def test_several_and_where_they_stand() -> None:
    data = f'<?xml version="1.0"?>\n<?xml-model href="a.rng" {_RNG}?> <?xml-model href="b.sch"?>\n'
    found = prolog(f'{data}<TEI xmlns="urn:x"><?xml-model href="c.rng"?></TEI>'.encode())
    assert [(m.href, m.line, m.column) for m in found.models] == [
        ("a.rng", 2, 1), ("b.sch", 2, 79),
    ]  # fmt: skip
    assert found.root == ("urn:x", "TEI")


@pytest.mark.parametrize(
    ("data", "models", "root"),
    [
        (b"", 0, ("", "")),
        (b"<a", 0, ("", "")),
        (b"no xml", 0, ("", "")),
        (b'<?xml-model href="a.rng"?>', 1, ("", "")),
        (b'<?xml version="1.0" encoding="klingon"?><a/>', 0, ("", "")),
        (b"<?xml-model?><?xml-model href=''?><?other href='a.rng'?><a/>", 0, ("", "a")),
        (b"<!DOCTYPE a [<!ENTITY x 'y'>]><a>&x;<", 0, ("", "a")),
    ],
)
def test_what_is_broken_is_the_business_of_others(
    data: bytes, models: int, root: tuple[str, str]
) -> None:
    found = prolog(data)
    assert (len(found.models), found.root) == (models, root)


@pytest.mark.parametrize("encoding", ["utf-16", "iso-8859-1"])
def test_encodings(encoding: str) -> None:
    text = f'<?xml version="1.0" encoding="{encoding}"?><?xml-model href="ä.rng" {_RNG}?><a/>'
    assert prolog(text.encode(encoding)).models[0] == Model(
        "ä.rng", GRAMMAR, 1, prolog(text.encode(encoding)).models[0].column,
        "http://relaxng.org/ns/structure/1.0",
    )  # fmt: skip
