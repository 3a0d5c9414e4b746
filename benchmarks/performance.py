"""Measures how fast provlint is, in everything that it promises.

    python benchmarks/performance.py                   print everything, on sizes that take some minutes
    python benchmarks/performance.py --write           write docs/performance.md and its plot
    python benchmarks/performance.py --write --full    with 1 GB of articles and a text of 200 MB
    python benchmarks/performance.py --quick           print rough figures from a tenth of it, run once

Each part can be run alone: throughput.py, peers.py, cold_start.py and scaling.py.
"""

from __future__ import annotations

import os
import subprocess
import sys

from cold_start import second_run, starts
from material import ROOT
from measuring import CommandError, machine
from peers import rivals
from performance_bars import Measured
from performance_page import PLOT, drawn, page
from scaling import LARGE, SIZES, growth, large, two_cores
from setting import Setting, parser, setting, tell
from throughput import rates, rule_cost

DOCS = ROOT / "docs"
QUICK_SIZES, QUICK_LARGE = (1, 10), 2
"""Megabytes."""


def measure(at: Setting, sizes: tuple[int, ...], one: int) -> Measured:
    """Everything; *sizes* and *one* are the megabytes of :mod:`scaling`."""
    tell("throughput")
    speeds, rules = rates(at), rule_cost(at)
    tell("other tools")
    others = rivals(at)
    tell("cold start")
    cold, second = starts(at), second_run(at)
    tell("growth and memory")
    grown, single, jobs = growth(at, sizes), large(at, one), two_cores(at)
    return Measured(
        machine=machine(),
        origin=at.material.origin,
        articles=at.articles,
        runs=at.runs,
        rates=speeds,
        rules=rules,
        rivals=others,
        starts=cold,
        second=second,
        growth=grown,
        large=single,
        jobs=jobs,
        costs=costs(at),
    )


def costs(at: Setting) -> str:
    """What ``--profile-rules`` says of the articles. Raises CommandError."""
    command = at.provlint.check(at.texts(at.articles)[0].parent)
    done = subprocess.run(
        [*command.arguments, "--profile-rules", "--quiet"],
        env={**os.environ, **command.environment},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    if done.returncode not in command.fine:
        raise CommandError(done.stderr)
    return done.stderr.rstrip("\n")


def main() -> int:
    made = parser(__doc__)
    made.add_argument(
        "--write", action="store_true", help="write docs/performance.md and docs/performance.svg"
    )
    extent = made.add_mutually_exclusive_group()
    extent.add_argument("--full", action="store_true", help="also 1 GB of articles, and one text of 200 MB")
    extent.add_argument("--quick", action="store_true", help="100 articles, one run, small sizes")
    options = made.parse_args()
    sizes, one = (SIZES, LARGE[-1]) if options.full else (SIZES[:-1], LARGE[0])
    if options.quick:
        options.articles, options.runs = 100, 1
        sizes, one = QUICK_SIZES, QUICK_LARGE
    with setting(options) as at:
        measured = measure(at, sizes, one)
    if options.write:
        (DOCS / "performance.md").write_text(page(measured), encoding="utf-8")
        (DOCS / PLOT).write_text(drawn(measured), encoding="utf-8")
    else:
        print(page(measured), end="")
    return 0


if __name__ == "__main__":
    sys.exit(main())
