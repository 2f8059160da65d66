"""Words by which letters give days from their own: *the 12th inst.*, *вчера*, *vom 12. d. M.*"""

from pipeline.lexicon import Family

THIS_MONTH = Family({
    "en": ("inst.", "inst", "instant", "of this month"),
    "ru": ("с. м.", "с.м.", "сего месяца", "этого месяца", "текущего месяца"),
    "es": ("del corriente", "del actual", "del cte.", "de este mes"),
    "de": ("d. m.", "d.m.", "d. mts.", "ds. mts.", "dieses monats", "l. m.", "l. mts."),
    "fr": ("courant", "ct.", "cour.", "de ce mois", "du courant"),
})  # fmt: skip

LAST_MONTH = Family({
    "en": ("ult.", "ult", "ultimo", "of last month"),
    "ru": ("п. м.", "прошлого месяца", "минувшего месяца"),
    "es": ("del pasado", "ppdo.", "del mes pasado", "del próximo pasado"),
    "de": ("v. m.", "v.m.", "v. mts.", "vorigen monats", "letzten monats", "vor. mts."),
    "fr": ("du mois dernier", "du mois passé", "dernier", "passé"),
})  # fmt: skip

NEXT_MONTH = Family({
    "en": ("prox.", "prox", "proximo", "of next month"),
    "ru": ("будущего месяца", "следующего месяца"),
    "es": ("del entrante", "del mes próximo", "del mes que viene"),
    "de": ("k. m.", "n. m.", "k. mts.", "nächsten monats", "künftigen monats"),
    "fr": ("du mois prochain", "prochain"),
})  # fmt: skip

THIS_YEAR = Family({
    "en": ("of this year", "this year", "inst. year"),
    "ru": ("с. г.", "с.г.", "сего года", "этого года", "текущего года", "нынешнего года"),
    "es": ("de este año", "del corriente año", "del presente año", "del año corriente"),
    "de": ("d. j.", "d.j.", "dieses jahres", "l. j.", "ds. js."),
    "fr": ("de cette année", "de l'année courante", "de la présente année"),
})  # fmt: skip
"""Behind a day and a month: of the year in which the letter was written."""

YESTERDAY = Family({
    "en": ("yesterday",),
    "ru": ("вчера",),
    "es": ("ayer",),
    "de": ("gestern",),
    "fr": ("hier",),
})  # fmt: skip

DAY_BEFORE = Family({
    "en": ("the day before yesterday",),
    "ru": ("позавчера", "третьего дня"),
    "es": ("anteayer", "antes de ayer"),
    "de": ("vorgestern",),
    "fr": ("avant-hier",),
})  # fmt: skip

OF_THE = Family({
    "en": ("of the",),
    "ru": ("от",),
    "es": ("del",),
    "de": ("vom",),
    "fr": ("du",),
})  # fmt: skip
"""Words before the day of a letter that has come: one of these days, or of those before them."""

LAST_OR_NEXT = Family({
    "en": ("last", "next"),
    "ru": (
        "прошлый", "прошлую", "прошлое", "прошлая", "следующий", "следующую", "следующее",
        "минувший", "минувшую", "будущий", "будущую",
    ),
    "es": ("el pasado", "el próximo", "el último"),
    "de": ("vorigen", "letzten", "nächsten", "vergangenen", "kommenden"),
    "fr": ("le dernier", "le prochain"),
})  # fmt: skip
"""Words before a day of the week that is one of two."""
