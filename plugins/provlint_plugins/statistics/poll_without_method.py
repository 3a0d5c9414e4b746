"""STA203."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from provlint import Finding, Measure, Pattern, Reading, Related, Rule, Severity, Span, expression

_POLL = Pattern(
    r"(?<![\w-])(?<!exit )(?:opinion |straw |online |recent |new |latest |national |public )?(?:polls?|polling|pollsters?)(?![\w-])"
    r"|(?<![\w-])(?:respondents|surveyed|likely voters|registered voters|voting intentions?)(?![\w-])"
)
_SAMPLE = Pattern(
    r"(?<![\w,.])\d[\d,. ]{0,10} (?:[a-z'-]{1,20} ){0,3}(?:adults|voters|people|respondents|americans|britons|residents|adults|"
    r"households|members|students|participants|interviews|readers|women|men|citizens|consumers|customers|users|parents|workers)"
    r" (?:who )?(?:were |was |have been |had been |took part|participated|responded|answered|completed)?"
    r"(?:polled|surveyed|interviewed|questioned|asked|took part|participated|responded|answered|nationwide|aged|between|from)"
    r"|(?<![\w-])(?:sample (?:size )?of|polled|surveyed|interviewed|questioned|survey of|poll of|interviews with) "
    r"(?:about |over |nearly |more than |some |around |roughly |a total of )?\d[\d,]{0,10}|(?<!\w)n ?= ?\d{2,6}"
)
_NAMED_POLL = expression(
    r"\b(?!(?:The|A|An|This|That|In|One|New|Recent|Another|Latest|Some|Most|These|Those|Several|Two|Opinion|Exit)\b)"
    r"[A-Z][\w&.'’/-]* (?:(?:[A-Z][\w&.'’/-]*|opinion|exit|tracking|online|national) ){0,3}(?:poll|polls|polling|survey)\b"
)
_POLL_BY = expression(
    r"\b(?:poll|polls|polling|survey|surveyed)\b[^.]{0,60}?\b(?:by|from|for) (?:the )?"
    r"(?!(?:January|February|March|April|May|June|July|August|September|October|November|December)\b)[A-Z]"
    r"|\b[A-Z]\w+ (?:polled|surveyed|interviewed|asked)\b"
)
_DATES = Pattern(
    r"(?<![\w-])(?:conducted|carried out|taken|held|fielded|polled|surveyed|interviewed|fieldwork)[^.\n]{0,60}? "
    r"(?:between|from|on|in|during) [^.\n]{0,20}?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|\d{4}|monday|tuesday"
    r"|wednesday|thursday|friday|saturday|sunday|this week|last week)"
)
_MARGIN = Pattern(
    r"margins? of (?:sampling )?error(?: (?:of|is|was|at|for [a-z ]{1,20} (?:is|was)))?(?: (?:about|around|roughly))? ?"
    r"(?:plus[ -]or[ -]minus |plus/minus |\+ ?/ ?- ?|± ?|\+/- ?)?(?P<points>\d{1,2}(?:\.\d)?)"
)
_LEAD = Pattern(
    r"(?<![\w-])(?:lead(?:s|ing)?(?: of| by)?|ahead(?: of [a-z' ]{1,30})? by|advantage of)"
    r"(?: (?:just|only|about|some|a))? ?(?P<points>\d{1,2}(?:\.\d)?)(?: |-)?(?:%|percent(?:age)?|per cent|points?)"
    r"|(?<![\w-])(?P<before>\d{1,2}(?:\.\d)?)[ -](?:percentage[ -])?point (?:lead|advantage|edge)"
    r"|(?<![\w-])lead(?:s|ing)? [a-z' ]{0,40}?(?P<high>\d{2}(?:\.\d)?)(?:%| percent| per cent)? ?(?:to|-) ?"
    r"(?P<low>\d{2}(?:\.\d)?)(?:%| percent| per cent)"
)
_AHEAD = expression(r"\b(?:ahead|leads?|leading|in front)\b")
_ANOTHER = expression(r"\b(?:another|a (?:second|third|different|separate|rival|further|private))\b")
"""A poll besides the one whose method the document may tell elsewhere."""
_TIED = expression(
    r"\bwithin the (?:\w+'s )?margin|statistical(?:ly)? (?:tie|tied|dead heat)|dead heat|neck and neck|too close to call"
    r"|inside the margin"
)


class PollWithoutMethod(Rule):
    """A poll's figure is given, and nothing of how it was taken; or a lead is smaller than its margin of error.

    ## What it does
    Finds percentages of a poll in a document that names neither who asked, nor how many, nor when. It
    also compares a lead with the margin of error that the document states, and flags a lead inside it
    that is not called a tie.

    ## Why it matters
    Who asked whom, how many and when decides what a poll is worth. A lead smaller than the margin of
    error is no lead.

    ## What to do
    Name the pollster, the sample and the days of fieldwork. Call a lead inside the margin a tie.

    ## Known limits
    One of pollster, sample and days is enough to silence it: what is there can be looked up.
    """

    code = "STA203"
    name = "poll-without-method"
    message = "{reason}"
    severity = Severity.NOTE
    english = True
    patterns = (_POLL, _SAMPLE, _DATES, _MARGIN, _LEAD)
    valid = (
        "A poll by Harbour Insight found that 52% of islanders want a bridge.",
        "A Harbour Insight poll found that 52% of islanders want a bridge.",
        "In a poll of 1,004 islanders, 52% wanted a bridge.",
        "A poll found that 52% want a bridge. It was conducted from 3 to 5 May.",
        "The mayor said that 52% of the boats leak.",
        "Ruiz leads Okoye by 6 points in the Harbour Insight poll, with a margin of error of 3 points.",
        "Ruiz leads by 2 points, a statistical tie: the margin of error is 3 points, Harbour Insight said.",
    )
    invalid = (
        "A poll by Harbour Insight puts Ruiz ahead at [[46%]] and Okoye at 43%. The margin of error is 3.5 points.",
        "A new poll shows that [[52% of islanders]] want a bridge.",
        "Ruiz [[leads Okoye 48% to 46%]] in the Harbour Insight poll, with a margin of error of 3 points.",
        "Ruiz has a [[2-point lead]]. The Harbour Insight poll has a margin of error of plus or minus 3.5 points.",
    )

    def check(self, reading: Reading) -> Iterator[Finding]:
        yield from self._unexplained(reading)
        yield from self._within_margin(reading)

    def _unexplained(self, reading: Reading) -> Iterator[Finding]:
        polls = {reading.sentence_at(m.start()): m for m in reversed(reading.matches(_POLL))}
        figures = [c for c in reading.claims if c.measure in (Measure.PERCENT, Measure.RATIO)]
        figures = [c for c in figures if c.sentence in polls]
        if not figures:
            return
        declared = (m.start() for pattern in (_SAMPLE, _DATES) for m in reading.matches(pattern))
        methods = [*declared, *_sponsors(reading)]
        described = {block.span for m in methods if (block := reading.block_at(m))}
        told: set[Span] = set()
        for claim in figures:
            another = _ANOTHER.search(reading.view, claim.sentence.start, polls[claim.sentence].end())
            block = reading.block_at(claim.span.start)
            known = block is not None and block.span in described if another else bool(methods)
            if claim.sentence in told or known:
                continue
            told.add(claim.sentence)
            figure = reading.said(claim.span)
            reason = f"{figure!r} of a poll: who asked, how many, and when?"
            yield self.finding(reading, claim.span, evidence=claim.evidence, reason=reason)

    def _within_margin(self, reading: Reading) -> Iterator[Finding]:
        margins = reading.matches(_MARGIN)
        if len(margins) != 1:
            return  # of several polls it would not be sure which one a lead belongs to
        margin = float(margins[0]["points"])
        stated = Related(reading.document.place(Span(*margins[0].span())), "the margin of error")
        for span, points in _leads(reading):
            block = reading.block_at(span.start)
            if points > margin or block is None or _TIED.search(reading.view, *block.span):
                continue
            reason = f"a lead of {points:g} points is inside the margin of error of {margin:g}"
            yield self.finding(reading, span, related=(stated,), reason=reason)


def _leads(reading: Reading) -> Iterator[tuple[Span, float]]:
    """Each lead that the text states, with its percentage points."""
    stated = [(Span(*m.span()), _points(m.groupdict())) for m in reading.matches(_LEAD)]
    yield from stated
    told = {reading.sentence_at(span.start) for span, _ in stated}
    shares = [c for c in reading.claims if c.measure is Measure.PERCENT and c.value is not None]
    for one, two in pairwise(shares):
        sentence = one.sentence
        if two.sentence != sentence or sentence in told:
            continue
        if _AHEAD.search(reading.view, sentence.start, two.span.start):
            yield one.span, abs((one.value or 0.0) - (two.value or 0.0))


def _points(found: dict[str, str | None]) -> float:
    high, low = found["high"], found["low"]
    if high and low:
        return abs(float(high) - float(low))
    return float(found["points"] or found["before"] or 0)


def _sponsors(reading: Reading) -> Iterator[int]:
    """Where a sentence about a poll names who took it."""
    found = (reading.sentence_at(m.start()) for m in reading.matches(_POLL))
    for start, end in {s for s in found if s is not None}:
        said = reading.text[start:end].replace("\u00a0", " ")
        for named in (_NAMED_POLL, _POLL_BY):
            yield from (start + m.start() for m in named.finditer(said))
