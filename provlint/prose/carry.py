"""Which source a sentence has: its own, or the one that carries over from the sentence before."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise
from typing import TYPE_CHECKING

from provlint.model import NO_EVIDENCE, Block, Evidence, Grade, Span
from provlint.prose import citations, impersonal, research
from provlint.prose import lexicon as lex
from provlint.prose.phrases import SourceKind
from provlint.prose.sources import SourcePhrase
from provlint.prose.speakers import Transcript
from provlint.prose.tokens import QUOTE
from provlint.prose.traces import Traces
from provlint.prose.units import Unit, Units

if TYPE_CHECKING:
    from provlint.prose.reading import Reading

_GRADES = {
    SourceKind.NAMED: Grade.NAMED,
    SourceKind.DOCUMENT: Grade.NAMED,
    SourceKind.OWN: Grade.OWN,
    SourceKind.ANONYMOUS: Grade.VAGUE,
    SourceKind.GROUP: Grade.VAGUE,
    SourceKind.UNOWNED_DOCUMENT: Grade.VAGUE,
}
_REACH = 3
"""How many plain sentences a source carries over: beyond that, readers have lost whose words they are."""


@dataclass(frozen=True, slots=True)
class _State:
    """The source of one sentence, and over how many it has been carried."""

    evidence: Evidence
    age: int = 0


_NOTHING = _State(NO_EVIDENCE)


class Carry:
    """The sources of one reading, sentence by sentence, with what carries over."""

    def __init__(self, reading: Reading, units: Units, traces: Traces) -> None:
        self._reading = reading
        self._units = units
        self._traces = traces
        self._states: dict[Span, list[_State]] = {}

    def of(self, block: Block, index: int) -> Evidence:
        """The source of the block's unit *index*: its own, or the one that carries over to it."""
        return self._states_of(block)[index].evidence

    def own(self, block: Block, index: int) -> Evidence:
        """The best source that the unit itself names; a pronoun stands for whoever spoke before."""
        return self._own(self._units.of(block)[index], self._before(block, index).evidence)

    def graded(self, block: Block, index: int, phrase: SourcePhrase) -> Evidence:
        """One source phrase of the unit as evidence."""
        return _graded(phrase, self._before(block, index).evidence)

    def _before(self, block: Block, index: int) -> _State:
        if index:
            return self._states_of(block)[index - 1]
        return self._entering(block)

    def _entering(self, block: Block) -> _State:
        """What comes over from the paragraph before, where this one goes on with it."""
        before = self._units.beside(block, -1)
        if before is None or not _goes_on(self._units.of(block)[0]):
            return _NOTHING
        states = self._states.get(before.span)
        return states[-1] if states else _NOTHING

    def _states_of(self, block: Block) -> list[_State]:
        known = self._states.get(block.span)
        if known is not None:
            return known
        # Paragraphs that go on with the one before form a chain; it is walked back and then filled forwards.
        chain = [block]
        while _goes_on(self._units.of(chain[-1])[0]):
            before = self._units.beside(chain[-1], -1)
            if before is None or before.span in self._states:
                break
            chain.append(before)
        for link in reversed(chain):
            self._states[link.span] = self._fill(link)
        return self._states[block.span]

    def _fill(self, block: Block) -> list[_State]:
        states: list[_State] = []
        speaker = self._transcript.speaker(block)
        for index, unit in enumerate(self._units.of(block)):
            before = states[-1] if index else self._entering(block)
            own = self._own(unit, before.evidence)
            if speaker is not None and own.grade < Grade.NAMED:
                own = Evidence(Grade.NAMED, speaker, "said in the transcript")
            if own.grade is not Grade.NONE:
                if own.document is not None and self._traces.is_cited(block, unit):
                    # A document with a link beside it can be found.
                    own = Evidence(own.grade, own.span, own.note)
                states.append(_State(own))
            elif before.evidence.grade is Grade.NONE or before.age >= _REACH or (index and _turns(unit)):
                if self._own_paper is not None:
                    states.append(
                        _State(Evidence(Grade.OWN, self._own_paper, "the authors' own study"), _REACH)
                    )
                    continue
                nobody = self._impersonal_in(unit.span)
                vague = nobody and Evidence(Grade.VAGUE, nobody, "said in the sentence")
                states.append(_State(vague, _REACH) if vague else _NOTHING)
            else:
                told = "carried over from the " + ("sentence before" if index else "paragraph before")
                carried = before.evidence
                states.append(
                    _State(Evidence(carried.grade, carried.span, told, carried.document), before.age + 1)
                )
        return states

    def _own(self, unit: Unit, before: Evidence) -> Evidence:
        found = [_graded(p, before) for p in unit.phrases]
        own = _first_hand(unit)
        if own is not None:
            found.append(Evidence(Grade.OWN, own, "the author's own figure"))
        best = max(found, key=lambda e: e.grade, default=NO_EVIDENCE)
        if best.grade < Grade.NAMED or best.document is not None:
            known = citations.known_name(self._reading, unit.span)
            if known is not None:
                return Evidence(Grade.NAMED, known, "a source that this house knows")
        if best.grade < Grade.NAMED and self._study and research.speaks_of_results(unit.tokens):
            note = "a result of the study that the text reports"
            return Evidence(Grade.NAMED, self._study, note, self._study)
        return best

    def _impersonal_in(self, span: Span) -> Span | None:
        """The first attribution to nobody in a sentence: "it was reported"."""
        at = bisect_left(self._impersonal, span)
        found = self._impersonal[at] if at < len(self._impersonal) else None
        return found if found is not None and found.start < span.end else None

    @cached_property
    def _impersonal(self) -> Sequence[Span]:
        return sorted([*impersonal.passives(self._reading), *impersonal.commonplaces(self._reading)])

    @cached_property
    def _own_paper(self) -> Span | None:
        return research.own_paper(self._reading)

    @cached_property
    def _transcript(self) -> Transcript:
        return Transcript(self._reading.text, self._reading.body)

    @cached_property
    def _study(self) -> Span | None:
        return research.mention(self._reading)


def _graded(phrase: SourcePhrase, before: Evidence) -> Evidence:
    if phrase.kind is SourceKind.PRONOUN:
        if before.grade >= Grade.NAMED:
            return Evidence(before.grade, before.span, "said by whoever spoke before", before.document)
        person = phrase.head in lex.PERSON_PRONOUNS or (phrase.head == "it" and phrase.verb in lex.SPEECH)
        return Evidence(Grade.NAMED, phrase.holder, "said in the sentence") if person else before
    document = phrase.holder if phrase.kind is SourceKind.DOCUMENT else None
    return Evidence(_GRADES[phrase.kind], phrase.span, "said in the sentence", document)


def _goes_on(unit: Unit) -> bool:
    """Whether a paragraph's first sentence continues the speech or the report of the paragraph before."""
    if not unit.tokens:
        return True
    first = unit.tokens[0].low
    if first == QUOTE or first in lex.PERSON_PRONOUNS or first in lex.POSSESSIVES:
        return True
    return first in lex.DEFINITE and any(t.low in lex.DOCUMENTS for t in unit.tokens[1:4])


_TURNS = frozenset(
    "last meanwhile earlier later previously today yesterday elsewhere nevertheless still".split()
)


def _turns(unit: Unit) -> bool:
    """Whether a sentence opens a new matter, so that the speaker before does not carry over: "Last year, …"."""
    if not unit.tokens:
        return False
    first = unit.tokens[0].low
    second = unit.tokens[1].low if len(unit.tokens) > 1 else ""
    year = len(second) == 4 and second[:2] in ("19", "20")
    return first in _TURNS or (first in ("in", "by", "since") and year)


_FIRST_HAND = frozenset(
    "survey surveyed counted count measured paid pay bought tested asked interviewed analysed analyzed "
    "collected checked tried weighed spent ran looked look reviewed polled recorded timed calculated "
    "compared tracked saw own have had earned earn saved save sold sell use used read visited seen made "
    "built installed found find".split()
)
_OWN_THINGS = frozenset(
    "experience survey data research library calculations analysis records poll tests own team database".split()
)
_COUNTING = frozenset("counted measured weighed timed".split())


def counts_it(unit: Unit) -> Span | None:
    """ "I counted twice": where a sentence tells that the author took the figure before it."""
    for one, two in pairwise(unit.tokens):
        if one.low in ("i", "we") and two.low in _COUNTING:
            return Span(one.start, two.end)
    return None


def _first_hand(unit: Unit) -> Span | None:
    """ "We surveyed 400 readers", "in my experience": the words that make a figure the author's own."""
    words = unit.tokens
    for n, (one, two) in enumerate(pairwise(words)):
        tells = one.low in ("i", "we") and two.low not in lex.BELIEF
        if tells and any(t.low in _FIRST_HAND for t in words[n + 1 : n + 5]):
            return Span(one.start, two.end)
        if one.low in ("my", "our") and two.low in _OWN_THINGS:
            return Span(one.start, two.end)
    return None
