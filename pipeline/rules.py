"""Every message the program can give about a text, in one table.

Codes are a stage and a number; they are never renumbered and never used again.
"""

from dataclasses import dataclass

from pipeline.diagnostics import Diagnostic, Severity
from pipeline.model import Query, Where


@dataclass(frozen=True, slots=True)
class Rule:
    """A kind of finding: `message` has ``{fields}``, `advice` says what to do about it.

    `scope` is line, document or edition; `query` tells that the finding is also put to the editor
    inside the TEI file. `settle` is the key of a sidecar (see `pipeline.corrections`) that settles
    the question, beside ``[[answers]]``, which settles any.
    """

    severity: Severity
    message: str
    advice: str
    scope: str = "line"
    query: bool = False
    settle: str = ""


ANSWERS = "[[answers]]"
"""The key of a sidecar that settles any question."""

_ERROR, _WARNING, _HINT = Severity.ERROR, Severity.WARNING, Severity.HINT

RULES: dict[str, Rule] = {
    "SRC001": Rule(
        _ERROR, "the file is empty", "remove it, or capture the page again", "document"
    ),
    "SRC002": Rule(
        _ERROR,
        "this is not a text file: {what}",
        "give the page as plain text; pictures, PDF, office files and markup are not read",
        "document",
    ),
    "SRC003": Rule(
        _ERROR,
        "byte {byte} at column {column} is not {encoding}",
        "convert the file to UTF-8 (for instance: iconv -f WINDOWS-1251 -t UTF-8), or name its "
        "encoding in edition.toml: [reading] encoding = \"windows-1251\"",
    ),
    "SRC004": Rule(
        _ERROR,
        "{what} is too large: {size}; the limit is {limit}",
        "check that this is one page; a page of a letter has some kilobytes",
    ),
    "SRC005": Rule(
        _ERROR,
        "the control character {character} at column {column} cannot stand in XML",
        "remove it from the source; nothing else is lost by that",
    ),
    "SRC006": Rule(
        _ERROR,
        "this does not read like a letter or any running text: {why}",
        "take the file out of the sources, or check how it was captured",
        "document",
    ),
    "SRC007": Rule(
        _ERROR,
        "the page has titles but no text below them",
        "capture the page again; nothing can be encoded from it",
        "document",
    ),
    "SRC008": Rule(
        _WARNING,
        "nothing shows that this is a letter: no title, date, salutation or signature was found",
        "check that the file belongs to the edition; its text is encoded as plain paragraphs",
        "document",
    ),
    "SRC009": Rule(
        _ERROR,
        "{first} and {second} would both become the document {id}",
        "rename one of the two files",
        "edition",
    ),
    "SRC010": Rule(
        _HINT,
        "the page's header has a key that is not known: “{line}”",
        "see whether it says something that the edition needs; it is kept with the page furniture",
    ),
    "SRC101": Rule(
        _HINT,
        "the capture breaks a line inside a sentence: emphasis, a footnote mark or a link may be "
        "lost here",
        "compare the page, and correct the source if something is missing",
        query=True,
    ),
    "SRC102": Rule(
        _WARNING,
        "the index line names a version in {lang}, but the page has none",
        "check whether the capture lost it, or correct the index line",
        "document",
    ),
    "SRC103": Rule(
        _WARNING,
        "the page has a version in {lang} that its index line does not name",
        "check the language; the version is encoded, its source is not known",
        "document",
    ),
    "SRC104": Rule(
        _HINT,
        "this unnumbered paragraph follows sub-points and is taken as the end of point {point}",
        "check that it does not begin a new paragraph of the letter",
        query=True,
        settle="[[lines]]",
    ),
    "SRC105": Rule(
        _HINT,
        "this line is in {lang}, unlike the version it stands in",
        "check that it belongs there; it is kept in place with its own language",
    ),
    "SRC110": Rule(
        _HINT,
        "the letter may be signed at the end of this paragraph: “{tail}”",
        "if it is, put the signature on a line of its own in the source",
        query=True,
    ),
    "SRC111": Rule(
        _HINT,
        "the page has a title in {lang}, but no text",
        "check whether the capture lost the text; the TEI says that it is missing",
        "document",
    ),
    "ANN001": Rule(
        _WARNING,
        "the page gives two dates: {preferred} is taken, {other} contradicts it",
        "decide between them; the other is kept as a note in the header",
        "document",
        query=True,
        settle="[date]",
    ),
    "ANN002": Rule(
        _HINT,
        "the date \"{date}\" could not be read safely",
        "give its meaning; the text keeps it as printed, without a value",
        query=True,
        settle="[date]",
    ),
    "ANN003": Rule(
        _WARNING,
        "the page does not say which version is the original",
        "give the language of the originals in edition.toml, as in [edition] original = \"ru\"",
        "document",
        query=True,
        settle="original",
    ),
    "ANN004": Rule(
        _HINT,
        "this archival reference could not be taken apart",
        "check it; it is kept whole, without a key to join it with others",
        query=True,
    ),
    "ANN020": Rule(
        _HINT,
        "this archival reference names no repository",
        "find out who keeps the document; without that it has no key to join it with others",
        query=True,
    ),
    "ANN021": Rule(
        _HINT,
        "part of this archival reference was not understood: “{part}”",
        "check it; the text keeps it, and a number in it leaves the reference without a join key",
        query=True,
    ),
    "ANN005": Rule(
        _HINT,
        "the footnote mark {number} has no note on the page",
        "check whether the capture lost the note",
        query=True,
    ),
    "ANN006": Rule(
        _HINT,
        "no mark in the text calls this footnote",
        "check whether the capture lost the mark",
        query=True,
    ),
    "ANN030": Rule(
        _HINT,
        "the word \"{word}\" is taken for the telegraph's \"{mark}\", though it could be meant",
        "check that the text is a telegram's; the word stays, the mark stands beside it",
        query=True,
    ),
    "CFG001": Rule(
        _ERROR,
        "{problem}",
        "mend the sidecar; `diglot correct PAGE` shows what one looks like",
    ),
    "CFG002": Rule(
        _ERROR,
        "this correction is by {who}, but the editors of the edition are: {known}",
        "give the id of one of the [[editors]] of edition.toml, as in by = \"ed\"",
    ),
    "CFG003": Rule(
        _ERROR,
        "this correction does not fit the page: {problem}",
        "compare the page, then change the correction or take it out",
    ),
    "CFG004": Rule(
        _HINT,
        "this is what is found without the correction too: {what}",
        "take the correction out, unless it is to stay on record",
    ),
    "CFG005": Rule(
        _ERROR,
        "these corrections have no page: there is no {page}",
        "give the file the name of its page again, or delete it",
        "document",
    ),
    "ANN040": Rule(
        _HINT,
        "the name “{name}” may stand for {entries}",
        "give the authority this form for the one it stands for, or initials to tell them apart; "
        "until then the name is an entry of its own",
        query=True,
    ),
    "ANN041": Rule(
        _HINT,
        "the name “{name}” is taken for {entry} by the surname alone or its spelling",
        "if that is right, give this form to the entry in the authority; if not, give the other "
        "person an entry",
        query=True,
    ),
    "ENC001": Rule(
        _ERROR,
        "the TEI differs from the source here: the source has “{source}”, the TEI “{tei}”",
        "this is a fault of the program: please report it with the source file",
    ),
    "ENC002": Rule(
        _WARNING,
        "the mark {kind} over “{text}” crosses another and was left out of the TEI",
        "mark it by hand; no text is lost",
    ),
    "ENC003": Rule(
        _ERROR,
        "the TEI does not carry all that was found: the {what} differ when it is read back",
        "this is a fault of the program: please report it with the source file",
        "document",
    ),
    "ALN001": Rule(
        _WARNING,
        "the page pairs two different documents, {left} and {right}: {why}",
        "look for the right counterpart of each; the two texts are not linked",
        "document",
        query=True,
        settle="[[pairs]]",
    ),
    "ALN002": Rule(
        _WARNING,
        "it could not be decided whether {right} translates {left}: {why}",
        "compare the two texts; nothing is linked until somebody has",
        "document",
        query=True,
        settle="[[pairs]]",
    ),
    "ALN003": Rule(
        _HINT,
        "the versions {left} and {right} translate each other in part only: {why}",
        "check whether the capture lost text; what has no counterpart is marked in the links",
        "document",
        query=True,
        settle="[[pairs]]",
    ),
    "TEI001": Rule(
        _ERROR,
        "the grammar of the profile does not allow this: {problem}",
        "undo the edit, or compare the file with that grammar, diglot.rnc; if nobody "
        "edited it, report the fault",
    ),
    "TEI002": Rule(
        _ERROR,
        "the text's date “{date}” is given the value {value}, whose year it does not name",
        "write --MM-DD here; the year belongs in the header, with its evidence",
    ),
    "TEI003": Rule(
        _ERROR,
        "{id} is joined with {count} acts of communication by decls; it must be one",
        "let each version's decls name exactly one correspDesc",
    ),
    "TEI004": Rule(
        _ERROR,
        "tagUsage counts {stated} {element} elements; there are {counted}",
        "correct the count, or see whether elements were lost",
        "document",
    ),
    "TEI005": Rule(
        _ERROR,
        "the version {id} is marked as made by software in some places and not in others",
        "its div/@resp must name the software's respStmt, and its textClass the classCode",
    ),
    "TEI006": Rule(
        _ERROR,
        "the licence {licence} is not the one that edition.toml gives",
        "set publication.licence, or take the claim out",
        "document",
    ),
    "TEI007": Rule(
        _ERROR,
        "the file is approved but the question {id} is still open",
        "answer the question and remove it, or set the status back to candidate",
        "document",
    ),
    "TEI008": Rule(
        _ERROR,
        "the number {n} is used {count} times among the parts of one level",
        "give each part a number of its own, or references to it are ambiguous",
    ),
    "TEI009": Rule(
        _ERROR,
        "this is not a TEI file: {what}",
        "give the TEI files of an edition, or mend the file",
        "document",
    ),
    "EXP001": Rule(
        _HINT,
        "no CMIF was written; it cannot do without {missing}",
        "set what is missing in edition.toml",
        "edition",
    ),
    "EXP002": Rule(
        _HINT,
        "the {who} of {act} is unknown, and CMIF is told so",
        "leave it if nobody knows; a heading or a signature on the page would name them",
        "document",
    ),
    "EXP003": Rule(
        _WARNING,
        "this file is not as the last build left it; it was kept, and not replaced or removed",
        "take your changes into the source or edition.toml, then delete the file and build again",
        "document",
    ),
    "LNK001": Rule(
        _ERROR, "the id {id} is used {count} times", "give each element an id of its own"
    ),
    "LNK002": Rule(
        _ERROR,
        "{attribute} of {element} points to {pointer}, which is not in the file",
        "correct the pointer, or restore its target",
    ),
    "LNK003": Rule(
        _ERROR,
        "the sentence {id} stands in {count} links of one group",
        "join the links, or take the sentence out of all but one",
    ),
    "LNK004": Rule(
        _ERROR,
        "the sentence {id} is in no link",
        "link it, or add a ptr that says it has no counterpart",
    ),
    "LNK005": Rule(
        _ERROR,
        "the link {id} does not join the two versions of its group",
        "give it sentences of both, and of no other",
    ),
    "LNK006": Rule(
        _ERROR,
        "the link {id} crosses another without saying so",
        "correct its order, or add #al-crossing to its ana",
    ),
    "LNK007": Rule(
        _ERROR,
        "a link says {stated} and joins {counted} sentences",
        "correct its n",
    ),
    "LNK008": Rule(
        _ERROR,
        "there are links between versions whose verdict is {verdict}",
        "change the verdict first, or take the links out",
    ),
}  # fmt: skip


def keys_of(rule: Rule) -> tuple[str, ...]:
    """The keys of a sidecar that settle a question, the best first; none where nothing is asked."""
    return ((rule.settle, ANSWERS) if rule.settle else (ANSWERS,)) if rule.query else ()


def query(code: str, target: str, /, **particulars: object) -> Query:
    """A question to the editor under rule `code` about the element with id `target`."""
    return Query(code, target, RULES[code].message.format(**particulars))


def finding(code: str, where: Where, /, **particulars: object) -> Diagnostic:
    """A finding under rule `code` at `where`, the message's fields filled from `particulars`."""
    message = RULES[code].message.format(**particulars)
    return Diagnostic(where.path, where.line, code, message)
