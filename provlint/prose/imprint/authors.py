"""Who wrote the text, as its lines say it: bylines, signatures, credits within sentences."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from provlint.expressions import expression
from provlint.model import BlockKind, Span
from provlint.prose import bylines, names
from provlint.prose.bylines import Credit, Named
from provlint.prose.passages import Role
from provlint.prose.zones import Line, Zones
from provlint.scan import Pattern

if TYPE_CHECKING:
    from provlint.prose.reading import Reading


SIGNED = Pattern(
    r"\b(?:this|the following) (?:guest |blog |sponsored |opinion )?(?:article|post|story|piece|essay"
    r"|report|column|op-ed|commentary|content|interview|page|entry)"
    r"(?: was| is| has been| originally| first| appeared| and){0,4}"
    r" (?:written|contributed|authored|submitted|prepared|penned|produced|compiled|provided"
    r"|reported) (?:and \w+ )?by "
)

REPORTING = Pattern(r"\b(?:(?:additional )?(?:reporting|writing)|written|story|reported) by ")

CONTRIBUTED = Pattern(
    r"\bcontributed(?: reporting)? to this (?:report|story|article|post)\b|\bcontributed(?: reporting)?\."
)

PATTERNS = (SIGNED, REPORTING, CONTRIBUTED)
_MOST = 300
"""Phrases that are looked at."""
LISTS = frozenset({Role.RELATED, Role.COMMENTS, Role.ADVERTISEMENT, Role.LEGAL, Role.SCRIPT, Role.STYLE})

NEAR = 25
"""Lines before the first paragraph in which a byline or date is the text's own, whatever else stands there."""


def written_by(
    reading: Reading, known: Sequence[Line], zones: Zones, found: dict[int, Credit]
) -> Iterator[Named]:
    for index, credit in found.items():
        for one in credit.authors:
            post = bylines.has_post(reading.text[one.span.end : known[index].span.end])
            if one.cued or _stands_for_author(known, zones, found, index, one, post=post):
                yield one
    yield from _signatures(reading, known, zones)
    yield from _told(reading)


def _stands_for_author(
    known: Sequence[Line], zones: Zones, found: dict[int, Credit], index: int, one: Named, *, post: bool
) -> bool:
    """Whether a name that no cue calls the author stands where only an author's does.

    *post*: a writer's post follows it.
    """
    credit = found[index]
    head, tail = index < zones.first or (index < 6 and index < zones.head), index > zones.last
    if known[index].block.kind is BlockKind.LIST_ITEM:
        return False
    if known[index].block.kind is BlockKind.HEADING and not credit.dates and index:
        return False
    sure = all(map(names.known, one.value.split(", "))) or post or bylines.is_desk(one.value)
    if credit.dated:
        return head or (tail and sure)
    if known[index].aside and not (
        0 <= zones.first - index <= NEAR and any(c.dated for c in _beside(found, index))
    ):
        return False
    if _listed(found, index):
        return False
    near = _beside(found, index)
    doubled = any(other.authors and other.authors[0].value == one.value for other in near)
    dated = any(other.dated for other in near)
    if index < zones.first:
        return (dated and (sure or index > 0)) or (sure and (doubled or index > 0))
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


_DASHED = expression(r"^\s*(?:--?|–|—|―|~)\s*(?P<name>[^\W\d_][^\n]{2,60})$")

_SIGN_OFF = expression(
    r"^(?:\.{0,2}/|~\s?|xo+,?\s|(?:cheers|best|love|regards|yours"
    r"|sincerely),?\s)(?P<name>[^\W\d_][\w.'’-]{1,30}(?:\s[^\W\d_][\w.'’-]{1,30}){0,2})$",
    re.I,
)

_HANDLE = expression(
    r"^(?:(?:you can )?(?:follow|find|reach|contact) (?:him|her|them|me|the (?:author|writer"
    r"|reporter))\b.{0,40}?|(?:on )?(?:twitter|x|threads|mastodon"
    r"|bluesky)\s?:?\s*)?(?P<name>@\w{2,30})[.!]?$",
    re.I,
)

_ADDRESS = expression(
    r"^(?:(?:e-?mail|contact|reach|write to|(?:you can )?(?:reach|contact|e-?mail) (?:him|her|them|me"
    r"|the (?:author|writer|reporter))(?: at"
    r"| on)?)\s?:?\s*)?(?P<name>[\w.+-]{2,40}@[\w-]{1,40}(?:\.[\w-]{2,20}){1,3})[.!]?$",
    re.I,
)

_NOBODYS = expression(
    r"^@?(?:info|letters?|news|contact|press|editors?|editorial|support|sales|hello|help|admin|office|tips"
    r"|team|mail|feedback|media|pr|enquir\w*|inquir\w*|service|customer\w*|subscri\w*|webmaster|noreply"
    r"|no-reply|web|jobs|marketing|ads?|advertis\w*)\b",
    re.I,
)


def _signatures(reading: Reading, known: Sequence[Line], zones: Zones) -> Iterator[Named]:
    """How people sign at the end: a dash and the name, a handle, their own address."""
    ending = _ending(known, zones)
    for index in ending:
        line = known[index]
        if line.words > 9 or line.role in LISTS:
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


_STOP = expression(
    r"[;.()\[\]](?:\s|$)|[;()\[\]\n]|\s(?:of|for|from|on|in|at|with|who|and edited|and is|exclusively)\s"
    r"|,?\s(?:contributed|editing)\b"
)

_CREW = expression(
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


def described(reading: Reading) -> Iterator[Named]:
    """Whom the biographies are about, where nothing else says who wrote the text."""
    for biography in reading.biographies:
        if biography.person and names.person(biography.subject):
            at = reading.text.find(biography.subject, biography.span.start, biography.span.end)
            if at >= 0:
                yield Named(biography.subject, Span(at, at + len(biography.subject)), False)
