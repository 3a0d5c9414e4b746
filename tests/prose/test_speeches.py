"""Speech over several paragraphs, and quotations that are set for show."""

from __future__ import annotations

import pytest

from provlint import Measure, Reading
from provlint.testing import read

RUN = "".join(f"“Boat {n} is looked at by {n + 1} of us.\n\n" for n in range(2, 10))


def quoted(text: str, kind: str = "text") -> list[str]:
    """The grade of every quotation."""
    reading = Reading(read(text, kind))
    return [c.evidence.grade.label for c in reading.claims if c.measure is Measure.QUOTATION]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It is late, Ana Ruiz says.\n\n" + RUN + "“We go home at noon.”", ["named"] * 9),
        ("It is late in the year.\n\n" + RUN + "“We go home at noon,” Ana Ruiz says.", ["named"] * 9),
        ("It is late in the year.\n\n" + RUN + "“We go home at noon.”", ["none"] * 9),
        ("“Nobody asked for it.\n\nIt is late.\n\n“We go home at noon,” Ana Ruiz says.", ["none", "named"]),
    ],
)
def test_a_mark_that_is_set_again_goes_on_with_the_speaker(text: str, expected: list[str]) -> None:
    """Over any number of paragraphs, from before the first or from behind the last."""
    assert quoted(text) == expected


def test_marks_within_a_speech_do_not_close_it() -> None:
    """The scheme's name is closed, the speech is not."""
    text = "“The board’s “clean hulls” scheme pays for it.\n\n“We go home at noon,” Ana Ruiz says."
    assert quoted(text) == ["named", "named"]


def test_a_straight_mark_may_be_closed_by_a_curly_one() -> None:
    """A slip of the keyboard."""
    assert quoted('"We count them all by hand,” Ana Ruiz says.') == ["named"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("> We count them by hand.\n>\n> Each one is looked at.\n>\n> — Ana Ruiz, harbour master", ["named"] * 2),
        ("> We count them all by hand. - Ana Ruiz, harbour master", ["named"]),
        ("> We count them by hand.\n>\n> Each one is looked at.\n>\n> [[How it goes](https://e.example/a/b), Marlow Post]",
         ["traceable"] * 3),
        ("From [the plan](https://e.example/a/b):\n\n> We count them by hand.\n>\n> Each one is looked at.", ["traceable"] * 2),
        ("> We count them by hand.\n>\n> Each one is looked at.", ["none"] * 2),
        ("“We count them all by hand.”\n\n— Ana Ruiz", ["named"]),
    ],
)  # fmt: skip
def test_a_quoted_block_is_one_speech(text: str, expected: list[str]) -> None:
    """Whoever signs it, or the link that leads to it or closes it, carries all its paragraphs."""
    assert quoted(text, "markdown") == expected


def test_a_quoted_list_is_one_speech() -> None:
    """A signature may stand in HTML as well."""
    text = "<blockquote><ul><li>We count them all by hand</li><li>Each one is looked at.</li></ul><p>— Ana Ruiz</p></blockquote>"
    assert quoted(text, "markdown") == ["named", "named"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The boats of the port are counted by hand each May.\n\n> The boats are counted by hand each May.",
            [],
        ),
        ("The boats of the port are counted each May.\n\n> Nobody looks at the hulls any more.", ["none"]),
        ("The boats of the port are old.\n\n> A port without a crane", []),
        ("# Port 'to lose every boat'\n\nThe port will lose every boat it has.", []),
        ('Our motto is "leave no boat behind".', []),
        ('The chants of "bring our boats back" went on.', []),
    ],
)
def test_what_is_set_for_show_is_nobodys_speech(text: str, expected: list[str]) -> None:
    """Pull quotes, lines without an end, headlines, mottoes and chants."""
    assert quoted(text, "markdown") == expected
