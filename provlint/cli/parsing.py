"""What all commands' arguments share: help, usage errors that know the right word, and common options."""

from __future__ import annotations

import argparse
import re
from collections.abc import Sequence
from importlib import metadata
from pathlib import Path
from typing import Any, NoReturn

from provlint.config import NEVER, SEVERITIES, Key, Layer, did_you_mean
from provlint.configfiles import Configuration
from provlint.errors import UsageError

ORIGIN = "command line"
_INVALID = re.compile(
    r"argument (?P<name>\S+): invalid choice: '(?P<given>.*?)' \(choose from (?P<choices>.*)\)"
)


class Parser(argparse.ArgumentParser):
    """Errors are UsageError and name the nearest right word."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **{"allow_abbrev": False, **kwargs})

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
                if given == "-" or Path(given).exists():
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
        print(f"provlint {metadata.version('provlint')}")
        parser.exit()


def selectors(text: str) -> list[str]:
    """``STA,missing-byline`` as a list."""
    return [part for part in re.split(r"[,\s]+", text) if part]


def add_configuration(parser: Parser) -> None:
    """The options that say which configuration applies."""
    group = parser.add_argument_group("configuration")
    group.add_argument(
        "--config", type=Path, metavar="FILE", help="use this file, whatever lies beside the documents"
    )
    group.add_argument("--isolated", action="store_true", help="use no configuration file")


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
    values: dict[str, Any] = {}
    origins: dict[Key, str] = {}
    for key in ("select", "extend-select", "ignore", "profile", "fail-on"):
        value = getattr(options, key.replace("-", "_"), None)
        if value is not None:
            values[key] = value
            origins[key,] = ORIGIN
            if isinstance(value, list):
                origins |= {(key, item): ORIGIN for item in value}
    return Configuration(options.config, isolated=options.isolated, command_line=Layer(values, origins))


FAIL_ON = (*SEVERITIES, NEVER)
