"""Reads one figure where digits or number words stand: its sign, number, scale, range and unit."""

from __future__ import annotations

import re
from dataclasses import replace

from provlint.expressions import expression
from provlint.model import Measure
from provlint.prose.quantities import numbers
from provlint.prose.quantities.surroundings import Setting, is_plural
from provlint.prose.quantities.units import CURRENCY, PERCENT, UNIT, Figure, iso, with_unit
from provlint.prose.quantities.vocabulary import CODES, SIGNS
from provlint.scan import Match, Pattern

DIGITS = Pattern(r"(?<![\d.,/:])\d[\d,./:]{0,30}")
"""A run of digits with what may stand inside a number, a date, a time or a version."""
WORDS = Pattern(rf"(?<![\w-])(?:{numbers.WORDED})(?![\w])")
MULTITUDES = Pattern(
    r"(?<![\w-])(?<!\d )(?:(?:many|several|tens of|hundreds of|dozens of|scores of|untold|a few|countless)"
    r" (?:thousands?|millions?|billions?|trillions?|hundreds?|dozens?|lakhs?|crores?)"
    r"|thousands|millions|billions|trillions|hundreds|dozens|lakhs|crores|scores)"
    r"(?: of (?:thousands|millions|billions|trillions))?\b"
)
"""``dozens``, ``several hundred``, ``hundreds of thousands``: the order of a number without the number."""


_NUMERAL = expression(numbers.NUMERAL)
_SCALE = expression(numbers.SCALE)
_SIGNS = numbers.either(map(re.escape, SIGNS))
_SIGN = expression(rf"(?<![a-z])(?:{_SIGNS}|{numbers.either(CODES)}) ?$")
_NEXT_SIGN = expression(rf"(?:{_SIGNS}) ?")
_LETTER_SIGN = expression(r"(?<![a-z])[nr]$")
_LETTERS = {"n": "NGN", "r": "ZAR"}
"""Currencies whose sign is a letter: only before a figure with a scale or with grouped digits."""
_PERCENT_TO = expression(r" ?(?:%|percent|per cent)(?: to | ?- ?| and )")
_TO = expression(r" ?- ?| to | and ")
_NEXT_WORD = expression(r" ([a-z]+)")
_BETWEEN = expression(r"\bbetween [^.]{0,12}$")
_GOES_ON = expression(r"[-/:]\d")
_PHONE_BEFORE = expression(r"(?:\d[ )]|\+)$")
_PHONE_AFTER = expression(r" \d{2,}(?! ?(?:million|billion|thousand|percent|per cent))")


def read_digits(place: Setting, run: Match) -> Figure | None:
    """The figure that starts with this run of digits, or None where the run is no number."""
    view, (floor, limit) = place.view, place.sentence
    start = run.start()
    found = _NUMERAL.match(view, start, limit)
    if not found:
        return None
    tail = view[found.end() : run.end()].rstrip(".,:/")
    if tail:
        return None  # 2018.04.05, 10:30, 12/5, 8.8.8.8
    value = numbers.numeral(found[0])
    text = found[0]
    if len(text) > 6 and text.isdigit():
        return None  # a telephone number, a code
    left = view[max(floor, start - 8) : start]
    sign = _SIGN.search(left)
    figure = Figure(start, found.end(), value, grouped="," in text and value >= 1000, decimal="." in text)
    if sign:
        word = sign[0].strip()
        figure = replace(
            figure,
            start=start - len(sign[0]),
            measure=Measure.MONEY,
            unit=SIGNS.get(word) or iso(word),
        )
    elif left and (
        left[-1].isalnum()
        or left[-1] in "_#@&\\="
        or (left[-1] == "-" and len(left) > 1 and left[-2].isalnum())
    ):
        if not (letter := _LETTER_SIGN.search(left)):
            return None  # B12, COVID-19, #3
        figure = replace(figure, start=start - 1, measure=Measure.MONEY, unit=_LETTERS[letter[0]])
    if _PHONE_BEFORE.search(left) or _PHONE_AFTER.match(view, figure.end, limit):
        return None
    figure = _scaled(view, figure, limit)
    if figure.unit in _LETTERS.values() and not (figure.scaled or figure.grouped):
        return None
    return with_unit(view, _ranged(view, figure, floor, limit), limit)


def read_words(place: Setting, run: Match) -> Figure | None:
    """The figure that these number words give."""
    view, limit = place.view, place.sentence.end
    value = numbers.worded(run[0])
    text = run[0]
    figure = Figure(run.start(), run.end(), value, digits=False, scaled=value >= 1000)
    if figure.end < limit and view[figure.end] == "-" and text in ("one", "two", "three", "first"):
        return None
    return with_unit(view, figure, limit)


def _scaled(view: str, figure: Figure, limit: int) -> Figure:
    scale = _SCALE.match(view, figure.end, limit)
    if not scale or figure.value is None:
        return figure
    short = scale[0].strip(" -.")
    # 6m may be months or metres, 5t tonnes: millions are followed by what is counted
    counts = short == "m" and (word := _NEXT_WORD.match(view, scale.end(), limit)) and is_plural(word[1])
    if short in ("b", "t", "m") and figure.measure is not Measure.MONEY and not counts:
        return figure
    return replace(figure, end=scale.end(), value=figure.value * numbers.scale(scale[0]), scaled=True)


def _ranged(view: str, figure: Figure, floor: int, limit: int) -> Figure:
    """``10-15``, ``$3 to $5 million``: the second figure belongs to the first where both have one unit."""
    joint = _TO.match(view, figure.end, limit) or _PERCENT_TO.match(view, figure.end, limit)
    if not joint:
        return figure
    if joint[0].endswith("and ") and not _BETWEEN.search(view[max(floor, figure.start - 24) : figure.start]):
        return figure
    sign = _NEXT_SIGN.match(view, joint.end(), limit)
    second = _NUMERAL.match(view, sign.end() if sign else joint.end(), limit)
    if not second or _GOES_ON.match(view, second.end(), limit):
        return figure
    alike = sign or joint[0].startswith((" p", "p", "%", " %"))
    if joint[0].strip() != "-" and not alike and not _has_unit(view, second.end(), limit):
        return figure
    whole = _scaled(view, replace(figure, end=second.end(), value=numbers.numeral(second[0])), limit)
    return replace(whole, start=figure.start, value=None, ranged=True, scaled=figure.scaled or whole.scaled)


def _has_unit(view: str, at: int, limit: int) -> bool:
    """Whether a percent sign, a scale or a word follows that both ends of a range can share."""
    return any(unit.match(view, at, limit) for unit in (PERCENT, _SCALE, CURRENCY, UNIT))
