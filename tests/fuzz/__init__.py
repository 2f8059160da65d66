"""Coverage-guided fuzzing of what reads other people's bytes: ``make fuzz``, outside of all tests.

``python -m tests.fuzz TARGET [SECONDS]`` searches for an input on which a target raises anything,
or does not come back within thirty seconds. What it finds is written to a file it names; the case
goes into the tests before the fault is mended.
"""
