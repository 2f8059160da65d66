"""``python -m tests.fuzz TARGET [SECONDS]``."""

import sys
import tempfile
from pathlib import Path

import atheris

with atheris.instrument_imports(include=["pipeline"]):
    from tests.fuzz.targets import TARGETS

from pipeline import lexicon

_TESTS = Path(__file__).parent.parent
_SEEDS = ("pages/*.txt", "cases/*/*/input.txt", "cases/phenomena/*/*/input.txt", "layouts/*")
_SECONDS = 600
_HANG = 30
_LONGEST = 8192


def main(words: list[str]) -> None:
    """Fuzz one target for some seconds; ends the process."""
    name, seconds = words[0], int(words[1]) if len(words) > 1 else _SECONDS
    with tempfile.TemporaryDirectory() as folder:
        corpus = Path(folder) / "corpus"
        corpus.mkdir()
        for number, seed in enumerate(path for glob in _SEEDS for path in _TESTS.glob(glob)):
            _plant(corpus, number, seed.read_bytes(), whole=name in {"readers", "pages"})
        dictionary = Path(folder) / "words"
        dictionary.write_text(_dictionary(), encoding="ascii")
        options = (
            f"-max_total_time={seconds}", f"-timeout={_HANG}", f"-max_len={_LONGEST}",
            f"-dict={dictionary}", "-rss_limit_mb=4096", "-print_final_stats=1", str(corpus),
        )  # fmt: skip
        atheris.Setup([sys.argv[0], *options], TARGETS[name])
        atheris.Fuzz()


def _plant(corpus: Path, number: int, data: bytes, *, whole: bool) -> None:
    """A seed: a page, or each of its lines."""
    for line, text in enumerate([data] if whole else data.splitlines()):
        (corpus / f"{number}-{line}").write_bytes(text)


def _dictionary() -> str:
    """The words of letters, for the fuzzer to build lines of."""
    modules = sorted((_TESTS.parent / "pipeline" / "lexicon").glob("[a-z]*.py"))
    words: set[str] = set()
    for path in modules:
        module = __import__(f"pipeline.lexicon.{path.stem}", fromlist=["*"])
        families = [v for v in vars(module).values() if isinstance(v, lexicon.Family)]
        words.update(word for family in families for word in family.every())
    return "".join(f'"{_escaped(word)}"\n' for word in sorted(words))


def _escaped(word: str) -> str:
    return "".join(f"\\x{byte:02x}" for byte in word.encode())


if __name__ == "__main__":
    if sys.argv[1:2] and sys.argv[1] in TARGETS:
        main(sys.argv[1:])
    sys.exit(f"usage: python -m tests.fuzz {{{','.join(TARGETS)}}} [SECONDS]")
