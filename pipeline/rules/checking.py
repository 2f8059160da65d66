"""Messages about what is checked, and by which schema (VAL)."""

from pipeline.rules.rule import ERROR, HINT, Rule

CHECKING: dict[str, Rule] = {
    "VAL001": Rule(
        ERROR,
        "the schema {href} is not on this machine",
        "put it into your catalog once: diglot schema add NAME FILE|URL",
    ),
    "VAL002": Rule(
        ERROR,
        "no schema is known for this file: it names none, and was not made by Diglot",
        "name one, as in --schema tei_all; `diglot schema list` shows which there are, "
        "`diglot schema add NAME FILE|URL` adds one",
        "document",
    ),
    "VAL003": Rule(
        ERROR,
        "the schema {schema} cannot be used: {problem}",
        "mend the schema, or name another one with --schema",
    ),
    "VAL004": Rule(
        HINT,
        "{schema} is no RELAX NG and no Schematron ({kind}); the file was not held against it",
        "nothing is wrong; to hear this no more, take it out, or name schemas with --schema",
    ),
    "VAL010": Rule(
        ERROR,
        "this cannot be checked: {problem}",
        "see that the file is there, is whole, and may be read",
        "document",
    ),
    "VAL011": Rule(
        ERROR,
        "this is no XML: {problem}",
        "save the file as XML in UTF-8, or leave it out",
    ),
    "VAL020": Rule(
        ERROR,
        "this waiver waives nothing: {what}",
        "take it out; what it was for is mended, or has another code or path by now",
    ),
    "VAL021": Rule(
        HINT,
        "{count} of the findings that the baseline knows of this file are gone",
        "well done; write the baseline anew with --write-baseline",
        "document",
    ),
}
