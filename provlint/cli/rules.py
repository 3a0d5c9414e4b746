"""``provlint rules``: all rules in a table."""

from __future__ import annotations

import argparse
import json
from typing import Any

from provlint.cli import terminal
from provlint.cli.parsing import add_configuration, add_format, command, configuration
from provlint.cli.rule import project_settings
from provlint.cli.telling import tell
from provlint.formats.excerpt import fitted
from provlint.formats.paint import Paint
from provlint.pages import page_of
from provlint.report import ExitCode
from provlint.session import Session


def add(commands: Any) -> None:
    parser = command(
        commands,
        "rules",
        "list all rules",
        epilog="The severity of a rule that is off by default stands in brackets. "
        "`provlint rule CODE` explains one.",
    )
    add_format(parser)
    add_configuration(parser)
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> ExitCode:
    session = Session(configuration(options))
    offers = session.registry.offered(project_settings(session.configuration)).values()
    pages = [(page_of(offer.rule), offer.plugin) for offer in offers]
    if options.format == "json":
        records = [
            {
                "code": page.code,
                "name": page.name,
                "plugin": plugin,
                "severity": page.severity,
                "enabled": page.enabled,
                "archive": page.archive,
                "english": page.english,
                "summary": page.summary,
            }
            for page, plugin in pages
        ]
        print(json.dumps(records, ensure_ascii=False, indent=2))
    else:
        style = terminal.style()
        paint = Paint(style.colour)
        widest = max(len(page.name) for page, _ in pages)
        for page, _ in pages:
            severity = page.severity if page.enabled else f"({page.severity})"
            start = f"{page.code}  {page.name:<{widest}}  {severity:<9}  "
            summary = fitted(page.summary, style.width - len(start)) if style.width else page.summary
            print(f"{paint(page.code, 'bold')}{start[len(page.code) :]}{summary}")
    tell(session.failures)
    return ExitCode.INCOMPLETE if session.faults else ExitCode.CLEAN
