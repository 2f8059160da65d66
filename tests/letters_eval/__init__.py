"""How well letters are read that others have edited: who wrote to whom, when, and where.

``python -m tests.letters_eval`` prints the letters of ``../shared/corpora/schnitzler-300`` as plain
text, converts them, holds what is found against the editors' ``correspDesc``, and writes
``docs/evaluation.md``.
"""
