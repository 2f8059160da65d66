"""What GitHub, GitLab and pre-commit run for an edition, run for real on a small one."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from tests.ci.platforms import ROOT, edition, github, gitlab, pre_commit, run, spoil

pytestmark = pytest.mark.needs("registry")


def test_the_github_action_passes_what_is_right(tmp_path: Path) -> None:
    done = github(edition("github", tmp_path), tmp_path)
    assert (done.returncode, done.stdout) == (0, ""), done.stderr
    assert done.stderr.endswith("1 file checked, 0 findings\n")


def test_the_github_action_shows_mistakes_beside_their_lines(tmp_path: Path) -> None:
    made = edition("github", tmp_path)
    spoil(made)
    done = github(made, tmp_path)
    assert done.returncode == 1, done.stderr
    lines = done.stdout.splitlines()
    assert [line.split("title=")[1][:6] for line in lines] == ["RNG002", "LNK002"]
    assert all(line.startswith("::error file=letters/key.xml,line=") for line in lines)


def test_the_gitlab_job_writes_both_reports(tmp_path: Path) -> None:
    made = edition("gitlab", tmp_path)
    spoil(made)
    done = gitlab(made, tmp_path)
    assert done.returncode == 1, done.stderr
    assert "did you mean <persName>" in done.stdout
    quality = json.loads((made / "diglot-quality.json").read_text(encoding="utf-8"))
    assert [(one["check_name"], one["location"]["path"]) for one in quality] == [
        ("RNG002", "letters/key.xml"), ("LNK002", "letters/key.xml"),
    ]  # fmt: skip
    assert "<error" in (made / "diglot-junit.xml").read_text(encoding="utf-8")


def test_the_gitlab_job_passes_what_is_right(tmp_path: Path) -> None:
    made = edition("gitlab", tmp_path)
    done = gitlab(made, tmp_path)
    assert done.returncode == 0, done.stderr
    assert json.loads((made / "diglot-quality.json").read_text(encoding="utf-8")) == []


def test_the_hook_of_pre_commit(tmp_path: Path) -> None:
    made = edition("pre-commit", tmp_path)
    command = Path(sys.executable).parent
    assert pre_commit(made, command).returncode == 0
    spoil(made)
    done = pre_commit(made, command)
    assert done.returncode == 1
    assert "letters/key.xml" in done.stdout


def test_schemas_are_added_and_named_as_the_variables_say(tmp_path: Path) -> None:
    made = edition("github", tmp_path)
    (made / "elsewhere.xml").write_text('<TEI xmlns="http://www.tei-c.org/ns/1.0"/>')
    variables = {
        "DIGLOT_ADD_SCHEMAS": "letter schema/letter.rnc --for https://schemas.example/l.rnc\n\n",
        "DIGLOT_SCHEMA": "letter",
        "DIGLOT_FORMAT": "json:out file.json\n",
        "DIGLOT_PATHS": "elsewhere.xml\nletters\n",
        "DIGLOT_FAIL_ON": "never",
        "PATH": f"{Path(sys.executable).parent}:/usr/bin:/bin",
    }
    done = run([str(ROOT / ".ci" / "validate")], made, variables)
    assert done.returncode == 0, done.stderr
    found = json.loads((made / "out file.json").read_text(encoding="utf-8"))
    assert {one["path"] for one in found} == {"elsewhere.xml"}


def test_a_schema_that_cannot_be_added_fails_the_job(tmp_path: Path) -> None:
    made = edition("github", tmp_path)
    path = f"{Path(sys.executable).parent}:/usr/bin:/bin"
    variables = {"DIGLOT_ADD_SCHEMAS": "letter missing.rnc", "PATH": path}
    assert run([str(ROOT / ".ci" / "validate")], made, variables).returncode == 2


def test_the_scripts_are_shell() -> None:
    for name in ("install", "validate"):
        subprocess.run(["sh", "-n", str(ROOT / ".ci" / name)], check=True)
