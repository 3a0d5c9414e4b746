"""Signs of page furniture in the words of a line, and what each is a sign of. The words are in ``furniture.txt``."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache
from typing import NamedTuple

from provlint.digests import sha256
from provlint.expressions import expression
from provlint.memo import memo
from provlint.prose.boilerplate import vocabulary
from provlint.prose.passages import Role
from provlint.scan import Pattern, openings


class Cue(NamedTuple):
    """A sign of a role. From :data:`SURE` on it speaks for itself; below, it needs company."""

    role: Role
    weight: float


SURE = 4.0
LIKELY = 2.0
FAINT = 1.0
_WEIGHTS = {"sure": SURE, "likely": LIKELY, "faint": FAINT}

_WORD = expression(r"[^\W_\d]+(?:'[^\W_\d]+)*|\d+(?:[.,]\d+)*(?:[km]\b)?|#")
_GLUE = expression(r"(?<=[a-z])(?=[A-Z])")


def key(words: str) -> str:
    """A lower-case line as the tables have it: its words, numbers as ``#``.

    >>> key("» comments (17)")
    'comments #'
    """
    return " ".join("#" if w[0].isdigit() else w for w in _WORD.findall(words))


def unglued(line: str) -> str:
    """*line* with the words parted that an extractor ran together: ``ShareTweetPin``."""
    return _GLUE.sub(" ", line)


class Composition(NamedTuple):
    """What a short line is made of: shares of its words, from 0 to 1."""

    social: float
    sections: float


@cache
def _words(*head: str) -> frozenset[str]:
    return frozenset(" ".join(vocabulary.named(*head).lines).split())


def composition(words: list[str]) -> Composition:
    """*words* are lower-case words of a short line, numbers as ``#``."""
    count = len(words) or 1
    social = 0.0
    if not _words("words", "networks").isdisjoint(words):
        social = sum(w in _words("words", "social") or w == "#" for w in words) / count
    return Composition(social, sum(w in _words("words", "sections") for w in words) / count)


def networks(words: list[str]) -> int:
    """How many of the *words* name a social network."""
    return sum(map(_words("words", "networks").__contains__, words))


_MADE = (Role.SUBSCRIPTION, Role.LEGAL, Role.COMMENTS)


def made(words: list[str]) -> Role | None:
    """The role of a button or prompt of up to eight *words*: one names the thing, the others are of its kind."""
    if not 1 < len(words) <= 8:
        return None
    for role in _MADE:
        core = sum(map(_words("core", role.value).__contains__, words))
        made = sum(map(_words("made", role.value).__contains__, words))
        if core and core + made == len(words):
            return role
    return None


def _cue(head: tuple[str, ...]) -> Cue:
    return Cue(Role(head[1]), _WEIGHTS[head[2]])


def _keys(section: vocabulary.Section) -> list[str]:
    """The :func:`key` of each phrase."""
    digest = sha256("\n".join(section.lines).encode())
    known = memo.get("cues", digest)
    if isinstance(known, str):
        return known.split("\n")
    found = [key(phrase) for phrase in section.phrases]
    memo.put("cues", digest, "\n".join(found))
    return found


@cache
def _whole() -> Mapping[str, Cue]:
    ambiguous = frozenset(_keys(vocabulary.named("ambiguous")))
    table: dict[str, Cue] = {}
    for section in vocabulary.sections():
        if section.head[0] == "whole":
            cue = _cue(section.head)
            for words in _keys(section):
                table.setdefault(words, Cue(cue.role, LIKELY) if words in ambiguous else cue)
    return table


def whole(line_key: str) -> Cue | None:
    """The cue that a whole line is, given its :func:`key`."""
    return _whole().get(line_key)


@cache
def _leads() -> frozenset[str]:
    return frozenset(_keys(vocabulary.named("leads")))


def leads(line_key: str) -> bool:
    """Whether a line with this :func:`key` heads a list that is no part of the article."""
    return line_key in _leads()


@cache
def _apparatus() -> frozenset[str]:
    return frozenset(_keys(vocabulary.named("apparatus")))


def apparatus(line_key: str) -> bool:
    """Whether a line with this :func:`key` heads notes or references, which are part of a text."""
    return line_key in _apparatus()


@cache
def _opening() -> tuple[tuple[str, Cue, frozenset[str] | None], ...]:
    """Each expression that opens a line, its cue and what it can begin with; surer cues first."""
    rows = [(line, _cue(s.head)) for s in vocabulary.sections() if s.head[0] == "opens" for line in s.lines]
    rows.sort(key=lambda row: -row[1].weight)
    return tuple((line, cue, openings(line)) for line, cue in rows)


@cache
def _beginning() -> tuple[Mapping[str, tuple[int, ...]], tuple[int, ...]]:
    """The places of the expressions that may begin with a character; of those that may with any other."""
    rows = [starts for _, _, starts in _opening()]
    initials = frozenset().union(*(starts for starts in rows if starts is not None))
    may = {c: tuple(n for n, s in enumerate(rows) if s is None or c in s) for c in initials}
    return may, tuple(n for n, s in enumerate(rows) if s is None)


@cache
def _opener(place: int) -> re.Pattern[str]:
    return expression(_opening()[place][0])


def opener(view: str, start: int, end: int) -> tuple[Cue, int] | None:
    """The cue with which the line view[start:end] begins, and where its words end. One attempt, at *start*."""
    initials, others = _beginning()
    for place in initials.get(view[start : min(end, start + 1)], others):
        match = _opener(place).match(view, start, end)
        if match is not None:
            return _opening()[place][1], match.end()
    return None


SIGNS: tuple[tuple[Pattern, Cue], ...] = tuple(
    (Pattern(line), _cue(section.head))
    for section in vocabulary.sections()
    if section.head[0] == "holds"
    for line in section.lines
)
"""What a line holds anywhere, to be searched for with the scan."""
