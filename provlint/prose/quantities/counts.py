"""Turns figures into quantities: percentages, money, measurements and counts, with what is counted."""

from __future__ import annotations

from provlint.expressions import expression
from provlint.model import Measure, Quantity, Span
from provlint.prose.quantities import ballots, exclusions, figures, offers
from provlint.prose.quantities.surroundings import CHANGED, Setting, counted, is_plural, of_what, qualified
from provlint.prose.quantities.units import Figure
from provlint.prose.quantities.vocabulary import CURRENCIES, TEXTUAL, TIMES
from provlint.scan import Match

_ASSERTIVE = expression(
    r"\b(?:at least|more than|as many as|up to|no (?:fewer|less) than|an estimated|a (?:record|total of)"
    r"|nearly|fewer than"
    r"|over)\s(?:the )?$"
)
"""Qualifiers that make even a small count a claim."""
_FEW = 10
"""Counts below it are what any witness sees, unless they are claimed as an estimate."""
_FEW_THOUSAND = 10_000
"""Below it a bare number with a scale may be a name: 4K."""
_DIFFERENCE = expression(
    r" (?:[a-z-]+ )?(?:increase|decrease|rise|drop|decline|fall|jump|surge|growth|cut|reduction|hike|gain"
    r"|loss|more|less"
    r"|fewer|higher|lower|cheaper|improvement)\b"
)
_DETAIL = expression(
    r" (?:increase|decrease|rise|drop|decline|reduction|growth|improvement|share|rate|stake|majority"
    r"|recall rate|interest"
    r"|chance|risk|hike|more|less|fewer|higher|lower|cheaper|additional)(?: [a-z]+s\b)?"
    r"(?: in (?!(?:the|an?|its|his|her|their|our|my|your|all|some|each|every|which|that|this)\b)[a-z-]+)?"
)
_WENT_ON = expression(
    r" (?:(?:of (?:them|whom|which|those|these)|others|more|known|killed|dead|died|injured|wounded|arrested"
    r"|missing|displaced"
    r"|infected|hospitali[sz]ed)\b|(?:were|was|have|had|are) (?!(?:a|an|the|not)\b)[a-z])"
)
"""After a bare number: what was counted stands before, ``of them``, ``200 have been killed``."""
_SIZE = expression(r" (?:member|person|man|strong|seat|student|employee|bed|room|page|word|step) ([a-z'-]+)")
"""After a number, as with a hyphen: the size in the description of a thing, ``the 40,000 member union``."""
_AVERAGE = expression(
    r"\b(?:average|median|mean)(?: [a-z]+){0,5} (?:is|was|of|at|are|were|to|had been|has been|stands at"
    r"|stood at)(?: (?:about|around|just|only))? $"
)
_AMONG = expression(r" (?:in|among|of) (?:the )?")
_LASTING = expression(
    r"\b(?:average|median|mean|life expectancy|lifespan|half-life|battery life|life of|with a period of"
    r"|orbital period)\b"
)
_LASTS = expression(r" (?:battery life|life expectancy|lifespan|half-life)")
_POWER = expression(r"[gmk]w|watt|hp")
"""Units that make a claim even as an adjective: a 72-kWh battery."""
_DEFINITE = expression(r"\b(?:the|your|my|our|those|these|his|her) $")
_STAND_ALONE = expression(r"(?:many|several|tens of|hundreds of|untold) ")


def digits(run: Match, place: Setting) -> Quantity | None:
    """What a figure in digits claims."""
    figure = figures.read_digits(place, run)
    return _claimed(figure, place) if figure else None


def words(run: Match, place: Setting) -> Quantity | None:
    """What a figure in words claims."""
    figure = figures.read_words(place, run)
    return _claimed(figure, place) if figure else None


def _claimed(figure: Figure, place: Setting) -> Quantity | None:
    """The claim that *figure* makes, or None where it makes none."""
    if (
        exclusions.is_none(figure, place)
        or ballots.is_settled(figure, place)
        or offers.is_offer(figure, place)
        or offers.is_instruction(figure, place)
    ):
        return None
    start = qualified(place, figure.start)
    if figure.measure is Measure.PERCENT:
        return _percent(figure, place, start)
    if figure.measure is Measure.MONEY:
        if not figure.digits and (figure.value or 0) < 1:
            return None  # two cents
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
    changed = CHANGED.search(place.left(figure.start, 60)) or _DIFFERENCE.match(place.right(figure.end))
    measure = Measure.CHANGE if changed else Measure.PERCENT
    return Quantity(measure, Span(start, end), _number(figure), figure.value, "%")


def _measured(figure: Figure, place: Setting, start: int) -> Quantity | None:
    stated: object
    if figure.unit in TIMES:
        precise = figure.decimal and figure.unit.startswith("year")
        stated = _LASTING.search(place.left(start)) or _LASTS.match(place.right(figure.end)) or precise
    elif figure.compound:
        stated = _POWER.search(figure.unit)
    else:
        stated = figure.digits or figure.scaled or (figure.value or 0) >= _FEW
    if not stated:
        return None
    whole = of_what(place.view, figure.end, place.sentence.end)
    end = whole.end if whole else figure.end
    return Quantity(Measure.COUNT, Span(start, end), _number(figure), figure.value, figure.unit)


def _counted(figure: Figure, place: Setting, start: int) -> Quantity | None:
    noun = counted(place.view, figure.end, place.sentence.end)
    size = _SIZE.match(place.right(figure.end))
    describes = figure.compound or (size and not is_plural(size[1]))  # 27 member states are counted
    if exclusions.is_year(figure, place, noun) or describes or exclusions.is_base(figure, place):
        return None
    if noun is None:
        return _elliptic(figure, place, start)
    if (
        noun.head in TIMES
        or exclusions.is_of_the_text(figure, place, noun)
        or (start == figure.start and exclusions.is_figure_of_speech(figure, place, noun))
    ):
        return None
    value = figure.value or 0.0
    few = value < _FEW and not (figure.scaled or figure.grouped or figure.ranged)
    if few and (value <= 1 or not _ASSERTIVE.search(place.left(figure.start))):
        return None
    return Quantity(Measure.COUNT, Span(start, noun.end), _number(figure), figure.value, noun.head)


def _elliptic(figure: Figure, place: Setting, start: int) -> Quantity | None:
    """A number without what it counts: large, an average, or going on from what was counted before."""
    right = place.right(figure.end)
    if figure.ranged and not figure.scaled:
        return _tally(figure, place, start)
    value = figure.value or 0.0
    large = figure.scaled and (figure.ranged or value >= (_FEW_THOUSAND if figure.digits else 1e6))
    goes_on = figure.digits and value >= _FEW and not figure.decimal and _WENT_ON.match(right)
    average = figure.digits and _AVERAGE.search(place.left(figure.start, 80))
    if not (large or figure.grouped or goes_on or average):
        return None
    return Quantity(Measure.COUNT, Span(start, figure.end), _number(figure), figure.value)


def _tally(figure: Figure, place: Setting, start: int) -> Quantity | None:
    """``1,428 to 1,153 in pledged delegates``."""
    among = _AMONG.match(place.right(figure.end))
    if not among or " to " not in place.view[figure.start : figure.end]:
        return None
    noun = counted(place.view, figure.end + among.end() - 1, place.sentence.end, 3)
    if not noun:
        return None
    return Quantity(Measure.RATIO, Span(start, noun.end), _number(figure), None, noun.head)


def multitude(run: Match, place: Setting) -> Quantity | None:
    """``dozens of posts``, ``hundreds of thousands of users``, ``many thousands``."""
    view, limit, span = place.view, place.sentence.end, Span(*run.span())
    start = qualified(place, span.start)
    noun = of_what(view, span.end, limit) or counted(view, span.end, limit)
    if _DEFINITE.search(place.left(start)):
        return None
    if noun is None:
        alone = view[span.end : span.end + 1] in (".", ",", ";", "")
        if alone and _STAND_ALONE.match(view, span.start, span.end):
            return Quantity(Measure.COUNT, Span(start, span.end), span)
        return None
    if noun.head in TIMES or noun.head in TEXTUAL:
        return None
    currency = CURRENCIES.get(noun.head.removesuffix("s"))
    if currency:
        return Quantity(Measure.MONEY, Span(start, noun.end), span, None, currency)
    return Quantity(Measure.COUNT, Span(start, noun.end), span, None, noun.head)
