"""Files with findings of every state, for all reporters."""

from dataclasses import replace

from pipeline.diagnostics import Diagnostic, Expected, Region
from pipeline.reporters.run import Checked

PERSON = Diagnostic(
    "letters/a b.xml", 2, "RNG002", "there is no element <persname> in the schema; did you mean "
    "<persName>?", region=Region(2, 9, 2, 19), element="/TEI/text[1]/p[2]/persname[1]",
    found="<persname>", expected=(Expected("element", "persName", "http://www.tei-c.org/ns/1.0"),),
    advice="write <persName>, in the end tag too",
)  # fmt: skip
LIST = Diagnostic(
    "letters/a b.xml", 3, "RNG008", "<list> is not complete: <item> is missing",
    region=Region(3, 1, 4, 8), element="/TEI/text[1]/list[1]",
)  # fmt: skip
WHOLE = Diagnostic("letters/b.xml", 0, "TEI009", "this is not a TEI file: it is empty")
MADE = Diagnostic("a.txt", 12, "LNK001", "the xml:id “x” is there twice", tei="d-1.xml:40")
HINT = Diagnostic("c.xml", 1, "SRC101", "a line is broken")
WARNING = Diagnostic("c.xml", 2, "ANN001", "two dates & a <tag>\x01")
DATA = b"<TEI>\n<p>Dear <persname>Nyusha</persname></p>\n<list\n n='1'></list>\n</TEI>"
FILES = (
    Checked("letters/a b.xml", (PERSON, LIST), DATA, known=(replace(PERSON, line=9),)),
    Checked("letters/b.xml", (WHOLE,), b""),
    Checked("c.xml", (HINT, WARNING), waived=((replace(LIST, path="c.xml", line=5), "a draft"),)),
    Checked("d-1.xml", (MADE,)),
    Checked("fine.xml", (), b"<TEI/>"),
)
