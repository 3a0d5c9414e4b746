"""``provlint check``: examines documents and reports."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from contextlib import ExitStack
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any, TextIO

from provlint.cli import terminal
from provlint.cli.inputs import Inputs, add_inputs, gather
from provlint.cli.parsing import (
    FAIL_ON,
    add_configuration,
    add_selection,
    cache_folder,
    command,
    configuration,
)
from provlint.cli.telling import tell
from provlint.config import SEVERITIES, did_you_mean
from provlint.configfiles import absolute, shown
from provlint.errors import UsageError
from provlint.examine import Examiner
from provlint.formats import Format, Style
from provlint.formats.summary import statistics
from provlint.model import Severity
from provlint.plugins import Registry
from provlint.report import ExitCode, Failure, Tally
from provlint.session import Session

if TYPE_CHECKING:
    from provlint.cli.costs import Costs


def add(commands: Any) -> None:
    parser = command(
        commands,
        "check",
        "examine documents and report what was found",
        epilog="A configuration file is .provlint.toml, provlint.toml or [tool.provlint] in pyproject.toml, "
        "the closest to each document. Folders are walked for the kinds of file that provlint reads; hidden "
        "files and what .gitignore names are left out.",
    )
    add_inputs(parser)
    add_selection(parser)
    outcome = parser.add_argument_group("outcome")
    outcome.add_argument(
        "--severity",
        choices=tuple(SEVERITIES),
        default="note",
        help="report only findings of at least this severity",
    )
    outcome.add_argument(
        "--fail-on", choices=FAIL_ON, help="the least severity that makes the exit code 1; default: warning"
    )
    outcome.add_argument(
        "--max-findings",
        type=_count,
        metavar="N",
        help="exit code 1 also for more than N findings of any severity",
    )
    report = parser.add_argument_group("report")
    report.add_argument(
        "--format",
        default="text",
        metavar="FORMAT",
        help="text (default), full, json, jsonl, github or a plugin's",
    )
    report.add_argument(
        "--output",
        action="append",
        default=[],
        metavar="FORMAT=FILE",
        help="write a report to FILE too; may be given several times",
    )
    report.add_argument("--statistics", action="store_true", help="count the findings of each rule")
    report.add_argument(
        "--profile-rules",
        action="store_true",
        help="say on standard error what time each stage and each rule took, in one process",
    )
    report.add_argument(
        "-q", "--quiet", action="store_true", help="findings only: no summary, no progress bar"
    )
    speed = parser.add_argument_group("speed")
    speed.add_argument(
        "-j",
        "--jobs",
        type=_jobs,
        default=0,
        metavar="N",
        help="examine in N processes; default: auto, one for few documents and one a processor for many",
    )
    speed.add_argument(
        "--no-cache",
        dest="cache",
        action="store_false",
        help="examine every document, also those that have not changed since an earlier run",
    )
    add_configuration(parser)
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> ExitCode:
    costs = _costs() if options.profile_rules else None
    session = Session(configuration(options))
    outputs = [_named_output(text, session.registry) for text in options.output]
    _known_format(options.format, session.registry)
    written = [absolute(file) for _, file in outputs]
    inputs = gather(options, session, written)
    _spare(inputs, written)
    least = SEVERITIES[options.severity]
    keep = options.cache and costs is None and not session.faults
    jobs = 1 if len(inputs.named) == 1 or costs is not None else options.jobs
    examiner = Examiner(session, cache_folder(options), jobs=jobs, keep=keep)
    with ExitStack() as stack:
        style = terminal.style(statistics=options.statistics, quiet=options.quiet)
        reports = [_to_stdout(options.format, session.registry, style)]
        reports += [_to_file(name, file, session.registry, style, stack) for name, file in outputs]
        if costs is not None:
            inputs, reports = costs.watched(session, inputs, reports)
        tally = _report(inputs, session, examiner, reports, least, quiet=options.quiet)
    if options.statistics and not session.registry.formats[options.format].for_people:
        for line in statistics(tally):
            print(line, file=sys.stderr)
    if costs is not None:
        for line in costs.table(tally.documents):
            print(line, file=sys.stderr)
    return tally.exit_code(options.max_findings)


def _costs() -> Costs:
    from provlint.cli.costs import Costs

    return Costs()


def _report(
    inputs: Inputs,
    session: Session,
    examiner: Examiner,
    reports: Sequence[Format],
    least: Severity,
    *,
    quiet: bool,
) -> Tally:
    """Examines *inputs* one by one; what was not examined is told on standard error as it comes."""
    tally = Tally(skipped=inputs.skipped)
    failures: list[Failure] = []
    progress = terminal.Progress(len(inputs.named), on=not quiet)
    for report in reports:
        report.begin()
    broken = session.failures
    tell(broken)
    failures += broken
    tally.failures += len(broken)
    for done, found in enumerate(examiner.examine(inputs.read())):
        progress.step(done, found.path)
        checked = found
        if least > Severity.NOTE:
            checked = replace(checked, findings=tuple(f for f in checked.findings if f.severity >= least))
        tally.add(checked, session.rules_for(checked.path).settings.fail_on)
        failures += checked.failures
        if checked.findings or checked.failures:
            progress.clear()
        tell(checked.failures)
        for report in reports:
            report.document(checked)
    progress.clear()
    for report in reports:
        report.end(tally, failures)
    return tally


def _spare(inputs: Inputs, written: Sequence[Path]) -> None:
    """Raises UsageError for a document that a report would overwrite."""
    files = {absolute(path) for path, data in inputs.named if data is None}
    for file in written:
        if file in files:
            raise UsageError(f"--output: {shown(file)} is to be examined, and a report would overwrite it")


def _to_stdout(name: str, registry: Registry, style: Style) -> Format:
    kind = registry.formats[name]
    reconfigure = getattr(sys.stdout, "reconfigure", None)
    if reconfigure is not None and not kind.for_people:
        reconfigure(encoding="utf-8")
    return kind(sys.stdout, registry, style)


def _to_file(name: str, file: str, registry: Registry, style: Style, stack: ExitStack) -> Format:
    try:
        stream: TextIO = stack.enter_context(
            Path(file).open("w", encoding="utf-8", errors="backslashreplace", newline="\n")  # noqa: SIM115
        )
    except OSError as error:
        raise UsageError(f"--output {name}={file}: cannot be written: {error.strerror}") from error
    return registry.formats[name](stream, registry, replace(style, colour=False, width=None))


def _named_output(text: str, registry: Registry) -> tuple[str, str]:
    name, equals, file = text.partition("=")
    if not equals or not file:
        raise UsageError(f"--output {text}: write FORMAT=FILE, as in json=report.json")
    _known_format(name, registry)
    return name, file


def _known_format(name: str, registry: Registry) -> None:
    if name not in registry.formats:
        hint = did_you_mean(name, registry.formats)
        raise UsageError(f"there is no format {name!r}{hint}; there are {', '.join(registry.formats)}")


def _jobs(text: str) -> int:
    """0 stands for as many as help."""
    try:
        return 0 if text == "auto" else _count(text)
    except argparse.ArgumentTypeError:
        raise argparse.ArgumentTypeError(f"{text!r} is neither a number of processes nor auto") from None


def _count(text: str) -> int:
    try:
        if (count := int(text)) >= 0:
            return count
    except ValueError:
        pass
    raise argparse.ArgumentTypeError(f"{text!r} is no whole number from 0")
