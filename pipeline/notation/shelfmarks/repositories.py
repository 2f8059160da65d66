"""Repositories with several names: abbreviations, spellings in other scripts, former names.

Only names of keepers that are cited all over the world; an edition adds its own with
``[repositories.KEY]`` and ``former`` in ``edition.toml``. A former name is one whose holdings went
over as a whole, fonds and numbers unchanged but for a prefix; that is what makes the keys equal.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from anyascii import anyascii

from pipeline.config import Repository


@dataclass(frozen=True, slots=True)
class Keeper:
    """A repository: `names` are its own, `former` those it had before."""

    key: str
    names: tuple[str, ...]
    former: tuple[str, ...] = ()


KEEPERS: tuple[Keeper, ...] = (
    Keeper("RGASPI", ("РГАСПИ", "RGASPI"), ("РЦХИДНИ", "RTsKhIDNI", "RCChIDNI", "RCHIDNI",
           "ЦПА ИМЛ", "ЦПА НМЛ", "ЦПА ИМЛ при ЦК КПСС", "CPA IML", "TsPA",
           "RZChIDNI", "ZPA IML")),
    Keeper("RGANI", ("РГАНИ", "RGANI"), ("ЦХСД", "TsKhSD", "CChSD")),
    Keeper("GARF", ("ГАРФ", "ГА РФ", "GARF"), ("ЦГАОР", "ЦГАОР СССР", "TsGAOR USSR", "CGAOR",
           "ZGAOR")),
    Keeper("RGALI", ("РГАЛИ", "RGALI"), ("ЦГАЛИ", "ЦГАЛИ СССР", "CGALI", "ZGALI")),
    Keeper("RGADA", ("РГАДА", "RGADA"), ("ЦГАДА", "ЦГАДА СССР", "CGADA", "ZGADA")),
    Keeper("RGVIA", ("РГВИА", "RGVIA", "RGWIA"), ("ЦГВИА", "ЦГВИА СССР", "CGVIA")),
    Keeper("RGIA", ("РГИА", "RGIA"), ("ЦГИА СССР", "TsGIA USSR")),
    Keeper("RGVA", ("РГВА", "RGVA", "RGWA"), ("ЦГАСА", "ЦГСА", "CGASA")),
    Keeper("RGAE", ("РГАЭ", "RGAE", "RGAĖ"), ("ЦГАНХ", "ЦГАНХ СССР", "CGANCh")),
    Keeper("AVPRF", ("АВП РФ", "AVP RF", "AWP RF"), ("АВП СССР", "AVP SSSR", "AVP USSR")),
    Keeper("TNA", ("TNA",), ("PRO", "Public Record Office", "TNA PRO")),
    Keeper("BL", ("BL", "British Library")),
    Keeper("BODLEIAN", ("Bodleian", "Bodleian Library", "Bodleian Libraries", "Bodl.")),
    Keeper("BARCH", ("BArch", "Bundesarchiv")),
    Keeper("PAAA", ("PA AA", "PAAA", "Politisches Archiv des Auswärtigen Amts",
           "Politisches Archiv des Auswärtigen Amtes")),
    Keeper("GSTAPK", ("GStA PK", "GStAPK",
           "Geheimes Staatsarchiv Preußischer Kulturbesitz")),
    Keeper("AN", ("AN", "A.N.", "Archives nationales")),
    Keeper("BNF", ("BnF", "Bibliothèque nationale de France"),
           ("BN", "Bibliothèque nationale")),
    Keeper("MAE", ("MAE", "Archives du ministère des Affaires étrangères")),
    Keeper("LOC", ("LOC", "LC", "Library of Congress")),
    Keeper("NARA", ("NARA", "National Archives and Records Administration")),
    Keeper("HIA", ("HIA", "Hoover Institution", "Hoover Institution Archives",
           "Hoover Institution Library and Archives")),
    Keeper("AHN", ("AHN", "Archivo Histórico Nacional")),
    Keeper("AGI", ("AGI", "Archivo General de Indias")),
    Keeper("AGS", ("AGS", "Archivo General de Simancas")),
)  # fmt: skip


def plain(name: str) -> str:
    """A name in capital Latin letters and figures, as keys have it."""
    return re.sub(r"[^A-Z0-9]", "", anyascii(name).upper())


_BY_NAME = {plain(name): keeper for keeper in KEEPERS for name in (*keeper.names, *keeper.former)}
_FORMER = frozenset(plain(name) for keeper in KEEPERS for name in keeper.former)


def names_of(repositories: Mapping[str, Repository]) -> tuple[tuple[str, str], ...]:
    """Every name of an edition's own repositories in plain letters, with its key."""
    return tuple(
        (plain(name), key)
        for key, known in repositories.items()
        for name in (key, known.name, *known.former)
    )


def keeper_of(name: str) -> Keeper | None:
    """The repository of the table that has, or had, this name in any script."""
    return _BY_NAME.get(plain(name))


def successor(name: str) -> Keeper | None:
    """The repository of today, where the name is one that the table knows to be former."""
    return keeper_of(name) if plain(name) in _FORMER else None


def name_like(keeper: Keeper, form: str) -> str:
    """The first name of a repository that is in the script of `form`."""
    return next((n for n in keeper.names if n.isascii() == form.isascii()), keeper.names[0])
