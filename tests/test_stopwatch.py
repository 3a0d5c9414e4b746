"""Each stage and rule pays for its own time."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import cached_property
from typing import ClassVar

import pytest

from provlint import Finding, Pattern, Reading, Rule, Source
from provlint.config import Settings
from provlint.engine import Linter, RuleSet
from provlint.prose import biography, boilerplate
from provlint.readers.text import TextReader
from provlint.report import Checked
from provlint.stopwatch import Stopwatch, WatchedLinter, WatchedReading


class Clock:
    """Goes on only when it is told."""

    now = 0.0

    def __call__(self) -> float:
        return self.now


CLOCK = Clock()


@pytest.fixture(autouse=True)
def clock() -> Clock:
    CLOCK.now = 0.0
    return CLOCK


class Slow(Rule):
    """Takes two seconds before its finding and one after; asks for the boilerplate in between."""

    code = "ZZZ101"
    name = "slow-rule"
    message = "here"
    patterns: ClassVar[Sequence[Pattern]] = (Pattern("zebra"), Pattern(r"\d\w{3}"), Pattern(r"\w+ly"))

    def check(self, reading: Reading) -> Iterator[Finding]:
        CLOCK.now += 2
        assert reading.boilerplate == ()
        yield self.finding(reading, reading.anchor)
        CLOCK.now += 1


class Quick(Slow):
    """No generator; what it hands over is found before it returns."""

    code = "ZZZ102"
    name = "quick-rule"
    patterns = ()

    def check(self, reading: Reading) -> Iterator[Finding]:
        CLOCK.now += 0.5
        return iter([self.finding(reading, reading.anchor)] * 3)


class Broken(Slow):
    """Raises after its first finding."""

    code = "ZZZ103"
    name = "broken-rule"

    def check(self, reading: Reading) -> Iterator[Finding]:
        yield self.finding(reading, reading.anchor)
        CLOCK.now += 0.25
        raise ValueError("no way")


def linter(*rules: type[Rule]) -> Linter:
    rule_set = RuleSet([rule() for rule in rules], Settings())
    return Linter({"text": TextReader()}, lambda path: rule_set)


def check(on: Linter, paths: Sequence[str] = ("a.txt",)) -> list[Checked]:
    return [on.check(Source(path, b"A line.")) for path in paths]


def slowed(seconds: float, result: object = ()) -> Callable[[Reading], object]:
    def find(reading: Reading) -> object:
        CLOCK.now += seconds
        return result

    return find


def test_rules_pay_for_their_own_time(clock: Clock, monkeypatch: pytest.MonkeyPatch) -> None:
    """The stage that a rule asks for first is paid by itself, once for each document."""
    monkeypatch.setattr(boilerplate, "find", slowed(8))
    watch = Stopwatch(clock)
    check(WatchedLinter(linter(Slow, Quick), watch), ["a.txt", "b.txt"])
    assert [(c.name, c.seconds, c.calls, c.findings) for c in watch.rules] == [
        ("ZZZ101 slow-rule", 6.0, 2, 2),
        ("ZZZ102 quick-rule", 1.0, 2, 6),
    ]
    assert [(c.name, c.seconds, c.calls) for c in watch.stages if c.seconds] == [("boilerplate", 16.0, 2)]
    assert watch.elapsed() == 23.0


def test_stages_within_stages(clock: Clock, monkeypatch: pytest.MonkeyPatch) -> None:
    """What a stage asks for is not its own time."""

    def asking(reading: Reading) -> object:
        CLOCK.now += 1
        return reading.biographies

    monkeypatch.setattr(boilerplate, "find", asking)
    monkeypatch.setattr(biography, "find", slowed(4))
    watch = Stopwatch(clock)
    check(WatchedLinter(linter(Slow), watch))
    assert {c.name: c.seconds for c in watch.stages if c.seconds} == {"boilerplate": 1.0, "biographies": 4.0}


def test_stages_are_named_after_readers_and_properties(clock: Clock) -> None:
    """A finding is fingerprinted and counted; nobody here asks for claims."""
    watch = Stopwatch(clock)
    check(WatchedLinter(linter(Quick), watch))
    wanted = {"reader text": 1, "language": 1, "metadata": 1, "words": 1, "settling findings": 1, "claims": 0}
    counted = {cost.name: cost.calls for cost in watch.stages}
    assert {name: counted.get(name, 0) for name in wanted} == wanted


def test_findings_are_the_same_as_unwatched(linter_for: Callable[[str], Linter], clock: Clock) -> None:
    """Also the failures, and what was found before one."""
    for on in (linter(Slow, Broken, Quick), linter_for("draft")):
        data = b"By Ana Ruiz\n\nStudies show that 40% of boats leak.[1]\n\nIt cost $2 million, he said.\n"
        plain, watched = (
            which.check(Source("a.txt", data)) for which in (on, WatchedLinter(on, Stopwatch(clock)))
        )
        assert (watched.findings, watched.failures) == (plain.findings, plain.failures)


def test_time_until_a_rule_breaks_is_its_own(clock: Clock) -> None:
    """And the clock goes on for the others."""
    watch = Stopwatch(clock)
    (checked,) = check(WatchedLinter(linter(Broken, Quick), watch))
    assert [(c.name, c.seconds, c.findings) for c in watch.rules] == [
        ("ZZZ102 quick-rule", 0.5, 3),
        ("ZZZ103 broken-rule", 0.25, 1),
    ]
    assert len(checked.failures) == 1


def test_patterns_without_a_selective_literal(clock: Clock) -> None:
    """Digits and endings are everywhere; an animal is not."""
    watch = Stopwatch(clock)
    check(WatchedLinter(linter(Slow), watch))
    assert [p.expression for p in watch.rules[0].unselective] == [r"\d\w{3}", r"\w+ly"]


def test_every_stage_of_a_reading_is_watched() -> None:
    """A new property is a new stage, without a list to keep."""
    properties = {name for name, value in vars(Reading).items() if isinstance(value, cached_property)}
    assert properties - vars(WatchedReading).keys() == set()
