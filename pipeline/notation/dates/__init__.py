"""Dates as letters print them, read into TEI att.datable attributes (TEI section ND, W3C formats).

Text becomes `tokens`; `forms` reads simple dates of these, `phrases` what is said about them
(bounds, spans, two calendars, doubts), `value` and `edtf` write the reading down. Five languages
are read at once, for a page does not say which one a line is in; only figures alone are read in
the order of the language that is given.

What cannot be read safely is found and has no value, and `Found.doubt` tells why: figures without
a century, day and month in doubtful order, the calendar of the Republic, days that do not exist.
"""

from pipeline.notation.dates.beside import share, without
from pipeline.notation.dates.clock import Clock, clocks
from pipeline.notation.dates.edtf import edtf
from pipeline.notation.dates.finding import Found, bare_year, date_range, find
from pipeline.notation.dates.interval import agree, interval, nearest, with_year, years_of
from pipeline.notation.dates.reading import Doubt, Years
from pipeline.notation.dates.relative import Relative, relatives, this_year
from pipeline.notation.dates.value import POINTS, has_year, julian_value, printed_day

__all__ = [
    "POINTS", "Clock", "Doubt", "Found", "Relative", "Years", "agree", "bare_year", "clocks",
    "date_range", "edtf", "find", "has_year", "interval", "julian_value", "nearest", "printed_day",
    "relatives", "share", "this_year", "with_year", "without", "years_of",
]  # fmt: skip
