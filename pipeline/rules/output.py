"""Messages about what is made: TEI files (ENC, TEI)."""

from pipeline.rules.rule import ERROR, WARNING, Rule

OUTPUT: dict[str, Rule] = {
    "ENC001": Rule(
        ERROR,
        "the TEI differs from the source here: the source has “{source}”, the TEI “{tei}”",
        "this is a fault of the program: please report it with the source file",
    ),
    "ENC002": Rule(
        WARNING,
        "the mark {kind} over “{text}” crosses another and was left out of the TEI",
        "mark it by hand; no text is lost",
    ),
    "ENC003": Rule(
        ERROR,
        "the TEI does not carry all that was found: the {what} differ when it is read back",
        "this is a fault of the program: please report it with the source file",
        "document",
    ),
    "TEI002": Rule(
        ERROR,
        "the text's date “{date}” is given the value {value}, whose year it does not name",
        "write --MM-DD here; the year belongs in the header, with its evidence",
    ),
    "TEI003": Rule(
        ERROR,
        "{id} is joined with {count} acts of communication by decls; it must be one",
        "let each version's decls name exactly one correspDesc",
    ),
    "TEI004": Rule(
        ERROR,
        "tagUsage counts {stated} {element} elements{which}; there are {counted}",
        "correct the count, or see whether elements were lost",
        "document",
    ),
    "TEI005": Rule(
        ERROR,
        "the version {id} is marked as made by software in some places and not in others",
        "its div/@resp must name the software's respStmt, and its textClass the classCode",
    ),
    "TEI006": Rule(
        ERROR,
        "the licence {licence} is not the one that edition.toml gives",
        "set publication.licence, or take the claim out",
        "document",
    ),
    "TEI007": Rule(
        ERROR,
        "the file is approved but the question {id} is still open",
        "answer the question and remove it, or set the status back to candidate",
        "document",
    ),
    "TEI008": Rule(
        ERROR,
        "the number {n} is used {count} times among the parts of one level",
        "give each part a number of its own, or references to it are ambiguous",
    ),
    "TEI009": Rule(
        ERROR,
        "this is not a TEI file: {what}",
        "give the TEI files of an edition, or mend the file",
        "document",
    ),
}  # fmt: skip
