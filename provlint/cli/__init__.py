"""The command line: one module a command."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence

from provlint.cli import check
from provlint.errors import ProvlintError
from provlint.report import ExitCode


def main(arguments: Sequence[str] | None = None) -> int:
    parser = argparse.ArgumentParser(prog="provlint")
    commands = parser.add_subparsers(required=True)
    check.add(commands)
    options = parser.parse_args(arguments)
    try:
        return int(options.run(options))
    except ProvlintError as error:
        print(f"provlint: {error}", file=sys.stderr)
        return ExitCode.INCOMPLETE
