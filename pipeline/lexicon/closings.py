"""How closing formulae begin, words that lead into a signature, and postscripts."""

from pipeline.lexicon import Family

CLOSINGS = Family({
    "en": (
        "goodbye", "good-bye", "good bye", "farewell", "adieu", "greetings", "regards", "kisses",
        "a thousand", "a kiss", "i beg you", "we beg you", "we have the honour",
        "we have the honor", "we remain", "i have the honour", "i have the honor", "kiss",
        "many kisses", "yours", "sincerely", "faithfully", "respectfully", "cordially",
        "affectionately", "truly", "best wishes", "best regards", "kind regards", "kindest regards",
        "warm regards", "warmest", "all the best", "with every", "with all", "with my",
        "comradely greetings", "communist greetings", "warm greetings", "fraternal greetings",
        "fraternally", "i kiss", "i embrace", "embracing", "i hug", "a hug", "hugs", "i shake",
        "i press", "i clasp", "i remain", "i am, sir", "i am, dear", "i am, with",
        "i have the honour to be", "i have the honor to be", "your obedient", "your humble",
        "your faithful", "your devoted", "your loving", "your affectionate", "your most",
        "ever yours", "yours ever", "a handshake", "a firm handshake", "handshake", "my hand",
        "well, my hand", "here is my hand", "well, that is all", "that is all", "that's all",
        "that is everything", "that's everything", "that seems", "well, that's all", "well, enough",
        "enough for", "enough for now", "enough for today", "well, goodbye", "so long", "until we",
        "till we", "until our", "see you", "looking forward", "awaiting your", "i await your",
        "hoping", "take care", "keep well", "be well", "be healthy", "stay well", "write soon",
        "write to me", "love", "lovingly", "in haste", "believe me", "god keep", "god bless",
        "i bow", "my regards", "my respects", "give my", "greet", "i wish you", "wishing you",
        "and so, goodbye", "well, all the best", "embraces", "salutations", "i squeeze", "salud",
        "please accept", "pray accept", "be pleased to accept", "deign to accept", "health and",
        "i bless you", "i make the sign of the cross", "accept, sir", "accept the",
    ),
    "ru": (
        "целую", "крепко", "сердечно", "вашего превосходительства", "вашего", "тысячу раз",
        "обнимаю", "крепко обнимаю", "жму", "жму руку", "крепко жму", "привет", "привет всем",
        "сердечный привет", "горячий привет", "товарищеский привет", "коммунистический привет",
        "пламенный привет", "братский привет", "приветствую", "до свидания", "до свиданья",
        "до встречи", "до скорого", "прощай", "прощайте", "ваш покорный", "покорный слуга",
        "готовый к услугам", "преданный", "преданная", "искренне", "искренно", "остаюсь",
        "пребываю", "будь здоров", "будь здорова", "будьте здоровы", "будьте здоров",
        "всего хорошего", "всего доброго", "всего лучшего", "всех благ", "желаю", "ну, довольно",
        "ну, на сегодня", "на сегодня", "довольно", "ну, пока", "пока", "ну, всё", "ну, все",
        "вот и все", "вот и всё", "ну, вот и", "ну вот и", "ну, до свидания", "ну, прощай",
        "ну, жму", "ну, целую", "на этом кончаю", "кончаю", "на этом заканчиваю", "пиши мне",
        "пиши чаще", "пиши скорее", "пишите мне", "пишите чаще", "пишите скорее", "пишите нам",
        "жду ответа", "жду вашего", "жду твоего", "кланяюсь", "кланяйся", "кланяйтесь", "поклон",
        "поклон всем", "примите уверение", "примите уверения", "примите", "прошу принять",
        "имею честь", "твой навсегда", "рукопожатие", "крепкое рукопожатие", "поцелуй", "целуй",
        "храни", "храни вас", "с богом", "любящий", "любящая", "уважающий", "уважающая",
        "в ожидании", "салуд", "крещу", "благословляю", "христос с тобой", "надеюсь на",
        "береги себя",
    ),
    "es": (
        "saludos", "un saludo", "saludo", "un abrazo", "un fuerte abrazo", "abrazos", "te abrazo",
        "le abrazo", "os abrazo", "besos", "un beso", "te beso", "cordialmente", "atentamente",
        "con todo", "con la mayor", "con mis", "adiós", "hasta", "hasta pronto", "hasta la vista",
        "suyo", "tuyo", "afectuosamente", "afectuosos", "respetuosamente", "fraternalmente",
        "sinceramente", "se despide", "me despido", "quedo", "su seguro", "su atento",
        "le estrecho", "te estrecho", "os estrecho", "bueno, basta", "bueno, adiós", "eso es todo",
        "esto es todo", "recibe", "reciba", "recibid", "cuídate", "cuídese", "salud",
    ),
    "de": (
        "mit vielen", "mit der versicherung", "mit dem ausdruck", "mit aller", "herzlich",
        "herzlichst", "herzlichste", "herzlichen gruß", "herzlichen gruss", "herzlichsten gruß",
        "herzlichsten gruss", "herzliche grüße", "herzliche grüsse", "herzl. gruß", "herzl. grüße",
        "herzl", "herzl.", "sei gegrüßt", "seid gegrüßt", "seien sie gegrüßt", "sei herzlich",
        "sei herzlichst", "sei vielmals", "seid herzlich", "seien sie herzlich",
        "seien sie herzlichst", "seien sie vielmals", "tausend grüße", "tausend grüsse",
        "lass dich", "laß dich", "viele grüße", "viele grüsse", "viele herzliche", "viele treue",
        "beste grüße", "beste grüsse", "besten gruß", "besten gruss", "bestens grüßend",
        "bestens grüssend", "schöne grüße", "schöne grüsse", "schönste grüße", "schönste grüsse",
        "schönen gruß", "schönen gruss", "freundlichst", "freundschaftlichst", "grüße", "grüsse",
        "gruß", "gruss", "einen gruß", "es grüßt", "es grüsst", "es küsst", "es küßt", "ich grüße",
        "ich grüsse", "ich begrüße", "ich begrüsse", "ich küsse", "ich umarme", "küsse", "kuss",
        "hochachtungsvoll", "hochachtungsvollst", "achtungsvoll", "verehrungsvoll", "ergebenst",
        "aufrichtigst", "treulichst", "in treue", "in treuer", "in alter", "in verehrung",
        "in liebe", "leben sie wohl", "lebe wohl", "lebwohl", "leb wohl", "ade", "auf wiedersehen",
        "auf baldiges", "ihr ergebener", "ihre ergebene", "ihr ergebenster", "dein treuer",
        "dein getreuer", "euer ergebener", "ganz der ihre", "ganz der ihrige", "ganz der deine",
        "ganz die ihre", "ganz die deine", "der ihre", "der ihrige", "die ihrige", "der deine",
        "der deinige", "stets der ihre", "stets der ihrige", "stets der deine", "genug für heute",
        "das ist alles", "alles gute", "alles liebe", "alles herzliche", "von herzen",
        "gott befohlen", "gott behüte", "grüß gott", "grüß dich gott", "grüß’ dich gott",
        "ich segne", "ich verbleibe", "ich bleibe",
    ),
    "fr": (
        "salutations", "mes salutations", "salut", "amitiés", "mes amitiés", "cordialement",
        "bien cordialement", "je vous embrasse", "je t'embrasse", "je t’embrasse", "je vous salue",
        "je te salue", "je vous serre", "je te serre", "je vous prie", "baisers", "mille baisers",
        "mille tendresses", "adieu", "au revoir", "votre dévoué", "votre très", "votre humble",
        "tout à vous", "bien à vous", "à vous", "à bientôt", "agréez", "veuillez agréer",
        "veuillez croire", "croyez", "recevez", "daignez agréer", "je te bénis", "je vous bénis",
        "respectueusement", "fraternellement", "affectueusement", "avec mes", "avec toute",
        "avec les", "sincèrement", "c'est tout", "c’est tout", "j'ai l'honneur d'être",
        "j’ai l’honneur d’être", "ton dévoué", "une poignée de main", "poignée de main",
    ),
})  # fmt: skip

WITH = Family({
    "en": ("with",),
    "ru": ("с", "со"),
    "es": ("con",),
    "de": ("mit", "in"),
    "fr": ("avec",),
})  # fmt: skip
"""Prepositions that lead to a regard: *With our warmest thanks*."""

REGARDS = Family({
    "en": (
        "greetings", "greeting", "regards", "regard", "respect", "respects", "esteem", "wishes",
        "love", "handshake", "kisses", "kiss", "embrace", "embraces", "devotion", "thanks",
        "gratitude", "salute", "salutations", "affection", "friendship", "consideration",
        "handclasp", "sympathy", "condolences", "bow", "hug", "hugs", "compliments",
    ),
    "ru": (
        "привет", "приветом", "комприветом", "приветами", "уважением", "почтением", "поклоном",
        "любовью", "рукопожатие", "рукопожатием", "преданностью", "благодарностью",
        "признательностью", "пожеланиями", "дружбой", "поцелуем", "соболезнованием", "сочувствием",
        "поклон", "объятия",
    ),
    "es": (
        "saludo", "saludos", "abrazo", "abrazos", "respeto", "respetos", "cariño", "afecto",
        "estima", "gratitud", "agradecimiento", "apretón", "beso", "besos", "consideración",
        "amistad", "deseos", "recuerdos", "condolencias", "devoción",
    ),
    "de": (
        "gruß", "gruss", "grüßen", "grüssen", "grüße", "grüsse", "handkuß", "handkuss",
        "handküssen", "gruße", "hochachtung", "verehrung", "ergebenheit",
        "dank", "kuß", "kuss", "küssen", "liebe", "wünschen", "händedruck", "achtung", "parteigruß",
        "freundschaft", "dankbarkeit", "teilnahme", "anteilnahme", "mitgefühl", "empfehlung",
        "empfehlungen",
    ),
    "fr": (
        "salutations", "respect", "respects", "amitié", "amitiés", "affection", "dévouement",
        "estime", "reconnaissance", "sentiments", "considération", "poignée de main", "hommages",
        "condoléances", "sympathie", "remerciements", "baisers", "tendresses", "tendresse", "vœux",
        "souvenir",
    ),
})  # fmt: skip
"""What a closing sends: *greetings*, *respect*, *a handshake*."""

DEVOTIONS = Family({
    "en": (
        "servant", "servants", "i remain", "we remain", "i have the honour to be", "i am, sir",
        "i have the honour to remain", "i have the honor to be", "i have the honor to remain",
    ),
    "ru": (
        "слуга", "слугой", "слугою", "слуги", "слугами", "пребываю", "пребываем", "преданный вам",
        "преданная вам", "преданный тебе", "преданная тебе", "остаюсь", "остаемся",
    ),
    "es": ("servidor", "servidores", "servidora", "quedo de usted", "soy de usted", "quedo suyo"),
    "de": (
        "diener", "verharre", "verharren", "verbleibe", "verbleiben", "zeichne", "zeichnen",
        "bin ich",
    ),
    "fr": (
        "serviteur", "serviteurs", "servante", "j'ai l'honneur d'être", "j’ai l’honneur d’être",
        "je demeure", "je suis avec", "nous demeurons",
    ),
})  # fmt: skip
"""What ends the long closings of another age: *I have the honour to remain your servant*."""

ON_BEHALF = Family({
    "en": ("for the", "on behalf of", "by order of", "in the name of"),
    "ru": ("за", "по поручению", "от имени", "по приказанию"),
    "es": ("por el", "por la", "en nombre de"),
    "de": ("für den", "für die", "für das", "im auftrag", "im namen", "i. a.", "i. v."),
    "fr": ("pour le", "pour la", "au nom de", "par ordre de"),
})  # fmt: skip
"""How a signature says for whom it stands: *For the Bureau, Lemekh*."""

CARESSES = Family({
    "en": ("kiss", "kisses", "embrace", "embraces", "hug", "hugs", "greet", "greets"),
    "ru": (
        "целую", "целует", "целуем", "целуют", "обнимаю", "обнимает", "обнимаем", "обнимают",
        "кланяюсь", "кланяется", "кланяются", "жму", "жмем",
    ),
    "es": ("beso", "besa", "besan", "abrazo", "abraza", "abrazan", "saluda", "saludan"),
    "de": (
        "küsst", "küßt", "küssen", "küsse", "grüßt", "grüsst", "grüßen", "grüssen", "grüße",
        "grüsse", "gegrüßt", "gegrüsst", "grüßend", "grüssend", "umarmt", "umarmen", "umarme",
    ),
    "fr": ("embrasse", "embrassent", "baise", "embrassons", "salue", "saluent", "serre"),
})  # fmt: skip
"""Verbs that send a regard in person: *Everybody kisses you*."""

POSSESSIVES = Family({
    "en": (
        "yours ever", "ever yours", "yours truly", "yours", "your own", "your old", "your loving",
        "your devoted", "your", "thine", "ever your",
    ),
    "ru": (
        "всегда ваш", "всегда твой", "искренне ваш", "искренне твой", "весь ваш", "весь твой",
        "твой", "твоя", "ваш", "ваша", "ваши", "вся твоя", "преданный вам", "преданная вам",
        "преданный тебе", "любящий тебя", "любящий вас", "любящая тебя", "любящая вас",
        "уважающий вас",
    ),
    "es": ("siempre tuyo", "siempre suyo", "tu", "su", "tuyo", "tuya", "suyo", "suya", "vuestro"),
    "de": (
        "ihr ergebener", "ihr ergebenster", "ihr sehr ergebener", "ihr ganz ergebener",
        "ihr getreuer", "ihr treuer", "dein getreuer", "dein treuer", "dein alter", "ihr", "ihre",
        "ihrem", "ihrer", "dein", "deine", "deinem", "deiner", "euer", "eure", "eurem", "eurer",
        "stets ihr", "stets dein", "immer ihr", "immer dein", "herzlichst ihr", "herzlichst dein",
        "herzlich ihr", "herzlich dein",
    ),
    "fr": ("votre dévoué", "ton dévoué", "votre", "ton", "ta", "tout à vous"),
})  # fmt: skip

POSTSCRIPTS = Family({
    "en": ("postscript", "post scriptum", "post-scriptum"),
    "ru": ("приписка", "постскриптум", "пост-скриптум"),
    "es": ("posdata", "postdata", "post data", "post scriptum"),
    "de": ("nachschrift", "nachsatz", "postskriptum"),
    "fr": ("post-scriptum", "post scriptum", "postscriptum"),
})  # fmt: skip

FAREWELLS = Family({
    "en": ("goodbye", "good-bye", "good bye", "farewell", "adieu"),
    "ru": ("до свидания", "до свиданья", "прощай", "прощайте"),
    "es": ("adiós", "hasta la vista", "hasta pronto"),
    "de": ("lebe wohl", "leb wohl", "leben sie wohl", "auf wiedersehen"),
    "fr": ("adieu", "au revoir", "à bientôt"),
})  # fmt: skip
"""What a short sentence may also end in: *Keep warm, goodbye.*"""

VALEDICTIONS = Family({
    "en": (
        "well", "that is all", "that's all", "enough", "goodbye", "good-bye", "good bye",
        "farewell", "so long", "until", "till", "see you", "write", "take care", "hoping",
        "awaiting", "i await",
    ),
    "ru": (
        "ну", "вот и", "довольно", "до свидания", "до свиданья", "до встречи", "до скорого",
        "прощай", "прощайте", "на этом", "кончаю", "пока", "пиши", "пишите", "жду", "всего", "будь",
        "будьте",
    ),
    "es": ("bueno", "basta", "eso es todo", "esto es todo", "adiós", "hasta", "cuídate", "cuídese"),
    "de": (
        "genug", "das ist alles", "leben sie wohl", "lebe wohl", "lebwohl", "leb wohl", "ade",
        "auf",
    ),
    "fr": ("c'est tout", "c’est tout", "adieu", "au revoir", "à bientôt"),
})  # fmt: skip
"""Closings that end the talk rather than greet."""

ENDS = Family({
    "en": ("the end", "end", "finis", "enough", "amen", "that's all", "that is all"),
    "ru": ("всё", "все", "конец", "точка", "довольно", "аминь", "вот и всё", "вот и все"),
    "es": ("fin", "basta", "amén", "nada más"),
    "de": ("ende", "schluß", "schluss", "genug", "fertig", "amen", "punktum"),
    "fr": ("fini", "fin", "voilà", "assez", "amen", "voilà tout"),
})  # fmt: skip
"""What a line of its own says where a text is over; with a stop it looks like a signature."""

DEVOTED = Family({
    "en": (
        "devoted", "obedient", "faithful", "humble", "affectionate", "loving", "sincere",
        "grateful", "truly", "sincerely", "faithfully", "very", "most", "ever", "always", "old",
        "servant", "servt", "servt.", "obt", "obt.", "obedt", "hble", "hble.",
    ),
    "ru": (
        "преданный", "преданная", "покорный", "покорная", "покорнейший", "любящий", "любящая",
        "верный", "верная", "благодарный", "благодарная", "искренне", "глубоко", "всегда", "вечно",
        "старый",
    ),
    "es": (
        "afectísimo", "afectísima", "affmo.", "afmo.", "atento", "atenta", "seguro", "fiel",
        "devoto", "devota", "obediente", "humilde", "agradecido", "agradecida", "siempre", "muy",
        "viejo",
    ),
    "de": (
        "ergebener", "ergebene", "ergebner", "ergebne", "ergebenster", "ergebenste", "ergebensten",
        "ergebenen", "ergeben", "getreuer", "getreue", "getreuen", "treuer", "treue", "treuen",
        "dankbarer", "dankbare", "dankbaren", "alter", "alte", "alten", "aufrichtiger",
        "aufrichtige", "aufrichtig", "gehorsamster", "gehorsamer", "verehrender", "liebender",
        "liebende", "stets", "immer", "sehr", "ganz", "treu", "herzlich", "herzlichst", "wie",
        "vielmals", "freundschaftlich", "freundschaftlichst",
    ),
    "fr": (
        "dévoué", "dévouée", "affectionné", "affectionnée", "obéissant", "obéissante", "fidèle",
        "humble", "reconnaissant", "reconnaissante", "sincèrement", "toujours", "bien", "très",
        "tout", "vieux",
    ),
})  # fmt: skip
"""What writers call themselves beside *Your*: *Ihr sehr ergebener*."""

HASTE = Family({
    "en": ("in haste", "in great haste", "in the greatest haste", "in a hurry"),
    "ru": ("спешу", "второпях", "в спешке", "наскоро", "на скорую руку"),
    "es": ("con prisa", "con mucha prisa", "deprisa", "a toda prisa"),
    "de": (
        "in eile", "in aller eile", "in großer eile", "in grosser eile", "in größter eile",
        "in grösster eile", "in hast", "in großer hast", "in grosser hast", "eilig", "eiligst",
    ),
    "fr": ("en hâte", "en toute hâte", "en grande hâte", "à la hâte"),
})  # fmt: skip
"""What excuses a short close: *In great haste*."""
