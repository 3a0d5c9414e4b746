"""JNK208."""

from __future__ import annotations

from provlint import Role, Severity
from provlint_plugins.junk.passages import PassageRule


class StrayCaption(PassageRule):
    """A caption or credit of a picture stands loose in the running text.

    ## What it does
    Flags a line among the paragraphs that reads as a caption: it says what a picture shows and ends in the
    credit of an agency or a picture library, or starts as such lines do ("File photo").

    ## Why it matters
    Without its picture the line breaks the argument, and what it says reads as a statement of the author.

    ## What to do
    Put it under its picture, or delete it.

    ## Known limits
    A caption without a credit looks like a sentence. A line that does nothing but credit a picture is left alone.
    """

    code = "JNK208"
    name = "stray-caption"
    message = "a caption or credit loose in the text: {reason}"
    severity = Severity.NOTE
    role = Role.CAPTION
    valid = (
        "The minister waved as she arrived at the quay, Reuters reported on Monday.",
        "Photo credit: Ana Ruiz",
        "The agency sold its archive to Getty Images in 2015, and the staff were told by letter.",
    )
    invalid = (
        "The quay was closed in May.\n\n[[The harbour master (left) waves as the last ferry leaves the quay on "
        "May 3, 2019. Ana Ruiz—AFP/Getty Images]]\n\nThe council will decide on Friday whether it opens again.",
        "The quay was closed in May.\n\n[[FILE PHOTO: The quay is seen from the sea. REUTERS/Ana Ruiz]]\n\n"
        "The council will decide on Friday whether it opens again.",
    )
