"""``provlint rule``: a rule's manual page."""

from __future__ import annotations

import argparse
import json
import textwrap
from collections.abc import Iterator, Sequence
from dataclasses import asdict
from typing import Any

from provlint.cli import terminal
from provlint.cli.parsing import add_configuration, add_format, command, configuration
from provlint.cli.telling import tell
from provlint.config import Settings, did_you_mean
from provlint.configfiles import Configuration
from provlint.errors import UsageError
from provlint.formats.excerpt import visible
from provlint.formats.paint import Paint
from provlint.own import FAILURES
from provlint.pages import Page, failure_page, page_of
from provlint.report import ExitCode
from provlint.rule import Example
from provlint.session import Session

_WIDTH = 88
_INDENT = "    "


def add(commands: Any) -> None:
    parser = command(commands, "rule", "explain a rule: what it does, why, what to do, with examples")
    parser.add_argument("rule", metavar="CODE", help="a code (STA101) or a name (unsourced-statistic)")
    add_format(parser)
    add_configuration(parser)
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> ExitCode:
    session = Session(configuration(options))
    page, plugin, origin = _find(options.rule, session)
    if options.format == "json":
        record = {"code": page.code, "name": page.name, "plugin": plugin, "origin": origin, **asdict(page)}
        print(json.dumps(record, ensure_ascii=False, indent=2))
    else:
        style = terminal.style()
        print("\n".join(_rendered(page, plugin, Paint(style.colour), min(_WIDTH, style.width or _WIDTH))))
    tell(session.failures)
    return ExitCode.INCOMPLETE if session.faults else ExitCode.CLEAN


def project_settings(configured: Configuration) -> Settings:
    """What applies to a file right here, so that the project's own packs are known. Raises ConfigError."""
    return configured.settings("-")


def _find(wanted: str, session: Session) -> tuple[Page, str, str]:
    offers = session.registry.offered(project_settings(session.configuration))
    for offer in offers.values():
        if wanted.upper() == offer.rule.code or wanted.lower() == offer.rule.name:
            return page_of(offer.rule), offer.plugin, offer.origin
    for code, kind in FAILURES.items():
        if wanted.upper() == code or wanted.lower() == kind.name:
            return failure_page(code), "provlint", "provlint.own"
    names = [*FAILURES, *(n for o in offers.values() for n in (o.rule.code, o.rule.name))]
    hint = did_you_mean(wanted, names)
    raise UsageError(f"no rule is called {wanted!r}{hint}; `provlint rules` lists them")


def _rendered(page: Page, plugin: str, paint: Paint, width: int) -> Iterator[str]:
    yield paint(f"{page.code} {page.name}", "bold")
    yield from textwrap.wrap(page.summary, width)
    yield ""
    yield "; ".join(_facts(page, plugin))
    for heading, text in page.sections.items():
        yield ""
        yield paint(heading, "bold")
        yield from _paragraphs(text, width)
    if page.options:
        yield ""
        yield paint("Options", "bold")
        yield f"{_INDENT}[rules.{page.name}]"
        for option in page.options:
            yield f"{_INDENT}{option.name} = {option.default}  # {option.kind}; {option.about}".rstrip("; ")
    for title, examples in (("Flagged", page.invalid), ("Not flagged", page.valid)):
        if examples:
            yield ""
            yield paint(title, "bold")
            yield from _examples(examples, paint)


def _facts(page: Page, plugin: str) -> Iterator[str]:
    yield page.severity + ("" if page.enabled else ", off unless selected")
    if page.archive is not None:
        yield f"{page.archive} in the profile archive"
    if page.english:
        yield "asked about English documents only"
    if page.tag:
        yield f"Wikipedia's tag: {page.tag}"
    yield f"from the plugin {plugin}"


def _paragraphs(text: str, width: int) -> Iterator[str]:
    for number, paragraph in enumerate(text.split("\n\n")):
        if number:
            yield ""
        if paragraph.startswith(("- ", "* ", "    ", "|")):
            yield from (f"{_INDENT}{line}" for line in paragraph.splitlines())
        else:
            yield from textwrap.wrap(
                paragraph, width, initial_indent=_INDENT, subsequent_indent=_INDENT, break_on_hyphens=False
            )


def _examples(examples: Sequence[Example], paint: Paint) -> Iterator[str]:
    """Each with its flagged words in colour, or where there is none in their double brackets."""
    for number, example in enumerate(examples):
        if number:
            yield paint(f"{_INDENT}---", "dim")
        for line in example.text.split("\n"):
            shown = "".join(visible(char, inside=True) for char in line)
            if paint.on:
                shown = shown.replace("[[", "\x1b[1;31m").replace("]]", "\x1b[0m")
            yield f"{_INDENT}{shown}".rstrip()
