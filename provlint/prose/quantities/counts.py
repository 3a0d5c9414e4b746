"""Turns figures into quantities: percentages, money, measurements and counts, with what is counted."""

from __future__ import annotations

import re

from provlint.model import Measure, Span
from provlint.prose.quantities import exclusions
from provlint.prose.quantities.figures import Figure
from provlint.prose.quantities.quantity import Quantity
from provlint.prose.quantities.surroundings import counted, of_what, qualified
from provlint.prose.quantities.vocabulary import TEXTUAL, TIMES

_ASSERTIVE = re.compile(
    r"\b(?:at least|more than|as many as|up to|no (?:fewer|less) than|an estimated|a (?:record|total of)|nearly|fewer than|over)\s(?:the )?$"
)
"""Qualifiers that make even a small count a claim."""
_FEW = 10
"""Counts below it are what any witness sees, unless they are claimed as an estimate."""
_CHANGE = re.compile(
    r"\b(?:ros[et]|rise[ns]?|rising|fell|fall(?:s|en|ing)?|grew|grow(?:s|n|ing)?|increas(?:e[sd]?|ing)|decreas(?:e[sd]?|ing)|declin(?:e[sd]?|ing)"
    r"|dropp?(?:ed|s|ing)?|jump(?:ed|s|ing)?|surg(?:e[sd]?|ing)|soar(?:ed|s|ing)?|plung(?:e[sd]?|ing)|slump(?:ed|s|ing)?|shr[aiu]nk|cut|reduc(?:e[sd]?|ing)"
    r"|gain(?:ed|s|ing)?|climb(?:ed|s|ing)?|skyrocket(?:ed|s|ing)?|up|down|expand(?:ed|s|ing)?|tumbl(?:ed|es|ing)|slash(?:ed|es|ing)?)"
    r"(?: (?:by|to|from|more|nearly|about|almost|over|than|an|a|of|another|around|some|roughly|only|just)){0,4} $"
)
_CHANGE_AFTER = re.compile(
    r" (?:[a-z-]+ )?(?:increase|decrease|rise|drop|decline|fall|jump|surge|growth|cut|reduction|hike|gain|loss|more|less|fewer|higher|lower|cheaper|improvement)\b"
)
_DETECTED = re.compile(
    r" (?:increase|decrease|rise|drop|decline|reduction|growth|improvement|share|rate|stake|majority|recall rate|interest|chance|risk|hike|more|less|fewer|higher|lower|cheaper|additional)(?: [a-z]+s\b)?(?: in [a-z]+)?"
)


def quantity(
    view: str, text: str, figure: Figure, sentence: Span, *, block: Span, titled: bool
) -> Quantity | None:
    """The claim that *figure* makes in its sentence, or None where it makes none."""
    floor, limit = sentence
    if (
        exclusions.is_date(view, figure, floor, limit)
        or exclusions.is_age(view, figure, floor, limit)
        or exclusions.is_label(view, text, figure, floor, titled=titled)
        or exclusions.is_supposed(view, figure, floor)
        or exclusions.is_score(view, figure, limit)
        or exclusions.is_instruction(figure)
        or exclusions.is_duration(figure)
        or exclusions.is_address(view, figure, limit)
        or exclusions.is_penalty(view, floor, limit)
    ):
        return None
    start = qualified(view, figure.start, floor)
    number = Span(figure.start, figure.end)
    if figure.measure is Measure.PERCENT:
        if exclusions.is_emphasis(view, figure, limit) or exclusions.is_offer(view, figure, floor, limit):
            return None
        whole = of_what(view, figure.end, limit)
        detail = _DETECTED.match(view, figure.end, limit)
        end = whole.end if whole else detail.end() if detail else figure.end
        return Quantity(
            _percent_or_change(view, figure, floor, limit), Span(start, end), number, figure.value, "%"
        )
    if figure.measure is Measure.MONEY:
        if exclusions.is_offer(view, figure, floor, limit):
            return None
        measure = Measure.CHANGE if _CHANGE_AFTER.match(view, figure.end, limit) else Measure.MONEY
        return Quantity(measure, Span(start, figure.end), number, figure.value, figure.unit)
    if figure.measure is Measure.COUNT:
        return _measured(view, figure, start, number, limit)
    return _counted(view, text, figure, start, sentence, block=block)


def _percent_or_change(view: str, figure: Figure, floor: int, limit: int) -> Measure:
    changed = _CHANGE.search(view, max(floor, figure.start - 60), figure.start) or _CHANGE_AFTER.match(
        view, figure.end, limit
    )
    return Measure.CHANGE if changed else Measure.PERCENT


def _measured(view: str, figure: Figure, start: int, number: Span, limit: int) -> Quantity | None:
    if figure.compound and not re.search(r"[gmk]w|watt|hp", figure.unit):
        return None
    if not figure.digits and not figure.scaled and (figure.value or 0) < _FEW:
        return None
    return Quantity(Measure.COUNT, Span(start, figure.end), number, figure.value, figure.unit)


def _counted(
    view: str, text: str, figure: Figure, start: int, sentence: Span, *, block: Span
) -> Quantity | None:
    floor, limit = sentence
    words = counted(view, figure.end, limit)
    number = Span(figure.start, figure.end)
    if exclusions.is_year(view, figure, floor, words) or figure.compound:
        return None
    large = figure.scaled or figure.grouped
    if words is None:
        if not large or figure.ranged or (not figure.digits and (figure.value or 0) < 1e6):
            return None
        return Quantity(Measure.COUNT, Span(start, figure.end), number, figure.value)
    if words.head in TIMES or exclusions.is_text_count(figure, words):
        return None
    value = figure.value or 0.0
    if not large and (value < _FEW and not figure.ranged):
        if value <= 1 or not _ASSERTIVE.search(view, max(floor, figure.start - 40), figure.start):
            return None
    if exclusions.is_pointed_at(view, figure, floor):
        return None
    if not large and start == block.start and _is_listicle(text, block):
        return None
    return Quantity(Measure.COUNT, Span(start, words.end), number, figure.value, words.head)


def _is_listicle(text: str, block: Span) -> bool:
    """A title that counts the items below it: ``60 Brands That …``."""
    return block.end - block.start < 140 and text[block.end - 1] not in '.!?…"”'


def multitude(view: str, start: int, end: int, sentence: Span) -> Quantity | None:
    """``dozens of posts``, ``hundreds of thousands of users``, ``many thousands``."""
    floor, limit = sentence
    figure = view[start:end]
    number = Span(start, end)
    begin = qualified(view, start, floor)
    words = of_what(view, end, limit) or counted(view, end, limit)
    if words is None:
        if re.search(r"^(?:many|several|tens|hundreds|untold) ", figure) and re.match(
            r"[.,;]|$", view[end:limit]
        ):
            return Quantity(Measure.COUNT, Span(begin, end), number)
        return None
    if words.head in TIMES | TEXTUAL:
        return None
    if re.fullmatch(r"(?:dollars?|euros?|pounds?|yuan|rupees?|yen)", words.head):
        return Quantity(Measure.MONEY, Span(begin, words.end), number)
    return Quantity(Measure.COUNT, Span(begin, words.end), number, None, words.head)
