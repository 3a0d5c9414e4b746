"""What one small file costs, as an editor or a hook pays for it: a new process each time.

    python benchmarks/cold_start.py
    python benchmarks/cold_start.py --no-peers

Compared with the bare interpreter and with other linters on the same file of 5 kB. What provlint remembers of its
rules is there, what it found in earlier runs is not. Where results are remembered, a second run over all articles is
compared with a first one.
"""

from __future__ import annotations

import sys
from collections.abc import Sequence
from typing import NamedTuple

from measuring import Command, Usage, compared
from peers import ready
from setting import Setting, parser, setting
from tables import table

SMALL = 5_000
"""Bytes of the file."""
BARE = "python -c pass"


class Start(NamedTuple):
    """A tool with what it takes for the file, or why that is not known."""

    title: str
    usage: Usage | None
    missing: str = ""


class Second(NamedTuple):
    """The same files twice."""

    files: int
    first: Usage
    second: Usage

    @property
    def ratio(self) -> float:
        """How many times less processor time the second run takes."""
        return self.first.processor / self.second.processor


def starts(at: Setting) -> list[Start]:
    """The bare interpreter, provlint, and each peer."""
    small = at.scratch / "small.txt"
    small.write_text("\n\n".join(at.material.paragraphs(0, SMALL)), encoding="utf-8")
    commands = {BARE: Command([at.provlint.command[0], "-c", "pass"]), "provlint": at.provlint.check(small)}
    missing: dict[str, str] = {}
    for peer, command in ready(at, [small]):
        if isinstance(command, str):
            missing[peer.title] = command
        else:
            commands[peer.title] = command
    usages = compared(commands, max(5, at.runs))
    told = [Start(title, usage) for title, usage in usages.items()]
    return told + [Start(title, None, why) for title, why in missing.items()]


def second_run(at: Setting) -> Second | None:
    """None where no results are remembered."""
    if not at.provlint.knows("--no-cache"):
        return None
    folder = at.texts(at.articles)[0].parent
    commands = {"first": at.provlint.check(folder), "second": at.provlint.check(folder, remembering=True)}
    usages = compared(commands, at.runs)
    return Second(at.articles, usages["first"], usages["second"])


def start_table(measured: Sequence[Start]) -> str:
    """The first is what the others are compared with."""
    bare = measured[0].usage
    rows = []
    for start in measured:
        if start.usage is None or bare is None:
            rows.append([start.title, "", f"skipped: {start.missing}"])
        else:
            ratio = start.usage.processor / bare.processor
            rows.append([start.title, f"{1000 * start.usage.processor:.0f}", f"{ratio:.1f}"])
    return table(["Tool", "CPU ms", "times the bare interpreter"], rows)


def second_told(second: Second | None) -> str:
    if second is None:
        return "Results are not remembered from run to run."
    return (
        f"A second run over {second.files:,} articles takes {second.second.processor:.2f} s in place of "
        f"{second.first.processor:.2f} s of processor time: {second.ratio:.1f} times less."
    )


def main() -> int:
    with setting(parser(__doc__).parse_args()) as at:
        print(start_table(starts(at)))
        print(f"\n{second_told(second_run(at))}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
