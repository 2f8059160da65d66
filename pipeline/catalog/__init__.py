"""Schemas by their names and addresses: OASIS XML Catalogs, the user's own one, and what documents
name in ``xml-model``. Nothing is ever fetched but by `pipeline.catalog.adding`, which is asked to.
"""
