"""Words beside a name that tell whether it means a person."""

from pipeline.lexicon import Family

NAMED_AFTER = Family({
    "en": ("named after", "named for"),
    "ru": (
        "имени", "им.", "улица", "улице", "улицы", "улицу", "улицей", "ул.", "площадь", "площади",
        "площадью", "пл.", "завод", "завода", "заводе", "заводу", "фабрика", "фабрики", "пароход",
        "парохода", "пароходе", "проспект", "проспекте", "проспекта", "переулок", "переулке",
        "набережная", "набережной", "мост", "моста", "мосту", "мыс", "мыса", "мысе",
    ),
    "es": ("calle", "plaza", "avenida", "paseo", "puente", "vapor", "muelle"),
    "de": ("namens", "dampfer", "schiff", "firma", "haus"),
    "fr": (
        "rue", "avenue", "place", "boulevard", "quai", "pont", "impasse", "square", "vapeur", "cap",
    ),
})  # fmt: skip
"""What stands before the name of a person that a street, a ship or a works is called by."""

PLACES_FOLLOW = Family({
    "en": ("in", "at", "near", "into", "outside", "towards", "via"),
    "ru": ("в", "во", "из", "под", "близ", "возле", "около", "через"),
    "es": ("en", "hacia", "desde", "cerca de"),
    "de": ("in", "nach", "aus", "bei", "nahe", "über"),
    "fr": ("à", "en", "vers", "près de"),
})  # fmt: skip
"""Prepositions that stand before places more than before people."""
