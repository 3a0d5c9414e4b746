"""STA101."""

from __future__ import annotations

from collections.abc import Iterator

from provlint import BlockKind, Example, Finding, Grade, Measure, Reading, Rule


class UnsourcedStatistic(Rule):
    """A quantity is stated as a fact, and nothing says where it comes from.

    ## What it does
    Finds quantities about the world (percentages, money, counts, ratios, changes) and looks for the
    source that carries each: a link or note, a named person, organisation or document in the sentence, or
    one that carries over from the sentence before. It flags those with no source, or only a vague one
    ("studies show", "experts").

    ## Why it matters
    A number looks like knowledge. Without a source nobody can tell a measurement from a guess.

    ## What to do
    Say who counted: name the source in the sentence, link it, or add a note.

    ## Known limits
    A figure that is repeated, or a table, is flagged where it stands first. Dates, ages, prices in an offer, recipe
    quantities, the result of a vote and the like are no claims; the terms of a plan or a bill have it for their source,
    what it would cost or do has not. Figures that are common knowledge are flagged all the same.
    """

    code = "STA101"
    name = "unsourced-statistic"
    message = "where does {figure!r} come from? {looked}"
    tag = "{{citation needed}}"
    english = True
    valid = (
        "According to the port authority, 40% of the boats leaked.",
        "The port authority inspected the boats, it said on Monday. Some 40% of them leaked.",
        "Some 40% of the boats leaked.[2]",
        '"About 40% of the boats leaked," said Ana Ruiz, the harbour master.',
        "We surveyed 400 readers, and 40% of them own a boat.",
        "The storm came at 3 p.m. on 4 May 2019.",
        "The sale was rejected by 53.4 percent of voters.",
        "The ministry's estimate of 400 boats was too low.",
        "The plan includes a loan of $2.5 million.",
    )
    invalid = (
        "Some [[40% of the boats]] leaked.",
        "Studies show that [[40% of boats]] leak.",
        "The fleet cost [[$2.5 million]].",
        "The plan would cost [[$2.5 million]].",
        Example(
            "| year | cost |\n|---|---|\n| 2019 | [[$2.5 million]] |\n| 2020 | $3.1 million |\n",
            "markdown",
        ),
    )

    def check(self, reading: Reading) -> Iterator[Finding]:
        told: dict[float, set[str]] = {}
        tables: set[int] = set()
        for claim in reading.claims:
            if claim.measure in (Measure.QUOTATION, Measure.RANK) or claim.evidence.grade > Grade.VAGUE:
                continue
            if claim.value is not None:
                words = set(reading.view[claim.span.start : claim.span.end].split())
                before = told.setdefault(claim.value, words)
                if before is not words and (words <= before or before <= words):
                    continue  # the same figure again: said once is enough
            block = reading.block_at(claim.span.start)
            if block is not None and block.kind is BlockKind.TABLE_ROW:
                if block.group in tables:
                    continue  # one source line serves a table, and one finding asks for it
                tables.add(block.group)
            looked = "no source in reach"
            if claim.evidence.span is not None:
                said = reading.said(claim.evidence.span)
                looked = f"{said!r} names nobody"
            figure = reading.said(claim.span)
            yield self.finding(reading, claim.span, evidence=claim.evidence, figure=figure, looked=looked)
