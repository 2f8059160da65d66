"""Days of the week and times of day, as datelines give them."""

from pipeline.lexicon import Family

WEEKDAYS = Family({
    "en": ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"),
    "ru": (
        "понедельник", "вторник", "среда", "среду", "четверг", "пятница", "пятницу", "суббота",
        "субботу", "воскресенье",
    ),
    "es": ("lunes", "martes", "miércoles", "jueves", "viernes", "sábado", "domingo"),
    "de": (
        "montag", "dienstag", "mittwoch", "donnerstag", "freitag", "samstag", "sonnabend",
        "sonntag",
    ),
    "fr": ("lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"),
})  # fmt: skip

TIMES = Family({
    "en": (
        "morning", "evening", "afternoon", "night", "noon", "midnight", "o'clock", "o’clock",
        "a.m.", "p.m.",
    ),
    "ru": (
        "утро", "утром", "утра", "вечер", "вечером", "вечера", "ночь", "ночью", "ночи", "полдень",
        "днем", "днём", "дня", "час", "часа", "часов", "ч.", "час.", "мин.", "м.", "пополудни",
    ),
    "es": ("mañana", "tarde", "noche", "mediodía", "horas"),
    "de": (
        "morgen", "morgens", "abend", "abends", "nacht", "nachts", "mittag", "mittags", "früh",
        "nachmittag", "uhr", "vormittag",
    ),
    "fr": ("matin", "soir", "nuit", "midi", "après-midi", "heures", "heure"),
})  # fmt: skip
