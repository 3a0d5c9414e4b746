"""Megabytes that ``provlint check`` gets through in a second of processor time, and what a thousand rules more cost.

    python benchmarks/throughput.py                      1,000 articles of 10 kB of each kind
    python benchmarks/throughput.py --articles 100       fewer, to see whether something changed

The whole command is measured, from its start to its last line, on one core.
"""

from __future__ import annotations

import sys
from typing import NamedTuple

from material import configuration
from measuring import Rate, Usage, compared
from setting import Setting, parser, setting
from tables import table

RULES = 1000
NAMES = {"text": "text", "markdown": "Markdown", "page": "web pages"}
"""Kinds of material, as tables call them."""


class RuleCost(NamedTuple):
    """A run with the rules that are always there, and one with a pack of more."""

    more: int
    without: Usage
    together: Usage

    @property
    def share(self) -> float:
        """The part of the former's processor time that the pack adds to it."""
        return self.together.processor / self.without.processor - 1


def rates(at: Setting) -> list[Rate]:
    """Text, Markdown and web pages, in this order."""
    material = at.material
    counts = {"text": at.articles, "markdown": at.articles, "page": min(at.articles, material.pages)}
    files = {kind: material.write(kind, at.scratch / f"{kind}-{n}", n) for kind, n in counts.items()}
    usages = compared({kind: at.provlint.check(paths[0].parent) for kind, paths in files.items()}, at.runs)
    return [
        Rate(NAMES[kind], len(paths), sum(path.stat().st_size for path in paths), usages[kind])
        for kind, paths in files.items()
    ]


def rule_cost(at: Setting) -> RuleCost:
    """What :data:`RULES` generated rules add to a run over the articles."""
    folder = at.texts(at.articles)[0].parent
    commands = {
        str(rules): at.provlint.check(folder, config=configuration(at.scratch / f"rules-{rules}", rules))
        for rules in (0, RULES)
    }
    usages = compared(commands, at.runs)
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
    with setting(parser(__doc__).parse_args()) as at:
        print(rate_table(rates(at)))
        print(f"\n{rule_told(rule_cost(at))}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
