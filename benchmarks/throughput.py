"""Megabytes that ``provlint check`` gets through in a second of processor time, and what a thousand rules more cost.

    python benchmarks/throughput.py                      1,000 articles of 10 kB of each kind
    python benchmarks/throughput.py --articles 100       fewer, to see whether something changed

The whole command is measured, from its start to its last line, on one core.
"""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path
from typing import NamedTuple

from material import Material, configuration
from measuring import Provlint, Rate, Usage, compared, parser, tell
from tables import table

RULES = 1000


class RuleCost(NamedTuple):
    """A run with the rules that are always there, and one with a pack of more."""

    more: int
    without: Usage
    together: Usage

    @property
    def share(self) -> float:
        """The part of the former's processor time that the pack adds to it."""
        return self.together.processor / self.without.processor - 1


def rates(provlint: Provlint, material: Material, scratch: Path, articles: int, runs: int) -> list[Rate]:
    """Text, Markdown and web pages, in this order."""
    counts = {"text": articles, "markdown": articles, "page": min(articles, material.pages)}
    files = {kind: material.write(kind, scratch / f"{kind}-{n}", n) for kind, n in counts.items()}
    commands = {kind: provlint.check(paths[0].parent) for kind, paths in files.items()}
    usages = compared(commands, runs)
    return [
        Rate(kind, len(paths), sum(path.stat().st_size for path in paths), usages[kind])
        for kind, paths in files.items()
    ]


def rule_cost(provlint: Provlint, material: Material, scratch: Path, articles: int, runs: int) -> RuleCost:
    """What :data:`RULES` generated rules add to a run over *articles* texts."""
    folder = scratch / f"text-{articles}"
    material.write("text", folder, articles)
    commands = {
        rules: provlint.check(folder, config=configuration(scratch / f"rules-{rules}", rules))
        for rules in (0, RULES)
    }
    usages = compared({str(rules): command for rules, command in commands.items()}, runs)
    return RuleCost(RULES, usages["0"], usages[str(RULES)])


def rate_table(measured: list[Rate]) -> str:
    return table(
        ["What", "Files", "MB", "CPU s", "MB a CPU s"],
        [
            [
                rate.what,
                f"{rate.files:,}",
                f"{rate.size / 1e6:.1f}",
                f"{rate.usage.processor:.2f}",
                f"{rate.speed:.2f}",
            ]
            for rate in measured
        ],
    )


def rule_told(cost: RuleCost) -> str:
    return (
        f"{cost.more:,} more rules of a YAML pack take {100 * cost.share:.1f} % more processor time: "
        f"{cost.together.processor:.2f} s in place of {cost.without.processor:.2f} s."
    )


def main() -> int:
    options = parser(__doc__).parse_args()
    provlint, material = Provlint(options.provlint), Material(options.data)
    with tempfile.TemporaryDirectory() as folder:
        given = (provlint, material, Path(folder), options.articles, options.runs)
        tell(f"on {material.origin}")
        print(rate_table(rates(*given)))
        print(f"\n{rule_told(rule_cost(*given))}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
