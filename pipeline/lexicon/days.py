"""Days of a month in words, as ceremonious datelines give them: one tuple of forms a day."""


def _russian() -> tuple[tuple[str, ...], ...]:
    """*первого*, *первое* … *тридцать первого*, *тридцать первое*."""
    units = ("перв", "втор", "треть", "четверт", "пят", "шест", "седьм", "восьм", "девят")
    teens = ("один", "две", "три", "четыр", "пят", "шест", "сем", "восем", "девят")
    single = [(f"{u}его", f"{u}е") if u == "треть" else (f"{u}ого", f"{u}ое") for u in units]
    teen = [(f"{t}надцатого", f"{t}надцатое") for t in teens]
    tens = [("двадцатого", "двадцатое"), ("тридцатого", "тридцатое")]
    twenties = [tuple(f"двадцать {form}" for form in forms) for forms in single]
    last = tuple(f"тридцать {form}" for form in single[0])
    return (*single, ("десятого", "десятое"), *teen, tens[0], *twenties, tens[1], last)


def _german() -> tuple[tuple[str, ...], ...]:
    """*ersten*, *erster*, *erste* … *einunddreißigsten*."""
    stems = [
        "erst", "zweit", "dritt", "viert", "fünft", "sechst", "siebent", "acht", "neunt", "zehnt",
        "elft", "zwölft", "dreizehnt", "vierzehnt", "fünfzehnt", "sechzehnt", "siebzehnt",
        "achtzehnt", "neunzehnt", "zwanzigst",
    ]  # fmt: skip
    units = ("ein", "zwei", "drei", "vier", "fünf", "sechs", "sieben", "acht", "neun")
    stems += [f"{unit}undzwanzigst" for unit in units]
    rows = [[stem] for stem in stems]
    rows[6].append("siebt")
    rows += [["dreißigst", "dreissigst"], ["einunddreißigst", "einunddreissigst"]]
    return tuple(tuple(f"{stem}{end}" for stem in row for end in ("en", "er", "e")) for row in rows)


_SINGLE = (
    "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth",
)  # fmt: skip
_FRENCH = (
    "premier", "deux", "trois", "quatre", "cinq", "six", "sept", "huit", "neuf", "dix", "onze",
    "douze", "treize", "quatorze", "quinze", "seize", "dix-sept", "dix-huit", "dix-neuf", "vingt",
    "vingt et un", "vingt-deux", "vingt-trois", "vingt-quatre", "vingt-cinq", "vingt-six",
    "vingt-sept", "vingt-huit", "vingt-neuf", "trente", "trente et un",
)  # fmt: skip
_SPANISH = (
    "primero", "dos", "tres", "cuatro", "cinco", "seis", "siete", "ocho", "nueve", "diez", "once",
    "doce", "trece", "catorce", "quince", "dieciséis", "diecisiete", "dieciocho", "diecinueve",
    "veinte", "veintiuno", "veintidós", "veintitrés", "veinticuatro", "veinticinco", "veintiséis",
    "veintisiete", "veintiocho", "veintinueve", "treinta", "treinta y uno",
)  # fmt: skip

DAYS_IN_WORDS: dict[str, tuple[tuple[str, ...], ...]] = {
    "en": (
        *((day,) for day in _SINGLE), ("tenth",), ("eleventh",), ("twelfth",), ("thirteenth",),
        ("fourteenth",), ("fifteenth",), ("sixteenth",), ("seventeenth",), ("eighteenth",),
        ("nineteenth",), ("twentieth",), *((f"twenty-{day}",) for day in _SINGLE), ("thirtieth",),
        ("thirty-first",),
    ),
    "ru": _russian(),
    "es": (("primero", "primer"), *((day,) for day in _SPANISH[1:])),
    "de": _german(),
    "fr": tuple((day,) for day in _FRENCH),
}  # fmt: skip
"""The first to the thirty-first; Spanish and French count them but for the first."""
