"""Finds rankings and superlatives that need data: ``the world's largest``, ``No. 1``."""

from __future__ import annotations

import re

from provlint.expressions import expression
from provlint.model import Measure, Quantity, Span
from provlint.prose.quantities.surroundings import Setting, is_plural
from provlint.prose.quantities.vocabulary import STOP, TIMES, words_of
from provlint.scan import Match, Pattern

_SIZED = (
    "largest|biggest|smallest|highest|lowest|tallest|longest|shortest|oldest|youngest|richest|poorest"
    "|wealthiest|fastest|"
    "slowest|deadliest|busiest|deepest|heaviest|lightest|hottest|coldest|wettest|driest|strongest|weakest"
    "|cheapest|"
    "steepest|widest|broadest|brightest|safest|healthiest|happiest|earliest|greatest|costliest|bloodiest"
    "|hardest-hit|"
    "worst-hit|dirtiest|cleanest|commonest|rarest|best-selling|bestselling|top-selling|best-known"
    "|fastest-growing|"
    "fastest-selling|highest-paid|highest-grossing|top-grossing|longest-running|longest-serving|top-ranked"
    "|top-rated|"
    "highest-rated|most-watched|most-visited|most-read|most-viewed|most-used"
)
"""Superlatives of what can be measured."""
_MEASURABLE = (
    "populous|populated|valuable|expensive|popular|common|commonly [a-z]+|prevalent|frequent|frequently "
    "[a-z]+|widespread|"
    "widely [a-z]+|profitable|lucrative|successful|productive|prolific|polluted|dangerous|violent|deadly"
    "|visited|watched|"
    "downloaded|used|sold|cited|read|viewed|powerful|influential|diverse|abundant|active|advanced|efficient"
    "|effective|"
    "reliable|affordable|densely [a-z]+|heavily [a-z]+|anticipated|decorated|streamed|shared|played"
    "|searched|improved|"
    "energy-efficient|serious|prominent|endangered|unequal|corrupt|indebted|traded|followed|trusted"
    "|consumed|affected|"
    "venomous|liveable|livable|walkable|competitive|represented"
)
_ORDINAL = r"(?:second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|\d{1,3}(?:st|nd|rd|th))"
_PLACE = (
    r"(?:the )?(?:world|globe|planet|earth|universe|country|nation|continent|united states|u\.?s\.?a?"
    r"|u\.?k\.?|"
    r"united kingdom|european union|eu|[a-z]+ (?:industry|market))\b"
)
SUPERLATIVE = Pattern(
    rf"(?<![\w-])(?:(?P<ordinal>{_ORDINAL})[ -])?"
    rf"(?:(?P<sized>{_SIZED})|(?:most|least)[ -](?P<most>{_MEASURABLE})|(?P<best>best|worst|finest))(?!\w)"
)
MOST = Pattern(r"(?<![\w-])the (?:most|fewest|(?:highest|largest|greatest|lowest) number of)(?= [a-z])")
OF_THE_WORLD = Pattern(
    r"(?<![\w-])the (?P<of>[a-z]{3,12})est(?: [a-z'-]{1,20}){0,4}? (?:in (?:the world|the country|the nation|history)|on earth"
    r"|on the planet)(?!\w)"
)
LEADING = Pattern(
    rf"(?<![\w-])(?:the|[a-z]{{1,20}}'s?) (?:{_ORDINAL}[ -])?(?:leading|top|premier|foremost)(?= [a-z])"
)
FIRST = Pattern(r"(?<![\w-])first(?:-ever)?(?= [a-z])")
POSITION = Pattern(
    rf"(?<![\w-])(?:rank(?:s|ed|ing)? (?:as )?(?:the )?(?:no\. ?\d{{1,3}}|number (?:one|\d{{1,3}})|first"
    rf"|last|{_ORDINAL})"
    r"|(?:in|among|into) (?:the )?(?:[a-z]{1,20}'s )?top (?:\d{1,3}|three|five|ten|twenty|fifty)"
    r"|(?:no\. ?1|number[ -]one|#1)(?= [a-z])"
    r"|all-time (?:low|high|record|best|worst)|record[ -](?:high|low|breaking|setting))(?!\w)"
)

_LEAD = expression(
    r"(?:(?:some|one|two|three|many) of )?(?:(?:the|its|their|our|his|her|an?"
    r"|[a-z.-]+(?: [a-z]+)?'s?) )?"
    r"(?:(?:world|nation|country|region|state|city|planet|industry|continent)'s )?"
    r"(?:(?:top )?(?:\d{1,3}|two|three|four|five|six|seven|eight|nine|ten|twenty|fifty"
    r"|hundred) )?(?:single )?$"
)
_OF_SOME = expression(r"\b(?:one|some|two|three) of $|\bamong $")
_OWNER = expression(
    r"(?!(?:the|its|their|our|his|her|an?|one|some|two|three|many) )[a-z.-]+ (?=[a-z.-]+'s? )"
)
_SCOPE_OF = (
    rf"\b(?:in|on|of|across|throughout|within|among|for) {_PLACE}"
    r"|\b(?:in|of|across|throughout|within) (?:the |all |any |our |its |this )?(?:(?:north|south|latin"
    r"|central|western|eastern"
    r"|southern|northern) )?(?:state|region|city|industry|market|history|record|time|century|decade|year"
    r"|league|europe|asia"
    r"|africa|america|britain|england|germany|france|china|india|japan|russia|canada|australia|brazil"
    r"|milky way"
    r"|solar system|(?:its|their|any) kind)\b"
    r"|\b(?:this|last) (?:year|season|century)\b|\bever\b|\bworldwide\b|\bglobally\b|\bsince \d{4}"
    r"|\bin (?:more than )?\w+ (?:years|decades|months)\b|\bto date\b"
    r"|\bon record\b|\bof all time\b"
)
_SCOPE = expression(_SCOPE_OF)
_SCOPE_NEXT = expression(rf",? (?:{_SCOPE_OF})")
_SCOPE_NAMED = expression(
    r",? (?:in|of) (?:the )?(?!(?:January|February|March|April|May|June|July|August|September|October"
    r"|November|December)\b)[A-Z][\w’'-]+(?: [A-Z][\w’'-]+){0,2}"
)
_ON = expression(r" (?:per capita|in|of|on|to|for)\b")
_WIDE = expression(
    rf"\b(?:in|on|across) {_PLACE}|\bever\b|\bworldwide\b|\bin history\b|\bof all time\b|\bon record\b"
)
_OWNED = expression(r"(?:[a-z.-]+(?:'s|s')|world|nation|country) $")
_CHOSEN = ("one of", "some of", "two of", "three of", "many of")
_PERSONAL = expression(r"\b(?:my|your|our|his|her) (?:[a-z]+ )?$")
_HOPED = expression(r"\b(?:i|we) (?:hope|hoped|want|wanted|wish) [^.;:]*$")
"""What the author hopes for is no ranking yet."""
_AS_KNOWN = expression(r"\b(?:to (?:my|our|the best of (?:my|our)) knowledge|as far as (?:i|we) know)\b")
_AT = expression(r"\bat (?:the |its |their )?(?:very )?$")
_SAYING = expression(
    r" (?:way|thing|part|friends?|practices?|of luck|wishes|man|bet|to|if|option|place|time|before|known as"
    r"|foot|case|known|decision"
    r"|interests?|efforts?|hope|possible|guess|idea|chance|for|you|and|when|version|self|life|fit"
    r"|of both)\b|[.,;!?]|$"
)
_NO_LEADER = expression(
    r" (?:up|to|into|the|by|edge|role|man|lady|actor|actress|question|light|cast|his|her|off|down|secret"
    r"|priority|priorities"
    r"|concerns?|choices?|picks?|tips?|reasons?|things?|ways?|of|half|left|right|floor|shelf|layer|line|row"
    r"|part|end|and)\b"
)
_HEADS = words_of(
    "reason reasons things tips steps options question questions ones types ideas parts items challenge "
    "challenges "
    "problem problems issue issues benefit benefits advantage advantages disadvantages drawback drawbacks "
    "feature features "
    "concern concerns complaint complaints mistake mistakes obstacle obstacles strength strengths weakness "
    "surprise regret tool tools force forces bottleneck bottlenecks headline headlines "
    "lesson lessons takeaway takeaways fear fears hurdle hurdles difference differences difficulty "
    "difficulties"
)
"""What no census ranks: superlatives of these are a manner of speaking."""
_OPINION = words_of(
    "beautiful important interesting exciting amazing wonderful delicious fun likely recent obvious famous "
    "part difficult "
    "incredible awesome brilliant fascinating gorgeous memorable notable crucial critical basic simple out of"
)
_FIRST_OF = expression(
    r" (?:time (?:ever\b|in (?:history|\w+ (?:years|decades)|more than|over)|since \d{4}"
    r"|(?:that )?(?:scientists|astronomers|researchers|doctors|anyone|anybody|any [a-z]+"
    r"|the (?:[a-z]+ ){1,3}(?:has|have|had))\b)"
    rf"|(?:[a-z'-]+ ){{0,6}}(?:ever\b|in history|(?:in|on) {_PLACE}|of its kind|on record|in (?:more than "
    rf"|over )?\w+ (?:years|decades)\b)"
    r"|(?:(?!(?:is|are|was|were|has|had|will|of|in)\b)[a-z'-]+ ){1,3}to (?:have |be |ever )?"
    r"(?!(?:at|the|that|date|my|it|last|next)\b)[a-z]{3,}\b)"
)
_NO_FIRST = expression(
    r" (?:things?|steps?|place|order|priority|attempt|try|half|day|year|part|of|one|to|name)\b"
)
_FELT = expression(r"\b(?:i|we|you)(?:'ve|'d)? (?:have |had )?(?:ever|seen|tried|used|had)\b")
_NO_SUPERLATIVE = words_of("for inter hon mod requ harv conqu prot cont arr unr lat earn b w r t gu ch qu")
"""What stands before -est in words that are no superlatives, and in *latest*."""
_NOUN = expression(r"[ -]([a-z][a-z'-]*)")


def _scope_at(place: Setting, at: int) -> int:
    """How long the scope behind a ranking is: ``in the country``, ``in Scandinavia``; 0 where none follows."""
    scope = _SCOPE_NEXT.match(place.right(at)) or _SCOPE_NAMED.match(
        place.text[at : min(at + 60, place.sentence.end)]
    )
    return scope.end() if scope else 0


def superlative(found: Match, place: Setting) -> Quantity | None:
    """The ranking that a superlative makes, or None where it is only a manner of speaking."""
    start, end = found.span()
    left = place.left(start, 60)
    if _AT.search(left) or _PERSONAL.search(left) or _HOPED.search(left):
        return None
    lead = _LEAD.search(left)
    begin = start - (len(lead[0]) if lead else 0)
    owner = _OWNER.match(place.view, begin, start)
    if owner and (place.text[begin].islower() or owner[0].strip() in STOP):
        begin = owner.end()  # "marked Indiana's biggest": the verb belongs to no name
    finish, head = _phrase(place, end)
    if head in TIMES or head in _HEADS or _FELT.search(place.right(end, finish - end + 30)):
        return None
    right = place.right(end, finish - end + 60)
    scoped, scope = _SCOPE.search(right), _scope_at(place, finish)
    sure: object
    if finish == end and not (scope or (scoped and _ON.match(right))):
        sure = False
    elif found["best"]:
        sure = begin < start and scoped and _WIDE.search(right) and not _SAYING.match(place.right(end))
    elif begin == start and not found["ordinal"]:
        sure = False
    else:
        chosen = place.view.startswith(_CHOSEN, begin) or place.left(begin).endswith("among ")
        sure = scoped or scope or chosen or found["ordinal"] or found["most"] or _OWNED.search(left)
    if not sure:
        return None
    return Quantity(Measure.RANK, Span(begin, finish + scope), Span(start, end))


def of_the_world(found: Match, place: Setting) -> Quantity | None:
    """Any superlative of the whole world: ``the softest mattress in the world``."""
    span = Span(*found.span())
    said = (
        _PERSONAL.search(place.left(span.start))
        or _HOPED.search(place.left(span.start))
        or found["of"] in _NO_SUPERLATIVE
    )
    return None if said else Quantity(Measure.RANK, span, span)


def most(found: Match, place: Setting) -> Quantity | None:
    """``the most votes``, ``the most cancer patients in the world``."""
    end = found.end()
    if place.word_before(found.start()) == "for":
        return None  # for the most part
    finish, head = _phrase(place, end)
    word = _NOUN.match(place.view, end, place.sentence.end)
    if not word or word[1] in _OPINION or head in TIMES:
        return None
    if not is_plural(word[1]) and not ("number" in found[0] or _WIDE.search(place.right(finish, 30))):
        return None
    return Quantity(Measure.RANK, Span(found.start(), finish + _scope_at(place, finish)), Span(*found.span()))


def leading(found: Match, place: Setting) -> Quantity | None:
    """``the leading cause``, ``the world's top exporter``, ``one of the leading brands``."""
    start, end = found.span()
    right = place.right(end)
    if _NO_LEADER.match(right) or _PERSONAL.search(place.view[start:end].split(" ")[0] + " "):
        return None
    lead = _OF_SOME.search(place.left(start))
    if not lead and found[0].endswith(("top", "premier", "foremost")):
        return None  # the top job
    finish, head = _phrase(place, end)
    if finish == end or head in _HEADS:
        return None
    return Quantity(Measure.RANK, Span(start - (len(lead[0]) if lead else 0), finish), Span(start, end))


def first(found: Match, place: Setting) -> Quantity | None:
    """``the first country to ban``, ``the first time in history``, ``a first-ever``."""
    start, end = found.span()
    right = place.right(end, 90)
    if not found[0].endswith("ever"):
        if not re.search(r"(?:\b(?:the|very)|'s) $", place.left(start)):
            return None
        match = _FIRST_OF.match(right)
        if not match or _NO_FIRST.match(right) or _AS_KNOWN.search(place.view, *place.sentence):
            return None
        if any(word in _HEADS for word in match[0].split()):
            return None  # the first problem to solve
        finish = end + match.end()
    else:
        finish = _phrase(place, end)[0]
    lead = re.search(
        r"(?:(?:one|some) of )?(?:(?:the|an?|its|their|[a-z.]+'s) )?(?:very )?$", place.left(start)
    )
    return Quantity(Measure.RANK, Span(start - (len(lead[0]) if lead else 0), finish), Span(start, end))


def position(found: Match, place: Setting) -> Quantity | None:
    """``ranked third``, ``in the top 10``, ``No. 1``, ``an all-time low``."""
    start, end = found.span()
    if found[0].endswith("one") and place.text[end + 1 : end + 2].isupper():
        return None  # the rank of a player, as a title: "world number one Ana Ruiz"
    finish, head = _phrase(place, end)
    if head in _HEADS or head in TIMES:
        return None
    return Quantity(Measure.RANK, Span(start, finish), Span(start, end))


def _phrase(place: Setting, at: int) -> tuple[int, str]:
    """Where the noun phrase after a superlative ends and its last word: a plural or the fifth word."""
    end, head = at, ""
    for _ in range(5):
        word = _NOUN.match(place.view, end, min(place.sentence.end, end + 40))
        if not word or word[1] in STOP:
            break
        end, head = word.end(), word[1]
        if is_plural(head):
            break
    return end, head
