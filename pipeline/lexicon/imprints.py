"""Words of printed sources besides volume and page: imprint, editors, series, periodicals."""

from pipeline.lexicon import Family

PUBLISHERS = Family({
    "en": ("press", "publishers", "publisher", "publishing", "books", "house", "& co", "and sons"),
    "ru": ("изд-во", "издательство", "изд.", "типография", "тип.", "книгоиздательство"),
    "es": ("editorial", "ediciones", "imprenta"),
    "de": ("verlag", "verl.", "druckerei"),
    "fr": ("éditions", "éd.", "presses", "librairie", "imprimerie", "imprimerie nationale"),
})  # fmt: skip
"""Words that names of publishers hold."""

PLACES = Family({
    "en": ("london", "lond.", "new york", "n.y.", "oxford", "cambridge", "edinburgh", "boston",
           "chicago", "moscow"),
    "ru": ("м.", "л.", "спб.", "пг.", "м.; л.", "м.–л.", "м.-л.", "москва", "ленинград",
           "санкт-петербург", "петроград", "киев", "одесса"),
    "es": ("madrid", "barcelona", "méxico", "buenos aires", "sevilla"),
    "de": ("berlin", "bln.", "leipzig", "lpz.", "münchen", "stuttgart", "frankfurt", "hamburg",
           "wien", "zürich", "bern", "weimar", "göttingen"),
    "fr": ("paris", "lyon", "genève", "bruxelles", "lausanne", "marseille"),
})  # fmt: skip
"""Towns where books are published, as imprints print them."""

SERIES = Family({
    "en": ("series", "ser."),
    "ru": ("серия", "сер."),
    "es": ("serie",),
    "de": ("reihe",),
    "fr": ("série",),
})  # fmt: skip
"""What the name of a series begins with."""

EDITED = Family({
    "en": ("edited by", "ed. by", "ed.", "eds."),
    "ru": ("под редакцией", "под ред.", "под общ. ред.", "сост.", "составитель", "ред."),
    "es": ("edición de", "ed. de", "ed."),
    "de": ("herausgegeben von", "hrsg. von", "hg. von", "hrsg. v.", "hg. v."),
    "fr": ("édité par", "éd. par", "publié par", "sous la direction de", "sous la dir. de"),
})  # fmt: skip
"""What stands before the name of an editor."""

WITHIN = Family({
    "en": ("in",),
    "ru": ("в кн.", "в"),
    "es": ("en",),
    "de": ("in",),
    "fr": ("in", "dans"),
})  # fmt: skip
"""What stands, with a colon, before the title of a book or periodical that holds a text."""

PERIODICALS = Family({
    "en": ("newspaper", "the newspaper", "magazine", "the journal"),
    "ru": ("газета", "журнал", "газ.", "журн."),
    "es": ("periódico", "revista", "diario"),
    "de": ("zeitung", "zeitschrift", "zs."),
    "fr": ("journal", "revue", "le journal"),
})  # fmt: skip
"""What stands before the title of a periodical."""

YEARBOOKS = Family({
    "en": ("year",),
    "ru": ("год изд.", "г. изд."),
    "es": ("año",),
    "de": ("jg.", "jahrgang"),
    "fr": ("année",),
})  # fmt: skip
"""What counts the years of a periodical."""

ISSUES_ONLY = Family({
    "en": ("issue", "iss."),
    "ru": ("вып.", "выпуск", "тетр."),
    "es": ("entrega", "fasc."),
    "de": ("h.", "heft", "hft."),
    "fr": ("fasc.", "livraison"),
})  # fmt: skip
"""Words for an issue that no number of a document has."""

DOCUMENTS = Family({
    "en": ("doc. no.", "document no.", "doc.", "document", "letter no."),
    "ru": ("док. №", "документ №", "док.", "письмо №"),
    "es": ("doc. núm.", "doc.", "documento"),
    "de": ("dok. nr.", "dokument nr.", "dok.", "brief nr."),
    "fr": ("doc. n°", "doc.", "document", "lettre n°"),
})  # fmt: skip
"""Words before the number of a document in a book."""
