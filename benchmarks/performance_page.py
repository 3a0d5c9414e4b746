"""docs/performance.md and its plot."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice
from textwrap import fill

import plot
from cold_start import second_told, start_table
from peers import rival_table
from performance_bars import Measured, Verdict, verdicts
from scaling import growth_table, jobs_told
from tables import table
from throughput import rate_table, rule_told

PLOT = "performance.svg"
_RULES = 10
"""Rules of the cost table that the page shows."""


def page(measured: Measured) -> str:
    parts = [
        "# How fast it is",
        *_introduction(measured),
        *_bars(measured),
        *_peers(measured),
        *_rest(measured),
    ]
    plain = ("|", "#", "```", "![")
    return "\n\n".join(p if p.startswith(plain) else fill(p, 118) for p in parts) + "\n"


def drawn(measured: Measured) -> str:
    """The plot: our kinds of document, then the other tools on text."""
    ours = [plot.Bar(f"provlint, {rate.what}", rate.speed, ours=True) for rate in measured.rates]
    others = [plot.Bar(r.title, r.rate.speed) for r in measured.rivals[1:] if r.rate is not None]
    return plot.bars("Megabytes a second of processor time", "MB/s", [*ours, *others])


def _introduction(measured: Measured) -> Iterator[str]:
    yield (
        "Written by `python benchmarks/performance.py --write`; nobody edits it by hand. All rules and all evidence "
        "are on, and a figure is for the whole command, from its start to its last line. A CPU second is a second "
        "of processor time, user and system, on one core; a MB is 10⁶ bytes as they lie on the disk."
    )
    yield (
        f"Measured on {measured.machine}, with articles of 10 kB made from {measured.origin}. Each figure is the "
        f"median of {measured.runs} {'run' if measured.runs == 1 else 'runs'}, in which the commands compared take "
        "turns."
    )


def _bars(measured: Measured) -> Iterator[str]:
    judged = verdicts(measured)
    yield "## What it must reach"
    yield f"{sum(v.met for v in judged)} of {len(judged)} bars are met."
    yield table(["What", "Reach", "Measured", "Verdict"], map(_verdict, judged))


def _verdict(verdict: Verdict) -> list[str]:
    bound = f"{'≤' if verdict.most else '≥'} {_number(verdict.bound)} {verdict.unit}"
    if verdict.measured is None:
        return [verdict.what, bound, "", f"not measured: {verdict.missing}"]
    judged = "met" if verdict.met else "**short**"
    return [verdict.what, bound, f"{_number(verdict.measured)} {verdict.unit}", judged]


def _number(value: float) -> str:
    """Three figures that count; whole numbers as they are."""
    return f"{value:,.0f}" if value == int(value) or abs(value) >= 100 else f"{value:.3g}"


def _peers(measured: Measured) -> Iterator[str]:
    yield "## Beside other tools"
    yield f"![Megabytes a second of processor time, by tool]({PLOT})"
    yield (
        "In the same run, on the same files. The other tools do what they do by default, as one process over all "
        "the files given; the slow ones get the first few of them."
    )
    yield rival_table(measured.rivals)


def _rest(measured: Measured) -> Iterator[str]:
    yield "## By kind of document"
    yield rate_table(measured.rates)
    yield rule_told(measured.rules)
    yield "## One small file in a new process"
    yield (
        "As an editor or a hook pays for it: 5 kB, what is remembered of the rules is there, what was found before "
        "is not."
    )
    yield start_table(measured.starts)
    yield second_told(measured.second)
    yield "## Growth and memory"
    yield growth_table([*measured.growth, measured.large])
    yield jobs_told(measured.jobs)
    yield "## Where the time goes"
    yield (
        f"As `provlint check --profile-rules` tells of {measured.articles:,} articles, in one run, by the clock; "
        "measuring takes time too. A stage or rule pays for its own time, without that of what it asks for."
    )
    yield f"```\n{_shortened(measured.costs)}\n```"


def _shortened(costs: str) -> str:
    """The table of stages, and the first rules of the second table."""
    stages, _, rules = costs.partition("\n\n")[2].partition("\n\n")
    return "\n".join([stages, "", *islice(rules.splitlines(), _RULES + 1)])
