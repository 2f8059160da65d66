"""Names of months and of their parts and bounds."""

from pipeline.lexicon import Family

MONTHS: dict[str, tuple[tuple[str, ...], ...]] = {
    "en": (
        ("january", "jan."),
        ("february", "feb.", "febr."),
        ("march", "mar."),
        ("april", "apr."),
        ("may",),
        ("june", "jun."),
        ("july", "jul."),
        ("august", "aug."),
        ("september", "sept.", "sep."),
        ("october", "oct."),
        ("november", "nov."),
        ("december", "dec."),
    ),
    "ru": (
        ("января", "генваря", "январь", "январе", "янв."),
        ("февраля", "февраль", "феврале", "фев.", "февр."),
        ("марта", "март", "марте"),
        ("апреля", "апрель", "апреле", "апр.", "апрѣля", "апрѣль"),
        ("мая", "май", "мае"),
        ("июня", "июнь", "июне", "іюня", "іюнь"),
        ("июля", "июль", "июле", "іюля", "іюль"),
        ("августа", "август", "августе", "авг."),
        ("сентября", "сентябрь", "сентябре", "сент."),
        ("октября", "октябрь", "октябре", "окт."),
        ("ноября", "ноябрь", "ноябре", "нояб."),
        ("декабря", "декабрь", "декабре", "дек."),
    ),
    "es": (
        ("enero",),
        ("febrero",),
        ("marzo",),
        ("abril",),
        ("mayo",),
        ("junio",),
        ("julio",),
        ("agosto",),
        ("septiembre", "setiembre"),
        ("octubre",),
        ("noviembre",),
        ("diciembre",),
    ),
    "de": (
        ("januar", "jänner", "jan.", "jän."),
        ("februar", "feber", "febr."),
        ("märz",),
        ("april",),
        ("mai",),
        ("juni",),
        ("juli",),
        ("august",),
        ("september", "sept.", "septbr.", "septbr"),
        ("oktober", "october", "okt.", "oct.", "octbr.", "octbr"),
        ("november", "nov.", "novbr.", "novbr"),
        ("dezember", "december", "dez.", "dec.", "decbr.", "decbr", "dezbr."),
    ),
    "fr": (
        ("janvier", "janv."),
        ("février", "fevrier", "févr."),
        ("mars",),
        ("avril",),
        ("mai",),
        ("juin",),
        ("juillet", "juil."),
        ("août", "aout"),
        ("septembre",),
        ("octobre",),
        ("novembre",),
        ("décembre", "decembre"),
    ),
}  # fmt: skip

EARLY = Family({
    "en": ("early", "beginning of", "the beginning of"),
    "ru": ("начало", "начале", "в начале"),
    "es": ("principios de", "comienzos de"),
    "de": ("anfang",),
    "fr": ("début", "debut"),
})  # fmt: skip

MIDDLE = Family({
    "en": ("mid", "mid-", "middle of", "the middle of"),
    "ru": ("середина", "середине", "в середине"),
    "es": ("mediados de",),
    "de": ("mitte",),
    "fr": ("mi-",),
})  # fmt: skip

LATE = Family({
    "en": ("late", "end of", "the end of"),
    "ru": ("конец", "конце", "в конце"),
    "es": ("finales de", "fines de"),
    "de": ("ende",),
    "fr": ("fin",),
})  # fmt: skip

OLD_STYLE = Family({
    "en": ("old style", "o.s.", "o. s."),
    "ru": ("ст. ст.", "ст.ст.", "старого стиля", "старый стиль", "по старому стилю", "ст. стиля"),
    "es": ("estilo antiguo", "estilo viejo"),
    "de": ("alten stils", "a. st.", "a.st."),
    "fr": ("vieux style", "v. s.", "ancien style"),
})  # fmt: skip

NEW_STYLE = Family({
    "en": ("new style", "n.s.", "n. s."),
    "ru": ("н. ст.", "н.ст.", "нового стиля", "новый стиль", "по новому стилю", "н. стиля"),
    "es": ("estilo nuevo", "nuevo estilo"),
    "de": ("neuen stils", "n. st.", "n.st."),
    "fr": ("nouveau style",),
})  # fmt: skip

HEDGES = Family({
    "en": (
        "not later than", "no later than", "not earlier than", "no earlier than", "not before",
        "not after", "before", "after", "between", "around", "about", "circa", "c.", "ca.",
        "approximately", "or",
    ),
    "ru": (
        "не позднее", "не позже", "не ранее", "не раньше", "ранее", "раньше", "позднее", "позже",
        "до", "после", "между", "около", "примерно", "ок.", "или", "накануне",
    ),
    "es": ("antes del", "antes de", "después del", "después de", "hacia", "entre", "alrededor del"),
    "de": (
        "vor dem", "nach dem", "vor", "nach", "zwischen", "um", "etwa", "ca.", "spätestens",
        "frühestens",
    ),
    "fr": ("avant le", "après le", "avant", "après", "vers le", "vers", "entre", "environ"),
})  # fmt: skip
