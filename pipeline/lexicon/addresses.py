"""Words of postal addresses: how they open, and what streets are called."""

from pipeline.lexicon import Family

ADDRESSED = Family({
    "en": (
        "mr.", "mr", "mrs.", "mrs", "miss", "messrs.", "messrs", "to mr.", "to mrs.", "to miss",
        "the honourable", "the hon.", "the rev.", "the reverend", "sir",
    ),
    "ru": (
        "г-ну", "г-же", "господину", "госпоже", "его высокоблагородию", "его благородию",
        "его превосходительству", "его сиятельству", "ее превосходительству", "ее высокоблагородию",
        "ее благородию", "милостивому государю", "гражданину", "гражданке",
    ),
    "es": (
        "sr.", "sra.", "srta.", "señor", "señora", "señorita", "sr. don", "sr. d.", "don", "doña",
        "excmo. sr.", "ilmo. sr.", "a don", "a doña",
    ),
    "de": (
        "herrn", "hrn.", "hrn", "herr", "hr.", "hr", "frau", "fräulein", "frl.", "frl", "an herrn",
        "an frau", "an fräulein", "herrn und frau", "herrn u. frau", "herrn u frau",
        "seiner hochwohlgeboren", "sr. hochwohlgeboren", "s. hochwohlgeboren",
        "ihrer hochwohlgeboren", "z. hd. herrn", "z. hd. frau", "zu händen von herrn",
        "z. hd. des herrn", "z. hd. d. herrn", "zu händen des herrn",
        "i. hochwohlgeboren", "s. h. herrn", "seiner exzellenz",
    ),
    "fr": (
        "monsieur", "madame", "mademoiselle", "m.", "mme", "mlle", "à monsieur", "à madame",
        "à mademoiselle",
    ),
})  # fmt: skip
"""How the address of a letter names the one it goes to, in the case for that: *Herrn Zorin*."""

STREETS = Family({
    "en": (
        "street", "st.", "st", "road", "rd.", "rd", "avenue", "ave.", "ave", "lane", "square",
        "place", "terrace", "crescent", "row", "gardens", "park", "embankment", "wharf",
    ),
    "ru": (
        "ул.", "улица", "улицы", "улице", "пер.", "переулок", "просп.", "проспект", "пл.",
        "площадь", "наб.", "набережная", "бульвар", "линия", "шоссе", "проезд", "тупик",
    ),
    "es": ("calle", "c/", "avenida", "avda.", "plaza", "paseo", "ronda", "travesía", "cuesta"),
    "de": (
        "straße", "strasse", "straßen", "str.", "str", "gasse", "gaße", "gässchen", "gaßchen", "g.",
        "g", "platz", "pl.", "ring", "weg", "allee", "zeile", "graben", "damm", "ufer", "lände",
        "markt", "hof", "kai", "quai", "steig", "chaussee", "promenade", "gürtel", "zentrale",
    ),
    "fr": (
        "rue", "r.", "avenue", "av.", "boulevard", "bd.", "bd", "boul.", "place", "pl.", "quai",
        "impasse", "faubourg", "passage", "cours", "allée", "villa", "square",
    ),
})  # fmt: skip
"""What streets are; in German the end of their names too."""

LODGINGS = Family({
    "en": ("hotel", "inn", "villa", "boarding-house", "poste restante", "c/o", "care of"),
    "ru": ("гостиница", "гостинице", "меблированные комнаты", "до востребования", "дача", "номера"),
    "es": ("hotel", "fonda", "pensión", "villa", "lista de correos"),
    "de": (
        "hotel", "hôtel", "grand hotel", "pension", "villa", "haus", "gasthof", "gasthaus",
        "postlagernd", "poste restante", "bei frau", "bei herrn", "per adr.", "per adresse",
        "p. a.", "schloss", "schloß", "kurhaus", "sanatorium",
    ),
    "fr": ("hôtel", "hotel", "grand hôtel", "pension", "villa", "château", "chez"),
})  # fmt: skip
"""Where people stay; such words open lines that name a house."""

LOCATING = Family({
    "en": ("in", "at", "near"),
    "ru": ("в", "на", "у", "близ", "г.", "гор.", "с.", "дер."),
    "es": ("en", "cerca de"),
    "de": ("in", "im", "am", "an der", "bei", "nächst", "ob", "a. d.", "a/d.", "b.", "post"),
    "fr": ("à", "en", "près de", "par"),
})  # fmt: skip
"""What leads to the place of an address: *bei Gorodok*."""
