"""The last lines of a report for people."""

from __future__ import annotations

from collections.abc import Iterator

from provlint.formats.paint import Paint
from provlint.model import Severity
from provlint.report import Tally


def number(count: int, noun: str, plural: str = "") -> str:
    """``1 finding``, ``2,000 findings``."""
    return f"{count:,} {noun if count == 1 else plural or noun + 's'}"


def summary(tally: Tally, paint: Paint) -> str:
    """What was found in how much, and what was left out."""
    read = number(tally.documents, "document")
    if tally.findings:
        parts = (
            paint.severity(number(tally.by_severity[s], s.label), s)
            for s in reversed(Severity)
            if tally.by_severity[s]
        )
        found = f"{paint(number(tally.findings, 'finding'), 'bold')} in {read}: {', '.join(parts)}"
    else:
        found = paint(f"No findings in {read}", "green" if tally.documents and not tally.failures else "bold")
    return "; ".join([found, *_asides(tally, paint)]) + "."


def _asides(tally: Tally, paint: Paint) -> Iterator[str]:
    if tally.suppressed:
        yield f"{tally.suppressed:,} ignored by comments"
    if tally.unread:
        yield paint(f"{tally.unread:,} not examined", "red")
    if broken := tally.failures - tally.unread:
        yield paint(number(broken, "rule failure"), "red")
    if tally.skipped:
        yield f"{number(tally.skipped, 'file')} of other kinds skipped"
    if tally.other_languages:
        yield f"{tally.other_languages:,} not in English, so without the rules about words"


def statistics(tally: Tally) -> Iterator[str]:
    """The rules that found something, the most frequent first, a line each."""
    counted = sorted(tally.by_rule.items(), key=lambda item: (-item[1], item[0]))
    width = max((len(f"{count:,}") for _, count in counted), default=0)
    for (code, name), count in counted:
        yield f"{count:>{width},}  {code}  {name}"


def way_out(code: str) -> str:
    """How to learn more of a rule, and how to silence it."""
    return (
        f"`provlint rule {code}` explains a rule; "
        f"`<!-- provlint: ignore[{code}] -- reason -->` above a paragraph silences it there."
    )
