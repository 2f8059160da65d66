"""Checking many documents: each against its schemas and what follows them, in several processes,
less what a project has waived or knows from before.
"""
