"""What all commands' arguments share: help, usage errors that know the right word, and common options."""

from __future__ import annotations

import argparse
import os
import re
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import Any, NoReturn

from provlint.cache import folder
from provlint.cache.start import Start
from provlint.config import NEVER, SEVERITIES, Key, Layer, did_you_mean
from provlint.configfiles import Configuration, home
from provlint.errors import UsageError
from provlint.expressions import expression

ORIGIN = "command line"
_INVALID = expression(
    r"argument (?P<name>\S+): invalid choice: '(?P<given>.*?)' \(choose from (?P<choices>.*)\)"
)


class _Help(argparse.HelpFormatter):
    """As wide as the terminal; argparse would import an archiver to ask for its width."""

    def __init__(self, prog: str, **kwargs: Any) -> None:
        super().__init__(prog, **{"width": _columns() - 2, **kwargs})


def _columns() -> int:
    try:
        return int(os.environ.get("COLUMNS", "")) or os.get_terminal_size(1).columns
    except (OSError, ValueError):
        try:
            return os.get_terminal_size(1).columns or 80
        except (OSError, ValueError):
            return 80


class Parser(argparse.ArgumentParser):
    """Errors are UsageError and name the nearest right word."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **{"allow_abbrev": False, "formatter_class": _Help, **kwargs})

    def parse(self, arguments: Sequence[str] | None) -> argparse.Namespace:
        """Raises UsageError."""
        options, unknown = self.parse_known_args(arguments)
        if unknown:
            parser: Parser = getattr(options, "parser", self)
            known = [o for action in parser._actions for o in action.option_strings]
            given = unknown[0].partition("=")[0]
            if given.startswith("-"):
                parser.error(f"unknown option {given}{did_you_mean(given, known)}")
            parser.error(f"{given!r} is one argument too many")
        return options

    def error(self, message: str) -> NoReturn:
        """Raises UsageError in place of ending the process."""
        if match := _INVALID.match(message):
            given, choices = match["given"], [c.strip("' ") for c in match["choices"].split(",")]
            if match["name"] == "COMMAND":
                said = f"there is no command {given!r}{did_you_mean(given, choices)}"
                if given == "-" or os.path.exists(given):
                    said = f"to examine {given}, write: provlint check {given}"
            else:
                hint = did_you_mean(given, choices) or f"; choose from {', '.join(choices)}"
                said = f"{match['name']} does not take {given!r}{hint}"
            message = said
        raise UsageError(f"{message}\n`{self.prog} --help` tells more")


def command(commands: Any, name: str, about: str, **kwargs: Any) -> Parser:
    """A parser for one command."""
    parser: Parser = commands.add_parser(
        name, help=about, description=about[0].upper() + about[1:] + ".", **kwargs
    )
    parser.set_defaults(parser=parser)
    return parser


class Version(argparse.Action):
    """``--version``: asks the installed distribution only when it is wanted."""

    def __init__(self, option_strings: Sequence[str], dest: str, **kwargs: Any) -> None:
        super().__init__(option_strings, dest, nargs=0, **kwargs)

    def __call__(self, parser: argparse.ArgumentParser, *_: object) -> None:
        from importlib import metadata

        print(f"provlint {metadata.version('provlint')}")
        parser.exit()


def selectors(text: str) -> list[str]:
    """``STA,missing-byline`` as a list."""
    return [part for part in re.split(r"[,\s]+", text) if part]


def add_configuration(parser: Parser) -> None:
    """The options that say which configuration applies."""
    group = parser.add_argument_group("configuration")
    group.add_argument("--config", metavar="FILE", help="use this file, whatever lies beside the documents")
    group.add_argument("--isolated", action="store_true", help="use no configuration file")
    group.add_argument(
        "--cache-dir",
        metavar="FOLDER",
        help="keep what makes the next run quicker here; default: $PROVLINT_CACHE_DIR, else .provlint_cache beside "
        "the configuration file, else the user's cache folder",
    )


def add_selection(parser: Parser) -> None:
    """The options that say which rules run."""
    group = parser.add_argument_group("rules")
    selection: dict[str, Any] = {"type": selectors, "action": "extend", "metavar": "RULES"}
    group.add_argument(
        "--select",
        **selection,
        help="only these: code prefixes (STA, ATT1), rule names or ALL, comma-separated",
    )
    group.add_argument("--extend-select", **selection, help="these too")
    group.add_argument("--ignore", **selection, help="not these")
    group.add_argument(
        "--profile",
        choices=("draft", "archive"),
        help="what the text is: on its way to print (draft, the default) or to be kept (archive)",
    )


def add_format(parser: Parser) -> None:
    """``--format text|json`` of commands that tell about provlint itself."""
    parser.add_argument("--format", choices=("text", "json"), default="text", help="default: text")


def configuration(options: argparse.Namespace) -> Configuration:
    """What the options say, over what the files say. Raises ConfigError."""
    from pathlib import Path

    values: dict[str, Any] = {}
    origins: dict[Key, str] = {}
    for key in ("select", "extend-select", "ignore", "profile", "fail-on"):
        value = getattr(options, key.replace("-", "_"), None)
        if value is not None:
            values[key] = value
            origins[key,] = ORIGIN
            if isinstance(value, list):
                origins |= {(key, item): ORIGIN for item in value}
    return Configuration(
        options.config and Path(options.config),
        isolated=options.isolated,
        command_line=Layer(values, origins),
    )


def cache_folder(options: argparse.Namespace) -> str:
    """Where caches are kept in this run."""
    given: str | None = getattr(options, "cache_dir", None)
    return folder.place(given, home(getattr(options, "config", None), getattr(options, "isolated", True)))


@contextmanager
def started(options: argparse.Namespace) -> Iterator[None]:
    """What earlier runs found out is known within, and what this one finds out is kept behind it."""
    start = Start(cache_folder(options))
    start.load()
    try:
        yield
    finally:
        start.save()


FAIL_ON = (*SEVERITIES, NEVER)
