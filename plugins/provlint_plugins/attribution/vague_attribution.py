"""ATT101 to ATT104: attributions that a reader cannot follow."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import ClassVar

from provlint import Finding, Pattern, Reading, Rule, Severity, VagueAttribution, Vagueness


class _Vague(Rule):
    """What the four have in common: the prose layer finds the phrases, each rule speaks of one kind."""

    english = True
    kind: ClassVar[Vagueness]

    def check(self, reading: Reading) -> Iterator[Finding]:
        for vague in reading.vague_attributions:
            if vague.kind is self.kind:
                yield self._told(reading, vague)

    def _told(self, reading: Reading, vague: VagueAttribution) -> Finding:
        return self.finding(reading, vague.span, phrase=reading.said(vague.span))


class VagueGroup(_Vague):
    """A statement leans on an unnamed group, or on what everybody knows.

    ## What it does
    Flags phrases such as "experts say", "according to reports", "studies show" or "it is well known"
    where neither the sentence nor a link, note or citation in it names who that is.

    ## Why it matters
    Nobody can ask an unnamed expert. Phrases like these lend weight to a statement without giving a
    reader any way to check it.

    ## What to do
    Name one of them, link the reports, or say it in your own voice if it is your own view.

    ## Known limits
    Officials, police and other plural roles that stand for one institution count as named. Quoted speech
    is not judged. Groups that a possessive or a place narrows ("researchers at the institute") count as named.
    """

    code = "ATT101"
    name = "vague-attribution"
    message = "who? {phrase!r} names nobody, and no source stands in the sentence"
    tag = "{{who}}"
    kind = Vagueness.GROUP
    valid = (
        "Experts at the Hartwell Institute say the reef is dying.",
        "Experts say the reef is dying, according to Ana Ruiz of the port authority.",
        "Experts say the reef is dying.[3]",
        '"Experts say a lot of things," Ms Ruiz told the meeting.',
        "The researchers found nothing new in the bay.",
        "Police said the road was closed.",
    )
    invalid = (
        "[[Experts say]] the reef is dying.",
        "[[According to reports]], the mayor has left town.",
        "[[It is well known]] that the harbour silts up.",
        "[[Several studies have shown]] that walking helps.",
        "[[There are also claims]] that the dam leaks.",
    )


class PassiveAttribution(_Vague):
    """Something is alleged, believed or considered, and the sentence does not say by whom.

    ## What it does
    Flags agentless phrases: "has been accused of", "is widely regarded as", "it was reported", "allegedly",
    where the sentence names nobody who accuses, regards or reports.

    ## Why it matters
    The passive hides the one fact that a reader needs to weigh an accusation or a reputation: whose it is.

    ## What to do
    Turn the sentence round: name who accused, reported or believes it, or link where it was reported.

    ## Known limits
    A person named in the sentence as saying something is taken for the one who says this, too.
    """

    code = "ATT102"
    name = "passive-attribution"
    message = "by whom? {phrase!r} has no agent in the sentence"
    tag = "{{by whom}}"
    kind = Vagueness.PASSIVE
    valid = (
        "The firm has been accused of fraud by the state auditor.",
        "The bridge is widely regarded as unsafe, the county engineer said.",
        "It was reported by the Western Star that the mill would close.",
    )
    invalid = (
        "The firm [[has been accused of]] fraud.",
        "The bridge [[is widely regarded as]] unsafe.",
        "[[It was reported]] that the mill would close.",
        "The mayor [[allegedly]] took the money.",
    )


_REASON = Pattern(
    r"\b(?:condition of anonymity|asked not to be (?:named|identified)|declined to be (?:named|identified)|"
    r"not authori[sz]ed to (?:speak|talk|discuss|comment)|wished to remain anonymous|requested anonymity|"
    r"spoke anonymously|for fear of|feared (?:reprisals|retaliation)|name (?:has been )?(?:changed|withheld))\b"
)


class AnonymousSource(_Vague):
    """One person is the source, and the text does not say who.

    ## What it does
    Flags one unnamed person who says or accuses: "a Belgian minister", "a senior official". It is a note
    where the text gives a reason for the anonymity, and a warning where it gives none.

    ## Why it matters
    An anonymous source cannot be held to what it says. Newsrooms allow it for a stated reason only.

    ## What to do
    Name the person, or say why you cannot ("who spoke on condition of anonymity because …").

    ## Known limits
    A spokesman counts as the voice of an institution. A reason anywhere in the document counts.
    """

    code = "ATT103"
    name = "anonymous-source"
    message = "who? {phrase!r} is not named{reason}"
    severity = Severity.NOTE
    kind = Vagueness.ANONYMOUS
    patterns = (_REASON,)
    valid = (
        "A spokesman for the county said the road was closed.",
        "A Belgian minister, Luc Maes, has accused the firm of spying.",
        "The minister has accused the firm of spying.",
    )
    invalid = (
        "[[A Belgian minister]] has accused the firm of spying.",
        "[[A senior official]] said the talks had failed.",
        "The firm was accused of spying by [[a Belgian minister]].",
    )

    def _told(self, reading: Reading, vague: VagueAttribution) -> Finding:
        excused = bool(reading.matches(_REASON))
        reason = "" if excused else ", and no reason is given for that"
        found = self.finding(reading, vague.span, phrase=reading.document[vague.span], reason=reason)
        return found if excused else replace(found, severity=Severity.WARNING)


class UnlocatedSource(_Vague):
    """A document is named as a source in a way that no reader could find it.

    ## What it does
    Flags reports, studies and articles that speak or are cited ("a recent report by OpenBooks", "the
    article") where no link, note, title or date of publication leads to them. A document that was located
    once may be called "the report" afterwards.

    ## Why it matters
    "A recent report" sends the reader searching, and next year the search finds another one.

    ## What to do
    Link it, or give its title, or its publisher and date of publication.

    ## Known limits
    Books, laws and files spoken of in general are left alone; so are data and figures with an owner.
    """

    code = "ATT104"
    name = "unlocated-source"
    message = "{phrase!r} cannot be found from here: no link, title or date"
    severity = Severity.NOTE
    collapse = True
    tag = "{{full citation needed}}"
    kind = Vagueness.UNLOCATED
    valid = (
        "A report by OpenBooks of 3 March 2021 found no fault.",
        'A report by OpenBooks titled "The price of a book" found no fault.',
        "The survey was never published.",
    )
    invalid = (
        "According to [[a recent report by OpenBooks]], prices fell.",
        "[[A recent article]] says that prices fell.",
        "In [[a study published in Lancet Planetary Health]], researchers found no fault.",
    )
