"""Figures that offer or instruct instead of claiming: prices of goods, recipes, doses, data sheets."""

from __future__ import annotations

from provlint.expressions import expression
from provlint.model import Measure, Span
from provlint.prose.quantities import numbers
from provlint.prose.quantities.surroundings import Setting
from provlint.prose.quantities.units import Figure
from provlint.prose.quantities.vocabulary import KITCHEN, PEOPLE, PIXELS
from provlint.scan import Match, Pattern

_PHRASES = (
    r"deals?|discount(?:s|ed)?|coupons?|promo(?: codes?)?|price tag|free shipping|checkout|free trial"
    r"|pricing|"
    r"sale price|on sale|for sale|starting at|priced at|prices? (?:start|from|range)|plans? starts?"
    r"|retails? for|refurbished|"
    r"add to cart|buy now|order (?:now|today|yours)|gift cards?|cashback|price match|best (?:price|overall"
    r"|budget|value)|"
    r"subscribers? get|subscription|money-back|sign up|read (?:full )?review|jump to review|at amazon"
    r"|at walmart|at argos"
)
SALE = Pattern(
    rf"(?<![\w-])(?:{_PHRASES}|[$£€]\d+(?:\.\d\d)?/(?:mo|month|year|yr|week|person|user)|\d% off)(?![\w-])"
)
"""Words of trade: a document that has many of them sells something."""
PRICE = Pattern(
    r"(?<![\w.])[$£€]\d{1,4}(?:\.\d\d)?(?![\d,.]*\d|[ -]?(?:million|billion|trillion|bn|[mkb])\b)"
)
"""What things cost in shops. A document with many of them is about buying."""

_SALE = expression(
    rf"\b(?:{_PHRASES}|off (?:the|its|their|original|retail|regular|list)|% off|percent off|savings?"
    rf"|save (?:up to )?[$£€]"
    r"|for (?:just|only) [$£€]|msrp|rrp|orig\.|per (?:month|person|night|ticket|user|seat)|tickets?"
    r"|admission|registration"
    r"|membership|rebate|offers? .{1,60} for [$£€])\b|/(?:mo|month|year|yr|person|user)\b"
)
_PER_USE = expression(
    r"(?: ?/| per | an? |-an?-)"
    r"(?:mo|month|week|night|person|head|plate|user|seat|ticket|session|class|lesson|piece|item)\b"
)
_REDUCED = expression(
    r" (?:off\b|discounts?\b|cash ?back|apr\b|savings?\b|coupon|price (?:drop|break|cut))|% off"
)
_SAVE = expression(r"\b(?:save|saving|savings of|discount of|take)(?: up to| an extra| an additional)? $")
_YOURS = expression(
    r"\b(?:lets|let|allows|enables|helps|gives|get|gets|getting|offers?) you\b|\byou(?:'ll|'d| can| could"
    r"| will| may| get| should"
    r"| must| need| want| have)\b|\b(?:free|basic|starter|premium|pro|essential|lite|paid) (?:plan|tier"
    r"|version|account)\b"
)
_KITCHEN_NEAR = expression(
    r"(?:\d|½|¼|¾|\b(?:one|two|three|half) (?:a )?) ?(?:cups?|tbsps?|tablespoons?|tsps?|teaspoons?|oz"
    r"|ounces?|cloves?|reps?|sets)\b"
)
_BID = expression(
    r"(?:[-*•] |\d{1,2}[.)] |step \d{1,2}[.:]? )?(?:(?:then|next|now|first|finally|always|never|simply|just|please|do not|don't),? )?"
    r"(?:add|apply|bake|beat|blend|boil|bring|brush|buy|check|chill|choose|chop|click|combine|cook|cool|cover|cut|divide|do|drain"
    r"|drink|drizzle|drop|eat|fill|fold|fry|garnish|get|go|grill|heat|insert|install|keep|knead|leave|let|lift|line|make|mix|move"
    r"|open|place|plan|pour|preheat|press|pull|push|put|reduce|remove|repeat|rest|rinse|roll|run|scroll|season|select|serve|set"
    r"|sift|simmer|soak|spend|spread|sprinkle|stir|store|take|tap|tip|top|transfer|trim|try|turn|type|use|wait|warm|wash|whisk"
    r"|wipe|write)\b(?! ?(?:,|:|is|are|was|were|has|had|will|of|and)\b)"
)
"""How an instruction opens: with the bare verb."""
_OUGHT = expression(
    r"\b(?:should|must|needs? to|ought to|have to|has to)(?: only)? be (?:at |set (?:to|at) |kept at )?(?:about |around |at least )?$"
)
_EQUALS = expression(r" ?(?:=|of (?:your|my)\b)")
_LABELLED = expression(r"[a-z)] ?[:|=•] ?(?:[^:|]{0,30}(?:[|x×/,-]|to) ?)?$")
_CHEAP = 10_000
"""A price from here on is no shop's."""


def sells(sales: int, prices: int, words: int) -> bool:
    """Whether *sales* words of trade, or *prices*, among *words* make a document an offer."""
    return (sales >= 3 and sales * 150 >= words) or (prices >= 5 and prices * 120 >= words)


def is_offer(figure: Figure, place: Setting) -> bool:
    """The price or the contents of something on offer."""
    span = Span(figure.start, figure.end)
    left, right = place.left(figure.start), place.right(figure.end)
    if figure.measure is Measure.PERCENT:
        return bool(_REDUCED.match(right) or _SAVE.search(left))
    if figure.scaled or (figure.value or 0) >= _CHEAP:
        return False
    yours = (figure.value or 0) < 1000 and bool(_YOURS.search(place.around(span)))
    if figure.measure is Measure.MONEY:
        return yours or place.offer or bool(_PER_USE.match(right) or _SALE.search(place.around(span)))
    return yours or (place.offer and bool(_SALE.search(place.around(span))))


def is_instruction(figure: Figure, place: Setting) -> bool:
    """A quantity of a recipe, a dose, an exercise or a data sheet."""
    if figure.unit in KITCHEN or figure.unit in PIXELS:
        return True
    if figure.scaled or figure.measure is Measure.MONEY:
        return False
    if _EQUALS.match(place.right(figure.end)):
        return True
    if is_bidden(place) or _OUGHT.search(place.left(figure.start, 60)):
        return True
    if figure.measure is Measure.PERCENT:
        return False
    if _KITCHEN_NEAR.search(place.around(Span(figure.start, figure.end))):
        return True
    short = place.block.end - place.block.start < 200
    fragment = short and place.text[place.block.end - 1] not in '.!?…"”'
    return fragment and bool(
        _LABELLED.search(place.view[max(place.block.start, figure.start - 60) : figure.start])
    )


def is_bidden(place: Setting) -> bool:
    """Whether the sentence, or the list item it stands in, tells the reader to do something."""
    return any(_BID.match(place.view, start) for start in (place.sentence.start, place.block.start))


_TITLE_WORD = r"[a-z'&-]{1,20}"
LISTICLE = Pattern(
    rf"(?<![^\n])(?:#{{1,3}} )?(?:(?:the|top|our|my|best) ){{0,2}}"
    rf"(?P<count>\d{{1,3}}|{numbers.either(list(numbers.UNITS)[2:])})\+?"
    rf" (?:{_TITLE_WORD} ){{0,7}}?(?P<items>{_TITLE_WORD}s)"
    r"(?=[:\n]|$| (?:for|to|that|you|your|from|of|every|in|with|we|which|when|on|and)\b[^\n.]{0,90}(?:\n|$))"
)
"""A title that promises so many items: ``60 Brands That …``."""


def promised(title: Match) -> float | None:
    """How many items a :data:`LISTICLE` title promises; None where it counts people."""
    if title["items"] in PEOPLE:
        return None
    count = title["count"]
    return float(count) if count.isdecimal() else numbers.worded(count)
