"""``--profile-rules``: the time of each stage and rule, as a table on standard error."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import partial

from provlint.cli.inputs import Inputs
from provlint.formats import Format
from provlint.formats.excerpt import fitted, plain
from provlint.formats.summary import number
from provlint.model import Source
from provlint.report import Checked, Failure, Tally
from provlint.session import Session
from provlint.stopwatch import Cost, Stopwatch, WatchedLinter, with_own

_SHOWN = 0.001
"""The least share of the whole that has a line of its own."""
_LONGEST = 90
"""Characters of an expression that are shown."""
_HEAD = f"{'ms':>10}  {'share':>7}  {'calls':>9}"


class Costs:
    """Watches a run from here on, and tells."""

    def __init__(self, watch: Stopwatch | None = None) -> None:
        self._watch = watch or Stopwatch()

    def watched(
        self, session: Session, inputs: Inputs, reports: Sequence[Format]
    ) -> tuple[Inputs, list[Format]]:
        """The same inputs and reports, measured; from here on the session's linter is measured too."""
        session.linter = WatchedLinter(session.linter, self._watch)
        return with_own(inputs, read=partial(self._read, inputs)), [
            _Report(report, self._watch) for report in reports
        ]

    def _read(self, inputs: Inputs) -> Iterator[Source | Failure]:
        cost = self._watch.stage("reading files")
        for source in self._watch.steps(cost, inputs.read):
            cost.calls += 1
            yield source

    def table(self, documents: int) -> Iterator[str]:
        """The lines of the report, the dearest of each kind first."""
        whole = self._watch.elapsed()
        rules = self._watch.rules
        stages = [*self._watch.stages, _summed("rules", rules)]
        rest = whole - sum(cost.seconds for cost in stages)
        yield f"where {whole:.3f} s went, in {number(documents, 'document')}:"
        yield ""
        yield f"{_HEAD}  stage"
        for cost in sorted(stages, key=lambda cost: (-cost.seconds, cost.name)):
            yield f"{_share(cost, whole)}  {cost.calls:>9,}  {cost.name}"
        yield f"{_share(Cost('', rest), whole)}  {'':>9}  everything else: configuration, finding files, loading rules"
        yield ""
        yield f"{_HEAD}  {'findings':>9}  rule"
        shown = [cost for cost in rules if cost.seconds >= _SHOWN * whole]
        others = rules[len(shown) :]
        below = f"{number(len(others), 'rule')} below {100 * _SHOWN} %"
        for cost in [*shown, _summed(below, others)] if others else shown:
            yield f"{_share(cost, whole)}  {cost.calls:>9,}  {cost.findings:>9,}  {cost.name}"
        yield from _tried([(cost.name, pattern.expression) for cost in rules for pattern in cost.unselective])


def _tried(expressions: Sequence[tuple[str, str]]) -> Iterator[str]:
    if expressions:
        yield ""
        yield "patterns without a selective literal, which are tried almost everywhere:"
    for rule, expression in expressions:
        yield f"  {rule}: {fitted(plain(expression), _LONGEST)}"


def _summed(name: str, costs: Sequence[Cost]) -> Cost:
    return Cost(
        name,
        sum(cost.seconds for cost in costs),
        sum(cost.calls for cost in costs),
        sum(cost.findings for cost in costs),
    )


def _share(cost: Cost, whole: float) -> str:
    return f"{1000 * cost.seconds:>10,.1f}  {100 * cost.seconds / whole if whole else 0.0:>5.1f} %"


class _Report(Format):
    """Hands everything on to *report*."""

    def __init__(self, report: Format, watch: Stopwatch) -> None:
        super().__init__(report.stream, report.registry, report.style)
        timed = partial(watch.timed, "report")
        self._begin, self._document, self._end = (
            timed(report.begin),
            timed(report.document),
            timed(report.end),
        )

    def begin(self) -> None:
        self._begin()

    def document(self, checked: Checked) -> None:
        self._document(checked)

    def end(self, tally: Tally, failures: list[Failure]) -> None:
        self._end(tally, failures)
