"""ATT201."""

from __future__ import annotations

from collections.abc import Iterator

from provlint import Finding, Grade, Measure, Reading, Rule, Vagueness


class UnattributedQuote(Rule):
    """A direct quotation whose speaker the text does not identify.

    ## What it does
    Looks for the speaker of every quotation of four words or more: in its sentence, in the sentences
    around it, and in the paragraphs around one that fills its own. Speech within speech counts where its speaker gives
    it to an unnamed group.

    ## Why it matters
    Quotation marks promise somebody's very words. Without the somebody they are decoration, or worse.

    ## What to do
    Say who said or wrote it, and where; or take the marks away if the words are your own.

    ## Known limits
    Titles, slogans, proverbs and terms in quotation marks are told apart by their shape only. In a story that
    is told in dialogue, turns that nobody is named near are flagged; switch the rule off for fiction.
    """

    code = "ATT201"
    name = "unattributed-quote"
    message = "nobody is named as saying {words!r}"
    tag = "{{attribution needed}}"
    english = True
    collapse = True
    valid = (
        '"We will rebuild the pier by June," said Ana Ruiz, the harbour master.',
        'Ms Ruiz spoke to the council. "We will rebuild the pier by June."',
        'He called it a "pier".',
    )
    invalid = (
        'The pier is run by Mercury, a [["global, high-stakes public strategy firm"]] with three offices.',
        """"It is as some clerks say: [['We will all be gone by June,']]" said Mira Dell.""",
    )

    def check(self, reading: Reading) -> Iterator[Finding]:
        # One unnamed person or document is a speaker of sorts, and ATT103 and ATT104 speak of those.
        nobodies = [v.span for v in reading.vague_attributions if v.kind <= Vagueness.PASSIVE]
        for claim in reading.claims:
            if claim.measure is Measure.QUOTATION and claim.evidence.grade <= Grade.VAGUE:
                speaker = claim.evidence.span
                told = speaker is not None and not reading.in_quotation(speaker) and speaker
                if told and not any(span.overlaps(told) for span in nobodies):
                    continue
                words = reading.said(claim.span)
                shown = words if len(words) <= 60 else words[:57] + "…"
                yield self.finding(reading, claim.span, evidence=claim.evidence, words=shown)
