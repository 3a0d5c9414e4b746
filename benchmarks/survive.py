"""Throws random, mutated and hostile documents at the linter and reports what broke.

    python benchmarks/survive.py                          everything; exit 1 where something broke or hung
    python benchmarks/survive.py --count 0 --bombs 0      only documents of one thing, and how time grows

Each input must end in findings or in a clear failure, within ``--limit`` seconds of processor time for every
100,000 bytes or part of them: time may grow with size and no faster. Work is done in a child process, so that
a regular expression that never returns is killed, named and passed over. Material: ``seeds/`` and, where they
are, real pages of a folder given by ``--pages``.
"""

from __future__ import annotations

import argparse
import faulthandler
import io
import itertools
import json
import multiprocessing as mp
import re
import resource
import sys
import time
from collections.abc import Iterable, Iterator, Mapping, Sequence
from multiprocessing.connection import Connection
from pathlib import Path
from typing import NamedTuple

import regex
from hostile import Input, bombs, corpus, drawn, hostile, mutated, soups

from provlint import Source, formats
from provlint.config import Settings
from provlint.engine import Linter, RuleSet
from provlint.formats import Style
from provlint.own import RULE_FAILURE
from provlint.plugins import Registry
from provlint.prose.reading import PROSE_PATTERNS
from provlint.report import Checked, Tally

MEMORY = 4 << 30
"""Bytes a child may use."""
WAIT = 8.0
"""Times the limit, in seconds of the clock, after which a child is given up: others may use the machine too."""
HOSTILE = "hostile "
GENEROUS = 2.0
"""Time may grow this much faster than size."""


class Outcome(NamedTuple):
    """What came of one: processor time in seconds and what is wrong with it, mostly nothing."""

    label: str
    seconds: float
    size: int
    wrong: str


def _compiled(value: object) -> Iterator[str]:
    """The expressions in a module's *value*, also in its collections."""
    if isinstance(value, (re.Pattern, regex.Pattern)) and isinstance(value.pattern, str):
        yield value.pattern
    elif isinstance(value, (tuple, list, dict)):
        for inner in value.values() if isinstance(value, dict) else value:
            yield from _compiled(inner)


class Survivor:
    """Checks inputs and says what is wrong with what came of them."""

    def __init__(self) -> None:
        self.registry = Registry.discover(builtin=[formats])
        settings = Settings(profile="archive", extend_select=("ALL",))
        known = [offer.rule for offer in self.registry.offers.values()]
        self.rules = RuleSet(self.registry.rules(settings), settings, known)
        self.linter = Linter(self.registry.readers, lambda path: self.rules)

    @property
    def expressions(self) -> list[str]:
        """Every declared pattern's expression, and every other one that a module of ours has compiled."""
        declared = [*PROSE_PATTERNS, *(p for rule in self.rules.rules for p in rule.searched())]
        ours = [m for name, m in sys.modules.items() if name.startswith("provlint")]
        compiled = (found for module in ours for value in vars(module).values() for found in _compiled(value))
        return sorted({*(pattern.expression for pattern in declared), *compiled})

    def outcome(self, given: Input) -> Outcome:
        """Never raises. The time is that of the check, without the writing of reports."""
        began = time.process_time()
        spent: float | None = None
        try:
            checked = self.linter.check(Source(f"input{given.suffix}", given.data))
            spent = time.process_time() - began
            wrong = self.complaint(checked)
        except Exception as error:
            wrong = f"raised {type(error).__name__}: {error}"
        return Outcome(given.label, spent or time.process_time() - began, len(given.data), wrong)

    def complaint(self, checked: Checked) -> str:
        """What is wrong with *checked*; empty for findings in their place and for clear failures."""
        for failure in checked.failures:
            if failure.code == RULE_FAILURE or " failed: " in failure.message:
                return failure.message
        if checked.document is None:
            return "" if checked.failures else "neither a document nor a failure"
        size = len(checked.document.source)
        for finding in checked.findings:
            if not 0 <= finding.place.start <= finding.place.end <= size:
                return f"{finding.code} stands at {finding.place} of {size} characters"
        return self._unwritten(checked)

    def _unwritten(self, checked: Checked) -> str:
        """Write *checked* in every format, as standard output would take it."""
        for name, kind in self.registry.formats.items():
            stream = io.TextIOWrapper(io.BytesIO(), encoding="utf-8", errors="backslashreplace")
            try:
                report = kind(stream, self.registry, Style())
                report.begin()
                report.document(checked)
                report.end(Tally(), list(checked.failures))
                stream.flush()
            except Exception as error:
                return f"format {name} raised {type(error).__name__}: {error}"
            if name == "json":
                stream.seek(0)
                json.loads(stream.read())
        return ""


def inputs(stage: str, survivor: Survivor, options: argparse.Namespace) -> Iterable[Input]:
    """The inputs of a *stage*, the same ones every time."""
    if stage == "mutated":
        material = corpus(options.pages)
        return (mutated(number, material) for number in range(options.count - options.count // 4))
    if stage == "soups":
        return drawn(soups(), options.count // 4)
    if stage == "bombs":
        return bombs(survivor.expressions, options.bombs, 20_000)
    return hostile(int(stage.removeprefix(HOSTILE)))


def allowed(given: Input, options: argparse.Namespace) -> float:
    """Seconds of processor time that one input may take."""
    return float(options.limit) * max(1.0, len(given.data) / 100_000)


def work(pipe: Connection, stage: str, skip: int, options: argparse.Namespace) -> None:
    """A child's task: the inputs of one *stage* from number *skip* on, each announced and then told.

    An input that takes far too long ends the child, with a traceback of where it hung.
    """
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    survivor = Survivor()
    for given in itertools.islice(inputs(stage, survivor, options), skip, None):
        faulthandler.dump_traceback_later(WAIT * allowed(given, options), exit=True)
        pipe.send(given)
        pipe.send(survivor.outcome(given))
        faulthandler.cancel_dump_traceback_later()
    pipe.send(None)


def outcomes(stage: str, options: argparse.Namespace) -> Iterator[tuple[Input, Outcome]]:
    """Every input of *stage* with its outcome, in children that may die."""
    done, finished = 0, False
    while not finished:
        mine, theirs = mp.Pipe(duplex=False)
        child = mp.get_context("spawn").Process(target=work, args=(theirs, stage, done, options))
        child.start()
        theirs.close()
        try:
            while (given := mine.recv()) is not None:
                try:
                    outcome = mine.recv()
                except EOFError:
                    child.join()
                    wrong = f"hung, or brought the process down (exit {child.exitcode})"
                    outcome = Outcome(given.label, WAIT * allowed(given, options), len(given.data), wrong)
                done += 1
                yield given, outcome
            finished = True
        except EOFError:
            if not done:
                raise
        child.join()


def grown(times: Mapping[str, Mapping[str, float]], sizes: Sequence[int]) -> None:
    """Print where time grew much faster than size."""
    for low, high in itertools.pairwise(sizes):
        for label, of in times.items():
            before, after = of.get(f"{HOSTILE}{low}", 0.0), of.get(f"{HOSTILE}{high}", 0.0)
            if after > 0.3 and after > GENEROUS * before * high / low:
                print(f"GROWS  {label}: {before:.2f} s for {low}, {after:.2f} s for {high} characters")


def main() -> int:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--count", type=int, default=20_000, help="mutated documents and soups together")
    parser.add_argument("--bombs", type=int, default=2, help="documents for each declared pattern")
    parser.add_argument(
        "--sizes", type=int, nargs="*", default=[50_000, 200_000], help="of hostile documents"
    )
    parser.add_argument(
        "--limit", type=float, default=5.0, help="seconds of processor time for 100,000 bytes"
    )
    parser.add_argument("--pages", type=Path, help="a folder of real pages to mutate besides our seeds")
    parser.add_argument("--save", type=Path, help="a folder for the inputs that broke something")
    options = parser.parse_args()
    stages = [*(["mutated", "soups"] if options.count else []), *(["bombs"] if options.bombs else [])]
    stages += [f"{HOSTILE}{size}" for size in options.sizes]
    bad = 0
    times: dict[str, dict[str, float]] = {}
    for stage in stages:
        slowest: list[Outcome] = []
        number, total, size = 0, 0.0, 0
        for number, (given, outcome) in enumerate(outcomes(stage, options), start=1):
            total, size = total + outcome.seconds, size + outcome.size
            slowest = sorted([*slowest, outcome], key=lambda o: -o.seconds)[:5]
            times.setdefault(given.label, {})[stage] = outcome.seconds
            late = "" if outcome.seconds <= allowed(given, options) else f"took {outcome.seconds:.1f} s"
            if wrong := outcome.wrong or late:
                bad += 1
                print(f"WRONG  {stage}  {given.label}: {wrong}", flush=True)
                if options.save:
                    options.save.mkdir(parents=True, exist_ok=True)
                    (options.save / f"{stage}-{number}{given.suffix}".replace(" ", "-")).write_bytes(
                        given.data
                    )
        print(
            f"{stage}: {number} documents, {size / 1e6:.1f} MB, {total:.1f} s of processor time", flush=True
        )
        for outcome in slowest:
            print(f"  {outcome.seconds:7.2f} s  {outcome.size:9} bytes  {outcome.label}")
    grown(times, options.sizes)
    print(f"{bad} inputs broke something" if bad else "all survived")
    return 1 if bad else 0


if __name__ == "__main__":
    sys.exit(main())
