"""Lists of links and readers' comments, told from what an author wrote by topic, names and voice."""

from __future__ import annotations

import pytest

from provlint.prose import Reading, Role
from provlint.prose.boilerplate import cues
from provlint.testing import read

ARTICLE = (
    "The slate quarry above Tarn Ghyll has sold no roof since 1962, but its saws still turn on the last Sunday of June.",
    "Volunteers keep the water wheel in order and show visitors how a block is split with a chisel and a wooden mallet.",
    "A block must be wet when it is split, for dry slate breaks across the grain and is then good for garden paths only.",
    "The oldest of the volunteers, who learnt the trade from his father, says that he can hear a bad block before he sees it.",
    "The wheel was rebuilt in oak three winters ago after a flood had carried away the paddles and half of the timber launder.",
)
LINKS = (
    "Mayor of Brackenfold Denies Claims over Swimming Pool Contract",
    "Ten Cheap Laptops That Students in Northumbria Swear By",
    "Rail Strike: Which Trains to Edinburgh Will Run Tomorrow",
    "Goalkeeper Ines Aldana Joins Rovers on Three Year Deal",
)


def found(*paragraphs: str) -> list[tuple[Role, str]]:
    """The role and the words of every passage of a text made of *paragraphs*."""
    document = read("\n\n".join(paragraphs))
    return [(p.role, document[p.span]) for p in Reading(document).boilerplate]


def test_headlines_of_other_articles_are_found_without_a_heading() -> None:
    """They name people and places, and the article has none of their words."""
    assert found(*ARTICLE, *LINKS) == [(Role.RELATED, "\n\n".join(LINKS))]


def test_the_article_goes_on_after_a_list_of_links() -> None:
    """A paragraph behind the list is not swallowed by it."""
    assert found(*ARTICLE[:4], *LINKS, ARTICLE[4]) == [(Role.RELATED, "\n\n".join(LINKS))]


def test_titles_in_a_list_that_no_sentence_leads_to_end_the_document() -> None:
    """A line that says where the text comes from may stand below them, and is the article's."""
    titles = "\n".join(f"- {title}" for title in LINKS[:3])
    assert found(*ARTICLE, titles, "Originally published in the Fell Recorder.") == [(Role.RELATED, titles)]


def test_a_list_that_a_sentence_leads_to_is_the_articles_own() -> None:
    """The colon says so."""
    titles = "\n".join(f"- {title}" for title in LINKS[:3])
    assert found(*ARTICLE, "The museum shop sells three books:", titles) == []


def test_teasers_break_off() -> None:
    """A paragraph of the article ends its sentence."""
    teasers = (
        "Mayor of Brackenfold denies claims over the swimming pool contract after ...",
        "Goalkeeper Ines Aldana joins Rovers on a three year deal and says that ...",
        "Students in Northumbria swear by ten cheap laptops, the cheapest of which ...",
    )
    assert found(*ARTICLE, *teasers) == [(Role.RELATED, "\n\n".join(teasers))]


def test_a_sentence_without_its_full_stop_below_the_furniture_is_the_articles() -> None:
    """It has the length and the words of one."""
    last = "The council will decide on Friday whether the wheel can be mended before the end of the season"
    assert found(*ARTICLE[:4], "Share this article:", last) == [(Role.SOCIAL, "Share this article:")]


def test_a_table_in_capitals_is_no_headline() -> None:
    """Rows of figures are the article's."""
    rows = ("| YEAR | BLOCKS | ROOFS |", "| 1961 | 40,210 | 12 |", "| 1962 | 38,004 | 9 |")
    assert found(*ARTICLE[:4], *rows, ARTICLE[4]) == []


def test_a_list_of_matches_is_the_articles_own() -> None:
    """Each line sets one name against another."""
    ties = (
        "Harwich v Amber United or Stour",
        "Kelso Rovers v Tweed Albion",
        "Fulmar Town v Brae",
        "Lowick v Gannet",
    )
    assert found(*ARTICLE, *ties) == []


def test_a_list_on_the_topic_of_the_article_is_left_alone() -> None:
    """Lower case and the words of the paragraphs are an author's own."""
    steps = ("A wet block of slate", "The wooden mallet and a chisel", "A good ear for the bad block")
    assert found(*ARTICLE[:4], *steps, ARTICLE[4]) == []


def test_a_table_of_contents_whose_lines_head_sections_is_left_alone() -> None:
    """Its lines stand again between paragraphs."""
    heads = ("Slate and the Sunday Saws", "Mallets, Chisels and Visitors", "Oak for the Water Wheel")
    sections = [part for pair in zip(heads, ARTICLE[1:4], strict=True) for part in pair]
    assert (
        found(
            ARTICLE[0], ARTICLE[4], *heads, ARTICLE[4][:60] + " again.", *sections, ARTICLE[0] + " So it is."
        )
        == []
    )


def test_a_title_that_stands_twice_above_the_text_is_no_repetition() -> None:
    """Pages often say it in the breadcrumb and over the text."""
    assert (
        found(
            "The last saws of Tarn Ghyll turn", "The last saws of Tarn Ghyll turn", "By Ada Finch", *ARTICLE
        )
        == []
    )


def test_comments_are_found_by_who_speaks_and_when() -> None:
    """Names with times stand over what readers say."""
    thread = (
        "Bess Orrin says:",
        "I went there with my children last year and we loved it, thank you!",
        "Tom Usk says:",
        "You forgot to say that the car park is closed, so take your bicycle.",
    )
    assert found(*ARTICLE, *thread) == [(Role.COMMENTS, "\n\n".join(thread))]


def test_people_who_speak_in_the_article_are_no_comments() -> None:
    """One line that says who speaks stands over an answer."""
    assert (
        found(
            *ARTICLE[:3],
            "Bess Orrin says:",
            "I split my first block when I was nine, and I have the scar.",
            *ARTICLE[3:],
        )
        == []
    )


@pytest.mark.parametrize(
    ("line", "role"),
    [
        ("Forgot your password? Log in here", Role.SUBSCRIPTION),
        ("Allow all cookies Save preferences", Role.LEGAL),
        ("View comments Add your reply", Role.COMMENTS),
        ("The comments of the minister", None),
        ("Cookies from the bakery", None),
        ("Newsletters", None),
    ],
)
def test_buttons_are_told_by_what_they_are_made_of(line: str, role: Role | None) -> None:
    """One word names the thing, the others are of its kind."""
    assert cues.made(cues.key(line.lower()).split()) == role


@pytest.mark.parametrize(
    "program",
    [
        'fn main() { let name = String::from("slate"); println!("{}", name); }',
        'describe("saw", function() { it("turns", function() { expect(saw.turns).toBe(true); }); });',
    ],
)
def test_a_program_shown_as_an_example_is_left_alone(program: str) -> None:
    """No web page runs it."""
    assert found(*ARTICLE[:3], program, *ARTICLE[3:]) == []
