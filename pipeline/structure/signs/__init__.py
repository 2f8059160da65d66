"""What speaks for each kind of line: one function a kind, its result in nats of evidence.

The functions see one passage and its neighbours. They do not decide: `pipeline.structure.order`
takes the sequence of kinds that all of them together, and the usual order of a letter, make most
likely. To teach the program a new wording, add it to `pipeline.lexicon`; to teach it a new sign,
change the one function here.
"""

from collections.abc import Callable

from pipeline.model import Kind
from pipeline.structure.signs import above, below, body, close, opener
from pipeline.structure.signs.view import View

SIGNS: dict[Kind, Callable[[View], float]] = {
    Kind.COLLECTION: above.collection,
    Kind.SOURCE_TAG: above.source_tag,
    Kind.TITLE: above.title,
    Kind.ENCLOSURE: above.enclosure,
    Kind.ADDRESSEE: opener.addressee,
    Kind.DATELINE: opener.dateline,
    Kind.SALUTATION: opener.salutation,
    Kind.ITEM: body.item,
    Kind.PARAGRAPH: body.paragraph,
    Kind.RULE: body.rule,
    Kind.RUNNING_HEAD: body.running_head,
    Kind.CLOSING: close.closing,
    Kind.SIGNATURE: close.signature,
    Kind.POSTSCRIPT: close.postscript,
    Kind.SOURCE: below.source,
    Kind.SHELFMARK: below.shelfmark,
    Kind.PUBLICATION: below.publication,
    Kind.NOTE: below.note,
    Kind.FOOTNOTE: below.footnote,
}
