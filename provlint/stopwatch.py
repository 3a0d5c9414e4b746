"""Where the time of a run goes, by stage and by rule.

Nothing here is imported by a run that is not measured: what is watched is a linter of its own, with rule sets and
readings of its own that do the same as the others.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from copy import copy
from dataclasses import dataclass
from functools import cached_property, partial
from time import perf_counter
from typing import Any, ParamSpec, TypeVar

from provlint.engine import Linter, RuleSet
from provlint.model import Document, Finding, Source
from provlint.prose import Reading
from provlint.report import Checked
from provlint.rule import Rule
from provlint.scan import Pattern, Scanner, trigger

SELECTIVE = 5_000.0
"""The most that a selective trigger may cost: as if five places in a thousand characters had to be tried."""
_SEARCHERS = ("evidences",)
"""Properties of a reading whose values search only when they are asked, so that asking them is timed too."""

T = TypeVar("T")
P = ParamSpec("P")


@dataclass(slots=True)
class Cost:
    """What one stage or rule took. ``seconds`` are its own, without those of the stages that it asked."""

    name: str
    seconds: float = 0.0
    calls: int = 0
    findings: int = 0
    """Of a rule: as it gave them, before comments silence any."""
    patterns: Sequence[Pattern] = ()
    """Of a rule: what it looks for."""

    @property
    def unselective(self) -> list[Pattern]:
        """The patterns without a selective literal, which are tried almost everywhere."""
        return [pattern for pattern in self.patterns if _unselective(pattern)]


class Stopwatch:
    """Measures one process, in which nothing runs side by side."""

    def __init__(self, clock: Callable[[], float] = perf_counter) -> None:
        self._clock = clock
        self._began = clock()
        self._inner = [0.0]
        self._stages: dict[str, Cost] = {}
        self._rules: dict[str, Cost] = {}

    def elapsed(self) -> float:
        """Seconds since the watch was made."""
        return self._clock() - self._began

    @property
    def stages(self) -> list[Cost]:
        """The dearest first."""
        return sorted(self._stages.values(), key=_dearest)

    @property
    def rules(self) -> list[Cost]:
        """Those that were asked, named as in ``STA101 unsourced-statistic``, the dearest first."""
        return sorted(self._rules.values(), key=_dearest)

    def stage(self, name: str) -> Cost:
        return self._stages.setdefault(name, Cost(name))

    def rule(self, rule: Rule) -> Cost:
        name = f"{rule.code} {rule.name}"
        if name not in self._rules:
            self._rules[name] = Cost(name, patterns=rule.searched())
        return self._rules[name]

    def measure(self, cost: Cost, call: Callable[[], T]) -> T:
        """What *call* returns; its time goes to *cost*, but for what it measures itself."""
        began = self._clock()
        self._inner.append(0.0)
        try:
            return call()
        finally:
            spent = self._clock() - began
            cost.seconds += spent - self._inner.pop()
            self._inner[-1] += spent

    def timed(self, stage: str, call: Callable[P, T]) -> Callable[P, T]:
        """*call*, each time as one call of *stage*."""
        cost = self.stage(stage)

        def measured(*args: P.args, **kwargs: P.kwargs) -> T:
            cost.calls += 1
            return self.measure(cost, partial(call, *args, **kwargs))

        return measured

    def steps(self, cost: Cost, values: Callable[[], Iterator[T]]) -> Iterator[T]:
        """What *values* yields; what is done with it meanwhile costs nothing here."""
        found = self.measure(cost, lambda: iter(values()))
        while step := self.measure(cost, lambda: [*_next(found)]):
            yield step[0]


def _next(values: Iterator[T]) -> Iterator[T]:
    """One more of *values*, or none."""
    for value in values:
        yield value
        return


def _dearest(cost: Cost) -> tuple[float, str]:
    return -cost.seconds, cost.name


def _unselective(pattern: Pattern) -> bool:
    found = trigger(pattern.expression)
    return found is None or found.cost > SELECTIVE


def with_own(value: T, **methods: Callable[..., Any]) -> T:
    """A copy of *value*, of the same class, in which *methods* take the place of the class's."""
    twin = copy(value)
    vars(twin).update(methods)  # it may be frozen
    return twin


class WatchedLinter(Linter):
    """Does what *linter* does, and has it measured."""

    def __init__(self, linter: Linter, watch: Stopwatch) -> None:
        self._watch = watch
        self._of = linter
        self._rule_sets: dict[int, tuple[RuleSet, RuleSet]] = {}
        super().__init__(linter.readers, self._watched_rules)

    def read(self, source: Source) -> Document:
        reader = self.reader_for(source).name
        return self._watch.timed(f"reader {reader}", super().read)(source)

    def reading(self, document: Document) -> Reading:
        rules = self.rules_for(document.path)
        return WatchedReading(self._watch, document, rules.scanner, rules.settings.known_sources)

    def check(self, source: Source) -> Checked:
        return self._watch.timed("settling findings", super().check)(source)

    def _watched_rules(self, path: str) -> RuleSet:
        rules = self._of.rules_for(path)
        if id(rules) not in self._rule_sets:
            watched = copy(rules)
            watched.rules = tuple(map(self._watched_rule, rules.rules))
            self._watch.timed("compiling patterns", _compile)(watched)
            self._rule_sets[id(rules)] = (watched, rules)  # kept, so that its id stays its own
        return self._rule_sets[id(rules)][0]

    def _watched_rule(self, rule: Rule) -> Rule:
        return with_own(rule, check=partial(self._ask, rule))

    def _ask(self, rule: Rule, reading: Reading) -> Iterator[Finding]:
        cost = self._watch.rule(rule)
        cost.calls += 1
        for finding in self._watch.steps(cost, partial(rule.check, reading)):
            cost.findings += 1
            yield finding


def _compile(rules: RuleSet) -> None:
    """The scanner and all patterns beforehand, so that the first document does not pay for them."""
    for pattern in rules.scanner.triggers:
        pattern.compiled()


class WatchedReading(Reading):
    """A reading whose properties are stages, each named after its property."""

    def __init__(
        self, watch: Stopwatch, document: Document, scanner: Scanner, known_sources: Sequence[str]
    ) -> None:
        self.watch = watch
        super().__init__(document, scanner, known_sources)


def _watched_property(name: str, compute: Callable[[Any], Any]) -> cached_property[Any]:
    stage = name.strip("_").replace("_", " ")

    def computed(self: WatchedReading) -> Any:
        value = self.watch.timed(stage, compute)(self)
        if name in _SEARCHERS:
            for method in (m for m in vars(type(value)) if not m.startswith("_")):
                vars(value)[method] = self.watch.timed(stage, getattr(value, method))
        return value

    found = cached_property(computed)
    found.__set_name__(WatchedReading, name)
    return found


for _name, _value in vars(Reading).items():
    if isinstance(_value, cached_property):
        setattr(WatchedReading, _name, _watched_property(_name, _value.func))
