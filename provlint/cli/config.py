"""``provlint config``: what applies to a file, and which line of which file said so."""

from __future__ import annotations

import argparse
import json
from collections.abc import Iterator
from typing import Any, NamedTuple

from provlint.cli import terminal
from provlint.cli.parsing import add_configuration, add_format, add_selection, command, configuration
from provlint.cli.telling import tell
from provlint.config import NEVER, Key, Settings
from provlint.configfiles import ConfigFile, absolute, shown
from provlint.formats.paint import Paint
from provlint.report import ExitCode
from provlint.session import Session

_DEFAULT = "default"


class _Line(NamedTuple):
    """One value that applies, and where it was set."""

    key: str
    value: Any
    origin: str


def add(commands: Any) -> None:
    parser = command(commands, "config", "show which settings and rules apply to a file, and why")
    parser.add_argument("path", nargs="?", default=".", metavar="PATH", help="a file or folder; default: .")
    parser.add_argument("--schema", action="store_true", help="print the JSON schema of a configuration file")
    add_format(parser)
    add_selection(parser)
    add_configuration(parser)
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> ExitCode:
    if options.schema:
        from provlint.configschema import json_schema

        print(json.dumps(json_schema(), indent=2))
        return ExitCode.CLEAN
    configured = configuration(options)
    full = absolute(options.path)
    path = shown(full / "any") if full.is_dir() else shown(full)
    session = Session(configured)
    rules = session.rules_for(path)
    file = configured.file_for(path)
    on = {rule.code for rule in rules.rules}
    lines = [*_lines(rules.settings, file)]
    if options.format == "json":
        report = {
            "path": shown(full),
            "file": shown(file.path) if file else None,
            "settings": [line._asdict() for line in lines],
            "rules": [
                {
                    "code": rule.code,
                    "name": rule.name,
                    "on": rule.code in on,
                    "severity": rules.severities.get(rule.name, rule.severity).label,
                }
                for rule in rules.known or ()
            ],
        }
        print(json.dumps(report, ensure_ascii=False, indent=2))
    else:
        paint = Paint(terminal.style().colour)
        print(f"{paint(shown(full), 'bold')}: {shown(file.path) if file else 'no configuration file'}")
        widths = [max(len(_said(line)[i]) for line in lines) for i in range(2)]
        for line in lines:
            key, value = _said(line)
            origin = paint(line.origin, "dim") if line.origin == _DEFAULT else line.origin
            print(f"  {key:<{widths[0]}}  {value:<{widths[1]}}  {origin}")
        off = [rule.code for rule in rules.known or () if rule.code not in on]
        print(f"{len(on)} rules on; off: {', '.join(off) or 'none'}")
    tell(session.failures)
    return ExitCode.INCOMPLETE if session.faults else ExitCode.CLEAN


def _said(line: _Line) -> tuple[str, str]:
    return line.key, line.value if isinstance(line.value, str) else json.dumps(line.value, ensure_ascii=False)


def _lines(settings: Settings, file: ConfigFile | None) -> Iterator[_Line]:
    def line(name: str, value: Any, *key: str) -> _Line:
        return _Line(name, value, settings.origins.get(_key(name, key), _DEFAULT))

    yield line("profile", settings.profile)
    yield line("fail-on", settings.fail_on.label if settings.fail_on else NEVER)
    lists = {
        "select": settings.select,
        "extend-select": settings.extend_select,
        "ignore": settings.ignore,
        "known-sources": settings.known_sources,
        "rule-packs": settings.rule_packs,
    }
    for name, values in lists.items():
        if not values and name == "select":
            yield _Line(name, "the rules of the profile", _DEFAULT)
        for value in values:
            yield line(name, value, name, value)
    for patterns in file.excludes if file else ():
        for pattern in patterns.lines:
            yield _Line("exclude", pattern, shown(patterns.folder))
    for name, severity in settings.severities.items():
        yield line(f"severity.{name}", severity.label, "severity", name)
    for name, options in settings.options.items():
        for option, value in options.items():
            yield line(f"rules.{name}.{option}", value, "rules", name, option)


def _key(name: str, key: tuple[str, ...]) -> Key:
    return key or (name,)
