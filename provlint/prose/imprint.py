"""The lines of a text that say what it is, by whom and of when: title, byline, dateline, date, source."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from provlint.model import BlockKind, Field, Metadata, Span
from provlint.prose import bylines, dates, names
from provlint.prose.bylines import Credit, Dated, Line, Named, Zones
from provlint.prose.passages import Role
from provlint.scan import Pattern

if TYPE_CHECKING:
    from provlint.prose.reading import Reading

SIGNED = Pattern(
    r"\b(?:this|the following) (?:guest |blog |sponsored |opinion )?(?:article|post|story|piece|essay|report|column|op-ed|commentary|content|interview|page|entry)"
    r"(?: was| is| has been| originally| first| appeared| and){0,4}"
    r" (?:written|contributed|authored|submitted|prepared|penned|produced|compiled|provided|reported) (?:and \w+ )?by "
)
REPORTING = Pattern(r"\b(?:(?:additional )?(?:reporting|writing)|written|story|reported) by ")
CONTRIBUTED = Pattern(
    r"\bcontributed(?: reporting)? to this (?:report|story|article|post)\b|\bcontributed(?: reporting)?\."
)
SOURCE = Pattern(
    r"\b(?:source|via|originally (?:published|posted|appeared)|first (?:published|appeared|posted)|(?:re)?published (?:by|from|with permission)|reprinted (?:from|with)|delivered by|provided by|courtesy of)\b"
)
RIGHTS = Pattern(
    r"\b(?:creative commons|cc[ -]by\b|cc0\b|licen[sc]ed under|all rights reserved|public domain|copyright|freely reproduced|tous droits réservés"
    r"|alle rechte vorbehalten|todos los derechos|todos os direitos)|©"
)
PATTERNS: tuple[Pattern, ...] = (*bylines.PATTERNS, SIGNED, REPORTING, CONTRIBUTED, SOURCE, RIGHTS)


def find(reading: Reading) -> Metadata:
    """The metadata that stand in the text itself, every field with ``origin="text"`` and its span."""
    known = bylines.lines(reading)
    if not known:
        return Metadata()
    zones = bylines.zones(known)
    found = _credits(reading, known, zones)
    authors = list(_authors(reading, known, zones, found)) or list(_described(reading))
    written = [*_datelines(reading, known), *_dates(known, found, zones)]
    title = _title(reading, known, zones, found)
    return Metadata(
        titles=(_field(reading, reading.text[title.start : title.end], title),) if title else (),
        authors=tuple(_field(reading, a.value, a.span) for a in _distinct(authors)),
        dates=tuple(
            _field(reading, reading.text[d.span.start : d.span.end], d.span)
            for d in sorted(written, key=lambda d: (d.update, d.span))
        ),
        sources=tuple(
            _field(reading, reading.text[s.start : s.end], s) for s in sorted(_sources(reading, known))
        ),
        licences=tuple(_field(reading, reading.text[s.start : s.end], s) for s in _rights(reading, known)),
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
    for pattern in bylines.PATTERNS:
        for match in reading.matches(pattern)[:_MOST]:
            index = bisect_right(starts, match.start()) - 1
            if index >= 0 and match.start() - starts[index] <= 60:
                wanted.add(index)
    found: dict[int, Credit] = {}
    lonely: dict[int, Credit] = {}
    for index in sorted(wanted):
        if known[index].block.kind is BlockKind.TABLE_ROW and index >= zones.head:
            continue
        credit = bylines.credit(reading, known[index])
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
    if (
        len({c.dates[0].date.days for c in lonely.values()}) == 1
    ):  # one date among the furniture, and no list of them
        found |= lonely
    return dict(sorted(found.items()))


_NEAR = 25
"""Lines before the first paragraph in which a byline or date is the text's own, whatever else stands there."""
_LISTS = frozenset({Role.RELATED, Role.COMMENTS, Role.ADVERTISEMENT, Role.LEGAL, Role.SCRIPT, Role.STYLE})


def _caught(known: Sequence[Line], zones: Zones, index: int, credit: Credit) -> bool:
    """Whether a byline or date that lies within boilerplate is the text's own all the same."""
    line = known[index]
    cued = any(a.cued for a in credit.authors) or any(d.cued for d in credit.dates)
    if 0 <= zones.first - index <= _NEAR:
        return cued or credit.alone
    if line.edge and index < zones.first and credit.alone:
        return True
    if index >= zones.tail and line.role is not Role.COMMENTS and line.role is not Role.RELATED:
        return any(a.cued for a in credit.authors)
    return cued and (line.edge or (line.role not in _LISTS and index < zones.head))


def _authors(
    reading: Reading, known: Sequence[Line], zones: Zones, found: dict[int, Credit]
) -> Iterator[Named]:
    for index, credit in found.items():
        for one in credit.authors:
            if one.cued or (_stands_for_author(known, zones, found, index, one)):
                yield one
    yield from _signatures(reading, known, zones)
    yield from _told(reading)


def _stands_for_author(
    known: Sequence[Line], zones: Zones, found: dict[int, Credit], index: int, one: Named
) -> bool:
    """Whether a name that no cue calls the author stands where only an author's does."""
    credit = found[index]
    head, tail = index < zones.first or (index < 6 and index < zones.head), index > zones.last
    if known[index].block.kind is BlockKind.LIST_ITEM:
        return False
    if known[index].block.kind is BlockKind.HEADING and not credit.dates and index:
        return False
    sure = all(map(names.known, one.value.split(", ")))
    if credit.dated:
        return head or (tail and sure)
    if known[index].aside and not (
        0 <= zones.first - index <= _NEAR and any(c.dated for c in _beside(found, index))
    ):
        return False
    if _listed(found, index):
        return False
    near = _beside(found, index)
    doubled = any(other.authors and other.authors[0].value == one.value for other in near)
    dated = any(other.dated for other in near)
    if index < zones.first:
        return dated or (sure and (doubled or index > 0))
    return tail and sure and zones.last >= 0 and not any(not line.aside for line in known[index + 5 :])


def _beside(found: dict[int, Credit], index: int) -> list[Credit]:
    return [found[i] for i in (index - 1, index + 1, index + 2) if i in found]


def _listed(found: dict[int, Credit], index: int) -> bool:
    """Whether the name is one of a list of different names, such as a cast."""
    values = {
        a.value
        for i in range(index - 3, index + 4)
        if i in found and not found[i].dated
        for a in found[i].authors
        if not a.cued
    }
    return len(values) > 2


_DASHED = re.compile(r"^\s*(?:--?|–|—|―|~)\s*(?P<name>[^\W\d_][^\n]{2,60})$")
_SIGN_OFF = re.compile(
    r"^(?:\.{0,2}/|~\s?|xo+,?\s|(?:cheers|best|love|regards|yours|sincerely),?\s)(?P<name>[^\W\d_][\w.'’-]{1,30}(?:\s[^\W\d_][\w.'’-]{1,30}){0,2})$",
    re.I,
)
_HANDLE = re.compile(
    r"^(?:(?:you can )?(?:follow|find|reach|contact) (?:him|her|them|me|the (?:author|writer|reporter))\b.{0,40}?|(?:on )?(?:twitter|x|threads|mastodon|bluesky)\s?:?\s*)?(?P<name>@\w{2,30})[.!]?$",
    re.I,
)
_ADDRESS = re.compile(
    r"^(?:(?:e-?mail|contact|reach|write to|(?:you can )?(?:reach|contact|e-?mail) (?:him|her|them|me|the (?:author|writer|reporter))(?: at| on)?)\s?:?\s*)?(?P<name>[\w.+-]{2,40}@[\w-]{1,40}(?:\.[\w-]{2,20}){1,3})[.!]?$",
    re.I,
)
_NOBODYS = re.compile(
    r"^@?(?:info|letters?|news|contact|press|editors?|editorial|support|sales|hello|help|admin|office|tips|team|mail|feedback|media|pr|enquir\w*|inquir\w*|service|customer\w*|subscri\w*|webmaster|noreply|no-reply|web|jobs|marketing|ads?|advertis\w*)\b",
    re.I,
)


def _signatures(reading: Reading, known: Sequence[Line], zones: Zones) -> Iterator[Named]:
    """How people sign at the end: a dash and the name, a handle, their own address."""
    ending = _ending(known, zones)
    for index in ending:
        line = known[index]
        if line.words > 9 or line.role in _LISTS:
            continue
        text = reading.text[line.span.start : line.span.end]
        dashed = _DASHED.match(text)
        if dashed:
            before = known[index - 1]
            quoted = before.block.quoted or reading.view[before.span.end - 1] == '"'
            name = bylines.author(dashed["name"], strong=False)
            if name and not quoted and names.person(name.split(",")[0]):
                yield _signature(line, text, dashed["name"], name)
            continue
        signed = _SIGN_OFF.match(text)
        if signed and index == ending[-1]:
            yield _signature(line, text, signed["name"], signed["name"])
            continue
        address = _HANDLE.match(text) or _ADDRESS.match(text)
        if address and index in ending[-3:] and not _NOBODYS.match(address["name"]):
            yield _signature(line, text, address["name"], address["name"])


def _ending(known: Sequence[Line], zones: Zones) -> list[int]:
    """The last lines that are the text's own, or at the edge of what is not."""
    own = [i for i, line in enumerate(known) if (not line.aside or line.edge) and i >= max(1, zones.last)]
    return own[-6:]


def _signature(line: Line, text: str, raw: str, value: str) -> Named:
    start = line.span.start + text.find(raw)
    return Named(value, Span(start, start + len(raw)), True)


_STOP = re.compile(
    r"[;.()\[\]](?:\s|$)|[;()\[\]\n]|\s(?:of|for|from|on|in|at|with|who|and edited|and is|exclusively)\s|,?\s(?:contributed|editing)\b"
)
_CREW = re.compile(
    r"\b(?:writers?|reporters?|journalists?|correspondents?|staff|and staff)\s|(?<=[a-z)\"”])[.!?]\s*|[\n(]"
)


def _told(reading: Reading) -> Iterator[Named]:
    """Sentences that name the author: "This post was written by", "(Reporting by", "A. Bee contributed"."""
    for pattern in (SIGNED, REPORTING):
        for match in reading.matches(pattern)[:_MOST]:
            before = reading.text[max(0, match.start() - 2) : match.start()].strip()
            if pattern is REPORTING and before and before[-1] not in "([.—–-|":
                continue
            yield from _after(reading, match.end())
    for match in reading.matches(CONTRIBUTED)[-10:]:
        start = max(0, match.start() - 400)
        listed = _CREW.split(reading.text[start : match.start()])[-1].strip(" ,(")
        people = names.people(listed)
        if people:
            at = reading.text.rfind(listed, start, match.start())
            yield Named(", ".join(people), Span(at, at + len(listed)), True)


def _after(reading: Reading, start: int) -> Iterator[Named]:
    rest = reading.text[start : start + 120].split("\n", 1)[0]
    stop = next(
        (m.start() for m in _STOP.finditer(rest) if not re.search(r"\b[A-Z]$", rest[: m.start()])), len(rest)
    )
    raw = rest[:stop].strip(" ,.")
    name = bylines.author(raw, strong=False)
    if name:
        at = reading.text.find(raw, start)
        yield Named(name, Span(at, at + len(raw)), True)


def _described(reading: Reading) -> Iterator[Named]:
    """Whom the biographies are about, where nothing else says who wrote the text."""
    for biography in reading.biographies:
        if biography.person and names.person(biography.subject):
            at = reading.text.find(biography.subject, biography.span.start, biography.span.end)
            if at >= 0:
                yield Named(biography.subject, Span(at, at + len(biography.subject)), False)


def _dates(known: Sequence[Line], found: dict[int, Credit], zones: Zones) -> Iterator[Dated]:
    for index, credit in found.items():
        near = index < zones.first if known[index].aside else index < zones.head or index >= zones.tail
        for one in credit.dates:
            if one.cued or (near and one.date.days and (credit.alone or index < min(zones.head, _TOP))):
                yield one


_DATELINE_END = re.compile(
    r"^[,.]?\s{0,2}(?:(?:at )?\d{1,2}[:.]\d\d\s?(?:[AaPp]\.?[Mm]\.?)?\s?(?:[ECMP][SD]T|GMT|UTC)?)?[\s,]{0,2}"
    r"(?:[A-Z][A-Z .,’'-]{1,40})?\s?(?:\([A-Z][\w .&/-]{1,30}\)|/[^/\n]{2,40}/)?\s{0,2}(?:--?|–|—|:)\s"
)
_PLACE = re.compile(r"(?:[^\W\d_][\w.'’-]*(?:,\s?|\s)){1,7}(?:[–—-]\s?|\()?")
_NO_PLACE = re.compile(r"^(?:on|in|by|since|from|until|as|the|this|last|during|before|after|it|at)\b", re.I)


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


def _title(reading: Reading, known: Sequence[Line], zones: Zones, found: dict[int, Credit]) -> Span | None:
    """A heading before the first paragraph, else a first short line that is no byline, date or sentence."""
    until = min(zones.first + 1, len(known))
    before = [i for i in range(max(0, until - _MOST), until) if not known[i].aside][:_TITLE_WITHIN]
    tops = [
        known[i] for i in before if known[i].block.kind is BlockKind.HEADING and not known[i].block.quoted
    ]
    if tops := [line for line in tops if line.words and not _is_credit(known, found, line)]:
        return min(tops, key=lambda line: (line.block.level or 9, line.span)).span
    for index in [i for i in before if i not in found][:_TRIES]:
        if _title_like(reading, known[index]):
            return known[index].span
        if known[index].words >= bylines.LONG or reading.text[known[index].span.end - 1] not in ":,;":
            break
    return _title_among_furniture(reading, known, zones, found)


def _is_credit(known: Sequence[Line], found: dict[int, Credit], line: Line) -> bool:
    return any(known[i] is line for i in found)


def _title_among_furniture(
    reading: Reading, known: Sequence[Line], zones: Zones, found: dict[int, Credit]
) -> Span | None:
    """On a page that begins with its menus: the last line before the text that reads like a headline."""
    if not any(line.aside for line in known[: zones.first]):
        return None
    for index in range(zones.first - 1, max(-1, zones.first - _NEAR), -1):
        line = known[index]
        if line.words >= bylines.LONG or index == 0:
            return None
        if (
            index not in found
            and line.words >= 5
            and line.role not in _NO_TITLES
            and _title_like(reading, line)
        ):
            if reading.text[line.span.end - 1] not in ".!…" and line.block.kind is not BlockKind.CAPTION:
                return line.span
    return None


_NO_TITLES = frozenset(
    {Role.SUBSCRIPTION, Role.LEGAL, Role.ADVERTISEMENT, Role.CAPTION, Role.COMMENTS, Role.SOCIAL}
)
_TITLE_WITHIN = 12
_TRIES = 3


def _title_like(reading: Reading, line: Line) -> bool:
    text = reading.text[line.span.start : line.span.end]
    if line.block.kind not in (BlockKind.PARAGRAPH, BlockKind.HEADING) or line.block.quoted:
        return False
    if (
        not 1 <= line.words <= 24
        or len(text) > 200
        or text[-1] in ",;:(-–—"
        or not any(c.isalpha() for c in text)
    ):
        return False
    first = next(c for c in text if c.isalpha())
    if first.islower() and first.isascii():
        return False
    if text[-1] == "." and not text.endswith(("...", "Inc.", "Jr.", "U.S.")):
        return line.words <= 10
    if re.search(r"[a-z]\.\s+[A-Z]", text) and line.words > 14:
        return False
    return True


_SOURCE_LINE = re.compile(
    r"^(?:[-–—*•(\[]\s*)?(?:(?:source|via|origin)s?\s?:\s*|SOURCE\s+|(?:this (?:article|post|story|piece|content) )?(?:was |has been )?"
    r"(?:originally|first) (?:published|posted|appeared)(?: (?:in|on|at|by|under|as))*\s+"
    r"|(?:re)?(?:published|printed) (?:with permission )?(?:from|by)\s+|(?:delivered|provided) by\s+|courtesy of\s+)(?P<name>[^\n]{2,160})$",
    re.I,
)
_OUTLET_COLON = re.compile(r"^(?:[A-Z][\w.'’&-]*|the|of|and)(?:\s(?:[A-Z][\w.'’&-]*|the|of|and)){0,4}:$")


def _sources(reading: Reading, known: Sequence[Line]) -> Iterator[Span]:
    """Lines that say where the text comes from."""
    starts = [line.span.start for line in known]
    seen: set[int] = set()
    for match in reading.matches(SOURCE):
        index = bisect_right(starts, match.start()) - 1
        if index < 0 or index in seen:
            continue
        seen.add(index)
        line = known[index]
        text = reading.text[line.span.start : line.span.end]
        named = _SOURCE_LINE.match(text) if len(text) <= 220 else None
        if named:
            yield Span(line.span.start + named.start("name"), line.span.end)
    for line in [line for line in known[:12] if line.words >= 12][:2]:
        wire = _AGENCY.match(reading.text[line.span.start : min(line.span.end, line.span.start + 120)])
        if wire:
            start, end = wire.span("agency" if wire["agency"] else "wire")
            yield Span(line.span.start + start, line.span.start + end)
    for line in known[:3]:
        text = reading.text[line.span.start : line.span.end]
        if len(text) < 60 and _OUTLET_COLON.match(text) and names.is_outlet(text[:-1]):
            yield Span(line.span.start, line.span.end - 1)


_AGENCY = re.compile(
    r"^[^\n]{0,60}?(?:\((?P<agency>[A-Z][\w .&]{1,24})\)|/(?P<wire>[A-Z][\w. ]{2,30})/)\s*(?:--?|–|—)\s"
)


def _rights(reading: Reading, known: Sequence[Line]) -> Iterator[Span]:
    """Short lines that state the licence or the rights."""
    starts = [line.span.start for line in known]
    seen: set[int] = set()
    for match in reading.matches(RIGHTS):
        index = bisect_right(starts, match.start()) - 1
        if (
            index >= 0
            and index not in seen
            and match.start() < known[index].span.end
            and known[index].words <= 40
        ):
            seen.add(index)
            yield known[index].span

