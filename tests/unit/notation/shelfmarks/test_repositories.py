"""Names of repositories: in every script, of today and before."""

from pipeline.config import Repository
from pipeline.notation.shelfmarks import key_of_repository
from pipeline.notation.shelfmarks.repositories import (
    KEEPERS,
    keeper_of,
    name_like,
    names_of,
    plain,
    successor,
)


def test_no_name_belongs_to_two() -> None:
    names = [plain(n) for k in KEEPERS for n in {plain(n) for n in (*k.names, *k.former)}]
    assert sorted(names) == sorted(set(names))


def test_the_name_of_today_is_in_the_script_of_the_former() -> None:
    for printed, today in (("РЦХИДНИ", "РГАСПИ"), ("RTsKhIDNI", "RGASPI"), ("PRO", "TNA")):
        keeper = successor(printed)
        assert keeper is not None
        assert name_like(keeper, printed) == today
    assert successor("РГАСПИ") is None


def test_a_name_that_nobody_knows_is_its_own_key() -> None:
    assert keeper_of("ОГАП") is None
    assert key_of_repository("ОГАП", {}) == "OGAP"


def test_the_edition_knows_best() -> None:
    known = dict(names_of({"HARBOUR": Repository("РЦХИДНИ", former=("Kai",))}))
    assert known == {"HARBOUR": "HARBOUR", "RTSKHIDNI": "HARBOUR", "KAI": "HARBOUR"}
    assert key_of_repository("RTsKhIDNI", known) == "HARBOUR"
