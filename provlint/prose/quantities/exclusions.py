"""What a figure may be other than a claim: a date, an age, a name, a score, a recipe, an offer, a supposition."""

from __future__ import annotations

import re

from provlint.model import Measure
from provlint.prose.quantities.figures import Figure
from provlint.prose.quantities.surroundings import Words, before
from provlint.prose.quantities.vocabulary import KITCHEN, PEOPLE, PIXELS, TEXTUAL, TIMES, words_of

_MONTH = r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)"
_MONTH_BEFORE = re.compile(
    rf"\b{_MONTH}\.? (?:the )?(?:\d{{1,2}}(?:st|nd|rd|th)?(?: ?- ?|, | and | to )){{0,2}}$"
)
_MONTH_AFTER = re.compile(rf"(?:st|nd|rd|th)?(?: ?- ?\d{{1,2}})?,? (?:of )?{_MONTH}\b(?! (?:be|have|not))")
_CLOCK_AFTER = re.compile(r" ?(?:a\.?m\b|p\.?m\b|o'clock|gmt|noon|midnight|hrs\b)")
_AGE_BEFORE = re.compile(
    r"\b(?:ages?|aged|age group|age groups|turned|turning|turns|(?:was|is|were|are|at|when (?:he|she|they)(?: was| were)?)(?: only| just)?)(?: of| between| from)? $"
)
_AGE_WORD_BEFORE = re.compile(
    r"\b(?:ages?|aged|age groups?)(?: of| between| from| over| under| group)? (?:\d{1,3} ?(?:-|to|and|or) ?)?$"
)
_AGE_AFTER = re.compile(
    r"(?:[ -]years?[ -]olds?\b|[ -]years? of age\b|[ -]year-old|[ -](?:months?|weeks?|days?)[ -]olds?\b| and (?:over|older|above|up|under)\b)"
)
_LABEL = words_of(
    "article section chapter page pages p. pp. no. nos. number numbers step figure fig. table item items "
    "part volume vol. issue version model phase stage grade level season episode series lesson unit room "
    "gate terminal platform flight route highway interstate exit line channel apartment apt. suite floor "
    "building block ward district precinct zone area form title amendment proposition prop rule clause "
    "paragraph para. appendix annex schedule question q a tip day week month year round game match race "
    "lane track verse psalm sura matthew mark luke john act scene exhibit count case docket edition class "
    "type category division group team top chromosome formula isbn tel phone fax call dial box p.o zip "
    "code postcode windows ios android python java php player size shot rank ranked ranking seeded "
    "channel radio fm studio world war star point points lot bus bill hr s"
)
"""Words that a number follows as a name or a label."""
_SUPPOSED = re.compile(
    r"\b(?:if|imagine|suppose|supposing|assume|assuming|say,|let's say|for example,? if|hypothetical(?:ly)?|pretend|what if|"
    r"even if|unless)\b"
)
_OFFER = re.compile(
    r"\b(?:deals?|discount(?:s|ed)?|coupons?|promo|sale price|on sale|price tag|free shipping|shipping|checkout|"
    r"off (?:the|its|their|original|retail|regular|list)|% off|percent off|savings?|save (?:up to )?[$£€]|save \d|"
    r"for (?:just|only) [$£€]|starting at|priced at|prices? (?:start|from)|retails? for|msrp|rrp|orig\.|refurbished|"
    r"add to cart|buy now|order (?:now|today|yours)|per (?:month|person|night|ticket)|/mo\b|a month\b|tickets?|subscri\w+|"
    r"admission|register|registration|membership|shop|rebate|cashback|gift card|offers? .{1,60} for [$£€])\b"
)
_PENALTY = re.compile(
    r"\b(?:punishable|maximum (?:penalty|sentence|fine)|penalt(?:y|ies) of|shall (?:be|pay|not)|liable to|fine of (?:up to|not))\b"
)
_SCORE = re.compile(r"^\d{1,3} ?- ?\d{1,3}$")
_EMPHASIS = re.compile(r"\b(?:100|110|200|1000|101|99\.9|50/50) ?(?:%|percent|per cent)$")
_EMPHATIC = re.compile(
    r" (?:sure|certain|right|wrong|agree|committed|confident|behind|effort|true|correct|vegan|organic|natural|cotton|pure|"
    r"wool|silk|polyester|recycled|free|safe|honest|clear|of (?:my|your|our|his|her|the time|yourself|your)|real|original|"
    r"human|authentic|guaranteed?|satisfaction|juice|american|money-back|leather|cashmere|legal|legit|online|remote|positive|"
    r"accurate|sober|focused|ready|on board|love|[a-z]+-free)\b|[.,;!?)]|$"
)
_CONFIDENCE = re.compile(r" (?:confidence|ci\b|c\.i\.|credible interval|certainty|significance)")
_STREET = re.compile(
    r" (?:[a-z0-9.]+ ){0,3}(?:street|st\.|avenue|ave\.?|road|rd\.?|boulevard|blvd\.?|drive|lane|highway|way|plaza|square|court|parkway|pkwy)\b"
)
_DEMONSTRATIVE = words_of(
    "these those this following my your our"
)
_NEGATIVE_COUNT = words_of(
    "one a an zero"
)


def is_date(view: str, figure: Figure, floor: int, limit: int) -> bool:
    """A year, a day of a month, a time of day."""
    value = figure.value
    before_it = view[max(floor, figure.start - 40) : figure.start]
    if _CLOCK_AFTER.match(view, figure.end, limit) or figure.unit in (
        "am",
        "pm",
        "o'clock",
        "bc",
        "ad",
        "bce",
        "ce",
    ):
        return True
    if figure.measure is not None or figure.scaled or figure.decimal or figure.grouped:
        return False
    if _MONTH_BEFORE.search(before_it):
        return True
    return value is not None and value <= 31 and bool(_MONTH_AFTER.match(view, figure.end, limit))


def is_year(view: str, figure: Figure, floor: int, words: Words | None) -> bool:
    if not figure.digits or figure.measure is not None or figure.scaled or figure.grouped or figure.decimal:
        return False
    first = view[figure.start : figure.start + 4]
    if (
        not (first.isdigit() and 1500 <= int(first) <= 2100)
        or (figure.start + 4 < figure.end
        and view[figure.start + 4].isdigit())
    ):
        return False
    if words is None or words.head not in PEOPLE:
        return True
    return (
        not re.search(
            r"(?:more than|at least|as many as|up to|nearly|almost) $",
            view[max(floor, figure.start - 14) : figure.start],
        )
        and view[figure.end : words.end].count(" ") > 1
    )


def is_age(view: str, figure: Figure, floor: int, limit: int) -> bool:
    left = view[max(floor, figure.start - 40) : figure.start]
    if _AGE_AFTER.match(view, figure.end, limit) or _AGE_AFTER.match(
        view, figure.end - len(figure.unit) - 1, limit
    ):
        return True
    if figure.measure is not None or figure.scaled:
        return False
    return bool(_AGE_WORD_BEFORE.search(left))


def is_label(view: str, text: str, figure: Figure, floor: int, *, titled: bool) -> bool:
    """A name or a label with a number: Boeing 747, Article 50, page 12, [3], 1. at the start of a line."""
    if figure.measure in (Measure.PERCENT, Measure.MONEY) or figure.scaled or figure.grouped:
        return False
    start = figure.start
    if start == floor and view[figure.end : figure.end + 1] in (".", ")", ":"):
        return True
    if view[start - 1 : start] in "[(" and view[figure.end : figure.end + 1] in "])" and start > floor:
        return True
    near = before(view, start, floor, 1)
    if not near:
        return False
    if near[0] in _LABEL:
        return True
    word = text[start - len(near[0]) - 1 : start].strip()
    if not figure.digits or not word[:1].isupper() or not word[-1:].isalnum() or word.isdigit():
        return False
    opens = start - len(near[0]) - 1 <= floor
    return not titled and not (
        opens
        and near[0]
        in (
            "about",
            "over",
            "nearly",
            "some",
            "almost",
            "around",
            "only",
            "another",
            "more",
            "up",
            "at",
            "just",
            "of",
            "in",
            "the",
            "with",
            "for",
            "by",
            "an",
        )
    )


def is_supposed(view: str, figure: Figure, floor: int) -> bool:
    """A figure of the author's supposition: ``if 100 people``, ``say, $50``."""
    found = _SUPPOSED.search(view, max(floor, figure.start - 60), figure.start)
    return bool(found) and "," not in view[found.end() + 1 : figure.start]


def is_offer(view: str, figure: Figure, floor: int, limit: int) -> bool:
    """A price of something on offer, not of something in the world."""
    if figure.scaled or (figure.value or 0) >= 10_000:
        return False
    return bool(_OFFER.search(view, floor, limit))


def is_emphasis(view: str, figure: Figure, limit: int) -> bool:
    """``100 % sure``, ``95 % confidence``."""
    if figure.measure is not Measure.PERCENT:
        return False
    if _CONFIDENCE.match(view, figure.end, limit):
        return True
    return bool(_EMPHASIS.search(view[figure.start : figure.end])) and bool(
        _EMPHATIC.match(view, figure.end, limit)
    )


def is_score(view: str, figure: Figure, limit: int) -> bool:
    if figure.measure is not None or not figure.ranged:
        return False
    return bool(_SCORE.match(view[figure.start : figure.end]))


def is_instruction(figure: Figure) -> bool:
    return figure.unit in KITCHEN or figure.unit in PIXELS


def is_duration(figure: Figure) -> bool:
    return figure.unit in TIMES


def is_address(view: str, figure: Figure, limit: int) -> bool:
    return (
        figure.measure is None
        and not figure.scaled
        and figure.digits
        and bool(_STREET.match(view, figure.end, min(limit, figure.end + 40)))
    )


def is_penalty(view: str, floor: int, limit: int) -> bool:
    return bool(_PENALTY.search(view, floor, limit))


def is_text_count(figure: Figure, words: Words) -> bool:
    """Something that the text itself counts, or a small thing of a game or a body."""
    return words.head in TEXTUAL and not figure.scaled and (figure.value or 0) < 1000


def is_pointed_at(view: str, figure: Figure, floor: int) -> bool:
    """``these 60 brands``, ``our 12 tips``: the text has named them already."""
    near = before(view, figure.start, floor, 1)
    return bool(near) and near[0] in _DEMONSTRATIVE
