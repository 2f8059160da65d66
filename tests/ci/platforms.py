"""As much of GitHub, GitLab and pre-commit as it takes to run what their files say."""

import os
import re
import shutil
import subprocess
from collections.abc import Mapping, Sequence
from pathlib import Path

import yaml

from tests.repository import git

ROOT = Path(__file__).parent.parent.parent
HERE = Path(__file__).parent
_BASH = ("bash", "-eo", "pipefail", "-c")
"""How both platforms call a script."""


def table(value: object) -> dict[str, object]:
    """A mapping of YAML."""
    assert isinstance(value, dict)
    return {str(key): inner for key, inner in value.items()}


def items(value: object) -> list[object]:
    """A list of YAML."""
    assert isinstance(value, list)
    return value


def edition(platform: str, folder: Path) -> Path:
    """The example edition of a platform, as a repository with one commit."""
    made = folder / "edition"
    shutil.copytree(HERE / platform, made)
    git(made, "init", "-q")
    git(made, "add", "-A")
    git(made, "commit", "-qm", "The key")
    return made


def spoil(made: Path) -> None:
    """Put two mistakes into the letter."""
    letter = made / "letters" / "key.xml"
    text = letter.read_text(encoding="utf-8")
    text = text.replace("<persName>Ashby</persName>.</p>", "<persname>Ashby</persname>.</p>", 1)
    letter.write_text(text.replace('"#p1"', '"#p2"'), encoding="utf-8")


def github(made: Path, folder: Path) -> subprocess.CompletedProcess[str]:
    """Run the workflow of an edition: every step of ours that it uses, as `action.yml` says."""
    workflow = table(yaml.safe_load((made / ".github/workflows/validate.yml").read_text()))
    job = table(table(workflow["jobs"])["validate"])
    steps = [table(step) for step in items(job["steps"])]
    ours = next(step for step in steps if "diglot@" in str(step["uses"]))
    action = table(yaml.safe_load((ROOT / "action.yml").read_text()))
    inputs = {name: str(table(about)["default"]) for name, about in table(action["inputs"]).items()}
    given = {name: str(value) for name, value in table(ours["with"]).items()}
    assert given.keys() <= inputs.keys()
    paths = folder / "paths"
    paths.touch()
    done = subprocess.CompletedProcess[str]([], 0)
    for step in (table(one) for one in items(table(action["runs"])["steps"])):
        if "run" in step:
            own = {
                name: _filled(str(value), "inputs", inputs | given)
                for name, value in table(step.get("env", {})).items()
            }
            known = {"GITHUB_ACTION_PATH": str(ROOT), "RUNNER_TEMP": str(folder)}
            known |= {"GITHUB_PATH": str(paths), "GITHUB_ACTIONS": "true"}
            done = run(
                ["bash", "-eo", "pipefail", "-c", str(step["run"])], made, own | known, paths
            )
            if done.returncode:
                break
    return done


def gitlab(made: Path, folder: Path) -> subprocess.CompletedProcess[str]:
    """Run the job that the template adds to a pipeline, with a copy of this checkout to clone."""
    include = table(
        items(table(yaml.safe_load((made / ".gitlab-ci.yml").read_text()))["include"])[0]
    )
    spec, jobs = yaml.safe_load_all((ROOT / ".ci" / "gitlab.yml").read_text())
    known = table(table(table(spec)["spec"])["inputs"])
    inputs = {name: str(table(about).get("default", "")) for name, about in known.items()}
    given = {name: str(value) for name, value in table(include["inputs"]).items()}
    assert given.keys() <= inputs.keys()
    inputs |= given | {"repository": published(folder, inputs["revision"]).as_uri()}
    job = table(table(jobs)["diglot"])
    variables = {
        name: _filled(str(value), "inputs", inputs)
        for name, value in table(job["variables"]).items()
    }
    script = "\n".join(str(line) for line in items(job["script"]))
    return run([*_BASH, script], made, variables)


def published(folder: Path, tag: str) -> Path:
    """This checkout as somebody would clone it, changes that are not committed included."""
    copy = folder / "published"
    listed = git(ROOT, "ls-files", "-co", "--exclude-standard", "-z")
    for name in filter(None, listed.split("\0")):
        if (ROOT / name).is_file() and not name.startswith("tests/"):
            target = copy / name
            target.parent.mkdir(parents=True, exist_ok=True)
            shutil.copy2(ROOT / name, target)
    git(copy, "init", "-q")
    git(copy, "add", "-A")
    git(copy, "commit", "-qm", "Release")
    git(copy, "tag", tag)
    return copy


def pre_commit(made: Path, command: Path) -> subprocess.CompletedProcess[str]:
    """Run the hooks that an edition asks for on its files, as pre-commit does in one process."""
    asked = table(
        items(table(yaml.safe_load((made / ".pre-commit-config.yaml").read_text()))["repos"])[0]
    )
    hooks = [table(hook) for hook in yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text())]
    done = subprocess.CompletedProcess[str]([], 0)
    for one in (table(hook) for hook in items(asked["hooks"])):
        hook = next(hook for hook in hooks if hook["id"] == one["id"])
        files = [
            name
            for name in git(made, "ls-files", "-z").split("\0")
            if re.search(str(hook["files"]), name)
        ]
        words = str(hook["entry"]).split() + [str(word) for word in items(one.get("args", []))]
        done = run([str(command / words[0]), *words[1:], *files], made, {})
    return done


def run(
    words: Sequence[str], folder: Path, variables: Mapping[str, str], paths: Path | None = None
) -> subprocess.CompletedProcess[str]:
    """Run a program as a platform does, in an environment without anything of ours."""
    added = paths.read_text(encoding="utf-8").split() if paths else []
    kept = ("PIP_INDEX_URL", "PIP_CONFIG_FILE", "PIP_CACHE_DIR", "SSL_CERT_FILE", "HTTPS_PROXY")
    environment = {name: os.environ[name] for name in kept if name in os.environ}
    environment |= {"PATH": os.pathsep.join([*reversed(added), os.environ["PATH"]])}
    environment |= {"HOME": os.environ.get("HOME", ""), "LC_ALL": "C.UTF-8"}
    environment |= {"XDG_CONFIG_HOME": str(folder.parent / "config")}
    environment |= {"XDG_CACHE_HOME": str(folder.parent / "cache")}
    return subprocess.run(
        words, cwd=folder, env=environment | dict(variables), capture_output=True, text=True,
        check=False,
    )  # fmt: skip


def _filled(text: str, kind: str, values: Mapping[str, str]) -> str:
    """A text with the values that ``${{ inputs.x }}`` or ``$[[ inputs.x ]]`` name."""
    pattern = rf"\$(?:\{{\{{|\[\[) {kind}\.([\w-]+) (?:\}}\}}|\]\])"
    return re.sub(pattern, lambda found: values[found[1]], text)
