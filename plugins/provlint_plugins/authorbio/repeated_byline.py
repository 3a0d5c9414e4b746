"""BIO102."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from provlint import Finding, Reading, Related, Rule, same_name


class RepeatedByline(Rule):
    """The byline stands twice.

    ## What it does
    Flags a byline that follows another of the same name with nothing between them.

    ## Why it matters
    It is what an extractor or a template leaves behind, and it is read as a second author or as a title.

    ## What to do
    Delete one of them.

    ## Known limits
    A name at the top and again at the foot of the text is no repetition.
    """

    code = "BIO102"
    name = "repeated-byline"
    message = "the byline {name!r} stands twice"
    valid = (
        "Storm damages the pier\n\nBy Ana Ruiz\n\nThe storm broke two beams on Monday night. Nobody was "
        "hurt.\n\nAna Ruiz",
        "Storm damages the pier\n\nBy Ana Ruiz and Tom Berg\n\nThe storm broke two beams on Monday night. "
        "Nobody was hurt.",
    )
    invalid = (
        "Storm damages the pier\n\nAna Ruiz / [[Ana Ruiz]]\n\nMay 5, 2020\n\nThe storm broke two beams. Nobody was hurt.",
        "Ana Ruiz\n\n[[Ana Ruiz]]\n\nMay 5, 2020\n\nThe storm broke two beams on Monday night. Nobody was "
        "hurt.",
        "Storm damages the pier\n\nBy Ana Ruiz\n[[Ana Ruiz]]\nMay 5, 2020\n\nThe storm broke two beams. "
        "Nobody was hurt.",
    )

    def check(self, reading: Reading) -> Iterator[Finding]:
        spans = sorted((f.span, f.value) for f in reading.imprint.authors if f.span is not None)
        for (first, name), (second, again) in pairwise(spans):
            between = (
                reading.text[first.end : second.start].lower().replace("by", "").strip(" \t\r\n:|/-–—·*_")
            )
            if not between and same_name(name, again):
                place = reading.document.place(first)
                yield self.finding(reading, second, related=[Related(place, "here first")], name=name)
