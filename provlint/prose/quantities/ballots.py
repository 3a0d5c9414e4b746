"""Figures that a vote or a rule makes: the result that is told, the number that it takes, a wage by law.

They are what everybody at the count saw, as the score of a game is; nobody is asked where they come from.
"""

from __future__ import annotations

from provlint.expressions import expression
from provlint.model import Measure, Span
from provlint.prose.quantities.surroundings import Setting
from provlint.prose.quantities.units import Figure

_DECIDES = (
    r"(?:passed|carried|approved(?! of\b)|adopted|accepted|ratified|rejected|defeated|backed|voted|voting"
    r"|re-?elected|elected|won)\b"
)
"""What a vote does, once it is over."""
_DECIDED = expression(rf"\b{_DECIDES}")
_DECIDED_BY = expression(
    rf"\b{_DECIDES}(?: [a-z'-]+){{0,5}}? (?:by|with)(?: (?:only|just|about|around|nearly|over))? $"
    r"|\b(?:won|took|received|polled)(?: (?:only|just|about|around|nearly|over))? $"
)
_MATTER = expression(
    r"\b(?:initiative|referendum|measure|motion|bill|amendment|proposition|proposal|plebiscite|ballot|vote|election)s?\b"
)
"""What is put to a vote."""
_ASKED = expression(
    r"\b(?:polls?|polled|polling|survey(?:s|ed)?|respondents|canvass|(?:would|will|might|could|may) vote)\b"
)
"""Words of those who only ask how people would vote."""
_SHARE = expression(
    r" of (?:all |the |its |those )?(?:[a-z]+ )?(?:vote|votes|ballots?|voters|electorate|turnout)\b(?P<then>.{0,24})"
)
_VOTED = expression(r" (?:(?:had |have )?voted|voting) (?:for|against|in favou?r|yes|no|to)\b")
_TURNED_OUT = expression(r" (?:voter )?turnout\b")
_TURNOUT = expression(
    r"\bturnout(?: (?:of|was|reached|at|hit|stood at)| {0,2}[-–—:(] {0,2})(?: (?:only|just|about|around|nearly|over) )? ?$"
)
_FORMAL = (
    r"(?:[a-z-]+ ){0,2}(?:votes?|delegates|electors|seats|signatures|points|ballots|nominations|members|mps|senators"
    r"|lawmakers|backers|supporters)"
)
_NEEDED = expression(
    rf"(?: {_FORMAL})?(?: that)? (?:(?:are |is |were |was )?(?:needed|required|necessary)|it takes|(?:he|she|they|it) needs?)\b"
)
"""A number of those who decide, and that a rule asks for so many."""
_TAKES = expression(
    r"\b(?:it (?:takes|took|had taken|has taken|would take|requires)|need(?:s|ed)?|requires?|required)"
    r"(?: at least)? (?:the )?$"
)
_DECIDERS = expression(rf" {_FORMAL} (?:to|for|in order to)\b")
_CAST = expression(
    r" (?:[a-z]+ ){0,2}?(?:people|voters|citizens|members|[a-z]+s) (?:had |have )?(?:voted\b|cast (?:a|an|their|his|her|the)? ?"
    r"(?:vote|ballot)s?\b)"
)
"""How many took part, as the count of the votes tells it."""
_WAGE_OF = expression(
    r"\b(?:minimum|living) wage (?:(?:of|to|at|from)|(?:is|was|stands at|rises? to)) (?:only |just )?$"
)
_WAGE = expression(r"(?: dollars?)?(?:[ -](?:an?|per)[ -]hour)?,?(?: [a-z]+)? (?:minimum|living) wage\b")


def is_settled(figure: Figure, place: Setting) -> bool:
    """Whether *figure* is the share of a vote that has been held, the number a rule demands, or a wage by law."""
    right = place.right(figure.end, 60)
    if figure.measure is Measure.MONEY:
        return bool(_WAGE.match(right) or _WAGE_OF.search(place.left(figure.start)))
    if figure.measure is None:
        if _CAST.match(right):
            return not _ASKED.search(place.around(Span(figure.start, figure.end)))
        needed = _NEEDED.match(right) and place.word_before(figure.start) in ("the", "of")
        takes = not figure.scaled and _TAKES.search(place.left(figure.start)) and _DECIDERS.match(right)
        return bool(needed or takes)
    if figure.measure is not Measure.PERCENT:
        return False
    left = place.left(figure.start, 60)
    sentence = place.around(Span(figure.start, figure.end))
    if _ASKED.search(sentence):
        return False
    if _TURNED_OUT.match(right) or _TURNOUT.search(left):
        return bool(_DECIDED.search(sentence))
    share = _SHARE.match(right)
    decided = _DECIDED_BY.search(left)
    return bool(
        _VOTED.match(right)
        or (share and (decided or _DECIDED.search(share["then"])))
        or (decided and _MATTER.search(sentence))
    )
