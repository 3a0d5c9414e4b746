"""Text for people: where, what, and the words it is about."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import TextIO

from provlint.expressions import expression
from provlint.formats import Format, Style
from provlint.formats.excerpt import excerpt, plain
from provlint.formats.paint import Paint
from provlint.formats.summary import number, statistics, summary, way_out
from provlint.model import Document, Finding
from provlint.own import OWN_FAMILY
from provlint.plugins import Registry
from provlint.report import Checked, Failure, Tally

INDENT = "    "
_FAR = 20
"""Lines to look through for the first one with words."""
_WORD = expression(r"[^\W_]{2}")
DEFAULT_WIDTH = 100


class PeopleFormat(Format):
    """What the formats for people share: colours, notices and the end of the report."""

    for_people = True

    def __init__(self, stream: TextIO, registry: Registry, style: Style) -> None:
        super().__init__(stream, registry, style)
        self.paint = Paint(style.colour)
        self.width = style.width or DEFAULT_WIDTH
        self._shown: Counter[str] = Counter()

    def document(self, checked: Checked) -> None:
        if checked.document is None:
            return
        lines = [] if self.style.quiet else [*self._notices(checked.document)]
        for finding, more in self._collapsed(checked.findings):
            lines += self.finding(finding, checked.document)
            if more:
                lines.append(
                    self.paint(f"{INDENT}and {number(more, 'more mention')} in this document", "dim")
                )
            lines.append("")
        self.stream.write("".join(line + "\n" for line in lines))

    def _collapsed(self, findings: Sequence[Finding]) -> Iterator[tuple[Finding, int]]:
        """Each finding and how many more it stands for; of a rule that collapses, only the first."""
        mentions = Counter(f.code for f in findings)
        told: set[str] = set()
        for finding in findings:
            self._shown[finding.code] += 1
            offer = self.registry.offer(finding.code)
            if offer is None or not offer.rule.collapse:
                yield finding, 0
            elif finding.code not in told:
                told.add(finding.code)
                yield finding, mentions[finding.code] - 1

    def finding(self, finding: Finding, document: Document) -> Iterator[str]:
        """The lines that show one finding."""
        raise NotImplementedError

    def end(self, tally: Tally, failures: list[Failure]) -> None:
        lines: list[str] = []
        if self.style.statistics:
            lines += [*statistics(tally), ""] if tally.findings else []
        if not self.style.quiet:
            lines.append(summary(tally, self.paint))
            codes = [code for code, _ in self._shown.most_common()]
            code = next((c for c in codes if not c.startswith(OWN_FAMILY)), None)
            if code is not None:
                lines.append(self.paint(way_out(code), "dim"))
        self.stream.write("".join(line + "\n" for line in lines))

    def _notices(self, document: Document) -> Iterator[str]:
        for notice in document.notices:
            yield f"{self.paint(plain(document.path), 'bold')}: {notice}"
            yield ""

    def place(self, finding: Finding, document: Document) -> str:
        line, column = document.position(finding.place.start)
        return f"{plain(document.path)}:{line}:{column}"


class TextFormat(PeopleFormat):
    """``path:line:column: severity CODE name: message``, then the line with its span underlined."""

    def finding(self, finding: Finding, document: Document) -> Iterator[str]:
        place = f"{self.place(finding, document)}:"
        label = f"{finding.severity.label} {finding.code}"
        text = f"{place} {label} {finding.rule}: {plain(finding.message)}"
        width = self.style.width
        first, *rest = _wrapped(text, width) if width else [text]
        start = f"{place} {label}"
        if first.startswith(start):  # else the terminal is too narrow for colours
            label = self.paint.severity(label, finding.severity)
            first = f"{self.paint(place, 'bold')} {label}{first[len(start) :]}"
        yield first
        yield from rest
        yield from self._words(finding, document)

    def _words(self, finding: Finding, document: Document) -> Iterator[str]:
        """The first line with words in it, for a fence alone tells nothing."""
        start = document.position(finding.place.start)
        end = document.position(max(finding.place.start, finding.place.end - 1))
        numbers = range(start.line, min(end.line, start.line + _FAR) + 1)
        number = next((n for n in numbers if _WORD.search(document.line(n))), start.line)
        line = document.line(number)
        if not line.strip():
            return
        first = start.column - 1 if number == start.line else len(line) - len(line.lstrip())
        last = end.column if number == end.line else len(line)
        if finding.place.start == finding.place.end:
            last = first
        shown = excerpt(line, first, last, self.width - len(INDENT))
        yield INDENT + shown.before + self.paint.severity(shown.marked, finding.severity) + shown.after
        lines = f" lines {start.line} to {end.line}" if end.line > start.line else ""
        yield INDENT + " " * shown.indent + self.paint.severity("^" * shown.length + lines, finding.severity)


def _wrapped(text: str, width: int) -> list[str]:
    import textwrap

    return textwrap.wrap(text, width, subsequent_indent=INDENT, break_on_hyphens=False) or [text]
