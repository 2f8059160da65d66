"""Messages about any TEI file that no grammar gives: ids, pointers (LNK), dates (TEI)."""

from pipeline.rules.rule import ERROR, HINT, WARNING, Rule

INTEGRITY: dict[str, Rule] = {
    "LNK001": Rule(
        ERROR, "the id {id} is used {count} times", "give each element an id of its own"
    ),
    "LNK002": Rule(
        ERROR,
        "{attribute} of {element} points to {pointer}, which is not in the file{times}",
        "correct the pointer, or restore its target",
    ),
    "LNK010": Rule(
        WARNING,
        "{attribute} of {element} points to {pointer}, which is a {target}, not {wanted}",
        "correct the pointer, or use another attribute for what is meant",
    ),
    "LNK011": Rule(
        ERROR,
        "{attribute} of {element} points to {pointer}, but {file} has no element {id}{times}",
        "correct the pointer, or restore its target in the other file",
    ),
    "LNK012": Rule(
        HINT,
        "{attribute} of {element} points to {pointer}, but {file} is neither among the files that "
        "are checked nor beside them{times}",
        "check the files of the edition together, or correct the path",
    ),
    "LNK013": Rule(
        HINT,
        "{attribute} of {element} is {pointer}, the id of an element, but without # it is the name "
        "of a file{times}",
        "write # before the id",
    ),
    "LNK014": Rule(
        WARNING,
        "{attribute} of {element} is # alone, which points at the file itself{times}",
        "write the id of what is meant, or take the attribute out",
    ),
    "LNK015": Rule(
        ERROR,
        "{attribute} of {element} is {pointer}, which is not as the prefixDef of {scheme}: wants "
        "it{times}",
        "correct the pointer, or the matchPattern of the prefixDef",
    ),
    "LNK016": Rule(
        HINT,
        "no prefixDef declares {scheme}:, with which {attribute} of {element} begins{times}",
        "declare the prefix in listPrefixDef, or correct it",
    ),
    "LNK017": Rule(
        WARNING,
        "{attribute} of {element} is {pointer}, where a % is not followed by two hexadecimal digits"
        "{times}",
        "write %25 for the sign itself, or complete the escape",
    ),
    "LNK018": Rule(
        ERROR,
        "the {element} joins #{id}, which is not inside {domains}, the domains of its group",
        "correct the pointer, or name the right domains",
    ),
    "TEI010": Rule(
        ERROR,
        "{first} is {earlier}, which is after {last}, {later}",
        "correct one of them, or swap them",
    ),
    "TEI011": Rule(
        ERROR,
        "{id} is {type} by {other}, before it was sent, {sent} at the earliest",
        "correct one of the dates; see whether one of them is of another calendar",
    ),
    "TEI012": Rule(
        ERROR,
        "the text was created on {created} at the earliest, after the file was published, by "
        "{published}",
        "correct one of the dates; publicationStmt is about this file, not about its source",
        "document",
    ),
    "TEI013": Rule(
        ERROR,
        "{id} was born on {born} at the earliest and died by {died}",
        "correct one of the dates",
    ),
}
