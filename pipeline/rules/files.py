"""Messages about corrections, and about what is written (CFG, EXP)."""

from pipeline.rules.rule import ERROR, HINT, WARNING, Rule

FILES: dict[str, Rule] = {
    "CFG001": Rule(
        ERROR,
        "{problem}",
        "mend the sidecar; `diglot correct PAGE` shows what one looks like",
    ),
    "CFG002": Rule(
        ERROR,
        "this correction is by {who}, but the editors of the edition are: {known}",
        "give the id of one of the [[editors]] of edition.toml, as in by = \"ed\"",
    ),
    "CFG003": Rule(
        ERROR,
        "this correction does not fit the page: {problem}",
        "compare the page, then change the correction or take it out",
    ),
    "CFG004": Rule(
        HINT,
        "this is what is found without the correction too: {what}",
        "take the correction out, unless it is to stay on record",
    ),
    "CFG005": Rule(
        ERROR,
        "these corrections have no page: there is no {page}",
        "give the file the name of its page again, or delete it",
        "document",
    ),
    "CFG010": Rule(
        ERROR,
        "this link names {id}, which {why}",
        "compare the ids that `diglot review PAGE` lists, and correct the link or take it out",
    ),
    "CFG011": Rule(
        ERROR,
        "{id} is in this link, and in the one of line {line} already",
        "let each sentence stand in one link between two versions; join the links, or delete one",
    ),
    "CFG012": Rule(
        HINT,
        "sentences of reviewed links have other ids by now: {what}; the links were followed",
        "nothing is wrong; `diglot review PAGE --refresh` writes the new ids into this file",
    ),
    "CFG013": Rule(
        ERROR,
        "this links sentences of {left} and {right}, but the verdict on the two is {verdict}",
        "if they do translate each other, say so in [[pairs]], with verdict = \"parallel\" or "
        "\"partial\"; if not, take the links out",
    ),
    "CFG006": Rule(
        ERROR,
        "this pairing does not fit the pages: {problem}",
        "correct its names, which are those that `diglot counterparts` prints, or take it out",
        "edition",
    ),
    "CFG007": Rule(
        WARNING,
        "this pairing was left out: {page} is not among the pages that are built",
        "build the whole edition, or correct the name of the page",
        "edition",
    ),
    "EXP001": Rule(
        HINT,
        "no CMIF was written; it cannot do without {missing}",
        "set what is missing in edition.toml",
        "edition",
    ),
    "EXP002": Rule(
        HINT,
        "the {who} of {act} is unknown, and CMIF is told so",
        "leave it if nobody knows; a heading or a signature on the page would name them",
        "document",
    ),
    "EXP003": Rule(
        WARNING,
        "this file is not as the last build left it; it was kept, and not replaced or removed; the "
        "rest of the output does not know its changes",
        "to have a changed TEI file published for good, run `diglot adopt FILE`; to take over "
        "only its links, `diglot review FILE`; to do without the changes, delete the file and "
        "build again",
        "document",
    ),
    "EXP004": Rule(
        ERROR,
        "this adopted TEI file has no page: there is no {page}",
        "give both the same name again, as in letter.txt and letter.tei.xml; nothing is lost",
        "document",
    ),
    "EXP005": Rule(
        ERROR,
        "the page and the TEI file adopted for it differ here: {words}",
        "make the two the same; the page as it is can be converted anew by deleting the TEI file",
    ),
    "EXP006": Rule(
        ERROR,
        "this adopted TEI file says it was made from {stated}, but stands beside {page}",
        "correct its idno[@type='sourceFile'] if the page was renamed, or put it beside its page",
        "document",
    ),
    "EXP007": Rule(
        ERROR,
        "these corrections are not applied, for an adopted TEI file, {file}, is published as it is",
        "make the changes in that file and delete this one, or the other way round",
        "document",
    ),
    "EXP008": Rule(
        WARNING,
        "{page} has changed since this TEI file was made from it, though not in its characters: "
        "lines may have moved",
        "check the source attributes, then give the page's hash in idno[@type='sourceSHA256']",
        "document",
    ),
}  # fmt: skip
