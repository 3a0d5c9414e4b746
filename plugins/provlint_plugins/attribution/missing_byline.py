"""ATT002."""

from collections.abc import Iterator

from provlint import Finding, Reading, Rule


class MissingByline(Rule):
    """Nobody is named as the author of the document.

    ## What it does
    Looks for an author in the metadata (front matter, HTML metadata, JSON-LD) and for a byline in the
    text. An organisation or "Staff" is a byline.

    ## Why it matters
    A reader who does not know who wrote a text cannot weigh it, and an archive cannot catalogue it.

    ## What to do
    Add a line ``By Name`` under the title, or an ``author`` in the metadata.

    ## Known limits
    A name alone on a line is taken for a byline only at the start or the end of the text.
    """

    code = "ATT002"
    name = "missing-byline"
    message = "no author is named, neither in the metadata nor in a line of the text"
    invalid = (
        "[[Storm damages the pier]]\n\nThe storm broke two beams on Monday night, the harbour master said.",
    )

    def check(self, reading: Reading) -> Iterator[Finding]:
        if not reading.metadata.authors:
            yield self.finding(reading, reading.anchor)
