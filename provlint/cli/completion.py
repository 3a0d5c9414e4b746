"""``provlint completion``: a script that completes commands and options."""

from __future__ import annotations

import argparse
from typing import Any

from provlint.cli.parsing import command
from provlint.report import ExitCode

SHELLS = ("bash", "zsh", "fish", "tcsh")


def add(commands: Any) -> None:
    parser = command(
        commands,
        "completion",
        "print a completion script for a shell",
        epilog="For bash: provlint completion bash > ~/.local/share/bash-completion/completions/provlint",
    )
    parser.add_argument("shell", choices=SHELLS, metavar="SHELL", help=", ".join(SHELLS))
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> ExitCode:
    import shtab

    from provlint.cli import build_parser

    print(shtab.complete(build_parser(), options.shell))
    return ExitCode.CLEAN
