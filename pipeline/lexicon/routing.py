"""Words that open routing, dispatch and address lines, and classification marks."""

from pipeline.lexicon import Family

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
    "es": ("a", "al", "señor", "señora", "sr.", "sra.", "señores", "camarada", "camaradas"),
    "de": (
        "an", "an herrn", "an frau", "an die herren", "herrn", "frau", "fräulein", "genossen",
        "genossin",
    ),
    "fr": (
        "à", "au", "aux", "monsieur", "madame", "mademoiselle", "m.", "mm.", "mme", "mlle",
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
    "de": ("von",),
    "fr": ("de la part de", "de"),
})  # fmt: skip

CLASSIFICATION = Family({
    "en": (
        "strictly secret", "top secret", "secret", "confidential", "strictly confidential",
        "in cipher", "by cipher", "cipher", "urgent", "very urgent", "personal",
        "strictly personal", "by wire", "by telegraph", "registered", "telegram", "[telegram]",
        "military", "priority", "incoming", "outgoing", "received", "government",
        "not for publication", "not to be made public", "by registered post", "by courier",
        "by express", "by direct wire", "direct wire", "decipher personally", "decode personally",
        "open", "commercial",
    ),
    "ru": (
        "строго секретно", "совершенно секретно", "сов. секретно", "секретно", "конфиденциально",
        "шифром", "шифровка", "шифр", "по прямому проводу", "срочно", "вне очереди",
        "весьма срочно", "только лично", "лично", "молния", "вх. №", "исх. №", "вх.№", "исх.№",
        "ш/т №", "телеграмма №", "заказное", "без очереди", "телеграмма", "военная",
        "правительственная", "принята", "получена", "входящая", "исходящая", "заказным", "срочная",
        "заказная", "с нарочным", "нарочным", "не для оглашения", "не для печати", "спешное",
        "спешно", "для сведения", "печати не подлежит", "не подлежит оглашению",
        "расшифровать лично",
    ),
    "es": (
        "estrictamente secreto", "secreto", "confidencial", "urgente", "cifrado", "en cifra",
        "personal", "certificado", "reservado", "no destinado a la publicación",
    ),
    "de": (
        "streng geheim", "geheim", "vertraulich", "streng vertraulich", "eilt", "dringend", "offen",
        "selbst entziffern", "chiffriert", "persönlich", "eigenhändig", "einschreiben",
        "eingeschrieben", "durch boten", "nicht zur veröffentlichung",
    ),
    "fr": (
        "très secret", "secret", "confidentiel", "urgent", "chiffré", "en chiffres", "personnel",
        "recommandé", "par exprès", "par courrier", "ne pas publier",
    ),
})  # fmt: skip
