"""Words of the matter printed below a text: sources, first publications, notes, archives."""

from pipeline.lexicon import Family

SOURCES = Family({
    "en": ("source", "sources", "printed from", "reprinted from", "from"),
    "ru": ("источник", "источники", "печатается по", "печ. по"),
    "es": ("fuente", "fuentes"),
    "de": ("quelle", "quellen"),
    "fr": ("source", "sources"),
})  # fmt: skip

PAGES = Family({
    "en": ("pp.", "p.", "page", "pages"),
    "ru": ("с.", "стр.", "сс.", "c."),
    "es": ("págs.", "pág.", "pp.", "p."),
    "de": ("s.", "seite", "seiten"),
    "fr": ("pp.", "p.", "page", "pages"),
})  # fmt: skip

VOLUMES = Family({
    "en": ("volume", "vol.", "tom", "book"),
    "ru": ("том", "томъ", "т.", "книга", "кн."),
    "es": ("tomo", "t.", "vol.", "volumen"),
    "de": ("band", "bd."),
    "fr": ("tome", "t.", "vol.", "volume"),
})  # fmt: skip

PARTS = Family({
    "en": ("part", "pt."),
    "ru": ("часть", "ч.", "кн.", "книга"),
    "es": ("parte",),
    "de": ("teil", "abt."),
    "fr": ("partie", "part."),
})  # fmt: skip
"""Parts of a volume."""

ISSUES = Family({
    "en": ("no.", "nos.", "number", "№"),
    "ru": ("№", "№№", "n", "номер"),
    "es": ("núm.", "n.º", "nº", "número"),
    "de": ("nr.", "nummer", "heft"),
    "fr": ("n°", "no", "nº", "numéro"),
})  # fmt: skip

PUBLICATIONS = Family({
    "en": (
        "first published", "published in", "published on", "published", "printed in",
        "first printed", "from the newspaper", "the newspaper", "never before published",
        "published for the first time", "reproduced from", "signed:",
    ),
    "ru": (
        "впервые опубликовано", "впервые напечатано", "впервые опубликована", "впервые",
        "опубликовано", "опубликована", "опубл.", "впервые опубл.", "публ.",
        "напечатано", "напечатана", "публикуется", "печатается",
        "газета", "журнал",
    ),
    "es": (
        "publicado", "publicada", "se publicó", "se publica", "publicado por primera vez", "publ.",
        "impreso",
    ),
    "de": (
        "erstmals veröffentlicht", "veröffentlicht", "zuerst veröffentlicht", "erschienen",
        "gedruckt", "erstdruck", "zuerst gedruckt", "druck", "abgedruckt",
    ),
    "fr": ("publié", "publiée", "première publication", "paru", "imprimé"),
})  # fmt: skip

NOTES = Family({
    "en": (
        "note", "notes", "editor's note", "editorial note", "translator's note", "remark",
        "annotation", "marked", "endorsement", "resolution", "in the margin", "on the back",
        "on the envelope", "on the cover",
    ),
    "ru": (
        "примечание", "примечания", "прим.", "прим. ред.", "прим. пер.", "помета", "пометы",
        "отмечено", "надпись", "резолюция", "на конверте", "приписка на полях", "на полях",
        "на обороте",
    ),
    "es": (
        "nota", "notas", "nota del editor", "observación", "al margen", "al dorso", "en el sobre",
    ),
    "de": (
        "anmerkung", "anmerkungen", "anm.", "notiz", "vermerk", "auf dem umschlag", "am rand",
        "am rande", "auf der rückseite",
    ),
    "fr": (
        "note", "notes", "remarque", "note de l'éditeur", "en marge", "au dos", "au verso",
        "sur l'enveloppe", "sur l’enveloppe",
    ),
})  # fmt: skip

EDITORS = Family({
    "en": ("ed.", "ed", "eds.", "tr.", "trans."),
    "ru": ("ред.", "ред", "прим. ред.", "прим.ред.", "пер."),
    "es": ("ed.", "red.", "n. de la red.", "n. del t."),
    "de": ("red.", "d. red.", "hrsg.", "d. hg."),
    "fr": ("réd.", "ed.", "n. d. l. r.", "n.d.l.r."),
})  # fmt: skip
