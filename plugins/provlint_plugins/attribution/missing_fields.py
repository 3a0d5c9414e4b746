"""ATT001 to ATT005: what a document does not say of itself."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from provlint import Example, Field, Finding, Reading, Rule, Severity


class _MissingField(Rule):
    """Asks a document, not a single sentence, for one field of its metadata."""

    def check(self, reading: Reading) -> Iterator[Finding]:
        if not self.fields(reading) and _is_document(reading):
            yield self.finding(reading, reading.anchor)

    def fields(self, reading: Reading) -> Sequence[Field]:
        """What the document has of it."""
        raise NotImplementedError


def _is_document(reading: Reading) -> bool:
    """Whether there is more than one sentence: a lone one is a snippet, and has no title page."""
    prose = [b for b in reading.document.blocks if b.is_prose]
    return len(prose) > 1 or any(len(reading.sentences(b)) > 1 for b in prose)


class MissingTitle(_MissingField):
    """The document has no title.

    ## What it does
    Looks for a title in the metadata (front matter, ``<title>``, OpenGraph, JSON-LD), then for a heading
    before the first paragraph, then for a first short line that reads like a headline.

    ## Why it matters
    A title is how a text is found, cited and catalogued.

    ## What to do
    Put a heading over the text, or a ``title`` in the metadata.

    ## Known limits
    In plain text a first line is taken for a headline by its length and its ending alone.
    """

    code = "ATT001"
    name = "missing-title"
    message = "no title, neither in the metadata nor over the text"
    severity = Severity.NOTE
    valid = (
        "Storm damages the pier\n\nThe storm broke two beams on Monday night. Nobody was hurt.",
        "By Ana Ruiz\n\n# Storm damages the pier\n\nThe storm broke two beams on Monday night. Nobody was "
        "hurt.",
        Example(
            "---\ntitle: Storm damages the pier\n---\n\nThe storm broke two beams. Nobody was hurt.",
            "markdown",
        ),
        "The storm broke two beams on Monday night.",
    )
    invalid = (
        "[[The storm broke two beams of the old pier on Monday night, the harbour master said.]]\n\n"
        "Nobody was hurt. The ferries sail again on Thursday, if the weather holds.",
        "[[Ana Ruiz]]\n\nMay 5, 2020\n\nThe storm broke two beams of the old pier on Monday night, and the "
        "town did not "
        "hear of it before the morning, when the first ferry came in.",
    )

    def fields(self, reading: Reading) -> Sequence[Field]:
        return reading.metadata.titles


class MissingByline(_MissingField):
    """Nobody is named as the author of the document.

    ## What it does
    Looks for an author in the metadata (front matter, HTML metadata, JSON-LD) and for a byline in the
    text: "By …" at the start or the end, a name beside the date, a signature, a note about the author.
    An organisation or "Staff" is a byline.

    ## Why it matters
    A reader who does not know who wrote a text cannot weigh it, and an archive cannot catalogue it.

    ## What to do
    Add a line ``By Name`` under the title, or an ``author`` in the metadata.

    ## Known limits
    A name alone on a line is taken for a byline only at the start or the end of the text, and only if its
    given name is known or a date stands beside it. The agency of a dateline is a source, not a byline.
    """

    code = "ATT002"
    name = "missing-byline"
    message = "no author is named, neither in the metadata nor in a line of the text"
    valid = (
        "Storm damages the pier\nBy Ana Ruiz\n\nThe storm broke two beams on Monday night. Nobody was hurt.",
        "Storm damages the pier\n\nThe storm broke two beams on Monday night. Nobody was hurt.\n\n-- Ana "
        "Ruiz",
        "Storm damages the pier\n\nAna Ruiz | 5 May 2020\n\nThe storm broke two beams on Monday night. "
        "Nobody was hurt.",
        "Storm damages the pier\n\nPosted by harbourcat on May 5, 2020\n\nThe storm broke two beams. "
        "Nobody was hurt.",
        "Storm damages the pier\n\nBy Harbour News Staff\n\nThe storm broke two beams on Monday night. "
        "Nobody was hurt.",
        "Sturm am Hafen\n\nVon Jürgen Ahrens\n\nDer Sturm hat in der Nacht zwei Balken gebrochen. Niemand "
        "ist verletzt.",
        "The storm broke two beams on Monday night.",
    )
    invalid = (
        "[[Storm damages the pier]]\n\nThe storm broke two beams on Monday night, the harbour master said.",
        "[[Storm damages the pier]]\n\nBy Monday night the storm had broken two beams. Nobody was hurt.",
        "[[Storm damages the pier]]\n\nPhoto by Ana Ruiz\n\nThe storm broke two beams on Monday night. "
        "Nobody was hurt.",
    )

    def fields(self, reading: Reading) -> Sequence[Field]:
        return reading.metadata.authors


class MissingDate(_MissingField):
    """The document does not say when it was published.

    ## What it does
    Looks for a date of publication in the metadata and in the text: a date line, a dateline, "Posted on",
    "Updated". A date in the running text is none.

    ## Why it matters
    "Last year" and "recently" mean nothing, and figures cannot be checked, without a date to count from.

    ## What to do
    Add a date line under the title, or a ``date`` in the metadata.

    ## Known limits
    A date alone on a line counts only near the start or the end of the text; "2 hours ago" is no date.
    """

    code = "ATT003"
    name = "missing-date"
    message = "no date of publication, neither in the metadata nor in a line of the text"
    valid = (
        "Storm damages the pier\n\nMay 5, 2020\n\nThe storm broke two beams on Monday night. Nobody was "
        "hurt.",
        "PORT ELDA, May 5, 2020 -- The storm broke two beams of the old pier on Monday night, the harbour "
        "master said. "
        "Nobody was hurt.",
        "Storm damages the pier\n\nPublished 10:02 AM EST May 5, 2020\n\nThe storm broke two beams. Nobody "
        "was hurt.",
        "Tempête sur le port\n\nPublié le 5 mai 2020\n\nLa tempête a cassé deux poutres dans la nuit. "
        "Personne n'est blessé.",
        "The storm broke two beams on May 5, 2020.",
    )
    invalid = (
        "[[Storm damages the pier]]\n\nThe storm broke two beams on May 5, 2020, the harbour master said. "
        "Nobody was hurt.",
        "[[Storm damages the pier]]\n\nBy Ana Ruiz\n\nThe storm broke two beams on Monday night. Nobody "
        "was hurt.",
    )

    def fields(self, reading: Reading) -> Sequence[Field]:
        return reading.metadata.dates


class MissingSource(_MissingField):
    """The document does not say where it comes from.

    ## What it does
    Looks for an origin: a URL, a canonical link, a publisher, a ``source`` field, a ``Source:`` line, an
    agency in the dateline. Off in drafts, an error in the profile ``archive``.

    ## Why it matters
    Without its origin an archived text can neither be checked against the original nor credited.

    ## What to do
    Record the address or the publisher it was taken from in the metadata.

    ## Known limits
    Whether the address still answers is not looked at.
    """

    code = "ATT004"
    name = "missing-source"
    message = "no origin: no address, publisher or source is recorded"
    severity = Severity.ERROR
    enabled = False
    archive = Severity.ERROR
    valid = (
        "Storm damages the pier\n\nThe storm broke two beams on Monday night. Nobody was hurt.\n\nSource: "
        "Harbour Gazette",
        "PORT ELDA (Reuters) - The storm broke two beams of the old pier on Monday night, the harbour "
        "master said.",
    )
    invalid = ("[[Storm damages the pier]]\n\nThe storm broke two beams on Monday night. Nobody was hurt.",)

    def fields(self, reading: Reading) -> Sequence[Field]:
        return reading.metadata.sources


class MissingLicence(_MissingField):
    """The document has no licence or statement of rights.

    ## What it does
    Looks for a licence in the metadata and for a line of the text that states the rights: a Creative
    Commons licence, "all rights reserved", a copyright line. Off in drafts, an error in the profile ``archive``.

    ## Why it matters
    An archive may not hand on what it has no right to.

    ## What to do
    Record the licence, best as an SPDX identifier such as ``CC-BY-4.0``.

    ## Known limits
    Whether the licence is the right one is not looked at.
    """

    code = "ATT005"
    name = "missing-licence"
    message = "no licence or statement of rights"
    severity = Severity.ERROR
    enabled = False
    archive = Severity.ERROR
    valid = (
        "Storm damages the pier\n\nThe storm broke two beams. Nobody was hurt.\n\n© 2020 Harbour Gazette. "
        "All rights reserved.",
        "Storm damages the pier\n\nThe storm broke two beams. Nobody was hurt.\n\nThis text is licensed "
        "under CC BY 4.0.",
    )
    invalid = ("[[Storm damages the pier]]\n\nThe storm broke two beams on Monday night. Nobody was hurt.",)

    def fields(self, reading: Reading) -> Sequence[Field]:
        return reading.metadata.licences
