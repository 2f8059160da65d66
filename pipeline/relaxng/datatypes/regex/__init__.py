"""Regular expressions of XML Schema (part 2, second edition, appendix F), exact and never slow."""
