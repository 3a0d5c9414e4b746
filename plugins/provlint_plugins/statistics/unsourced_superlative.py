"""STA104."""

from __future__ import annotations

from collections.abc import Iterator

from provlint import Finding, Grade, Measure, Reading, Rule, Severity


class UnsourcedSuperlative(Rule):
    """A ranking is stated as a fact, and nothing says who ranked.

    ## What it does
    Finds rankings and superlatives that need data ("the world's largest", "the ten most valuable
    companies", "the second-biggest", "ranked third") and flags those with no source, or only a vague one.

    ## Why it matters
    Largest by what, among whom, and when? A superlative without its ranking cannot be checked, and it is
    the claim that advertising makes first.

    ## What to do
    Name or link the ranking, or say what was compared: "the largest of the 24 harbours that the ministry
    counted".

    ## Known limits
    Superlatives of taste ("the most beautiful") and of speech ("the best way") are no rankings. What
    everybody knows, as that a country is the most populous, is flagged all the same.
    """

    code = "STA104"
    name = "unsourced-superlative"
    message = "who ranked {ranking!r}? {looked}"
    severity = Severity.NOTE
    english = True
    valid = (
        "It is the country's largest harbour, according to the transport ministry.",
        "It is the country's largest harbour.[1]",
        "She is my best friend and the most important person in my life.",
        "At least the best way to cook them is slowly.",
        "This is one of the top tips for sailors.",
        "These are the most common reasons to leave.",
    )
    invalid = (
        "It is [[the country's largest harbour]].",
        "The port is among [[the ten busiest harbours in Europe]].",
        "Experts say it is [[the second-biggest shipyard in the world]].",
        "The town was [[ranked third]] in the country.",
        "She was [[the first woman to sail]] around the cape alone.",
    )

    def check(self, reading: Reading) -> Iterator[Finding]:
        for claim in reading.claims:
            if claim.measure is not Measure.RANK or claim.evidence.grade > Grade.VAGUE:
                continue
            looked = "No source in reach"
            if claim.evidence.span is not None:
                said = reading.said(claim.evidence.span)
                looked = f"{said!r} names nobody"
            ranking = reading.said(claim.span)
            yield self.finding(reading, claim.span, evidence=claim.evidence, ranking=ranking, looked=looked)
