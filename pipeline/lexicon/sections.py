"""Headings that say which version of a text stands below them, and notes and wikis their own."""

from pipeline.lexicon import Family

ORIGINALS = Family({
    "en": (
        "transcription", "transcript", "original", "original text", "source text",
        "original version",
        "diplomatic transcription", "original document", "text of the original",
    ),
    "ru": (
        "транскрипция", "оригинал", "текст оригинала", "оригинальный текст", "исходный текст",
        "подлинный текст",
    ),
    "es": ("transcripción", "original", "texto original", "versión original"),
    "de": (
        "transkription", "original", "originaltext", "urtext", "umschrift", "transkript",
        "originalfassung", "text des originals",
    ),
    "fr": ("transcription", "original", "texte original", "version originale", "texte d'origine"),
})  # fmt: skip

TRANSLATIONS = Family({
    "en": ("translation", "translated text", "translated", "translated version"),
    "ru": ("перевод", "текст перевода", "переведенный текст"),
    "es": ("traducción", "texto traducido", "traducido"),
    "de": ("übersetzung", "übersetzter text", "übertragung"),
    "fr": ("traduction", "texte traduit", "version traduite"),
})  # fmt: skip

FILLERS = Family({
    "en": ("in", "into", "the", "of", "to", "from", "text", "version", "letter", "language"),
    "ru": ("на", "с", "язык", "языке", "языка", "текст", "письма", "письмо"),
    "es": ("al", "en", "el", "del", "de", "la", "texto", "versión", "carta"),
    "de": ("ins", "in", "auf", "aus", "dem", "der", "das", "text", "fassung", "version"),
    "fr": ("en", "du", "de", "la", "le", "l", "texte", "version", "lettre"),
})  # fmt: skip
"""Words that stand beside those of a heading: *Translation into English*."""

TONGUES: dict[str, Family] = {
    "en": Family({
        "en": ("english",),
        "ru": ("английский", "английского", "английском", "по-английски"),
        "es": ("inglés", "inglesa"),
        "de": ("englisch", "englische", "englischer", "englischen", "englisches"),
        "fr": ("anglais", "anglaise"),
    }),
    "ru": Family({
        "en": ("russian",),
        "ru": ("русский", "русского", "русском", "по-русски"),
        "es": ("ruso", "rusa"),
        "de": ("russisch", "russische", "russischer", "russischen", "russisches"),
        "fr": ("russe",),
    }),
    "es": Family({
        "en": ("spanish",),
        "ru": ("испанский", "испанского", "испанском", "по-испански"),
        "es": ("español", "española", "castellano", "castellana"),
        "de": ("spanisch", "spanische", "spanischer", "spanischen", "spanisches"),
        "fr": ("espagnol", "espagnole"),
    }),
    "de": Family({
        "en": ("german",),
        "ru": ("немецкий", "немецкого", "немецком", "по-немецки"),
        "es": ("alemán", "alemana"),
        "de": ("deutsch", "deutsche", "deutscher", "deutschen", "deutsches"),
        "fr": ("allemand", "allemande"),
    }),
    "fr": Family({
        "en": ("french",),
        "ru": ("французский", "французского", "французском", "по-французски"),
        "es": ("francés", "francesa"),
        "de": ("französisch", "französische", "französischer", "französischen", "französisches"),
        "fr": ("français", "française"),
    }),
}  # fmt: skip
"""How each language names the languages."""

WIKI = Family({
    "en": (
        "jump to navigation", "jump to search", "jump to content", "navigation menu",
        "from wikisource",
        "from wikisource, the free library",

        "retrieved from", "this page was last edited", "this page was last modified", "views",
        "personal tools", "namespaces", "what links here", "printable version", "permanent link",
        "page information", "privacy policy", "disclaimers", "recent changes", "main page",
        "log in", "create account", "random page", "related changes", "special pages", "categories",
        "category", "[edit]", "edit", "edit source", "view history", "discussion", "read", "search",
        "contents hide", "toggle the table of contents",
    ),
    "ru": (
        "перейти к навигации", "перейти к поиску", "перейти к содержанию", "источник —",
        "эта страница в последний раз", "служебные страницы", "свежие правки", "заглавная страница",
        "версия для печати", "постоянная ссылка", "сведения о странице", "ссылки сюда",
        "связанные правки", "категории", "категория", "править", "[править]", "править код",
        "просмотр истории", "обсуждение", "читать", "поиск", "войти", "материал из викитеки",
        "политика конфиденциальности", "отказ от ответственности",
    ),
    "es": (
        "ir a la navegación",
        "de wikisource, la biblioteca libre",
        "ir a la búsqueda", "saltar a", "obtenido de", "categorías",
        "categoría", "editar", "[editar]", "esta página se editó", "cambios recientes",
        "página principal", "enlace permanente", "ver historial", "discusión", "portada",
    ),
    "de": (
        "zur navigation springen",
        "aus wikisource",
        "zur suche springen", "abgerufen von", "kategorien", "kategorie",
        "bearbeiten", "[bearbeiten]", "diese seite wurde zuletzt", "hauptseite",
        "letzte änderungen",
        "druckversion", "permanenter link", "versionsgeschichte", "diskussion", "anmelden",
        "impressum",
        "datenschutz",
    ),
    "fr": (
        "aller à la navigation",
        "la bibliothèque libre", "la bibliothèque libre.",
        "aller à la recherche", "récupérée de", "catégories", "catégorie",
        "modifier", "[modifier]", "la dernière modification", "accueil", "modifications récentes",
        "version imprimable", "lien permanent", "voir l'historique", "discussion", "se connecter",
    ),
})  # fmt: skip
"""What a wiki says around a text."""

CATEGORIES = Family({
    "en": ("category", "categories"),
    "ru": ("категория", "категории"),
    "es": ("categoría", "categorías"),
    "de": ("kategorie", "kategorien"),
    "fr": ("catégorie", "catégories"),
})  # fmt: skip
"""Words that a wiki sets before the names of categories."""

NOTES = Family({
    "en": ("notes", "footnotes", "editorial notes", "references", "endnotes"),
    "ru": ("примечания", "сноски", "комментарии"),
    "es": ("notas", "notas al pie", "referencias"),
    "de": ("anmerkungen", "fußnoten", "einzelnachweise"),
    "fr": ("notes", "notes de bas de page", "références"),
})  # fmt: skip
"""Headings above footnotes."""
