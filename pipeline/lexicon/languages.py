"""The English names of languages, for headers and messages in English; how languages spell."""

_LANGUAGES = {
    "ar": "Arabic", "be": "Belarusian", "bg": "Bulgarian", "ca": "Catalan", "cs": "Czech",
    "da": "Danish", "de": "German", "el": "Greek", "en": "English", "eo": "Esperanto",
    "es": "Spanish", "et": "Estonian", "fi": "Finnish", "fr": "French", "he": "Hebrew",
    "hr": "Croatian", "hu": "Hungarian", "hy": "Armenian", "is": "Icelandic", "it": "Italian",
    "ja": "Japanese", "ka": "Georgian", "ko": "Korean", "la": "Latin", "lt": "Lithuanian",
    "lv": "Latvian", "mk": "Macedonian", "nl": "Dutch", "no": "Norwegian", "pl": "Polish",
    "pt": "Portuguese", "ro": "Romanian", "ru": "Russian", "sk": "Slovak", "sl": "Slovenian",
    "sr": "Serbian", "sv": "Swedish", "tr": "Turkish", "uk": "Ukrainian", "yi": "Yiddish",
    "zh": "Chinese", "und": "undetermined language",
}  # fmt: skip


def language_name(tag: str) -> str:
    """The English name of a language, or its tag where none is known here."""
    return _LANGUAGES.get(tag.split("-")[0], tag)


CAPITALIZES_NOUNS = frozenset({"de"})
"""Languages that write every noun with a capital, so that a capital makes no name."""

CAPITALIZES_TITLES = frozenset({"en", "es", "fr"})
"""Languages that write any word with a capital in letterheads and names of houses."""
