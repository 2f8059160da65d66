"""Random documents of a RELAX NG grammar, and mutations of documents: a test instrument.

The same seed gives the same documents.
"""
