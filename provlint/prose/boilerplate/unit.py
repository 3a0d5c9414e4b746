"""A line as the search for boilerplate sees it."""

from __future__ import annotations

from dataclasses import dataclass, field

from provlint.model import Block, Span
from provlint.prose.boilerplate import cues, program
from provlint.prose.passages import Role

HEADLINE = 26
"""Words in the longest headline."""


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
    function: float = 0.0
    """The share of function words."""
    voice: bool = False
    """Somebody speaks for themselves, or to a reader."""
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
            (self.stop and self.function >= 0.15) or (self.words >= 20 and self.stop) or self.words >= 35
        )

    def cue(self, role: Role, weight: float, sign: str) -> None:
        self.weights[role] = self.weights.get(role, 0.0) + weight
        if weight > self.strongest:
            self.strongest, self.sign = weight, sign
