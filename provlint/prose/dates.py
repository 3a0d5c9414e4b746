"""Reads dates as people write them, in the usual notations and in many languages."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache

from provlint.expressions import expression
from provlint.model import Span

# Month names and their common short forms, January to December, after the locale data of Unicode (CLDR);
# where a language inflects them, nominative and genitive.
_MONTHS: dict[str, str] = {
    "en": "january jan|february feb|march mar|april apr|may|june jun|july jul|august aug|september sept sep"
    "|october oct|november nov|december dec",
    "de": "januar jänner jan|februar feb|märz mär|april apr|mai|juni jun|juli jul|august aug|september sept sep"
    "|oktober okt|november nov|dezember dez",
    "fr": "janvier janv|février févr|mars|avril avr|mai|juin|juillet juil|août|septembre sept|octobre oct"
    "|novembre nov|décembre déc",
    "es": "enero ene|febrero feb|marzo mar|abril abr|mayo|junio jun|julio jul|agosto ago|septiembre setiembre sept sep"
    "|octubre oct|noviembre nov|diciembre dic",
    "pt": "janeiro jan|fevereiro fev|março mar|abril abr|maio mai|junho jun|julho jul|agosto ago|setembro set"
    "|outubro out|novembro nov|dezembro dez",
    "it": "gennaio gen|febbraio feb|marzo mar|aprile apr|maggio mag|giugno giu|luglio lug|agosto ago|settembre set"
    "|ottobre ott|novembre nov|dicembre dic",
    "nl": "januari jan|februari feb|maart mrt|april apr|mei|juni jun|juli jul|augustus aug|september sept sep"
    "|oktober okt|november nov|december dec",
    "sv": "januari jan|februari feb|mars mar|april apr|maj|juni jun|juli jul|augusti aug|september sept sep"
    "|oktober okt|november nov|december dec",
    "da": "januar jan|februar feb|marts mar|april apr|maj|juni jun|juli jul|august aug|september sept sep"
    "|oktober okt|november nov|december dec",
    "no": "januar jan|februar feb|mars mar|april apr|mai|juni jun|juli jul|august aug|september sept sep"
    "|oktober okt|november nov|desember des",
    "fi": "tammikuuta tammikuu|helmikuuta helmikuu|maaliskuuta maaliskuu|huhtikuuta huhtikuu|toukokuuta toukokuu"
    "|kesäkuuta kesäkuu|heinäkuuta heinäkuu|elokuuta elokuu|syyskuuta syyskuu|lokakuuta lokakuu"
    "|marraskuuta marraskuu|joulukuuta joulukuu",
    "pl": "stycznia styczeń|lutego luty|marca marzec|kwietnia kwiecień|maja maj|czerwca czerwiec|lipca lipiec"
    "|sierpnia sierpień|września wrzesień|października październik|listopada listopad|grudnia grudzień",
    "cs": "ledna leden|února únor|března březen|dubna duben|května květen|června červen|července červenec"
    "|srpna srpen|září|října říjen|listopadu listopad|prosince prosinec",
    "ru": "января январь янв|февраля февраль фев|марта март|апреля апрель апр|мая май|июня июнь|июля июль"
    "|августа август авг|сентября сентябрь сен|октября октябрь окт|ноября ноябрь ноя|декабря декабрь дек",
    "uk": "січня січень|лютого лютий|березня березень|квітня квітень|травня травень|червня червень|липня липень"
    "|серпня серпень|вересня вересень|жовтня жовтень|листопада листопад|грудня грудень",
    "tr": "ocak|şubat|mart|nisan|mayıs|haziran|temmuz|ağustos|eylül|ekim|kasım|aralık",
    "ro": "ianuarie ian|februarie|martie|aprilie|mai|iunie|iulie|august|septembrie|octombrie|noiembrie|decembrie",
    "hu": "január|február|március|április|május|június|július|augusztus|szeptember|október|november|december",
    "el": "ιανουαρίου ιανουάριος|φεβρουαρίου φεβρουάριος|μαρτίου μάρτιος|απριλίου απρίλιος|μαΐου μάιος"
    "|ιουνίου ιούνιος|ιουλίου ιούλιος|αυγούστου αύγουστος|σεπτεμβρίου σεπτέμβριος|οκτωβρίου οκτώβριος"
    "|νοεμβρίου νοέμβριος|δεκεμβρίου δεκέμβριος",
    "id": "januari jan|februari feb|maret mar|april apr|mei|juni jun|juli jul|agustus agu|september sept sep"
    "|oktober okt|november nov|desember des",
    "ar": "يناير|فبراير|مارس|أبريل|مايو|يونيو|يوليو|أغسطس|سبتمبر|أكتوبر|نوفمبر|ديسمبر",
}


def _table() -> tuple[Mapping[str, tuple[int, ...]], Mapping[str, frozenset[str]]]:
    numbers: dict[str, set[int]] = {}
    languages: dict[str, set[str]] = {}
    for language, months in _MONTHS.items():
        for number, forms in enumerate(months.split("|"), 1):
            for form in forms.split():
                numbers.setdefault(form, set()).add(number)
                languages.setdefault(form, set()).add(language)
    return (
        {form: tuple(sorted(known)) for form, known in numbers.items()},
        {form: frozenset(known) for form, known in languages.items()},
    )


_NUMBERS, _LANGUAGES = _table()
MONTH_WORDS: tuple[str, ...] = tuple(sorted(_NUMBERS, key=lambda w: (-len(w), w)))
"""Every month's name in every language known here, longest first, lower case."""

_MONTH = "(?P<month>" + "|".join(MONTH_WORDS) + r")(?!\w)\.?"
_DAY = r"(?<![\d.,:/-])(?P<day>[0-3]?\d)(?:st|nd|rd|th|er|º|°|ª)?\.?(?![\d:])"
_YEAR = r"(?P<year>(?:1[6-9]|20)\d\d)(?!\d)"
_OF = r"(?:[ ,]{0,3}(?:of|de|del|d')? ?)"
_FORMS = (
    # 5 December 2017, 5 de diciembre de 2017, 05-Dec-2017
    rf"{_DAY}(?:\s(?:of|de|del)\s|[ -]{{0,2}}){_MONTH}(?:,?\s(?:of|de|del)\s|[ ,-]{{1,3}}){_YEAR}",
    # December 5, 2017; Декабрь 5, 2017; Dec 5 2017
    rf"{_MONTH}[ -]{{1,2}}{_DAY}[ ,-]{{1,3}}{_YEAR}",
    # 2017 December 5, 2017. december 5.
    rf"(?<!\d){_YEAR}[ .,-]{{1,3}}{_MONTH}[ -]{{1,2}}{_DAY}",
    # December 2017
    rf"{_MONTH}{_OF}{_YEAR}",
    # 2017-12-05, 2017/12/5, 2017.12.05, with or without a time
    r"(?<![\d/.-])(?P<year>(?:1[6-9]|20)\d\d)(?P<dash>[-/.])(?P<month>[01]?\d)(?P=dash)(?P<day>[0-3]?\d)"
    r"(?![\d/-]|\.\d)(?:t[\d:.]{4,15}(?:z|[+-][\d:]{4,5})?)?",
    # 13.12.2021, 12/13/2021, 5-12-2017
    r"(?<![\d/.-])(?P<first>[0-3]?\d)(?P<dash>[-/.])(?P<second>[0-3]?\d)(?P=dash)"
    r"(?P<year>(?:1[6-9]|20)\d\d)(?![\d/-])",
    # 12/22/23, 22.12.23
    r"(?<![\d/.-])(?P<first>[0-3]?\d)(?P<dash>/)(?P<second>[0-3]?\d)/(?P<year>[0-4]\d)(?![\d/.-])",
    r"(?<![\d/.-])(?P<first>[0-3]\d)(?P<dash>\.)(?P<second>[01]\d)\.(?P<year>[0-4]\d)(?![\d/.-])",
    # 2017年12月5日, 2017년 12월 5일
    r"(?P<year>(?:1[6-9]|20)\d\d)\s?[年년]\s?(?P<month>[01]?\d)\s?[月월](?:\s?(?P<day>[0-3]?\d)\s?[日일])?",
    # December 5, 5 December: a day of some year
    rf"{_MONTH} {_DAY}(?![ ,]{{0,3}}\d{{4}})",
    rf"{_DAY}(?: de)? {_MONTH}(?![ ,]{{0,3}}\d{{4}})",
)


_DIGIT = expression(r"\d")


@cache
def _forms() -> tuple[re.Pattern[str], ...]:
    return tuple(expression(form) for form in _FORMS)


@dataclass(frozen=True, slots=True)
class Date:
    """A date as it is written."""

    span: Span
    """Offsets in the text it was found in."""
    days: frozenset[date]
    """The days it may mean: two for 5/4/2020, the first of the month where no day is given, none without a year."""
    exact: bool
    """Whether it names a day."""
    languages: frozenset[str] = frozenset()
    """ISO 639-1 of the languages in which its month is called so; empty for figures alone."""

    def differs(self, other: Date) -> bool:
        """Whether the two surely mean different days; one day apart may be a matter of time zones."""
        if not (self.days and other.days):
            return False
        if self.exact and other.exact:
            return all(abs((a - b).days) > 1 for a in self.days for b in other.days)
        return all((a.year, a.month) != (b.year, b.month) for a in self.days for b in other.days)


def find(text: str) -> list[Date]:
    """The dates in a short *text* (a line, a field), in any letter case, in reading order, not overlapping."""
    if not _DIGIT.search(text):
        return []
    low = text.lower()
    if len(low) != len(text):
        low = "".join(c.lower() if len(c.lower()) == 1 else c for c in text)
    low = low.replace("\xa0", " ").replace("\t", " ").replace("–", "-").replace("‑", "-")
    found: list[Date] = []
    for form in _forms():
        for match in form.finditer(low):
            made = _date(match) if _begins(text, match.start()) else None
            if made is not None and not any(made.span.overlaps(other.span) for other in found):
                found.append(made)
    return sorted(found, key=lambda d: d.span)


def _begins(text: str, start: int) -> bool:
    """Whether a date can begin there: not inside a word, but right after one that was glued to it ("BeeMay 5")."""
    before = text[start - 1 : start]
    return not before.isalpha() or not text[start].isalpha() or (before.islower() and text[start].isupper())


def _date(match: re.Match[str]) -> Date | None:
    parts = match.groupdict()
    year = int(parts["year"]) if parts.get("year") else 0
    if len(parts.get("year") or "") == 2:
        year += 2000
    word = parts.get("month") or ""
    languages = _LANGUAGES.get(word, frozenset())
    if "first" in parts:
        first, second = int(parts["first"]), int(parts["second"])
        days = [*_day(year, second, first), *_day(year, first, second)]
        exact = True
    else:
        months = _NUMBERS.get(word) or ((int(word),) if word.isdecimal() else ())
        day = int(parts["day"]) if parts.get("day") else 0
        exact = day > 0
        if not year:
            return Date(Span(*match.span()), frozenset(), True, languages) if 0 < day <= 31 else None
        days = [made for month in months for made in _day(year, month, day or 1)]
    return Date(Span(*match.span()), frozenset(days), exact, languages) if days else None


def _day(year: int, month: int, day: int) -> Iterator[date]:
    try:
        yield date(year, month, day)
    except ValueError:
        return
