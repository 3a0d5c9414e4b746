"""``--profile-rules``."""

from __future__ import annotations

import re
from typing import NamedTuple

from provlint.cli.costs import Costs
from provlint.scan import Pattern
from provlint.stopwatch import Cost, Stopwatch
from tests.cli.conftest import PACK, Shell


class Clock:
    """Tells the given times, one after another."""

    def __init__(self, *times: float) -> None:
        self._times = iter(times)

    def __call__(self) -> float:
        return next(self._times)


class Asked(NamedTuple):
    """As much of a rule as the watch asks for."""

    code: str
    name: str
    searched: object = tuple


def spent(watch: Stopwatch, cost: Cost, calls: int, findings: int = 0) -> None:
    watch.measure(cost, lambda: None)
    cost.calls, cost.findings = calls, findings


def test_table() -> None:
    """The dearest first; what is too cheap to matter is summed up."""
    watch = Stopwatch(Clock(0, 1, 4, 10, 13.5, 14, 14.5, 14.5, 14.501, 14.501, 14.503, 20))
    spent(watch, watch.stage("scan"), 1500)
    spent(watch, watch.stage("boilerplate"), 1500)
    rule = Asked("HOU101", "shouting", lambda: [Pattern(r"\w+ly"), Pattern("hooray")])
    for asked, findings in ((rule, 1234), (Asked("HOU102", "b"), 0), (Asked("HOU103", "c"), 7)):
        spent(watch, watch.rule(asked), 1500, findings)  # type: ignore[arg-type]
    assert [*Costs(watch).table(1500)] == [
        "where 20.000 s went, in 1,500 documents:",
        "",
        "        ms    share      calls  stage",
        "   3,500.0   17.5 %      1,500  boilerplate",
        "   3,000.0   15.0 %      1,500  scan",
        "     503.0    2.5 %      4,500  rules",
        "  12,997.0   65.0 %             everything else: configuration, finding files, loading rules",
        "",
        "        ms    share      calls   findings  rule",
        "     500.0    2.5 %      1,500      1,234  HOU101 shouting",
        "       3.0    0.0 %      3,000          7  2 rules below 0.1 %",
        "",
        "patterns without a selective literal, which are tried almost everywhere:",
        r"  HOU101 shouting: \w+ly",
    ]


def test_report_is_the_same(shell: Shell) -> None:
    """The table stands on standard error, whatever the format; rules of the project's packs are in it."""
    shell.write("house.yaml", PACK)
    shell.write(".provlint.toml", 'rule-packs = ["house.yaml"]\n')
    shell.write("a.md", "Hooray, hooray.\n")
    shell.write("b.txt", "Hooray.\n")
    plain = shell("check", "--select", "HOU", "--format", "json")
    watched = shell("check", "--select", "HOU", "--format", "json", "--profile-rules")
    assert watched[:2] == plain[:2] == (1, plain.out)
    head, _, rest = watched.err.partition("\n\n")
    stages, _, rules = rest.partition("\n\n")
    assert re.sub(r"[\d.]+ s", "N s", head) == "where N s went, in 2 documents:"
    told = re.findall(r"%  +([\d,]+)  ([\w ]+)$", stages, re.MULTILINE)
    assert {("1", "compiling patterns"), ("2", "reading files"), ("1", "reader text")} <= set(told)
    assert re.findall(r"%  +(.*)$", rules, re.MULTILINE) == ["2          3  HOU101 shouting"]
