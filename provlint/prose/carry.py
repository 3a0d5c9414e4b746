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
        self._states: dict[Span, list[_State | None]] = {}

    def of(self, block: Block, index: int) -> Evidence:
        """The source of the block's unit *index*: its own, or the one that carries over to it."""
        self._enter(block)
        return self._state(block, index).evidence

    def own(self, block: Block, index: int) -> Evidence:
        """The best source that the unit itself names; a pronoun stands for whoever spoke before."""
        unit = self._unit(block, index)
        return self._own(unit, self._before(block, index, _has_pronoun(unit)))

    def graded(self, block: Block, index: int, phrase: SourcePhrase) -> Evidence:
        """One source phrase of the unit as evidence."""
        return _graded(phrase, self._before(block, index, phrase.kind is SourceKind.PRONOUN))

    def _before(self, block: Block, index: int, asked: bool) -> Evidence:
        """What the unit before rests on, where that is *asked*."""
        if not asked:
            return NO_EVIDENCE
        self._enter(block)
        place = self._place_before(block, index)
        return self._state(*place).evidence if place else NO_EVIDENCE

    def _place_before(self, block: Block, index: int) -> tuple[Block, int] | None:
        """The unit before; that of the paragraph before only where this one goes on with it."""
        if index:
            return block, index - 1
        before = self._units.beside(block, -1)
        if before is None or not _goes_on(self._units.of(block)[0]):
            return None
        states = self._states.get(before.span)
        return (before, len(states) - 1) if states else None

    def _enter(self, block: Block) -> None:
        """Make room for the states of *block*, and of the paragraphs before that it goes on with."""
        chain = block
        while chain.span not in self._states:
            units = self._units.of(chain)
            self._states[chain.span] = [None] * len(units)
            before = self._units.beside(chain, -1) if _goes_on(units[0]) else None
            chain = before or chain

    def _state(self, block: Block, index: int) -> _State:
        """Walks back to a unit that leans on none before it, then forwards again: what is read is what is needed."""
        path: list[tuple[Block, int]] = []
        place: tuple[Block, int] | None = (block, index)
        state, plain = _NOTHING, 0
        while place is not None:
            known = self._states[place[0].span][place[1]] or self._stands(*place)
            if known is not None:
                self._states[place[0].span][place[1]] = state = known
                break
            path.append(place)
            plain = 0 if _has_pronoun(self._unit(*place)) else plain + 1
            if plain > _REACH:  # no source reaches over so many sentences
                del path[-_REACH:]
                state = _State(NO_EVIDENCE, _REACH)
                break
            place = self._place_before(*place)
        for where, n in reversed(path):
            self._states[where.span][n] = state = self._leaning(where, n, state)
        return state

    def _unit(self, block: Block, index: int) -> Unit:
        return self._units.of(block)[index]

    def _stands(self, block: Block, index: int) -> _State | None:
        """The state of a unit that has nothing from the one before; None for one that leans on it."""
        unit = self._unit(block, index)
        if _has_pronoun(unit):
            return None
        own = self._told(block, unit, NO_EVIDENCE)
        if own.grade is not Grade.NONE:
            return _State(own, _reach(unit))
        return self._nobody(unit) if index and _turns(unit) else None

    def _leaning(self, block: Block, index: int, before: _State) -> _State:
        unit = self._unit(block, index)
        own = self._told(block, unit, before.evidence)
        if own.grade is not Grade.NONE:
            return _State(own, _reach(unit))
        carried = before.evidence
        if carried.grade is Grade.NONE or before.age >= _REACH or (index and _turns(unit)):
            return self._nobody(unit)
        told = "carried over from the " + ("sentence before" if index else "paragraph before")
        return _State(Evidence(carried.grade, carried.span, told, carried.document), before.age + 1)

    def _nobody(self, unit: Unit) -> _State:
        """A sentence without a source, unless the whole text is one, or it is told to be said by nobody."""
        if self._own_paper is not None:
            return _State(Evidence(Grade.OWN, self._own_paper, "the authors' own study"), _REACH)
        nobody = self._impersonal_in(unit.span)
        vague = nobody and Evidence(Grade.VAGUE, nobody, "said in the sentence")
        return _State(vague, _REACH) if vague else _NOTHING

    def _told(self, block: Block, unit: Unit, before: Evidence) -> Evidence:
        own = self._own(unit, before)
        speaker = self._transcript.speaker(block)
        if speaker is not None and own.grade < Grade.NAMED:
            return Evidence(Grade.NAMED, speaker, "said in the transcript")
        if own.document is not None and self._traces.is_cited(block, unit):
            # A document with a link beside it can be found.
            return Evidence(own.grade, own.span, own.note)
        return own

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
        if best.grade < Grade.NAMED and self.study and research.speaks_of_results(unit.tokens):
            note = "a result of the study that the text reports"
            return Evidence(Grade.NAMED, self.study, note, self.study)
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
    def study(self) -> Span | None:
        """The first mention of the study that the whole text reports, if it does."""
        return research.mention(self._reading)


def _graded(phrase: SourcePhrase, before: Evidence) -> Evidence:
    if phrase.kind is SourceKind.PRONOUN:
        if before.grade >= Grade.NAMED:
            return Evidence(before.grade, before.span, "said by whoever spoke before", before.document)
        person = phrase.head in lex.PERSON_PRONOUNS or (phrase.head == "it" and phrase.verb in lex.SPEECH)
        return Evidence(Grade.NAMED, phrase.holder, "said in the sentence") if person else before
    document = phrase.holder if phrase.kind is SourceKind.DOCUMENT else None
    return Evidence(_GRADES[phrase.kind], phrase.span, "said in the sentence", document)


def _reach(unit: Unit) -> int:
    """How far the source of *unit* counts as carried already: whoever wants something tells little more, who punishes nothing."""
    told = [p.verb for p in unit.phrases if p.kind not in (SourceKind.GROUP, SourceKind.ANONYMOUS)]
    if told and all(verb in lex.PUNISHING for verb in told):
        return _REACH
    return _REACH - 1 if told and all(verb in _WILLING for verb in told) else 0


_WILLING = (lex.INTENT - lex.REPORTING - lex.METHOD) | lex.ASKING_FOR | lex.JUDGING


def _has_pronoun(unit: Unit) -> bool:
    return any(p.kind is SourceKind.PRONOUN for p in unit.phrases)


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
