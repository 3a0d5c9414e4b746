"""A line as the search for boilerplate sees it."""

from __future__ import annotations

from dataclasses import dataclass, field
from itertools import repeat

from provlint.model import Block, Span
from provlint.prose.boilerplate import cues, program
from provlint.prose.passages import Role

HEADLINE = 26
"""Words in the longest headline."""

_FUNCTION_WORDS = frozenset(
    "the of and to in that is was for it with as his on be at by had not are but from or have an they which "
    "one were all this will would has been their its he she we you who when there can said more about out if "
    "into than them some could der die und den von zu mit ist des auf für nicht ein eine als auch es dem hat "
    "dass sie im le la les et des est un une du dans que pour qui sur pas plus par au ce il sont cette aux "
    "el los las del se por con para su al lo como más pero no una de y en que o a os do da em um com não na "
    "no uma dos mas ao das foi é il di che e per un in non sono della con si da del gli alla het een van en "
    "dat op te voor met zijn niet aan er om ook bij maar och det som på är av för till inte har ett om w na "
    "z się nie jest i в на и не что с по как".split()
)
"""The commonest words of the main European languages: sentences have them, buttons and menus hardly."""
_EDGES = repeat(".,;:!?\"'()")
_VOICE = frozenset("i i'm i've i'd i'll you you're your my me thanks thank please".split())


@dataclass(slots=True)
class Unit:
    """One line of prose, or one block of code, and what is known of it."""

    span: Span
    block: Block
    words: int
    low: str
    """Its first 600 characters in the view, after bullets and the like; empty for code."""
    key: str
    """See :func:`cues.key`; empty for long lines and code."""
    verdict: program.Verdict | None = None
    weights: dict[Role, float] = field(default_factory=dict[Role, float])
    """What its cues say for each role."""
    sign: str = ""
    """The words of its strongest cue."""
    strongest: float = 0.0
    opened: Role | None = None
    """The role that it begins as."""
    stop: bool = False
    """It ends as a sentence does."""
    asks: bool = False
    end: bool = False
    ellipsis: bool = False
    cut: bool = False
    """It breaks off before its sentence is over, as teasers do."""
    capitals: float = 0.0
    """The share of longer words with a capital."""
    names: float = 0.0
    """The same without its first word, for lines up to the length of headlines."""
    shouted: bool = False
    dated: bool = False
    """It is a date or "3 hours ago", perhaps with a few words more."""
    numeric: bool = False
    risen: bool = False
    """It starts with a capital letter or a figure."""
    labelled: bool = False
    """It says what something measures: "Weight: 27 lbs", "Zone 1: 50 - 60 %"."""
    byline: bool = False
    sourced: bool = False
    """It names the source of the text, a licence or a disclosure that the text owes its readers."""
    flows: bool = False
    """Its sentence runs on from the line before or into the next one."""
    dense: bool = False
    """It is in a script that puts no spaces between words."""
    separators: int = 0
    glued: int = 0
    social: float = 0.0
    sections: float = 0.0
    copies: int = 0
    """How many other lines say the same."""
    linked: float = 0.0
    """The share of its characters that are link text; 0 where a document has no links."""
    leads: bool = False
    """It heads a list of links, comments or the like."""
    apparatus: bool = False
    """It heads notes or references."""
    fence: bool = False
    """After this unit stands something that no run may cover: the page's own furniture, in HTML."""

    _function: float | None = None

    @property
    def function(self) -> float:
        """The share of function words."""
        if self._function is None:
            words = self.low.split()
            known = sum(map(_FUNCTION_WORDS.__contains__, map(str.strip, words, _EDGES)))
            self._function = known / (len(words) or 1)
        return self._function

    @property
    def voice(self) -> bool:
        """Whether somebody speaks for themselves, or to a reader."""
        return "!" in self.low or not _VOICE.isdisjoint(self.low.split())

    @property
    def good(self) -> bool:
        """A line that reads as a paragraph of an article."""
        if self.verdict is not None or self.strongest >= cues.LIKELY or self.cut:
            return False
        if self.flows:
            return self.words >= 6
        if self.words <= HEADLINE and self.names >= 0.75:
            return False
        if self.dense:
            return self.stop or self.span.end - self.span.start >= 60
        return self.words >= 12 and (
            self.words >= 35 or (self.stop and (self.words >= 20 or self.function >= 0.15))
        )

    def cue(self, role: Role, weight: float, sign: str) -> None:
        self.weights[role] = self.weights.get(role, 0.0) + weight
        if weight > self.strongest:
            self.strongest, self.sign = weight, sign
