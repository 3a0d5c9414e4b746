"""The documents that a command line names."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from provlint import files
from provlint.cli.parsing import Parser
from provlint.cli.telling import tell, tell_error
from provlint.configfiles import absolute, shown
from provlint.errors import ConfigError, InputError, UsageError
from provlint.model import Source
from provlint.own import UNREAD_INPUT
from provlint.report import Failure
from provlint.session import Session

STDIN = "<stdin>"


@dataclass(frozen=True)
class Inputs:
    """What is to be examined: paths, and for standard input its bytes."""

    named: Sequence[tuple[str, bytes | None]]
    skipped: int
    """Files of a folder that no reader claims."""

    def read(self) -> Iterator[Source | Failure]:
        """One by one, so that no two need to be held at once."""
        for path, data in self.named:
            try:
                yield Source(path, files.read(path) if data is None else data)
            except InputError as error:
                yield Failure(path, UNREAD_INPUT, str(error))


def add_inputs(parser: Parser) -> None:
    parser.add_argument(
        "paths", nargs="*", metavar="PATH", help="files, folders, - for standard input; default: ."
    )
    parser.add_argument("--stdin-filename", metavar="NAME", help="the name of what comes from standard input")


def gather(options: argparse.Namespace, session: Session, written: Sequence[Path] = ()) -> Inputs:
    """The documents that *options* name, apart from the files to be *written*.

    Raises UsageError where standard input has a name and is not read, and ConfigError for any configuration
    that applies, so that a broken one shows before a report begins.
    """
    paths: list[str] = options.paths
    if options.stdin_filename is not None and "-" not in paths:
        if paths:
            raise UsageError("--stdin-filename names what comes from standard input; add the path -")
        paths = ["-"]
    named: list[tuple[str, bytes | None]] = []
    if "-" in paths:
        name = shown(absolute(options.stdin_filename)) if options.stdin_filename else STDIN
        named.append((name, sys.stdin.buffer.read()))
    folders = [path for path in paths if path != "-"] if paths else ["."]
    found = files.find(folders, session.suffixes, session.configuration.excludes, without=written)
    named += [(path, None) for path in found.paths]
    if not named:
        kinds = ", ".join(sorted(session.suffixes))
        tell_error(f"nothing to examine: no file here is of a kind that is read ({kinds})")
    try:
        for path, _ in named:
            session.rules_for(path)
    except ConfigError:
        tell(session.failures)
        raise
    return Inputs(named, found.skipped)
