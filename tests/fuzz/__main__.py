"""``python -m tests.fuzz TARGET [SECONDS]``."""

import sys
import tempfile
from pathlib import Path

import atheris

with atheris.instrument_imports(include=["pipeline"]):
    from tests.fuzz.targets import TARGETS

from tests.fuzz.seeds import seeds, words

_SECONDS = 600
_HANG = 30
_LONGEST = 8192


def main(arguments: list[str]) -> None:
    """Fuzz one target for some seconds; ends the process."""
    name = arguments[0]
    seconds = int(arguments[1]) if len(arguments) > 1 else _SECONDS
    with tempfile.TemporaryDirectory() as folder:
        corpus = Path(folder) / "corpus"
        corpus.mkdir()
        for number, seed in enumerate(seeds(name)):
            (corpus / str(number)).write_bytes(seed)
        dictionary = Path(folder) / "words"
        lines = (f'"{_escaped(word)}"\n' for word in sorted(words(name)))
        dictionary.write_text("".join(lines), encoding="ascii")
        options = (
            f"-max_total_time={seconds}", f"-timeout={_HANG}", f"-max_len={_LONGEST}",
            f"-dict={dictionary}", "-rss_limit_mb=4096", "-print_final_stats=1", str(corpus),
        )  # fmt: skip
        atheris.Setup([sys.argv[0], *options], TARGETS[name])
        atheris.Fuzz()


def _escaped(word: str) -> str:
    return "".join(f"\\x{byte:02x}" for byte in word.encode())


if __name__ == "__main__":
    if sys.argv[1:2] and sys.argv[1] in TARGETS:
        main(sys.argv[1:])
    sys.exit(f"usage: python -m tests.fuzz {{{','.join(TARGETS)}}} [SECONDS]")
