"""Title, byline, dates and source as they stand in a text."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from provlint import Metadata, Reading
from provlint.testing import read

STORY = (
    "The storm broke two beams of the old pier on Monday night, and the harbour master found one of them "
    "on the beach "
    "in the morning, where the children were already sitting on it.\n\n"
    "Nobody was hurt. The ferries sail again on Thursday if the weather holds, and the town has asked the "
    "builders to "
    "look at the other beams before the summer guests come back.\n"
)


def imprint(text: str, kind: str = "text") -> Metadata:
    return Reading(read(text, kind)).imprint


def authors(text: str) -> list[str]:
    return [field.value for field in imprint(text).authors]


def dated(text: str) -> list[str]:
    return [field.value for field in imprint(text).dates]


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("By Ana Ruiz", ["Ana Ruiz"]),
        ("BY ANA RUIZ", ["ANA RUIZ"]),
        ("by: Ana Ruiz, Staff Writer", ["Ana Ruiz"]),
        ("By Ana Ruiz and Tom Berg", ["Ana Ruiz, Tom Berg"]),
        ("By Ana Ruiz | Harbour News | ruiz@news.example", ["Ana Ruiz"]),
        ("By Dr. Ana Ruiz, PhD", ["Ana Ruiz"]),
        ("ByAna Ruiz January 21, 2025", ["Ana Ruiz"]),
        ("Written by Ana Ruiz, MS, RD on November 14, 2019", ["Ana Ruiz"]),
        ("Posted by harbourcat on May 5, 2020 at 10:00 am", ["harbourcat"]),
        ("Posted on January 5, 2020 by admin", ["admin"]),
        ("December 2, 2021 by Ana Ruiz | Last updated February 28, 2023", ["Ana Ruiz"]),
        ("Author: Ana Ruiz", ["Ana Ruiz"]),
        ("By Harbour News Staff", ["Harbour News Staff"]),
        ("BY THE ASSOCIATED PRESS", ["THE ASSOCIATED PRESS"]),
        ("The Editorial Board", ["The Editorial Board"]),
        ("Ana Ruiz | 5 May 2020", ["Ana Ruiz"]),
        ("Nizaar Kellan2 minutes ago", ["Nizaar Kellan"]),
        ("Ana Ruiz and Tom B. Berg Port Elda Gazette", ["Ana Ruiz, Tom B. Berg"]),
        ("Von Jürgen Ahrens", ["Jürgen Ahrens"]),
        ("Por Ana Ruiz, 5 de mayo de 2020", ["Ana Ruiz"]),
        ("Автор: Иван Петров", ["Иван Петров"]),
        ("Written by\n\nNizaar Kellan", ["Nizaar Kellan"]),
        ("Author:\n\nHarbour Watch", ["Harbour Watch"]),
        ("Nizaar Kellan, Staff Writer", ["Nizaar Kellan"]),
        ("From staff reports", ["staff reports"]),
        ("Text: Ana Ruiz / Photos: Tom Berg", ["Ana Ruiz"]),
        ("Medically reviewed by Tom Berg, MD — Written by Ana Ruiz on May 3, 2021", ["Ana Ruiz"]),
        ("By Monday the storm had passed", []),
        ("By clicking here you agree", []),
        ("By Region", []),
        ("Photo by Ana Ruiz", []),
        ("Read more by Ana Ruiz", []),
        ("Medically reviewed by Ana Ruiz, MD", []),
        ("Ana Ruiz is a writer", []),
        ("Harbour Light", []),
    ],
)
def test_bylines_at_the_top(line: str, expected: list[str]) -> None:
    """A line between title and text names the author, or it does not."""
    assert authors(f"Storm damages the pier\n\n{line}\n\n{STORY}") == expected


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("by Ana Ruiz", ["Ana Ruiz"]),
        ("-- Ana Ruiz", ["Ana Ruiz"]),
        ("— Ana Ruiz", ["Ana Ruiz"]),
        ("Ana Ruiz", ["Ana Ruiz"]),
        ("ana.ruiz@harbour.example", ["ana.ruiz@harbour.example"]),
        ("letters@harbour.example", []),
        ("Twitter: @anaruiz.", ["@anaruiz"]),
        ("../Ana", ["Ana"]),
        ("This article has been contributed by Harbour Watch.", ["Harbour Watch"]),
        ("(Reporting by Ana Ruiz; editing by Tom Berg)", ["Ana Ruiz"]),
        (
            "Press writers Ana Ruiz, Tom Berg and Jo Lind contributed to this report.",
            ["Ana Ruiz, Tom Berg, Jo Lind"],
        ),
        ("About Ana Ruiz\n\nI am a sailor and blogger in Port Elda, and my cats are not.", ["Ana Ruiz"]),
        ("Ana Ruiz (@ruiz) is a contributor to the Harbour Gazette. She lives in Port Elda.", ["Ana Ruiz"]),
        ("Image credit: Ana Ruiz", []),
        ("Thanks for reading!", []),
    ],
)
def test_signatures_at_the_end(line: str, expected: list[str]) -> None:
    """The last line signs the text, or it does not."""
    assert authors(f"Storm damages the pier\n\n{STORY}\n{line}\n") == expected


def test_names_within_the_text_are_no_bylines() -> None:
    """A name on its own line in the middle is somebody the text speaks of."""
    after = "He had seen the pier go once before, in the winter of the great ice, and " * 3 + "says so.\n\n"
    assert authors(f"Storm damages the pier\n\n{STORY}\nTom Berg\n\n{after}{after.upper()}") == []


def test_a_list_of_names_is_no_byline() -> None:
    """A cast has no author."""
    assert authors(f"The crew\n\nAna Ruiz\n\nTom Berg\n\nJo Lind\n\n{STORY}") == []


def test_a_doubled_byline_is_two_fields() -> None:
    """Both are kept, each at its place."""
    fields = imprint(f"Ana Ruiz\n\nAna Ruiz\n\nMay 5, 2020\n\n{STORY}").authors
    assert [(f.value, f.span, f.origin) for f in fields] == [
        ("Ana Ruiz", (0, 8), "text"),
        ("Ana Ruiz", (10, 18), "text"),
    ]


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("May 5, 2020", ["May 5, 2020"]),
        ("Published 10:02 AM EST May 5, 2020", ["May 5, 2020"]),
        ("Tuesday, 5 May 2020, 10:30 CET", ["5 May 2020"]),
        ("Last updated on August 2, 2025 by Shannon", ["August 2, 2025"]),
        ("Updated May 9, 2020 | Published May 5, 2020", ["May 5, 2020", "May 9, 2020"]),
        ("Veröffentlicht am 5. Mai 2020", ["5. Mai 2020"]),
        ("Декабрь 5, 2017", ["Декабрь 5, 2017"]),
        ("UPDATE 2017-01-31:", ["2017-01-31"]),
        ("Published\n\nMay 5, 2020", ["May 5, 2020"]),
        ("Sign up by May 5, 2020", []),
        ("2018.04.05 ~ OPEN RUN", []),
        ("Posted 2 hours ago", []),
    ],
)
def test_date_lines(line: str, expected: list[str]) -> None:
    """A line that says nothing but the date dates the text, publication before updates."""
    assert dated(f"Storm damages the pier\n\n{line}\n\n{STORY}") == expected


@pytest.mark.parametrize(
    ("opening", "expected"),
    [
        ("December 13, 2021 - ", ["December 13, 2021"]),
        ("PORT ELDA, Dec. 2, 2015 /Newswire/ -- ", ["Dec. 2, 2015"]),
        ("Port Elda, NN, March 13, 2018 - ", ["March 13, 2018"]),
        ("Nov. 20, 2019 5:52 AM ESTPORT ELDA (AP) — ", ["Nov. 20, 2019"]),
        ("PORT ELDA (AP) — ", []),
        ("On December 13, 2021 - a Monday - ", []),
        ("In May 2019 ", []),
    ],
)
def test_datelines(opening: str, expected: list[str]) -> None:
    """Place and date before a dash open a report; a date in a sentence does not."""
    assert dated(f"{opening}{STORY}") == expected


def test_dates_in_sentences_date_nothing() -> None:
    """Only a line of its own counts."""
    assert dated(f"Storm damages the pier\n\n{STORY}\nThe pier was built on May 5, 1920.\n") == []


@pytest.mark.parametrize(
    ("head", "expected"),
    [
        ("Storm damages the pier", ["Storm damages the pier"]),
        ("Will the pier ever stand? Not this year.", ["Will the pier ever stand? Not this year."]),
        ("By Ana Ruiz\n\n# Storm damages the pier", ["Storm damages the pier"]),
        ("By Ana Ruiz\n\nMay 5, 2020", []),
        ("Here is what we know so far:", []),
    ],
)
def test_titles(head: str, expected: list[str]) -> None:
    """A heading or a first short line that is neither byline, date nor sentence."""
    assert [t.value for t in imprint(f"{head}\n\n{STORY}").titles] == expected


@pytest.mark.parametrize(
    "headline",
    [
        "Storm Damages The Pier",
        "Harbour Master Finds Beam On Beach, Warns Summer Guests And Builders Alike.",
        "800-page report sheds little light.",
        "Pier closed; two beams lost;",
    ],
)
def test_headlines_that_look_like_something_else(headline: str) -> None:
    """Capitals are no names, and a full stop makes no sentence, over a text."""
    found = imprint(f"{headline}\n\nMay 5, 2020\n\n{STORY}")
    assert ([t.value for t in found.titles], found.authors) == ([headline], ())


def test_a_text_without_a_headline_has_no_title() -> None:
    """A paragraph is none, nor is a heading further down."""
    assert imprint(f"{STORY}\n# The beams\n\n{STORY}").titles == ()


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("Source: Harbour Gazette", ["Harbour Gazette"]),
        ("Originally published in The Harbour Gazette", ["The Harbour Gazette"]),
        ("SOURCE Elda Yards", ["Elda Yards"]),
        ("The source of the river is unknown", []),
    ],
)
def test_sources(line: str, expected: list[str]) -> None:
    """A line that says where the text comes from."""
    assert [s.value for s in imprint(f"Storm damages the pier\n\n{STORY}\n{line}\n").sources] == expected


def test_the_agency_of_a_dateline_is_a_source() -> None:
    """It sent the report; it is not its author."""
    found = imprint(f"PORT ELDA (Reuters) - {STORY}")
    assert ([s.value for s in found.sources], found.authors) == (["Reuters"], ())


def test_an_outlet_on_its_own_line_is_a_source() -> None:
    """As blogs introduce what they quote."""
    assert [s.value for s in imprint(f"Storm\n\nThe Harbour Gazette:\n\n{STORY}").sources] == [
        "The Harbour Gazette"
    ]


def test_rights_are_a_licence() -> None:
    """A short line that states them."""
    found = imprint(f"Storm\n\n{STORY}\nThis text is licensed under CC BY 4.0.\n")
    assert [x.value for x in found.licences] == ["This text is licensed under CC BY 4.0."]


def test_fields_know_their_place_in_the_source() -> None:
    """Text and source offsets part where the source has longer line ends."""
    text = f"Storm\r\n\r\nBy Ana Ruiz\r\n\r\n{STORY}"
    (field,) = imprint(text).authors
    assert (field.span, field.place, field.place and text[slice(*field.place)]) == (
        (10, 18),
        (12, 20),
        "Ana Ruiz",
    )


@pytest.mark.parametrize(
    "text", ["", "\n\n\n", ".", "By ", "By\n" * 50, "—" * 300, "12/12/" * 80, "@", "\u202eBy Ana"]
)
def test_odd_texts_have_hardly_an_imprint(text: str) -> None:
    """Nothing is found and nothing breaks."""
    found = imprint(text)
    assert (found.authors, found.dates, found.sources) == ((), (), ())


LINES = st.sampled_from(
    [
        "By Ana Ruiz",
        "Ana Ruiz",
        "May 5, 2020",
        "About the author",
        "Source: X",
        "Storm",
        STORY,
        "-- Tom",
        "©",
        "",
        "- a",
    ]
)


@given(st.lists(LINES | st.text(max_size=30), max_size=12))
def test_any_lines_are_survived(lines: list[str]) -> None:
    """The span of every field lies within the text, and its value is what stands there or is made of it."""
    text = "\n".join(lines).replace("\0", "")
    reading = Reading(read(text.encode("utf-8", "replace").decode()))
    found = reading.imprint
    for field in (*found.titles, *found.authors, *found.dates, *found.sources, *found.licences):
        assert field.span is not None
        assert 0 <= field.span.start < field.span.end <= len(reading.text)
