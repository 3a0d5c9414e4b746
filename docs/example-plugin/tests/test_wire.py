"""Run with pytest where provlint and this plugin are installed."""

from importlib.resources import files

import pytest

from provlint import Example, Rule, Source
from provlint.testing import assert_example, pack_rules
from provlint_wire.missing_dateline import MissingDateline
from provlint_wire.reader import WireReader

READER = WireReader()
RULES: list[type[Rule]] = [MissingDateline, *pack_rules(files("provlint_wire") / "wire.yaml")]


@pytest.mark.parametrize(
    ("rule", "example"), [(rule, example) for rule in RULES for example in (*rule.valid, *rule.invalid)]
)
def test_examples_hold(rule: type[Rule], example: str | Example) -> None:
    assert_example(rule, example, readers=[READER])


def test_reader_maps_text_to_source() -> None:
    story = "HED Pier closed\nBYL Ana Ruiz\n^The pier was closed.\n"
    document = READER.read(Source("story.wire", story.encode()))
    assert document.text == "Pier closed\n\nThe pier was closed."
    places = [document.place(block.span) for block in document.blocks]
    assert [story[slice(*place)] for place in places] == ["Pier closed", "The pier was closed."]
