"""Words that stand alone or before a colon on pages, beside the keys of headers: *Categories*."""

from pipeline.lexicon import Family

PAGE_WORDS = Family({
    "en": (
        "people", "persons", "places", "categories", "category", "tags", "files", "collection",
        "citation", "notes", "index", "register", "contents", "letters", "documents", "images",
        "back", "next", "previous", "home", "search", "share", "print", "appendix", "glossary",
        "address", "message", "postmark", "envelope", "endorsed", "enclosure", "enclosures",
    ),
    "ru": (
        "лица", "люди", "персоны", "места", "категории", "категория", "теги", "файлы", "примечания",
        "указатель", "содержание", "письма", "документы", "назад", "далее", "адрес", "приложение",
        "приложения", "конверт", "штемпель",
    ),
    "es": (
        "personas", "lugares", "categorías", "categoría", "etiquetas", "archivos", "notas",
        "índice", "cartas", "documentos", "anterior", "siguiente", "cita", "colección", "sobre",
    ),
    "de": (
        "personen", "orte", "kategorien", "kategorie", "schlagworte", "schlagwörter", "dateien",
        "anmerkungen", "register", "inhalt", "briefe", "dokumente", "zurück", "weiter",
        "zitierhinweis", "adresse", "anschrift", "umschlag", "poststempel", "beilage", "beilagen",
    ),
    "fr": (
        "personnes", "lieux", "catégories", "catégorie", "étiquettes", "fichiers", "notes", "index",
        "table", "lettres", "documents", "retour", "suivant", "précédent", "adresse", "enveloppe",
    ),
})  # fmt: skip
