"""Words that name the genre of a document, and the prepositions that lead to its addressee."""

from pipeline.lexicon import Family

GENRES: dict[str, Family] = {
    "letter": Family({
        "en": ("letter", "a letter", "note", "a note", "field post letter"),
        "ru": ("письмо", "письма", "записка", "записки", "открытое письмо"),
        "es": ("carta", "una carta"),
        "de": ("brief", "schreiben", "feldpostbrief"),
        "fr": ("lettre", "une lettre", "billet"),
    }),
    "telegram": Family({
        "en": ("telegram", "a telegram", "cable", "cipher telegram", "ciphered telegram", "wire"),
        "ru": (
            "телеграмма", "шифротелеграмма", "шифровка", "шифртелеграмма", "телефонограмма",
            "радиограмма",
        ),
        "es": ("telegrama",),
        "de": ("telegramm", "fernschreiben", "depesche"),
        "fr": ("télégramme", "dépêche"),
    }),
    "postcard": Family({
        "en": ("postcard",),
        "ru": ("открытка", "почтовая карточка"),
        "es": ("tarjeta postal", "postal"),
        "de": ("postkarte", "feldpostkarte", "ansichtskarte", "korrespondenzkarte"),
        "fr": ("carte postale",),
    }),
    "greeting": Family({
        "en": ("greeting", "greetings", "congratulations", "message of greetings"),
        "ru": ("приветствие", "поздравление", "привет"),
        "es": ("saludo", "saludos", "felicitación"),
        "de": ("gruß", "glückwunsch", "grußadresse"),
        "fr": ("félicitations", "salutation"),
    }),
}  # fmt: skip

HEADINGS = Family({
    "en": (
        "reply", "answer", "petition", "appeal", "report", "statement", "declaration", "despatch",
        "dispatch", "memorandum", "circular", "proclamation", "speech", "order", "instructions",
        "memorial",
    ),
    "ru": (
        "ответ", "прошение", "обращение", "доклад", "заявление", "воззвание", "донесение",
        "докладная записка", "нота", "циркуляр", "речь", "приказ", "рапорт", "инструкция",
        "памятная записка",
    ),
    "es": (
        "respuesta", "contestación", "instancia", "petición", "informe", "declaración", "despacho",
        "circular", "discurso", "proclama", "memorándum", "orden",
    ),
    "de": (
        "antwort", "gesuch", "eingabe", "bittschrift", "bericht", "erklärung", "aufruf",
        "denkschrift", "rundschreiben", "rede", "note", "meldung", "befehl",
    ),
    "fr": (
        "réponse", "requête", "pétition", "appel", "rapport", "déclaration", "note", "circulaire",
        "discours", "proclamation", "mémoire", "ordre",
    ),
})  # fmt: skip
"""Words that open headings without saying in which form the document was sent."""

TOWARDS = Family({
    "en": ("to the", "to"),
    "ru": ("в", "к", "ко", "на имя", "для"),
    "es": ("a los", "a las", "a la", "al", "a"),
    "de": ("an die", "an den", "an das", "an"),
    "fr": ("à la", "à l'", "à l’", "aux", "au", "à"),
})  # fmt: skip

GROUPS = Family({
    "en": (
        "chief", "director", "directors", "board", "committee", "committees", "council", "members",
        "workers", "comrades", "editors", "editor", "office", "secretariat", "commission",
        "department", "bureau", "staff", "congress", "all", "delegates", "governor", "minister",
        "secretary", "doctor", "engineer", "captain", "major", "editor-in-chief", "president",
        "chairman", "commissar", "commander", "heads", "consul", "ambassador", "excellency",
    ),
    "ru": (
        "начальнику", "начальникам", "директору", "директорам", "правлению", "правление",
        "комитету", "комитетам", "совету", "членам", "рабочим", "товарищам", "редакции",
        "редактору", "секретариату", "комиссии", "отделу", "бюро", "съезду", "всем", "делегатам",
        "работникам", "работницам", "губернатору", "министру", "секретарю", "инженеру",
        "инспектору", "учителю", "врачу", "председателю", "комиссару", "командиру", "коменданту",
        "превосходительству", "управляющему", "заведующему",
    ),
    "es": (
        "jefe", "director", "junta", "comité", "comités", "consejo", "miembros", "obreros",
        "camaradas", "redacción", "secretariado", "comisión", "todos", "trabajadores",
    ),
    "de": (
        "chef", "direktor", "vorstand", "komitee", "rat", "mitglieder", "arbeiter", "redaktion",
        "sekretariat", "kommission", "abteilung", "alle", "verwaltung", "amt",
    ),
    "fr": (
        "chef", "directeur", "comité", "conseil", "membres", "ouvriers", "rédaction", "secrétariat",
        "commission", "tous", "bureau", "direction",
    ),
})  # fmt: skip
