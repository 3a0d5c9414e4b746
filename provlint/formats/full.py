"""Everything a person may want to know of a finding: its surroundings, its evidence, what to do."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from provlint.formats.excerpt import columns, plain, visible
from provlint.formats.text import PeopleFormat
from provlint.model import Document, Finding, Grade, Span

_MOST_ROWS = 6
"""Rows of a finding that are shown; of a longer one, the first of them."""
_LABEL = 12
"""Columns for the words at the left of evidence and advice."""


class _Row(NamedTuple):
    """A piece of a source line that fits the width. ``start``: source offset."""

    line: int
    start: int
    text: str
    first: bool

    @property
    def span(self) -> Span:
        return Span(self.start, self.start + len(self.text))


class FullFormat(PeopleFormat):
    """A finding with the lines around it, related places and the rule's "What to do"."""

    def finding(self, finding: Finding, document: Document) -> Iterator[str]:
        label = self.paint.severity(f"{finding.severity.label} {finding.code}", finding.severity)
        yield f"{label} {self.paint(finding.rule, 'bold')}: {plain(finding.message)}"
        yield f"  {self.place(finding, document)}"
        yield ""
        yield from self._source(finding, document)
        yield from self._notes(finding, document)

    def _source(self, finding: Finding, document: Document) -> Iterator[str]:
        place = finding.place
        last = document.position(max(place.start, place.end - 1)).line
        digits = len(str(last + 1))
        rows = _surrounding(document, place, self.width - digits - 4)
        bar = self.paint("│", "dim")
        for row in rows:
            if row is None:
                yield f"{'':{digits + 1}} {self.paint('⋮', 'dim')}"
                continue
            gutter = str(row.line) if row.first else ""
            start = min(max(place.start - row.start, 0), len(row.text))
            end = min(max(place.end - row.start, 0), len(row.text))
            before, marked, after = (
                "".join(visible(c, inside=inside) for c in part)
                for part, inside in (
                    (row.text[:start], False),
                    (row.text[start:end].rstrip(), True),
                    (row.text[max(start, end) :], False),
                )
            )
            words = before + self.paint.severity(marked, finding.severity) + after
            yield f"{self.paint(f'{gutter:>{digits + 1}}', 'dim')} {bar} {words.rstrip()}".rstrip()
            if marked or (place.start == place.end and row.span.covers(place)):
                underline = self.paint.severity("^" * max(1, columns(marked)), finding.severity)
                yield f"{'':{digits + 1}} {bar} {' ' * columns(before)}{underline}"
        if rows:
            yield ""

    def _notes(self, finding: Finding, document: Document) -> Iterator[str]:
        evidence = finding.evidence
        if evidence is not None:
            said = evidence.grade.label
            if evidence.grade is not Grade.NONE and evidence.span is not None:
                place = document.place(evidence.span)
                words = plain(document.source[place.start : place.end])
                said += f", “{words}” at {_at(document, place.start)}"
            yield from self._note("evidence", said + (f" ({evidence.note})" if evidence.note else ""))
        for related in finding.related:
            yield from self._note(
                "see also", f"{_at(document, related.place.start)}: {plain(related.message)}"
            )
        if finding.fix is not None:
            kind = "a safe fix" if finding.fix.safe else "a fix to look over"
            yield from self._note("fix", f"{kind} is known")
        from provlint.pages import page_of

        offer = self.registry.offer(finding.code)
        advice = page_of(offer.rule).sections.get("What to do", "") if offer else ""
        yield from self._note("what to do", " ".join(advice.split()))

    def _note(self, label: str, text: str) -> Iterator[str]:
        if text:
            import textwrap

            first, *rest = textwrap.wrap(text, max(30, self.width - _LABEL - 2), break_on_hyphens=False)
            yield f"  {self.paint(f'{label:<{_LABEL}}', 'dim')}{first}"
            yield from (f"  {'':{_LABEL}}{line}" for line in rest)


def _at(document: Document, offset: int) -> str:
    line, column = document.position(offset)
    return f"{line}:{column}"


def _surrounding(document: Document, place: Span, width: int) -> list[_Row | None]:
    """The rows of *place*, with the one before and the one after; None where rows are left out."""
    first = document.position(place.start).line
    last = document.position(max(place.start, place.end - 1)).line
    shown = range(max(1, first - 1), min(last + 1, first + _MOST_ROWS, len(document.line_starts)) + 1)
    rows = [row for number in shown for row in _rows(document, number, place, width)]
    before = [row for row in rows if row.span.end <= place.start and not _holds(row, place)][-1:]
    touched = [row for row in rows if _holds(row, place)]
    after = [row for row in rows if row.start >= place.end and not _holds(row, place)][:1]
    around = [[row for row in side if row.text.strip()] for side in (before, after)]
    if len(touched) > _MOST_ROWS or last - first >= _MOST_ROWS:
        return [*around[0], *touched[:_MOST_ROWS], None]
    return [*around[0], *touched, *around[1]]


def _holds(row: _Row, place: Span) -> bool:
    empty = place.start == place.end and row.start <= place.start <= row.span.end
    return empty or row.span.overlaps(place)


def _rows(document: Document, number: int, place: Span, width: int) -> Iterable[_Row]:
    """The source line *number* in pieces of *width* columns; of a huge line, those around *place*."""
    line, base = document.line(number), document.line_starts[number - 1]
    at = 0
    if len(line) > 20 * width:
        at = min(max(0, place.start - base - width), len(line))
        line = line[: min(at + 12 * width, max(at, place.end - base) + width)]
    first = True
    while at < len(line) or first:
        end = _row_end(line, at, width)
        yield _Row(number, base + at, line[at:end], first)
        at, first = max(end, at + 1), False


def _row_end(line: str, at: int, width: int) -> int:
    used, end = 0, at
    while end < len(line) and (used := used + columns(visible(line[end], inside=True))) <= width:
        end += 1
    if end == len(line):
        return end
    space = line.rfind(" ", at, end)
    return space + 1 if space > at else end
