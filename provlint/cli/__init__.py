"""The command line: one module a command."""

from __future__ import annotations

import gc
import os
import sys
from collections.abc import Sequence
from importlib import import_module

from provlint.cli.parsing import Parser, Version, started
from provlint.cli.telling import tell_error
from provlint.errors import ProvlintError
from provlint.report import ExitCode

COMMANDS = ("check", "claims", "rule", "rules", "config", "init", "plugins", "completion")
"""Each a module of this package."""
_COLLECTED = (20_000, 5, 50)
"""How seldom garbage is looked for: a document leaves few cycles, and to look after every 700 objects costs a tenth."""
_INTERRUPTED = 130
_CLOSED_PIPE = 141
"""128 and the number of the signal, as the shell counts them."""


def build_parser(only: str = "") -> Parser:
    """The whole command line, or as much of it as the one command *only* needs."""
    parser = Parser(
        prog="provlint",
        description="Says where a text does not show where its words and figures come from, "
        "and what in it is not the text.",
        epilog="exit codes: 0 nothing to object to; 1 findings; 2 wrong usage, a broken configuration or "
        "plugin, or an input that was not examined",
    )
    parser.add_argument("--version", action=Version, help="show the version and end")
    commands = parser.add_subparsers(title="commands", metavar="COMMAND", dest="command", prog="provlint")
    for name in [only] if only in COMMANDS else COMMANDS:
        import_module(f"{__name__}.{name}").add(commands)
    return parser


def main(arguments: Sequence[str] | None = None) -> int:
    """Runs a command line, that of the process unless *arguments* are given; returns the exit code."""
    gc.set_threshold(*_COLLECTED)
    for stream in (sys.stdout, sys.stderr):
        if (reconfigure := getattr(stream, "reconfigure", None)) is not None:
            reconfigure(errors="backslashreplace")
    try:
        code = _run(arguments)
        sys.stdout.flush()
    except BrokenPipeError:
        # Whoever read the report has seen enough; the interpreter must not try to write the rest at its end.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return _CLOSED_PIPE
    except KeyboardInterrupt:
        return _INTERRUPTED
    except Exception:
        import traceback

        traceback.print_exc()
        tell_error("that is a fault of provlint itself; please report it with the lines above")
        return ExitCode.INCOMPLETE
    return code


def _run(arguments: Sequence[str] | None) -> int:
    given = [*(sys.argv[1:] if arguments is None else arguments)]
    parser = build_parser(given[0] if given else "")
    try:
        options = parser.parse(given)
        if options.command is None:
            parser.print_help(sys.stderr)
            return ExitCode.INCOMPLETE
        with started(options):
            return int(options.run(options))
    except ProvlintError as error:
        tell_error(str(error))
    except SystemExit as ended:  # argparse, after --help and --version
        return int(ended.code or 0)
    return ExitCode.INCOMPLETE
