"""TEI bytes → findings: grammar, then what no grammar can say. Losslessness is apart: it needs the
source (`pipeline.validate.lossless`).
"""

from collections.abc import Callable, Iterator

from pipeline.diagnostics import Diagnostic, in_order
from pipeline.tei import Element, serialize
from pipeline.validate import dates, domains, header, links, references
from pipeline.validate.beside import Beside
from pipeline.validate.grammar import ungrammatical
from pipeline.validate.places import located
from pipeline.validate.view import View

Check = Callable[[View], Iterator[Diagnostic]]

GENERAL: dict[str, Check] = {
    "LNK001": references.unique_ids,
    "LNK002": references.resolved_pointers,
    "LNK010": domains.right_domain,
    "LNK011": references.resolved_beside,
    "LNK012": references.there,
    "LNK013": references.marked,
    "LNK014": references.pointing,
    "LNK015": references.of_its_scheme,
    "LNK016": references.of_a_known_scheme,
    "LNK017": references.well_escaped,
    "LNK018": domains.inside_domains,
    "TEI004": header.counted_tags,
    "TEI010": dates.bounds_in_order,
    "TEI011": dates.sent_before_received,
    "TEI012": dates.created_before_published,
    "TEI013": dates.born_before_dying,
}
"""The rules that hold for any TEI file and that no grammar states, by their codes."""

PROFILE: dict[str, Check] = {
    "LNK003": links.linked_once,
    "LNK004": links.all_linked,
    "LNK005": links.both_domains,
    "LNK006": links.uncrossed,
    "LNK007": links.counted_arity,
    "LNK008": links.no_links_without_verdict,
    "LNK009": links.reviewed_by,
    "LNK019": links.rightly_unlinked,
    "LNK020": links.resting_on_a_verdict,
    "LNK021": links.named_as_judged,
    "TEI002": header.years_in_text,
    "TEI003": header.one_act_each,
    "TEI005": header.machine_translation,
    "TEI006": header.configured_licence,
    "TEI007": header.approved_is_settled,
    "TEI008": header.citable,
}
"""The rules of the Diglot profile that its grammar cannot state, by their codes."""

INTEGRITY: dict[str, Check] = GENERAL | PROFILE
"""All of them."""


def integrity(
    root: Element,
    name: str,
    *,
    profile: bool,
    licences: frozenset[str] | None = None,
    beside: Beside | None = None,
) -> tuple[Diagnostic, ...]:
    """What no grammar can say of a parsed TEI file, called `name`; of anybody's, or with `profile`
    of one of the Diglot profile. `beside` is what is known of the other files of its edition, and
    `licences` as in `validate`.
    """
    view = View(root, name, licences, beside or Beside())
    rules = INTEGRITY if profile else GENERAL
    return in_order(diagnostic for rule in rules.values() for diagnostic in rule(view))


def validate(
    root: Element,
    name: str,
    licences: frozenset[str] | None = None,
    data: bytes | None = None,
) -> tuple[Diagnostic, ...]:
    """Everything wrong with a parsed TEI file, blamed on lines of its source where it names them.

    `name` is what the file is called in messages; `licences` are those a configuration gives (None:
    there is no configuration to hold the file against). `data` is what was parsed (None: the file
    was never written; it is judged as it would be).
    """
    written = serialize(root) if data is None else data
    found = located(integrity(root, name, profile=True, licences=licences), written)
    return in_order((*ungrammatical(written, root, name), *found))
