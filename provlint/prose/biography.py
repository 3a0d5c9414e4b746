"""Finds passages about the author or the issuer at the start or end of a text."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from provlint.model import BlockKind, Span
from provlint.prose import bylines, names
from provlint.prose.bylines import Line
from provlint.prose.passages import Role
from provlint.scan import Pattern, words

if TYPE_CHECKING:
    from provlint.prose.reading import Reading

# What biographies say, from the usual forms of author notes and of companies' boilerplate paragraphs.
ROLE = words(
    *(
        "writer editor author journalist reporter blogger columnist contributor correspondent freelancer photographer novelist "
        "essayist poet critic producer podcaster broadcaster fellow professor lecturer researcher scientist historian economist "
        "analyst strategist consultant coach nutritionist dietitian physician nurse therapist psychologist attorney lawyer founder "
        "co-founder cofounder ceo cto coo president director manager specialist expert engineer developer designer marketer "
        "entrepreneur speaker teacher educator creator storyteller chef filmmaker translator librarian sommelier artist scholar "
        "copywriter sportswriter documentarian meteorologist trainer intern owner publisher host blogueiro jornalista "
        "escritor escritora periodista journaliste auteur autor autora redakteur redakteurin journalistin giornalista"
    ).split(),
    after=r"s?\b",
)
PRIVATE = words(
    *(
        "mom mum mommy mother dad father wife husband enthusiast traveler traveller backpacker advocate activist student crafter "
        "cook foodie geek nerd veteran lover maker native homeschooler gardener runner gamer resident fan official"
    ).split(),
    after=r"s?\b",
)
LIFE = Pattern(
    r"\b(?:lives (?:in|with|and works)|currently (?:lives|resides|based)|resides in|based in|born (?:and raised )?in|grew up in|hails from|(?:her|his|their) (?:spare|free|off|down) ?time"
    r"|when (?:she|he|they|i)(?:'s|'re|'m| is| are| am) not|enjoys|loves (?:to|\w+ing)|i love \w+ing|a passion for|passionate about|mora em|vive en|vit à|lebt in|pai de|mãe de|married to|(?:his|her|their) (?:wife|husband|family|dogs?|cats?|two|three))\b"
)
WORKS = Pattern(
    r"\b(?:(?:is|as) the author of|author of (?:the|several|more|over|two|three|four|five|six|a|many|\W)|(?:work|writing|reporting|stories|projects|articles|bylines?|essays?|fiction|photographs) (?:has|have)(?: been| also| previously| recently)* (?:appeared|featured|published|won)"
    r"|(?:has|have|had|'s|'ve)(?: also| previously| regularly| since)? (?:written|contributed|worked|covered|reported|published|edited|authored|co-?authored|hosted|served|taught|appeared|run|helped|spent)|(?:has|have|'s|'ve) been (?:writing|working|covering|reviewing|reporting|featured|published|with|a|an|helping|discovering|blogging|the)"
    r"|writes (?:about|for|on|a|regularly)|wr(?:ote|itten) for|blogs (?:about|at)|covers|covering|(?:on|of) (?:this|my|her|his) blog|my recipes|shares? (?:my|her|his)|reviews|reports (?:on|for)|contributes to|leads (?:the|a|\w+'s|\w+ \w+'s)|oversees|contributing (?:writer|editor)|coordenador|(?:first|latest|new|debut|upcoming) (?:book|novel))\b"
)
CAREER = Pattern(
    r"\b(?:holds (?:an?|the|two)\b.{0,20}? (?:degree|bachelor|master|ba|bs|phd|ph\.d|mba|m\.?a|certif\w+|bsc|msc|doctorate|diploma)|(?:bachelor|master)'?s?'? (?:degree|of|in|from)|degrees? in|[bm]\.?[as]c?\.? (?:and|in|from)|graduated? (?:of|from|with)|studied at|ph\.?d\.? (?:in|from|candidate)|certified"
    r"|(?:\d+|two|three|five|ten|twenty|several|many)\+?(?:-plus)? years(?:'|of| experience| as| in)|years of experience|decades? (?:of|as)|decade-long|speciali[sz](?:es|ing|ed)|expertise|focus(?:es|ing) on|with a focus|began (?:his|her|their|my) career|started (?:his|her|their|my) career|joined|prior to (?:joining|that)|before (?:joining|that|becoming)"
    r"|previously|formerly|co-?founded|award-winning|award|awards|prize|best-?selling|keynote|fellow at|is responsible for|serves as|works as|teaches|consulted)\b"
)
CONTACT = Pattern(
    r"\b(?:follow (?:him|her|them|me)|(?:follow|find|connect with|contact|email) (?:\w+ ){1,2}(?:on|at|via) (?:twitter|x|instagram|facebook|linkedin|threads|bluesky|mastodon|youtube|[\w.]+@)|can be (?:found|reached|contacted)|(?:reach|find|contact|email) (?:him|her|them|me) (?:at|on|via)|send (?:him|her|them|me|tips)|(?:more|all) (?:posts|articles|stories) by|you can (?:follow|find|reach|buy)|send (?:her|his) tips|twitter @|(?:his|her|their) (?:website|newsletter|blog|book|books))\b"
)
ISSUER = Pattern(
    r"\b(?:is (?:an?|the|one of the) (?:[\w,'&().-]+ ){0,8}?(?:company|provider|organi[sz]ation|firm|nonprofit|non-profit|charity|foundation|agency|platform|publisher|association|society|manufacturer|consultancy|retailer|contractor|start-?up|university|hospital|institute|network|team|leader|brand|distributor|supplier|developer|community)"
    r"|founded in|established in|headquartered (?:in|at)|offices in|(?:the company|society|our|its|organization|institute|foundation)(?:'s)? (?:mission|vision) is|our mission|is (?:committed|dedicated) to|leading (?:provider|global|supplier|manufacturer|it|company|innovator)|world(?:'s)? leading|for more information,? (?:please )?(?:visit|contact|call|go)|learn more at|visit (?:us|our|www|http)\S*"
    r"|(?:has|have) partnered with|contact us|call us|nasdaq|nyse|wholly[ -]owned subsidiary|provides? [\w ,]{3,60} to (?:\w+ ){0,4}(?:customers|clients|businesses|individuals|industries|companies|organizations|families|patients)|our (?:team|clinicians|experts|library|services|products|members|staff|clients|customers)|seek to transform|carries out|more than \d+ (?:countries|employees|years|customers)|since \d{4}|here to help)\b"
)
FIRST_PERSON = Pattern(r"\b(?:i'm|i am|my name is|my name's)\b")
HEADING = Pattern(
    r"\b(?:about (?:the |our |this )?(?:authors?|writers?|contributors?|bloggers?|editors?|reporters?|columnists?|us|me|the company)|author(?:'s)? (?:bio|profile|info|note)|(?:meet|written by) (?:the|our|your) (?:author|writer)s?|biograph(?:y|ical note)|who (?:am i|we are|i am)|about|sobre|über|acerca de|à propos de|over|om|об авторе|o autorze|o autor|a autora|el autor|la autora|l'auteure?|der autor|die autorin)\b"
)
_WEIGHTS = ((ROLE, 1.0), (PRIVATE, 0.5), (LIFE, 1.0), (WORKS, 1.0), (CAREER, 1.0), (CONTACT, 1.5))
PATTERNS: tuple[Pattern, ...] = (ROLE, PRIVATE, LIFE, WORKS, CAREER, CONTACT, ISSUER, FIRST_PERSON, HEADING)


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


_NEVER = frozenset({Role.RELATED, Role.COMMENTS, Role.SCRIPT, Role.STYLE, Role.LEGAL, Role.SOCIAL, Role.CAPTION})
"""Boilerplate that no biography is mistaken for."""
_ENOUGH = 1.5
_NOTHING = _Score(0, 0, "", False, 0)


def find(reading: Reading) -> tuple[Biography, ...]:
    """The biographies of *reading*, short ones too, in reading order."""
    known = bylines.lines(reading)
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
        for pattern in PATTERNS:
            for match in reading.matches(pattern):
                index = bisect_right(self.starts, match.start()) - 1
                if index >= 0 and match.start() < known[index].span.end:
                    self.hits.setdefault(index, {}).setdefault(pattern, []).append(match.start())
        self.authors = self._authors()
        self.scores = {index: self._score(index) for index in self.hits}

    def _authors(self) -> list[str]:
        declared = [f.value for f in self.reading.document.metadata.authors]
        own = [line for line in self.lines if not line.aside]
        zones = bylines.zones(own)
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
        if line.words < 6 or line.words > 400 or line.block.quoted or line.role in _NEVER or line.block.furniture:
            return _NOTHING
        view = self.reading.view[line.span.start : line.span.end]
        subject, opens = _subject(text, view, self.is_author)
        person = sum(weight * min(len(hits.get(pattern, ())), 2) for pattern, weight in _WEIGHTS)
        issuer = float(min(len(hits.get(ISSUER, ())), 4))
        if FIRST_PERSON in hits and min(hits[FIRST_PERSON]) - line.span.start < 40:
            introduced = _INTRODUCED.match(view)
            if introduced is not None:
                named = text[introduced.start("who")].isupper() or view.startswith(_GREETINGS)
                if named or (ROLE in hits and _DEFINED.search(view[:120])) or person >= 1.5:
                    person, opens = person + 1 + named, True
        if opens and _DEFINED.search(view[:260]):
            person += 1
        if subject and (names.person(subject) or names.known(f"{subject} x")) and re.search(r"[.!] (?:he|she|they|his|her|their) ", view):
            person += 0.5
        if subject and self.is_author(subject):
            person += 2
        if _SPEECH.search(view):
            person, issuer = person - 3, issuer - 2
        praise = sum(len(hits.get(p, ())) for p in (WORKS, CAREER, CONTACT)) + len(_PRAISE.findall(view))
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
            elif not line.aside and line.words >= bylines.LONG and not (told and self._goes_on(index)):
                out.append(index)
                told = False
        return out

    def _goes_on(self, index: int) -> bool:
        score = self.scores.get(index, _NOTHING)
        pronoun = _PRONOUN.search(
            self.reading.view[self.lines[index].span.start : self.lines[index].span.start + 160]
        )
        return bool(_GOES_ON.match(self.text(index)) or pronoun) and max(score.person, score.issuer) >= 1

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
        signed = bool(_CONTRIBUTED.match(self.text(index)))
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
            goes_on = self._goes_on(end + 1) and not _CONTACT_LINE.match(text)
            if not goes_on and not self._speaks(score, _ENOUGH):
                break
            end += 1
        return end

    def _heading(self, index: int) -> str:
        """``author`` or the name in a heading that announces a biography, else nothing."""
        if HEADING not in self.hits.get(index, ()) or self.lines[index].words > 10:
            return ""
        match = _ABOUT.match(self.text(index))
        if match is None:
            return ""
        name = match["name"]
        if name is None:
            return "author"
        parts = name.split()
        if parts[0].lower() in _NOT_ABOUT or any(w in _NOT_ABOUT for w in parts):
            return ""
        return name if names.organisation(name) or names.person(name) else ""

    def _under_heading(self, index: int, last: int, *, named: str) -> int | None:
        end = index
        for at in range(index + 1, min(index + 9, len(self.lines))):
            line = self.lines[at]
            if line.role in _NEVER or line.block.furniture or line.block.kind is BlockKind.HEADING or self._heading(at):
                break
            if _CONTACT_LINE.match(self.text(at)) or (line.words < 8 and not _GOES_ON.match(self.text(at))):
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


_SPEECH = re.compile(r"\b(?:said|says|told|added|adds|explained|explains|according to|argued|recalled)\b")
_PRAISE = re.compile(
    r"\b(?:a passion|author of|renowned|acclaimed|leading|top|premier|visionary|expert|passionate|proud|successful|unique|favou?rite|dedicated|avid|seasoned"
    r"|experienced|professional|veteran|check out|visit|subscribe|buy|download|sign up|learn (?:how|more))\b"
)
_DEFINED = re.compile(
    r"(?:\bis|\bwas|'s|\bas|—|–|-|,|i'm|i am)(?: also| currently| now)?(?: an?| the| our| one of| based)? (?:[\w'’&/.,()-]+ ){0,6}?"
    r"(?:writer|editor|author|journalist|reporter|blogger|columnist|contributor|correspondent|photographer|expert|specialist|founder|"
    r"co-founder|ceo|director|manager|professor|fellow|analyst|consultant|coach|engineer|developer|creator|host|publisher)\b"
)
_DEFINED_AT_ONCE = re.compile(
    r" is (?:an?|the|our) (?:[\w'’&/.,()-]+ ){0,8}?(?:writer|editor|author|journalist|reporter|blogger|expert|specialist|founder|"
    r"specialist|researcher|creator|company|firm|organization|organisation|provider|agency|nonprofit|platform|brand)\b"
)
_GREETINGS = ("hi", "hello", "hey", "welcome")
_INTRODUCED = re.compile(
    r"(?:(?:hi|hello|hey|welcome)\W{1,12}(?:there\W{1,8})?)?(?:i'm|i am|my name is|my name's) (?!not\b)(?P<who>[\w\"'@].?)"
)
_CONTRIBUTED = re.compile(
    r"^(?:this|the) (?:\w+ ){0,2}(?:article|post|story|content)\b.{0,40}?\b(?:contributed|written|provided|submitted)\b.{0,20}?\bby\b",
    re.I,
)
_GOES_ON = re.compile(
    r"^(?:he|she|they|his|her|their|i|i'm|i’m|my|we|our|you|the (?:company|author)|when|in (?:his|her|their|my)|before|prior|previously|follow|find|contact|connect|visit|for more|though|one of|as an?)\b",
    re.I,
)
_PRONOUN = re.compile(r"\b(?:he|she|his|her)\b")
_CONTACT_LINE = re.compile(
    r"^(?:follow|connect with|contacts?|sign up|subscribe|buy|order|find|email|e-mail|twitter|instagram|website|reach|visit|tel|phone|@)\b.{0,120}$",
    re.I,
)
_ABOUT = re.compile(
    r"^[\s#*>]*(?:about (?:the |our |this )?(?:authors?|writers?|contributors?|bloggers?|editors?|reporters?|columnists?|us|me|company)"
    r"|author(?:['’]s)? (?:bio|profile|info|note)|meet (?:the|our|your) (?:author|writer)s?|biograph(?:y|ical note)|who (?:am i|we are|i am)"
    r"|(?:sobre|acerca de) (?:el|la|o|a|os|las|los|as) autor\w*|à propos de l['’]auteur\w*|über (?:den|die) autor\w*|over de auteur|om författaren|об авторе|o autorze"
    r"|(?:about|sobre|über|acerca de|à propos de|over|om) (?P<name>[^\n]{2,70}?))\s*[:.]?[\s*#]*$",
    re.I,
)
_NOT_ABOUT = frozenset(
    "this that these it the your my article page site story recipe book what how why when you data study survey report project research o a os as el la los las uns den die das de het".split()
)
_NAME = r"(?:[^\W\d_a-zà-ÿ][\w'’\-]*\.?|[A-Z]\.)"
_FULL_NAME = re.compile(rf"{_NAME}(?:\s(?:(?:de|van|von|der|la|le|al|bin|da|di)\s){{0,2}}{_NAME}){{0,5}}")
_PREDICATE = re.compile(
    r"^[\"”’)]?\s*(?:\([^)]{1,40}\)\s*)?(?:,\s?[a-z][a-z.]{1,7}(?=[ ,])){0,4}(?:,?\s[^,]{1,80},\s*)?,?\s*"
    r"(?:—|–|-|is\b|has\b|'s\b|are\b|have\b|covers?\b|writes?\b|works?\b|lives?\b|serves?\b|joined\b|founded\b|co-?founded\b|began\b|started\b|holds?\b|teaches\b|reports?\b|reviews?\b|manages\b|leads?\b|hails\b|arrives\b|specializes\b|provides?\b|brings\b|connects\b|graduated\b|loves\b|enjoys\b|grew\b|studied\b|contributes\b|spends\b|hosts\b|edits\b|runs\b|first\b|became\b|seeks?\b|carries\b|helps?\b|got\b)"
)


def _subject(text: str, view: str, is_author: Callable[[str], bool]) -> tuple[str, bool]:
    """The name that *text* opens with or soon comes to, and whether a biography's verb follows it."""
    opening = _OPENING.match(view)
    start = opening.end() if opening else 0
    for match in (_LONG_NAME.match(text, start), *list(_FULL_NAME.finditer(text, start, 200))[:6]):
        if match is None or not _PREDICATE.match(view[match.end() : match.end() + 260]):
            continue
        name = match[0]
        first = name.split()[0].lower()
        if first in _NO_SUBJECTS:
            if match.start() == start:
                break
            continue
        if match.start() == start:
            sure = (
                " " in name or name.isupper() or names.known(f"{first} x") or "." in name or is_author(name)
            )
            sure = sure or bool(_DEFINED_AT_ONCE.match(view, match.end()))
            return (name, True) if sure else ("", False)
        if (
            match.start() <= 100
            and (names.known(name) or names.known(f"{first} x"))
            and _BEFORE_NAME.match(view[: match.start()])
        ):
            return name, True
    return "", bool(_ROLE_FIRST.match(view))


_LONG_NAME = re.compile(rf"{_NAME}(?:\s(?:(?:of|for|the|and|&|de|van|von)\s){{0,2}}{_NAME}){{1,6}}")
_OPENING = re.compile(
    r"(?:(?:founded|established|based|headquartered|located|created|since|born|raised|with) [^,.]{2,60}, |by )"
)
_ROLES = r"(?:writer|editor|author|journalist|reporter|sportswriter|columnist|correspondent|photographer|critic|founder|blogger)"
_BEFORE_NAME = re.compile(
    rf"^(?:(?:as|an?|with|when|after|built|somehow|formerly|former|currently)\b.{{0,100}}|(?:[\w'&.-]+ ){{0,6}}{_ROLES}\W{{1,3}}|{_ROLES}\b.{{1,90}}, )$"
)


_NO_SUBJECTS = frozenset(
    "he she they i it we you this that these those there the a an his her their our my what who when where how if in on as and but there's it's".split()
)
_ROLE_FIRST = re.compile(
    r"^(?:an? |the )?(?:[\w'&.-]+ ){0,3}?(?:writer|editor|author|journalist|reporter|engineer|founder|owner|guide|photographer|blogger)s?\b(?: (?:and|by|&|at|for|of)\b|[,;])"
)
