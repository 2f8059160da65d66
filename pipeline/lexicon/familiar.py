"""Familiar names and the given names they stand for."""

FAMILIAR: dict[str, dict[str, tuple[str, ...]]] = {
    "ru": {
        "алеша": ("алексей",), "аня": ("анна",), "боря": ("борис",),
        "валя": ("валентин", "валентина"), "ваня": ("иван",), "варя": ("варвара",),
        "вася": ("василий",), "вера": ("вера",), "витя": ("виктор",), "володя": ("владимир",),
        "гриша": ("григорий",), "даша": ("дарья",), "дима": ("дмитрий",),
        "женя": ("евгений", "евгения"), "зина": ("зинаида",), "катя": ("екатерина",),
        "клим": ("климент",), "коля": ("николай",), "костя": ("константин",), "лева": ("лев",),
        "лена": ("елена",), "лида": ("лидия",), "лиза": ("елизавета",), "маня": ("мария",),
        "маша": ("мария",), "митя": ("дмитрий",), "миша": ("михаил",), "надя": ("надежда",),
        "настя": ("анастасия",), "наташа": ("наталья",), "нюша": ("анна",), "оля": ("ольга",),
        "паша": ("павел",), "петя": ("петр",), "саша": ("александр", "александра"),
        "серго": ("григорий",), "сережа": ("сергей",), "соня": ("софья",), "таня": ("татьяна",),
        "федя": ("федор",), "шура": ("александр", "александра"), "юра": ("юрий",),
        "яша": ("яков",),
    },
    "en": {
        "bill": ("william",), "bob": ("robert",), "charlie": ("charles",), "dick": ("richard",),
        "harry": ("henry",), "jack": ("john",), "jim": ("james",), "joe": ("joseph",),
        "kate": ("catherine", "katherine"), "kitty": ("catherine", "katherine"),
        "klim": ("kliment",), "liz": ("elizabeth",), "lizzie": ("elizabeth",), "ned": ("edward",),
        "nell": ("helen",), "nyusha": ("anna",), "peggy": ("margaret",), "polly": ("mary",),
        "sasha": ("alexander",), "ted": ("edward",), "tom": ("thomas",), "vanya": ("ivan",),
        "will": ("william",),
    },
    "de": {
        "fritz": ("friedrich",), "gretl": ("margarete",), "hans": ("johannes", "johann"),
        "heinz": ("heinrich",), "kathe": ("katharina",), "lili": ("elisabeth",),
        "lisl": ("elisabeth",), "lotte": ("charlotte",), "max": ("maximilian",),
        "poldi": ("leopold",), "resi": ("therese",), "rudi": ("rudolf",),
        "sepp": ("josef", "joseph"), "toni": ("anton", "antonia"), "willi": ("wilhelm",),
    },
    "fr": {
        "fanchon": ("francoise",), "jacquot": ("jacques",), "jeannot": ("jean",),
        "lili": ("elisabeth",), "lisette": ("elisabeth",), "margot": ("marguerite",),
        "nini": ("eugenie",), "pierrot": ("pierre",), "toinon": ("antoinette",),
    },
    "es": {
        "chelo": ("consuelo",), "concha": ("concepcion",), "lola": ("dolores",),
        "nacho": ("ignacio",), "paco": ("francisco",), "pancho": ("francisco",),
        "pepa": ("josefa",), "pepe": ("jose",), "quique": ("enrique",), "tono": ("antonio",),
    },
}  # fmt: skip
"""By language, folded; a familiar name that begins as its full one needs no entry."""
