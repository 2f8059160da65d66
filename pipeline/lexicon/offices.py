"""Offices as they stand in signatures, in the nominative."""

from pipeline.lexicon import Family

OFFICES = Family({
    "en": (
        "secretary", "under-secretary", "chairman", "chairwoman", "president", "vice-president",
        "director", "manager", "harbour-master", "harbourmaster", "harbour master", "commandant",
        "commander", "chief", "head", "clerk", "captain", "colonel", "engineer", "commissioner",
        "commissar", "consul", "ambassador", "minister", "inspector", "treasurer", "editor",
        "agent", "superintendent", "mayor", "governor", "adjutant", "judge", "notary", "registrar",
        "postmaster", "station-master", "stationmaster", "schoolmaster", "overseer", "librarian",
    ),
    "ru": (
        "секретарь", "председатель", "начальник", "директор", "заведующий", "заведующая",
        "управляющий", "комендант", "командир", "комиссар", "военком", "делопроизводитель",
        "писарь", "капитан", "полковник", "инженер", "уполномоченный", "редактор", "казначей",
        "член", "члены", "инспектор", "губернатор", "министр", "консул", "посол", "адъютант",
        "смотритель", "староста", "техник", "бухгалтер", "врид", "врио", "зам.", "пом.", "нач.",
        "пред.", "секр.", "зав.", "заместитель", "помощник", "смотрительница", "учитель", "врач",
        "голова", "голова управы", "ревизор", "агент", "лоцман", "почтмейстер",
    ),
    "es": (
        "secretario", "secretaria", "presidente", "presidenta", "director", "directora", "jefe",
        "alcalde", "capitán", "comandante", "ministro", "gobernador", "cónsul", "inspector",
        "tesorero", "administrador", "escribano", "vocal", "delegado", "coronel",
    ),
    "de": (
        "sekretär", "sekretärin", "vorsitzender", "vorsitzende", "direktor", "leiter", "leiterin",
        "hafenmeister", "bürgermeister", "kommandant", "hauptmann", "minister", "konsul",
        "inspektor", "präsident", "schriftführer", "kassierer", "kassenwart", "amtmann", "oberst",
        "geschäftsführer", "vorstand", "verwalter", "vorsteher", "obmann", "kapitän", "postmeister",
        "schulmeister", "amtsvorsteher",
    ),
    "fr": (
        "secrétaire", "président", "présidente", "directeur", "directrice", "chef", "capitaine",
        "maire", "commandant", "ministre", "gouverneur", "consul", "inspecteur", "trésorier",
        "préfet", "greffier", "administrateur", "colonel", "receveur", "délégué",
    ),
})  # fmt: skip

ARTICLES = Family({
    "en": ("the", "your"),
    "ru": ("за", "и. о.", "и.о.", "врид", "врио"),
    "es": ("el", "la", "por el", "por la"),
    "de": ("der", "die", "für den", "i. v. der", "i. a. der"),
    "fr": ("le", "la", "pour le", "pour la", "l'", "l’"),
})  # fmt: skip
"""What may stand before an office: *Le secrétaire*."""
