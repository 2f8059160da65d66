"""Ordinal words that open a point, in order from the first."""

ORDINALS: dict[str, tuple[tuple[str, ...], ...]] = {
    "en": (
        ("first", "firstly", "in the first place"), ("second", "secondly", "in the second place"),
        ("third", "thirdly", "in the third place"), ("fourth", "fourthly"),
        ("fifth", "fifthly"), ("sixth", "sixthly"),
        ("seventh", "seventhly"), ("eighth",), ("ninth",), ("tenth",),
    ),
    "ru": (
        ("первое", "во-первых"), ("второе", "во-вторых"), ("третье", "в-третьих"),
        ("четвертое", "четвёртое", "в-четвертых", "в-четвёртых"), ("пятое", "в-пятых"),
        ("шестое", "в-шестых"), ("седьмое", "в-седьмых"), ("восьмое", "в-восьмых"),
        ("девятое", "в-девятых"), ("десятое", "в-десятых"),
    ),
    "es": (
        ("primero", "en primer lugar"), ("segundo", "en segundo lugar"),
        ("tercero", "en tercer lugar"), ("cuarto", "en cuarto lugar"),
        ("quinto", "en quinto lugar"), ("sexto",), ("séptimo",), ("octavo",), ("noveno",),
        ("décimo",),
    ),
    "de": (
        ("erstens", "zum ersten"), ("zweitens", "zum zweiten", "zum andern"),
        ("drittens", "zum dritten"), ("viertens",), ("fünftens",), ("sechstens",),
        ("siebentens", "siebtens"), ("achtens",), ("neuntens",), ("zehntens",),
    ),
    "fr": (
        ("premièrement", "primo", "d'abord", "en premier lieu"),
        ("deuxièmement", "secundo", "en second lieu", "en deuxième lieu"),
        ("troisièmement", "tertio", "en troisième lieu"), ("quatrièmement",),
        ("cinquièmement",), ("sixièmement",),
        ("septièmement",), ("huitièmement",), ("neuvièmement",), ("dixièmement",),
    ),
}  # fmt: skip
