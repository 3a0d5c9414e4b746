"""A figure as it is written, and the unit that stands behind it: per cent, a currency, a measure."""

from __future__ import annotations

from dataclasses import dataclass, replace

from provlint.expressions import expression
from provlint.model import Measure
from provlint.prose.quantities.numbers import either
from provlint.prose.quantities.vocabulary import (
    ADJECTIVAL,
    ATTACHED,
    CODES,
    CURRENCIES,
    HUNDREDTHS,
    KITCHEN,
    MEASURES,
    NATIONS,
    PIXELS,
    SIGNS,
    TIMES,
)


@dataclass(frozen=True, slots=True)
class Figure:
    """A figure as it is written; ``start`` and ``end`` in view offsets, its sign and unit included."""

    start: int
    end: int
    value: float | None
    """None for a range."""
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
    """It describes a thing with its unit: a 10-hour battery, a 1,500 acre compound."""
    ranged: bool = False


PERCENT = expression(
    r"(?: ?-?(?:%|percent\b|per cent\b|per-cent\b|pct\b|percentage[- ]points?\b)| pc\b| pp\b)(?: points?\b)?"
)
CURRENCY = expression(
    rf"[ -](?:(?:{NATIONS}) )?(?:(?P<name>{either(CURRENCIES)})s?|(?P<code>{either(CODES)}))\b"
    r"|(?P<sign>[$€£¥₹₽¢])(?!\d)"
)
UNIT = expression(
    r"(?P<join>[ -]?)(?P<unit>°?[a-z]+(?:-(?:years?|ft|feet))?|°[cf]?)"
    r"(?:/(?:hr?|s)| (?:per|an) (?:hour|second))?(?![a-z])"
)
_LONGER = expression(r"\.? [a-z]+")
_PREFIXES = ("sq", "square", "cubic", "nautical", "metric", "light")
_KNOWN = MEASURES | KITCHEN | PIXELS | TIMES
_LETTERS = ("m", "x", "h", "s")


def with_unit(view: str, figure: Figure, limit: int) -> Figure | None:
    """*figure* with the unit behind it; None where letters stand so close that it is no number."""
    if percent := PERCENT.match(view, figure.end, limit):
        return replace(figure, end=percent.end(), measure=Measure.PERCENT, unit="%")
    if figure.measure is Measure.MONEY:
        return figure
    money = CURRENCY.match(view, figure.end, limit)
    if money and (figure.digits or not money["sign"]):
        name, code = money["name"], money["code"]
        unit = CURRENCIES[name] if name else iso(code) if code else SIGNS[money["sign"]]
        small = (name or money["sign"]) in HUNDREDTHS
        value = figure.value / 100 if figure.value and small else figure.value
        return replace(figure, end=money.end(), value=value, measure=Measure.MONEY, unit=unit)
    return _measured(view, figure, limit)


def iso(code: str) -> str:
    """The ISO 4217 form of a currency code as people write it."""
    return "CNY" if code == "rmb" else code.upper()


def _measured(view: str, figure: Figure, limit: int) -> Figure | None:
    unit = UNIT.match(view, figure.end, limit)
    if not unit:
        runs_on = figure.digits and figure.end < limit and view[figure.end] == "_"
        return None if runs_on else figure
    name, joint = unit["unit"], unit["join"]
    if (
        not joint
        and figure.digits
        and name not in ATTACHED | PIXELS | KITCHEN | TIMES
        and name not in _LETTERS
    ):
        return figure if figure.scaled else None
    if not (name in _KNOWN or name.startswith("°") or (name == "m" and not joint)):
        return replace(figure, compound=True) if joint == "-" else figure
    describes = joint == "-" and not name.endswith("s")
    describes |= joint == " " and name in ADJECTIVAL and figure.value != 1
    end = unit.end()
    if name in _PREFIXES and (longer := _LONGER.match(view, end, limit)):
        end = longer.end()
        name = view[unit.start("unit") : end]
    return replace(figure, end=end, measure=Measure.COUNT, unit=name, compound=describes)
