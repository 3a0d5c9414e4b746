"""How often a literal is to be expected in a text, so that the rarest ones are looked for."""

from __future__ import annotations

import math
from functools import cache

_WORDS = (
    "the 7.1 of 4.2 and 3.0 to 2.6 in 2.3 a 2.1 is 1.1 that 1.1 for .88 it .77 as .77 was .74 with .70 be .65 by .63 "
    "on .62 not .61 he .55 i .52 this .51 are .50 or .49 his .49 from .47 at .46 which .42 but .38 have .37 an .37 "
    "had .35 they .33 you .31 were .31 their .29 one .29 all .28 we .28 can .22 her .22 has .22 there .22 been .22 "
    "if .21 more .21 when .20 will .20 would .20 who .20 so .19 no .19 said .17 what .17 up .17 its .16 about .16 "
    "than .15 into .15 them .15 only .14 other .14 time .14 new .14 some .14 could .14 these .12 two .12 may .12 "
    "first .12 then .11 do .11 any .10 like .10 my .10 now .10 over .10 such .10 our .10 man .09 me .09 even .09 "
    "most .09 made .09 also .09 after .09 did .08 many .08 off .03 before .08 must .08 well .07 back .07 through .07 "
    "years .07 where .07 much .07 your .07 way .07 down .07 should .07 because .07 each .07 just .06 those .06 "
    "people .07 how .06 too .06 little .05 state .06 good .06 very .06 make .06 world .06 still .05 own .05 see .05 "
    "men .05 work .06 long .05 here .05 get .06 both .05 between .05 life .05 being .05 under .05 never .05 day .06 "
    "same .05 another .05 know .05 while .05 last .06 might .05 us .05 great .05 old .04 year .06 come .04 since .04 "
    "against .04 go .05 came .04 right .04 used .04 take .04 three .05 house .04 part .05 during .05 without .04 "
    "again .03 place .04 report .04 president .05 government .05 company .03 support .03 information .03 percent .04"
)
"""Shares of running English words in percent, rounded (the commonest after Norvig, English Letter Frequency
Counts, 2012; the others after Francis and Kučera, Frequency Analysis of English Usage, 1982)."""
_SHARE = {w: float(n) / 100 for w, n in zip(_WORDS.split()[::2], _WORDS.split()[1::2], strict=True)}
_LONGEST = max(map(len, _SHARE))
_LETTERS = {
    **dict.fromkeys("etaoinshr", 0.06),
    **dict.fromkeys("dlcumwfgyp", 0.02),
    **dict.fromkeys("bvk", 0.009),
    **dict.fromkeys("jxqz", 0.001),
}
"""Rough shares of the letters in English text (after Lewand, Cryptological Mathematics)."""
_WORDS_IN_A_MILLION = 170_000
_TOGETHER = 5.0
"""Words that a phrase has side by side follow each other more often than chance would have it."""


@cache
def hits(literal: str) -> float:
    """How often *literal* is expected in a million characters of the view."""
    parts = literal.split(" ")
    last = len(parts) - 1
    words = [(part, n > 0, n < last) for n, part in enumerate(parts) if part]
    if not words:
        return float(_WORDS_IN_A_MILLION)
    chance = math.prod(_chance(*word) for word in words) * _TOGETHER ** (len(words) - 1)
    return _WORDS_IN_A_MILLION * min(1.0, chance)


@cache
def _chance(part: str, begins: bool, ends: bool) -> float:
    """The share of words that are *part*, or hold it where a word need not begin or end with it."""
    if begins and ends:
        known = _SHARE.get(part, 0.0)
    elif len(part) > _LONGEST:
        known = 0.0
    else:
        known = sum(
            share
            for word, share in _SHARE.items()
            if part in word and (not begins or word.startswith(part)) and (not ends or word.endswith(part))
        )
    places = 1.0 if begins else 5.0
    return known + places * math.prod(_LETTERS.get(c, 0.004) for c in part[:8]) * (0.2 if ends else 1.0)
