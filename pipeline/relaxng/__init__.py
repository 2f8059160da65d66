"""RELAX NG (ISO/IEC 19757-2), complete: both syntaxes, every restriction, exact datatypes.

Schemas become the simple form of the specification's section 5 (`simple`), whichever syntax they
are written in; documents are held against derivatives of it that are kept once computed. The room
imports nothing else of ours.
"""
