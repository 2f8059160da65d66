"""How good the aligner is, beside others, in one run: ``make align-eval``, outside of all tests.

``python -m tests.align_eval`` prints tables; ``--json FILE`` writes their figures, ``--write-docs``
puts them into docs/alignment.md, ``--corpus LEFT RIGHT GOLD`` adds a corpus of one's own.
"""
