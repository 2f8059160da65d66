"""Words that telegraph offices wrote for punctuation, by the mark they stand for."""

from pipeline.lexicon import Family

STOPS: dict[str, Family] = {
    ".": Family({
        "en": ("stop", "full stop", "fullstop"),
        "ru": ("тчк", "точка"),
        "es": ("stop", "punto"),
        "de": ("stop", "punkt"),
        "fr": ("stop", "point"),
    }),
    ",": Family({
        "en": ("comma",),
        "ru": ("зпт", "запятая"),
        "es": ("coma",),
        "de": ("komma",),
        "fr": ("virgule",),
    }),
    ":": Family({
        "en": ("colon",),
        "ru": ("двтч", "двоеточие"),
        "es": ("dos puntos",),
        "de": ("doppelpunkt",),
        "fr": ("deux points",),
    }),
    ";": Family({
        "en": ("semicolon",),
        "ru": ("тчкзпт", "точка с запятой"),
        "es": ("punto y coma",),
        "de": ("strichpunkt", "semikolon"),
        "fr": ("point virgule",),
    }),
    "?": Family({
        "en": ("question mark",),
        "ru": ("впрс", "впр", "вопр", "вопросительный знак"),
        "es": ("signo de interrogación",),
        "de": ("fragezeichen",),
        "fr": ("point d'interrogation",),
    }),
    "!": Family({
        "en": ("exclamation mark",),
        "ru": ("вскл", "восклицательный знак"),
        "es": ("signo de exclamación",),
        "de": ("ausrufezeichen",),
        "fr": ("point d'exclamation",),
    }),
}  # fmt: skip

CODES = frozenset({"тчк", "зпт", "двтч", "тчкзпт", "впрс", "впр", "вопр", "вскл"})
"""Those that are no words of the language, so that nothing else can be meant by them."""
