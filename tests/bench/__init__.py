"""Measurements of speed, outside of all tests: ``make bench``."""
