"""Finds rankings and superlatives that need data: ``the world's largest``, ``the ten most valuable``, ``No. 1``."""

from __future__ import annotations

import re

import regex

from provlint.model import Measure, Span
from provlint.prose.quantities.quantity import Quantity
from provlint.prose.quantities.surroundings import is_plural
from provlint.prose.quantities.vocabulary import STOP
from provlint.scan import Pattern

_SIZED = (
    "largest|biggest|smallest|highest|lowest|tallest|longest|shortest|oldest|youngest|richest|poorest|wealthiest|fastest|"
    "slowest|deadliest|busiest|deepest|heaviest|lightest|hottest|coldest|wettest|driest|strongest|weakest|cheapest|"
    "steepest|widest|broadest|brightest|safest|healthiest|happiest|earliest|greatest|sharpest|costliest|bloodiest|"
    "hardest-hit|worst-hit|dirtiest|cleanest|commonest|rarest|newest|best-selling|bestselling|top-selling|best-known|"
    "fastest-growing|fastest-selling|highest-paid|highest-grossing|top-grossing|longest-running|longest-serving|"
    "top-ranked|top-rated|highest-rated|most-watched|most-visited|most-read|most-viewed|most-used"
)
"""Superlatives of what can be measured."""
_MEASURABLE = (
    "populous|populated|valuable|expensive|popular|common|commonly [a-z]+|prevalent|frequent|frequently [a-z]+|widespread|"
    "widely [a-z]+|profitable|lucrative|successful|productive|prolific|polluted|dangerous|violent|deadly|visited|watched|"
    "downloaded|used|sold|cited|read|viewed|powerful|influential|diverse|abundant|active|advanced|efficient|effective|"
    "reliable|affordable|densely [a-z]+|heavily [a-z]+|anticipated|decorated|streamed|shared|played|searched|improved|"
    "energy-efficient|serious|prominent|endangered|unequal|corrupt|indebted|surveilled|traded|capped|followed|trusted|"
    "consumed|affected|venomous|livable|liveable|walkable|competitive|represented"
)
_ORDINAL = r"(?:second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|\d{1,3}(?:st|nd|rd|th))"
SUPERLATIVE = Pattern(
    rf"(?<![\w-])(?:(?P<ordinal>{_ORDINAL})[ -])?(?:(?P<sized>{_SIZED})|(?:most|least)[ -](?P<most>{_MEASURABLE})|(?P<best>best|worst|finest))(?![\w])"
)
NUMBER_ONE = Pattern(
    r"(?<![\w-])(?:no\. ?1|number one|#1|number-one|no\.? one|top-ranked|first-ranked)(?= [a-z])"
)
LEADING = Pattern(
    r"(?<![\w-])(?:one of the (?:\w+ )?(?:leading|top|major|premier|more)|(?:world|market|industry|nation|country|europe|asia|africa|america)(?:'s|-)(?: )?(?:leading|top|premier|foremost|no\. 1)|among the (?:leading|top|world's))\b"
)
FIRST = Pattern(
    r"(?<![\w-])(?:the |[a-z]+'s )?(?:very )?(?:first|only)(?: [a-z'-]+){0,6} (?:ever|in history|in the world|in the (?:country|nation|us|u\.s\.|uk)|of its kind|on record|in \d+ years)\b|(?<![\w-])(?:the )?first time (?:ever|in (?:history|\w+ years|more than))|(?<![\w-])all-time (?:low|high|record|best)|record[- ](?:high|low|breaking|setting)"
)
PATTERNS = (SUPERLATIVE, NUMBER_ONE, LEADING, FIRST)

_LEAD = re.compile(
    r"(?:(?:some|one|two|three|many) of |among )?(?:(?:the|its|their|our|his|her|an?|[a-z]+(?:-[a-z]+)?(?: [a-z]+)?'s?) )?"
    r"(?:(?:world|nation|country|region|state|city|planet|industry|continent)'s )?(?:(?:top )?(?:\d{1,3}|two|three|four|five|six|seven|eight|nine|ten|twenty|fifty|hundred) )?(?:single )?$"
)
_SCOPE = re.compile(
    r"\b(?:in|on|of|across|throughout|within|among|for) (?:(?:the|all|any|our|its|this|north|south|latin|central|western|eastern|southern|northern) )?"
    r"(?:world|globe|planet|earth|universe|country|nation|continent|state|region|city|industry|market|history|record|time|"
    r"(?:its|their|any) kind|century|decade|year|league|us|u\.s\.|usa|uk|u\.k\.|eu|union|europe|asia|africa|america|"
    r"united states|united kingdom|britain|england|germany|france|china|india|japan|russia|canada|australia|brazil|milky way|solar system)\b"
    r"|\bever\b|\bworldwide\b|\bglobally\b|\bsince \d{4}|\bin (?:more than )?(?:\w+) (?:years|decades|months)\b|\bto date\b|\bon record\b|\ball time\b"
)
_OWNED = re.compile(r"(?:[a-z.-]+(?:'s|s')|world|nation|country) $")
_PERSONAL = re.compile(r"\b(?:my|your|our) (?:[a-z]+ )?$")
_NOT_BEST = re.compile(
    r" (?:way|thing|part|friend|friends|practice|practices|of luck|wishes|man|bet|to|if|option|place|time|before|known as|foot|case|known|interests?|efforts?|hope|possible|guess|idea|practice|chance|for|you|and|when|version|self|life)\b|[.,;!?]|$"
)
_AT = re.compile(r"\bat (?:the |its |their )?(?:very )?$")
_NOUN = re.compile(r"[ -]([a-z][a-z'-]*)")


def superlative(view: str, found: regex.Match[str], sentence: Span) -> Quantity | None:
    """The ranking that a superlative makes, or None where it is only a manner of speaking."""
    start, end = found.span()
    left = view[max(sentence.start, start - 60) : start]
    if _AT.search(left) or _PERSONAL.search(left):
        return None
    lead = _LEAD.search(left)
    begin = start - (len(lead[0]) if lead else 0)
    begin += len(view[begin:start]) - len(view[begin:start].lstrip())
    definite = begin < start
    owned = bool(_OWNED.search(left))
    finish = _phrase(view, end, sentence.end)
    scoped = bool(_SCOPE.search(view, end, min(sentence.end, finish + 60)))
    if finish == end and not scoped:
        return None
    if found["best"]:
        if _NOT_BEST.match(view, end, sentence.end) or not scoped:
            return None
    elif not (definite or found["ordinal"]) or not (
        scoped
        or owned
        or view[begin:start].startswith(("one of", "some of", "among", "two of", "three of", "many of"))
        or found["ordinal"]
        or found["most"]
    ):
        return None
    return Quantity(Measure.RANK, Span(begin, finish), Span(start, end))


def other(view: str, found: regex.Match[str], sentence: Span) -> Quantity | None:
    """``No. 1``, ``one of the leading``, ``the first … ever``, ``an all-time low``."""
    start, end = found.span()
    if found.re is not FIRST.compiled():
        end = _phrase(view, end, sentence.end)
        if end == found.end():
            return None
    return Quantity(Measure.RANK, Span(start, end), Span(*found.span()))


def _phrase(view: str, at: int, limit: int) -> int:
    """The end of the noun phrase after a superlative: words up to the first plural, a stop word or five words."""
    end = at
    for _ in range(5):
        word = _NOUN.match(view, end, limit)
        if not word or word[1] in STOP:
            break
        end = word.end()
        if is_plural(word[1]):
            break
    return end
