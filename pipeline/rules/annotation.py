"""Messages about what the text says of itself: dates, people, places, references (ANN)."""

from pipeline.rules.rule import HINT, WARNING, Rule

ANNOTATION: dict[str, Rule] = {
    "ANN001": Rule(
        WARNING,
        "the page gives two dates: {preferred} is taken, {other} contradicts it",
        "give the right one as the date of the letter; the other stays as a note in the header",
        "document",
        query=True,
        settle="[date]",
    ),
    "ANN002": Rule(
        HINT,
        "the date \"{date}\" could not be read safely",
        "give the day that is meant, as the date of the letter if it is that; the text keeps it as "
        "printed, without a value",
        query=True,
        settle="[date]",
    ),
    "ANN003": Rule(
        WARNING,
        "the page does not say which version is the original",
        "give the language of the originals in edition.toml, as in [edition] original = \"ru\", or "
        "that of this page in its sidecar",
        "document",
        query=True,
        settle="original",
    ),
    "ANN004": Rule(
        HINT,
        "this archival reference could not be taken apart",
        "mend it in the source if the capture broke it, or answer what it means; it is kept whole, "
        "without a key to join it with others",
        query=True,
    ),
    "ANN010": Rule(
        HINT,
        "the century of \"{date}\" is not known: no year, or more than one, ends so",
        "give the years of the edition in edition.toml, as in [edition] years = [1900, 1935]",
        query=True,
        settle="[date]",
    ),
    "ANN011": Rule(
        HINT,
        "the figures of \"{date}\" can be read in two orders",
        "say which are the day, the month and the year; the text keeps them without a value",
        query=True,
        settle="[date]",
    ),
    "ANN012": Rule(
        WARNING,
        "the day of the week in \"{date}\" is not that day's: it was a {weekday}",
        "check the day, the year and the calendar; the value is that of the figures",
        query=True,
        settle="[date]",
    ),
    "ANN013": Rule(
        HINT,
        "the date \"{date}\" is of the calendar of the French Republic, which is not converted",
        "give the day of the Gregorian calendar; the text keeps the date without a value",
        query=True,
        settle="[date]",
    ),
    "ANN014": Rule(
        HINT,
        "the calendar of \"{date}\" is not told{spelling}",
        "say whether it is old style or new; the value is that of the figures",
        query=True,
        settle="[date]",
    ),
    "ANN015": Rule(
        WARNING,
        "the date \"{date}\" is taken as old style, which is {day} in the new: {why}",
        "confirm it, or give the day of the Gregorian calendar; dates in the text follow it",
        query=True,
        settle="[date]",
    ),
    "ANN016": Rule(
        HINT,
        "days are counted from the date of the letter: {days}",
        "confirm them; in reported speech they may be counted from another day",
        query=True,
    ),
    "ANN017": Rule(
        HINT,
        "the day meant by \"{date}\" is not sure: {readings}",
        "say which; the text keeps the date without a value",
        query=True,
    ),
    "ANN020": Rule(
        HINT,
        "this archival reference names no repository",
        "find out who keeps the document; without that it has no key to join it with others",
        query=True,
    ),
    "ANN021": Rule(
        HINT,
        "part of this archival reference was not understood: “{part}”",
        "check it; the text keeps it, and a number in it leaves the reference without a join key",
        query=True,
    ),
    "ANN022": Rule(
        HINT,
        "part of this citation was not understood: “{part}”",
        "check it; the header gives the citation whole, with the parts that were read",
        query=True,
    ),
    "ANN023": Rule(
        HINT,
        "it cannot be told whether “{title}” is a periodical or a book",
        "say which; until then its number is neither an issue's nor a document's",
        query=True,
    ),
    "ANN005": Rule(
        HINT,
        "the footnote mark {number} has no note on the page",
        "add the note to the source if the capture lost it, or answer that the page has none",
        query=True,
    ),
    "ANN006": Rule(
        HINT,
        "no mark in the text calls this footnote",
        "add the mark to the source where the capture lost it, or answer that the page has none",
        query=True,
    ),
    "ANN030": Rule(
        HINT,
        "the word \"{word}\" is taken for the telegraph's \"{mark}\", though it could be meant",
        "check that the text is a telegram's; the word stays, the mark stands beside it",
        query=True,
    ),
    "ANN040": Rule(
        HINT,
        "the name “{name}” may stand for {entries}",
        "give the authority this form for the one it stands for, or initials to tell them apart; "
        "until then the name is an entry of its own",
        query=True,
    ),
    "ANN043": Rule(
        HINT,
        "nobody signed; the sender, {name}, is taken from the heading",
        "compare the page: if the letter was signed, correct the source or name the sender",
        query=True,
    ),
    "ANN044": Rule(
        WARNING,
        "{name} stands here, and heading and signature do not name the same sender",
        "decide who wrote; both are kept, with low certainty",
        query=True,
        settle="[sent]",
    ),
    "ANN042": Rule(
        HINT,
        "the salutation's “{name}” is taken for the addressee, {addressee}",
        "if that is right, give the authority this form for that entry; if not, correct the name",
        query=True,
    ),
    "ANN041": Rule(
        HINT,
        "the name “{name}” is taken for {entry} by the surname alone or its spelling",
        "if that is right, give this form to the entry in the authority; if not, give the other "
        "person an entry",
        query=True,
    ),
    "ANN050": Rule(
        HINT,
        "no closing leads to {name}, which is taken for a signature",
        "confirm that this is who wrote the letter; a place or a remark below it can look so too",
        query=True,
        settle="[sent]",
    ),
    "ANN051": Rule(
        HINT,
        "{name} signs as well, with text before the next signature",
        "decide who wrote this letter; the other may have signed an enclosure or another letter",
        query=True,
        settle="[sent]",
    ),
    "ANN052": Rule(
        HINT,
        "the addressee is taken from the salutation: {name}",
        "say who is meant, if anything besides this letter tells; this may be a given name alone",
        query=True,
        settle="[received]",
    ),
    "ANN054": Rule(
        HINT,
        "the addressee is taken from an address line that may name more: {name}",
        "say who is meant; a place may have run into the name, or two words into one",
        query=True,
        settle="[received]",
    ),
    "ANN053": Rule(
        HINT,
        "{place} is taken from the letterhead for the place of sending",
        "confirm that it was written there; people use their paper on journeys too",
        query=True,
        settle="[sent]",
    ),
}  # fmt: skip
