"""Reads the short lines around a text that say by whom it is and of when: "By A. Bee | 5 May 2020"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, NamedTuple

from provlint.model import Span
from provlint.prose import byline_cues as cues
from provlint.prose import dates, names
from provlint.prose.dates import Date
from provlint.prose.zones import LONG, Line

if TYPE_CHECKING:
    from provlint.prose.reading import Reading


_LONGEST = 200
"""Characters beyond which no line is a byline."""


class Named(NamedTuple):
    """A byline: who, and the span of the name or names (text offsets)."""

    value: str
    span: Span
    cued: bool
    """A word such as "by" says so."""


class Dated(NamedTuple):
    """A date that a line gives for the text (its spans are text offsets)."""

    date: Date
    span: Span
    update: bool
    cued: bool


@dataclass(frozen=True, slots=True)
class Credit:
    """What one line says of the text's making."""

    line: Line
    authors: tuple[Named, ...] = ()
    dates: tuple[Dated, ...] = ()
    alone: bool = True
    """Nothing else stands on the line: no section, no outlet, no place."""
    dated: bool = False
    """It has a date, if only "2 hours ago"."""


def credit(reading: Reading, line: Line) -> Credit | None:
    """What *line* says of author and date, where it says nothing else; None for any other line."""
    text = reading.text[line.span.start : line.span.end]
    if len(text) > _LONGEST or line.words > LONG:
        return None
    found = dates.find(text)
    if any(text[d.span.end :].lstrip().startswith("~") for d in found):
        return None  # the first day of a season
    masked = text
    for date in found:
        masked = _blank(masked, date.span)
    ago = cues.AGO.search(masked)
    if ago:
        masked = _blank(masked, Span(*ago.span()))
    for noise in (cues.TIME, cues.ZONE, cues.WEEKDAY, cues.COUNTS) if found or ago else (cues.COUNTS,):
        for match in list(noise.finditer(masked)):
            masked = _blank(masked, Span(*match.span()))
    authors: list[Named] = []
    others = 0
    cued = bool(cues.DATE_CUE.match(cues.LEAD.sub("", text[:3]) + text[3:]))
    for start, segment in _segments(masked):
        said = _segment(segment, with_date=bool(found or ago))
        if said is None and any(a.cued for a in authors) and len(segment.split()) <= 8:
            said = _Said(other=True)  # what follows a byline: an outlet, an address, a section
        if said is None:
            return None
        if said.cued_date:
            cued = True
        if said.name:
            place = segment.find(said.raw)
            at = line.span.start + start + max(0, place)
            authors.append(Named(said.name, Span(at, at + len(said.raw)), said.cued_name))
        elif said.other:
            others += 1
    if not authors and not found:
        return None
    named = any(a.cued for a in authors)
    if others > (4 if named else 2 if cued else 1) or (others and not cued and not named and line.words > 9):
        return None
    where = line.span.start
    dated = tuple(
        Dated(d, Span(where + d.span.start, where + d.span.end), _is_update(text[: d.span.start]), cued)
        for d in found
        if d.days or cued
    )
    return Credit(line, tuple(authors), dated, alone=not others, dated=bool(dated or ago))


def below(reading: Reading, cue: Line, line: Line) -> Credit | None:
    """What *line* says where a *cue* such as "Written by" has the line above to itself."""
    said = reading.text[cue.span.start : cue.span.end]
    if cue.words > 3 or line.words > 12:
        return None
    text = reading.text[line.span.start : line.span.end]
    if cues.CUE_ALONE.fullmatch(said):
        name = author(text, strong=False)
        raw = _raw(text, name) if name else ""
        start = line.span.start + max(0, text.find(raw))
        return Credit(line, (Named(name, Span(start, start + len(raw)), True),)) if name else None
    credited = credit(reading, line) if cues.DATE_CUE_ALONE.fullmatch(said) else None
    if credited is None or not credited.dates:
        return None
    return replace(credited, dates=tuple(d._replace(cued=True) for d in credited.dates))


def is_desk(name: str) -> bool:
    """Whether *name* is an agency or a part of an editorial office, such as "Reuters Staff"."""
    return bool(cues.DESK.fullmatch(name))


def _is_update(before: str) -> bool:
    """Whether the last word about dates before one is "updated" rather than "published"."""
    last = max((m.start() for m in cues.UPDATE.finditer(before)), default=-1)
    return last > max((m.start() for m in cues.PUBLISHED.finditer(before)), default=-1)


def _blank(text: str, span: Span) -> str:
    return text[: span.start] + "\0" * (span.end - span.start) + text[span.end :]


def _segments(masked: str) -> Iterator[tuple[int, str]]:
    at = 0
    for stop in cues.SEPARATORS.finditer(masked):
        if masked[at : stop.start()].strip(" ,.;:()[]"):
            yield at, masked[at : stop.start()]
        at = stop.end()
    if masked[at:].strip(" ,.;:()[]"):
        yield at, masked[at:]


class _Said(NamedTuple):
    name: str = ""
    raw: str = ""
    cued_name: bool = False
    cued_date: bool = False
    other: bool = False


def _segment(segment: str, *, with_date: bool) -> _Said | None:
    """One piece of a line between separators; None where it is no part of a credit."""
    text = cues.LEAD.sub("", segment, count=1) if cues.LEAD.match(segment) else segment
    text = cues.HANDLES.sub("", text).strip(" ,.;:()[]") or text.strip(" ,.;:()[]")
    if cues.NO_BYLINE.match(text) and re.search(r"\bby\s[A-Z]", text):
        return _Said(other=True)  # "Medically reviewed by A. Bee", beside who wrote it
    date_cue = cues.DATE_CUE.match(text + " ")
    cued_date = bool(date_cue) and with_date
    if date_cue and (with_date or re.match(r"(?:posted|published|submitted|added|updated)\b", text, re.I)):
        text = text[date_cue.end() :].strip(" ,.;:")
    if not text:
        return _Said(cued_date=cued_date)
    text = cues.ON.sub("", text).strip(" ,") if with_date else text
    by = cues.BY.match(text) or cues.GLUED_BY.match(text)
    inner = None if by else cues.INNER_BY.search(text)
    if inner is not None and (
        not with_date or len(text[: inner.start()].split()) > 4 or cues.NO_BYLINE.match(text)
    ):
        inner = None
    cue = by or inner
    if cue is not None:
        rest = text[cue.end() :].strip(" ,:")
        strong = with_date or (by is not None and (":" in by["cue"] or len(by["cue"].split()) > 1))
        name = author(rest, strong=strong or rest.lower() in ("admin", "editor", "staff"))
        return _Said(name, _raw(rest, name), True, cued_date) if name else None
    bare = cues.ROLE.sub("", text, count=1).strip(" ,(") or text
    bare = _without_post(bare) or bare
    people = names.people(bare) or names.people(text)
    if people and (all(map(names.known, people)) or (len(people) == 1 and len(people[0].split()) <= 4)):
        raw = bare if names.people(bare) else text
        return _Said(", ".join(people), raw, False, cued_date)
    if cues.DESK.fullmatch(text):
        return _Said(text, text, False, cued_date)
    if with_date and (handle := cues.USER.fullmatch(text)):
        return _Said(handle["name"], handle["name"], False, cued_date)
    if (with_date or names.is_outlet(text)) and names.organisation(text) and ":" not in text:
        return _Said(cued_date=cued_date, other=True)
    mixed = _names_then_outlet(text)
    if mixed:
        return _Said(", ".join(names.people(mixed)), mixed, False, cued_date)
    return None


def author(rest: str, *, strong: bool) -> str:
    """Who is named after a cue such as "by", or an empty string where it is no name.

    *strong*: the cue leaves no doubt, so a user name or a name in lower case will do.
    """
    rest = rest.strip(" ,.;:|")
    if cues.CUE_ALONE.fullmatch(rest):
        return ""
    if is_desk(rest):
        return rest
    if not rest or cues.NOT_AUTHORS.match(rest):
        return ""
    bare = cues.ROLE.sub("", rest, count=1).strip(" ,(")
    for candidate in (rest, bare, rest.split(",", 1)[0], cues.TAIL_WORDS.split(rest, 1)[0]):
        people = names.people(candidate)
        if people:
            return ", ".join(people)
    for candidate in (rest, bare, rest.split(",", 1)[0]):
        name = names.organisation(candidate)
        if name and len(name.split()) <= 6 and not cues.NOT_AUTHORS.match(name):
            return name
    if strong and cues.HANDLE.fullmatch(rest):
        return rest
    return ""


def has_post(text: str) -> bool:
    """Whether what follows a name on its line is a writer's post: ", Staff Writer"."""
    words = text.strip(" ,|(–—-").rstrip(" .)").lower().split()
    return 1 <= len(words) <= 5 and words[-1] in cues.POSTS


def _without_post(text: str) -> str:
    """Of "A. Bee Parliamentary editor" the name."""
    words = text.split()
    if (
        not 3 <= len(words) <= 8
        or words[-1].lower() not in cues.POSTS
        or {"is", "was", "a", "an", "the"} & {*words}
    ):
        return ""
    for cut in (3, 2):
        name = " ".join(words[:cut])
        if cut < len(words) and names.person(name) and (names.known(name) or cut == 2):
            return name
    return ""


def _raw(rest: str, name: str) -> str:
    """The stretch of *rest* that holds *name*: the name as written, or the whole where it was rearranged."""
    first, last = name.split(maxsplit=1)[0], name.rsplit(maxsplit=1)[-1]
    start, end = rest.find(first), rest.rfind(last)
    return rest[start : end + len(last)] if 0 <= start <= end else rest


def _names_then_outlet(text: str) -> str:
    """Of "A. Bee and C. Dee Sioux Falls Argus Leader" the people, where an outlet follows them."""
    words = text.split()
    if not 4 <= len(words) <= 14 or not names.organisation(" ".join(words[-2:])):
        return ""
    for cut in range(len(words) - 2, 1, -1):
        people = names.people(" ".join(words[:cut]))
        rest = words[cut:]
        if (
            people
            and all(names.known(p) and 2 <= len(p.split()) <= 3 for p in people)
            and names.is_outlet(" ".join(rest))
        ):
            shorter = names.people(" ".join(words[: cut - 1]))
            if len(people[-1].split()) == 2 or not shorter or "." in words[cut - 2]:
                return " ".join(words[:cut])
    return ""
