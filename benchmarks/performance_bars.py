"""How fast provlint must be, and how far it is from it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from cold_start import BARE, Second, Start
from measuring import Rate
from peers import PEERS, Rival
from scaling import Jobs
from throughput import RuleCost


class Measured(NamedTuple):
    """Everything for the page."""

    machine: str
    origin: str
    """What the texts were made from."""
    articles: int
    runs: int
    rates: list[Rate]
    rules: RuleCost
    rivals: list[Rival]
    starts: list[Start]
    second: Second | None
    growth: list[Rate]
    large: Rate
    jobs: Jobs
    costs: str
    """What ``--profile-rules`` says of the articles."""


class Verdict(NamedTuple):
    """A bar beside the figure measured; None where it could not be measured, and ``missing`` says why."""

    what: str
    bound: float
    unit: str
    measured: float | None
    most: bool = False
    """The bound is the most that is allowed, not the least."""
    missing: str = ""

    @property
    def met(self) -> bool:
        if self.measured is None:
            return False
        return self.measured <= self.bound if self.most else self.measured >= self.bound


MB = "MB a CPU s"
TIMES = "times"
SPEEDS = {"text": 15, "Markdown": 12, "web pages": 40}
FASTER = {
    ("write-good", ""): 30,
    ("proselint", ""): 40,
    ("textlint", "with the rules of write-good"): 40,
    ("textlint", "with the rules of write-good and alex"): 300,
}
"""By a peer and what it runs with: how many times faster provlint shall be."""


def verdicts(measured: Measured) -> list[Verdict]:
    """Every bar beside what was measured."""
    return [*_speed(measured), *_start(measured), *_scale(measured)]


def _speed(measured: Measured) -> Iterator[Verdict]:
    for rate in measured.rates:
        yield Verdict(rate.what, SPEEDS[rate.what], MB, rate.speed)
    ours, *others = measured.rivals
    bounds = {peer.title: FASTER[peer.name, peer.with_what] for peer in PEERS}
    for rival in others:
        ratio = ours.rate.speed / rival.rate.speed if ours.rate and rival.rate else None
        name = f"text, faster than {rival.title}"
        yield Verdict(name, bounds[rival.title], TIMES, ratio, missing=rival.missing)
    yield Verdict(
        f"{measured.rules.more:,} more YAML rules, more CPU time",
        15,
        "%",
        100 * measured.rules.share,
        most=True,
    )


def _start(measured: Measured) -> Iterator[Verdict]:
    usages = {start.title: start.usage for start in measured.starts}
    bare, ours = usages.get(BARE), usages.get("provlint")
    ratio = ours.processor / bare.processor if bare and ours else None
    yield Verdict("one file of 5 kB, CPU time to the bare interpreter's", 5, TIMES, ratio, most=True)
    for start in measured.starts:
        if start.title in (BARE, "provlint"):
            continue
        to = ours.processor / start.usage.processor if ours and start.usage else None
        name = f"one file of 5 kB, CPU time to that of {start.title}"
        yield Verdict(name, 1, TIMES, to, most=True, missing=start.missing)
    second = measured.second
    missing = "" if second else "results are not remembered"
    yield Verdict(
        "second run, nothing changed, less CPU time",
        10,
        TIMES,
        second.ratio if second else None,
        missing=missing,
    )


def _scale(measured: Measured) -> Iterator[Verdict]:
    first, last = measured.growth[0], measured.growth[-1]
    peak = max(rate.usage.peak for rate in measured.growth) / 1e6
    yield Verdict(f"memory at the most, up to {last.files:,} files", 120, "MB", peak, most=True)
    size = measured.large.size
    yield Verdict(
        f"memory for one text of {size / 1e6:.0f} MB, to its size",
        12,
        TIMES,
        measured.large.usage.peak / size,
        most=True,
    )
    slower = 100 * (first.speed / last.speed - 1)
    yield Verdict(
        f"CPU time per MB at {last.size / 1e6:,.0f} MB, more than at {first.size / 1e6:,.0f} MB",
        10,
        "%",
        slower,
        most=True,
    )
    jobs = measured.jobs
    yield Verdict("two cores, sooner by the clock", 1.7, TIMES, jobs.ratio, missing=jobs.missing)
