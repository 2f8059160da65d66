"""Where the schemas and stylesheets are."""

from pathlib import Path

import pytest

from pipeline import resources
from pipeline.errors import WorldError
from pipeline.resources import resource, resource_folder


@pytest.mark.parametrize(("folder", "name"), [("schemas", "diglot.rng"), ("xslt", "letter.xsl")])
def test_what_the_program_needs_is_there(folder: str, name: str) -> None:
    assert resource(folder, name).is_file()


def test_a_missing_part_of_the_installation_is_told_as_such() -> None:
    with pytest.raises(WorldError, match=r"xslt/nothing\.xsl is missing from this installation"):
        resource("xslt", "nothing.xsl")


def test_an_installed_package_has_its_own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "pipeline" / "schemas").mkdir(parents=True)
    monkeypatch.setattr(resources, "files", lambda _: tmp_path / "pipeline")
    assert resource_folder("schemas") == tmp_path / "pipeline" / "schemas"
    assert resource_folder("xslt") == tmp_path / "xslt"
