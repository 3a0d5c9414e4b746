"""What the rules about a document's own fields say, beyond their examples."""

from __future__ import annotations

import pytest

from provlint import Finding, Rule, Severity, Span
from provlint.testing import check
from provlint_plugins.attribution.conflicting_fields import ConflictingByline, ConflictingDate, ForeignDate
from provlint_plugins.attribution.image_credits import BrokenImageCredit, MissingImageCredit, has_credit
from provlint_plugins.attribution.invalid_licence import InvalidLicence
from provlint_plugins.attribution.missing_fields import (
    MissingByline,
    MissingDate,
    MissingLicence,
    MissingSource,
    MissingTitle,
)
from provlint_plugins.attribution.uncredited_republication import UncreditedRepublication

STORY = "The storm broke two beams of the old pier on Monday night. Nobody in the town was hurt by them.\n"


def messages(rule: type[Rule], text: str, kind: str = "text") -> list[str]:
    return [f.message for f in check(rule, text, kind)]


def one(rule: type[Rule], text: str, kind: str = "text") -> Finding:
    (finding,) = check(rule, text, kind)
    return finding


@pytest.mark.parametrize("rule", [MissingTitle, MissingByline, MissingDate, MissingSource, MissingLicence])
@pytest.mark.parametrize("text", ["", "\n", "A single sentence has no title page."])
def test_a_snippet_misses_nothing(rule: type[Rule], text: str) -> None:
    """A lone sentence is not asked for a byline."""
    assert list(check(rule, text)) == []


def test_archive_rules_are_off_in_drafts() -> None:
    """Origin and licence are an archive's business, and there they are errors."""
    assert [(r.enabled, r.archive) for r in (MissingSource, MissingLicence)] == [(False, Severity.ERROR)] * 2


def test_field_is_missed_at_the_title() -> None:
    """The finding stands where a reader would look for the byline."""
    assert one(MissingByline, f"# Storm damages the pier\n\n{STORY}").place == Span(2, 24)


def test_conflict_names_both_and_points_to_the_metadata() -> None:
    """The place is the byline's; the metadata are related."""
    text = f"---\ntitle: Pier\nauthor: Tom Berg\n---\n\nBy Ana Ruiz\n\n{STORY}"
    found = one(ConflictingByline, text, "markdown")
    assert found.message == "the text names Ana Ruiz, the metadata name Tom Berg"
    assert [text[slice(*r.place)] for r in found.related] == ["Tom Berg"]


def test_web_page_shows_another_author_than_it_declares() -> None:
    """What a program reads and what a person reads."""
    page = (
        '<html><head><title>Pier</title><meta name="author" content="Tom Berg"></head><body><article>'
        f"<h1>Pier</h1><p>By Ana Ruiz</p><p>{STORY}</p></article></body></html>"
    )
    assert messages(ConflictingByline, page, "html") == [
        "the text names Ana Ruiz, the metadata name Tom Berg"
    ]


def test_an_organisation_conflicts_with_nobody() -> None:
    """The house as author and a person in the byline go together."""
    text = f"---\ntitle: Pier\nauthor: Harbour News\n---\n\nBy Ana Ruiz\n\n{STORY}"
    assert list(check(ConflictingByline, text, "markdown")) == []


@pytest.mark.parametrize(
    ("line", "conflicts"),
    [
        ("May 5, 2020", 0),
        ("May 6, 2020", 0),
        ("May 9, 2020", 1),
        ("Updated May 9, 2020", 0),
        ("May 2020", 0),
        ("9 mai 2020", 1),
    ],
)
def test_dates_that_conflict(line: str, conflicts: int) -> None:
    """More than a day apart, and not called an update."""
    text = f"---\ntitle: Pier\ndate: 2020-05-05\n---\n\n{line}\n\n{STORY}"
    assert len(check(ConflictingDate, text, "markdown")) == conflicts


def test_foreign_date_names_the_language() -> None:
    """So that the reader sees what it was compared with."""
    assert messages(ForeignDate, f"Pier\n\nДекабрь 5, 2017\n\n{STORY}") == [
        "the date 'Декабрь 5, 2017' is not in the language of the text (en)"
    ]


@pytest.mark.parametrize(
    ("licence", "expected"),
    [
        ("CC-BY-4.0", []),
        ("cc-by-4.0", []),
        ("GPL-2.0+", []),
        ("Proprietary", []),
        ("https://licence.example/by/4.0", []),
        ("CC-BY-4", ["SPDX knows no licence 'CC-BY-4'; is CC-BY-4.0 meant?"]),
        ("MIT AND Zzz-1", ["SPDX knows no licence 'Zzz-1'"]),
    ],
)
def test_licences(licence: str, expected: list[str]) -> None:
    """Identifiers are looked up, statements are left alone."""
    assert messages(InvalidLicence, f"---\nlicense: {licence}\n---\n\n{STORY}", "markdown") == expected


@pytest.mark.parametrize(
    ("caption", "credited"),
    [
        ("The pier (Ana Ruiz/AP)", True),
        ("The pier at dawn. Photo: Ana Ruiz", True),
        ("The pier at dawn. Ana Ruiz for Harbour News", True),
        ("The pier at the fair Ana Ruiz/Harbour News", True),
        ("The pier. Getty Images", True),
        ("The pier, via Reuters", True),
        ("© Harbour News", True),
        ("The pier at dawn.", False),
        ("Crates of apples wait for the press at Upper Mill.", False),
        ("", False),
    ],
)
def test_credits_in_captions(caption: str, credited: bool) -> None:
    """A credit has a cue, an agency or a name at the end."""
    assert has_credit(caption) is credited


def test_image_without_caption_is_named() -> None:
    """Its file is what the message can show."""
    text = f"{STORY}\n![The pier](img/pier.jpg)\n\n{STORY}"
    assert messages(MissingImageCredit, text, "markdown") == ["nobody is credited for the image img/pier.jpg"]


@pytest.mark.parametrize(
    ("line", "broken"),
    [
        ("Image credit: By harbour/", True),
        ("Photo credit:", True),
        ("Photo by", True),
        ("Photo: ©", True),
        ("Image credit: [photographer name]", True),
        ("Image credit: undefined", True),
        ("(Photo by)", True),
        ("Image credit: Ana Ruiz", False),
        ("Photo by Ana Ruiz / Harbour News", False),
        ("She took the photo by the harbour.", False),
        ("Credits: the course counts for six.", False),
    ],
)
def test_broken_credits(line: str, broken: bool) -> None:
    """Nothing, a loose end or a template's own words."""
    assert bool(check(BrokenImageCredit, f"{STORY}\n{line}\n")) is broken


@pytest.mark.parametrize(
    ("line", "taken"),
    [
        ("The Harbour Gazette:", 1),
        ("Ingredients:", 0),
        ("This article first appeared in The Harbour Gazette.", 1),
        ("Originally published at https://gazette.example/pier", 0),
        ("This article was originally published in November 2015.", 0),
        ("Republished from Coast Weekly", 1),
        ("Delivered by Coast Weekly", 1),
    ],
)
def test_republication(line: str, taken: int) -> None:
    """An outlet named without a way to it."""
    assert (
        len(check(UncreditedRepublication, f"Storm damages the pier\n\n{line}\n\n{STORY}\n{STORY}")) == taken
    )
