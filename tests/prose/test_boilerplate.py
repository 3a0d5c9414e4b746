"""What in a document is not its article: passages, their roles and their reasons."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from provlint.prose import Passage, Reading, Role
from provlint.prose.boilerplate import cues, program
from provlint.testing import read

FIRST = (
    "The pier is closed until May, and the council will decide on Friday whether it opens at all this year."
)
SECOND = (
    "The harbour master said on Monday that two of the beams had been lost in the storm and must be replaced."
)
THIRD = "Nobody was hurt, but the ferry to the island has left from the old quay since then, an hour later than before."


def found(text: str, kind: str = "text") -> list[tuple[Role, str]]:
    """The role and the words of every passage."""
    document = read(text, kind)
    return [(p.role, document[p.span]) for p in Reading(document).boilerplate]


def among(*lines: str) -> str:
    """*lines* as they stand after two paragraphs and before a third."""
    return "\n\n".join((FIRST, SECOND, *lines, THIRD))


def test_a_section_of_the_article_may_invite() -> None:
    """Its heading alone is no prompt; where prompts follow, it is."""
    assert (
        found(among("## Join us", SECOND.replace("two", "three"), FIRST.replace("May", "June")), "markdown")
        == []
    )
    assert found(among("By providing the board with figures, we help it to decide on the pier.")) == []


@pytest.mark.parametrize(
    ("role", "line"),
    [
        (Role.SOCIAL, "Tweet"),
        (Role.SOCIAL, "Share on Facebook"),
        (Role.SOCIAL, "Facebook Twitter Email"),
        (Role.SOCIAL, "FacebookTwitterPinterest"),
        (Role.SOCIAL, "Follow us on Instagram"),
        (Role.SOCIAL, "Like it, share it!"),
        (Role.SOCIAL, "2.4K shares"),
        (Role.SOCIAL, "Harbour Pilots LinkedIn"),
        (Role.SOCIAL, "Opens in a new page"),
        (Role.RELATED, "Next article"),
        (Role.SOCIAL, "A post shared by Harbour Pilots (@harbourpilots)"),
        (Role.SOCIAL, "Follow the Courier online:"),
        (Role.COMMENTS, "Leave a comment"),
        (Role.COMMENTS, "17 comments"),
        (Role.COMMENTS, "You must be logged in to post a comment."),
        (Role.RELATED, "Read more: The last lighthouse keeper retires"),
        (Role.RELATED, "You may also like"),
        (Role.RELATED, "Tags: pier, storm, council"),
        (Role.NAVIGATION, "Skip to main content"),
        (Role.NAVIGATION, "Home > News > Coast"),
        (Role.SUBSCRIPTION, "Sign up for our newsletter"),
        (Role.SUBSCRIPTION, "Enter your email address"),
        (Role.SUBSCRIPTION, "Postal code *"),
        (Role.NAVIGATION, "| ACME | ACME TOOLS INC. | 17.20 | -0.30 | -1.71% |"),
        (Role.LEGAL, "© 2021 The Coastal Courier. All rights reserved."),
        (Role.LEGAL, "We use cookies to improve your experience on our website."),
        (Role.ADVERTISEMENT, "ADVERTISEMENT"),
        (Role.ADVERTISEMENT, "Story continues below"),
        (Role.SUBSCRIPTION, "Jetzt abonnieren"),
        (Role.RELATED, "Lesen Sie auch"),
        (Role.SOCIAL, "Partager cet article"),
        (Role.RELATED, "Te puede interesar"),
        (Role.LEGAL, "Политика конфиденциальности"),
    ],
)
def test_a_line_of_furniture_between_paragraphs_is_found_with_its_role(role: Role, line: str) -> None:
    """One line, nothing around it."""
    assert found(among(line)) == [(role, line)]


@pytest.mark.parametrize(
    "line",
    [
        "Business",
        "Resources",
        "About the pier",
        "What the council can do",
        "She shared the photograph, and thousands of people followed the case on Twitter.",
        "More than two thousand people have signed up for the swim.",
        "The minister would not comment on the closure.",
        "Follow these steps to mend it:",
        "Related work has been done in Lisbon.",
        "Harassment on Twitter",
        "Selling with Instagram",
        "Disclosure: the author owns a boat that lies at this pier.",
        "Source: Coastal Survey, 2020",
        "Next came the storm.",
    ],
)
def test_headings_and_sentences_that_share_a_word_with_furniture_are_left_alone(line: str) -> None:
    """Words alone are no sign."""
    assert found(among(line)) == []


def test_a_list_of_the_article_is_left_alone() -> None:
    """Short lines in a row without any cue are a list."""
    items = ("Two planks of oak", "A dozen nails", "A hammer", "A pot of tar", "One dry day", "A friend")
    assert found(among("What you need:", *items)) == []


def test_verse_is_left_alone() -> None:
    """Its lines look like headlines, with paragraphs around them and without."""
    verse = (
        "The gulls come home in autumn rain\nThe nets hang grey along the wall\n"
        "Nobody asks them back again\nNobody hears the seagulls call"
    )
    assert found(f"Autumn\n\n{verse}\n\n{verse.upper().title()}") == []
    assert found(among(verse)) == []


def test_titles_under_their_heading_belong_to_its_run() -> None:
    """Blank lines do not end a run, and figures in the titles lie inside it."""
    run = "Popular posts from this blog\n\nHow to mend a lobster pot\n\n29 % of boats leak, says a new survey\n\nIs the quay obsolete?"
    assert found(f"{FIRST}\n\n{SECOND}\n\n{run}") == [(Role.RELATED, run)]


def test_neighbouring_runs_of_different_roles_stay_apart() -> None:
    """Each rule speaks of its own."""
    text = f"{FIRST}\n\n{SECOND}\n\nComments\n\nPopular posts\n\nHow to mend a lobster pot in an hour"
    assert found(text) == [
        (Role.COMMENTS, "Comments"),
        (Role.RELATED, "Popular posts\n\nHow to mend a lobster pot in an hour"),
    ]


def test_the_marks_of_list_items_and_headings_belong_to_the_run() -> None:
    """Deleting the run leaves no bullets behind."""
    run = "## Related posts\n\n* How to mend a lobster pot\n* The last lighthouse keeper retires"
    assert found(f"{FIRST}\n\n{SECOND}\n\n{run}") == [(Role.RELATED, run)]


def test_the_edges_of_a_whole_page_are_furniture_and_its_title_is_not() -> None:
    """Menus above and below have few words of their own; the title stands between."""
    head = [
        "Skip to content",
        "Menu",
        "News",
        "Harbours",
        "Boats",
        "Sport",
        "Log in",
        "Subscribe now",
        "Search",
    ]
    tail = [
        "Share this article",
        "Related articles",
        "A keeper retires at last",
        "Privacy policy",
        "Contact us",
        "© 2020 Courier",
    ]
    text = "\n\n".join((*head, "Pier closed until May", "By Ana Ruiz", FIRST, SECOND, THIRD, *tail))
    article = "\n\n".join(("Pier closed until May", "By Ana Ruiz", FIRST, SECOND, THIRD))
    reading = Reading(read(text))
    kept = text
    for passage in reversed(reading.boilerplate):
        kept = kept[: passage.span.start] + kept[passage.span.end :]
    assert kept.split("\n\n") and "\n\n".join(part for part in kept.split("\n\n") if part.strip()) == article


def test_references_are_part_of_the_text() -> None:
    """What stands under "References" or "See also" is no list of links."""
    works = (
        "A. Ruiz, The Quay of Hull, 2001",
        "B. Stone, Piers and Their Builders, 1987",
        "C. Reed, Tar, 1999",
    )
    assert found("\n\n".join((FIRST, SECOND, "References", *works, "See also", "Quay", "Harbour"))) == []


def test_a_script_in_a_fence_is_found_with_its_fence_and_named_code_is_not() -> None:
    """A tutorial may show code, even code that acts on a page."""
    fence = "```\nvar s = document.createElement('script');\ns.src = '//example.org/x.js';\n```"
    assert found(among(fence)) == [(Role.SCRIPT, fence)]
    assert found(among("```js\nconst total = price * count;\n```")) == []


def test_bare_scripts_keep_their_closing_lines() -> None:
    """A line of brackets belongs to the script above it."""
    script = "(function() {\nvar box = document.createElement('div');\ndocument.body.appendChild(box);\n})();"
    assert found(among(script)) == [(Role.SCRIPT, script)]


def test_a_paragraph_said_twice_is_found_once() -> None:
    """The later one."""
    text = "\n\n".join((FIRST, SECOND, THIRD, FIRST))
    passages = Reading(read(text)).boilerplate
    assert [(p.role, p.span.start) for p in passages] == [(Role.REPEATED, text.rindex(FIRST))]


def test_a_citation_mark_that_lost_its_place_is_found() -> None:
    """A number alone after an open bracket."""
    text = f"{FIRST}\n\nTides raise the risk of floods (\n\n1\n\n), the survey found.\n\n{SECOND}"
    assert found(text) == [(Role.MARKUP, "1")]


def test_lines_broken_at_a_width_are_one_paragraph() -> None:
    """Short lines of wrapped prose are no list."""
    wrapped = (
        "The lawmakers were among the three leaders of the party who led a\n"
        "march to the office of the commission in the city on Friday, to\n"
        "protest against the outcome of the vote, which they had lost by a\n"
        "few hundred."
    )
    assert found(f"{FIRST}\n\n{wrapped}\n\n{SECOND}") == []


def test_reasons_name_the_words_that_gave_it_away() -> None:
    """They end up in the message."""
    reading = Reading(read(among("Share this article")))
    assert [p.reason for p in reading.boilerplate] == ["'Share this article'"]


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("window.dataLayer = window.dataLayer || [];", Role.SCRIPT),
        ('{"@context": "https://schema.org", "@type": "NewsArticle"}', Role.SCRIPT),
        ("googletag.cmd.push(function() { googletag.display('ad-1'); });", Role.SCRIPT),
        (".share { display: none; margin: 0 auto; }", Role.STYLE),
        ('<img src="//example.org/pixel.gif" width="1" height="1">', Role.MARKUP),
    ],
)
def test_program_text_is_told_by_its_shape(text: str, role: Role) -> None:
    """And is sure."""
    verdict = program.judge(text)
    assert verdict is not None
    assert (verdict.role, verdict.score >= program.SURE) == (role, True)


@pytest.mark.parametrize(
    "text", [FIRST, "The price (in euros) rose; nobody knew why.", "a < b and b > c", "Total = 5", ""]
)
def test_prose_is_no_program(text: str) -> None:
    """Not even with a semicolon or an equals sign."""
    verdict = program.judge(text)
    assert verdict is None or verdict.score < program.SURE


def test_keys_drop_marks_and_figures() -> None:
    """So that tables need one entry for many lines."""
    assert cues.key("» comments (1,017)") == "comments #"


def _consistent(passages: tuple[Passage, ...], length: int) -> bool:
    edges = [edge for p in passages for edge in p.span]
    return edges == sorted(edges) and all(0 <= p.span.start < p.span.end <= length for p in passages)


@settings(max_examples=150, deadline=None)
@given(
    st.lists(
        st.one_of(
            st.text(max_size=60),
            st.sampled_from(
                [
                    FIRST,
                    "Tweet",
                    "Comments",
                    "Related posts",
                    "});",
                    "<script>",
                    "```",
                    "###",
                    "1",
                    "- a",
                    "(",
                    "©",
                ]
            ),
        ),
        max_size=12,
    ).map("\n".join)
)
@example("")
@example("\n\n\n")
@example("Tweet")
@example("(\n1")
@example("­\u200b﻿")
def test_any_text_gives_passages_in_order_that_do_not_overlap(text: str) -> None:
    """Whatever the text is."""
    reading = Reading(read(text.replace("\0", "").encode("utf-8", "replace").decode()))
    assert _consistent(reading.boilerplate, len(reading.text))


SEEDS = {
    "000": [
        (Role.COMMENTS, "Comments", "Comments"),
        (Role.RELATED, "Popular posts from this blog", "obsolete?"),
    ],
    "001": [(Role.CAPTION, "Chinese online retail giant", "Getty Images")],
    "002": [
        (Role.SOCIAL, "```", "```"),
        (Role.SCRIPT, "```", "```"),
        (Role.COMMENTS, "Note: When posting", "free."),
        (Role.SOCIAL, "Follow ACCESS", "Follow ACCESS"),
    ],
    "003": [],
    "004": [],
}


@pytest.mark.parametrize("seed", sorted(SEEDS))
def test_the_real_documents_the_project_began_with(shared: Path, seed: str) -> None:
    """Each passage by its role, its first and its last words."""
    (path,) = (shared / "seeds").glob(f"{seed}_*.txt")
    passages = [(role, words) for role, words in found(path.read_text(encoding="utf-8"))]
    shown = [
        (role, words[: len(first)], words[-len(last) :])
        for (role, words), (_, first, last) in zip(passages, SEEDS[seed], strict=True)
    ]
    assert shown == SEEDS[seed]
