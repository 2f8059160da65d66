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

FEASTS = Family({
    "en": (
        "eve", "christmas", "easter", "whitsun", "michaelmas", "lady day", "ascension day",
        "all saints", "feast", "good friday", "palm sunday", "shrovetide", "new year",
    ),
    "ru": (
        "канун", "накануне", "рождество", "рождества", "пасха", "пасхи", "троицын", "троица",
        "покров", "покрова", "благовещение", "успение", "масленица", "масленицы", "крещение",
        "ильин", "николин", "спас", "вознесение", "день",
    ),
    "es": ("víspera", "navidad", "pascua", "pentecostés", "todos los santos", "fiesta", "carnaval"),
    "de": (
        "ostern", "ostersonntag", "pfingsten", "weihnachten", "heiligabend", "michaelis",
        "johannis", "vorabend", "karfreitag", "silvester", "fastnacht", "neujahr",
    ),
    "fr": ("veille", "noël", "pâques", "pentecôte", "toussaint", "fête", "carnaval", "saint-jean"),
})  # fmt: skip
"""Feasts by which letters were dated."""

TIMES = Family({
    "en": (
        "morning", "evening", "afternoon", "night", "noon", "midnight", "o'clock", "o’clock",
        "a.m.", "p.m.", "hour", "hours", "h.", "min.", "minutes",
    ),
    "ru": (
        "утро", "утром", "утра", "вечер", "вечером", "вечера", "ночь", "ночью", "ночи", "полдень",
        "днем", "днём", "дня", "час", "часа", "часов", "ч.", "час.", "мин.", "м.", "пополудни",
    ),
    "es": ("mañana", "tarde", "noche", "mediodía", "horas", "h.", "min."),
    "de": (
        "morgen", "morgens", "abend", "abends", "nacht", "nachts", "mittag", "mittags", "früh",
        "nachmittag", "uhr", "vormittag", "min.", "minuten",
    ),
    "fr": ("matin", "soir", "nuit", "midi", "après-midi", "heures", "heure", "h.", "min."),
})  # fmt: skip
