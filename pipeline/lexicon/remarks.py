"""Words of those who handled a letter after it was written: clerks, keepers, translators, editors.

What they say stands on the page and is no part of the letter.
"""

from pipeline.lexicon import Family

TRANSLATORS = Family({
    "en": (
        "translator's note", "translator’s note", "note by the translator",
        "note of the translator", "tr. note", "trans. note",
        "note from the translator", "translators' note",
    ),
    "ru": (
        "прим. пер.", "прим.пер.", "прим. перев.", "прим. переводчика", "примечание переводчика",
        "примечания переводчика", "от переводчика",
    ),
    "es": (
        "n. del t.", "n. de la t.", "n. d. t.", "n.d.t.", "n. t.", "nota del traductor",
        "nota de la traductora", "nota del tr.",
    ),
    "de": (
        "anm. d. übers.", "anm. d. ü.", "a. d. ü.", "anm. des übersetzers", "anm. der übersetzerin",
        "anmerkung des übersetzers", "anmerkung der übersetzerin", "anmerkung d. übers.",
    ),
    "fr": (
        "n. d. t.", "n.d.t.", "n. du t.", "n. de la t.", "note du traducteur",
        "note de la traductrice", "note du trad.",
    ),
})  # fmt: skip

REDACTORS = Family({
    "en": (
        "editor's note", "editor’s note", "editors' note", "editors’ note", "ed. note",
        "note by the editor", "note by the editors", "publisher's note", "publisher’s note",
        "note from the editor", "note of the editor", "note of the editors", "editorial note",
    ),
    "ru": (
        "прим. ред.", "прим.ред.", "примечание редакции", "примечание редактора", "прим. изд.",
        "примечание издателя", "прим. сост.", "примечание составителя", "прим. публ.",
        "от редакции", "от составителя", "прим. редакции", "примечание издательства",
    ),
    "es": (
        "n. de la r.", "n. de la red.", "n. del e.", "n. del ed.", "nota de la redacción",
        "nota del editor", "nota de los editores", "nota editorial",
    ),
    "de": (
        "anm. d. hrsg.", "anm. d. hg.", "anm. d. red.", "anm. d. herausgebers", "anm. d. verlags",
        "anmerkung des herausgebers", "anmerkung der herausgeber", "anmerkung der redaktion",
        "anmerkung d. hrsg.", "anm. des hrsg.", "anm. des herausgebers", "anm. der red.",
        "anm. der redaktion",
    ),
    "fr": (
        "n. d. l. r.", "n.d.l.r.", "ndlr", "n. d. é.", "n.d.é.", "note de la rédaction",
        "note de l'éditeur", "note de l’éditeur", "note des éditeurs",
    ),
})  # fmt: skip

RESOLUTIONS = Family({
    "en": (
        "resolution", "minute", "minute by", "marginal note", "note in the margin", "in the margin",
        "endorsement", "endorsed", "marked", "marginal minute",
    ),
    "ru": (
        "резолюция", "резолюции", "помета", "пометы", "пометка", "пометки", "отмечено", "надпись",
        "на полях", "приписка на полях", "помета на полях",
    ),
    "es": (
        "resolución", "anotación", "anotación al margen", "al margen", "nota al margen",
        "nota marginal",
    ),
    "de": (
        "vermerk", "randvermerk", "randbemerkung", "aktenvermerk", "bearbeitungsvermerk",
        "resolution", "am rand", "am rande", "eingangsvermerk", "verfügung",
        "dorsalvermerk", "auf der rückseite",
    ),
    "fr": (
        "annotation", "annotation marginale", "annotation en marge", "en marge", "apostille",
        "mention marginale", "résolution", "note marginale",
    ),
})  # fmt: skip
"""How acts upon a letter are told: *Resolution: Agreed.*"""

WHERE = Family({
    "en": ("on the", "at the top", "at the bottom", "at the foot", "above", "below", "across the"),
    "ru": (
        "на письме", "на документе", "на первом листе", "на листе", "на обороте", "на бланке",
        "на телеграмме", "на копии", "на экземпляре", "вверху", "внизу", "сверху", "снизу", "слева",
        "справа", "в верхнем", "в левом", "в правом", "в нижнем", "поперек", "под текстом",
        "над текстом",
    ),
    "es": ("en el", "en la", "arriba", "abajo", "al pie", "sobre el", "sobre la"),
    "de": ("auf dem", "auf der", "oben", "unten", "links", "rechts", "am oberen", "am unteren"),
    "fr": ("en haut", "en bas", "en tête", "sur le", "sur la", "au bas", "au-dessus"),
})  # fmt: skip
"""Where on the document a resolution stands."""

CERTIFICATIONS = Family({
    "en": (
        "certified", "certified correct", "certified true copy", "certified a true copy",
        "certified copy", "true copy", "a true copy", "copy certified", "attested",
        "certified by", "correct",
    ),
    "ru": (
        "верно", "с подлинным верно", "копия верна", "выписка верна", "за верность", "заверил",
        "заверила", "скрепил", "скрепила", "с подлинным сверено", "с подлинным сверял",
        "с подлинным согласно",
    ),
    "es": (
        "es copia", "es copia fiel", "es copia conforme", "copia conforme", "certifico",
        "conforme con el original", "está conforme", "compulsado",
    ),
    "de": (
        "für die richtigkeit", "für die richtigkeit der abschrift", "für richtige abschrift",
        "für getreue abschrift", "beglaubigt", "f. d. r.", "f. d. r. d. a.",
        "für die übereinstimmung",
    ),
    "fr": (
        "pour copie conforme", "copie conforme", "pour ampliation", "certifié conforme",
        "certifié exact", "pour extrait conforme", "pour copie", "collationné",
    ),
})  # fmt: skip
"""How a clerk vouches for a copy; whose name follows is the clerk's, not the sender's."""

STAMPS = Family({
    "en": ("stamp", "seal", "l.s.", "l. s.", "place of seal", "rubber stamp", "postmark"),
    "ru": ("печать", "штамп", "м.п.", "м. п.", "место печати", "штемпель", "оттиск печати"),
    "es": ("sello", "hay un sello", "l. s.", "l.s.", "matasellos", "lugar del sello"),
    "de": ("stempel", "siegel", "l. s.", "l.s.", "dienstsiegel", "amtssiegel", "poststempel"),
    "fr": ("cachet", "sceau", "l. s.", "l.s.", "tampon", "cachet de la poste", "place du sceau"),
})  # fmt: skip

UNSIGNED = Family({
    "en": (
        "unsigned", "no signature", "without signature", "not signed", "signature missing",
        "signature lacking", "signature illegible", "illegible signature", "signature",
        "signatures", "signature torn off",
    ),
    "ru": (
        "без подписи", "без подписей", "не подписано", "подписи нет", "подпись отсутствует",
        "подпись неразборчива", "подпись неразборчивая", "подпись нрзб.", "неразборчивая подпись",
        "подпись", "подписи", "подпись оторвана",
    ),
    "es": (
        "sin firma", "sin firmar", "no firmado", "no firmada", "falta la firma", "firma ilegible",
        "firma", "firmas", "rúbrica",
    ),
    "de": (
        "ohne unterschrift", "nicht unterzeichnet", "nicht unterschrieben", "ungezeichnet",
        "unterschrift fehlt", "unterschrift unleserlich", "unleserliche unterschrift",
        "unterschrift", "unterschriften",
    ),
    "fr": (
        "sans signature", "non signé", "non signée", "signature manquante", "signature illisible",
        "signature", "signatures", "signature absente",
    ),
})  # fmt: skip
"""What an editor says where a letter has no signature, or none that can be read."""

ENCLOSURES = Family({
    "en": ("enclosure", "annex", "appendix", "attachment", "encl.", "enclosures"),
    "ru": ("приложение", "приложения"),
    "es": ("anexo", "apéndice", "adjunto", "documento adjunto", "anexos"),
    "de": ("anlage", "beilage", "anhang", "anlagen", "beilagen"),
    "fr": ("pièce jointe", "annexe", "pièces jointes", "annexes"),
})  # fmt: skip
"""How the heading of an enclosed document begins."""
