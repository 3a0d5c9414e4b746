"""Names told by their shape and by known given names."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from provlint.prose import names


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Stan Ward", "Stan Ward"),
        ("JOHN SMITH", "JOHN SMITH"),
        ("Dr. Jane Q. Public, PhD", "Jane Q. Public"),
        ("Rachel Linn, MS, RD", "Rachel Linn"),
        ("Ludwig van Beethoven", "Ludwig van Beethoven"),
        ("Mary-Jane O'Neil", "Mary-Jane O'Neil"),
        ("Анна Каренина", "Анна Каренина"),
        ("Read More", ""),
        ("Contact Us", ""),
        ("Harbour News", ""),
        ("Stan", ""),
        ("stan ward", ""),
        ("The storm broke", ""),
        ("May 2020", ""),
        ("", ""),
    ],
)
def test_person(text: str, name: str) -> None:
    """A person's name comes back without titles and degrees, anything else as nothing."""
    assert names.person(text) == name


@pytest.mark.parametrize(
    ("text", "people"),
    [
        ("Ana Ruiz", ["Ana Ruiz"]),
        ("Ana Ruiz and Tom Berg", ["Ana Ruiz", "Tom Berg"]),
        ("Ana Ruiz, Tom Berg and Jo Lind", ["Ana Ruiz", "Tom Berg", "Jo Lind"]),
        ("Ana Ruiz, MD, and Tom Berg, PhD", ["Ana Ruiz", "Tom Berg"]),
        ("Ana Ruiz y Tomás Berg", ["Ana Ruiz", "Tomás Berg"]),
        ("Ana Ruiz and the harbour", []),
    ],
)
def test_people(text: str, people: list[str]) -> None:
    """A list is people only if each of its parts is."""
    assert names.people(text) == people


@pytest.mark.parametrize(
    ("name", "known"),
    [("Ana Ruiz", True), ("J. Robert Smith", True), ("Harbour Light", False), ("Ruiz", False)],
)
def test_known(name: str, known: bool) -> None:
    """The given name decides, initials passed over."""
    assert names.known(name) is known


@pytest.mark.parametrize(
    ("text", "outlet"),
    [("The Harbour Gazette", True), ("Reuters", True), ("Ingredients", False), ("Ana Ruiz", False)],
)
def test_outlet(text: str, outlet: bool) -> None:
    """One of its words says that it is an organisation."""
    assert names.is_outlet(text) is outlet


@pytest.mark.parametrize(
    ("one", "other", "alike"),
    [
        ("Ana Ruiz", "Ana M. Ruiz", True),
        ("Dr. Ana Ruiz", "RUIZ", True),
        ("A. Ruiz", "Ana Ruiz", True),
        ("anaruiz", "Ana Ruiz", True),
        ("Ana Ruiz", "Tom Berg", False),
        ("Ana Ruiz", "Ana Berg", False),
    ],
)
def test_alike(one: str, other: str, alike: bool) -> None:
    """Spelling, titles and initials make no difference."""
    assert (names.alike(one, other), names.alike(other, one)) == (alike, alike)


@given(st.text(max_size=60))
def test_any_text_is_survived(text: str) -> None:
    """A name that is found is a stretch of the text, white space apart, and everything is alike itself."""
    assert names.person(text) in " ".join(text.split())
    assert names.alike(text, text)
    assert all(names.people(text))
