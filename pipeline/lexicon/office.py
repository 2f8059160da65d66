"""What offices wrote on letters and telegrams: how secret, how sent, under which number."""

from pipeline.lexicon import Family

SECRECY = Family({
    "en": (
        "strictly secret", "top secret", "most secret", "secret", "confidential",
        "strictly confidential", "personal", "strictly personal", "private", "private and personal",
        "not for publication", "not to be made public", "for official use only", "eyes only",
        "personal and confidential", "secret and personal", "most secret and personal",
        "top secret and personal",
    ),
    "ru": (
        "строго секретно", "совершенно секретно", "сов. секретно", "сов.секретно", "секретно",
        "особой важности", "особая папка", "конфиденциально", "строго конфиденциально",
        "только лично", "лично", "не для оглашения", "не для печати", "печати не подлежит",
        "не подлежит оглашению", "для служебного пользования", "доверительно",
        "хранить конспиративно",
    ),
    "es": (
        "estrictamente secreto", "secreto", "muy secreto", "confidencial", "reservado",
        "estrictamente reservado", "personal", "muy confidencial", "no destinado a la publicación",
    ),
    "de": (
        "streng geheim", "geheim", "ganz geheim", "vertraulich", "streng vertraulich",
        "geheime kommandosache", "geheime reichssache", "nur für den dienstgebrauch", "persönlich",
        "eigenhändig", "nicht zur veröffentlichung", "nur persönlich", "streng persönlich",
    ),
    "fr": (
        "très secret", "secret", "strictement secret", "confidentiel", "très confidentiel",
        "strictement confidentiel", "personnel", "personnel et secret", "ne pas publier",
        "strictement personnel", "réservé",
    ),
})  # fmt: skip

SENDING = Family({
    "en": (
        "in cipher", "by cipher", "cipher",
        "ciphered telegram", "coded telegram", "in code", "by wire", "by telegraph", "telegram",
        "cable", "by cable", "registered", "by registered post", "by courier", "by hand",
        "by express", "by direct wire", "direct wire", "by telephone", "by airmail", "airmail",
        "urgent", "very urgent", "most urgent", "priority", "immediate", "express",
    ),
    "ru": (
        "шифром", "шифровкой", "шифровка", "шифр", "по прямому проводу", "по проводу",
        "по телеграфу", "телеграфом", "телеграмма", "по телефону", "с нарочным", "нарочным",
        "с курьером",
        "заказное", "заказным", "заказная", "срочно", "весьма срочно", "срочная", "вне очереди",
        "без очереди", "молния", "спешное", "спешно", "авиапочтой", "фельдъегерем", "по радио",
    ),
    "es": (
        "cifrado", "en cifra", "por telégrafo", "telegrama", "certificado",
        "por correo certificado", "por avión", "por mensajero", "urgente", "muy urgente",
    ),
    "de": (
        "chiffriert", "verschlüsselt", "telegramm", "fernschreiben", "einschreiben",
        "eingeschrieben", "durch boten", "durch eilboten", "durch kurier", "per kurier", "eilt",
        "eilt sehr", "sehr eilig", "dringend", "sehr dringend", "luftpost", "fernmündlich",
    ),
    "fr": (
        "chiffré", "en chiffres", "en chiffre", "par télégraphe", "télégramme", "recommandé",
        "par exprès", "par courrier", "par porteur", "par avion", "par câble", "urgent",
        "très urgent",
    ),
})  # fmt: skip

DISPATCHED = Family({
    "en": ("sent", "received", "handed in", "despatched", "dispatched", "given", "written"),
    "ru": (
        "подана", "подано", "принята", "принято", "отправлена", "отправлено", "получена",
        "получено", "сдана", "передана", "передано", "писано", "дано",
    ),
    "es": ("enviado", "enviada", "recibido", "recibida", "dado", "dada", "depositado"),
    "de": ("aufgegeben", "abgesandt", "abgegangen", "eingegangen", "angekommen", "gegeben"),
    "fr": ("déposé", "déposée", "envoyé", "envoyée", "reçu", "reçue", "expédié", "fait", "donné"),
})  # fmt: skip
"""What may stand before the date of an office's mark, where letters have a place."""

RECEIVED = Family({
    "en": ("received", "rec'd"),
    "ru": ("получена", "получено", "принята", "принято"),
    "es": ("recibido", "recibida"),
    "de": ("eingegangen", "angekommen", "erhalten"),
    "fr": ("reçu", "reçue"),
})  # fmt: skip
"""Those of them whose date is not that of sending."""

TELEGRAPHIC = Family({
    "en": ("in cipher", "by cipher", "cipher",
        "ciphered telegram", "coded telegram", "by wire", "by telegraph", "telegram", "cable",
           "by cable", "by direct wire", "direct wire"),
    "ru": ("шифром", "шифровкой", "шифровка", "шифр", "по прямому проводу", "по проводу",
           "по телеграфу", "телеграфом", "телеграмма", "молния", "по радио"),
    "es": ("cifrado", "en cifra", "por telégrafo", "telegrama"),
    "de": ("chiffriert", "verschlüsselt", "telegramm", "fernschreiben"),
    "fr": ("chiffré", "en chiffres", "en chiffre", "par télégraphe", "télégramme", "par câble"),
})  # fmt: skip
"""Ways of sending that make a telegram of what was sent so."""

REGISTERS: dict[str, Family] = {
    "telegram": Family({
        "en": ("telegram", "cable", "cipher telegram", "tel."),
        "ru": ("ш/т", "шт", "телеграмма", "шифротелеграмма", "шифртелеграмма", "шифровка",
               "радиограмма", "телефонограмма"),
        "es": ("telegrama", "tel."),
        "de": ("telegramm", "tel.", "fernschreiben"),
        "fr": ("télégramme", "tél."),
    }),
    "incoming": Family({
        "en": ("in.", "incoming", "received", "rec'd"),
        "ru": ("вх.", "вход.", "входящий", "входящая"),
        "es": ("entrada", "entr."),
        "de": ("eing.", "eingang", "eing.-"),
        "fr": ("arrivée", "entrée", "arr."),
    }),
    "outgoing": Family({
        "en": ("out.", "outgoing", "sent"),
        "ru": ("исх.", "исход.", "исходящий", "исходящая"),
        "es": ("salida", "sal."),
        "de": ("ausg.", "ausgang", "ausg.-"),
        "fr": ("départ", "sortie", "dép."),
    }),
}  # fmt: skip
"""Which register counts, as in idno/@type; other numbers are of a register that is not named."""
