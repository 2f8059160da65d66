"""Keys of the headers that sites set above a letter: ``From:``, ``Датировка:``, ``Empfänger:``."""

from pipeline.lexicon import Family, fold

SENDERS = Family({
    "en": ("from", "sender", "sent by", "written by", "author", "authors", "writer", "letter from"),
    "ru": ("от", "от кого", "отправитель", "автор", "авторы", "автор письма", "адресант"),
    "es": ("de", "remitente", "autor", "autora", "emisor"),
    "de": ("von", "absender", "absenderin", "verfasser", "verfasserin", "schreiber", "autor"),
    "fr": ("de", "expéditeur", "expéditrice", "auteur", "auteure", "émetteur"),
})  # fmt: skip

CREATORS = Family({
    "en": ("creator", "creators"),
    "ru": ("создатель",),
    "es": ("creador", "creadora"),
    "de": ("urheber", "urheberin"),
    "fr": ("créateur", "créatrice"),
})  # fmt: skip
"""Dublin Core's word; of a letter its writer."""

RECIPIENTS = Family({
    "en": ("to", "recipient", "recipients", "addressee", "addressees", "sent to", "receiver"),
    "ru": ("кому", "получатель", "получатели", "адресат", "адресаты"),
    "es": ("a", "para", "destinatario", "destinataria", "destinatarios"),
    "de": ("an", "empfänger", "empfängerin", "adressat", "adressatin"),
    "fr": ("à", "destinataire", "destinataires", "pour"),
})  # fmt: skip

DATES = Family({
    "en": (
        "date", "dated", "date written", "date sent", "date of letter", "written", "date created",
    ),
    "ru": ("дата", "датировка", "дата письма", "дата создания", "дата документа", "датировано"),
    "es": ("fecha", "fechado", "fecha de la carta"),
    "de": ("datum", "datierung", "briefdatum", "entstehungsdatum"),
    "fr": ("date", "datation", "date de la lettre"),
})  # fmt: skip

PLACES = Family({
    "en": ("place", "location", "place of writing", "written at", "sent from", "place sent from"),
    "ru": ("место", "место написания", "место отправления", "место создания", "откуда"),
    "es": ("lugar", "lugar de escritura", "lugar de envío"),
    "de": ("ort", "absendeort", "schreibort", "entstehungsort"),
    "fr": ("lieu", "lieu d'écriture", "lieu d’écriture", "lieu d'envoi", "lieu d’envoi"),
})  # fmt: skip

SOURCES = Family({
    "en": ("source", "sources", "printed source", "first published", "published in", "citation"),
    "ru": ("источник", "источники", "публикация", "опубликовано", "печатается по"),
    "es": ("fuente", "fuentes", "publicado en"),
    "de": ("quelle", "quellen", "druck", "gedruckt in", "erstdruck"),
    "fr": ("source", "sources", "publié dans"),
})  # fmt: skip

ARCHIVES = Family({
    "en": (
        "archive", "archives", "repository", "shelfmark", "call number", "archival reference",
        "archival source", "holding institution",
    ),
    "ru": ("архив", "шифр", "архивный шифр", "место хранения", "хранение"),
    "es": ("archivo", "signatura", "repositorio"),
    "de": ("archiv", "signatur", "standort", "aufbewahrungsort"),
    "fr": ("archive", "archives", "cote", "dépôt", "lieu de conservation"),
})  # fmt: skip

GENRES = Family({
    "en": ("type", "document type", "type of document", "genre", "item type", "format"),
    "ru": ("тип документа", "вид документа", "тип", "жанр"),
    "es": ("tipo", "tipo de documento", "género"),
    "de": ("typ", "dokumenttyp", "art", "gattung", "textsorte"),
    "fr": ("type", "type de document", "genre"),
})  # fmt: skip

TITLES = Family({
    "en": ("title", "subject", "name"),
    "ru": ("название", "заглавие", "заголовок", "наименование"),
    "es": ("título", "asunto"),
    "de": ("titel", "betreff"),
    "fr": ("titre", "objet"),
})  # fmt: skip

LANGUAGES_OF = Family({
    "en": ("language", "languages", "original language"),
    "ru": ("язык", "язык оригинала", "языки"),
    "es": ("idioma", "idioma original", "lengua"),
    "de": ("sprache", "originalsprache", "sprachen"),
    "fr": ("langue", "langue originale", "langues"),
})  # fmt: skip

ORIGINALLY = Family({
    "en": ("original", "original language", "language of the original"),
    "ru": ("оригинал", "язык оригинала"),
    "es": ("original", "idioma original", "lengua original"),
    "de": ("original", "originalsprache"),
    "fr": ("original", "langue originale", "langue d'origine"),
})  # fmt: skip
"""Keys of the language that a text was written in."""

INTO = Family({
    "en": ("translation", "translation language", "translated into"),
    "ru": ("перевод", "язык перевода"),
    "es": ("traducción", "idioma de la traducción"),
    "de": ("übersetzung", "übersetzungssprache", "zielsprache"),
    "fr": ("traduction", "langue de la traduction"),
})  # fmt: skip
"""Keys of the languages that a text was translated into."""

OTHERS = Family({
    "en": (
        "identifier", "publisher", "published", "description", "keywords", "keyword", "tags",
        "contributor", "contributors", "collection", "series", "editor", "edited by", "translator",
        "translated by", "translation", "transcriber", "transcribed by", "transcription",
        "transcription/html markup", "transcription/markup", "html markup", "markup",
        "online version",
        "proofread by", "coverage", "relation", "medium", "extent", "physical description", "notes",
        "category", "categories", "id", "url", "permalink", "citation url", "file", "files",
        "state",
        "country", "record number", "accession number", "last updated", "status", "volume", "box",
        "folder", "layout", "slug", "draft", "lang",
    ),
    "ru": (
        "направление", "государство", "страна", "ключевые слова", "описание", "издатель",
        "издательство", "коллекция", "серия", "редактор", "переводчик", "перевод", "расшифровка",
        "идентификатор", "номер", "рубрика", "теги", "темы", "персоналии", "подлинность", "фонд",
        "опись", "дело", "лист", "листы", "примечание", "адрес документа", "степень подлинности",
    ),
    "es": (
        "identificador", "editorial", "editor", "descripción", "palabras clave", "colección",
        "traductor", "traducción", "transcripción", "país", "serie", "etiquetas",
    ),
    "de": (
        "kennung", "verlag", "herausgeber", "beschreibung", "schlagwörter", "schlagworte",
        "sammlung", "bestand", "übersetzer", "übersetzung", "transkription", "land", "reihe",
        "umfang", "material", "beilagen",
    ),
    "fr": (
        "identifiant", "éditeur", "description", "mots-clés", "mots clés", "collection",
        "traducteur", "traduction", "transcription", "pays", "série", "fonds",
    ),
})  # fmt: skip
"""Keys that are known as such and state nothing that the header of a letter has a place for."""

RIGHTS = Family({
    "en": (
        "public domain", "copyright", "copyleft", "rights", "license", "licence", "terms of use",
        "creative commons", "reproduction",
    ),
    "ru": (
        "общественное достояние", "права", "лицензия", "авторские права", "условия использования",
    ),
    "es": ("dominio público", "derechos", "licencia"),
    "de": ("gemeinfrei", "rechte", "lizenz", "nutzungsbedingungen", "urheberrecht"),
    "fr": ("domaine public", "droits", "licence", "conditions d'utilisation"),
})  # fmt: skip
"""Statements about rights in the page: they are quoted, and never made the edition's licence."""

BLOCKS = Family({
    "en": (
        "metadata", "item metadata", "document details", "details", "dublin core",
        "about this item",
    ),
    "ru": ("реквизиты", "метаданные", "карточка документа", "сведения о документе"),
    "es": ("metadatos", "ficha", "datos del documento"),
    "de": ("metadaten", "angaben zum dokument", "dokumentdaten"),
    "fr": ("métadonnées", "notice", "fiche"),
})  # fmt: skip
"""Headings above a block of keys and values."""

TEXTS = Family({
    "en": ("text", "full text", "body", "document text", "letter text", "content"),
    "ru": ("текст", "текст документа", "текст письма", "полный текст"),
    "es": ("texto", "texto completo"),
    "de": ("text", "volltext", "brieftext"),
    "fr": ("texte", "texte intégral"),
})  # fmt: skip
"""Headings above the text itself, which say nothing of its language."""

KEYS: dict[str, Family] = {
    "sender": SENDERS,
    "creator": CREATORS,
    "recipient": RECIPIENTS,
    "date": DATES,
    "place": PLACES,
    "source": SOURCES,
    "archive": ARCHIVES,
    "genre": GENRES,
    "title": TITLES,
    "language": LANGUAGES_OF,
    "other": OTHERS,
    "originally": ORIGINALLY,
    "into": INTO,
    "rights": RIGHTS,
    "block": BLOCKS,
    "text": TEXTS,
}
"""What a key is about."""

ROLES = {fold(word): role for role, family in KEYS.items() for word in family.every()}
"""What each key, folded, is about."""

NOTHING = Family({
    "en": ("unknown", "n/a", "none", "not known", "undated", "not stated", "anonymous", "no date"),
    "ru": ("неизвестно", "нет", "не указано", "неизвестен", "без даты", "не установлен"),
    "es": ("desconocido", "desconocida", "sin fecha", "ninguno"),
    "de": ("unbekannt", "keine angabe", "undatiert", "ohne datum", "k. a."),
    "fr": ("inconnu", "inconnue", "sans date", "non daté", "aucun"),
})  # fmt: skip
"""Values that say that nothing is known."""
