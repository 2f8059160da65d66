"""Words beside the place in a dateline: *À Brissac, ce 3 mai* · *From the camp at Gorodok*."""

from pipeline.lexicon import Family

LEADING = Family({
    "en": ("at", "in", "near", "dated", "written at", "given at", "done at"),
    "ru": ("из", "в", "во", "под", "у", "близ"),
    "es": ("en", "desde", "dada en", "fecha en", "fechada en", "dado en"),
    "de": ("aus", "in", "im", "zu", "bei", "gegeben zu", "geschrieben zu"),
    "fr": ("à", "au", "aux", "en", "fait à", "fait au", "donné à", "écrit à"),
})  # fmt: skip
"""What stands before the place, with a capital too where it opens the line."""

BESIDE = Family({
    "en": ("the", "this", "on", "city", "town", "village", "of", "day", "at", "in", "near"),
    "ru": ("г.", "гор.", "город", "с.", "д.", "дер.", "пос.", "ст.", "м.", "в", "во", "из"),
    "es": ("a", "el", "la", "los", "las", "día", "de", "del", "y", "en", "hoy"),
    "de": ("den", "der", "im", "am", "d.", "dem", "vom", "ad", "dt.", "an"),
    "fr": ("le", "ce", "du", "à", "a", "de", "les", "l'", "l’", "la"),
})  # fmt: skip
"""What stands between the place and the day, or before it."""

QUARTERS = Family({
    "en": ("camp", "headquarters", "quarters", "field", "trenches", "lines", "bivouac"),
    "ru": ("лагерь", "лагеря", "лагере", "ставка", "ставки", "позиции", "позиций"),
    "es": ("campamento", "cuartel", "real"),
    "de": ("lager", "feldlager", "quartier", "hauptquartier", "biwak"),
    "fr": ("camp", "quartier", "quartier général", "bivouac"),
})  # fmt: skip
"""Where armies lie; the place is the one they lie at."""
