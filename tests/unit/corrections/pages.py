"""Small pages under the corrections of their sidecars."""

from pipeline.build import Converted, Source, convert
from pipeline.config import Config, Editor
from pipeline.model import Document
from pipeline.readers import tei
from pipeline.tei import parse

CONFIG = Config(editors=(Editor("ed", "A. Editor", "editing"), Editor("mb", "M. Belova", "notes")))
LETTER = """\
Note to M. Ferrand, 9 June 1887

River Gate, 8 June 1887

Dear Sir,

The key is with the porter. Please lock the garden gate when you leave.

T. Ashby
"""
PAIR = """\
1911-05-02 ru:tom1;en:AI AI translated

Letter to P.A. Gusev, May 2, 1911

Dear Pavel Andreevich,

The barge is loaded with oats. Send two men to the lock at noon.

N. Lukin

Письмо М.П. Седовой 2 мая 1911 года
Дорогая Марья Павловна!
Скрипка продана вчера за сорок рублей. Ноты отдайте училищу, их просил директор.
Н. Лукин
"""


def converted(page: str, sidecar: str) -> Converted:
    """A page under a sidecar whose corrections are by ``ed``."""
    return convert(Source("page.txt", page.encode(), f'by = "ed"\n{sidecar}'.encode()), CONFIG)


def corrected(page: str, sidecar: str) -> Document:
    """The document that a page becomes under a sidecar."""
    outcome = converted(page, sidecar)
    assert outcome.tei, outcome.findings
    return tei.read(parse(outcome.tei, "page.xml"))


def told(page: str, sidecar: str) -> list[str]:
    """What is told of the corrections."""
    found = converted(page, sidecar).findings
    return [f"{f.line} {f.code} {f.message}" for f in found if f.code.startswith("CFG")]
