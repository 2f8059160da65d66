"""TEI bytes → findings: grammar, then what no grammar can say. Losslessness is apart: it needs the
source (`pipeline.validate.lossless`).
"""

from collections.abc import Callable, Iterator

from pipeline.diagnostics import Diagnostic, in_order
from pipeline.tei import Element
from pipeline.validate import header, links
from pipeline.validate.blame import blame
from pipeline.validate.grammar import Problem, problems
from pipeline.validate.view import View

INTEGRITY: dict[str, Callable[[View], Iterator[Diagnostic]]] = {
    "LNK001": links.unique_ids,
    "LNK002": links.resolved_pointers,
    "LNK003": links.linked_once,
    "LNK004": links.all_linked,
    "LNK005": links.both_domains,
    "LNK006": links.uncrossed,
    "LNK007": links.counted_arity,
    "LNK008": links.no_links_without_verdict,
    "LNK009": links.reviewed_by,
    "TEI002": header.years_in_text,
    "TEI003": header.one_act_each,
    "TEI004": header.counted_tags,
    "TEI005": header.machine_translation,
    "TEI006": header.configured_licence,
    "TEI007": header.approved_is_settled,
    "TEI008": header.citable,
}
"""The rules of the profile that its grammar cannot state, by their codes."""


def validate(
    root: Element, name: str, licences: frozenset[str] | None = None
) -> tuple[Diagnostic, ...]:
    """Everything wrong with a parsed TEI file, blamed on lines of its source where it names them.

    `name` is what the file is called in messages; `licences` are those a configuration gives (None:
    there is no configuration to hold the file against).
    """
    view = View(root, name, licences)
    found = [_ungrammatical(problem, view) for problem in problems(root)]
    found += [diagnostic for rule in INTEGRITY.values() for diagnostic in rule(view)]
    return in_order(found)


def _ungrammatical(problem: Problem, view: View) -> Diagnostic:
    """A problem of the grammar, blamed on the source line of the element it stands at."""
    at = next((e for e in view.elements if (e.sourceline or 0) >= problem.line), view.root)
    return blame("TEI001", at, view.name, problem=problem.message)
