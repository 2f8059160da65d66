"""What the Schematron rules of an edition find (SCH)."""

from pipeline.rules.rule import ERROR, HINT, WARNING, Rule

SCHEMATRON: dict[str, Rule] = {
    "SCH001": Rule(
        ERROR,
        "{text}",
        "mend the file as the rule of the edition's Schematron schema says",
    ),
    "SCH002": Rule(
        WARNING,
        "{text}",
        "see whether the warning of the edition's Schematron schema holds here",
    ),
    "SCH003": Rule(
        HINT,
        "{text}",
        "the edition's Schematron schema only points this out; nothing has to be done",
    ),
    "SCH004": Rule(
        ERROR,
        "a rule of the Schematron schema cannot be tried here: {text}",
        "see whether a value here is not what the rule takes it for; else mend the rule",
    ),
}
