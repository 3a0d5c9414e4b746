"""The junk rules beyond their examples: what fixes leave, what messages say, what HTML spares."""

from __future__ import annotations

from collections.abc import Iterable

import pytest

from provlint import Finding
from provlint.testing import check
from provlint_plugins.junk.garbled_encoding import GarbledEncoding
from provlint_plugins.junk.invisible_character import InvisibleCharacter
from provlint_plugins.junk.leftover_markup import LeftoverMarkup
from provlint_plugins.junk.leftovers import LeftoverRelatedLinks, LeftoverSocialWidget
from provlint_plugins.junk.programs import EmbeddedScript
from provlint_plugins.junk.truncated_text import TruncatedText

FIRST = (
    "The pier is closed until May, and the council will decide on Friday whether it opens at all this year."
)
SECOND = (
    "The harbour master said on Monday that two of the beams had been lost in the storm and must be replaced."
)


def mended(text: str, findings: Iterable[Finding]) -> str:
    """*text* after all fixes."""
    edits = [edit for finding in findings if finding.fix for edit in finding.fix.edits]
    for edit in sorted(edits, key=lambda e: e.place, reverse=True):
        text = text[: edit.place.start] + edit.text + text[edit.place.end :]
    return text


def test_a_fix_deletes_the_run_and_nothing_else() -> None:
    """With the blank lines inside it and the bullets, without those around it."""
    text = f"{FIRST}\n\n{SECOND}\n\n## Related posts\n\n* How to mend a pot\n* A keeper retires\n"
    found = check(LeftoverRelatedLinks, text)
    assert mended(text, found) == f"{FIRST}\n\n{SECOND}\n\n\n"


def test_only_the_fixes_of_program_text_are_safe() -> None:
    """A widget's words could be the author's."""
    script = check(EmbeddedScript, f"{FIRST}\n\n<script>window.x = 1;</script>\n\n{SECOND}")
    widget = check(LeftoverSocialWidget, f"{FIRST}\n\nTweet\n\n{SECOND}")
    assert [f.fix.safe for f in (*script, *widget) if f.fix] == [True, False]


def test_messages_name_what_gave_it_away() -> None:
    """In the words of the text."""
    found = check(LeftoverSocialWidget, f"{FIRST}\n\nShare this article\n\n{SECOND}")
    assert [f.message for f in found] == ["a share or follow widget left in the text: 'Share this article'"]


def test_a_menu_of_a_web_page_is_no_finding() -> None:
    """The tree says what it is."""
    nav = "<nav><a href='/'>Home</a> <a href='/n'>News</a></nav>"
    page = f"<html><body>{nav}<article><p>{FIRST}</p><p>{SECOND}</p></article></body></html>"
    assert check(LeftoverSocialWidget, page, "html") == []


def test_a_widget_in_the_article_of_a_web_page_is_one_without_a_fix() -> None:
    """Deleting the words would leave the element."""
    page = (
        f"<html><body><article><p>{FIRST}</p><p>Share this article</p><p>{SECOND}</p></article></body></html>"
    )
    assert [f.fix for f in check(LeftoverSocialWidget, page, "html")] == [None]


@pytest.mark.parametrize(
    ("garbled", "meant"),
    [
        ("The cafÃ© is closed.", "The café is closed."),
        ("They donâ€™t know.", "They don’t know."),
        ("RUF MICH ZURÃœCK", "RUF MICH ZURÜCK"),
        ("Ä°stanbul and RÄ«ga", "İstanbul and Rīga"),
    ],
)
def test_mojibake_is_put_right(garbled: str, meant: str) -> None:
    """By what it was meant to be."""
    assert mended(garbled, check(GarbledEncoding, garbled)) == meant


def test_a_lost_character_has_no_fix() -> None:
    """Nobody knows what it was."""
    assert [f.fix for f in check(GarbledEncoding, "The caf\ufffd is closed.")] == [None]


def test_invisible_characters_are_deleted() -> None:
    """All of a run."""
    text = "The qu\u200b\u200bay is\u2060 closed."
    assert mended(text, check(InvisibleCharacter, text)) == "The quay is closed."


def test_a_run_of_variation_selectors_that_is_no_manifest_is_found() -> None:
    """It hides bytes."""
    hidden = "".join(chr(0xE0100 + b) for b in b"secret")
    assert len(check(InvisibleCharacter, f"The quay.{hidden} It is closed.")) == 1


def test_entities_are_replaced_by_what_they_stand_for() -> None:
    """And tags by nothing."""
    text = "Smith &amp; Sons built <b>the quay</b>."
    assert mended(text, check(LeftoverMarkup, text)) == "Smith & Sons built the quay."


def test_a_text_that_ends_before_its_junk_is_judged_by_its_last_paragraph() -> None:
    """A paywall often follows where the text breaks off."""
    text = f"{FIRST}\n\nThe harbour master said that two of the beams had been lost in the\n\nSubscribe now\n"
    assert [text[f.place.start : f.place.end] for f in check(TruncatedText, text)] == ["the"]
