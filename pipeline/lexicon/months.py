"""Names of months in the forms and abbreviations of letters; one tuple of forms a month."""

from pipeline.lexicon import Family

MONTHS: dict[str, tuple[tuple[str, ...], ...]] = {
    "en": (
        ("january", "jan.", "jany."),
        ("february", "feb.", "febr.", "feby."),
        ("march", "mar."),
        ("april", "apr.", "apl."),
        ("may",),
        ("june", "jun."),
        ("july", "jul."),
        ("august", "aug.", "augt."),
        ("september", "sept.", "sep.", "septr.", "7ber"),
        ("october", "oct.", "octr.", "8ber"),
        ("november", "nov.", "novr.", "9ber"),
        ("december", "dec.", "decr.", "xber", "10ber"),
    ),
    "ru": (
        ("января", "генваря", "январь", "янв."),
        ("февраля", "февраль", "фев.", "февр."),
        ("марта", "март"),
        ("апреля", "апрель", "апр."),
        ("мая", "май"),
        ("июня", "июнь"),
        ("июля", "июль"),
        ("августа", "август", "авг."),
        ("сентября", "сентябрь", "сент.", "сен."),
        ("октября", "октябрь", "окт."),
        ("ноября", "ноябрь", "нояб.", "ноябр."),
        ("декабря", "декабрь", "дек.", "декаб."),
    ),
    "es": (
        ("enero", "ene."),
        ("febrero", "feb.", "febr."),
        ("marzo", "mzo."),
        ("abril", "abr."),
        ("mayo",),
        ("junio", "jun."),
        ("julio", "jul."),
        ("agosto", "ag.", "agto."),
        ("septiembre", "setiembre", "sept.", "set.", "7bre"),
        ("octubre", "oct.", "8bre"),
        ("noviembre", "nov.", "9bre"),
        ("diciembre", "dic.", "xbre", "10bre"),
    ),
    "de": (
        ("januar", "jänner", "jan.", "jän."),
        ("februar", "feber", "febr.", "feb."),
        ("märz", "mrz.", "maerz"),
        ("april", "apr."),
        ("mai",),
        ("juni", "juny"),
        ("juli",),
        ("august", "aug."),
        ("september", "sept.", "septbr.", "septb.", "7ber"),
        ("oktober", "okt.", "oct.", "octbr.", "oktbr.", "8ber"),
        ("november", "nov.", "novbr.", "novb.", "9ber"),
        ("dezember", "dez.", "dec.", "decbr.", "dezbr.", "xber", "10ber"),
    ),
    "fr": (
        ("janvier", "janv.", "jer."),
        ("février", "févr.", "fév.", "fevr."),
        ("mars",),
        ("avril", "avr."),
        ("mai",),
        ("juin",),
        ("juillet", "juil."),
        ("août", "aoust"),
        ("septembre", "sept.", "7bre"),
        ("octobre", "oct.", "8bre"),
        ("novembre", "nov.", "9bre"),
        ("décembre", "déc.", "xbre", "10bre"),
    ),
}  # fmt: skip

INSIDE: dict[str, tuple[tuple[str, ...], ...]] = {
    "en": ((), (), (), (), (), (), (), (), (), (), (), ()),
    "ru": (
        ("январе",), ("феврале",), ("марте",), ("апреле",), ("мае",), ("июне",), ("июле",),
        ("августе",), ("сентябре",), ("октябре",), ("ноябре",), ("декабре",),
    ),
    "es": ((), (), (), (), (), (), (), (), (), (), (), ()),
    "de": ((), (), (), (), (), (), (), (), (), (), (), ()),
    "fr": ((), (), (), (), (), (), (), (), (), (), (), ()),
}  # fmt: skip
"""Forms that mean *in the month* and so never stand beside a day."""

IN = Family({
    "en": ("in",),
    "ru": ("в", "во"),
    "es": ("en",),
    "de": ("im", "in"),
    "fr": ("en",),
})  # fmt: skip
"""Words before a month after which a number is no day of it: *in March 12 barges came*."""

OF = Family({
    "en": ("of", "day of", "in the year"),
    "ru": ("дня", "числа", "месяца"),
    "es": ("de", "del", "de la", "del mes de", "del año", "del año de"),
    "de": ("des", "von", "des monats", "im jahre", "des jahres", "anno"),
    "fr": ("de", "du", "d", "de l'an", "an", "l'an", "de l'année"),
})  # fmt: skip
"""Words that may stand between the day, the month and the year."""

ARTICLES = Family({
    "en": ("the", "this"),
    "ru": ("дня",),
    "es": ("el", "a", "los"),
    "de": ("den", "der", "dem", "d.", "am"),
    "fr": ("le", "ce", "les"),
})  # fmt: skip

SUFFIXES = Family({
    "en": ("st", "nd", "rd", "th", "d"),
    "ru": ("го", "е", "ое", "й", "ого", "ье", "ья"),
    "es": ("º", "o", "ro"),
    "de": ("ten", "ter", "te", "sten", "ster", "t"),
    "fr": ("er", "e", "ère", "ème", "me"),
})  # fmt: skip
"""Endings of ordinal numbers, written on to the figures."""

YEAR = Family({
    "en": ("a.d.",),
    "ru": ("года", "году", "год", "годы", "годов", "годах", "г.", "г", "гг.", "гг"),
    "es": ("d.c.",),
    "de": ("n. chr.",),
    "fr": ("apr. j.-c.",),
})  # fmt: skip
"""Words behind the figures of a year."""
