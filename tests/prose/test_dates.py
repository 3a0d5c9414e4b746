"""Dates as people write them."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from provlint.prose import dates

DAY = date(2017, 12, 5)


def read(text: str) -> list[tuple[str, list[date]]]:
    return [(text[d.span.start : d.span.end], sorted(d.days)) for d in dates.find(text)]


@pytest.mark.parametrize(
    "written",
    [
        "December 5, 2017",
        "Dec. 5, 2017",
        "DEC 5 2017",
        "5 December 2017",
        "5th of December, 2017",
        "05-Dec-2017",
        "2017-12-05",
        "2017/12/5",
        "2017-12-05T10:30:00Z",
        "Декабрь 5, 2017",
        "5 декабря 2017",
        "5 de diciembre de 2017",
        "5. Dezember 2017",
        "5 décembre 2017",
        "2017. december 5",
        "2017年12月5日",
        "5 grudnia 2017",
        "5 Aralık 2017",
    ],
)
def test_a_day_is_read_in_many_notations(written: str) -> None:
    """Each is found whole and means the fifth of December."""
    assert read(written) == [(written, [DAY])]


def test_figures_may_mean_two_days() -> None:
    """Where day and month could be either way round, both are kept."""
    assert read("5/4/2020") == [("5/4/2020", [date(2020, 4, 5), date(2020, 5, 4)])]


def test_a_short_year_is_of_this_century() -> None:
    """12/22/23, as American newspapers write it."""
    assert read("12/22/23 12:24 PM ET") == [("12/22/23", [date(2023, 12, 22)])]


def test_a_month_alone_is_not_exact() -> None:
    """It stands for its first day and says so."""
    (found,) = dates.find("in March 2020")
    assert (sorted(found.days), found.exact) == ([date(2020, 3, 1)], False)


def test_a_day_without_a_year_means_no_day() -> None:
    """It is found, but cannot be placed."""
    assert read("Nov 18, 8:19 PM") == [("Nov 18", [])]


def test_a_date_glued_to_a_name_is_found() -> None:
    """Pages lose the space between two elements."""
    assert read("Ana RuizJanuary 4, 2026") == [("January 4, 2026", [date(2026, 1, 4)])]


@pytest.mark.parametrize(
    "text", ["maybe 5, 2017", "1.5.2", "31.02.2020", "3/4", "May we, 2017", "v2017.12.05.1", ""]
)
def test_other_figures_are_no_dates(text: str) -> None:
    """Words that begin like months, versions and impossible days are left alone."""
    assert read(text) == []


def test_languages_of_a_month() -> None:
    """A month's name tells in which languages it is written so; figures tell nothing."""
    russian, english, bare = (dates.find(t)[0] for t in ("5 декабря 2017", "October 9, 2018", "2017-12-05"))
    assert (russian.languages, english.languages, bare.languages) == (
        frozenset({"ru"}),
        frozenset({"en"}),
        frozenset(),
    )


@pytest.mark.parametrize(
    ("one", "other", "differ"),
    [
        ("May 5, 2020", "2020-05-05", False),
        ("May 5, 2020", "2020-05-06", False),
        ("May 5, 2020", "2020-05-09", True),
        ("5/4/2020", "2020-04-05", False),
        ("May 2020", "2020-05-31", False),
        ("May 2020", "2020-06-01", True),
        ("May 5", "2020-06-01", False),
    ],
)
def test_only_sure_differences_count(one: str, other: str, differ: bool) -> None:
    """A day's distance, two readings, a month without a day and a day without a year leave room."""
    assert dates.find(one)[0].differs(dates.find(other)[0]) is differ


@given(st.dates(date(1700, 1, 1), date(2090, 12, 31)))
def test_any_day_is_read_back(day: date) -> None:
    """What is written in words and in ISO form is read as the day it was."""
    months = "January February March April May June July August September October November December".split()
    words = f"{months[day.month - 1]} {day.day}, {day.year}"
    assert [read(words), read(day.isoformat())] == [[(words, [day])], [(day.isoformat(), [day])]]


@given(st.text(max_size=80))
def test_any_text_is_survived(text: str) -> None:
    """Spans lie in the text, in order, and do not overlap."""
    spans = [d.span for d in dates.find(text)]
    edges = [edge for span in spans for edge in span]
    assert edges == sorted(edges)
    assert all(0 <= s.start < s.end <= len(text) for s in spans)
