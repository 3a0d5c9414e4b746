"""Finds shares and multiples: ``one in five``, ``two-thirds of``, ``three times as many``, ``doubled``."""

from __future__ import annotations

from provlint.expressions import expression
from provlint.model import Measure, Quantity, Span
from provlint.prose.quantities import numbers
from provlint.prose.quantities.offers import is_bidden
from provlint.prose.quantities.surroundings import CHANGED, Setting, counted, of_what, qualified
from provlint.prose.quantities.vocabulary import KITCHEN, TIMES, words_of
from provlint.scan import Match, Pattern

_WORDED = numbers.either([*numbers.UNITS, *numbers.TENS, "hundred", "thousand"])
_CARDINAL = rf"(?:{_WORDED}|a (?:hundred|thousand)|\d{{1,3}}(?:,\d{{3}}){{0,3}})"
_WHOSE = r"(?:the|its|their|his|her|our|all)"
ONE_IN = Pattern(
    rf"(?<![\w.,$-])(?P<part>{_CARDINAL})[ -](?P<joint>in|out of|of|in every|out of every"
    rf"|of every)[ -](?:{_WHOSE} )?"
    rf"(?:(?:last|past|first|previous|top) )?(?P<whole>{_CARDINAL})(?![\w%]|[,.:/]\d)"
)
FRACTION = Pattern(
    r"(?<![\w-])(?:half|(?:an?|one)[ -](?:third|quarter|fourth|fifth|sixth|eighth|tenth)|one-half"
    r"|(?:two|three|four|five|seven|nine)[ -](?:thirds|quarters|fourths|fifths|sixths|eighths|tenths)"
    r"|[½⅓⅔¼¾⅕⅛])"
    rf"(?= (?:of|{_WHOSE})\b)"
)
_TIMES = rf"(?P<count>{_CARDINAL}|\d{{1,3}}\.\d{{1,2}}|\d{{1,3}} to \d{{1,3}})[ -]times"
MULTIPLE = Pattern(
    rf"(?<![\w-])(?:(?P<twice>twice|thrice|half(?= as ))|(?P<double>double|triple|quadruple)|{_TIMES})"
    r" (?P<more>as [a-z]{2,12}\b|(?:the|that of|those of|its|their|his|her|our|what|last year's|national"
    r"|normal|average)\b"
    r"|(?:more|less)\b|[a-z]{2,12}er\b)"
)
DOUBLED = Pattern(
    r"(?<![\w-])(?P<lead>(?:more than|nearly|almost|roughly|about|has|have|had|to|will|would|could|can|may"
    r"|might) )?"
    r"(?P<verb>(?:doubl|tripl|quadrupl|halv)(?:ed|ing|es|e))(?![\w-])"
)
BY_HALF = Pattern(
    r"(?<![\w-])(?:by|in) (?:half|a (?:third|quarter|fifth)|(?:two|three)[ -](?:thirds|quarters))(?![\w-])"
)
TO_ONE = Pattern(r"(?<![\w.,-])\d{1,3}(?:\.\d)?[ -]to[ -](?:one|1)\b")

_NOT_FRACTION = expression(
    r"\b(?:first|second|latter|other|top|bottom|better|front|back|this|his|her|final|last|upper|lower"
    r"|opening|and a) $"
)
_FRACTION_OF = expression(
    r" (?:of )?(?:(?:an |the |a |their |its |his |her |our )?"
    r"(?:hour|day|time|week|month|year|century|way|night|morning|story|battle|fun|problem"
    r"|distance|cup|recipe|game|match|inning|season|movie|book|life|lifetime|lives|oven|mixture|dough|batter)s?|it|him|me|you|my|your)\b"
)
_WITH = expression(rf" {_WHOSE} [a-z'-]+| of (?:them|these|those|which|whom|us)\b")
_OF_A_BASE = expression(r"the|that of|those of|its|their|his|her|our|national|normal|average|as many|as much")
_BASE = expression(r" [a-z'-]+(?: (?:of|as|than) [a-z'-]+)?")
_NOT_DOUBLED = expression(
    r" (?:down|over|as\b|back|up\b|crossed|play|major|header|check|dip|standard|agent|murder)"
)
_DOUBLED_SINCE = expression(
    r" (?:since|in|to|over|from|by|between|during|within|its|their|the|his|her|every|last|this|and|that"
    r"|about|after"
    r"|compared)\b|[.,;]|$"
)
_DOUBLING = expression(r" (?:in|since|from|to|every|its|their|the (?:number|rate|size|amount))\b")
_AHEAD = words_of("to will would could can may might")
_HALVED = expression(r"\b(?:cut|reduc(?:ed?|ing)|slash(?:ed|ing)) (?:[a-z'-]+ ){0,4}$")


def one_in(found: Match, place: Setting) -> Quantity | None:
    """``one in five``, ``13 of the past 19 contests``."""
    part, whole, joint = _number(found["part"]), _number(found["whole"]), found["joint"]
    if not 0 < part < whole or (whole >= 1900 and part < 100):
        return None
    if joint == "of" and whole < 10:
        return None  # two of the three men
    if joint == "in" and (part > 9 or whole > 1000 or (whole > 9 and whole % 5 and whole != 12)):
        return None
    words = counted(place.view, found.end(), place.sentence.end)
    if words and words.head in TIMES and joint in ("of", "in"):
        return None
    span = Span(qualified(place, found.start()), words.end if words else found.end())
    return Quantity(Measure.RATIO, span, Span(*found.span()), part / whole, words.head if words else "")


def fraction(found: Match, place: Setting) -> Quantity | None:
    """``two-thirds of``, ``half of all women``, ``half the population``."""
    start, end = found.span()
    if (
        is_bidden(place)
        or _NOT_FRACTION.search(place.left(start, 12))
        or _FRACTION_OF.match(place.right(end))
    ):
        return None
    words = of_what(place.view, end, place.sentence.end)
    bare = None if words else _WITH.match(place.view, end, place.sentence.end)
    if words and words.head not in TIMES and words.head not in KITCHEN:
        finish, head = words.end, words.head
    elif bare:
        finish, head = bare.end(), ""
    else:
        return None
    span = Span(qualified(place, start), finish)
    return Quantity(Measure.RATIO, span, Span(start, end), _share(found[0]), head)


def multiple(found: Match, place: Setting) -> Quantity | None:
    """``twice the rate``, ``three times as many``, ``10 times harder``."""
    more, end = found["more"], found.end()
    if found["count"] in ("one", "1") or (found["double"] and not _OF_A_BASE.fullmatch(more)):
        return None
    if _OF_A_BASE.fullmatch(more) and (base := _BASE.match(place.view, end, place.sentence.end)):
        end = base.end()
    span = Span(qualified(place, found.start()), end)
    return Quantity(Measure.RATIO, span, Span(*found.span()), None, "times")


def doubled(found: Match, place: Setting) -> Quantity | None:
    """``has doubled since``, ``tripled``, ``to halve``: a change told by its verb."""
    right, verb = place.right(found.end()), found["verb"]
    if is_bidden(place) or _NOT_DOUBLED.match(right) or not _DOUBLED_SINCE.match(right):
        return None
    if verb.endswith("e") and (found["lead"] or "").strip() not in _AHEAD:
        return None
    if verb.endswith("ing") and not _DOUBLING.match(right):
        return None
    return Quantity(Measure.CHANGE, Span(*found.span()), Span(*found.span()))


def by_half(found: Match, place: Setting) -> Quantity | None:
    """``fell by half``, ``cut in half``."""
    left = place.left(found.start(), 60)
    verb = _HALVED.search(left) if found[0].startswith("in") else CHANGED.search(left)
    if not verb:
        return None
    return Quantity(Measure.CHANGE, Span(found.start() - len(verb[0]), found.end()), Span(*found.span()))


def to_one(found: Match, _place: Setting) -> Quantity | None:
    """``4-to-1``."""
    return Quantity(Measure.RATIO, Span(*found.span()), Span(*found.span()))


def _number(word: str) -> float:
    return numbers.numeral(word) if word[0].isdecimal() else numbers.worded(word)


def _share(text: str) -> float:
    """The number a fraction stands for; its last word is a fraction's, its first may say how many."""
    if text in numbers.VULGAR:
        return numbers.VULGAR[text]
    words = text.replace("-", " ").split()
    return numbers.FRACTIONS[words[-1].removesuffix("s")] * numbers.UNITS.get(words[0], 1)
