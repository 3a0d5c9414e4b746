"""Finds passages about the author or the issuer at the start or end of a text."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from provlint.model import BlockKind, Span
from provlint.prose import bylines, names
from provlint.prose import zones as layout
from provlint.prose.biography import cues, subjects
from provlint.prose.passages import Role
from provlint.prose.zones import LONG, Line
from provlint.scan import Pattern

if TYPE_CHECKING:
    from provlint.prose.reading import Reading

PATTERNS = cues.PATTERNS


@dataclass(frozen=True, slots=True)
class Biography:
    """A passage about the author or issuer (text offsets)."""

    span: Span
    words: int
    sentences: int
    share: float
    """Of the document's words, from 0 to 1."""
    promotional: bool
    subject: str
    """Whom it is about, as named there; empty where it says only "the author"."""
    person: bool = True
    """It is about somebody, not about an organisation."""


class _Score(NamedTuple):
    person: float
    issuer: float
    subject: str
    """The person or organisation it opens with."""
    opens: bool
    """It introduces its subject in its first words."""
    praise: int
    """Things said to its subject's advantage."""


_NEVER = frozenset({Role.RELATED, Role.COMMENTS, Role.SCRIPT, Role.STYLE, Role.LEGAL, Role.CAPTION})
"""Boilerplate that no biography is mistaken for."""

_ENOUGH = 1.5

_NOTHING = _Score(0, 0, "", False, 0)


def find(reading: Reading) -> tuple[Biography, ...]:
    """The biographies of *reading*, short ones too, in reading order."""
    known = reading.lines
    if not known:
        return ()
    finder = _Finder(reading, known)
    return tuple(finder.biographies())


class _Finder:
    """The lines of one text with what speaks for each being part of a biography."""

    def __init__(self, reading: Reading, known: Sequence[Line]) -> None:
        self.reading = reading
        self.lines = known
        self.starts = [line.span.start for line in known]
        self.hits: dict[int, dict[Pattern, list[int]]] = {}
        for pattern in cues.PATTERNS:
            for match in reading.matches(pattern):
                index = bisect_right(self.starts, match.start()) - 1
                if index >= 0 and match.start() < known[index].span.end:
                    self.hits.setdefault(index, {}).setdefault(pattern, []).append(match.start())
        self.authors = self._authors()
        self.scores = {index: self._score(index) for index in self.hits}

    def _authors(self) -> list[str]:
        declared = [f.value for f in self.reading.document.metadata.authors]
        own = [line for line in self.lines if not line.aside]
        zones = layout.zones(own)
        for index in sorted({*range(min(zones.head, 20)), *range(max(zones.tail, len(own) - 12), len(own))}):
            credit = bylines.credit(self.reading, own[index])
            if credit is not None:
                declared += [name for a in credit.authors for name in a.value.split(", ")]
        return list(dict.fromkeys(names.normal(a) for a in declared if len(a) > 3))

    def text(self, index: int) -> str:
        span = self.lines[index].span
        return self.reading.text[span.start : span.end]

    def is_author(self, name: str) -> bool:
        parts = set(names.normal(name).split())
        return bool(parts) and any(parts <= set(a.split()) or set(a.split()) <= parts for a in self.authors)

    def _score(self, index: int) -> _Score:
        line = self.lines[index]
        text, hits = self.text(index), self.hits[index]
        if (
            line.words < 6
            or line.words > 400
            or line.block.quoted
            or line.role in _NEVER
            or line.block.furniture
        ):
            return _NOTHING
        view = self.reading.view[line.span.start : line.span.end]
        subject, opens = subjects.find(text, view, self.is_author)
        person = sum(weight * min(len(hits.get(pattern, ())), 2) for pattern, weight in cues.WEIGHTS)
        issuer = float(min(len(hits.get(cues.ISSUER, ())), 4))
        if cues.FIRST_PERSON in hits and min(hits[cues.FIRST_PERSON]) - line.span.start < 40:
            introduced = cues.INTRODUCED.match(view)
            if introduced is not None:
                named = text[introduced.start("who")].isupper() or view.startswith(cues.GREETINGS)
                if named or (cues.ROLE in hits and cues.DEFINED.search(view[:120])) or person >= 1.5:
                    person, opens = person + 1 + named, True
        if opens and cues.DEFINED.search(view[:260]):
            person += 1
        if (
            subject
            and (names.person(subject) or names.known(f"{subject} x"))
            and re.search(r"[.!] (?:he|she|they|his|her|their) ", view)
        ):
            person += 0.5
        if subject and self.is_author(subject):
            person += 2
        if cues.SPEECH.search(view):
            person, issuer = person - 3, issuer - 2
        praise = sum(len(hits.get(p, ())) for p in (cues.WORKS, cues.CAREER, cues.CONTACT)) + len(
            cues.PRAISE.findall(view)
        )
        return _Score(person, issuer, subject, opens, praise)

    def _known_before(self, score: _Score, index: int) -> bool:
        """Whether the text has spoken of the subject before: then it is the article's, and not its author."""
        if not score.subject or score.issuer >= 2 or self.is_author(score.subject):
            return False
        surname = names.normal(score.subject).split()[-1]
        return len(surname) > 3 and self._first_told.get(surname, index) < index

    @cached_property
    def _first_told(self) -> dict[str, int]:
        """The first line that has each word; lines too short for a sentence (bylines, headings) are left out."""
        first: dict[str, int] = {}
        view = self.reading.view
        for index, line in enumerate(self.lines):
            if line.words >= 8:
                for word in view[line.span.start : line.span.end].split():
                    first.setdefault(word.strip(".,;:!?()\"'").removesuffix("'s"), index)
        return first

    def biographies(self) -> list[Biography]:
        ordinary = self._ordinary()
        last = ordinary[-1] if ordinary else -1
        first = ordinary[0] if ordinary else len(self.lines)
        found: list[tuple[int, int]] = []
        index = 0
        while index < len(self.lines):
            end = self._passage(index, first, last)
            if end is None:
                index += 1
                continue
            if found and end == index and found[-1][1] == index - 1 and self._heading(index):
                found[-1] = (found[-1][0], end)  # a last heading whose text was lost
            else:
                found.append((index, end))
            index = end + 1
        return [self._biography(a, b) for a, b in found]

    def _ordinary(self) -> list[int]:
        """The paragraphs that are no biography and do not go on with one."""
        out: list[int] = []
        told = False
        for index, line in enumerate(self.lines):
            score = self.scores.get(index, _NOTHING)
            if self._speaks(score, _ENOUGH) and (told or not self._known_before(score, index)):
                told = True
            elif not line.aside and line.words >= LONG and not (told and self._goes_on(index)):
                out.append(index)
                told = False
        return out

    def _goes_on(self, index: int) -> bool:
        score = self.scores.get(index, _NOTHING)
        pronoun = cues.PRONOUN.search(
            self.reading.view[self.lines[index].span.start : self.lines[index].span.start + 160]
        )
        return bool(cues.GOES_ON.match(self.text(index)) or pronoun) and max(score.person, score.issuer) >= 1

    @staticmethod
    def _speaks(score: _Score, least: float) -> bool:
        return score.opens and max(score.person, score.issuer) >= least

    def _passage(self, index: int, first: int, last: int) -> int | None:
        """The last line of the biography that starts at line *index*, or None where none starts there."""
        headed = self._heading(index)
        if headed:
            end = self._under_heading(index, last, named=headed)
            if end is not None:
                return end
        score = self.scores.get(index, _NOTHING)
        mine = bool(score.subject) and self.is_author(score.subject)
        at_end, at_start = index > last, index < first
        signed = bool(cues.CONTRIBUTED.match(self.text(index)))
        enough = (
            (
                at_end
                and (
                    self._speaks(score, _ENOUGH)
                    or (signed and score.issuer >= 1)
                    or (mine and score.opens and score.person >= 2)
                )
            )
            or (at_start and not at_end and mine and self._speaks(score, 4))
            or (mine and index > len(self.lines) // 3 and self._speaks(score, 4))
            or (index > len(self.lines) // 2 and self._speaks(score, 5))
        )
        if not enough or self._known_before(score, index):
            return None
        if at_end and last < 0 and not mine and not self._whole_is_fine(index):
            return None
        return self._extended(index)

    def _whole_is_fine(self, index: int) -> bool:
        """Something stands before it that is not a biography itself."""
        return sum(line.words for line in self.lines[:index]) >= 20

    def _extended(self, index: int) -> int:
        end = index
        while end + 1 < len(self.lines):
            score = self.scores.get(end + 1, _NOTHING)
            text = self.text(end + 1)
            goes_on = self._goes_on(end + 1) and not cues.CONTACT_LINE.match(text)
            if not goes_on and not self._speaks(score, _ENOUGH):
                break
            end += 1
        return end

    def _heading(self, index: int) -> str:
        """``author`` or the name in a heading that announces a biography, else nothing."""
        if cues.HEADING not in self.hits.get(index, ()) or self.lines[index].words > 10:
            return ""
        match = cues.ABOUT.match(self.text(index))
        if match is None:
            return ""
        name = match["name"]
        if name is None:
            return "author"
        parts = name.split()
        if parts[0].lower() in cues.NOT_ABOUT or any(w in cues.NOT_ABOUT for w in parts):
            return ""
        return name if names.organisation(name) or names.person(name) else ""

    def _under_heading(self, index: int, last: int, *, named: str) -> int | None:
        end = index
        for at in range(index + 1, min(index + 9, len(self.lines))):
            line = self.lines[at]
            if (
                line.role in _NEVER
                or line.block.furniture
                or line.block.kind is BlockKind.HEADING
                or self._heading(at)
            ):
                break
            if cues.CONTACT_LINE.match(self.text(at)) or (
                line.words < 8 and not cues.GOES_ON.match(self.text(at))
            ):
                break
            end = at
        if end == index:
            return index if index >= len(self.lines) - 1 and index > 0 and self._about_before(index) else None
        if end < last and not (named == "author" and index > last - 6):
            return None
        body = [self.scores.get(i, _NOTHING) for i in range(index + 1, end + 1)]
        told = max(max(s.person, s.issuer) for s in body)
        subject = self._names_the_subject(index, end, named)
        return end if named == "author" or (subject and told >= 0) or told >= 2 else None

    def _about_before(self, index: int) -> bool:
        return any(self._heading(i) for i in range(max(0, index - 4), index))

    def _names_the_subject(self, index: int, end: int, named: str) -> bool:
        """Whether what follows the heading speaks of the one it names, or in the first person."""
        if self.is_author(named):
            return True
        span = Span(self.lines[index + 1].span.start, self.lines[end].span.end)
        view = self.reading.view[span.start : span.end]
        return any(part in view for part in names.normal(named).split() if len(part) > 2) or view.startswith(
            ("i ", "i'm ")
        )

    def _biography(self, index: int, end: int) -> Biography:
        span = Span(self.lines[index].span.start, self.lines[end].span.end)
        count = sum(line.words for line in self.lines[index : end + 1])
        sentences = 0
        for at in range(index, end + 1):
            line = self.lines[at]
            if self._heading(at):
                continue
            sentences += len(
                {s for o in _stops(self.text(at)) if (s := self.reading.sentence_at(line.span.start + o))}
            )
        scores = [self.scores.get(i, _NOTHING) for i in range(index, end + 1)]
        heading = self._heading(index)
        subject = (
            heading if heading not in ("", "author") else next((s.subject for s in scores if s.subject), "")
        )
        promotional = sum(s.praise for s in scores) > 0 or any(s.issuer >= 1 for s in scores)
        named = names.person(subject)
        person = (
            not named or names.known(named) or sum(s.person for s in scores) > sum(s.issuer for s in scores)
        )
        share = count / max(1, self.reading.words)
        return Biography(
            span,
            count,
            max(1, sentences),
            share,
            promotional,
            subject,
            bool(subject == "" or named) and person,
        )


def _stops(text: str) -> list[int]:
    return [0, *(m.end() for m in re.finditer(r"[.!?]\s+(?=\S)", text))]
