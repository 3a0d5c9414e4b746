"""BIO101."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from provlint import Biography, Finding, Reading, Rule


@dataclass(frozen=True)
class AuthorBioPadding(Rule):
    """A long or promotional passage about the author or the issuer.

    ## What it does
    Finds passages about the author, or the company that issued the text, at its start or end, told by their
    place and by what they say. One is too long over 50 words or two sentences; a shorter one is flagged
    where it promotes its subject: praise, works and prizes, former posts, ways to follow. The message gives
    its share of the document's words.

    ## Why it matters
    It is not the text, and in an archive or a corpus it is counted, searched and quoted as if it were.

    ## What to do
    Keep one sentence that says who wrote this and why they should know; link the rest.

    ## Known limits
    An article about a person is told from a biography of its author by its place, and by whether the text
    has spoken of that person before.
    """

    most_words: int = 50
    """More are too many."""
    most_sentences: int = 2

    code = "BIO101"
    name = "author-bio-padding"
    message = "{words} words about {subject}, {share} of the document{why}"
    valid = (
        "The storm broke two beams of the old pier on Monday night. Nobody in the town was hurt.\n\n"
        "Ana Ruiz is a reporter at Harbour News.",
        "Ana Ruiz, who founded the yard, is a writer and an engineer. She lives in Port Elda, has written "
        "three books and "
        "holds a degree in shipbuilding. In her spare time she sails.\n\nThe yard will close in May, the "
        "town said on "
        "Monday, after the last of its ships has been launched and its cranes have been sold.",
    )
    invalid = (
        "Storm damages the pier\n\nBy Tom Berg\n\nThe storm broke two beams of the old pier on Monday "
        "night. Nobody in the "
        "town was hurt, and the ferries sail.\n\n[[Tom Berg is an award-winning writer based in Port Elda. "
        "He is the author "
        "of three novels about the sea. Follow him on Twitter @tberg.]]",
        "PORT ELDA, May 5, 2020 -- Elda Yards will build two ferries, the company said on Monday, and the "
        "town will pay for "
        "one of them.\n\n[[About Elda Yards\n\nElda Yards is a leading builder of ferries with offices in "
        "three countries. "
        "Founded in 1900, the company is committed to quality.]]",
        "The storm broke two beams of the old pier on Monday night. Nobody in the town was "
        "hurt.\n\n[[About the author\n\n"
        "I am a sailor and blogger in Port Elda. I have written about the sea for twenty years. My cats do "
        "not like it. "
        "Neither does my mother.]]",
    )

    def check(self, reading: Reading) -> Iterator[Finding]:
        for bio in reading.biographies:
            long = bio.words > self.most_words or bio.sentences > self.most_sentences
            if long or bio.promotional:
                why = "" if long else ", promoting its subject"
                yield self.finding(
                    reading, bio.span, words=bio.words, subject=_whom(bio), share=f"{bio.share:.0%}", why=why
                )


def _whom(bio: Biography) -> str:
    return bio.subject or "the author"
