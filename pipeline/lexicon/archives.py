"""Words of archival references: units of description, leaves, sides of a leaf, keepers, states.

A word stands in the family of its unit however archives call the same thing: ``карт. 4``,
``Kasten 4`` and ``carton 4`` are a box. Abbreviations keep their stop; references without it are
read as well.
"""

from pipeline.lexicon import Family

FONDS = Family({
    "en": ("f.", "fond", "fonds", "coll."),
    "ru": ("ф.", "фонд"),
    "es": ("f.", "fondo"),
    "de": ("f.", "fonds", "best.", "bestand"),
    "fr": ("f.", "fonds"),
})  # fmt: skip

INVENTORIES = Family({
    "en": ("op.", "opis", "inv.", "inventory"),
    "ru": ("оп.", "опись"),
    "es": ("op.", "inv.", "inventario"),
    "de": ("op.", "opis", "findbuch"),
    "fr": ("op.", "opis", "inv.", "inventaire"),
})  # fmt: skip
"""The *opis* of Russian archives."""

FILES = Family({
    "en": ("d.", "delo", "file", "ed. khr.", "ed.khr.", "item"),
    "ru": ("д.", "дело", "ед. хр.", "ед.хр.", "ед. xp.", "единица хранения"),
    "es": ("d.", "exp.", "expte.", "expediente"),
    "de": ("d.", "akte", "fasz.", "faszikel", "heft"),
    "fr": ("d.", "doss.", "dossier"),
})  # fmt: skip

PARTS = Family({
    "en": ("part", "pt."),
    "ru": ("часть", "ч."),
    "es": ("parte",),
    "de": ("teil",),
    "fr": ("partie",),
})  # fmt: skip

BOXES = Family({
    "en": ("box", "boxes", "container", "carton"),
    "ru": ("короб", "короб.", "коробка", "кор.", "картон", "карт.", "к.", "ящик"),
    "es": ("caja", "c.ª"),
    "de": ("kasten", "karton", "schachtel", "kt."),
    "fr": ("carton", "cart.", "boîte"),
})  # fmt: skip

FOLDERS = Family({
    "en": ("folder", "folders", "fldr.", "wallet", "p."),
    "ru": ("папка", "пап.", "п."),
    "es": ("carpeta", "carp."),
    "de": ("mappe", "umschlag"),
    "fr": ("chemise", "pochette"),
})  # fmt: skip

BUNDLES = Family({
    "en": ("bundle", "bdl."),
    "ru": ("связка", "св."),
    "es": ("legajo", "leg."),
    "de": ("konvolut", "konv.", "bündel"),
    "fr": ("liasse",),
})  # fmt: skip

COMPARTMENTS = Family({
    "en": ("compartment", "shelf"),
    "ru": ("шкаф", "полка"),
    "es": ("estante",),
    "de": ("fach", "loc.", "lokat"),
    "fr": ("rayon", "travée"),
})  # fmt: skip

SERIES = Family({
    "en": ("series", "ser.", "entry"),
    "ru": ("серия", "сер."),
    "es": ("serie", "sección", "secc."),
    "de": ("serie", "reihe", "abt.", "abteilung"),
    "fr": ("série", "sér.", "sous-série"),
})  # fmt: skip

REPOSITURES = Family({
    "en": ("rep.",),
    "ru": ("реп.",),
    "es": ("rep.",),
    "de": ("rep.", "repositur"),
    "fr": ("rep.",),
})  # fmt: skip
"""The *Repositur* of Prussian archives."""

RECORD_GROUPS = Family({
    "en": ("rg", "r.g.", "record group"),
    "ru": ("rg",),
    "es": ("rg",),
    "de": ("rg",),
    "fr": ("rg",),
})  # fmt: skip

ACCESSIONS = Family({
    "en": ("acc.", "accession"),
    "ru": ("пост.", "поступление"),
    "es": ("ingreso",),
    "de": ("akz.", "acc.", "zugang"),
    "fr": ("acq.", "versement"),
})  # fmt: skip

PAPERS = Family({
    "en": ("papers of",),
    "ru": ("личный фонд",),
    "es": ("legado",),
    "de": ("nl", "nl.", "nachlass", "nachlaß", "nachl."),
    "fr": ("fonds privé",),
})  # fmt: skip
"""Papers left by somebody, where they have a number."""

VOLUMES = Family({
    "en": ("vol.", "volume"),
    "ru": ("т.", "том", "кн.", "книга"),
    "es": ("tomo", "t.", "vol.", "libro"),
    "de": ("bd.", "band"),
    "fr": ("vol.", "volume", "tome", "t.", "registre", "reg."),
})  # fmt: skip

REELS = Family({
    "en": ("reel", "roll", "microfilm", "frame", "frames"),
    "ru": ("ролик", "микрофильм", "кадр"),
    "es": ("rollo", "bobina"),
    "de": ("rolle", "filmrolle", "film"),
    "fr": ("bobine", "microfilm"),
})  # fmt: skip

NUMBERS = Family({
    "en": ("no.", "nos.", "№", "number", "doc.", "document", "piece"),
    "ru": ("№", "№№", "док.", "документ"),
    "es": ("núm.", "n.º", "nº", "n.°", "doc.", "documento"),
    "de": ("nr.", "nrn.", "nummer", "dok.", "stück"),
    "fr": ("n°", "nº", "no", "pièce", "cote"),
})  # fmt: skip

LEAVES = Family({
    "en": ("fol.", "fols.", "f.", "ff.", "folio", "folios", "l.", "ll.", "leaf", "leaves"),
    "ru": ("л.", "лл.", "лист", "листы", "л. д.", "лл. д."),
    "es": ("fol.", "fols.", "f.", "ff.", "folio", "folios", "h.", "hh.", "hoja", "hojas"),
    "de": ("bl.", "bll.", "blatt", "blätter", "fol."),
    "fr": ("fol.", "f.", "ff.", "f°", "fo", "fos", "folio", "folios", "feuillet", "feuillets",
           "ffos", "f°s"),
})  # fmt: skip

VERSOS = Family({
    "en": ("v", "verso"),
    "ru": ("об", "обор", "оборот", "ob"),
    "es": ("v", "vto", "vuelto", "reverso"),
    "de": ("rs", "rückseite", "rücks", "v", "verso"),
    "fr": ("v", "v°", "vo", "verso"),
})  # fmt: skip

RECTOS = Family({
    "en": ("r", "recto"),
    "ru": ("лиц", "лицевая"),
    "es": ("r", "recto"),
    "de": ("vs", "vorderseite", "vorders", "r", "recto"),
    "fr": ("r", "r°", "ro", "recto"),
})  # fmt: skip

KEEPERS = Family({
    "en": (
        "archive", "archives", "record office", "library", "museum", "historical society",
        "institution", "university", "academy", "athenaeum",
    ),
    "ru": ("архив", "библиотека", "библиотеки", "музей", "музея", "институт", "университет"),
    "es": ("archivo", "biblioteca", "museo", "instituto", "fundación", "academia"),
    "de": (
        "archiv", "bibliothek", "bücherei", "museum", "institut", "universität", "akademie",
    ),
    "fr": (
        "archives", "arch.", "bibliothèque", "bibl.", "musée", "institut", "académie", "université",
    ),
})  # fmt: skip
"""Words that names of those who keep documents hold; German ones end in them."""

GENERIC = Family({
    "en": ("state", "national", "central", "city", "municipal", "public", "university", "royal",
           "historical", "regional", "political", "the", "of", "and"),
    "ru": ("государственный", "национальный", "центральный", "городской", "областной",
           "исторический", "краевой", "научная", "публичная", "политический"),
    "es": ("nacional", "general", "municipal", "histórico", "central", "provincial", "del", "de"),
    "de": ("staatliches", "zentrales", "städtisches", "nationales", "politisches", "geheimes",
           "öffentliche", "stadtarchiv", "staatsarchiv", "landesarchiv", "kreisarchiv",
           "stadtbibliothek", "staatsbibliothek", "landesbibliothek", "nationalbibliothek",
           "universitätsbibliothek", "universitätsarchiv"),
    "fr": ("nationales", "nationale", "départementales", "municipales", "municipale", "de", "la",
           "publique"),
})  # fmt: skip
"""Words of names of keepers that many of them share."""

LABELS = Family({
    "en": ("shelfmark", "call number", "reference", "location", "held at", "repository"),
    "ru": ("шифр", "место хранения", "архивный шифр", "хранится", "реквизиты"),
    "es": ("signatura", "localización"),
    "de": ("signatur", "standort", "überlieferung", "fundort"),
    "fr": ("cote", "conservation", "lieu de conservation"),
})  # fmt: skip
"""What stands with a colon before a reference."""

ORIGINALS = Family({
    "en": ("original", "signed original"),
    "ru": ("подлинник", "оригинал", "подлинный"),
    "es": ("original",),
    "de": ("original", "ausfertigung", "urschrift", "reinschrift"),
    "fr": ("original", "originale", "expédition"),
})  # fmt: skip

AUTOGRAPHS = Family({
    "en": (
        "als", "als.", "a.l.s.", "autograph", "autograph letter signed", "tls", "t.l.s.",
        "typed letter signed", "holograph", "manuscript letter", "handwritten",
    ),
    "ru": ("автограф", "рукопись", "рукописный"),
    "es": ("autógrafo", "autógrafa", "manuscrito", "ológrafo"),
    "de": ("autograph", "eigenhändig", "eigenhändiger brief", "handschrift", "handschriftlich",
           "eh.", "e. br. m. u."),
    "fr": ("autographe", "autographe signée", "l.a.s.", "las", "manuscrit", "olographe"),
})  # fmt: skip

COPIES = Family({
    "en": ("copy", "tls copy", "carbon copy", "carbon", "transcript", "typed copy", "photocopy"),
    "ru": ("копия", "заверенная копия", "отпуск", "список", "фотокопия", "ксерокопия"),
    "es": ("copia", "traslado", "fotocopia"),
    "de": ("abschrift", "kopie", "durchschlag", "fotokopie"),
    "fr": ("copie", "double", "pelure", "photocopie"),
})  # fmt: skip

DRAFTS = Family({
    "en": ("draft", "rough draft"),
    "ru": ("черновик", "черновой автограф", "проект", "набросок", "черновая"),
    "es": ("borrador", "minuta"),
    "de": ("entwurf", "konzept"),
    "fr": ("brouillon", "minute", "projet", "minute autographe"),
})  # fmt: skip

PRINTS = Family({
    "en": ("printed", "print", "printed copy", "offprint"),
    "ru": ("печатный экземпляр", "типографский экземпляр", "типографский экз.", "печатный"),
    "es": ("impreso",),
    "de": ("druck", "gedruckt"),
    "fr": ("imprimé",),
})  # fmt: skip

MAKINGS = Family({
    "en": ("typescript", "typed", "typewritten", "telegram form", "signed", "unsigned"),
    "ru": ("машинопись", "машинописный", "машинописный экземпляр", "машинописная", "телеграфный "
           "бланк", "бланк", "телеграфная лента"),
    "es": ("mecanografiado", "mecanografiada", "mecanoscrito"),
    "de": ("maschinenschriftlich", "maschinenschrift", "typoskript", "masch."),
    "fr": ("dactylographié", "dactylographiée", "tapuscrit"),
})  # fmt: skip
"""How it was made, which does not tell an original from a copy."""

FORMERLY = Family({
    "en": ("formerly", "former", "previously", "now"),
    "ru": ("бывш.", "бывший", "быв.", "ранее", "прежде", "ныне"),
    "es": ("antes", "antiguo", "antiguamente", "actualmente"),
    "de": ("ehem.", "ehemals", "ehemaliges", "früher", "vormals", "jetzt", "heute"),
    "fr": ("anciennement", "ancien", "anc.", "autrefois", "aujourd'hui"),
})  # fmt: skip
"""What stands before another name of the repository that a reference names."""
