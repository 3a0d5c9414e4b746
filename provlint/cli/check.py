"""``provlint check``."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path
from typing import Any

from provlint import formats
from provlint.config import Settings
from provlint.engine import Linter, RuleSet
from provlint.formats import Style
from provlint.model import Source
from provlint.plugins import Registry
from provlint.report import ExitCode, Failure, Tally


def add(commands: Any) -> None:
    parser = commands.add_parser("check")
    parser.add_argument("paths", nargs="*", type=Path, default=[Path()])
    parser.add_argument("--format", default="text")
    parser.add_argument("--isolated", action="store_true")
    parser.add_argument("--fail-on", default="warning")
    parser.add_argument("--select", default="")
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> ExitCode:
    registry = Registry.discover(builtin=[formats])
    settings = Settings(select=tuple(filter(None, options.select.split(","))))
    rules = RuleSet(registry.rules(settings), settings)
    linter = Linter(registry.readers, lambda path: rules)
    report = registry.formats[options.format](sys.stdout, registry, Style())
    suffixes = {s for r in registry.readers.values() for s in r.suffixes}
    tally, failures = Tally(), list[Failure]()
    report.begin()
    for path in options.paths:
        files = sorted(p for p in path.rglob("*") if p.suffix in suffixes) if path.is_dir() else [path]
        for file in files:
            checked = linter.check(Source(file.as_posix(), file.read_bytes()))
            tally.add(checked)
            failures += checked.failures
            report.document(checked)
    report.end(tally, failures)
    return tally.exit_code(None)
