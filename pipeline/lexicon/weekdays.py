"""Days of the week and times of day, as datelines give them."""

from pipeline.lexicon import Family

DAYS: dict[str, tuple[tuple[str, ...], ...]] = {
    "en": (
        ("monday", "mon."), ("tuesday", "tues.", "tue."), ("wednesday", "wed."),
        ("thursday", "thurs.", "thu."), ("friday", "fri."), ("saturday", "sat."),
        ("sunday", "sun."),
    ),
    "ru": (
        ("понедельник", "понедельника", "пон.", "пн."), ("вторник", "вторника", "вт."),
        ("среда", "среду", "среды", "ср."), ("четверг", "четверга", "чт.", "четв."),
        ("пятница", "пятницу", "пятницы", "пт.", "пятн."),
        ("суббота", "субботу", "субботы", "сб.", "субб."),
        ("воскресенье", "воскресенья", "воскресение", "воскр.", "вс."),
    ),
    "es": (
        ("lunes",), ("martes",), ("miércoles",), ("jueves",), ("viernes",), ("sábado",),
        ("domingo",),
    ),
    "de": (
        ("montag", "montags", "mont."), ("dienstag", "dienstags", "dienst."),
        ("mittwoch", "mittwochs", "mittw."),
        ("donnerstag", "donnerstags", "donnerst.", "donnerstg"),
        ("freitag", "freitags", "freit."), ("samstag", "samstags", "sonnabend", "sonnabends"),
        ("sonntag", "sonntags", "sonnt."),
    ),
    "fr": (
        ("lundi",), ("mardi",), ("mercredi",), ("jeudi",), ("vendredi",), ("samedi",),
        ("dimanche",),
    ),
}  # fmt: skip
"""Monday to Sunday."""

WEEKDAYS = Family({
    lang: tuple(form for forms in days for form in forms if not form.endswith("."))
    for lang, days in DAYS.items()
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
        "ostern", "ostersonntag", "ostermontag", "gründonnerstag", "pfingsten", "pfingstsonntag",
        "pfingstmontag", "christtag", "weihnachtstag", "stefanitag", "allerheiligen",
        "weihnachten", "heiligabend", "michaelis", "johannis", "vorabend",
        "karfreitag", "silvester", "fastnacht", "neujahr",
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

HOURS = Family({
    "en": ("o'clock", "o’clock", "a.m.", "p.m.", "hours", "h.", "min.", "minutes"),
    "ru": ("час", "часа", "часов", "ч.", "час.", "мин.", "пополудни"),
    "es": ("horas", "hs.", "h.", "min."),
    "de": ("uhr", "min.", "minuten"),
    "fr": ("heures", "heure", "h.", "min."),
})  # fmt: skip
"""Units of time: figures before them are no year."""
