"""Figures that a plan, a bill or a contract sets: they are its terms, and whoever made it is their source."""

from __future__ import annotations

from collections.abc import Sequence

from provlint.model import Span
from provlint.prose import lexicon as lex
from provlint.prose.nounphrases import back_from
from provlint.prose.phrases import is_named
from provlint.prose.tokens import Token

_TERMS = frozenset(
    "plan plans proposal proposals bill bills budget legislation law laws act statute amendment initiative "
    "ordinance regulation regulations directive resolution decree treaty agreement deal contract accord pact "
    "settlement lawsuit suit claim petition offer bid pledge promise package scheme policy platform manifesto "
    "blueprint roadmap guarantee tender".split()
)
"""Instruments: texts that lay down what shall be, and so the figures in them."""
_LAYS_DOWN = frozenset(
    "include includes included provide provides provided require requires required set sets cap caps capped "
    "limit limits limited allow allows allowed grant grants granted impose imposes imposed allocate allocates "
    "allocated authorize authorizes authorized authorise authorises authorised stipulate stipulates stipulated "
    "specify specifies specified earmark earmarks earmarked guarantee guarantees guaranteed oblige obliges "
    "entitle entitles entitled aim aims aimed envisage envisages envisaged seek seeks sought call calls called "
    "commit commits committed mandate mandates mandated".split()
)
"""Verbs with which an instrument tells its terms."""
_BINDS = frozenset(
    "must shall agree agrees agreed obliged required entitled allowed may can gets receives pays owes due".split()
)
"""What somebody has to do or may do "under" an instrument."""
_EFFECTS = frozenset(
    "cost save generate create bring produce add mean lead result boost help hurt affect be have benefit kill "
    "destroy lose reach exceed make take need".split()
)
"""What a bill would do besides its terms: such a figure is somebody's estimate."""
_NEAR = 9
"""Words between an owner and the instrument: "Ruiz's five-year, $2.5 million harbour plan"."""


def of_figure(words: Sequence[Token], place: Span) -> Span | None:
    """The instrument among *words* (of one sentence) that sets the figure at *place*, in text offsets."""
    for i, token in enumerate(words):
        if token.low not in _TERMS or token.owner:
            continue
        if token.start >= place.end:
            owner = _owner_before(words, i, place)
            if owner is not None:
                return Span(owner.start, token.end)
        elif token.end <= place.start and (subject := _laying_down(words, i)):
            return subject
    return None


def _owner_before(words: Sequence[Token], i: int, place: Span) -> Token | None:
    """Whose instrument at *i* it is, where the figure stands between the two: "his $10 million claim"."""
    for token in reversed(words[max(0, i - _NEAR) : i]):
        if token.low in lex.AUXILIARIES or token.low in (";", ":", "(", ")"):
            return None
        if token.owner or token.low in lex.POSSESSIVES:
            return token if token.end <= place.start else None
    return None


def _laying_down(words: Sequence[Token], i: int) -> Span | None:
    """The instrument at *i* with what names it, where the sentence tells its terms: "the plan includes", "under the deal"."""
    phrase = back_from(words, i + 1)
    if not phrase or not is_named(phrase):
        return None
    if phrase[0].low == "under":
        bound = any(t.low in _BINDS for t in words[i + 1 :])
        return Span(phrase[0].start, words[i].end) if bound else None
    following = next((t for t in words[i + 1 : i + 4] if t.low not in lex.ADVERBS), None)
    if following is None:
        return None
    if following.low in ("would", "shall", "will"):
        at = words.index(following)
        done = next((t for t in words[at + 1 : at + 3] if t.low not in lex.ADVERBS), None)
        lays = (
            done is not None
            and done.low not in _EFFECTS
            and (following.low != "will" or done.low in _LAYS_DOWN)
        )
    else:
        lays = following.low in _LAYS_DOWN
    return Span(phrase[0].start, words[i].end) if lays else None
