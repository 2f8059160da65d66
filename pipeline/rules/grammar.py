"""Messages about what a schema does not allow (RNG): one code for each kind of fault."""

from pipeline.rules.rule import ERROR, Rule

GRAMMAR: dict[str, Rule] = {
    "RNG001": Rule(
        ERROR,
        "this is not well-formed XML: {why}",
        "mend it here, or shortly before; nothing behind it was looked at",
    ),
    "RNG002": Rule(
        ERROR,
        "there is no element {element} in the schema{rest}",
        "look up its name in the documentation of the schema; upper and lower case matter",
    ),
    "RNG003": Rule(
        ERROR,
        "{element} cannot stand {rest}",
        "move it to where it is allowed, or write what may stand here",
    ),
    "RNG004": Rule(
        ERROR,
        "there is no attribute {attribute} in the schema{rest}",
        "look up its name in the documentation of the schema; upper and lower case matter",
    ),
    "RNG005": Rule(
        ERROR,
        "{element} cannot have the attribute {attribute}{rest}",
        "take it out, or put it on the element that it belongs to",
    ),
    "RNG006": Rule(
        ERROR,
        "{attribute} of {element} cannot be {value}{rest}",
        "write one of the values that the schema allows",
    ),
    "RNG007": Rule(
        ERROR,
        "{element} lacks the attribute {attribute}{rest}",
        "add it to the start tag",
    ),
    "RNG008": Rule(
        ERROR,
        "{element} is not complete{rest}",
        "add what is missing before its end tag",
    ),
    "RNG009": Rule(
        ERROR,
        "text cannot stand directly in {element}: {value}{rest}",
        "put it into an element that may hold text, or take it out",
    ),
    "RNG010": Rule(
        ERROR,
        "the text of {element} cannot be {value}{rest}",
        "write a text that the schema allows",
    ),
    "RNG011": Rule(
        ERROR,
        "{value} is the id of another element already{rest}",
        "give each element an id of its own, and change what points to the one that you rename",
    ),
    "RNG012": Rule(
        ERROR,
        "{attribute} of {element} names {value}, and nothing in this file has that id{rest}",
        "correct the name, or give the id to what is meant",
    ),
    "RNG013": Rule(
        ERROR,
        "{element} is in {space}; the schema knows it in {known} only",
        "name the right namespace on the outermost element, with xmlns",
    ),
    "RNG014": Rule(
        ERROR,
        "this file cannot be held against the schema: {why}",
        "what stands before this place was looked at; if the file is ordinary, please report "
        "it with the schema",
    ),
}
