"""Words that make bounds, spans and guesses of a date."""

from pipeline.lexicon import Family

NOT_AFTER = Family({
    "en": ("not later than", "no later than", "not after", "at the latest", "on or before"),
    "ru": ("не позднее", "не позже"),
    "es": ("no después del", "no después de", "no más tarde del", "a más tardar el"),
    "de": ("nicht nach", "nicht später als", "spätestens", "spätestens am", "bis spätestens"),
    "fr": ("au plus tard le", "au plus tard en", "au plus tard", "pas après le", "pas après"),
})  # fmt: skip
"""The date that follows is the last possible one."""

NOT_BEFORE = Family({
    "en": ("not earlier than", "no earlier than", "not before", "on or after", "at the earliest"),
    "ru": ("не ранее", "не раньше"),
    "es": ("no antes del", "no antes de"),
    "de": ("nicht vor", "nicht vor dem", "nicht früher als", "frühestens", "frühestens am"),
    "fr": ("au plus tôt le", "au plus tôt en", "au plus tôt", "pas avant le", "pas avant"),
})  # fmt: skip
"""The date that follows is the first possible one."""

BEFORE = Family({
    "en": ("before", "earlier than", "prior to"),
    "ru": ("до", "ранее", "раньше", "перед"),
    "es": ("antes del", "antes de", "anterior al"),
    "de": ("vor dem", "vor", "vor der"),
    "fr": ("avant le", "avant"),
})  # fmt: skip
"""The date that follows is no longer possible."""

AFTER = Family({
    "en": ("after", "later than"),
    "ru": ("после", "позднее", "позже"),
    "es": ("después del", "después de", "posterior al"),
    "de": ("nach dem", "nach", "später als"),
    "fr": ("après le", "après"),
})  # fmt: skip
"""The date that follows is not yet possible."""

AROUND = Family({
    "en": (
        "around", "about", "circa", "c.", "ca.", "ca", "approximately", "approx.", "on or about",
    ),
    "ru": ("около", "примерно", "ок.", "приблизительно"),
    "es": ("hacia el", "hacia", "alrededor del", "alrededor de", "en torno al", "c.", "ca."),
    "de": ("um", "um den", "etwa", "ca.", "ca", "gegen", "ungefähr", "etwa am"),
    "fr": ("vers le", "vers", "environ", "autour du", "aux environs du", "ca."),
})  # fmt: skip

EVE = Family({
    "en": ("eve of", "on the eve of", "shortly before", "shortly after"),
    "ru": ("накануне", "незадолго до", "вскоре после"),
    "es": ("víspera del", "vísperas del", "poco antes del", "poco después del"),
    "de": ("kurz vor", "kurz nach", "am vorabend des"),
    "fr": ("veille du", "peu avant le", "peu après le"),
})  # fmt: skip
"""Nearness that gives no day: the date that follows is not the letter's, nor a bound of it."""

BETWEEN = Family({
    "en": ("between",),
    "ru": ("между",),
    "es": ("entre", "entre el", "entre los días"),
    "de": ("zwischen", "zwischen dem"),
    "fr": ("entre", "entre le"),
})  # fmt: skip

AND = Family({
    "en": ("and",),
    "ru": ("и",),
    "es": ("y", "y el", "e"),
    "de": ("und", "und dem", "u."),
    "fr": ("et", "et le"),
})  # fmt: skip

OR = Family({
    "en": ("or",),
    "ru": ("или",),
    "es": ("o", "o el"),
    "de": ("oder",),
    "fr": ("ou", "ou le"),
})  # fmt: skip

FROM = Family({
    "en": ("from",),
    "ru": ("с", "со", "от"),
    "es": ("desde", "desde el", "del", "de"),
    "de": ("vom", "von"),
    "fr": ("du", "de", "depuis le"),
})  # fmt: skip

TO = Family({
    "en": ("to", "till", "until", "through"),
    "ru": ("по", "до"),
    "es": ("al", "a", "hasta", "hasta el"),
    "de": ("bis", "bis zum"),
    "fr": ("au", "à", "jusqu'au"),
})  # fmt: skip
