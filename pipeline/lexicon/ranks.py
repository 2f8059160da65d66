"""Offices and ranks by which people are addressed, before their names."""

from pipeline.lexicon import Family

RANKS = Family({
    "en": (
        "doctor", "professor", "director", "captain", "major", "colonel", "general", "judge",
        "minister", "secretary", "chairman", "president", "governor", "consul", "ambassador",
        "editor", "engineer", "father", "reverend", "commissar", "excellency", "highness",
    ),
    "ru": (
        "доктор", "профессор", "директор", "капитан", "майор", "полковник", "генерал", "судья",
        "министр", "секретарь", "председатель", "губернатор", "консул", "посол", "редактор",
        "инженер", "князь", "граф", "комиссар", "превосходительство", "государь", "государыня",
    ),
    "es": (
        "doctor", "doctora", "profesor", "director", "capitán", "comandante", "coronel", "general",
        "juez", "ministro", "secretario", "presidente", "gobernador", "cónsul", "embajador",
        "redactor", "ingeniero", "padre", "conde", "marqués", "excelencia",
    ),
    "de": (
        "doktor", "doctor", "professor", "direktor", "director", "rat", "rath", "richter", "arzt",
        "anwalt", "meister", "hauptmann", "leutnant", "lieutenant", "major", "oberst", "general",
        "redakteur", "redacteur", "sekretär", "minister", "präsident", "gouverneur", "konsul",
        "inspektor", "ingenieur", "lehrer", "pfarrer", "schriftsteller", "verwalter", "intendant",
        "dramaturg", "kommissar", "kommissär", "rätin", "gräfin", "graf", "fürst", "fürstin",
        "baron", "baronin", "kollege", "college", "collega", "exzellenz", "durchlaucht",
        "geheimrat", "hofrat",
    ),
    "fr": (
        "docteur", "professeur", "directeur", "capitaine", "commandant", "colonel", "général",
        "juge", "ministre", "secrétaire", "président", "préfet", "gouverneur", "consul",
        "ambassadeur", "rédacteur", "ingénieur", "père", "abbé", "comte", "marquis", "excellence",
        "maître",
    ),
})  # fmt: skip
"""In German also the end of longer words: *Landesgerichtsrat*."""
