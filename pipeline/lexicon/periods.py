"""Words for parts of months and years, and for periods longer than a year."""

from pipeline.lexicon import Family

EARLY = Family({
    "en": ("early", "early in", "first days of", "the first days of", "beginning of",
           "the beginning of", "beg. of"),
    "ru": (
        "начало", "начале", "в начале", "нач.", "первые числа", "первых числах", "в первых числах",
        "в первые дни", "первых днях",
    ),
    "es": ("principios de", "comienzos de", "a principios de", "a comienzos de", "inicios de",
           "primeros días de", "en los primeros días de"),
    "de": ("anfang", "anfangs", "zu anfang", "in den ersten tagen des", "erste tage des"),
    "fr": ("début", "au début de", "début de", "commencement de", "premiers jours de",
           "dans les premiers jours de"),
})  # fmt: skip

MIDDLE = Family({
    "en": ("mid", "mid-", "middle of", "the middle of", "in the middle of"),
    "ru": ("середина", "середине", "в середине", "сер."),
    "es": ("mediados de", "a mediados de"),
    "de": ("mitte",),
    "fr": ("mi-", "milieu de", "au milieu de"),
})  # fmt: skip

LATE = Family({
    "en": ("late", "late in", "last days of", "the last days of", "end of",
           "the end of", "at the end of"),
    "ru": (
        "конец", "конце", "в конце", "кон.", "последние числа", "последних числах",
        "в последних числах", "в последние дни",
    ),
    "es": ("finales de", "fines de", "a finales de", "a fines de",
           "últimos días de", "en los últimos días de"),
    "de": ("ende", "in den letzten tagen des", "letzte tage des"),
    "fr": ("fin", "fin de", "à la fin de", "la fin de", "derniers jours de",
           "dans les derniers jours de"),
})  # fmt: skip

SEASONS: dict[str, tuple[tuple[str, ...], ...]] = {
    "en": (("spring",), ("summer",), ("autumn", "fall"), ("winter",)),
    "ru": (
        ("весна", "весной", "весною", "весны"), ("лето", "летом", "лета"),
        ("осень", "осенью", "осени"), ("зима", "зимой", "зимою", "зимы"),
    ),
    "es": (("primavera",), ("verano",), ("otoño",), ("invierno",)),
    "de": (("frühjahr", "frühling"), ("sommer",), ("herbst",), ("winter",)),
    "fr": (("printemps",), ("été",), ("automne",), ("hiver",)),
}  # fmt: skip
"""Spring to winter, as north of the equator; the winter of a year begins in the December before."""

FIRST_HALF = Family({
    "en": ("first half of", "the first half of"),
    "ru": ("первая половина", "первой половине", "1-я половина", "перв. пол."),
    "es": ("primera mitad de", "primera quincena de"),
    "de": ("erste hälfte des", "erste hälfte", "ersten hälfte des", "1. hälfte"),
    "fr": ("première moitié de", "première moitié du mois de", "première quinzaine de"),
})  # fmt: skip

SECOND_HALF = Family({
    "en": ("second half of", "the second half of", "latter half of"),
    "ru": ("вторая половина", "второй половине", "2-я половина", "втор. пол."),
    "es": ("segunda mitad de", "segunda quincena de"),
    "de": ("zweite hälfte des", "zweite hälfte", "zweiten hälfte des", "2. hälfte"),
    "fr": ("seconde moitié de", "deuxième moitié de", "seconde quinzaine de"),
})  # fmt: skip

QUARTERS: dict[str, tuple[tuple[str, ...], ...]] = {
    "en": (
        ("first quarter of",), ("second quarter of",), ("third quarter of",),
        ("fourth quarter of", "last quarter of"),
    ),
    "ru": (
        ("первый квартал", "первом квартале", "i квартал", "1-й квартал"),
        ("второй квартал", "втором квартале", "ii квартал", "2-й квартал"),
        ("третий квартал", "третьем квартале", "iii квартал", "3-й квартал"),
        ("четвертый квартал", "четвертом квартале", "iv квартал", "4-й квартал"),
    ),
    "es": (
        ("primer trimestre de",), ("segundo trimestre de",), ("tercer trimestre de",),
        ("cuarto trimestre de", "último trimestre de"),
    ),
    "de": (
        ("erstes quartal", "ersten quartal", "1. quartal", "i. quartal"),
        ("zweites quartal", "zweiten quartal", "2. quartal", "ii. quartal"),
        ("drittes quartal", "dritten quartal", "3. quartal", "iii. quartal"),
        ("viertes quartal", "vierten quartal", "4. quartal", "iv. quartal"),
    ),
    "fr": (
        ("premier trimestre de", "premier trimestre"),
        ("deuxième trimestre de", "deuxième trimestre", "second trimestre de"),
        ("troisième trimestre de", "troisième trimestre"),
        ("quatrième trimestre de", "quatrième trimestre", "dernier trimestre de"),
    ),
}  # fmt: skip
"""The four quarters of a year."""

DECADE_ENDINGS = Family({
    "en": ("s", "'s"),
    "ru": ("е", "х", "ые", "ых"),
    "es": ("s",),
    "de": ("er", "ern"),
    "fr": ("s",),
})  # fmt: skip
"""What is written on to the first year of a decade: *1930s*, *1930-е*, *1930er*."""

DECADE_WORDS = Family({
    "en": ("the years",),
    "ru": ("годы",),
    "es": ("años", "los años", "década de"),
    "de": ("die jahre",),
    "fr": ("années", "les années"),
})  # fmt: skip
"""Words before the first year of a decade."""

CENTURIES = Family({
    "en": ("century", "cent."),
    "ru": ("век", "века", "веке", "в.", "столетие", "столетия"),
    "es": ("siglo",),
    "de": ("jahrhundert", "jahrhunderts", "jh.", "jhdt."),
    "fr": ("siècle", "s."),
})  # fmt: skip
