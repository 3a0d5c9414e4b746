"""What a figure may be other than a claim: a date, an age, a name, a score, a supposition, emphasis."""

from __future__ import annotations

from provlint.expressions import expression
from provlint.model import Measure, Span
from provlint.prose.quantities.surroundings import Setting, Words
from provlint.prose.quantities.units import Figure
from provlint.prose.quantities.vocabulary import PEOPLE, TEXTUAL, words_of

_MONTH = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?"
    r"|oct(?:ober)?"
    r"|nov(?:ember)?|dec(?:ember)?)"
)
_MONTH_BEFORE = expression(
    rf"\b{_MONTH}\.? (?:the )?(?:\d{{1,2}}(?:st|nd|rd|th)?(?: ?- ?|, | and | to )){{0,2}}$"
)
_MONTH_AFTER = expression(rf"(?:st|nd|rd|th)?(?: ?- ?\d{{1,2}})?,? (?:of )?{_MONTH}\b(?! (?:be|have|not))")
_CLOCK = expression(r" ?(?:a\.?m\b|p\.?m\b|o'clock|gmt|noon|midnight|hrs\b|bce?\b|ad\b|ce\b)")
_AGE_BEFORE = expression(
    r"\b(?:ages?|aged|age groups?|turn(?:ed|ing|s)?)(?: of| between| from| over| under| group)?"
    r" (?:\d{1,3} ?(?:-|to|and|or) ?)?$"
)
_AGE_AFTER = expression(
    r"[ -](?:years?|months?|weeks?|days?)[ -](?:olds?\b|of age\b)| (?:years )?and (?:over|older|above|up"
    r"|under)\b"
)
_AGE_GROUP = expression(
    r"\b(?:those|people|adults?|americans|boys|children|citizens|girls|kids|men|residents|students|teens|users|voters|women|workers|youths?)"
    r" (?:between|under|over|above|below) (?:\d{1,2} ?(?:-|to|and) ?)?$"
)
"""Before a bare number: "children under 18", "those between 18 and 24"."""
_OLDEST = 99
_RACES = ("5k", "10k")
"""Runs that are named by their length."""
_CHARGED = expression(r"\bcharged(?: with)? $")
_CHARGES = expression(r" (?:(?:felony|misdemeanou?r|criminal) )?(?:counts? of|counts,|charges of)\b")
_LABELS = words_of(
    "article section chapter page pages p. pp. no. nos. number numbers step figure fig. table item items "
    "part volume "
    "vol. issue version model phase stage grade level season episode series lesson unit room gate terminal "
    "platform "
    "flight route highway interstate exit line channel apartment apt. suite floor building block ward "
    "district precinct "
    "zone area form title amendment proposition prop rule clause paragraph para. appendix annex schedule "
    "question q tip "
    "round game match race lane track verse psalm sura act scene exhibit count case docket edition class "
    "type category "
    "division group team top chromosome formula isbn tel phone fax call dial box p.o zip code postcode "
    "player size shot "
    "rank ranked ranking seeded radio studio war"
)
"""Words that a number follows as a name or a label."""
_OPENERS = words_of(
    "about over nearly some almost around only another more up at just of in the with for by an a and but "
    "as then than "
    "to from when since while after before there all also under that on or exactly roughly approximately"
)
"""What opens a sentence with a capital and is no name."""
_WHERE = expression(r"\b(?:in|at|near|across|outside|on|since|last|this|by|until|around)(?: [\w.'-]+){1,2} $")
_SUPPOSED = expression(
    r"\b(?:if|imagine|suppose|supposing|assum(?:e|ing)|let's say|hypothetical(?:ly)?|pretend"
    r"|unless)\b[^,;:]*$|\bsay, $"
)
_EXAMPLE = expression(
    r"\b(?:in (?:our|this|the above) (?:worked )?example|suppose (?:that|you|we)|imagine (?:that|you|a))\b"
)
_PENALTY = expression(
    r"\b(?:punishable|maximum (?:penalty|sentence|fine)|penalt(?:y|ies) of|shall (?:be|pay|not)|liable to"
    r"|fine of (?:up to|not))\b"
)
_SCORE = expression(r"\d{1,3} ?- ?\d{1,3}")
_WHOLE = expression(r"(?:100|110|120|150|200|1000|101|99\.9) ?(?:%|percent|per cent)")
_WHOLE_OF = expression(
    r" of (?!my\b|your\b|our\b|his\b|her\b|the time|yourself)|,? (?:increase|rise|jump|tariff|more|higher)"
)
_CONFIDENCE = expression(
    r" (?:confidence|margin of error|ci\b|c\.i\.|credible interval|certainty|significance)"
)
_STREET = expression(
    r" (?:[a-z0-9.]+ ){0,3}(?:street|st\.|avenue|ave\.?|road|rd\.?|boulevard|blvd\.?|drive|lane|highway|way"
    r"|plaza|square"
    r"|court|parkway|pkwy)\b"
)
_DEMONSTRATIVE = words_of("these those this following my your our first last next")
_PER = expression(r"\b(?:per|every|each|nearest) $")
_FIRMLY = expression(r"(?:more than|at least|as many as|up to|nearly|almost) $")


def example_start(view: str, block: Span) -> int:
    """Where in *block* the author begins to work out an example: all figures behind are supposed. Its end if nowhere."""
    worked = _EXAMPLE.search(view, block.start, block.end)
    return worked.start() if worked else block.end


def is_none(figure: Figure, place: Setting) -> bool:
    """Whether *figure* claims nothing by what it is, whatever is counted."""
    return (
        _is_date(figure, place)
        or _is_age(figure, place)
        or _is_label(figure, place)
        or _is_supposed(figure, place)
        or _is_score(figure, place)
        or _is_address(figure, place)
        or _is_emphasis(figure, place)
        or _is_charged(figure, place)
        or bool(_PENALTY.search(place.around(Span(figure.start, figure.end))))
    )


def _is_date(figure: Figure, place: Setting) -> bool:
    """A day of a month, a time of day."""
    if figure.measure is Measure.COUNT and _CLOCK.fullmatch(" " + figure.unit):
        return True
    if _CLOCK.match(place.right(figure.end)):
        return True
    if figure.measure is not None or figure.scaled or figure.decimal or figure.grouped:
        return False
    if _MONTH_BEFORE.search(place.left(figure.start)):
        return True
    return (
        figure.value is not None and figure.value <= 31 and bool(_MONTH_AFTER.match(place.right(figure.end)))
    )


def is_year(figure: Figure, place: Setting, words: Words | None) -> bool:
    """Four digits that are a year, also before a noun: ``the 2008 primaries``, but not ``2000 people``."""
    if not figure.digits or figure.measure is not None or figure.scaled or figure.grouped or figure.decimal:
        return False
    first = place.view[figure.start : figure.start + 5]
    if not (first[:4].isdecimal() and 1500 <= int(first[:4]) <= 2100) or first[4:].isdecimal():
        return False
    if words is None or words.head not in PEOPLE:
        return True
    adjectives = place.view[figure.end : words.end].count(" ") > 1
    return adjectives and not _FIRMLY.search(place.left(figure.start))


def _is_age(figure: Figure, place: Setting) -> bool:
    if figure.measure is Measure.COUNT:
        return bool(_AGE_AFTER.match(place.right(figure.end - len(figure.unit) - 1)))
    if figure.measure is not None or figure.scaled:
        return False
    left = place.left(figure.start)
    if _AGE_AFTER.match(place.right(figure.end)) or _AGE_BEFORE.search(left):
        return True
    return (figure.value or 0) <= _OLDEST and _AGE_GROUP.search(left) is not None


def _is_charged(figure: Figure, place: Setting) -> bool:
    """What a charge counts: ``charged with 80 crimes``, ``10 felony counts of fraud``."""
    said = figure.measure is not Measure.PERCENT and figure.measure is not Measure.MONEY
    return said and bool(_CHARGED.search(place.left(figure.start)) or _CHARGES.match(place.right(figure.end)))


def _is_label(figure: Figure, place: Setting) -> bool:
    """A name or a label with a number: Boeing 747, Article 50, page 12, [3], 1. at the start of a line."""
    if place.view[figure.start : figure.end] in _RACES and place.word_before(figure.start) == "a":
        return True
    if figure.measure in (Measure.PERCENT, Measure.MONEY) or figure.scaled:
        return False
    start, after = figure.start, place.view[figure.end : figure.end + 1]
    if start == place.sentence.start and after in (".", ")", ":"):
        return True
    if start > place.sentence.start and place.view[start - 1] in "[(" and after in ("]", ")"):
        return True
    word = place.word_before(start)
    if word in _LABELS:
        return True
    if figure.grouped:
        return False
    written = place.text[start - len(word) - 1 : start].strip()
    if not figure.digits or not written[:1].isupper() or not written[-1:].isalnum() or place.titled:
        return False
    opens = start - len(word) - 1 <= place.sentence.start
    return not (opens and word in _OPENERS) and not _WHERE.search(place.left(start))


def _is_supposed(figure: Figure, place: Setting) -> bool:
    """A figure of the author's supposition: ``if 100 people``, ``say, $50``."""
    return bool(_SUPPOSED.search(place.left(figure.start, 60)))


def _is_score(figure: Figure, place: Setting) -> bool:
    if figure.measure is not None or not figure.ranged:
        return False
    return bool(_SCORE.fullmatch(place.view[figure.start : figure.end]))


def _is_address(figure: Figure, place: Setting) -> bool:
    bare = figure.measure is None and not figure.scaled and figure.digits
    return bare and bool(_STREET.match(place.right(figure.end)))


def _is_emphasis(figure: Figure, place: Setting) -> bool:
    """``100% sure`` says how much the author means it; ``95% confidence`` is a method, "the 1%" a name."""
    if figure.measure is not Measure.PERCENT:
        return False
    right = place.right(figure.end)
    named = figure.value == 1 and place.word_before(figure.start) in ("the", "that", "top")
    if _CONFIDENCE.match(right) or (named and not right.startswith(" of ")):
        return True
    return bool(_WHOLE.fullmatch(place.view[figure.start : figure.end])) and not _WHOLE_OF.match(right)


def is_of_the_text(figure: Figure, place: Setting, words: Words) -> bool:
    """What the text itself counts, or has named already: ``three reasons``, ``these 60 brands``."""
    if place.word_before(figure.start) in _DEMONSTRATIVE:
        return True
    if figure.scaled or (figure.value or 0) >= 1000:
        return False
    if words.head in TEXTUAL:
        return True
    return figure.value in place.listed and figure.measure is None


def is_figure_of_speech(figure: Figure, place: Setting, words: Words) -> bool:
    """``a hundred names``: many."""
    said = place.view[figure.start : figure.end]
    return said in ("a hundred", "a thousand") and words.head not in PEOPLE


def is_base(figure: Figure, place: Setting) -> bool:
    """The base of a rate or of rounding, not a count: ``for every 10,000 women``."""
    return bool(_PER.search(place.left(figure.start)))
