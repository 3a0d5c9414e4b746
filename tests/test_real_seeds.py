"""The five real documents this project began with: the least that must be found in them, and what must not.

They are not part of the project; where they are missing, these tests skip and say so.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import NamedTuple

import pytest

from provlint import Source
from provlint.config import Profile
from provlint.engine import Linter


class Found(NamedTuple):
    """A finding as these tests look at it."""

    code: str
    excerpt: str
    first: int
    last: int
    message: str


Find = Callable[[int], list[Found]]


@pytest.fixture(scope="module")
def find(shared: Path, linter_for: Callable[[Profile], Linter]) -> Find:
    """What the profile ``draft`` finds in the seed of a number."""

    @cache
    def check(number: int) -> list[Found]:
        (path,) = (shared / "seeds").glob(f"{number:03}_*.txt")
        checked = linter_for("draft").check(Source(path.name, path.read_bytes()))
        assert checked.failures == ()
        assert checked.document is not None
        document = checked.document
        return [
            Found(
                f.code,
                document.source[f.place.start : f.place.end],
                document.position(f.place.start).line,
                document.position(max(f.place.start, f.place.end - 1)).line,
                f.message,
            )
            for f in checked.findings
        ]

    return check


def excerpts(found: list[Found], code: str) -> list[str]:
    return [f.excerpt for f in found if f.code == code]


MUST: list[tuple[int, str, str]] = [
    (0, "STA102", "80% of Americans"),
    (0, "ATT104", "a recent report by OpenSecrets"),
    (0, "ATT104", "a recent report by the Voice of America"),
    (0, "ATT103", "a Belgian minister"),
    (0, "ATT401", "Just the News:"),
    (0, "ATT201", '"global, high-stakes public strategy firm"'),
    (0, "JNK202", "Comments"),
    (1, "STA101", "over $500 billion"),
    (1, "ATT102", "has been accused of"),
    (1, "ATT103", "A Belgian minister"),
    (1, "ATT104", "a recent report by OpenSecrets"),
    (2, "STA101", "millions of Americans"),
    (3, "ATT013", "Декабрь 5, 2017"),
    (3, "ATT302", "Image credit: By testing/"),
    (3, "STA101", "Nearly a billion people"),
    (3, "STA101", "more than 100 such locales"),
    (3, "ATT101", "It was widely known"),
    (3, "ATT104", "A recent article"),
    (4, "ATT101", "According to reports"),
    (4, "ATT101", "it is well known"),
    (4, "ATT101", "There are also claims"),
    (4, "ATT102", "it was reported"),
    (4, "STA101", "18.2 billion yuan"),
    (4, "STA101", "24 media companies"),
    (4, "ATT201", "“the rain is coming to fill the building”"),
]


@pytest.mark.parametrize(("number", "code", "words"), MUST)
def test_must_be_found(find: Find, number: int, code: str, words: str) -> None:
    """Each phrase is found under its code, with exactly these words."""
    assert words in excerpts(find(number), code)


@pytest.mark.parametrize(
    ("number", "codes"),
    [
        (0, {"ATT002", "ATT003"}),
        (1, {"ATT001", "ATT003"}),
        (2, set()),
        (3, {"ATT001"}),
        (4, {"ATT002", "ATT003"}),
    ],
)
def test_missing_fields(find: Find, number: int, codes: set[str]) -> None:
    """Title, byline and date are reported missing where they are, and only there."""
    assert {f.code for f in find(number)} & {"ATT001", "ATT002", "ATT003"} == codes


def test_statistic_names_its_report(find: Find) -> None:
    """The statistic that rests on a report is untraceable, and so not also unsourced."""
    assert "80% of Americans" not in excerpts(find(0), "STA101")


def test_popular_posts_to_the_last_line(find: Find) -> None:
    """The run of related links goes from its heading to the end, and no statistic is seen inside it."""
    assert [(f.first, f.last) for f in find(0) if f.code == "JNK203"] == [(26, 32)]
    assert [f for f in find(0) if f.code.startswith("STA") and f.first >= 26] == []


def test_biography_is_the_whole_last_paragraph(find: Find) -> None:
    """It is found from the author's name to the full stop, with its share of the text."""
    (bio,) = [f for f in find(1) if f.code == "BIO101"]
    assert bio.first == bio.last == 17
    assert (bio.excerpt[:10], bio.excerpt[-19:]) == ("Alki David", "Commonwealth scale.")
    assert "%" in bio.message


def test_caption_with_agency_credit(find: Find) -> None:
    """The caption is found whole, as a line of its own."""
    (caption,) = excerpts(find(1), "JNK208")
    assert (caption[:21], caption[-16:]) == ("Chinese online retail", "AFP/Getty Images")


def test_scripts_with_their_fence(find: Find) -> None:
    """One finding covers both scripts, fence lines included."""
    assert [(f.first, f.last) for f in find(2) if f.code == "JNK101"] == [(9, 22)]


def test_social_widgets(find: Find) -> None:
    """Both the fenced button and the last line are found."""
    assert ["Tweet" in e or "Follow ACCESS" in e for e in excerpts(find(2), "JNK201")] == [True, True]


def test_comment_prompt(find: Find) -> None:
    """The prompt is found."""
    (prompt,) = excerpts(find(2), "JNK202")
    assert prompt.startswith("Note: When posting a comment")


def test_newspaper_report(find: Find) -> None:
    """The newspaper's report, which nobody could find, is an unlocated source."""
    assert any("report out from the Epoch Times" in e for e in excerpts(find(2), "ATT104"))


def test_byline_stands_twice(find: Find) -> None:
    """The second of the two is reported, once."""
    assert [(f.excerpt, f.first) for f in find(3) if f.code == "BIO102"] == [("Stan Ward", 3)]


def test_ranking(find: Find) -> None:
    """The ranking among valuable companies needs data."""
    assert any("the ten most valuable companies" in e for e in excerpts(find(3), "STA104"))
