"""Every byte sequence is survived: it gives findings in their place or a clear failure, in bounded time.

A portion of what ``benchmarks/survive.py`` runs in full.
"""

from __future__ import annotations

import faulthandler
from collections.abc import Iterator
from pathlib import Path

import pytest
from hostile import Input, bombs, corpus, hostile, mutated, soups
from hypothesis import HealthCheck, given, settings
from survive import Survivor

LONGEST = 120
"""Seconds without an answer after which the run ends and says where it hung; regular expressions cannot be
interrupted in a kinder way."""


@pytest.fixture(scope="module")
def survivor() -> Survivor:
    """All rules switched on."""
    return Survivor()


@pytest.fixture(autouse=True)
def hang_ends_the_run() -> Iterator[None]:
    faulthandler.dump_traceback_later(LONGEST, exit=True)
    yield
    faulthandler.cancel_dump_traceback_later()


def wrong(survivor: Survivor, inputs: Iterator[Input]) -> list[str]:
    told = (survivor.outcome(document) for document in inputs)
    return [f"{outcome.label}: {outcome.wrong}" for outcome in told if outcome.wrong]


def test_mutated_seeds(survivor: Survivor) -> None:
    """Our own documents, cut, spliced, flipped, repeated and in other encodings."""
    material = corpus()
    assert wrong(survivor, (mutated(number, material) for number in range(250))) == []


def test_mutated_pages(survivor: Survivor, shared: Path) -> None:
    """Real pages likewise."""
    material = corpus(shared / "bench" / "pages")[-100:]
    assert wrong(survivor, (mutated(number, material) for number in range(100))) == []


@settings(
    max_examples=300,
    deadline=None,
    derandomize=True,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)
@given(document=soups())
def test_soups(survivor: Survivor, document: Input) -> None:
    """Random bytes, random text, and soups of what parsers and rules look at."""
    assert survivor.outcome(document).wrong == ""


def test_documents_of_one_thing(survivor: Survivor) -> None:
    """Deep nesting, endless lines, nothing but quotes."""
    assert wrong(survivor, hostile(3_000)) == []


def test_near_matches_of_patterns(survivor: Survivor) -> None:
    """Every tenth declared pattern, its near matches repeated."""
    assert wrong(survivor, bombs(survivor.expressions[::10], 1, 3_000)) == []


@pytest.mark.parametrize(
    ("data", "suffix"),
    [
        (b"", ".txt"),
        (b"", ".html"),
        (b"\xef\xbb\xbf", ".md"),
        (b"\xff\xfe", ".txt"),
        (b"\xff\xfe\x00\xd8", ".txt"),
        (b"\x00", ".md"),
        (b"\r", ".txt"),
        (b"---", ".md"),
        (b"---\n---", ".md"),
        (b"+++\n+++\n", ".md"),
        (b"<", ".html"),
        (b"&", ".html"),
        (b"&#xd800;", ".html"),
        ("\u202e\u200b".encode(), ".txt"),
        (b'<script type="application/ld+json">{"author": "\\ud800"}</script>', ".html"),
        (b'---\ntitle: "\\ud800"\n---\n', ".md"),
    ],
)
def test_smallest(survivor: Survivor, data: bytes, suffix: str) -> None:
    """The smallest documents that have broken readers elsewhere."""
    assert survivor.outcome(Input("smallest", suffix, data)).wrong == ""
