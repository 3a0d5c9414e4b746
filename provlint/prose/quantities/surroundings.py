"""Reads the words on both sides of a figure."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

from provlint.expressions import expression
from provlint.model import Span
from provlint.prose.quantities.vocabulary import ATTRIBUTIVE, IRREGULAR, SINGULAR_S, STOP

_REACH = 240
"""How far around a figure its context is read, in characters: a huge line must not cost its square."""


@dataclass(frozen=True, slots=True)
class Setting:
    """Where a figure stands."""

    view: str
    text: str
    block: Span
    sentence: Span
    titled: bool = False
    """The block is written as a headline, with capitals."""
    offer: bool = False
    """The document sells things: its prices are offers."""
    listed: frozenset[float] = frozenset()
    """How many items the document's own title promises."""

    def left(self, at: int, reach: int = 40) -> str:
        """What stands before *at* in its sentence."""
        return self.view[max(self.sentence.start, at - reach) : at]

    def right(self, at: int, reach: int = 40) -> str:
        """What stands from *at* on in its sentence."""
        return self.view[at : min(self.sentence.end, at + reach)]

    def around(self, span: Span) -> str:
        return self.left(span.start, _REACH) + self.view[span.start : span.end] + self.right(span.end, _REACH)

    def word_before(self, at: int) -> str:
        words = self.left(at).split()
        return words[-1] if words else ""


class Words(NamedTuple):
    """What is counted: where the phrase ends, and its head noun in lower case."""

    end: int
    head: str


_QUALIFIER = expression(
    r"(?:(?:(?:well|just|slightly|significantly|considerably|far) )?(?:more|less|fewer|greater|higher|lower"
    r"|larger) than"
    r"|(?:just|well|slightly) (?:over|under|above|below|short of|shy of)|over|under|above|below|nearly"
    r"|almost|about|around"
    r"|roughly|approximately|approx\.?|circa|exactly|fully|virtually|practically|only|just|another"
    r"|an? (?:estimated|additional|further|total of|record|maximum of|minimum of|combined|whopping"
    r"|staggering|reported"
    r"|average of|median of|mean of|sum of|mere)|estimated|the sum of|up to|upwards? of|at (?:least|most"
    r"|minimum)"
    r"|as (?:many|much|few|little|high|low) as|close to|(?:no|not) (?:more|less|fewer) than"
    r"|(?:the )?equivalent (?:of|to)|between|[~≈><≥≤])\s?(?:the )?$"
    r"|(?:anywhere )?from $"
)
_WORD = expression(r"-?([^\W\d_](?:[^\W\d_]|['&/.-](?=[^\W_]))*)")


CHANGED = expression(
    r"\b(?:ros[et]|rise[ns]?|rising|fell|fall(?:s|en|ing)?|grew|grow(?:s|n|ing)?|(?:in|de)creas(?:e[sd]?|ing)"
    r"|declin(?:e[sd]?|ing)|drop(?:ped|s|ping)?|jump(?:ed|s|ing)?|surg(?:e[sd]?|ing)|soar(?:ed|s|ing)?"
    r"|plung(?:e[sd]?|ing)"
    r"|slump(?:ed|s|ing)?|shr[aiu]nk|cut|reduc(?:e[sd]?|ing)|gain(?:ed|s|ing)?|climb(?:ed|s|ing)?"
    r"|skyrocket(?:ed|s|ing)?"
    r"|up|down|expand(?:ed|s|ing)?|tumbl(?:ed|es|ing)|slash(?:ed|es|ing)?|improv(?:e[sd]?|ing))"
    r"(?: (?:by|to|from|more|nearly|about|almost|over|than|an?|of|another|around|roughly|approximately"
    r"|only|just)){0,4} $"
)
"""A verb of change directly before a figure."""


def qualified(place: Setting, start: int) -> int:
    """Where the qualifiers that stand directly before *start* begin; *start* itself without any."""
    for _ in range(3):
        left = place.left(start)
        found = _QUALIFIER.search(left)
        if not found or (found.start() > 0 and left[found.start() - 1].isalnum()):
            break
        start -= len(left) - found.start()
    return start


def is_plural(word: str) -> bool:
    last = word.rsplit("-", 1)[-1]
    if last in IRREGULAR:
        return True
    return (
        len(last) > 2
        and last.endswith("s")
        and not last.endswith(("ss", "ous", "'s", "is"))
        and last not in SINGULAR_S
        and "." not in last
    )


def counted(view: str, start: int, limit: int, reach: int = 5) -> Words | None:
    """The noun phrase right after *start* with a plural noun as its head: ``stroke patients``."""
    at, head, end = start, "", start
    for _ in range(reach):
        if at >= limit or view[at] not in " -":
            break
        found = _WORD.match(view, at + 1 if view[at] == " " else at, min(limit, at + 60))
        if not found:
            break
        word = found[1]
        if word in STOP:
            break
        if head and head not in ATTRIBUTIVE:
            break
        if is_plural(word):
            head, end = word, found.end()
        elif head:
            break
        at = found.end()
        if view[at : at + 2] == ". " and "." in word:
            at += 1  # U.S. military personnel
    return Words(end, head) if head else None


_OWNED = 3
"""Words at most of what somebody owns."""
_OF = expression(
    r" (?:of|among) (?:(?:all|the|our|its|their|his|her|these|those) ){0,2}(?:\d[\d,.]{0,12} (?:million "
    r"|billion |thousand )?)?"
)


def of_what(view: str, start: int, limit: int) -> Words | None:
    """``of Americans``, ``of the ablation patients``: what a share is a share of."""
    found = _OF.match(view, start, limit)
    if not found:
        return None
    words = counted(view, found.end() - 1, limit, 4)
    if words:
        return words
    word = _WORD.match(view, found.end(), min(limit, found.end() + 60))
    if not word or word[1] in STOP:
        return None
    for _ in range(_OWNED if word[1].endswith(("'s", "s'")) else 0):  # "of Russia's oil output"
        owned = _WORD.match(view, word.end() + 1, min(limit, word.end() + 60))
        if view[word.end() : word.end() + 1] != " " or not owned or owned[1] in STOP:
            break
        word = owned
    return Words(word.end(), word[1])
