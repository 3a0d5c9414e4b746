"""Turns figures into quantities: percentages, money, measurements and counts, with what is counted."""

from __future__ import annotations

import re

from provlint.model import Measure, Span
from provlint.prose.quantities import exclusions, offers
from provlint.prose.quantities.figures import Figure
from provlint.prose.quantities.quantity import Quantity
from provlint.prose.quantities.surroundings import Setting, counted, of_what, qualified
from provlint.prose.quantities.vocabulary import CURRENCIES, TEXTUAL, TIMES

_ASSERTIVE = re.compile(
    r"\b(?:at least|more than|as many as|up to|no (?:fewer|less) than|an estimated|a (?:record|total of)|nearly|fewer than"
    r"|over)\s(?:the )?$"
)
"""Qualifiers that make even a small count a claim."""
_FEW = 10
"""Counts below it are what any witness sees, unless they are claimed as an estimate."""
_CHANGED = re.compile(
    r"\b(?:ros[et]|rise[ns]?|rising|fell|fall(?:s|en|ing)?|grew|grow(?:s|n|ing)?|(?:in|de)creas(?:e[sd]?|ing)"
    r"|declin(?:e[sd]?|ing)|drop(?:ped|s|ping)?|jump(?:ed|s|ing)?|surg(?:e[sd]?|ing)|soar(?:ed|s|ing)?|plung(?:e[sd]?|ing)"
    r"|slump(?:ed|s|ing)?|shr[aiu]nk|cut|reduc(?:e[sd]?|ing)|gain(?:ed|s|ing)?|climb(?:ed|s|ing)?|skyrocket(?:ed|s|ing)?"
    r"|up|down|expand(?:ed|s|ing)?|tumbl(?:ed|es|ing)|slash(?:ed|es|ing)?|improv(?:e[sd]?|ing))"
    r"(?: (?:by|to|from|more|nearly|about|almost|over|than|an?|of|another|around|some|roughly|only|just)){0,4} $"
)
_DIFFERENCE = re.compile(
    r" (?:[a-z-]+ )?(?:increase|decrease|rise|drop|decline|fall|jump|surge|growth|cut|reduction|hike|gain|loss|more|less"
    r"|fewer|higher|lower|cheaper|improvement)\b"
)
_DETAIL = re.compile(
    r" (?:increase|decrease|rise|drop|decline|reduction|growth|improvement|share|rate|stake|majority|recall rate|interest"
    r"|chance|risk|hike|more|less|fewer|higher|lower|cheaper|additional)(?: [a-z]+s\b)?(?: in [a-z]+)?"
)
_WENT_ON = re.compile(
    r" (?:(?:of (?:them|whom|which|those|these)|others|more|known|killed|dead|died|injured|wounded|arrested|missing|displaced"
    r"|infected|hospitali[sz]ed)\b|(?:were|was|have|had|are) (?!(?:a|an|the|not)\b)[a-z])"
)
"""After a bare number: what was counted stands before, ``of them``, ``200 have been killed``."""
_AVERAGE = re.compile(
    r"\b(?:average|median|mean)(?: [a-z]+){0,5} (?:is|was|of|at|are|were|to|had been|has been|stands at|stood at)(?: (?:about|around|just|only))? $"
)
_AMONG = re.compile(r" (?:in|among|of) (?:the )?")
_LASTING = re.compile(
    r"\b(?:average|median|mean|life expectancy|lifespan|half-life|battery life|life of|with a period of|orbital period)\b"
)
_LASTS = re.compile(r" (?:battery life|life expectancy|lifespan|half-life)")
_DEFINITE = re.compile(r"\b(?:the|your|my|our|those|these|his|her) $")
_STAND_ALONE = re.compile(r"(?:many|several|tens of|hundreds of|untold) ")


def quantity(figure: Figure, place: Setting) -> Quantity | None:
    """The claim that *figure* makes, or None where it makes none."""
    if (
        exclusions.is_none(figure, place)
        or offers.is_offer(figure, place)
        or offers.is_instruction(figure, place)
    ):
        return None
    start = qualified(place, figure.start)
    if figure.measure is Measure.PERCENT:
        return _percent(figure, place, start)
    if figure.measure is Measure.MONEY:
        changed = _DIFFERENCE.match(place.right(figure.end))
        measure = Measure.CHANGE if changed else Measure.MONEY
        return Quantity(measure, Span(start, figure.end), _number(figure), figure.value, figure.unit)
    if figure.measure is Measure.COUNT:
        return _measured(figure, place, start)
    return _counted(figure, place, start)


def _number(figure: Figure) -> Span:
    return Span(figure.start, figure.end)


def _percent(figure: Figure, place: Setting, start: int) -> Quantity:
    view, limit = place.view, place.sentence.end
    whole = of_what(view, figure.end, limit)
    detail = _DETAIL.match(view, figure.end, limit)
    end = whole.end if whole else detail.end() if detail else figure.end
    changed = _CHANGED.search(place.left(figure.start, 60)) or _DIFFERENCE.match(place.right(figure.end))
    measure = Measure.CHANGE if changed else Measure.PERCENT
    return Quantity(measure, Span(start, end), _number(figure), figure.value, "%")


def _measured(figure: Figure, place: Setting, start: int) -> Quantity | None:
    if figure.unit in TIMES:
        lasting = _LASTING.search(place.left(start)) or _LASTS.match(place.right(figure.end))
        if not lasting and not (figure.decimal and figure.unit.startswith("year")):
            return None
    elif figure.compound and not re.search(r"[gmk]w|watt|hp", figure.unit):
        return None
    elif not figure.digits and not figure.scaled and (figure.value or 0) < _FEW:
        return None
    return Quantity(Measure.COUNT, Span(start, figure.end), _number(figure), figure.value, figure.unit)


def _counted(figure: Figure, place: Setting, start: int) -> Quantity | None:
    view, limit = place.view, place.sentence.end
    words = counted(view, figure.end, limit)
    if exclusions.is_year(figure, place, words) or figure.compound or exclusions.is_base(figure, place):
        return None
    large = figure.scaled or figure.grouped
    value = figure.value or 0.0
    if words is None:
        return _elliptic(figure, place, start)
    if words.head in TIMES or exclusions.is_of_the_text(figure, place, words):
        return None
    if (
        not large
        and value < _FEW
        and not figure.ranged
        and (value <= 1 or not _ASSERTIVE.search(place.left(figure.start)))
    ):
        return None
    return Quantity(Measure.COUNT, Span(start, words.end), _number(figure), figure.value, words.head)


def _elliptic(figure: Figure, place: Setting, start: int) -> Quantity | None:
    """A number without what it counts: large, an average, or going on from what was counted before."""
    right = place.right(figure.end)
    sure = figure.digits and (figure.scaled or figure.grouped) or figure.scaled and (figure.value or 0) >= 1e6
    going_on = (
        figure.digits and (figure.value or 0) >= _FEW and not figure.decimal and bool(_WENT_ON.match(right))
    )
    average = figure.digits and bool(_AVERAGE.search(place.left(figure.start, 80)))
    if figure.ranged or not (sure or going_on or average):
        among = _AMONG.match(right)
        words = (
            counted(place.view, figure.end + among.end() - 1, place.sentence.end, 3)
            if among and figure.ranged
            else None
        )
        if not words or "to" not in place.view[figure.start : figure.end]:
            return None
        return Quantity(Measure.RATIO, Span(start, words.end), _number(figure), None, words.head)
    return Quantity(Measure.COUNT, Span(start, figure.end), _number(figure), figure.value)


def multitude(span: Span, place: Setting) -> Quantity | None:
    """``dozens of posts``, ``hundreds of thousands of users``, ``many thousands``."""
    view, limit = place.view, place.sentence.end
    start = qualified(place, span.start)
    words = of_what(view, span.end, limit) or counted(view, span.end, limit)
    if _DEFINITE.search(place.left(start)):
        return None
    if words is None:
        if _STAND_ALONE.match(view, span.start, span.end) and view[span.end : span.end + 1] in (
            ".",
            ",",
            ";",
            "",
        ):
            return Quantity(Measure.COUNT, Span(start, span.end), span)
        return None
    if words.head in TIMES or words.head in TEXTUAL:
        return None
    currency = CURRENCIES.get(words.head.removesuffix("s"))
    if currency:
        return Quantity(Measure.MONEY, Span(start, words.end), span, None, currency)
    return Quantity(Measure.COUNT, Span(start, words.end), span, None, words.head)
