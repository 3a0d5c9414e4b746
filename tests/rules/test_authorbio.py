"""What the rules about authors say, beyond their examples."""

from __future__ import annotations

import pytest

from provlint.testing import check
from provlint_plugins.authorbio.author_bio_padding import AuthorBioPadding
from provlint_plugins.authorbio.promotional_contact import PromotionalContact
from provlint_plugins.authorbio.repeated_byline import RepeatedByline

STORY = (
    "The storm broke two beams of the old pier on Monday night, and the harbour master found one of them "
    "on the beach "
    "in the morning. Nobody in the town was hurt.\n\n"
)
SHORT = "Ana Ruiz is a reporter at the Harbour Gazette."
LONG = SHORT + " She has two cats. She has a boat. It leaks."


def test_message_tells_words_subject_and_share() -> None:
    """A copy chief sees at once how much of the document it is."""
    (found,) = check(AuthorBioPadding, STORY + LONG)
    share = round(100 * len(LONG.split()) / len((STORY + LONG).split()))
    assert found.message == f"{len(LONG.split())} words about Ana Ruiz, {share}% of the document"


def test_promotion_is_said() -> None:
    """A short passage is flagged for what it says."""
    (found,) = check(AuthorBioPadding, STORY + "Ana Ruiz is an award-winning reporter.")
    assert found.message.endswith("of the document, promoting its subject")


def test_options_move_the_bounds() -> None:
    """A house may allow more, or less."""
    lenient, strict = AuthorBioPadding(most_sentences=9), AuthorBioPadding(most_words=5)
    assert (len(check(lenient, STORY + LONG)), len(check(strict, STORY + SHORT))) == (0, 1)


@pytest.mark.parametrize(
    ("byline", "repeated"),
    [
        ("Ana Ruiz\n\nAna Ruiz\n\nMay 5, 2020", 1),
        ("By Ana Ruiz\nBy Ana Ruiz\nMay 5, 2020", 1),
        ("By Ana Ruiz\n\nANA RUIZ\n\nMay 5, 2020", 1),
        ("By Ana Ruiz\n\nBy Tom Berg\n\nMay 5, 2020", 0),
        ("By Ana Ruiz\n\nMay 5, 2020", 0),
    ],
)
def test_repeated_byline(byline: str, repeated: int) -> None:
    """The second is flagged and the first is related."""
    found = check(RepeatedByline, f"Storm damages the pier\n\n{byline}\n\n{STORY}")
    assert [len(f.related) for f in found] == [1] * repeated


@pytest.mark.parametrize(
    ("line", "noted"),
    [
        ("Follow her on Twitter @anaruiz.", 1),
        ("Buy her latest book at all good shops.", 1),
        ("Sign up for my newsletter.", 1),
        ("Press contact: Tom Holt, press@yards.example", 1),
        ("The ferries follow each other to the coast.", 0),
    ],
)
def test_promotional_contact(line: str, noted: int) -> None:
    """Ways to the author at the end of the text are noted, each once."""
    assert len(check(PromotionalContact, f"{STORY}{SHORT}\n\n{line}")) == noted
