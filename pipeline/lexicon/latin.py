"""Latin phrases that letters in any language use."""

PHRASES = (
    "a posteriori", "a priori", "ad absurdum", "ad acta", "ad hoc", "ad infinitum", "ad libitum",
    "ad personam", "ad rem", "alea iacta est", "alma mater", "alter ego", "bona fide",
    "casus belli", "casus foederis", "conditio sine qua non", "cui bono", "cum grano salis",
    "curriculum vitae", "de facto", "de iure", "de jure", "deus ex machina", "eo ipso",
    "errare humanum est", "ex cathedra", "ex libris", "ex officio", "ex post", "expressis verbis",
    "festina lente", "homo novus", "horribile dictu", "in absentia", "in corpore", "in extenso",
    "in flagranti", "in medias res", "in memoriam", "in natura", "in nuce", "in pleno", "in spe",
    "in statu nascendi", "inter alia", "inter pares", "ipso facto", "lapsus calami",
    "lapsus linguae", "magnum opus", "mala fide", "manu propria", "memento mori",
    "modus operandi", "modus vivendi", "mutatis mutandis", "ne varietur", "nolens volens",
    "non plus ultra", "nota bene", "pars pro toto", "per aspera ad astra", "per se",
    "persona grata", "persona non grata", "post factum", "post mortem", "prima facie",
    "primus inter pares", "pro domo", "pro domo sua", "pro et contra", "pro forma",
    "pro memoria", "quid pro quo", "quod erat demonstrandum", "rebus sic stantibus",
    "requiescat in pace", "sapienti sat", "sine ira et studio", "sine qua non", "status quo",
    "status quo ante", "status quo ante bellum", "sub rosa", "sub specie aeternitatis",
    "sui generis", "summa summarum", "suum cuique", "tabula rasa", "terra incognita",
    "tertium non datur", "ultima ratio", "urbi et orbi", "verbatim et literatim", "vice versa",
    "viribus unitis", "vox populi",
)  # fmt: skip
