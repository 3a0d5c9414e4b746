"""Reads one figure where digits or number words stand: its sign, its number, its scale, its unit, its range."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

import regex

from provlint.model import Measure
from provlint.prose.quantities import numbers
from provlint.prose.quantities.surroundings import Setting
from provlint.prose.quantities.vocabulary import (
    ADJECTIVAL,
    HUNDREDTHS,
    CODES,
    CURRENCIES,
    KITCHEN,
    MEASURES,
    PIXELS,
    SIGNS,
    TIMES,
    words_of,
)
from provlint.scan import Pattern

DIGITS = Pattern(r"(?<![\d.,/:])\d[\d,./:]{0,30}")
"""A run of digits with what may stand inside a number, a date, a time or a version."""
WORDS = Pattern(rf"(?<![\w-])(?:{numbers.WORDED})(?![\w])")
MULTITUDES = Pattern(
    r"(?<![\w-])(?:(?:(?:many|several|tens|hundreds|dozens|scores|untold|a few|countless) (?:of )?)?"
    r"(?:thousands?|millions?|billions?|trillions?|hundreds?|dozens?|lakhs?|crores?)|scores|dozens|tens)"
    r"(?: of (?:thousands|millions|billions|trillions))?\b"
)
"""``dozens``, ``several hundred``, ``hundreds of thousands``: the order of a number without the number."""


@dataclass(frozen=True, slots=True)
class Figure:
    """A figure as it is written; ``start`` and ``end`` in view offsets, its sign and unit included."""

    start: int
    end: int
    value: float | None
    measure: Measure | None = None
    """PERCENT or MONEY where the figure itself says so; COUNT with a unit of measurement."""
    unit: str = ""
    scaled: bool = False
    """Million, bn, crore …"""
    grouped: bool = False
    """1,234"""
    decimal: bool = False
    digits: bool = True
    compound: bool = False
    """Its unit is joined by a hyphen: 10-hour, 18-inch."""
    ranged: bool = False


_NUMERAL = regex.compile(numbers.NUMERAL)
_SCALE = re.compile(numbers.SCALE)
_SIGN = re.compile(
    rf"(?:(?<![a-z])(?:{numbers.either(map(re.escape, SIGNS))})|(?<![a-z])(?:{'|'.join(sorted(CODES))})) ?$"
)
_NEXT_SIGN = re.compile(rf"(?:{numbers.either(map(re.escape, SIGNS))}) ?")
_LETTER_SIGN = re.compile(r"(?<![a-z])[nr]$")
_LETTERS = {"n": "NGN", "r": "ZAR"}
"""Currencies whose sign is a letter: only before a figure with a scale or with grouped digits."""
_PERCENT = re.compile(
    r"(?: ?-?(?:%|percent\b|per cent\b|per-cent\b|pct\b|percentage[- ]points?\b|percentiles?\b)| pc\b| pp\b)(?: points?\b)?"
)
_CURRENCY = re.compile(
    rf"[ -](?:(?:us|u\.s\.|american|canadian|australian|hong kong|singapore|british|chinese|indian|pakistani|swiss|turkish|"
    rf"japanese|new taiwan|mexican|danish|norwegian|swedish) )?(?:(?P<name>{numbers.either(CURRENCIES)})s?|(?P<code>{'|'.join(sorted(CODES))}))\b"
    r"|(?P<sign>[$€£¥₹₽])(?!\d)"
)
_PREFIXES = ("sq", "square", "cubic", "nautical", "metric", "light")
_UNIT_WORD = re.compile(r"\.? [a-z]+")
_UNIT = re.compile(r"(?P<join>[ -]?)(?P<unit>°?[a-z][a-z]*(?:-years?)?|°[cf]?)(?![a-z])")
_PERCENT_TO = re.compile(r" ?(?:%|percent|per cent)(?: to | ?- ?| and )")
_TO = re.compile(r" ?- ?| to | and ")
_PHONE_BEFORE = re.compile(r"(?:\d[ )]|\+)$")
_PHONE_AFTER = re.compile(r" \d{2,}(?! ?(?:million|billion|thousand|percent|per cent))")
_ATTACHED = words_of("kg km kw kwh mw mwh gw gwh twh mph kph lb lbs ft hp ha ppm kcal mbps gbps °c °f °")
_SUPERSCRIPT = re.compile(r"[a-z_]")


def read_digits(place: Setting, run: regex.Match[str]) -> Figure | None:
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
            unit=SIGNS.get(word) or {"rmb": "CNY"}.get(word, word.upper()),
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
    return _with_unit(view, _ranged(view, figure, floor, limit), limit)


def read_words(place: Setting, run: regex.Match[str]) -> Figure | None:
    """The figure that these number words give."""
    view, limit = place.view, place.sentence.end
    value = numbers.worded(run[0])
    text = run[0]
    figure = Figure(run.start(), run.end(), value, digits=False, scaled=value >= 1000)
    if figure.end < limit and view[figure.end] == "-" and text in ("one", "two", "three", "first"):
        return None
    return _with_unit(view, figure, limit)


def _scaled(view: str, figure: Figure, limit: int) -> Figure:
    scale = _SCALE.match(view, figure.end, limit)
    if not scale or figure.value is None:
        return figure
    short = scale[0].strip(" -.")
    if (
        len(short) == 1
        and short in "kmbt"
        and short != "k"
        and figure.measure is not Measure.MONEY
        and short != "m"
    ):
        return figure
    if (
        short == "m"
        and figure.measure is not Measure.MONEY
        and not re.match(r" [a-z]", view[scale.end() : limit][:2])
    ):
        return figure
    return replace(figure, end=scale.end(), value=figure.value * numbers.scale(scale[0]), scaled=True)


def _ranged(view: str, figure: Figure, floor: int, limit: int) -> Figure:
    """``10-15``, ``$3 to $5 million``: the second figure belongs to the first where both have one unit."""
    joint = _TO.match(view, figure.end, limit)
    if not joint:
        joint = _PERCENT_TO.match(view, figure.end, limit)
        if not joint:
            return figure
    if joint[0].endswith("and ") and not re.search(
        r"\bbetween [^.]{0,12}$", view[max(floor, figure.start - 24) : figure.start]
    ):
        return figure
    at = joint.end()
    sign = _NEXT_SIGN.match(view, at, limit)
    if sign:
        at = sign.end()
    second = _NUMERAL.match(view, at, limit)
    if not second or (
        second.end() < limit
        and view[second.end()] in "-/:"
        and view[second.end() + 1 : second.end() + 2].isdigit()
    ):
        return figure
    if joint[0].strip() != "-" and not (
        sign or "%" in joint[0] or "per" in joint[0] or _numeric_tail(view, second.end(), limit)
    ):
        return figure
    whole = replace(figure, end=second.end(), value=numbers.numeral(second[0]))
    return replace(
        _scaled(view, whole, limit),
        start=figure.start,
        value=None,
        ranged=True,
        scaled=figure.scaled or _scaled(view, whole, limit).scaled,
    )


def _numeric_tail(view: str, at: int, limit: int) -> bool:
    """Whether a percent sign, a scale or a word follows that both ends of a range can share."""
    return bool(
        _PERCENT.match(view, at, limit)
        or _SCALE.match(view, at, limit)
        or _CURRENCY.match(view, at, limit)
        or _UNIT.match(view, at, limit)
    )


def _with_unit(view: str, figure: Figure, limit: int) -> Figure | None:
    percent = _PERCENT.match(view, figure.end, limit)
    if percent:
        return replace(figure, end=percent.end(), measure=Measure.PERCENT, unit="%")
    if figure.measure is Measure.MONEY:
        return figure
    money = _CURRENCY.match(view, figure.end, limit)
    if money and money["name"]:
        name = money["name"]
        value = figure.value / 100 if figure.value and name in HUNDREDTHS else figure.value
        return replace(figure, end=money.end(), value=value, measure=Measure.MONEY, unit=CURRENCIES[name])
    if money and money["code"]:
        code = money["code"]
        return replace(
            figure, end=money.end(), measure=Measure.MONEY, unit="CNY" if code == "rmb" else code.upper()
        )
    if money and figure.digits:
        return replace(figure, end=money.end(), measure=Measure.MONEY, unit=SIGNS[money["sign"]])
    unit = _UNIT.match(view, figure.end, limit)
    if unit:
        name, joined = unit["unit"], unit["join"]
        if not joined and name not in _ATTACHED | PIXELS | KITCHEN | TIMES | {"m", "mm", "cm", "x", "h", "s"}:
            return None if figure.digits and not figure.scaled else figure
        if name in MEASURES | KITCHEN | PIXELS | TIMES | {
            "m",
            "light-year",
            "light-years",
        } or name.startswith("°"):
            end = unit.end()
            compound = (
                joined in ("-", " ")
                and name in ADJECTIVAL
                and figure.value != 1
                or joined == "-"
                and not name.endswith("s")
            )
            if name in _PREFIXES:
                longer = _UNIT_WORD.match(view, end, limit)
                end = longer.end() if longer else end
                name = view[unit.start("unit") : end]
            return replace(figure, end=end, measure=Measure.COUNT, unit=name, compound=compound)
        if joined == "-":
            return replace(figure, compound=True)
    elif figure.end < limit and figure.digits and _SUPERSCRIPT.match(view, figure.end):
        return None
    return figure
