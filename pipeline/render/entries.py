"""Summaries as the small XML document that the index stylesheet reads."""

from collections.abc import Sequence

from lxml import etree

from pipeline.summary import Summary


def entries(summaries: Sequence[Summary], title: str) -> bytes:
    """An ``edition`` of ``document`` elements with a ``title`` per language, in the order given."""
    root = etree.Element("edition", title=title)
    for summary in summaries:
        document = etree.SubElement(
            root,
            "document",
            id=summary.id,
            date=summary.date,
            languages=" ".join(summary.languages),
            verdict=summary.verdict,
            links=str(summary.links),
            queries=str(summary.queries),
        )
        for heading in summary.titles:
            etree.SubElement(document, "title", lang=heading.lang).text = heading.text
    return etree.tostring(root, encoding="utf-8")
