"""Reads the short lines around a text that say by whom it is and of when: "By A. Bee | 5 May 2020"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, NamedTuple

from provlint.model import Span
from provlint.prose import dates, names
from provlint.prose.dates import Date
from provlint.prose.zones import LONG, Line
from provlint.scan import Pattern

if TYPE_CHECKING:
    from provlint.prose.reading import Reading


_LONGEST = 200
"""Characters beyond which no line is a byline."""

CUED = Pattern(
    r"\b(?:written|posted|published|reported|contributed|submitted|compiled|updated|modified|created"
    r"|released|issued"
    r"|words|text|story|report|article|column|review|analysis|photos?|reporting|authored?s?|blogger|byline"
    r"|date|dated|posted on)"
    r"(?: date| originally| first)?(?: by\b| on\b|:)"
)

BY = Pattern(r"\bby [^\s\d]")

FOREIGN = Pattern(
    r"\b(?:von|par|por|autore?|autora|autor|auteur|verfasser|verfasst von|texto|texte|testo|tekst|door"
    r"|przez|skrevet av"
    r"|publicado|publicada|publié|veröffentlicht|pubblicato|geplaatst|автор|опубликовано|дата|datum|fecha"
    r"|stand)\b"
)

UPDATE = Pattern(r"\bupdated?:? (?:on )?\d{4}-\d\d-\d\d")

PATTERNS = (CUED, BY, FOREIGN, UPDATE)


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


_LEAD = re.compile(r"[\s\-–—•*#>|~_·:]+")

_TIME = re.compile(
    r"(?:\bat\s|,\s?|\bum\s|\bà\s|@\s?)?\b[0-2]?\d(?:[:.h][0-5]\d){1,2}(?:\.\d+)?\s?(?:[ap]\.?\s?m\b\.?"
    r"|uhr\b|hrs?\b|z\b)?"
    r"|\b(?:at\s)?[01]?\d\s?[ap]\.?m\b\.?",
    re.I,
)

_ZONE = re.compile(
    r"\(?\b(?:[ECMPAB]S?[DS]?T|GMT|UTC|IST|CEST|BST|JST|AEST|AEDT|SGT|HKT|PKT|SAST"
    r"|WIB)\b\)?(?:\s?[+-]\d{1,4})?"
)

_WEEKDAY = re.compile(
    r"\b(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?\b[.,]?"
    r"|\b(?:montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag|lundi|mardi|mercredi|jeudi"
    r"|vendredi|samedi|dimanche"
    r"|lunes|martes|miércoles|jueves|viernes|sábado|domingo|segunda-feira|terça-feira|quarta-feira"
    r"|quinta-feira|sexta-feira)\b,?",
    re.I,
)

_COUNTS = re.compile(
    r"\b\d+\s?(?:-|\s)?(?:min(?:ute)?s?(?:\sread)?|comments?|replies|views?|shares?|words|likes?)\b"
    r"|\b(?:no|leave a|add a)\scomments?\b|\breading time:?|\btempo de leitura:?",
    re.I,
)

_AGO = re.compile(
    r"(?:(?<!\d)\d+|\ban?|\bone|two|three|few)\s?(?:sec(?:ond)?|min(?:ute)?|hr|hour|day|week|wk|month|mo"
    r"|year|yr)s?\sago\b|\b(?:today|yesterday)\b",
    re.I,
)

_UPDATE = re.compile(
    r"\b(?:updated?|modified|revised|edited|actualizado|atualizado|aktualisiert|mis à jour|обновлено)\b", re.I
)

_PUBLISHED = re.compile(r"\b(?:published|posted|created|first|originally|written)\b", re.I)

_DATE_CUE = re.compile(
    r"^(?:(?:(?:first|originally|last|latest|article|story|post|press)\s)?"
    r"(?:published|posted|updated?|modified|revised|edited|corrected|amended|created|released|issued"
    r"|submitted|added|uploaded|dated?|release|filed|aired|entry|publicado|publicada"
    r"|publié|publiée|veröffentlicht|pubblicato|gepubliceerd|geplaatst|actualizado|atualizado|aktualisiert"
    r"|mis à jour|datum|fecha|data|stand|дата|опубликовано|обновлено)\b"
    r"(?:\s(?:date|online|on|at|in|am|le|el|em|il|den|op|as of))*\s?:?\s?|(?:on|at|am|le|el|em|den|as of"
    r"|this entry was)\s)+",
    re.I,
)

_BY = re.compile(
    r"(?P<cue>^(?:(?:(?:an?|the|guest|opinion|this)\s)?(?:article|post|story|report|column|review|analysis"
    r"|essay|op-ed|commentary|words|text|reporting|news|"
    r"written|posted|published|reported|contributed|submitted|compiled|authored|created|updated|shared"
    r"|added|prepared|interview|guest post|blog post|special report)"
    r"(?:\s(?:and\s\w+|was|is|originally|exclusively|written))*\s)?by:?\s+(?:(?:staff|guest)\s(?:writer"
    r"|columnist|contributor|reporter)\s)?"
    r"|^from\s(?=staff\b|wire\b|news\sservices|the\sassociated)|^(?:text|words|authors?|writers?|byline|blogger"
    r"|contributors?|columnist|correspondent|poster|reporters?|op)\s?:\s*"
    r"|^from:\s+"
    r"|^(?:(?:verfasst |geschrieben )?von|(?:écrit )?par|(?:escrito |publicado )?por|autore?|autora?"
    r"|auteure?|verfasser(?:in)?|texto|texte|testo|tekst|door|przez|(?:skrevet )?av|автор)\s?:?\s+)",
    re.I,
)

_GLUED_BY = re.compile(r"(?P<cue>^[Bb]y)(?=[A-Z][a-z])")

_HANDLES = re.compile(r"\s?\(?@\w{2,30}\)?")

_INNER_BY = re.compile(r"\s(?:written |posted )?(?:by|von|par|por)\s", re.I)

_NO_BYLINE = re.compile(
    r"(?:\w+ly\s)?(?:reviewed|checked|fact[ -]checked|edited|photo\w*|images?|video|illustrat\w*|approved"
    r"|sign|rsvp|presented|sponsored|powered|read|more)\b",
    re.I,
)

_ON = re.compile(r"\s(?:on|at|in|for)(?=\s*$)", re.I)

_SEPARATORS = re.compile(r"\s*[|·•»/―;\x00]+\s*|\s/\s|\s+[-–—]+\s+|^[-–—]+|[-–—]+$|\s{3,}")

_ROLE = re.compile(
    r"(?:,\s?|\s[-–—|(]\s?|\s(?=(?:staff|senior|guest|special|contributing|associate|for)\s))(?:(?:the|a"
    r"|an)\s)?(?:[\w.&'’/-]+\s){0,5}?(?:staff|writer|reporter|editor|correspondent|contributor|columnist|"
    r"journalist|producer|author|blogger|analyst|fellow|professor|director|founder|ceo|president|intern"
    r"|chief|photographer|researcher|manager|press|news|times|post|reuters|ap|afp|bloomberg|pti|ani"
    r"|tass)\b[^|]{0,50}$",
    re.I,
)

_DESK = re.compile(
    r"(?:(?:by|from)\s)?(?:the\s)?(?:associated press|reuters|agence france-presse|bloomberg(?: news)?"
    r"|press association|united press international"
    r"|(?:[A-Z][\w.&'’]*\s){0,3}(?:staff|staff (?:writers?|reports?|reporters?|report)|editorial (?:board"
    r"|team|staff)|editors|news ?desk|news ?room|web desk"
    r"|correspondent|reporter|news service))(?:\s(?:in|at)\s\w+)?",
    re.I,
)

_USER = re.compile(
    r"(?:#\d{1,5}\s)?(?P<name>@?(?:[a-z][\w.-]{2,20}|[A-Z][a-z]+\d[\w.-]{0,15}|admin|Admin))(?:\s(?:wrote"
    r"|said|posted|commented|asked|replied)(?:\son)?)?:?"
)

_HANDLE = re.compile(r"@?[\w.\-]{2,30}")

_NOT_AUTHORS = re.compile(
    r"^(?:the\s(?:time|end|way|year|same|book|movie|film)|clicking|using|email|e-mail|phone|mail|popular"
    r"|default|law|far|hand|year|date|name|price|topic|"
    r"category|relevance|region|industry|role|type|brand|county|country|state|department|product|use"
    r"|business|location|"
    r"subject|section|size|colou?r|age|team|solution|(?:mon|tues|wednes|thurs|fri|satur|sun)day|january"
    r"|february|march|"
    r"april|may|june|july|august|september|october|november|december|next|last|early|late|mid|noon|midnight|"
    r"signing|continuing|appointment|invitation|now|then|today|and\slarge|contrast|comparison|definition"
    r"|all|my|your|our|any|some|this|these|those|it|its)\b",
    re.I,
)


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
    ago = _AGO.search(masked)
    if ago:
        masked = _blank(masked, Span(*ago.span()))
    for noise in (_TIME, _ZONE, _WEEKDAY, _COUNTS) if found or ago else (_COUNTS,):
        for match in list(noise.finditer(masked)):
            masked = _blank(masked, Span(*match.span()))
    authors: list[Named] = []
    others = 0
    cued = bool(_DATE_CUE.match(_LEAD.sub("", text[:3]) + text[3:]))
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


_CUE_ALONE = re.compile(
    r"(?:(?:written|posted|reported|published|words|text|story|article)\s)?by:?|authors?:?|writers?:?|byline:?",
    re.I,
)
_DATE_CUE_ALONE = re.compile(
    r"(?:(?:first|originally|last)\s)?(?:published|posted|updated|modified|released)(?:\son)?:?"
    r"|(?:publication\s|publish\s)?date:?",
    re.I,
)


def below(reading: Reading, cue: Line, line: Line) -> Credit | None:
    """What *line* says where a *cue* such as "Written by" has the line above to itself."""
    said = reading.text[cue.span.start : cue.span.end]
    if cue.words > 3 or line.words > 12:
        return None
    text = reading.text[line.span.start : line.span.end]
    if _CUE_ALONE.fullmatch(said):
        name = author(text, strong=False)
        raw = _raw(text, name) if name else ""
        start = line.span.start + max(0, text.find(raw))
        return Credit(line, (Named(name, Span(start, start + len(raw)), True),)) if name else None
    credited = credit(reading, line) if _DATE_CUE_ALONE.fullmatch(said) else None
    if credited is None or not credited.dates:
        return None
    return replace(credited, dates=tuple(d._replace(cued=True) for d in credited.dates))


def is_desk(name: str) -> bool:
    """Whether *name* is an agency or a part of an editorial office, such as "Reuters Staff"."""
    return bool(_DESK.fullmatch(name))


def _is_update(before: str) -> bool:
    """Whether the last word about dates before one is "updated" rather than "published"."""
    last = max((m.start() for m in _UPDATE.finditer(before)), default=-1)
    return last > max((m.start() for m in _PUBLISHED.finditer(before)), default=-1)


def _blank(text: str, span: Span) -> str:
    return text[: span.start] + "\0" * (span.end - span.start) + text[span.end :]


def _segments(masked: str) -> Iterator[tuple[int, str]]:
    at = 0
    for stop in _SEPARATORS.finditer(masked):
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
    text = _LEAD.sub("", segment, count=1) if _LEAD.match(segment) else segment
    text = _HANDLES.sub("", text).strip(" ,.;:()[]") or text.strip(" ,.;:()[]")
    if _NO_BYLINE.match(text) and re.search(r"\bby\s[A-Z]", text):
        return _Said(other=True)  # "Medically reviewed by A. Bee", beside who wrote it
    date_cue = _DATE_CUE.match(text + " ")
    cued_date = bool(date_cue) and with_date
    if date_cue and (with_date or re.match(r"(?:posted|published|submitted|added|updated)\b", text, re.I)):
        text = text[date_cue.end() :].strip(" ,.;:")
    if not text:
        return _Said(cued_date=cued_date)
    text = _ON.sub("", text).strip(" ,") if with_date else text
    by = _BY.match(text) or _GLUED_BY.match(text)
    inner = None if by else _INNER_BY.search(text)
    if inner is not None and (
        not with_date or len(text[: inner.start()].split()) > 4 or _NO_BYLINE.match(text)
    ):
        inner = None
    cue = by or inner
    if cue is not None:
        rest = text[cue.end() :].strip(" ,:")
        strong = with_date or (by is not None and (":" in by["cue"] or len(by["cue"].split()) > 1))
        name = author(rest, strong=strong or rest.lower() in ("admin", "editor", "staff"))
        return _Said(name, _raw(rest, name), True, cued_date) if name else None
    bare = _ROLE.sub("", text, count=1).strip(" ,(") or text
    bare = _without_post(bare) or bare
    people = names.people(bare) or names.people(text)
    if people and (all(map(names.known, people)) or (len(people) == 1 and len(people[0].split()) <= 4)):
        raw = bare if names.people(bare) else text
        return _Said(", ".join(people), raw, False, cued_date)
    if _DESK.fullmatch(text):
        return _Said(text, text, False, cued_date)
    if with_date and (handle := _USER.fullmatch(text)):
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
    if _CUE_ALONE.fullmatch(rest):
        return ""
    if is_desk(rest):
        return rest
    if not rest or _NOT_AUTHORS.match(rest):
        return ""
    bare = _ROLE.sub("", rest, count=1).strip(" ,(")
    for candidate in (rest, bare, rest.split(",", 1)[0], _TAIL_WORDS.split(rest, 1)[0]):
        people = names.people(candidate)
        if people:
            return ", ".join(people)
    for candidate in (rest, bare, rest.split(",", 1)[0]):
        name = names.organisation(candidate)
        if name and len(name.split()) <= 6 and not _NOT_AUTHORS.match(name):
            return name
    if strong and _HANDLE.fullmatch(rest):
        return rest
    return ""


_TAIL_WORDS = re.compile(r"\s(?:for|of|at|in|on|with|from|via)\s", re.I)

_POSTS = frozenset(
    "writer reporter editor correspondent contributor columnist journalist producer author blogger".split()
)


def has_post(text: str) -> bool:
    """Whether what follows a name on its line is a writer's post: ", Staff Writer"."""
    words = text.strip(" ,|(–—-").rstrip(" .)").lower().split()
    return 1 <= len(words) <= 5 and words[-1] in _POSTS


def _without_post(text: str) -> str:
    """Of "A. Bee Parliamentary editor" the name."""
    words = text.split()
    if (
        not 3 <= len(words) <= 8
        or words[-1].lower() not in _POSTS
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
