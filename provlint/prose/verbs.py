"""Finds verbs of reporting in a sentence, and the noun phrases that are their subjects."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import pairwise, takewhile

from provlint.prose import lexicon as lex
from provlint.prose.tokens import QUOTE, Token

_STOPS = frozenset(",;:()—–[]?!") | {QUOTE, '"'}
_WINDOW = 16


def is_framed(tokens: Sequence[Token], i: int) -> bool:
    """Whether what follows the verb is what was said: "that …", a quotation, a colon; or the verb closes it."""
    if may_invert(tokens, i):
        return True
    following = tokens[i + 1].low if i + 1 < len(tokens) else "."
    if following in ("of", "about", "at") and tokens[i].low in _SPEAKING_OF:
        return True
    if following.endswith("ing") and tokens[i].low in _OWNING_UP:
        return True
    if any(t.low == QUOTE for t in tokens[i + 1 : i + (14 if tokens[i].low in _CALLING else 4)]):
        return True
    if tokens[i].low in _MEASURING or tokens[i].low in _RECORDING:
        figure = any(t.low[0].isdigit() or t.low in _NUMBERS for t in tokens[i + 1 : i + 5])
        if figure or tokens[i].low in _MEASURING:
            return figure
    return (
        following in _FRAMES
        or any(t.low == "that" for t in tokens[i + 2 : i + 5])
        or _leads_to_clause(tokens, i)
    )


def _leads_to_clause(tokens: Sequence[Token], i: int) -> bool:
    """Whether a sentence follows without "that": "has confirmed British troops are on standby"."""
    if tokens[i].low not in lex.STATING:
        return False
    for n, token in enumerate(tokens[i + 1 : i + 9]):
        if not token.is_word or token.low in (
            "who",
            "which",
            "whose",
            "to",
            "as",
            "by",
            "when",
            "where",
            "if",
        ):
            return False
        if n and token.low in _FINITE:
            return True
    return False


_FINITE = frozenset("is are was were will would has have had could may might must can should".split())


_SPEAKING_OF = frozenset(
    "speak speaks spoke talk talks talked brag brags bragged boast boasts boasted gloat gloats gloated hint "
    "hints hinted joke jokes joked".split()
)
_OWNING_UP = frozenset(
    "acknowledge acknowledges acknowledged confirm confirms confirmed deny denies denied recall recalls recalled "
    "remember remembers remembered".split()
)
"""Before a gerund they tell a fact: "acknowledged losing 40"."""
_FRAMES = frozenset("that , : . how why whether there in on to he she they".split()) | {QUOTE}


def sets_a_figure(tokens: Sequence[Token], i: int) -> bool:
    """Whether a figure follows a verb of intent closely: "plans to install 30 GW"."""
    following = tokens[i + 1].low if i + 1 < len(tokens) else ""
    if following not in _SETTING and not following[:1].isdigit():
        return False
    return any(_is_figure(t) for t in tokens[i + 1 : i + 22])


_SETTING = frozenset(
    "to a an the its his her their that for at about some up between over around nearly $ £ € more".split()
)
"""What may follow a verb of intent that sets something: "pledged to", "proposed a", unlike "pledged delegates"."""


def is_verb(tokens: Sequence[Token], i: int) -> bool:
    """Whether token *i* is a finite, active verb of reporting."""
    token = tokens[i]
    low = token.low
    if low not in FORMS:
        return False
    if low == "suspected" and i + 1 < len(tokens) and tokens[i + 1].low == "of":
        return False  # somebody is
    previous = previous_word(tokens, i)
    if asks_for(tokens, i) or judges(tokens, i):
        if previous is None or previous.low == "to" or previous.low in lex.BEFORE_NOUNS or previous.owner:
            return False
        return (previous.low in lex.BE_FORMS) == low.endswith("ing")
    if low.endswith("ing"):
        return (
            previous is not None
            and previous.low in lex.BE_FORMS
            and (low in lex.SAYING_ING or lemma(low) in _PROGRESSIVE)
        )
    if low in _LIGHT and any(t.low in _TOLD for t in tokens[i + 1 : i + 5]):
        return previous is not None  # "came to the conclusion", "made the point"
    if low == "went" and i + 1 < len(tokens) and tokens[i + 1].low == "on":
        return previous is not None
    if (low not in lex.REPORTING and low not in lex.INTENT and low not in lex.METHOD) or token.owner:
        return False
    if token.capital and i > 0 and tokens[i - 1].capital and low in lex.NOUN_LIKE:
        return False
    if previous is None:
        return False
    if previous.low == "to" or (previous.low in lex.BE_FORMS and low not in ("say", "says")):
        return False  # an infinitive; a passive
    before = tokens[i - 1]
    if before.owner or (before.low in lex.DETERMINERS and before.low not in _SUBJECTS):
        return False  # "an estimated cost", "the company's reported losses"
    if (
        i + 1 < len(tokens)
        and tokens[i + 1].low == "to"
        and low in _SEEMING
        and not _seems_to_figure(tokens, i)
    ):
        return False  # "claims to have", "appears to": no report
    if low in _SUMMING:
        return i + 1 < len(tokens) and tokens[i + 1].low == "up"
    if low.startswith("point"):
        return i + 1 < len(tokens) and tokens[i + 1].low in ("out", "to")
    if low not in lex.NOUN_LIKE:
        return True
    following = tokens[i + 1] if i + 1 < len(tokens) else None
    before = tokens[i - 1]
    if following is None or following.low in ("of", "from", "'", "and", "or"):
        return False
    if before.owner or before.low in lex.BEFORE_NOUNS:
        return False
    return (
        before.capital
        or before.low in lex.SUBJECTS
        or (before.low in (",", QUOTE, ")") and may_invert(tokens, i))
        or following.low in ("that", QUOTE, ":", "how", "the", "a", "an", "it", "on")
        or (low not in _SEEN and _opens_figure(following))
        or (
            low in ("show", "shows")
            and following.low in (".", ",")
            and any(t.low in lex.DOCUMENTS for t in back_from(tokens, i))
        )
    )


_SEEN = frozenset("found felt held saw see thought read reads view views".split())
"""Before a figure they tell what somebody met with, and vouch for nothing."""


def _seems_to_figure(tokens: Sequence[Token], i: int) -> bool:
    """Whether "hopes to", "claims to" lead to a figure in the same clause: "hopes to sell 40 boats"."""
    clause = takewhile(lambda t: t.low not in (",", ";", "and", "but"), tokens[i + 2 : i + 9])
    return any(_is_figure(t) for t in clause)


def _is_figure(token: Token) -> bool:
    """A number or a sign of money; a year is none."""
    low = token.low
    if low[0].isdigit():
        return not (len(low) == 4 and low.startswith(("19", "20")) and low.isdigit())
    return low in _NUMBERS or low in ("$", "£", "€")


def _opens_figure(token: Token) -> bool:
    return (
        token.low[0].isdigit()
        or token.low in _NUMBERS
        or token.low in ("$", "£", "€", "about", "some", "nearly")
    )


def _progressives(verbs: Iterable[str]) -> frozenset[str]:
    """Every form in "-ing" of which :func:`lemma` may make one of *verbs*."""
    return frozenset(
        form for v in verbs for form in (v + "ing", v.removesuffix("e") + "ing", v + v[-1] + "ing")
    )


_WISHES = lex.ASKING_FOR | lex.JUDGING
FORMS = (
    lex.REPORTING | lex.INTENT | lex.METHOD | lex.SAYING_ING | _WISHES
    | _progressives(lex.REPORTING | lex.INTENT | _WISHES)
    | frozenset("came comes made makes drew draws reached reaches took takes issued raised went".split())
)  # fmt: skip
"""Whatever can be a finite verb of reporting."""
_LIGHT = frozenset("came comes made makes drew draws reached reaches took takes issued raised".split())
_TOLD = frozenset("conclusion claim claims case point argument view warning estimate".split())
_SUMMING = frozenset("sum sums summed".split())
_SUBJECTS = frozenset("this that these those another each one".split())
_CALLING = frozenset(
    "call calls called dub dubbed label labeled labelled describe describes described deem recall recalls "
    "recalled".split()
)
_MEASURING = frozenset(
    "count counted counts measured measures put puts lists listed ranks ranked rates rated gives identified "
    "documented pegs pegged".split()
)
_RECORDING = frozenset(
    "record records recorded register registers registered log logs logged confirm confirms confirmed highlight "
    "highlights highlighted catalogue catalogues catalogued".split()
)
_NUMBERS = frozenset(
    "one two three four five six seven eight nine ten dozens hundreds thousands millions half twice".split()
)
_SEEMING = frozenset(
    "agree agrees agreed claim claims claimed demand demands demanded found know knows knew hope hopes hoped".split()
)


def lemma(ing: str) -> str:
    """The verb of a form in "-ing": "seeking" is of "seek", "proposing" of "propose", "planning" of "plan"."""
    stem = ing[:-3]
    return next((v for v in (stem, stem + "e", stem[:-1]) if v in _LEMMAS), stem)


_PROGRESSIVE = lex.REPORTING | lex.INTENT
_LEMMAS = _PROGRESSIVE | lex.ASKING_FOR | lex.JUDGING


def judges(tokens: Sequence[Token], i: int) -> bool:
    """Whether *i* is the verb of "blamed them for", "credited it with"."""
    low = tokens[i].low
    if low not in lex.JUDGING and not (low.endswith("ing") and lemma(low) in lex.JUDGING):
        return False
    return any(t.low in ("for", "over", "with") for t in tokens[i + 2 : i + 8])


def asks_for(tokens: Sequence[Token], i: int) -> bool:
    """Whether *i* is the verb of "called for", "are pushing for", "is looking to": with its preposition it tells a wish."""
    low = tokens[i].low
    if low not in lex.ASKING_FOR and not (low.endswith("ing") and lemma(low) in lex.ASKING_FOR):
        return False
    return i + 1 < len(tokens) and tokens[i + 1].low in ("for", "at")


def previous_word(tokens: Sequence[Token], i: int) -> Token | None:
    """The token before *i* that is no adverb."""
    j = i - 1
    while j >= 0 and (tokens[j].low in lex.ADVERBS or tokens[j].low.endswith("ly")):
        j -= 1
    return tokens[j] if j >= 0 else None


def may_invert(tokens: Sequence[Token], i: int) -> bool:
    """Whether the subject may follow the verb: `", said Dr Lee`, `…, notes VOA, …`."""
    if tokens[i].low not in lex.SPEECH or tokens[i].low in _CALLING or i + 1 >= len(tokens):
        return False
    before = tokens[i - 1].low if i else ""
    if before not in (",", QUOTE, '"', "—", "–", "?", "!", "-"):
        return False
    following = tokens[i + 1]
    return following.capital or following.low in lex.INVERTED or (before == QUOTE and _titled(tokens, i + 1))


def _titled(tokens: Sequence[Token], start: int) -> bool:
    """Whether a name follows with what its owner does before it: "rally driver Ana Ruiz"."""
    for token in tokens[start : start + _TITLE]:
        if token.capital or not token.is_word or token.low in lex.PREPOSITIONS or token.low in lex.ADVERBS:
            return token.capital
    return False


_TITLE = 6
"""At most so many words stand in such a title, its name's first one included."""


def subject_before(tokens: Sequence[Token], i: int) -> Sequence[Token]:
    """The noun phrase that ends before the verb at *i*, an apposition between commas included."""
    j = i
    while j > 0 and (
        tokens[j - 1].low in lex.BETWEEN or (tokens[j - 1].low.endswith("ly") and not tokens[j - 1].capital)
    ):
        j -= 1
    if j == 0:
        return ()
    last = tokens[j - 1].low
    if last in ("who", "which", "that") and j >= 2:
        return _relative(tokens, j - 1)
    if last in ("and", "but", "then") and j >= 3:
        return _coordinated(tokens, j - 1)
    if last == ")":
        k = j - 1
        while k > 0 and tokens[k].low != "(":
            k -= 1
        return subject_before(tokens, k) if k > 0 else ()
    if last in (",", "—", "–"):
        return _apposition(tokens, j - 1)
    return back_from(tokens, j)


def _coordinated(tokens: Sequence[Token], i: int) -> Sequence[Token]:
    """The subject of a second verb: "The mayor saw it and said", "others clap and say"."""
    start = next((n + 1 for n in range(i - 1, -1, -1) if tokens[n].low in (";", ":", ".", QUOTE)), 0)
    if start < i and tokens[start].low in ("on", "in", "at", "after", "asked", "pressed", "questioned"):
        comma = next((n for n in range(start, min(i, start + 8)) if tokens[n].low == ","), None)
        start = start if comma is None else comma + 1
    clause = (
        n + 1 for n in range(i - 2, start, -1) if tokens[n].low in ("and", "but") and tokens[n - 1].low == ","
    )
    start = next(clause, start)
    first = tokens[start]
    if first.low == "it" or first.low in lex.PRONOUNS or first.low in lex.QUANTIFIERS:
        return tokens[start : start + 1]
    end = start + 1
    if first.low in lex.DEFINITE:
        return tokens[start : start + 2]
    while end < i and first.capital and tokens[end].capital:
        end += 1
    return tokens[start:end] if first.capital and (first.name or end > start + 1) else ()


def _relative(tokens: Sequence[Token], who: int) -> Sequence[Token]:
    """The antecedent of the relative pronoun at *who*."""
    end = who - 1 if tokens[who - 1].low == "," else who
    phrase = back_from(tokens, end)
    if phrase:
        return phrase
    return tokens[who : who + 1]


def _apposition(tokens: Sequence[Token], comma: int) -> Sequence[Token]:
    """ "Jane Roe, a fellow at the institute, said": the phrase before the apposition, and the apposition."""
    k = comma - 1
    while k >= 0 and comma - k < 30 and tokens[k].low not in (",", "—", "–", ";", QUOTE):
        k -= 1
    if k < 0 or tokens[k].low not in (",", "—", "–"):
        return ()
    if k and (tokens[k - 1].low == ")" or tokens[k - 1].low in lex.AUXILIARIES):
        return subject_before(tokens, k)  # "a poll has, however, found"
    subject = back_from(tokens, k)
    if not subject:
        return tokens[k + 1 : comma]
    start = next(n for n in range(k, -1, -1) if tokens[n] is subject[0])
    return tokens[start:comma]


def back_from(tokens: Sequence[Token], end: int) -> Sequence[Token]:
    start = end
    while start > 0 and end - start < _WINDOW:
        token = tokens[start - 1]
        low = token.low
        if low in _STOPS or low in ("-",) or (low == "." and not tokens[start - 1].capital):
            break
        if low in lex.CLAUSE_STARTERS and not (low == "as" and start == end):
            break
        if (low in lex.AUXILIARIES and not token.capital) or (
            low in lex.REPORTING and low not in lex.NOUN_LIKE
        ):
            break
        start -= 1
    role = start < end and tokens[end - 1].low in lex.PERSONS
    return tokens[_with_partner(tokens, start) if role else start : end]


def _with_partner(tokens: Sequence[Token], start: int) -> int:
    """Where "the work and pensions minister" starts, when the way back stopped at its "and"."""
    if start < 3 or tokens[start - 1].low != "and":
        return start
    for n in range(start - 2, max(-1, start - 5), -1):
        if tokens[n].low in lex.DEFINITE:
            return n
        if not tokens[n].is_word or tokens[n].low in lex.AUXILIARIES or tokens[n].low in lex.REPORTING:
            break
    return start


def last_noun_phrase(phrase: Sequence[Token]) -> Sequence[Token]:
    """The last part of *phrase* that starts with a determiner or a run of names; empty where that is all of it."""
    for n in range(len(phrase) - 1, 0, -1):
        opens = phrase[n].low in lex.DETERMINERS
        if phrase[n - 1].low in lex.PREPOSITIONS:
            return ()
        if opens or (phrase[n].capital and not phrase[n - 1].capital):
            return phrase[n:]
    return ()


def _closing(tokens: Sequence[Token], opening: int) -> int:
    """Where a word or two in quotation marks end within a phrase: `terrorism "tsar" Jo Lee`; 0 where they do not."""
    closing = next(
        (n for n in range(opening + 2, min(opening + 5, len(tokens) - 1)) if tokens[n].low == '"'), 0
    )
    return closing if closing and tokens[closing + 1].is_word else 0


def phrase_after(tokens: Sequence[Token], start: int) -> Sequence[Token]:
    """The noun phrase that starts at *start*, with the apposition behind it where that holds a name."""
    end = start
    while end < len(tokens) and end - start < _WINDOW:
        token = tokens[end]
        low = token.low
        if low == '"' and end > start and (closing := _closing(tokens, end)):
            end = closing + 1
            continue
        if low in _STOPS or low == ".":
            break
        infinitive = end > start and tokens[end - 1].low == "to"
        if low in lex.AUXILIARIES and not (infinitive or token.capital):
            break
        if (
            end > start
            and not infinitive
            and (
                low in lex.CLAUSE_STARTERS
                or low in ("who", "which", "told", "during", "on", "—")
                or (low in lex.REPORTING and low not in lex.NOUN_LIKE)
            )
        ):
            break
        end += 1
    if end == start:
        return ()
    person = any(t.low in lex.PERSONS for t in tokens[start:end])
    if person and end < len(tokens) and tokens[end].low == "," and tokens[start].low in lex.INDEFINITE:
        # "a spokesman, John Smith"; "another witness, the former adviser Fiona Hill"
        more = end + 1
        while more < len(tokens) and tokens[more].is_word and more - end < 9:
            more += 1
        if any(a.capital and b.capital for a, b in pairwise(tokens[end + 1 : more])):
            return tokens[start:more]
    return tokens[start:end]
