"""What editors settle about a page: its sidecar, ``NAME.toml`` beside ``NAME.txt``.

A correction outranks what was inferred, is recorded with who made it, and is itself checked: one
that no longer applies is an error, so that no old answer is given to a new question.
"""
