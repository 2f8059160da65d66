"""Words of headings that name both sides of a letter: *Brief des Zollrats X an Y*."""

from pipeline.lexicon import Family

WRITTEN_BY = Family({
    "en": ("from the", "from", "by the", "by", "of the", "of"),
    "ru": ("от", "из"),
    "es": ("de la", "de los", "de las", "del", "de"),
    "de": ("von der", "von den", "von dem", "vom", "von", "des", "der", "seitens"),
    "fr": ("de la part de", "de la", "de l'", "de l’", "des", "du", "de", "d'", "d’"),
})  # fmt: skip
"""What leads from the genre to the sender."""

BEYOND = Family({
    "en": ("to",),
    "ru": ("к", "ко"),
    "es": ("a", "al"),
    "de": ("an", "ans"),
    "fr": ("à", "au", "aux"),
})  # fmt: skip
"""What leads from the sender to the addressee."""

DETERMINERS = Family({
    "en": ("the", "a", "an", "his", "her", "their", "its", "my", "our"),
    "ru": ("его", "ее", "их", "своему", "своей", "своего"),
    "es": ("el", "la", "los", "las", "al", "del", "su", "sus", "un", "una"),
    "de": (
        "der", "die", "das", "den", "dem", "des", "seinen", "seine", "seiner", "seinem", "seines",
        "ihren", "ihre", "ihrer", "ihrem", "ihres", "einen", "einem", "eines", "eine", "einer",
    ),
    "fr": (
        "le", "la", "les", "l'", "l’", "au", "aux", "du", "des", "son", "sa", "ses", "leur",
        "leurs", "un", "une",
    ),
})  # fmt: skip
"""What stands before an office, a trade or a kinsman, and before no name."""

STATIONS = Family({
    "en": (
        "mister", "master", "mistress", "lieutenant", "lt.", "lt", "capt.", "capt", "col.", "gen.",
        "maj.", "sergeant", "sgt.", "corporal", "private", "admiral", "commodore", "duke",
        "duchess", "earl", "marquess", "marquis", "viscount", "viscountess", "baroness", "dame",
        "rev.", "reverend", "bishop", "archbishop", "dean", "rector", "vicar", "parson", "abbot",
        "abbess", "father", "brother", "sister", "mother", "uncle", "aunt", "cousin", "widow",
        "harbor-master", "harbormaster", "pilot", "merchant", "licentiate", "notary", "alderman",
        "squire", "hon.", "honourable", "honorable", "senator", "deputy", "nurse", "midshipman",
        "m.", "mme", "mme.", "mlle", "mlle.", "don", "doña", "herr", "frau", "fräulein",
        "monsieur", "madame", "mademoiselle", "señor", "señora",
    ),
    "ru": (
        "брату", "сестре", "отцу", "матери", "сыну", "дочери", "жене", "мужу", "дяде", "тете",
        "брата", "сестры", "отца", "сына", "жены", "мужа", "дяди", "князю", "графу", "барону",
        "князя", "графа", "барона", "княгине", "графине", "капитана", "полковника", "генерала",
        "начальнику", "начальника", "инженера", "инженеру", "доктора", "профессора", "лоцману",
        "лоцмана", "смотрителю", "смотрителя", "купцу", "купца", "товарища", "священнику",
    ),
    "es": (
        "d.", "dn.", "dña.", "d.ª", "doctora", "licenciado", "licenciada", "lic.", "ing.", "fray",
        "sor", "padre", "obispo", "arzobispo", "duque", "duquesa", "marqués", "marquesa", "conde",
        "condesa", "barón", "baronesa", "vizconde", "teniente", "sargento", "almirante", "notario",
        "escribano", "apoderado", "alcalde", "maestro", "maestra", "cura", "comerciante",
        "hermano", "hermana", "tío", "tía", "primo", "prima", "viuda", "srta.", "señorita",
    ),
    "de": (
        "hr.", "hrn.", "frl.", "freifrau", "freiherrn", "grafen", "fürsten", "herzog", "herzogin",
        "baronin", "baronesse", "leutnant", "oberleutnant", "admiral", "pastor", "pfarrer",
        "propst", "abt", "äbtissin", "bruder", "schwester", "vater", "mutter", "onkel", "tante",
        "vetter", "cousine", "witwe", "kaufmann", "lotse", "lotsen", "notar", "advokat", "vogt",
        "kapitän", "deichgraf", "deichgrafen", "geheimrat", "hofrat", "bürger", "kanzler",
        "bruders", "schwager", "neffen", "freund", "freundin",
    ),
    "fr": (
        "maître", "me", "mgr", "monseigneur", "duc", "duchesse", "marquis", "marquise", "comtesse",
        "vicomte", "vicomtesse", "baronne", "princesse", "chevalier", "lieutenant", "sergent",
        "amiral", "curé", "évêque", "archevêque", "frère", "soeur", "sœur", "oncle", "tante",
        "cousin", "cousine", "veuve", "notaire", "maire", "citoyenne", "commissaire", "négociant",
        "pilote", "sieur", "dame", "abbé",
    ),
})  # fmt: skip
"""Ranks, trades and kin that stand before a name, beside those by which people are addressed."""

BODIES = Family({
    "en": (
        "press", "company", "co.", "society", "committee", "council", "union", "bank", "academy",
        "institute", "museum", "ministry", "office", "board", "department", "bureau", "commission",
        "congress", "club", "league", "association", "brothers", "sons", "parliament", "embassy",
        "trustees", "editors", "members", "workers", "university", "school", "college", "church",
        "parish", "library", "archive", "archives", "papers", "collection", "letters", "gazette",
        "house", "government", "administration", "directorate", "editor", "readers", "people",
    ),
    "ru": (
        "комитет", "комитета", "комитету", "совет", "совета", "совету", "правление", "правления",
        "правлению", "управа", "управы", "управе", "общество", "общества", "обществу", "редакция",
        "редакции", "банк", "банка", "банку", "музей", "музея", "музею", "министерство",
        "министерства", "министерству", "комиссия", "комиссии", "отдел", "отдела", "отделу",
    ),
    "es": (
        "compañía", "cía.", "sociedad", "comité", "consejo", "unión", "banco", "academia",
        "instituto", "museo", "ministerio", "oficina", "junta", "comisión", "congreso",
        "ayuntamiento", "cabildo", "universidad", "escuela", "iglesia", "archivo", "imprenta",
        "redacción", "cartas", "gobierno",
    ),
    "de": (
        "verein", "gesellschaft", "ausschuss", "ausschuß", "rat", "bund", "bank", "akademie",
        "institut", "museum", "ministerium", "amt", "vorstand", "kommission", "verlag", "verband",
        "partei", "regierung", "redaktion", "direktion", "magistrat", "universität", "schule",
        "kirche", "archiv", "nachlass", "nachlaß", "familie", "inspektion", "verwaltung",
        "behörde", "kanzlei", "mitglieder", "gemeinde", "briefe", "leitung", "handlung",
    ),
    "fr": (
        "compagnie", "cie", "société", "comité", "conseil", "union", "banque", "académie",
        "institut", "musée", "ministère", "bureau", "commission", "congrès", "mairie", "préfecture",
        "université", "école", "église", "archives", "imprimerie", "rédaction", "lettres",
        "gouvernement", "administration", "administrateurs", "correspondance", "famille",
    ),
})  # fmt: skip
"""Words of names that no person has; in German also the ends of longer words."""
