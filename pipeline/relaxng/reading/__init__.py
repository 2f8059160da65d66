"""From a schema in either syntax to its simple form (specification, sections 3, 4 and 7).

One step a module: files become trees of nodes (`markup`, `tree`), these are held against the full
syntax (`syntax`), their definitions are gathered and linked over all files (`scopes`, `links`),
built into patterns (`building`), and held against the restrictions (`restrictions`).
"""
