"""WIR101."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from provlint import BlockKind, Example, Finding, Reading, Rule, Severity

DATELINE = re.compile(r"[A-Z][A-Z .'-]{1,40}(?:, \d{1,2} [A-Z][a-z]{2,8})? [-–—] ")


@dataclass(frozen=True)
class MissingDateline(Rule):
    """A wire story does not open with the place and the day it was filed.

    ## What it does
    Looks for a dateline, a place in capitals with a dash behind it, at the start of the first paragraph of
    a wire story.

    ## Why it matters
    A reader, and a desk that shortens the story, must see where the reporter stood.

    ## What to do
    Open with `HARBOUR TOWN, 2 March - `. Stories that need none go on the list `exempt`.

    ## Known limits
    Places are not looked up; any capitals will do.
    """

    exempt: tuple[str, ...] = ("CORRECTION",)
    """First words of headlines whose stories need no dateline."""

    code = "WIR101"
    name = "missing-dateline"
    message = "the story opens with {opening!r}, and no dateline"
    severity = Severity.WARNING
    valid = (
        Example("HED Pier closed\n^HARBOUR TOWN, 2 March - The pier was closed.\n", "wire"),
        Example("HED CORRECTION: Pier closed\n^The pier was open.\n", "wire"),
        "The pier was closed. This is no wire story.",
    )
    invalid = (Example("HED Pier closed\n^[[The pier was closed.]]\n^Ana Ruiz said so.\n", "wire"),)

    def check(self, reading: Reading) -> Iterator[Finding]:
        document = reading.document
        titles = document.metadata.titles
        if document.kind != "wire" or (titles and titles[0].value.startswith(self.exempt)):
            return
        for block in document.blocks:
            if block.kind is BlockKind.PARAGRAPH:
                if not DATELINE.match(document[block.span]):
                    first = reading.sentences(block)[0]
                    yield self.finding(reading, first, opening=" ".join(document[first].split()[:3]))
                return
