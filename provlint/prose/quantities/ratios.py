"""Finds shares and multiples: ``one in five``, ``two-thirds of``, ``three times as many``, ``doubled since``."""

from __future__ import annotations

import re

import regex

from provlint.model import Measure, Span
from provlint.prose.quantities import numbers
from provlint.prose.quantities.quantity import Quantity
from provlint.prose.quantities.surroundings import Setting, counted, of_what, qualified
from provlint.prose.quantities.vocabulary import KITCHEN, TIMES
from provlint.scan import Pattern

_CARDINAL = rf"(?:{numbers.either([*numbers.UNITS, *numbers.TENS, 'hundred', 'thousand'])}|a (?:hundred|thousand)|\d{{1,3}}(?:,\d{{3}})*)"
ONE_IN = Pattern(
    rf"(?<![\w.,$-])(?P<part>{_CARDINAL})(?: |-)(?P<joint>in|out of|of|in every|out of every|of every)(?: |-)(?:(?:the|its|their|his|her|all) )?"
    rf"(?:(?:last|past|first|previous|top) )?(?P<whole>{_CARDINAL})(?![\w%]|[,.:/]\d)"
)
FRACTION = Pattern(
    r"(?<![\w-])(?:half|(?:an?|one) (?:third|quarter|fourth|fifth|sixth|tenth)|one-(?:half|third|quarter|fourth|fifth|sixth|eighth|tenth)"
    r"|(?:two|three|four|five|seven|nine)(?:-| )(?:thirds|quarters|fourths|fifths|sixths|eighths|tenths)|[½⅓⅔¼¾⅕⅛])"
    r"(?= (?:of|the|its|their|his|her|our|all)\b)"
)
MULTIPLE = Pattern(
    rf"(?<![\w-])(?:(?P<twice>twice|thrice|double|triple|quadruple)|(?P<count>{_CARDINAL}|\d{{1,3}}\.\d{{1,2}}|\d{{1,3}} to \d{{1,3}}|several|many)(?: |-)times)"
    r" (?P<more>as (?:many|much|[a-z]{2,12})\b|(?:the|that of|those of|its|their|his|her|our|what|last year's|national|normal|average)\b|more\b|less\b|[a-z]{2,12}er\b|[a-z]{3,12}er than\b|greater\b|better\b|harder\b)"
)
DOUBLED = Pattern(
    r"(?<![\w-])(?:(?:more than|nearly|almost|roughly|about|has|have|had|to|will|would|could|can|may|might) )?(?:doubl|tripl|quadrupl|halv)(?:ed|ing|es|e)(?![\w-])"
)
TO_ONE = Pattern(r"(?<![\w.,-])\d{1,3}(?:\.\d)?(?: |-)to(?: |-)(?:one|1)\b")

_NOT_FRACTION = re.compile(
    r"\b(?:first|second|latter|other|top|bottom|better|front|back|this|his|her|final|last|upper|lower|opening|and a|other) $"
)
_FRACTION_OF = re.compile(
    r" (?:of )?(?:an |the |a )?(?:hour|day|time|week|month|year|century|way|night|morning|story|battle|fun|problem|distance|cup|recipe|game|match|inning|season|movie|book|it|him|me|you|my|your|oven|mixture|dough|batter)s?\b"
)
_NOT_DOUBLED = re.compile(
    r" (?:down|over|as\b|back|up\b|crossed|play|major|header|check|dip|whammy|standard|agent|murder|homicide)"
)
_DOUBLED_CONTEXT = re.compile(
    r" (?:since|in|to|over|from|by|between|during|within|its|their|the|his|her|every|last|this|and|that|about|after|compared)\b|[.,;]|$"
)
_WITH = re.compile(r" (?:the )?[a-z'-]+(?: [a-z'-]+)?")


def one_in(found: regex.Match[str], place: Setting) -> Quantity | None:
    """``one in five``, ``13 of the past 19 contests``."""
    part, whole = _number(found["part"]), _number(found["whole"])
    joint = found["joint"]
    if (
        part is None
        or whole is None
        or not 0 < part < whole
        or (whole >= 1900 and part < 100 and joint in ("in", "of"))
    ):
        return None
    plain = joint in ("of", "in")
    if (joint == "of" and whole < 10) or (
        joint == "in"
        and (
            part > 9 or whole > 1000 or (whole not in (2, 3, 4, 5, 6, 7, 8, 9) and whole % 5 and whole != 12)
        )
    ):
        return None
    words = counted(place.view, found.end(), place.sentence.end)
    if words and words.head in TIMES and plain:
        return None
    start = qualified(place, found.start())
    end = words.end if words else found.end()
    return Quantity(
        Measure.RATIO,
        Span(start, end),
        Span(found.start(), found.end()),
        part / whole,
        words.head if words else "",
    )


def fraction(found: regex.Match[str], place: Setting) -> Quantity | None:
    """``two-thirds of``, ``half of all women``, ``half the population``."""
    start, end = found.span()
    if _NOT_FRACTION.search(place.view, max(place.sentence.start, start - 12), start) or _FRACTION_OF.match(
        place.view, end, place.sentence.end
    ):
        return None
    of = of_what(place.view, end, place.sentence.end)
    if of is None:
        tail = _WITH.match(place.view, end, place.sentence.end)
        if not tail:
            return None
        finish, head = tail.end(), ""
    else:
        finish, head = of.end, of.head
    if head in TIMES or head in KITCHEN:
        return None
    return Quantity(
        Measure.RATIO,
        Span(qualified(place, start), finish),
        Span(start, end),
        _share(found[0]),
        head,
    )


def multiple(found: regex.Match[str], place: Setting) -> Quantity | None:
    """``twice the rate``, ``three times as many``, ``10 times harder``."""
    more = found["more"]
    if found["twice"] in ("double", "triple", "quadruple") and more not in (
        "the",
        "that of",
        "those of",
        "what",
        "its",
        "their",
        "last year's",
    ):
        return None
    if found["count"] in ("many", "one", "1", "several"):
        return None
    end = found.end()
    tail = re.compile(r" [a-z'-]+(?: (?:of|as|than) [a-z'-]+)?").match(place.view, end, place.sentence.end)
    if tail and more in (
        "the",
        "that of",
        "those of",
        "its",
        "their",
        "his",
        "her",
        "our",
        "national",
        "normal",
        "average",
        "as many",
        "as much",
    ):
        end = tail.end()
    return Quantity(
        Measure.RATIO,
        Span(qualified(place, found.start()), end),
        Span(found.start(), found.end()),
        None,
        "times",
    )


def doubled(found: regex.Match[str], place: Setting) -> Quantity | None:
    """``has doubled since``, ``tripled``, ``to halve``: a change told by its verb."""
    if _NOT_DOUBLED.match(place.view, found.end(), place.sentence.end):
        return None
    verb = found[0].rsplit(" ", 1)[-1]
    lead = found[0].split(" ", 1)[0]
    if verb in ("double", "triple", "quadruple") and lead not in (
        "to",
        "will",
        "would",
        "could",
        "can",
        "may",
        "might",
    ):
        return None
    if verb.endswith("ing") and not re.match(
        r" (?:in|since|from|to|every|its|their|the (?:number|rate|size|amount))\b",
        place.right(found.end()),
    ):
        return None
    if not _DOUBLED_CONTEXT.match(place.view, found.end(), place.sentence.end):
        return None
    return Quantity(Measure.CHANGE, Span(*found.span()), Span(*found.span()))


def to_one(found: regex.Match[str], place: Setting) -> Quantity | None:
    """``4-to-1``."""
    return Quantity(Measure.RATIO, Span(*found.span()), Span(*found.span()))


def _number(word: str) -> float | None:
    if word[0].isdigit():
        return numbers.numeral(word)
    return numbers.worded(word)


def _share(text: str) -> float | None:
    if text in numbers.VULGAR:
        return numbers.VULGAR[text]
    parts = re.findall(r"[a-z]+", text)
    part = numbers.FRACTIONS.get(parts[-1]) or numbers.FRACTIONS.get(parts[-1].rstrip("s"))
    if part is None:
        return None
    return part * (numbers.UNITS.get(parts[0], 1) if len(parts) > 1 else 1)
