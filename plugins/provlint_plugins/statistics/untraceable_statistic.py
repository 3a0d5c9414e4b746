"""STA102."""

from __future__ import annotations

from collections.abc import Iterator

from provlint import Finding, Grade, Measure, Reading, Related, Rule


class UntraceableStatistic(Rule):
    """A quantity rests on a report, study or article that the text names but no reader could find.

    ## What it does
    Finds quantities whose best evidence is a document without link, title or date of publication, and
    shows the phrase that names it as the related place.

    ## Why it matters
    The figure looks sourced, yet it cannot be checked: the trail ends at "a report".

    ## What to do
    Link the document, or give its title, or its publisher and date (a day, or a month with its year).

    ## Known limits
    Data and figures that an institution released count as the institution's word, not as a document.
    """

    code = "STA102"
    name = "untraceable-statistic"
    message = "{figure!r} rests on {source!r}, which cannot be found from here: no link, title or date"
    english = True
    valid = (
        "A report by OpenBooks of 3 March 2021 found that 40% of readers share books.",
        "OpenBooks said that 40% of readers share books.",
    )
    invalid = ("A recent report by OpenBooks found that [[40% of readers]] share books.",)

    def check(self, reading: Reading) -> Iterator[Finding]:
        document = reading.document
        for claim in reading.claims:
            evidence = claim.evidence
            if claim.measure in (Measure.QUOTATION, Measure.RANK):
                continue
            if evidence.grade is not Grade.NAMED or evidence.document is None:
                continue
            source = reading.said(evidence.document)
            yield self.finding(
                reading,
                claim.span,
                evidence=evidence,
                related=(Related(document.place(evidence.document), "the source it rests on"),),
                figure=reading.said(claim.span),
                source=source,
            )
