"""Words that open routing, dispatch and address lines, and classification marks."""

from pipeline.lexicon import Family
from pipeline.lexicon.office import SECRECY, SENDING

DISPATCH = Family({
    "en": (
        "messrs.", "to", "for", "from", "copy", "copies", "copy to", "copies to", "attention", "cc",
    ),
    "ru": (
        "кому", "от", "для", "копия", "копии", "тов.", "тт.", "т.", "товарищу", "товарищам",
        "вручить", "из", "передать", "лично", "г-ну", "г-же", "гг.", "господину", "госпоже",
    ),
    "es": ("a", "al", "para", "de", "copia", "copias", "copia a", "con copia a", "cc"),
    "de": (
        "an", "für", "von", "abschrift", "abschrift an", "durchschlag", "durchschrift", "herrn",
        "frau", "kopie", "kopie an", "cc",
    ),
    "fr": ("à", "au", "aux", "pour", "de", "copie", "copie à", "de la part de", "cc"),
})  # fmt: skip

COPIES = Family({
    "en": (
        "copy", "copies", "copy to", "copies to", "copy for", "copies for", "with a copy to",
        "with copies to", "carbon copy to", "cc", "c.c.", "cc to",
    ),
    "ru": (
        "копия", "копии", "копию", "копия для", "копии для", "копия тов.", "копии тт.", "копия т.",
        "в копии", "с копией",
    ),
    "es": ("copia", "copias", "copia a", "copias a", "copia para", "con copia a", "cc", "c.c."),
    "de": (
        "abschrift", "abschriften", "abschrift an", "abschriften an", "durchschlag",
        "durchschlag an", "durchschläge an", "durchschrift", "durchschrift an", "kopie", "kopie an",
        "kopien an", "in abschrift an", "zur kenntnis an", "cc",
    ),
    "fr": (
        "copie", "copies", "copie à", "copies à", "copie pour", "copie au", "copie aux",
        "ampliation à", "cc", "c.c.",
    ),
})  # fmt: skip
"""What leads to those who get a copy."""

SEVERAL = Family({
    "en": ("messrs.", "messrs", "comrades"),
    "ru": ("тт.", "т.т.", "товарищам", "товарищей", "гг."),
    "es": ("señores", "camaradas"),
    "de": ("die herren", "genossen"),
    "fr": ("mm.", "messieurs", "camarades"),
})  # fmt: skip
"""What stands before the names of several people, between which are commas."""

ADDRESSED = Family({
    "en": ("to", "attention", "attn.", "messrs.", "mr.", "mrs.", "miss", "comrade", "comrades"),
    "ru": ("кому", "передать", "вручить"),
    "es": ("a la atención de",
           "a", "al", "señor", "señora", "sr.", "sra.", "señores", "camarada", "camaradas"),
    "de": (
        "z. hd.", "z. hd. herrn", "z. hd. frau", "z. h.", "zu händen", "zu handen",
        "an", "an herrn", "an frau", "an die herren", "herrn", "frau", "fräulein", "genossen",
        "genossin",
    ),
    "fr": (
        "à l'attention de", "à l’attention de", "à", "au", "aux",
        "monsieur", "madame", "mademoiselle", "m.", "mm.", "mme", "mlle",
        "messieurs", "camarade", "camarades",
    ),
})  # fmt: skip
"""What leads to those a message is handed to; in Russian the dative does."""

TO_ALL = Family({
    "en": ("to all",),
    "ru": ("всем", "ко всем"),
    "es": ("a todos", "a todas"),
    "de": ("an alle",),
    "fr": ("à tous", "à toutes"),
})  # fmt: skip
"""How a proclamation names those it calls."""

RECEIVER = Family({
    "en": ("for",),
    "ru": ("для",),
    "es": ("para",),
    "de": ("für",),
    "fr": ("pour",),
})  # fmt: skip

SENDER = Family({
    "en": ("from",),
    "ru": ("от", "из"),
    "es": ("de",),
    "de": ("von", "aus"),
    "fr": ("de la part de", "de"),
})  # fmt: skip

_OTHER_MARKS = {
    "en": (
        "[telegram]", "military", "incoming", "outgoing", "received", "government",
        "decipher personally", "decode personally", "open", "commercial",
    ),
    "ru": (
        "вх. №", "исх. №", "вх.№", "исх.№", "ш/т №", "телеграмма №", "военная",
        "правительственная", "принята", "получена", "входящая", "исходящая", "для сведения",
        "расшифровать лично",
    ),
    "es": (),
    "de": (
        "offen", "selbst entziffern",
    ),
    "fr": (),
}  # fmt: skip
CLASSIFICATION = Family({
    lang: tuple(dict.fromkeys((*SECRECY.by_language[lang], *SENDING.by_language[lang], *others)))
    for lang, others in _OTHER_MARKS.items()
})  # fmt: skip
"""All that offices write above a text: how secret, how sent, and what else."""
