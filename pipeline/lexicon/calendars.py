"""Words that tell the calendar of a date."""

from pipeline.lexicon import Family

OLD_STYLE = Family({
    "en": ("old style", "o.s.", "julian", "julian calendar"),
    "ru": (
        "ст. ст.", "старого стиля", "старый стиль", "по старому стилю", "ст. стиля", "ст. стилю",
        "по ст. ст.", "с. с.",
    ),
    "es": ("estilo antiguo", "estilo viejo", "calendario juliano"),
    "de": ("alten stils", "a. st.", "alter stil", "julianisch", "nach altem stil"),
    "fr": ("vieux style", "v. s.", "ancien style", "a. s.", "v. st."),
})  # fmt: skip

NEW_STYLE = Family({
    "en": ("new style", "n.s.", "gregorian", "gregorian calendar"),
    "ru": (
        "н. ст.", "нового стиля", "новый стиль", "по новому стилю", "н. стиля", "нов. ст.",
        "по н. ст.", "н. с.",
    ),
    "es": ("estilo nuevo", "nuevo estilo", "calendario gregoriano"),
    "de": ("neuen stils", "n. st.", "neuer stil", "gregorianisch", "nach neuem stil"),
    "fr": ("nouveau style", "n. s.", "n. st."),
})  # fmt: skip

REPUBLICAN = Family({
    "en": ("vendemiaire",),
    "ru": (
        "вандемьера", "брюмера", "фримера", "нивоза", "плювиоза", "вантоза", "жерминаля",
        "флореаля", "прериаля", "мессидора", "термидора", "фрюктидора",
    ),
    "es": ("vendimiario", "brumario", "termidor", "fructidor", "germinal"),
    "de": ("vendemiär", "thermidor", "messidor", "fruktidor"),
    "fr": (
        "vendémiaire", "brumaire", "frimaire", "nivôse", "pluviôse", "ventôse", "germinal",
        "floréal", "prairial", "messidor", "thermidor", "fructidor",
    ),
})  # fmt: skip
"""Months of the calendar of the French Republic; dates in it are found and not read."""

JULIAN_PLACES = Family({
    "en": (
        "st. petersburg", "petersburg", "petrograd", "moscow", "kiev", "odessa", "kazan", "tiflis",
        "baku", "kharkov", "nizhny novgorod", "irkutsk", "tomsk", "saratov", "samara",
    ),
    "ru": (
        "петербург", "с.-петербург", "санкт-петербург", "спб", "петроград", "москва", "киев",
        "одесса", "казань", "тифлис", "баку", "харьков", "нижний новгород", "н.-новгород",
        "иркутск", "томск", "саратов", "самара", "симбирск", "астрахань", "воронеж", "тула",
        "тверь", "ярославль", "вологда", "псков", "новгород", "пермь", "уфа", "оренбург",
        "екатеринбург", "владивосток", "царское село", "кронштадт", "ростов-на-дону", "рязань",
        "калуга", "смоленск", "кострома", "пенза", "тамбов", "курск", "полтава", "чернигов",
    ),
    "es": ("san petersburgo", "petrogrado", "moscú", "kiev", "odesa"),
    "de": ("st. petersburg", "petersburg", "petrograd", "moskau", "kiew", "odessa", "kasan"),
    "fr": ("saint-pétersbourg", "pétersbourg", "petrograd", "moscou", "kiev", "odessa", "kazan"),
})  # fmt: skip
"""Cities where the calendar of daily life was the Julian until 31 January 1918."""
