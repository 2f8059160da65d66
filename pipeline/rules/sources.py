"""Messages about pages as they come: files, layouts, lines and their languages (SRC)."""

from pipeline.rules.rule import ERROR, HINT, WARNING, Rule

SOURCES: dict[str, Rule] = {
    "SRC001": Rule(
        ERROR, "the file is empty", "remove it, or capture the page again", "document"
    ),
    "SRC002": Rule(
        ERROR,
        "this is not a text file: {what}",
        "give the page as text or saved HTML; pictures, PDF and office files are not read",
        "document",
    ),
    "SRC003": Rule(
        ERROR,
        "byte {byte} at column {column} is not {encoding}",
        "convert the file to UTF-8 (for instance: iconv -f WINDOWS-1251 -t UTF-8), or name its "
        "encoding in edition.toml: [reading] encoding = \"windows-1251\"",
    ),
    "SRC004": Rule(
        ERROR,
        "{what} is too large: {size}; the limit is {limit}",
        "check that this is one page; a page of a letter has some kilobytes",
    ),
    "SRC005": Rule(
        ERROR,
        "the control character {character} at column {column} cannot stand in XML",
        "remove it from the source; nothing else is lost by that",
    ),
    "SRC006": Rule(
        ERROR,
        "this does not read like a letter or any running text: {why}",
        "take the file out of the sources, or check how it was captured",
        "document",
    ),
    "SRC007": Rule(
        ERROR,
        "the page has titles but no text below them",
        "capture the page again; nothing can be encoded from it",
        "document",
    ),
    "SRC008": Rule(
        WARNING,
        "nothing shows that this is a letter: no title, date, salutation or signature was found",
        "check that the file belongs to the edition; its text is encoded as plain paragraphs",
        "document",
    ),
    "SRC009": Rule(
        ERROR,
        "{first} and {second} would both become the document {id}",
        "rename one of the two files",
        "edition",
    ),
    "SRC010": Rule(
        HINT,
        "the page's header has a key that is not known: “{line}”",
        "see whether it says something that the edition needs; it is kept with the page furniture",
    ),
    "SRC011": Rule(
        ERROR,
        "the markup of the page is nested too deeply to be read",
        "save the page again from a browser, or as plain text",
    ),
    "SRC012": Rule(
        ERROR,
        "the page shows no text; what it holds is hidden or made by scripts",
        "save the page from a browser once it is shown, or as plain text",
        "document",
    ),
    "SRC013": Rule(
        HINT,
        "the page's header names people, and the page has more than one letter that they may "
        "belong to",
        "say whose they are; nothing is taken from them",
        query=True,
    ),
    "SRC014": Rule(
        WARNING,
        "{name} stands here, and the page's header and text do not name the same people",
        "decide who is meant; both are kept, with low certainty",
        query=True,
    ),
    "SRC020": Rule(
        HINT,
        "another letter may begin here: a dateline and a salutation follow what closes a letter",
        "if it does, say begins = true for its line; as it is, the two are encoded as sessions of "
        "one letter",
        query=True,
        settle="[[lines]]",
    ),
    "SRC021": Rule(
        HINT,
        "the page holds {count} letters; each has become a document of its own",
        "check where each begins; in the sidecar, begins = false (or true) for a line in [[lines]] "
        "settles it",
        "document",
    ),
    "SRC101": Rule(
        HINT,
        "the capture breaks a line inside a sentence: emphasis, a footnote mark or a link may be "
        "lost here",
        "compare the page; mend the source if something is missing, or answer that nothing is",
        query=True,
    ),
    "SRC102": Rule(
        WARNING,
        "the index line names a version in {lang}, but the page has none",
        "check whether the capture lost it, or correct the index line",
        "document",
    ),
    "SRC103": Rule(
        WARNING,
        "the page has a version in {lang} that its index line does not name",
        "check the language; the version is encoded, its source is not known",
        "document",
    ),
    "SRC104": Rule(
        HINT,
        "this unnumbered paragraph follows sub-points and is taken as the end of point {point}",
        "compare the page; if it does not belong to the point, say so in an answer",
        query=True,
    ),
    "SRC105": Rule(
        HINT,
        "this line is in {lang}, unlike the version it stands in",
        "check that it belongs there; it is kept in place with its own language",
    ),
    "SRC110": Rule(
        HINT,
        "the letter may be signed at the end of this paragraph: “{tail}”",
        "if it is, put the signature on a line of its own in the source",
        query=True,
    ),
    "SRC111": Rule(
        HINT,
        "the page has a title in {lang}, but no text",
        "check whether the capture lost the text; the TEI says that it is missing",
        "document",
    ),
}  # fmt: skip
