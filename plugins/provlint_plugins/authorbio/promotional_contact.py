"""BIO103."""

from __future__ import annotations

from collections.abc import Iterator

from provlint import Finding, Pattern, Reading, Rule, Severity, Span

_FOLLOW = Pattern(
    r"\b(?:(?:you can |please )?(?:follow|find|reach|contact|connect with|email|e-mail|write to|support"
    r"|hire) (?:him|her|them|me|the author|the writer)\b"
    r"|(?:follow|tweet) @\w|(?:buy|order|pre-?order|get|read|pick up) (?:his|her|their"
    r"|my) (?:\w+ ){0,3}?(?:books?|novels?|album|course|newsletter)"
    r"|(?:subscribe to|sign up for|join) (?:his|her|their|my) (?:\w+ ){0,3}?(?:newsletter|course|podcast"
    r"|channel|blog|list)"
    r"|(?:his|her|my) (?:\w+ ){0,3}?(?:books?|novels?) (?:is|are) available)"
)
_ADDRESS = Pattern(r"[\w.+-]@[a-z0-9-]{1,60}\.[a-z]|(?<![\w@/.])@[a-z_]\w{2,29}\b")
_CONTACT = Pattern(r"\b(?:media |press )?contacts?(?: information| details)?:")


class PromotionalContact(Rule):
    """A way to reach, follow or buy from the author.

    ## What it does
    Notes sentences that send the reader to the author's or issuer's accounts, books and addresses, in the
    passage about the author and at the end of the text.

    ## Why it matters
    It is advertising for the author, and in a corpus it is personal data that nobody asked for.

    ## What to do
    Put it on the author's own page and link that.

    ## Known limits
    The names of authors among the sources of an article are not told from the author's own in every case.
    """

    code = "BIO103"
    name = "promotional-contact"
    message = "{words!r} advertises the author"
    severity = Severity.NOTE
    patterns = (_FOLLOW, _ADDRESS, _CONTACT)
    valid = (
        "The police asked the public to follow him on foot, and to write to the harbour master at "
        "office@port.example "
        "about the storm of Monday night.\n\nNobody was hurt, the town said, and the ferries sail again on "
        "Thursday.",
    )
    invalid = (
        "Storm damages the pier\n\nBy Tom Berg\n\nThe storm broke two beams of the old pier on Monday "
        "night. Nobody in the "
        "town was hurt.\n\nTom Berg is a writer in Port Elda. [[Follow him on Twitter @tberg.]]",
        "The storm broke two beams of the old pier on Monday night, and nobody in the town was hurt by "
        "them.\n\n"
        "[[You can buy her books at all good shops.]]",
    )

    def check(self, reading: Reading) -> Iterator[Finding]:
        last = max(
            (b.span.end for b in reading.body if len(reading.document[b.span].split()) >= 25), default=0
        )
        told: set[Span] = set()
        for pattern in self.patterns:
            for match in reading.matches(pattern):
                span = reading.sentence_at(match.start())
                if span is None or span in told:
                    continue
                in_bio = any(b.span.start <= span.start <= b.span.end + 4 for b in reading.biographies)
                aside = any(p.span.covers(span) for p in reading.boilerplate)
                at_end = match.start() >= last and pattern is not _ADDRESS and not aside
                if not (in_bio or at_end):
                    continue
                told.add(span)
                words = reading.said(span)
                yield self.finding(reading, span, words=words if len(words) <= 60 else words[:57] + "…")
