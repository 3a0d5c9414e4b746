"""Finds verbs of reporting in a sentence, and tells how they stand there."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import takewhile

from provlint.prose import lexicon as lex
from provlint.prose.nounphrases import back_from
from provlint.prose.tokens import QUOTE, Token


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
