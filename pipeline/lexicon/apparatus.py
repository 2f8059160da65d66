"""Words that editors put in brackets: what is missing, wrong, underlined, struck out."""

from pipeline.lexicon import Family

REASONS: dict[str, Family] = {
    "untranslated": Family({
        "en": ("not translated", "untranslated", "omitted in translation",
               "omitted in the translation", "translation omitted", "left out in translation",
               "missing in the translation", "not been translated"),
        "ru": ("не переведено", "не переводится", "перевод опущен", "опущено в переводе",
               "пропущено в переводе", "опущено переводчиком", "в переводе опущено",
               "в переводе опущен", "в переводе опущена", "в переводе опущены", "не переведен",
               "не переведена", "не переведены"),
        "es": ("no traducido", "no traducida", "sin traducir", "omitido en la traducción",
               "no se traduce", "no se ha traducido", "falta en la traducción"),
        "de": ("nicht übersetzt", "unübersetzt", "in der übersetzung ausgelassen",
               "fehlt in der übersetzung", "in der übersetzung weggelassen"),
        "fr": ("non traduit", "non traduite", "pas traduit", "pas traduite",
               "omis dans la traduction", "manque dans la traduction"),
    }),
    "classified": Family({
        "en": ("not declassified", "text not declassified", "classified", "redacted",
               "not yet declassified"),
        "ru": ("не рассекречено", "не рассекречены", "засекречено"),
        "es": ("no desclasificado", "no desclasificada", "no desclasificadas"),
        "de": ("nicht freigegeben", "geschwärzt"),
        "fr": ("non déclassifié", "non déclassifiés", "non déclassifiées", "caviardé"),
    }),
    "censored": Family({
        "en": ("censored", "cut by the censor", "removed by the censor"),
        "ru": ("вычеркнуто цензурой", "вырезано цензурой", "замарано цензурой"),
        "es": ("censurado", "censurada", "suprimido por la censura"),
        "de": ("zensiert", "von der zensur gestrichen"),
        "fr": ("censuré", "coupé par la censure"),
    }),
    "illegible": Family({
        "en": ("illegible", "illeg.", "unreadable", "undecipherable", "indecipherable",
               "undeciphered", "not legible"),
        "ru": ("нрзб.", "нрзб", "неразб.", "нрзбр.", "неразборчиво", "не разобрано",
               "не разобраны", "не разобрана", "нечитаемо", "не читается", "неразборчивое",
               "неразборчивы"),
        "es": ("ilegible", "ilegibles", "ileg.", "indescifrable", "indescifrables"),
        "de": ("unleserlich", "unleserliche", "unleserliches", "unlesbar", "unles.",
               "nicht lesbar", "nicht entziffert", "nicht zu entziffern"),
        "fr": ("illisible", "illisibles", "illis.", "indéchiffrable", "indéchiffrables",
               "non déchiffré", "non déchiffrés"),
    }),
    "lost": Family({
        "en": ("lost", "text lost", "torn", "torn away", "torn off", "missing", "paper torn",
               "page torn", "manuscript torn", "lacuna"),
        "ru": ("утрачено", "утрачен", "утрачены", "утрачена", "утрата текста", "оборвано",
               "оторвано", "оторван", "оборван", "край оборван", "лист оборван", "лакуна"),
        "es": ("perdido", "perdida", "perdidas", "roto", "papel roto", "laguna", "falta", "faltan"),
        "de": ("verloren", "abgerissen", "textverlust", "papier abgerissen", "fehlt", "fehlen",
               "lücke", "lücke im text"),
        "fr": ("perdu", "perdus", "déchiré", "papier déchiré", "manque", "manquent", "lacune"),
    }),
    "editorial": Family({
        "en": ("omitted", "the rest is omitted", "rest omitted", "the rest omitted", "abridged",
               "passage omitted", "omission"),
        "ru": ("опущено", "опущен", "опущены", "опущена", "далее опущено", "остальное опущено",
               "купюра", "пропущено", "пропуск", "пропуск в тексте"),
        "es": ("omitido", "omitida", "se omite el resto", "el resto se omite", "suprimido",
               "se omite", "suprimida", "suprimidas"),
        "de": ("ausgelassen", "auslassung", "weggelassen", "der rest ist weggelassen",
               "gekürzt", "der rest ausgelassen"),
        "fr": ("omis", "passage omis", "le reste est omis", "coupé", "coupure", "le reste omis",
               "supprimé", "passage supprimé", "supprimée", "supprimées"),
    }),
}  # fmt: skip
"""Why something is missing, as in gap/@reason; of two that fit the first counts."""

REST = Family({
    "en": ("the rest is omitted", "rest omitted", "the rest omitted"),
    "ru": ("далее опущено", "остальное опущено"),
    "es": ("se omite el resto", "el resto se omite"),
    "de": ("der rest ist weggelassen", "der rest ausgelassen"),
    "fr": ("le reste est omis", "le reste omis"),
})  # fmt: skip
"""What a translation says where it breaks off."""

UNITS: dict[str, tuple[Family, Family]] = {
    "words": (
        Family({"en": ("word",), "ru": ("слово",), "es": ("palabra",), "de": ("wort",),
                "fr": ("mot",)}),
        Family({"en": ("words",), "ru": ("слова", "слов", "сл."), "es": ("palabras",),
                "de": ("wörter", "worte", "worten"), "fr": ("mots",)}),
    ),
    "chars": (
        Family({"en": ("letter", "character"), "ru": ("буква", "знак"), "es": ("letra",),
                "de": ("buchstabe",), "fr": ("lettre", "caractère")}),
        Family({"en": ("letters", "characters"), "ru": ("буквы", "букв", "знака", "знаков"),
                "es": ("letras",), "de": ("buchstaben", "zeichen"),
                "fr": ("lettres", "caractères")}),
    ),
    "lines": (
        Family({"en": ("line",), "ru": ("строка", "строчка"), "es": ("línea", "renglón"),
                "de": ("zeile",), "fr": ("ligne",)}),
        Family({"en": ("lines",), "ru": ("строки", "строк", "строчки", "строчек"),
                "es": ("líneas", "renglones"), "de": ("zeilen",), "fr": ("lignes",)}),
    ),
    "sentences": (
        Family({"en": ("sentence",), "ru": ("фраза", "предложение"), "es": ("frase",),
                "de": ("satz",), "fr": ("phrase",)}),
        Family({"en": ("sentences",), "ru": ("фразы", "фраз", "предложения", "предложений"),
                "es": ("frases",), "de": ("sätze",), "fr": ("phrases",)}),
    ),
    "paragraphs": (
        Family({"en": ("paragraph",), "ru": ("абзац",), "es": ("párrafo",), "de": ("absatz",),
                "fr": ("paragraphe",)}),
        Family({"en": ("paragraphs",), "ru": ("абзаца", "абзацев"), "es": ("párrafos",),
                "de": ("absätze",), "fr": ("paragraphes",)}),
    ),
    "pages": (
        Family({"en": ("page",), "ru": ("страница", "стр."), "es": ("página",), "de": ("seite",),
                "fr": ("page",)}),
        Family({"en": ("pages",), "ru": ("страницы", "страниц"), "es": ("páginas",),
                "de": ("seiten",), "fr": ("pages",)}),
    ),
    "leaves": (
        Family({"en": ("leaf", "folio"), "ru": ("лист",), "es": ("hoja", "folio"),
                "de": ("blatt",), "fr": ("feuillet",)}),
        Family({"en": ("leaves", "folios"), "ru": ("листа", "листов"), "es": ("hojas", "folios"),
                "de": ("blätter",), "fr": ("feuillets",)}),
    ),
}  # fmt: skip
"""In what the missing is counted, as in gap/@unit: one of them, and several."""

COUNTS: dict[str, tuple[tuple[str, ...], ...]] = {
    "en": (("one", "a", "an"), ("two",), ("three",), ("four",), ("five",), ("six",)),
    "ru": (("одно", "один", "одна", "одного"), ("два", "две"), ("три",), ("четыре",), ("пять",),
           ("шесть",)),
    "es": (("un", "una", "uno"), ("dos",), ("tres",), ("cuatro",), ("cinco",), ("seis",)),
    "de": (("ein", "eine", "einem"), ("zwei",), ("drei",), ("vier",), ("fünf",), ("sechs",)),
    "fr": (("un", "une"), ("deux",), ("trois",), ("quatre",), ("cinq",), ("six",)),
}  # fmt: skip
"""Numbers in words, from one."""

ABOUT = Family({
    "en": ("about", "approximately", "approx.", "ca.", "c.", "some"),
    "ru": ("около", "ок.", "примерно", "приблизительно"),
    "es": ("aproximadamente", "unas", "unos", "cerca de", "ca."),
    "de": ("etwa", "ungefähr", "ca.", "zirka"),
    "fr": ("environ", "à peu près", "ca."),
})  # fmt: skip

FILLERS = Family({
    "en": ("several", "few", "more", "or", "and", "of", "the", "text", "in", "is", "are", "was",
           "were", "here", "original", "source", "following"),
    "ru": ("несколько", "еще", "ещё", "далее", "текст", "текста", "в", "тексте", "документе",
           "подлиннике", "оригинале", "рукописи", "и", "или"),
    "es": ("varias", "varios", "algunas", "más", "o", "y", "de", "del", "el", "la", "texto", "en",
           "original", "aquí"),
    "de": ("mehrere", "einige", "weitere", "oder", "und", "im", "text", "original", "hier",
           "folgende", "der", "die", "das", "ist", "sind"),
    "fr": ("plusieurs", "quelques", "autres", "ou", "et", "de", "du", "dans", "le", "la", "texte",
           "original", "ici"),
})  # fmt: skip
"""Words beside a reason and a count that change nothing about them."""

IN_PART = Family({
    "en": ("half", "part", "rest", "remainder", "end", "corner", "edge"),
    "ru": ("часть", "пол", "половина", "полстроки", "полстраницы", "остаток", "конец", "угол",
           "край", "низ", "верх"),
    "es": ("media", "medio", "mitad", "parte", "resto", "final", "esquina", "borde"),
    "de": ("halbe", "hälfte", "teil", "rest", "ende", "ecke", "rand"),
    "fr": ("demi", "demie", "moitié", "partie", "reste", "fin", "suite", "coin", "bord"),
})  # fmt: skip
"""Words with which a unit is not counted."""

SIC = Family({
    "en": ("sic", "thus", "thus in the original", "so in the original", "as in the original",
           "thus in text", "as in text", "so in text"),
    "ru": ("sic", "так", "так в тексте", "так в документе", "так в подлиннике", "так в оригинале",
           "так в рукописи", "так у автора", "в тексте так", "в подлиннике так"),
    "es": ("sic", "así", "así en el original", "así en el texto"),
    "de": ("sic", "so", "so im original", "so im text", "so in der vorlage", "im original so"),
    "fr": ("sic", "ainsi", "ainsi dans l'original", "ainsi dans le texte",
           "tel dans l'original"),
})  # fmt: skip

UNDERLINED = Family({
    "en": ("underlined", "underscored"),
    "ru": ("подчеркнуто", "подчёркнуто", "подчеркнуты", "подчеркнут"),
    "es": ("subrayado", "subrayada", "subrayadas"),
    "de": ("unterstrichen",),
    "fr": ("souligné", "soulignée", "soulignés"),
})  # fmt: skip

STRUCK = Family({
    "en": ("crossed out", "struck out", "struck through", "deleted", "cancelled", "canceled",
           "scored out", "erased"),
    "ru": ("зачеркнуто", "зачёркнуто", "вычеркнуто", "перечеркнуто"),
    "es": ("tachado", "tachada", "borrado", "borrada"),
    "de": ("durchgestrichen", "gestrichen", "ausgestrichen"),
    "fr": ("rayé", "barré", "biffé", "raturé"),
})  # fmt: skip

TWICE = Family({
    "en": ("twice", "doubly", "double"),
    "ru": ("дважды", "двумя чертами", "двойной чертой"),
    "es": ("dos veces", "doblemente"),
    "de": ("doppelt", "zweimal"),
    "fr": ("deux fois", "doublement"),
})  # fmt: skip

HANDS = Family({
    "en": ("by the author", "by author", "in the original", "in original", "last"),
    "ru": ("автором", "в подлиннике", "в оригинале", "последнее", "последние"),
    "es": ("por el autor", "en el original", "últimas"),
    "de": ("vom verfasser", "im original", "letzte", "letzten"),
    "fr": ("par l'auteur", "dans l'original", "dans le texte", "derniers"),
})  # fmt: skip
"""Who underlined something, and where: the writer, not the editors."""

REMARKS = Family({
    "en": ("in english", "in french", "in german", "in russian", "in latin", "in pencil", "in ink",
           "in the margin", "in cipher", "in code", "in capitals", "in another hand",
           "on the back", "on the envelope", "at the top", "at the bottom", "by hand",
           "handwritten", "typed", "typewritten", "signature", "seal", "stamp", "end of",
           "beginning of", "written in", "ed.", "editor's note", "editorial note",
           "translator's note", "note:", "excerpt", "excerpts", "extract", "inserted",
           "unsigned", "undated", "no date", "sketch", "drawing", "i.e.", "that is:",
           "correctly:", "should be", "read:", "cf.", "emphasis", "italics", "in italics", "added",
           "above the line", "interlinear", "interlined", "blank", "left blank", "recte",
           "no translation", "not yet"),
    "ru": ("по-английски", "по-французски", "по-немецки", "по-русски", "по-латыни", "по-испански",
           "на полях", "на обороте", "на конверте", "на английском", "на французском",
           "на немецком", "на бланке", "рукой", "карандашом", "чернилами", "подпись", "печать",
           "штамп", "конец документа", "конец страницы", "написано", "вписано", "вставлено",
           "приписано", "прим.", "примечание", "ред.", "выдержка", "выдержки", "отрывок",
           "без подписи", "без даты", "см.", "рисунок", "чертеж", "то есть:", "т. е.", "т.е.",
           "следует:", "надо:", "правильно:", "следует читать", "надо читать", "машинопись",
           "курсив", "разрядка", "выделено", "над строкой", "добавлено", "дописано"),
    "es": ("en inglés", "en francés", "en alemán", "en ruso", "en español", "en latín", "en clave",
           "en cifra", "en el sobre", "al margen", "al dorso", "a lápiz", "a mano", "manuscrito",
           "firma", "firmado", "sello", "nota:", "nota del", "n. del", "extracto", "sin firma",
           "sin fecha", "dibujo", "es decir:", "debe decir", "léase", "en cursiva", "cursiva",
           "énfasis", "añadido", "añadida", "entre líneas", "sobre la línea", "en blanco"),
    "de": ("auf englisch", "auf französisch", "auf russisch", "auf deutsch", "auf latein",
           "auf dem umschlag", "auf der rückseite", "am rand", "am rande", "mit bleistift",
           "bleistift", "mit tinte", "handschriftlich", "maschinenschriftlich", "unterschrift",
           "stempel", "siegel", "anm.", "anmerkung", "anm. d.", "auszug", "eingefügt",
           "ohne datum", "ohne unterschrift", "siehe", "zeichnung", "d. h.", "d.h.", "recte",
           "richtig:", "lies:", "von anderer hand", "von fremder hand", "gesperrt", "kursiv",
           "hervorhebung", "über der zeile", "nachgetragen", "ergänzt", "hinzugefügt"),
    "fr": ("en anglais", "en allemand", "en français", "en russe", "en latin", "en chiffres",
           "au crayon", "à l'encre", "en marge", "au dos", "à la main", "manuscrit", "signature",
           "cachet", "tampon", "sceau", "note:", "note de", "n. d", "extrait", "extraits",
           "sans date", "sans signature", "dessin", "c'est-à-dire", "lire:", "lisez",
           "d'une autre main", "ajouté", "ajoutée", "en italique", "au-dessus de la ligne",
           "en interligne", "en blanc", "passage souligné"),
})  # fmt: skip
"""How remarks of editors begin, which supply nothing of the text."""

PAGE_WORDS = Family({
    "en": ("page", "p.", "pag."),
    "ru": ("страница", "стр.", "с.", "c."),
    "es": ("página", "pág.", "p."),
    "de": ("seite", "s."),
    "fr": ("page", "p."),
})  # fmt: skip
LEAF_WORDS = Family({
    "en": ("leaf", "folio", "fol.", "f.", "fo.", "l."),
    "ru": ("лист", "л.", "l."),
    "es": ("folio", "fol.", "f.", "hoja", "h."),
    "de": ("blatt", "bl.", "fol."),
    "fr": ("feuillet", "folio", "fol.", "f.", "f°"),
})  # fmt: skip
BACKS = Family({
    "en": ("verso", "v", "v.", "ob."),
    "ru": ("об.", "об", "оборот"),
    "es": ("vuelto", "vto.", "v", "v."),
    "de": ("rs.", "rückseite", "v", "v."),
    "fr": ("verso", "v°", "v", "v."),
})  # fmt: skip
FRONTS = Family({
    "en": ("recto", "r", "r."),
    "ru": ("лицо",),
    "es": ("recto", "r", "r."),
    "de": ("vs.", "vorderseite", "r", "r."),
    "fr": ("recto", "r°", "r", "r."),
})  # fmt: skip
REFERRING = Family({
    "en": ("see", "cf.", "on", "from", "to"),
    "ru": ("см.", "ср.", "на", "с"),
    "es": ("véase", "cf.", "en", "ver"),
    "de": ("siehe", "s.", "vgl.", "auf", "von"),
    "fr": ("voir", "cf.", "à", "v."),
})  # fmt: skip
"""Words behind which a page is referred to, not begun."""
