"""Messages about pairs of versions and their links (ALN, LNK)."""

from pipeline.rules.rule import ERROR, HINT, WARNING, Rule

ALIGNMENT: dict[str, Rule] = {
    "ALN001": Rule(
        WARNING,
        "the page pairs two different documents, {left} and {right}: {why}",
        "look for the right counterpart of each, which `diglot counterparts` may name; or, if they "
        "do translate each other, say so with verdict = \"parallel\", and they are linked",
        "document",
        query=True,
        settle="[[pairs]]",
    ),
    "ALN002": Rule(
        WARNING,
        "it could not be decided whether {right} translates {left}: {why}",
        "compare the two texts and give the verdict you come to; until then nothing is linked",
        "document",
        query=True,
        settle="[[pairs]]",
    ),
    "ALN003": Rule(
        HINT,
        "the versions {left} and {right} translate each other in part only: {why}",
        "check whether the capture lost text, and mend the source; or, if all is translated, say "
        "so with verdict = \"parallel\"",
        "document",
        query=True,
        settle="[[pairs]]",
    ),
    "ALN010": Rule(
        HINT,
        "the links of this passage in {left} and {right} do not agree: {passage}",
        "compare the three texts here: held against each other, the two versions are linked "
        "otherwise than through the first, so one of the links may be wrong",
        "line",
        query=True,
    ),
    "ALN020": Rule(
        WARNING,
        "a link that {by} reviewed ({place}) is not made, for its text has changed: {what}",
        "compare both sides; then accept a link again with `diglot review PAGE`, or take it out",
        query=True,
    ),
    "ALN030": Rule(
        WARNING,
        "edition.toml pairs {left} with {right}, but they are two different documents: {why}",
        "compare the two texts, and take the pairing out if they do not belong together; nothing "
        "is claimed of them until then",
        "edition",
    ),
    "ALN031": Rule(
        WARNING,
        "edition.toml pairs {left} with {right}, and it could not be decided whether one "
        "translates the other: {why}",
        "compare the two texts, and take the pairing out if they do not belong together",
        "edition",
    ),
    "LNK003": Rule(
        ERROR,
        "the sentence {id} stands in {count} links of one group",
        "join the links, or take the sentence out of all but one",
    ),
    "LNK004": Rule(
        ERROR,
        "the sentence {id} is in no link",
        "link it, or add a ptr that says it has no counterpart",
    ),
    "LNK005": Rule(
        ERROR,
        "the link {id} does not join the two versions of its group",
        "give it sentences of both, and of no other",
    ),
    "LNK006": Rule(
        ERROR,
        "the link {id} crosses another without saying so",
        "correct its order, or add #al-crossing to its ana",
    ),
    "LNK007": Rule(
        ERROR,
        "a link says {stated} and joins {counted} sentences",
        "correct its n",
    ),
    "LNK008": Rule(
        ERROR,
        "there are links between versions whose verdict is {verdict}",
        "change the verdict first, or take the links out",
    ),
    "LNK009": Rule(
        ERROR,
        "the link {id} was reviewed in {change} by {resp}, which is no change of that editor's",
        "let its change name a change of revisionDesc, whose who is the link's resp",
    ),
    "LNK019": Rule(
        ERROR,
        "{id} is called {ana}, but its sentence is not of {version}",
        "call what stands in the first version only omitted, and in the other only added",
    ),
    "LNK020": Rule(
        ERROR,
        "the links {id} call their versions {stated}, and the relation of these says {verdict}",
        "give the verdict in the relation first, and the same in the group of links",
    ),
    "LNK021": Rule(
        ERROR,
        "the relation {id} is called {name}, and its verdict is {verdict}",
        "change the name with the verdict",
    ),
}  # fmt: skip
