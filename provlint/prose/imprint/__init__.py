"""The lines of a text that say what it is, by whom and of when: title, byline, dateline, date, source."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from provlint.expressions import expression
from provlint.model import BlockKind, Field, Metadata, Span
from provlint.prose import byline_cues, bylines, dates
from provlint.prose import zones as layout
from provlint.prose.bylines import Credit, Dated, Named
from provlint.prose.imprint import authors, origins, titles
from provlint.prose.imprint.authors import LISTS, NEAR
from provlint.prose.passages import Role
from provlint.prose.zones import Line, Zones
from provlint.scan import Pattern

if TYPE_CHECKING:
    from provlint.prose.reading import Reading


PATTERNS: tuple[Pattern, ...] = (*byline_cues.PATTERNS, *authors.PATTERNS, *origins.PATTERNS)


def find(reading: Reading) -> Metadata:
    """The metadata that stand in the text itself, every field with ``origin="text"`` and its span."""
    known = reading.lines
    if not known:
        return Metadata()
    zones = layout.zones(known)
    found = _credits(reading, known, zones)
    named = list(authors.written_by(reading, known, zones, found)) or list(authors.described(reading))
    written = [*_datelines(reading, known), *_dates(known, found, zones)]
    said = {a.span for a in named}
    lines = {i: c for i, c in found.items() if c.dated or c.dates or any(a.span in said for a in c.authors)}
    title = titles.find(reading, known, zones, lines)
    return Metadata(
        titles=(_field(reading, reading.text[title.start : title.end], title),) if title else (),
        authors=tuple(_field(reading, a.value, a.span) for a in _distinct(named)),
        dates=tuple(
            _field(reading, reading.text[d.span.start : d.span.end], d.span)
            for d in sorted(written, key=lambda d: (d.update, d.span))
        ),
        sources=tuple(
            _field(reading, reading.text[s.start : s.end], s) for s in sorted(origins.sources(reading, known))
        ),
        licences=tuple(
            _field(reading, reading.text[s.start : s.end], s) for s in origins.rights(reading, known)
        ),
    )


def _field(reading: Reading, value: str, span: Span) -> Field:
    return Field(" ".join(value.split()), "text", reading.document.place(span), span)


def _distinct(authors: Sequence[Named]) -> list[Named]:
    """Cued ones first, then in reading order, each place once."""
    out: list[Named] = []
    for one in sorted(authors, key=lambda a: a.span):
        if not out or not one.span.overlaps(out[-1].span):
            out.append(one)
        elif one.cued and not out[-1].cued:
            out[-1] = one
    return sorted(out, key=lambda a: (not a.cued, a.span))


_TOP = 15
"""Lines at the top where a date may share its line with a place or a section."""

_MOST = 300
"""Lines of head and tail that are looked at."""


def _credits(reading: Reading, known: Sequence[Line], zones: Zones) -> dict[int, Credit]:
    """The lines, by index, that are nothing but a byline or a date."""
    wanted = {
        *range(max(0, zones.head - _MOST), zones.head),
        *range(zones.tail, min(len(known), zones.tail + _MOST)),
    }
    starts = [line.span.start for line in known]
    for pattern in byline_cues.PATTERNS:
        for match in reading.matches(pattern)[:_MOST]:
            index = bisect_right(starts, match.start()) - 1
            if index >= 0 and match.start() - starts[index] <= 60:
                wanted.add(index)
    found: dict[int, Credit] = {}
    lonely: dict[int, Credit] = {}
    for index in sorted(wanted):
        if known[index].block.kind is BlockKind.TABLE_ROW and index >= zones.head:
            continue
        above = bylines.below(reading, known[index - 1], known[index]) if index else None
        credit = above or bylines.credit(reading, known[index])
        if credit is not None and (not known[index].aside or _caught(known, zones, index, credit)):
            found[index] = credit
        elif (
            credit is not None
            and credit.alone
            and credit.dates
            and credit.dates[0].cued
            and not credit.authors
        ):
            lonely[index] = credit
    if len({c.dates[0].date.days for c in lonely.values()}) == 1:
        found |= lonely  # one date among the furniture, and no list of them
    return dict(sorted(found.items()))


def _caught(known: Sequence[Line], zones: Zones, index: int, credit: Credit) -> bool:
    """Whether a byline or date that lies within boilerplate is the text's own all the same."""
    line = known[index]
    cued = any(a.cued for a in credit.authors) or any(d.cued for d in credit.dates)
    if 0 <= zones.first - index <= NEAR:
        return cued or credit.alone
    if line.edge and index < zones.first and credit.alone:
        return True
    if index >= zones.tail and line.role is not Role.COMMENTS and line.role is not Role.RELATED:
        return any(a.cued for a in credit.authors)
    return cued and (line.edge or (line.role not in LISTS and index < zones.head))


def _dates(known: Sequence[Line], found: dict[int, Credit], zones: Zones) -> Iterator[Dated]:
    for index, credit in found.items():
        near = index < zones.first if known[index].aside else index < zones.head or index >= zones.tail
        for one in credit.dates:
            if one.cued or (near and one.date.days and (credit.alone or index < min(zones.head, _TOP))):
                yield one


_DATELINE_END = expression(
    r"^[,.]?\s{0,2}(?:(?:at )?\d{1,2}[:.]\d\d\s?(?:[AaPp]\.?[Mm]\.?)?\s?(?:[ECMP][SD]T|GMT|UTC)?)?[\s,]{0,2}"
    r"(?:[A-Z][A-Z .,’'-]{1,40})?\s?(?:\([A-Z][\w .&/-]{1,30}\)|/[^/\n]{2,40}/)?\s{0,2}(?:--?|–|—|:)\s"
)

_PLACE = expression(r"(?:[^\W\d_][\w.'’-]*(?:,\s?|\s)){1,7}(?:[–—-]\s?|\()?")

_NO_PLACE = expression(r"^(?:on|in|by|since|from|until|as|the|this|last|during|before|after|it|at)\b", re.I)


def _datelines(reading: Reading, known: Sequence[Line]) -> Iterator[Dated]:
    """A date before the dash that opens a report: "CHICAGO, Dec. 2, 2015 --"."""
    seen = 0
    for line in known[:12]:
        if line.words < 12:
            continue
        seen += 1
        if seen > 2:
            return
        start = reading.text[line.span.start : min(line.span.end, line.span.start + 160)]
        for date in dates.find(start)[:1]:
            before, after = start[: date.span.start].strip("( "), start[date.span.end :].lstrip(") ")
            after = start[date.span.end :] if not after.startswith(("-", "–", "—", "/")) else " " + after
            if before and (
                _NO_PLACE.match(before) or not _PLACE.fullmatch(before + " ") or not before[0].isupper()
            ):
                continue
            if date.days and _DATELINE_END.match(after):
                where = line.span.start
                yield Dated(date, Span(where + date.span.start, where + date.span.end), False, True)
                return
