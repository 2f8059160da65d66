"""How salutations begin, and the titles a correspondent is addressed by."""

from pipeline.lexicon import Family

SALUTATIONS = Family({
    "en": (
        "dear", "my dear", "my own dear", "dearest", "my dearest", "beloved", "my beloved", "hello",
        "hullo", "good day", "good morning", "good evening", "greetings", "comrade", "comrades",
        "com.", "sir", "sirs", "madam", "gentlemen", "ladies", "esteemed", "highly esteemed",
        "much esteemed", "deeply esteemed", "honoured", "honored", "respected", "highly respected",
        "deeply respected", "much respected", "darling", "my darling", "my friend", "friend",
        "friends", "dear friends", "citizen", "citizens", "brother", "brothers", "your excellency",
        "excellency", "your highness", "most esteemed", "gracious", "kind sir", "well, hello",
        "honourable", "worthy", "old man", "my good", "my sweet", "sweet", "my little", "hey",
        "mr. president", "mr. chairman", "mr. minister", "mr. secretary", "mr. ambassador",
        "mr. mayor", "madam president",
    ),
    "ru": (
        "здравствуй", "здравствуйте", "дорогой", "дорогая", "дорогие", "дорогое", "милое", "дитя",
        "мое", "моё", "мой дорогой", "моя дорогая", "милый", "милая", "милые", "мой милый",
        "моя милая", "уважаемый", "уважаемая", "уважаемые", "многоуважаемый", "многоуважаемая",
        "глубокоуважаемый", "глубокоуважаемая", "достоуважаемый", "милостивый государь",
        "милостивая государыня", "милостивые государи", "государь", "товарищ", "товарищи",
        "товарищу", "тов.", "т.", "тт.", "друг", "друзья", "дорогой друг", "любезный", "любезная",
        "любезнейший", "родной", "родная", "родные", "мой родной", "моя родная", "голубчик",
        "голубушка", "привет", "приветствую", "добрый день", "доброе утро", "добрый вечер",
        "гражданин", "граждане", "ваше превосходительство", "ваше высокоблагородие",
        "ваше благородие", "ваше сиятельство", "высокочтимый", "старина", "друг мой", "любимый",
        "любимая", "ненаглядный", "ненаглядная", "брат", "братец", "сестра", "мамочка", "мама",
        "папа", "господин", "госпожа", "господа",
    ),
    "es": (
        "querido", "querida", "queridos", "queridas", "mi querido", "mi querida", "estimado",
        "estimada", "estimados", "muy estimado", "muy señor mío", "muy señores míos",
        "muy señora mía", "señor", "señora", "señores", "hola", "camarada", "camaradas",
        "distinguido", "distinguida", "respetado", "respetada", "apreciado", "apreciada", "amigo",
        "amiga", "amigos", "compañero", "compañera", "compañeros", "excelentísimo", "saludos",
        "buenos días", "ciudadano", "ciudadanos", "amado", "amada", "amor mío",
    ),
    "de": (
        "lieber", "liebe", "liebes", "mein lieber", "meine liebe", "liebster", "liebste",
        "geliebter", "geliebte", "sehr geehrter", "sehr geehrte", "geehrter", "geehrte",
        "hochgeehrter", "hochgeehrte", "verehrter", "verehrte", "hochverehrter", "hochverehrte",
        "sehr verehrter", "sehr verehrte", "teurer", "teure", "theurer", "theure", "werter",
        "werte", "werther", "werthe", "verehrtester", "verehrteste", "hochverehrtester",
        "hochverehrteste", "bester", "beste", "guter", "gute", "mein guter",
        "guten tag", "genosse", "genossen", "genossin", "gnädige",
        "gnädiger", "hochwohlgeborener", "euer hochwohlgeboren", "euer exzellenz", "exzellenz",
        "grüß gott", "hallo", "freund", "mein herr", "meine herren", "herr",
    ),
    "fr": (
        "cher", "chère", "chers", "chères", "mon cher", "ma chère", "mes chers", "très cher",
        "très chère", "monsieur", "madame", "mademoiselle", "messieurs", "mesdames", "bonjour",
        "camarade", "camarades", "citoyen", "citoyens", "mon ami", "mon amie", "mes amis", "honoré",
        "honorée", "excellence", "votre excellence", "bien cher", "bien chère", "salut",
    ),
})  # fmt: skip

HONORIFICS = Family({
    "en": (
        "comrade", "comrades", "com.", "mr.", "mrs.", "miss", "dr.", "prof.", "professor",
        "general", "colonel", "captain", "citizen", "sir", "madam", "lord", "lady", "mr", "mrs",
        "dr", "count", "prince", "princess", "countess", "baron",
    ),
    "ru": (
        "товарищу", "товарищ", "товарища", "товарищам", "тов.", "тт.", "т.т.", "т.", "г.", "г-ну",
        "г-же", "господину", "госпоже", "гражданину", "гр.", "проф.", "профессору", "генералу",
        "полковнику", "капитану", "доктору", "графу", "князю",
    ),
    "es": (
        "camarada", "camaradas", "señor", "señora", "sr.", "sra.", "don", "doña", "dr.", "dra.",
        "general", "coronel", "ciudadano", "compañero",
    ),
    "de": (
        "herrn", "herr", "frau", "fräulein", "genossen", "genosse", "genossin", "dr.", "prof.",
        "professor", "general", "oberst", "graf", "fürst", "baron", "freiherr",
    ),
    "fr": (
        "monsieur", "madame", "mademoiselle", "m.", "mme", "mlle", "mme.", "camarade", "citoyen",
        "général", "colonel", "docteur", "dr", "comte", "baron", "prince",
    ),
})  # fmt: skip

DEAR = Family({
    "en": (
        "dear", "my dear", "my very dear", "dearest", "my dearest", "beloved", "my beloved",
        "esteemed", "highly esteemed", "much esteemed", "my good", "darling", "my darling",
    ),
    "ru": (
        "дорогой", "дорогая", "дорогие", "мой дорогой", "моя дорогая", "милый", "милая", "милые",
        "мой милый", "моя милая", "уважаемый", "уважаемая", "уважаемые", "многоуважаемый",
        "многоуважаемая", "глубокоуважаемый", "глубокоуважаемая", "любезный", "любезная",
        "любезнейший", "родной мой", "родная моя", "здравствуй", "здравствуйте",
    ),
    "es": (
        "querido", "querida", "queridos", "queridas", "mi querido", "mi querida", "estimado",
        "estimada", "estimados", "muy estimado", "muy estimada", "apreciado", "apreciada",
        "muy señor mío", "muy señora mía", "muy señores míos", "distinguido señor",
    ),
    "de": (
        "lieber", "liebe", "liebes", "mein lieber", "meine liebe", "liebster", "liebste",
        "geliebter", "geliebte", "sehr geehrter", "sehr geehrte", "verehrter", "verehrte",
        "hochverehrter", "hochverehrte", "sehr verehrter", "sehr verehrte", "teurer", "teure",
        "theurer", "werter", "werte", "werther", "mein teurer", "mein theurer",
    ),
    "fr": (
        "cher", "chère", "chers", "chères", "mon cher", "ma chère", "mes chers", "très cher",
        "très chère", "bien cher", "bien chère", "mon bien cher",
    ),
})  # fmt: skip
"""Adjectives that only call somebody: what they lead to is no subject of a sentence."""

FRIENDS = Family({
    "en": (
        "friend", "friends", "sir", "madam", "brother", "sister", "mother", "father", "son",
        "daughter", "uncle", "aunt", "cousin", "nephew", "niece", "husband", "wife", "children",
        "papa", "mama",
    ),
    "ru": (
        "друг", "друзья", "товарищ", "товарищи", "брат", "сестра", "мама", "мамочка", "папа",
        "матушка", "батюшка", "мой", "моя", "мои", "отец", "мать", "сын", "дочь", "дядя", "тетя",
        "дедушка", "бабушка", "муж", "жена", "дети",
    ),
    "es": (
        "amigo", "amiga", "amigos", "hermano", "hermana", "madre", "padre", "camaradas", "mío",
        "hijo", "hija", "hijos", "tío", "tía", "primo", "prima", "esposo", "esposa",
    ),
    "de": (
        "freund", "freundin", "freunde", "bruder", "schwester", "mutter", "herr", "genossen",
        "vater", "sohn", "tochter", "onkel", "tante", "vetter", "neffe", "nichte", "schwager",
        "kinder", "kind", "eltern", "weib", "gatte", "gattin", "papa", "mama",
    ),
    "fr": (
        "ami", "amie", "amis", "frère", "soeur", "sœur", "mère", "père", "monsieur", "madame",
        "camarades", "maître", "fils", "fille", "oncle", "tante", "cousin", "cousine", "neveu",
        "nièce", "enfants", "papa", "maman",
    ),
})  # fmt: skip
"""What *dear* may lead to besides a name."""
