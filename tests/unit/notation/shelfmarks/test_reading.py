"""Archival references of every tradition: parts, keys, what is no reference."""

import pytest

from pipeline.notation import shelfmarks
from pipeline.notation.shelfmarks import Shelfmark


def _one(text: str, keepers: dict[str, str] | None = None) -> Shelfmark:
    (mark,) = shelfmarks.read(text, keepers or {})
    return mark


def _repository(text: str) -> str:
    mark = _one(text)
    return mark.repository.of(text) if mark.repository else ""


@pytest.mark.parametrize(
    ("text", "key", "repository"),
    [
        ("РГАСПИ. Ф. 558. Оп. 11. Д. 77. Л. 57.", "RGASPI:558:11:77:57", "РГАСПИ"),
        ("RGASPI, f. 74, op. 2, d. 38, ll. 64-65.", "RGASPI:74:2:38:64-65", "RGASPI"),
        ("OGAP F. 45. Op. 1. D. 55. L. 66.", "OGAP:45:1:55:66", "OGAP"),
        ("AP RF F. 3. Op. 1. D. 5.", "APRF:3:1:5", "AP RF"),
        ("АП РФ. Ф. 3. Оп. 1. Д. 5.", "APRF:3:1:5", "АП РФ"),
        ("ОГАП. Ф. 12. Оп. 1. Д. 41. Л. 1–4.", "OGAP:12:1:41:1-4", "ОГАП"),
        ("РТА. Ф. 1102. Оп. 2. Д. 318. Л. 41–42 об.", "RTA:1102:2:318:41-42V", "РТА"),
        ("RTA, f. 1102, op. 2, d. 318, ll. 41-42ob.", "RTA:1102:2:318:41-42V", "RTA"),
        ("ОР АКБ. Ф. 61. Ед. хр. 31. Л. 2.", "ORAKB:61::31:2", "ОР АКБ"),
        ("ОР АКБ. Ф. 61. К. 6. Ед. хр. 31.", "ORAKB:61::31:BOX=6", "ОР АКБ"),
        ("ГАРУ. Ф. Р-17. Оп. 1. Д. 92. Л. 61.", "GARU:R-17:1:92:61", "ГАРУ"),
        ("ГАРУ. Ф. P17. Оп. 1. Д. 92. Л. 61.", "GARU:R-17:1:92:61", "ГАРУ"),
        ("ОГАП. Ф. 12а. Оп. 3.", "OGAP:12A:3", "ОГАП"),
        ("огап ф 12 оп 11 д 85 л 156", "OGAP:12:11:85:156", "огап"),
        ("ф. 17, оп. 3, д. 888, л. 2, ОГАП", "OGAP:17:3:888:2", "ОГАП"),
        ("ф. 17, оп. 3, д. 888, л. 2 (ОГАП)", "OGAP:17:3:888:2", "ОГАП"),
        ("ОГАП, fonds 17, inventaire 3, dossier 888, feuillet 2", "OGAP:17:3:888:2", "ОГАП"),
        ("ГАРУ. Ф. Р-17. Оп. 1. Д. 5. Ч. 2. Л. 3.", "GARU:R-17:1:5:PART=2:3", "ГАРУ"),
        ("ГММ. Ф. 88. № 1207.", "GMM:88:::NUMBER=1207", "ГММ"),
        ("Источник: ОГАП. Ф. 5. Оп. 1. Д. 2.", "OGAP:5:1:2", "ОГАП"),
        ("TNA, FO 371/11779, ff. 12–14v", "TNA:CLASS=FO.371:PIECE=11779:LEAVES=12-14V", "TNA"),
        ("TNA (PRO), CAB 23/45", "TNA:CLASS=CAB.23:PIECE=45", "TNA"),
        ("BL Add. MS 43510, f. 12v", "BL:CALLNUMBER=ADD.MS.43510:LEAVES=12V", "BL"),
        ("Bodleian Library, MS. Eng. lett. c. 12, fols. 3–4",
         "BODLEIAN:CALLNUMBER=MS.ENG.LETT.C.12:LEAVES=3-4", "Bodleian Library"),
        ("BArch R 901/12345, Bl. 12 RS", "BARCH:CLASS=R.901:PIECE=12345:LEAVES=12V", "BArch"),
        ("PA AA, R 28305k", "PAAA:CALLNUMBER=R.28305.K", "PA AA"),
        ("GStA PK, I. HA Rep. 89, Nr. 123, Bl. 4v",
         "GSTAPK:DIVISION=I:REPOSITUR=89:NUMBER=123:LEAVES=4V", "GStA PK"),
        ("StA Gorodok, Nachlass Zorin, Mappe 4",
         "STAGORODOK:COLLECTION=NACHLASSZORIN:FOLDER=4", "StA Gorodok"),
        ("AN F/7/13506", "AN:CALLNUMBER=F.7.13506", "AN"),
        ("Archives nationales, F⁷ 13506, f° 4 vo",
         "AN:CALLNUMBER=F.7.13506:LEAVES=4V", "Archives nationales"),
        ("BnF, ms. fr. 12768, fol. 12v", "BNF:CALLNUMBER=MS.FR.12768:LEAVES=12V", "BnF"),
        ("MAE, CP Russie 43, fol. 5–6", "MAE:CALLNUMBER=CP.RUSSIE.43:LEAVES=5-6", "MAE"),
        ("Arch. comm. de Saint-Aubry, série F, liasse 7, n° 15.",
         "ARCHCOMMDESAINTAUBRY:SERIES=F:BUNDLE=7:NUMBER=15", "Arch. comm. de Saint-Aubry"),
        ("Library of Congress, John Doe Papers, Box 4, Folder 19",
         "LOC:COLLECTION=JOHNDOEPAPERS:BOX=4:FOLDER=19", "Library of Congress"),
        ("RG 59, NARA, M316, roll 12", "NARA:CALLNUMBER=M.316:RECORDGROUP=59:REEL=12", "NARA"),
        ("Hoover Institution, box 3", "HIA:BOX=3", "Hoover Institution"),
        ("Archiv: HIA, Kasten 3", "HIA:BOX=3", "HIA"),
        ("AHN, Estado, leg. 3456, exp. 12, fol. 3",
         "AHN:COLLECTION=ESTADO:BUNDLE=3456:FILE=12:LEAVES=3", "AHN"),
        ("AGI, caja 4, carpeta 2", "AGI:BOX=4:FOLDER=2", "AGI"),
        ("EBA Niederau, Fach 12, Nr. 4, Bl. 9.",
         "EBANIEDERAU:COMPARTMENT=12:NUMBER=4:LEAVES=9", "EBA Niederau"),
        ("Harbour University, Pier Library, MS 12, f. 3",
         "HARBOURUNIVERSITY:COLLECTION=PIERLIBRARY:CALLNUMBER=MS.12:LEAVES=3",
         "Harbour University"),
        ("АВП РФ. Ф. 418. Оп. 1. П. 7. Д. 31.", "AVPRF:418:1:31:FOLDER=7", "АВП РФ"),
        ("AVP RF. F. 418. Op. 1. P. 7. D. 31.", "AVPRF:418:1:31:FOLDER=7", "AVP RF"),
        ("GB, Harbour University, B 55", "HARBOURUNIVERSITY:CALLNUMBER=B.55",
         "Harbour University"),
        ("RTA, f. 61, box 6, l. 3", "RTA:61:::BOX=6:3", "RTA"),
    ],
)  # fmt: skip
def test_keys(text: str, key: str, repository: str) -> None:
    assert _one(text).key == key
    assert _repository(text) == repository
    assert shelfmarks.looks_like_one(text)


@pytest.mark.parametrize(
    ("former", "current"),
    [
        ("РЦХИДНИ, ф. 17, оп. 3, д. 888, л. 2", "РГАСПИ. Ф. 17. Оп. 3. Д. 888. Л. 2."),
        ("ЦПА ИМЛ, ф. 17, оп. 3, д. 888, л. 2", "RGASPI, f. 17, op. 3, d. 888, l. 2"),
        ("RTsKhIDNI, f. 17, op. 3, d. 888, l. 2", "RGASPI, f. 17, op. 3, d. 888, l. 2"),
        ("PRO, FO 371/4, f. 2", "TNA, FO 371/4, folio 2"),
        ("Bundesarchiv, R 43/5, Blatt 3 Rückseite", "BArch R 43/5, Bl. 3v"),
    ],
)
def test_names_of_one_repository_make_one_key(former: str, current: str) -> None:
    assert _one(former).key == _one(current).key


def test_a_repository_that_the_edition_knows() -> None:
    text = "Speicher am Kai, Kasten 4, Mappe 2"
    assert _one(text).key == ""
    assert _one(text, {"SPEICHERAMKAI": "SPEICHER"}).key == "SPEICHER:BOX=4:FOLDER=2"
    assert _one("Speicher, Kasten 4", {"SPEICHER": "KAI"}).key == "KAI:BOX=4"


def test_a_mark_without_repository_has_parts_and_no_key() -> None:
    for text in ("Box 4, Folder 19", "FO 371/22288", "Ф. 12. Оп. 3. Д. 4."):
        mark = _one(text)
        assert mark.key == ""
        assert mark.units
        assert shelfmarks.looks_like_one(text)


@pytest.mark.parametrize(
    "text",
    [
        "Marbach, Deutsches Hafenarchiv, A:Zorin, HS.1985.1.1897",
        "Wien, Hafenbibliothek am Kai, H.I.N.-95600",
        "Harbour Library, HS AM 23398 Ba",
    ],
)
def test_a_number_of_a_kind_unknown_is_a_reference_that_is_not_read(text: str) -> None:
    assert shelfmarks.looks_like_one(text)


def test_a_name_that_many_keepers_have_makes_no_key() -> None:
    for text in ("State Archive, box 4, folder 2", "Государственный архив. Ф. 5. Оп. 1. Д. 2."):
        (mark,) = shelfmarks.read(text)
        assert mark.repository is not None
        assert mark.key == ""
    assert shelfmarks.read("State Archive of Gorodok, box 4, folder 2")[0].key != ""
    assert _one("State Archive, box 4", {"STATEARCHIVE": "OGAP"}).key == "OGAP:BOX=4"


def test_what_the_mark_says_of_the_document_is_kept_apart() -> None:
    text = "ОГАП Ф. 12. Оп. 11. Д. 85. Л. 156. Подлинник. Машинопись."
    mark = _one(text)
    assert [state.of(text) for state in mark.states] == ["Подлинник. Машинопись."]
    assert mark.span.of(text) == "ОГАП Ф. 12. Оп. 11. Д. 85. Л. 156"
    before = "ALS, Library of Congress, Orlov Papers, box 2"
    assert [state.of(before) for state in _one(before).states] == ["ALS"]


def test_what_is_not_understood_is_told_and_a_number_in_it_spoils_the_key() -> None:
    words = "ОГАП. Ф. 12. Оп. 3. Д. 4. Л. 5. Из бумаг мельника."
    assert [span.of(words) for span in _one(words).unread] == ["Из бумаг мельника"]
    assert _one(words).key == "OGAP:12:3:4:5"
    figure = "ОГАП. Ф. 12. Оп. 3. Д. 4. Сундук 9. Л. 5."
    assert [span.of(figure) for span in _one(figure).unread] == ["Сундук 9"]
    assert _one(figure).key == ""
    dated = "ОГАП. Ф. 12. Оп. 3. Д. 4. Л. 5, 12 июня 1911 г."
    assert _one(dated).key == "OGAP:12:3:4:5"


@pytest.mark.parametrize(
    ("text", "keys"),
    [
        ("ОГАП. Ф. 5. Оп. 1. Д. 7. Л. 57; Ф. 6. Оп. 2. Д. 38. Лл. 64, 66об.",
         ["OGAP:5:1:7:57", "OGAP:6:2:38:64,66V"]),
        ("ОГАП. Ф. 5. Оп. 1. Д. 7. Л. 57; Д. 8. Л. 3; РТА. Ф. 3. Оп. 65. Д. 22. Л. 1.",
         ["OGAP:5:1:7:57", "OGAP:5:1:8:3", "RTA:3:65:22:1"]),
        ("ф. 17, оп. 3, ОГАП; ф. 18, оп. 1, РТА", ["OGAP:17:3", "RTA:18:1"]),
        ("HIA, box 3, folder 2; box 5, folder 1", ["HIA:BOX=3:FOLDER=2", "HIA:BOX=5:FOLDER=1"]),
        ("Harbour Library, MS 12, f. 3; box 5, folder 1",
         ["HARBOURLIBRARY:CALLNUMBER=MS.12:LEAVES=3", "HARBOURLIBRARY:BOX=5:FOLDER=1"]),
        ("ОГАП. Ф. 5. Оп. 1. Д. 7. Л. 57, Л. 59 об.", ["OGAP:5:1:7:57,59V"]),
    ],
)  # fmt: skip
def test_several_marks_in_a_line(text: str, keys: list[str]) -> None:
    assert [mark.key for mark in shelfmarks.read(text)] == keys


@pytest.mark.parametrize(
    "text",
    [
        "The Lamp, No. 5, 1927",
        "Т. 3. № 219.",
        "Buy 12 folders",
        "I sent you the box 4 days ago and have heard nothing of it from you or anybody else",
        "Put the book into box 4, please, and folder 7 too",
        "Москва, ул. Портовая, д. 5, кв. 3",
        "12/VI-32. ВКП, д. 5",
        "с. 12. он пришел",
        "Dear friend,",
        "Д. 5",
        "Л. 57",
        "XII/26",
        "Arrived at 5 on page 3 of the log",
        "Harbour Papers, pp. 12-14.",
        "Врачебный архив. Выпуск третий. С. 7.",
        "Harbour Library, Gorodok, 12 June 1911",
        "Harbour Library, Room 5",
        "An das Archiv des Hafens, Gorodok, IX/2",
        "Н.А. Зорин. Письма последних лет. С. 63.",
        "box 4, folder 5 " + "and so on " * 30,
    ],
)
def test_no_shelfmark(text: str) -> None:
    assert not shelfmarks.looks_like_one(text)
