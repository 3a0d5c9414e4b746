"""How time and memory grow with the number of files and with the size of one, and what a second core brings.

    python benchmarks/scaling.py             up to 100 MB of articles, and one text of 20 MB
    python benchmarks/scaling.py --full      up to 1 GB, and one text of 200 MB; takes a while, and as much disk

Memory is the peak of the process. On two cores the time is that of the clock, so nothing else should run meanwhile.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from typing import NamedTuple

from material import SIZE
from measuring import Rate, Usage, compared
from setting import Setting, parser, setting, tell
from tables import table

SIZES = (10, 100, 1000)
"""Megabytes of articles; the last only in full."""
LARGE = (20, 200)
"""Megabytes of one text; the last only in full."""


class Jobs(NamedTuple):
    """The same files with one process and with two; ``missing`` says why that was not measured."""

    one: Usage | None = None
    two: Usage | None = None
    missing: str = ""

    @property
    def ratio(self) -> float | None:
        """How many times sooner two are done."""
        return self.one.elapsed / self.two.elapsed if self.one and self.two else None


def growth(at: Setting, sizes: Sequence[int]) -> list[Rate]:
    """Articles of as many megabytes as each of *sizes* says; for the longer runs fewer of them make a median."""
    rates = []
    for size in sizes:
        count = size * 1_000_000 // SIZE
        tell(f"growth: {count:,} files")
        paths = at.texts(count)
        command = at.provlint.check(paths[0].parent)
        usage = compared({"": command}, _runs(at.runs, size), warm=size == sizes[0])[""]
        rates.append(Rate("text", count, sum(path.stat().st_size for path in paths), usage))
    return rates


def _runs(runs: int, size: int) -> int:
    return runs if size < 100 else 1 if size > 100 else min(runs, 3)


def large(at: Setting, size: int) -> Rate:
    """One text of *size* megabytes."""
    tell(f"one text of {size} MB")
    path = at.material.large(at.scratch / "large.txt", size * 1_000_000)
    usage = compared({"": at.provlint.check(path)}, 1, warm=False)[""]
    return Rate("one text", 1, path.stat().st_size, usage)


def two_cores(at: Setting) -> Jobs:
    if not at.provlint.knows("--jobs"):
        return Jobs(missing="this version has no --jobs")
    if (os.cpu_count() or 1) < 2:
        return Jobs(missing="this machine has one core")
    folder = at.texts(at.articles)[0].parent
    usages = compared({"1": at.provlint.check(folder), "2": at.provlint.check(folder, jobs=2)}, at.runs)
    return Jobs(usages["1"], usages["2"])


def growth_table(measured: Sequence[Rate]) -> str:
    """The first is what the others are compared with."""
    rows = [
        [
            rate.what,
            f"{rate.files:,}",
            f"{rate.size / 1e6:,.1f}",
            f"{rate.speed:.2f}",
            f"{measured[0].speed / rate.speed:.2f}",
            f"{rate.usage.peak / 1e6:.0f}",
        ]
        for rate in measured
    ]
    return table(["What", "Files", "MB", "MB a CPU s", "time per MB, to the first", "peak memory, MB"], rows)


def jobs_told(jobs: Jobs) -> str:
    if jobs.one is None or jobs.two is None:
        return f"Two cores were not measured: {jobs.missing}."
    return (
        f"With two processes the run ends after {jobs.two.elapsed:.1f} s in place of {jobs.one.elapsed:.1f} s by "
        f"the clock: {jobs.ratio:.2f} times sooner."
    )


def main() -> int:
    made = parser(__doc__)
    made.add_argument("--full", action="store_true", help="also 1 GB of articles, and one text of 200 MB")
    options = made.parse_args()
    with setting(options) as at:
        rates = growth(at, SIZES if options.full else SIZES[:-1])
        rates.append(large(at, LARGE[options.full]))
        print(growth_table(rates))
        print(f"\n{jobs_told(two_cores(at))}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
