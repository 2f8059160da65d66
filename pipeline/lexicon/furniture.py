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
