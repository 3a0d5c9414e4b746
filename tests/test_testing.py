"""What a plugin's tests import."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from provlint import Example, Finding, PackError, Pattern, Reading, Rule, Span, testing


class Shouting(Rule):
    """Words in capitals."""

    code = "HSE102"
    name = "shouting"
    message = "{word} is loud"
    patterns = (Pattern("alas"),)

    def check(self, reading: Reading) -> Iterator[Finding]:
        for match in reading.matches(self.patterns[0]):
            word = reading.text[slice(*match.span())]
            if word.isupper():
                yield self.finding(reading, Span(*match.span()), word=word)


class Broken(Shouting):
    """Raises."""

    def check(self, reading: Reading) -> Iterator[Finding]:
        raise ValueError("no such day")


@pytest.mark.parametrize(
    ("marked", "text", "spans"),
    [
        ("a [[b]] c", "a b c", [(2, 3)]),
        ("[[a]] [[b]]", "a b", [(0, 1), (2, 3)]),
        ("[[a [[b]] c]]", "a b c", [(0, 5), (2, 3)]),
        ("[[[3]]] rose", "[3] rose", [(0, 3)]),
        (r"\[[Category:x\]] [[y]]", "[[Category:x]] y", [(15, 16)]),
        ("a [b] ]] c", "a [b] ]] c", []),
        ("a[[]] b", "a b", [(1, 1)]),
    ],
)
def test_unmark_reads_double_brackets(marked: str, text: str, spans: list[tuple[int, int]]) -> None:
    """Marks may be nested or empty, and brackets of the text may stand beside them."""
    assert testing.unmark(marked) == (text, spans)


@given(st.text("ab \n", max_size=20), st.data())
def test_mark_is_the_opposite_of_unmark(text: str, data: st.DataObject) -> None:
    """What is marked can be read back."""
    cuts = sorted(data.draw(st.sets(st.integers(0, len(text)), max_size=6)))
    spans = [Span(a, b) for a, b in zip(cuts[::2], cuts[1::2], strict=False)]
    assert testing.unmark(testing.mark(text, spans)) == (text, spans)


def test_example_that_holds_is_silent() -> None:
    """Brackets are exactly the findings; an example without any is a silent one."""
    for example in ("[[ALAS]], poor Ana.", "Alas, poor Ana.", Example("[[ALAS]]")):
        testing.assert_example(Shouting, example)


@pytest.mark.parametrize(
    ("example", "told"),
    [
        ("ALAS, poor [[Ana]].", "  flagged  '[[ALAS]], poor Ana.'\n  says     ALAS is loud"),
        ("[[Alas]].", "  flagged  'Alas.'"),
    ],
)
def test_example_that_fails_shows_both_texts(example: str, told: str) -> None:
    """What was expected and what was flagged, one below the other, and what the findings say."""
    with pytest.raises(AssertionError) as caught:
        testing.assert_example(Shouting(), example)
    assert str(caught.value) == f"HSE102\n  expected {example!r}\n{told}"


def test_rule_that_breaks_is_no_silence() -> None:
    """A rule that raises fails its valid examples too."""
    with pytest.raises(AssertionError, match="ValueError: no such day"):
        testing.assert_example(Broken, "A quiet day.")


def test_check_gives_findings() -> None:
    """In reading order, as values."""
    assert [f.message for f in testing.check(Shouting, "Alas! ALAS! alas, ALAS.")] == ["ALAS is loud"] * 2


def test_read_gives_the_document() -> None:
    """The bundled readers are at hand without files."""
    assert testing.read("A day.\n").text.strip() == "A day."


def test_pack_rules_are_validated(tmp_path_factory: pytest.TempPathFactory) -> None:
    """A pack's tests see the faults that a run would tell of."""
    path = tmp_path_factory.mktemp("pack") / "house.yaml"
    path.write_text("pack: house\n")
    with pytest.raises(PackError, match="'rules' is missing"):
        testing.pack_rules(path)
