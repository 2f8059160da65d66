"""Words of a page's own machinery: navigation, provenance, statements of machine translation."""

from pipeline.lexicon import Family

BACKLINKS = Family({
    "en": (
        "back to", "back", "return to", "index", "contents", "home", "next", "previous", "up",
        "jump to",
    ),
    "ru": (
        "назад", "назад к", "вернуться к", "вернуться на", "к оглавлению", "к списку", "на главную",
        "оглавление", "содержание", "вернуться",
    ),
    "es": ("volver", "volver a", "volver al", "índice", "inicio", "atrás"),
    "de": ("zurück", "zurück zu", "zurück zur", "zurück zum", "inhalt", "startseite", "übersicht"),
    "fr": (
        "retour", "retour à", "retour au", "retour aux", "sommaire", "accueil", "précédent",
        "suivant",
    ),
})  # fmt: skip

NAVIGATION = Family({
    "en": ("prev", "first", "last", "all letters", "list", "print", "printable version", "search"),
    "ru": (
        "предыдущее", "следующее", "предыдущее письмо", "следующее письмо", "указатель", "печать",
        "распечатать", "версия для печати", "все письма", "вверх", "наверх",
    ),
    "es": (
        "anterior", "siguiente", "carta anterior", "carta siguiente", "imprimir", "arriba",
        "todas las cartas", "buscar",
    ),
    "de": (
        "vorheriger", "nächster", "vorheriger brief", "nächster brief", "weiter", "register",
        "drucken", "nach oben", "alle briefe", "suche", "druckansicht",
    ),
    "fr": (
        "précédente", "suivante", "lettre précédente", "lettre suivante", "index", "imprimer",
        "haut de page", "toutes les lettres", "rechercher",
    ),
})  # fmt: skip
"""What links beside each other say."""

PRINTING = Family({
    "en": ("print", "print this page", "printable version", "print version"),
    "ru": ("печать", "распечатать", "версия для печати"),
    "es": ("imprimir", "versión para imprimir"),
    "de": ("drucken", "seite drucken", "druckansicht", "druckversion"),
    "fr": ("imprimer", "imprimer cette page", "version imprimable"),
})  # fmt: skip
"""Links that stand alone and print a page."""

TRANSLATED_FROM = Family({
    "en": ("translated from",),
    "ru": ("переведено с", "перевод с", "переведено из"),
    "es": ("traducido de", "traducido del"),
    "de": ("übersetzt aus",),
    "fr": ("traduit de", "traduit du"),
})  # fmt: skip

MACHINE = Family({
    "en": (
        "ai translated", "ai translation", "machine translated", "machine translation",
        "translated by ai", "auto-translated", "automatic translation",
    ),
    "ru": ("машинный перевод", "перевод ии", "автоматический перевод", "переведено ии"),
    "es": ("traducción automática", "traducido por ia", "traducción por ia"),
    "de": ("maschinell übersetzt", "maschinelle übersetzung", "ki-übersetzung"),
    "fr": ("traduction automatique", "traduit par ia"),
})  # fmt: skip
