"""Words of the time of day as offices and datelines print it."""

from pipeline.lexicon import Family

HOURS = Family({
    "en": ("o'clock", "o’clock", "hours", "h.", "hrs."),
    "ru": ("ч.", "час.", "часов", "часа", "час", "ч"),
    "es": ("horas", "h.", "hs."),
    "de": ("uhr",),
    "fr": ("heures", "heure", "h.", "h"),
})  # fmt: skip

MINUTES = Family({
    "en": ("min.", "minutes", "m."),
    "ru": ("м.", "мин.", "минут", "минуты", "минута", "м"),
    "es": ("min.", "minutos", "m."),
    "de": ("min.", "minuten"),
    "fr": ("min.", "minutes", "m."),
})  # fmt: skip

FORENOON = Family({
    "en": ("a.m.", "a. m.", "in the morning", "am"),
    "ru": ("утра", "пополуночи"),
    "es": ("de la mañana", "a.m."),
    "de": ("morgens", "vormittags", "früh"),
    "fr": ("du matin",),
})  # fmt: skip
"""Parts of the day whose hours are those of the clock."""

AFTERNOON = Family({
    "en": ("p.m.", "p. m.", "in the afternoon", "in the evening", "pm"),
    "ru": ("дня", "вечера", "пополудни"),
    "es": ("de la tarde", "p.m."),
    "de": ("nachmittags", "abends"),
    "fr": ("du soir", "de l'après-midi"),
})  # fmt: skip
"""Parts of the day whose hours are counted from noon."""
