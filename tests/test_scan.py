"""The scan finds what each pattern would find by itself, and stays quick on what would take for ever."""

from __future__ import annotations

import re
from unittest.mock import patch

import pytest
import regex
from hypothesis import given
from hypothesis import strategies as st

from provlint.config import Settings
from provlint.plugins import Registry
from provlint.prose.reading import PROSE_PATTERNS
from provlint.scan import Pattern, Scanner, fold, openings, pieces, trigger, words

PIECES = st.sampled_from(
    [*r"a b ab ba abc c cab 0 \d \b [ab] [^a] . \w \s (?=a) (?<=b) (?!c) ^ $".split(), " "]
)


def _repeated(inner: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    signs = st.sampled_from(["?", "*", "+", "{2}", "{0,2}", "{1,3}", "??", "+?", "?+"])
    return st.builds("(?:{}){}".format, inner, signs)


EXPRESSIONS = st.recursive(
    PIECES,
    lambda inner: st.one_of(
        st.lists(inner, min_size=1, max_size=4).map("".join),
        st.lists(inner, min_size=2, max_size=3).map(lambda branches: "(?:" + "|".join(branches) + ")"),
        st.builds("({})".format, inner),
        st.builds("(?>{})".format, inner),
        _repeated(inner),
    ),
    max_leaves=8,
)
TEXTS = st.text(alphabet="abc 0\n", max_size=60)


def alone(expression: str, view: str) -> list[tuple[int, int]]:
    """What ``finditer`` finds, without empty matches."""
    return [m.span() for m in regex.finditer(expression, view, timeout=5) if m.end() > m.start()]


def scanned(scanner: Scanner, pattern: Pattern, view: str) -> list[tuple[int, int]]:
    return [m.span() for m in scanner.scan(view).matches(pattern)]


@given(st.lists(EXPRESSIONS, min_size=1, max_size=4), TEXTS)
def test_scan_equals_one_pattern_at_a_time(expressions: list[str], text: str) -> None:
    """All patterns together give, for each, exactly the matches that finditer gives."""
    patterns = [Pattern(e) for e in expressions]
    scan = Scanner(patterns).scan(text)
    found = {p.expression: [m.span() for m in scan.matches(p)] for p in patterns}
    assert found == {e: alone(e, text) for e in expressions}


@given(st.lists(EXPRESSIONS, min_size=1, max_size=3), TEXTS, st.integers(1, 9))
def test_scan_in_stretches_equals_one_scan(expressions: list[str], text: str, stretch: int) -> None:
    """A text that is looked through piece by piece has the same matches, also where a literal lies across two."""
    patterns = [Pattern(e) for e in expressions]
    with patch("provlint.scan._STRETCH", stretch):
        scan = Scanner(patterns).scan(text)
    found = {p.expression: [m.span() for m in scan.matches(p)] for p in patterns}
    assert found == {e: alone(e, text) for e in expressions}


@given(TEXTS, st.integers(1, 9))
def test_pieces_are_the_text(text: str, most: int) -> None:
    """Nothing is lost or changed, and a piece ends before white space where there is any."""
    piece = re.compile(rf"(?s).{{1,{most}}}(?!\S)|.{{1,{most}}}")
    with patch("provlint.scan.folding._PIECE", piece):
        assert "".join(pieces(text)) == text


@pytest.mark.parametrize(
    ("expression", "text"),
    [
        ("abcdefg|cd", "xabcdefg"),
        ("colou?r", "color colour"),
        (r"\w{0,5}z", "aaaaaaaz zz"),
        ("(?i)CAT", "a cat"),
        ("(?i:CAT) flap", "a cat flap"),
        ("[[:alpha:]]x", "ax :x"),
        ("(?:cat){e<=1}", "a cut"),
        (r"\p{Lu}a", "Aa"),
        ("(a)(?(1)b|c)", "ab"),
        (r"(ab)\1", "abab"),
        ("a{2,}b|c", "aaab c"),
    ],
)
def test_scan_reads_what_the_standard_parser_reads_otherwise(expression: str, text: str) -> None:
    """Overlapping literals, ignored case, POSIX classes, fuzzy counts and back references are found too."""
    pattern = Pattern(expression)
    assert scanned(Scanner([pattern]), pattern, text) == alone(expression, text) != []


SAMPLE = """\
By Ana Ruiz, 3 May 2024. Experts say 18.2 billion people, nearly one in five, were “at the harbour” by 5 p.m.
According to a recent report by the Hartwell Institute, sales rose 12 % (from $4.5m to £6 million) last year.[3]
“It is well known,” she said, “that it has been accused of worse.” It was reported that costs doubled since 2019.
Share this: Tweet · Follow us on Facebook · Subscribe to our newsletter · Read more · Photo: AFP / Image credit: By
Copyright © 2021 All rights reserved. We use cookies. Posted by admin at 10:15. Leave a comment. {{name}} lorem ipsum
<script>document.write('x');</script> .menu { color: #fff } &nbsp; [caption] As an AI language model, utm_source=chat
"""


def test_scan_equals_finditer_for_every_declared_pattern() -> None:
    """What the prose layer and all rules look for is found as if each looked by itself."""
    rules = Registry.discover().rules(Settings(select=("ALL",)))
    patterns = {*PROSE_PATTERNS, *(p for rule in rules for p in rule.searched())}
    view = fold(SAMPLE)
    scan = Scanner(patterns).scan(view)
    found = {p.expression: [m.span() for m in scan.matches(p)] for p in patterns}
    assert found == {p.expression: alone(p.expression, view) for p in patterns}
    assert sum(map(bool, found.values())) >= 10


def test_scan_of_nothing_declared() -> None:
    """A scanner without patterns finds nothing, and an undeclared pattern is a mistake."""
    with pytest.raises(KeyError):
        Scanner([]).scan("text").matches(Pattern("text"))


@pytest.mark.parametrize(
    ("expression", "literals"),
    [
        (r"\bexperts? say\b", {"expert say", "experts say"}),
        (r"(?:study|survey) of \w+", {"study of ", "survey of "}),
        (r"\d{1,9} per cent", {" per cent"}),
        (r"\w+", None),
        (r"\w+\s*said", None),
        ("(?i)lorem", None),
    ],
)
def test_trigger_is_the_cheapest_literals(expression: str, literals: set[str] | None) -> None:
    """Every match holds one of them near its start; None where there is none to look for."""
    found = trigger(expression)
    assert (found and set(found.windows)) == literals


@given(EXPRESSIONS, TEXTS)
def test_every_match_begins_with_an_opening(expression: str, text: str) -> None:
    """Whatever a match begins with is among the openings, where these are known."""
    starts = openings(expression)
    begun = {m[0][0] for at in range(len(text)) if (m := regex.compile(expression).match(text, at)) and m[0]}
    assert starts is None or begun <= starts


@pytest.mark.parametrize(
    ("expression", "starts"),
    [
        (r"\b(?:by|von) ", {"b", "v"}),
        ("(?:the )?author", {"t", "a"}),
        (r"\w+ said", None),
        ("(?:a?b?)", None),
        ("(?i)by", None),
    ],
)
def test_openings_are_the_first_characters(expression: str, starts: set[str] | None) -> None:
    """None where a match may begin with anything, or be empty."""
    assert openings(expression) == starts


@given(st.text(st.characters()))
def test_fold_keeps_the_length(text: str) -> None:
    """Offsets of the view hold in the text, whatever the text, and a view is its own view."""
    view = fold(text)
    assert (len(view), fold(view)) == (len(text), view)


def test_fold_leaves_no_digit_but_the_ascii_ones() -> None:
    """Triggers may take a digit class for ten characters."""
    everything = "".join(map(chr, range(0x110000)))
    assert set(regex.findall(r"\d", fold(everything))) == set("0123456789")


def test_fold_shows_what_expressions_are_written_for() -> None:
    """Case, quotation marks, hyphens, spaces, digits and lone surrogates each have one form."""
    assert fold("“İt’s”\t٣–４\xa0per\u2009cent\ud800") == '"İt\'s" 3-4 per cent\ufffd'


@pytest.mark.parametrize(
    "expression",
    ["(a+)+b", r"(?:\w+\s*)*x", "((a*)b?)*", "(?=(a+)+)", "(?:(?:a+)+b)?", "(?:a+){0,200}", "(?:(?:a+)+)*+"],
)
def test_nested_repeats_are_complained_of(expression: str) -> None:
    """An unbounded repeat of an unbounded repeat is not fit for strangers' documents."""
    expected = "an unbounded repeat inside an unbounded one can take for ever; bound one, as in {0,5}"
    assert Pattern(expression).complaint() == expected


@pytest.mark.parametrize("expression", [r"\w+ \w+", r"(?:\w+ ){0,5}says", "(?:a{0,5}b)+", r"\p{Lu}+", "a+b+"])
def test_bounded_repeats_are_fine(expression: str) -> None:
    """One of two nested repeats being bounded is enough."""
    assert Pattern(expression).complaint() == ""


def test_slow_pattern_ends_after_its_time_and_others_go_on() -> None:
    """The time limit is for a whole document, and only the slow pattern's owner hears of it."""
    slow, quick = Pattern("x(?:a|a)*y", timeout=0.05), Pattern("xa")
    scan = Scanner([slow, quick]).scan(("x" + "a" * 30 + " ") * 50)
    with pytest.raises(TimeoutError, match=r"'x\(\?:a\|a\)\*y' took longer than 0.05 seconds"):
        scan.matches(slow)
    assert len(scan.matches(quick)) == 50


def test_words_prefers_the_longest() -> None:
    """A phrase that starts another never hides it, and words are escaped."""
    pattern = words("per cent", "per", "c++", after="")
    assert scanned(Scanner([pattern]), pattern, "5 per cent, 6 per head, c++") == [
        (2, 10),
        (14, 17),
        (24, 27),
    ]
