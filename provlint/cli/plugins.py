"""``provlint plugins``: what is installed and what each offers."""

from __future__ import annotations

import argparse
import json
from collections.abc import Mapping
from importlib import metadata
from typing import Any

from provlint.cli.parsing import add_format, command
from provlint.cli.telling import tell
from provlint.configfiles import Configuration
from provlint.formats.summary import number
from provlint.report import ExitCode
from provlint.session import Session


def add(commands: Any) -> None:
    parser = command(commands, "plugins", "list the installed plugins and what each offers")
    add_format(parser)
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> ExitCode:
    session = Session(Configuration(isolated=True))
    registry = session.registry
    records = [
        {
            "name": plugin.name,
            "distribution": plugin.distribution or f"provlint {metadata.version('provlint')}",
            "rules": [code for code, offer in registry.offers.items() if offer.plugin == plugin.name],
            "readers": sorted(
                name for name, owner in registry.reader_plugins.items() if owner == plugin.name
            ),
            "formats": sorted(
                name for name, owner in registry.format_plugins.items() if owner == plugin.name
            ),
        }
        for plugin in registry.plugins
    ]
    if options.format == "json":
        print(json.dumps(records, ensure_ascii=False, indent=2))
    else:
        widths = [max(len(str(record[key])) for record in records) for key in ("name", "distribution")]
        for record in records:
            name, distribution = str(record["name"]), str(record["distribution"])
            print(f"{name:<{widths[0]}}  {distribution:<{widths[1]}}  {_offered(record)}")
    tell(session.failures)
    return ExitCode.INCOMPLETE if session.faults else ExitCode.CLEAN


def _offered(record: Mapping[str, Any]) -> str:
    parts = [number(len(record["rules"]), "rule")] if record["rules"] else []
    parts += [f"{kind}: {', '.join(record[kind])}" for kind in ("readers", "formats") if record[kind]]
    return "; ".join(parts) or "nothing"
