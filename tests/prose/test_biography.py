"""Passages about the author or the issuer."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from provlint import Biography, Reading
from provlint.testing import read

STORY = (
    "The storm broke two beams of the old pier on Monday night, and the harbour master found one of them "
    "on the beach "
    "in the morning, where the children were already sitting on it.\n\n"
    "Nobody was hurt. The ferries sail again on Thursday if the weather holds, and the town has asked the "
    "builders to "
    "look at the other beams before the summer guests come back.\n\n"
)


def biographies(text: str) -> list[tuple[str, Biography]]:
    reading = Reading(read(text))
    return [(reading.document[b.span], b) for b in reading.biographies]


def passages(text: str) -> list[str]:
    return [words for words, _ in biographies(text)]


@pytest.mark.parametrize(
    "bio",
    [
        "Ana Ruiz is a freelance writer based in Port Elda.",
        "Ana Ruiz (@anaruiz) is a contributor to the Harbour Gazette and a former pilot.",
        "Ana Ruiz, RN, MPH, is a nurse and the author of three books about the sea.",
        "Ana is a senior editor who covers ferries for the Gazette. She lives in Port Elda with two cats.",
        "As the Gazette's shopping editor, Ana has covered everything from rope to soup for ten years.",
        "Award-winning journalist Ana Ruiz writes about ferries and has worked for the Gazette since 2009.",
        "Hi, I'm Ana, a sailor and blogger. Here you find everything about knots.",
        "I am the founder of Harbour Watch and I have written about the sea for twenty years.",
        "Ana Ruiz — Publisher, Media Architect, Creator of the Harbour Circle, live and direct.",
        "Founded in 1900, Elda Yards is the oldest builder of ferries on the coast. The company's mission "
        "is to build more.",
        "Elda Yards is a leading provider of ferries with offices in three countries. Our team is here to "
        "help.",
        "About the author\n\nAna Ruiz sails. She also writes about it for those who do not.",
        "About Elda Yards\n\nElda Yards builds ferries in three countries and is committed to quality.",
        "Sobre Ana Ruiz\n\nMãe de dois filhos, Ana Ruiz é coordenadora da escola e mora em Lisboa com a "
        "família.",
        "This article was contributed by Harbour Watch. Visit www.harbour.example for more.",
    ],
)
def test_biographies_at_the_end(bio: str) -> None:
    """The passage is found whole, its heading with it."""
    assert passages(STORY + bio) == [bio]


@pytest.mark.parametrize(
    "closing",
    [
        "The harbour master, Tom Berg, is a former writer and lives in Port Elda, the town said on Tuesday.",
        '"I am a writer, not a sailor," said Tom Berg, who lives in Port Elda and has written three books.',
        "I'm not a builder, and I do not know how long the pier will stand.",
        "Damage is spreading: ask an expert or a professional before the winter comes.",
        "About the beams\n\nThey are of oak, and nobody has looked at them since the war.",
        "She said that the town was to blame.",
    ],
)
def test_other_closings_are_none(closing: str) -> None:
    """What the text goes on to tell is no biography."""
    assert passages(STORY + closing) == []


def test_whom_the_text_is_about_is_not_its_author() -> None:
    """The same words are a biography only of somebody who has not been spoken of."""
    bio = "Tom Berg is a writer and has worked for the Gazette since 2009."
    told = (
        STORY + "On Tuesday the builder Tom Berg climbed down to look at the beams, and shook his head.\n\n"
    )
    assert (passages(STORY + bio), passages(told + bio)) == ([bio], [])


def test_unless_the_byline_names_them() -> None:
    """Then the text may well speak of its author."""
    bio = "Tom Berg is a writer and has worked for the Gazette since 2009."
    told = (
        STORY + "On Tuesday I, Tom Berg, climbed down to look at the beams, and could only shake my head.\n\n"
    )
    assert passages(f"Storm\n\nBy Tom Berg\n\n{told}{bio}") == [bio]


def test_a_profile_is_no_biography_of_its_author() -> None:
    """An article that is all about somebody opens with them."""
    profile = (
        "Tom Berg is a writer and an engineer who lives in Port Elda and has written three books about the "
        "sea, which "
        "nobody has read.\n\n"
    )
    assert passages(f"A man and his sea\n\n{profile}{STORY}") == []


def test_lines_of_one_biography_merge() -> None:
    """Paragraphs that go on with the same person belong to it."""
    bio = (
        "Ana Ruiz is a freelance writer based in Port Elda.\n\n"
        "She has written for the Gazette for ten years, and her work has appeared in three books."
    )
    assert passages(STORY + bio) == [bio]


def test_what_is_known_of_a_biography() -> None:
    """Its words, sentences and share are counted, its subject is named."""
    ((_, bio),) = biographies(
        STORY + "About the author\n\nAna Ruiz is an award-winning writer. She lives in Port Elda."
    )
    assert (bio.words, bio.sentences, bio.promotional, bio.subject, bio.person) == (
        14,
        2,
        True,
        "Ana Ruiz",
        True,
    )
    assert bio.share == pytest.approx(14 / (14 + len(STORY.split())))


def test_a_plain_note_promotes_nobody() -> None:
    """Name and post are what a reader needs."""
    ((_, bio),) = biographies(STORY + "Ana Ruiz is a reporter at the Harbour Gazette.")
    assert (bio.promotional, bio.sentences) == (False, 1)


def test_an_issuer_is_no_person() -> None:
    """An organisation introduces itself in a press release."""
    ((_, bio),) = biographies(
        STORY + "About Elda Yards\n\nElda Yards is a leading builder of ferries on three coasts."
    )
    assert (bio.person, bio.subject) == (False, "Elda Yards")


LINES = st.sampled_from(
    [
        STORY,
        "About Ana Ruiz",
        "About the author",
        "Ana Ruiz is a writer who lives in Port Elda.",
        "She is the author of three books.",
        "Follow her on Twitter @ana",
        "By Ana Ruiz",
        "I'm Ana",
        "",
    ]
)


@given(st.lists(LINES | st.text(max_size=40), max_size=10))
def test_any_lines_are_survived(lines: list[str]) -> None:
    """Biographies lie in the text in order, apart from each other, and a share is a share."""
    text = "\n\n".join(lines).replace("\0", "").encode("utf-8", "replace").decode()
    found = Reading(read(text)).biographies
    edges = [edge for b in found for edge in b.span]
    assert edges == sorted(edges)
    assert all(0 < b.share <= 1 and b.words > 0 and b.sentences > 0 for b in found)
